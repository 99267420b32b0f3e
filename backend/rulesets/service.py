"""Keeps the rule sets, and finds the one that counts in a place on a day."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar, cast

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import audit, clock, locales
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.rulesets import policy, repository
from backend.rulesets.errors import NoRuleInForce, RuleSetNotFound
from backend.rulesets.models import RuleKind, RuleSet, Standing
from backend.rulesets.schemas import (
    TERMS,
    RuleInForce,
    RuleSetCreate,
    RuleSetEnd,
    RuleSetList,
    RuleSetRead,
    RuleSource,
    Terms,
)
from backend.taxonomy import service as taxonomy

T = TypeVar("T", bound=Terms)
HOME = "CN"


def places(country: str, region: str = "") -> list[tuple[str, str]]:
    """Where rules for a place may stand, the most local first: regions, country, everywhere."""
    regions = reversed(taxonomy.region_with_ancestors(region)) if country == HOME else ()
    return [*((country, one) for one in regions), (country, ""), ("", "")]


def find_in_force(
    session: Session,
    kind: RuleKind,
    *,
    country: str,
    region: str = "",
    on: date | None = None,
    figure: str | None = None,
) -> tuple[RuleSet, RuleSet | None] | None:
    """What counts there that day: the most local version that has figures, and beside it a more
    local one that still waits for them. None when nothing is known.

    Where a `figure` is asked for, a text that does not set it leaves it to a wider one.
    """
    day = on or clock.today()
    found = _counting(repository.versions(session, kind), day)
    awaited = None
    for place in places(country, region):
        if (rule := found.get(place)) is None:
            continue
        if rule.standing is Standing.TO_ENTER:
            awaited = awaited or rule
        elif figure is None or rule.terms.get(figure) is not None:
            return rule, awaited
    return None


def terms_in_force(
    session: Session, kind: type[T], *, country: str, region: str = "", on: date | None = None
) -> T:
    """The figures themselves, for other features: `terms_in_force(session, NoticeTerms, …)`.

    Raises NoRuleInForce.
    """
    name = cast("RuleKind", kind.model_fields["kind"].default)
    found = find_in_force(session, name, country=country, region=region, on=on)
    if found is None:
        raise NoRuleInForce(kind=name)
    return cast("T", TERMS.validate_python(found[0].terms))


def read_in_force(
    session: Session,
    actor: Actor,
    kind: RuleKind,
    lang: str,
    *,
    country: str,
    region: str = "",
    on: date | None = None,
    figure: str | None = None,
) -> RuleInForce:
    """What counts there that day, with its source. Raises NoRuleInForce."""
    found = find_in_force(session, kind, country=country, region=region, on=on, figure=figure)
    if found is None:
        raise NoRuleInForce(kind=kind)
    rule, awaited = (one and _read(actor, one, lang, counts=True) for one in found)
    assert rule is not None
    return RuleInForce(rule=rule, awaited=awaited)


def _counting(versions: Iterable[RuleSet], day: date) -> dict[tuple[str, str], RuleSet]:
    """The version that counts in each place: of those in force that day, the one begun last."""
    found: dict[tuple[str, str], RuleSet] = {}
    for one in sorted(versions, key=lambda rule: (rule.effective_from, rule.version)):
        if one.effective_from <= day and (one.effective_to is None or day <= one.effective_to):
            found[one.country, one.region] = one
    return found


def list_rule_sets(
    session: Session, actor: Actor, lang: str, kind: RuleKind | None = None
) -> RuleSetList:
    """Every version there is, the newest of a place first."""
    versions = repository.versions(session, kind)
    counting = {
        (one.code, one.version)
        for matter in RuleKind
        for one in _counting((v for v in versions if v.kind is matter), clock.today()).values()
    }
    matters = list(RuleKind)
    versions.sort(key=lambda one: (one.effective_from, one.version), reverse=True)
    versions.sort(key=lambda one: (matters.index(one.kind), one.country, one.region))
    items = [
        _read(actor, one, lang, counts=(one.code, one.version) in counting) for one in versions
    ]
    return RuleSetList(items=items, can_add=policy.can_keep(actor))


def add_rule_set(session: Session, actor: Actor, data: RuleSetCreate, lang: str) -> RuleSetRead:
    """Enter a new version. Two people entering the same one at once: the second is told so."""
    policy.require(policy.can_keep(actor))
    _check(data)
    fields = repository.fields_of(data)
    known = [one.version for one in repository.versions(session) if one.code == fields["code"]]
    row = RuleSet(**fields, version=max(known, default=0) + 1, entered_by=actor.person_id)
    _insert(session, row)
    audit.record(session, actor, "rule_set.added", "rule_set", row.id, **_named(row))
    return _current(session, actor, row, lang)


def _check(data: RuleSetCreate) -> None:
    faults = []
    if data.region and data.country != HOME:
        faults.append(Fault("/region", "region-of-another-country"))
    if data.effective_to is not None and data.effective_to < data.effective_from:
        faults.append(Fault("/effective_to", "before-beginning"))
    if faults:
        raise ValidationFailed(errors=faults)


def end_rule_set(
    session: Session, actor: Actor, code: str, version: int, data: RuleSetEnd, lang: str
) -> RuleSetRead:
    """Let a version end with a day. One that came with the platform gets a row of its own."""
    policy.require(policy.can_keep(actor))
    row = repository.find_entered(session, code, version)
    if row is None:
        row = repository.find_shipped(code, version)
        if row is None:
            raise RuleSetNotFound
        row.entered_by = actor.person_id
    if data.effective_to < row.effective_from:
        raise ValidationFailed(errors=[Fault("/effective_to", "before-beginning")])
    row.effective_to = data.effective_to
    _insert(session, row)
    audit.record(session, actor, "rule_set.ended", "rule_set", row.id, **_named(row))
    return _current(session, actor, row, lang)


def _insert(session: Session, row: RuleSet) -> None:
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        raise StaleEdit from None


def _named(row: RuleSet) -> dict[str, object]:
    until = row.effective_to.isoformat() if row.effective_to else None
    begins = row.effective_from.isoformat()
    return {"code": row.code, "version": row.version, "from": begins, "to": until}


def _current(session: Session, actor: Actor, row: RuleSet, lang: str) -> RuleSetRead:
    counting = _counting(repository.versions(session, row.kind), clock.today())
    now = counting.get((row.country, row.region))
    counts = now is not None and (now.code, now.version) == (row.code, row.version)
    return _read(actor, row, lang, counts=counts)


def _read(actor: Actor, row: RuleSet, lang: str, *, counts: bool) -> RuleSetRead:
    source = RuleSource.model_validate(row.source)
    entered = row.entered_by if policy.can_keep(actor) else None
    return RuleSetRead(
        code=row.code,
        version=row.version,
        kind=row.kind,
        country=row.country,
        region=row.region,
        place_name=_place(row, lang),
        basis=row.basis,
        standing=row.standing,
        terms=TERMS.validate_python(row.terms),
        source=source,
        source_name=locales.pick(row.source["names"], lang) or "",
        remark=locales.pick(row.remarks, lang) or "",
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        in_force=counts,
        shipped=repository.find_shipped(row.code, row.version) is not None,
        entered_by=entered,
        entered_at=row.entered_at if entered else None,
        can_end=policy.can_keep(actor) and row.effective_to is None,
    )


def _place(row: RuleSet, lang: str) -> str:
    if row.region:
        return taxonomy.region_name(row.region, lang)
    return taxonomy.country_name(row.country, lang) if row.country else ""
