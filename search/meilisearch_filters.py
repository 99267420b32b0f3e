"""Filters in the server's language: the only place that writes it."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, unquote

from search.query import BOUNTY_BANDS, Filters, Group, Query, Range, deadline_ranges

TERM_FIELDS: Final = {
    Group.FIELD: "field",
    Group.COUNTRY: "country",
    Group.REGION: "region",
    Group.NODE: "node",
    Group.ORGANIZATION: "organization",
    Group.ORGANIZATION_KIND: "organization_kind",
    Group.MODE: "mode",
    Group.PRICE_KIND: "price_kind",
    Group.CONTENT_LANG: "content_lang",
}
NOTHING: Final = "id IN []"


def code(value: str) -> str:
    """A code as the server keeps it: nothing in it can end a quoted value."""
    return quote(value, safe=" :")


def value_of(kept: str) -> str:
    """The code again."""
    return unquote(kept)


def among(field: str, values: Iterable[str]) -> str:
    """Documents with any of these codes."""
    listed = ", ".join(f'"{code(value)}"' for value in values)
    return f"{field} IN [{listed}]"


def within(field: str, span: Range) -> str:
    """Documents whose number lies in a half-open range."""
    low, high = span
    bounds = [] if low is None else [f"{field} >= {low}"]
    if high is not None:
        bounds.append(f"{field} < {high}")
    return " AND ".join(bounds)


def both(*parts: str) -> str:
    """Documents that pass all of the parts that say something."""
    return " AND ".join(f"({part})" for part in parts if part)


def either(parts: Iterable[str]) -> str:
    """Documents that pass any part."""
    return " OR ".join(f"({part})" for part in parts)


def excluding(field: str, values: Iterable[str]) -> str:
    """Documents with none of these codes; says nothing when there are none."""
    listed = list(values)
    return f"NOT {among(field, listed)}" if listed else ""


def compiled(query: Query, leaving_out: Group | None = None) -> str:
    """Who may see it, what the reader chose group by group, what is left out."""
    chosen = query.filters
    parts = [among("audience", query.audience)]
    parts += [
        group_filter(group, chosen, query.now)
        for group in Group
        if group is not leaving_out and chosen.chosen(group)
    ]
    if query.within is not None:
        parts.append(among("id", query.within))
    parts.append(excluding("id", query.without))
    parts.append(excluding("organization", chosen.exclude_organizations))
    return both(*parts)


def group_filter(group: Group, chosen: Filters, now: int) -> str:
    """The values chosen in one group."""
    if group is Group.TRL:
        upper = None if chosen.trl_max is None else chosen.trl_max + 1
        return within("trl", (max(1, chosen.trl_min or 1), upper))
    if group is Group.BOUNTY:
        return either(within("bounty", BOUNTY_BANDS[band]) for band in chosen.bounty)
    if group is Group.DEADLINE:
        return either(deadline(state, now) for state in chosen.deadline)
    return among(TERM_FIELDS[group], chosen.values(group))


def deadline(state: str, now: int) -> str:
    """Documents whose deadline is in this state."""
    if state == "none":
        return within("deadline", (None, 1))
    low, high = deadline_ranges(now)[state]
    return within("deadline", (low or 1, high))
