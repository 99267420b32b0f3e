"""What ties an expert to those who bid or who pay. Pure: no session, no clock.

People are told apart by their accounts, and by name where a proposal names its team. Organisations
are told apart by their accounts, and by name where only a name is known: a department whose name
holds the name of its university belongs to it.
"""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

SHORTEST, SHORTEST_LATIN = 4, 8
"""How many letters a name needs for a longer one to be taken for a part of the same house."""


class Tie(StrEnum):
    """What stands between an expert and a party."""

    MEMBER = "member"
    UNIT = "unit"
    TEAM = "team"
    DECLARED = "declared"
    DEAL = "deal"
    JOINT_WORK = "joint_work"
    DESK = "desk"
    EARLIER_PANEL = "earlier_panel"
    NOT_IN_POOL = "not_in_pool"


class Known(NamedTuple):
    """A tie, and whom it is to; the party's name as it stands in the course."""

    tie: Tie
    party: str


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whose interest is at stake: a bidder with its consortium and team, or the sponsor.

    Names of organisations and of people are folded.
    """

    name: str
    organizations: frozenset[UUID]
    names: frozenset[str]
    people: frozenset[str] = frozenset()
    persons: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of an expert."""

    person_id: UUID
    name: str
    in_pool: bool
    organizations: frozenset[UUID] = frozenset()
    units: frozenset[str] = frozenset()
    declared: frozenset[str] = frozenset()
    dealt_with: frozenset[UUID] = frozenset()
    worked_with: frozenset[UUID] = frozenset()
    """Organisations among whose achievements the expert is named."""


@dataclass(frozen=True, slots=True)
class Years:
    """How long ties last, by the rule set."""

    employment: int
    joint_work: int


def folded(name: str) -> str:
    """A name as letters and digits alone, in one spelling."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def same_house(one: str, other: str) -> bool:
    """Whether two folded names are of one house: the same, or one a part of the other."""
    short, long = sorted((one, other), key=len)
    least = SHORTEST_LATIN if short.isascii() else SHORTEST
    return one == other or (len(short) >= least and short in long)


def _any_house(names: Iterable[str], others: Collection[str]) -> bool:
    return any(same_house(one, other) for one in names for other in others if one and other)


def declared_names(
    ties: Iterable[Mapping[str, Any]], years: Years, today: date
) -> tuple[frozenset[str], frozenset[str]]:
    """Folded names of present and recent employers, and of all else that counts still."""
    units: set[str] = set()
    others: set[str] = set()
    for tie in ties:
        lasts = {"employment": years.employment, "joint_work": years.joint_work}
        until = date.fromisoformat(tie["until"]) if tie.get("until") else None
        counted = lasts.get(tie["relation"], 0)
        if until is not None and _years_after(until, counted) < today:
            continue
        (units if tie["relation"] == "employment" else others).add(folded(tie["name"]))
    return frozenset(units), frozenset(others)


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def find_ties(
    candidate: Candidate, parties: Iterable[Party], desk: Collection[UUID]
) -> list[Known]:
    """Everything that ties an expert to the parties, to each by each way once."""
    found = [] if candidate.in_pool else [Known(Tie.NOT_IN_POOL, "")]
    if candidate.person_id in desk:
        found.append(Known(Tie.DESK, ""))
    return found + [Known(tie, party.name) for party in parties for tie in _to(candidate, party)]


def _to(candidate: Candidate, party: Party) -> Iterator[Tie]:
    if candidate.organizations & party.organizations:
        yield Tie.MEMBER
    if _any_house(candidate.units, party.names):
        yield Tie.UNIT
    if candidate.person_id in party.persons or folded(candidate.name) in party.people:
        yield Tie.TEAM
    if _any_house(candidate.declared, party.names):
        yield Tie.DECLARED
    if candidate.dealt_with & party.organizations:
        yield Tie.DEAL
    if candidate.worked_with & party.organizations:
        yield Tie.JOINT_WORK
