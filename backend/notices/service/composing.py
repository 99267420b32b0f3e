"""Writes a notice down: its period by rule set and calendar, its text, and the text's hash."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple, cast
from zoneinfo import ZoneInfo

from sqlmodel import Session

from backend.core import workdays
from backend.core.actor import VISITOR
from backend.core.locales import CODES, DEFAULT
from backend.core.problems import Fault, ValidationFailed
from backend.nodes import service as nodes
from backend.notices.models import NoticeKind
from backend.notices.schemas import ByLanguage, NoticeContent, NoticeParty, NoticeRule
from backend.notices.service.subjects import Matter
from backend.organizations import service as organizations
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import NoticeTerms, RuleKind, RuleSetRead

FIGURES = {
    NoticeKind.PRICE: "negotiated_price",
    NoticeKind.AWARD: "award",
    NoticeKind.OFFICE_HOLDER: "office_holder",
    NoticeKind.RIGHTS_GRANT: "rights_grant",
}
"""Which figure of the rule sets says how long a kind of notice is open."""
ZONE = "Asia/Shanghai"
"""Where the last day ends: all of China keeps Beijing's time by law, and the platform with it."""


class Draft(NamedTuple):
    """A notice before it is anybody's, with how long the desk has for an objection."""

    content: NoticeContent
    decision_days: int


def compose(
    session: Session,
    kind: NoticeKind,
    matter: Matter,
    *,
    now: datetime,
    days: int | None,
    number: str = "",
) -> Draft:
    """What would be published now. Raises NoRuleInForce, and ValidationFailed for too few days."""
    begun = now.astimezone(ZoneInfo(ZONE)).date()
    rule = _rule(session, kind, matter.place, begun)
    if days is not None and days < rule.days:
        raise ValidationFailed(errors=[Fault("/days", "greater-than-equal", ge=rule.days)])
    open_for = days or rule.days
    working = rule.counted == "working"
    ends_on = workdays.last_day(matter.place[0], begun, open_for, working=working)
    content = NoticeContent(
        number=number,
        kind=kind,
        titles=_known(matter.titles),
        abstracts=_known(matter.abstracts),
        parties=_parties(session, matter),
        price=matter.price,
        price_route=matter.price_route,
        mode=matter.mode,
        interest=matter.interest,
        ranking=list(matter.ranking),
        node=_node(session, matter),
        rule=rule,
        days=open_for,
        published_at=now,
        ends_on=ends_on,
        ends_at=workdays.end_of(ends_on, ZONE),
        zone=ZONE,
    )
    decision = _in_force(session, matter.place, begun, "decision")[1].decision
    assert decision is not None, "a rule set that was asked for a figure has it"
    return Draft(content, decision)


def _in_force(
    session: Session, place: tuple[str, str], day: date, figure: str
) -> tuple[RuleSetRead, NoticeTerms]:
    country, region = place
    rule = rulesets.read_in_force(
        session,
        VISITOR,
        RuleKind.NOTICE,
        DEFAULT.code,
        country=country,
        region=region,
        on=day,
        figure=figure,
    ).rule
    assert isinstance(rule.terms, NoticeTerms), "rules of a kind have its terms"
    return rule, rule.terms


def _rule(session: Session, kind: NoticeKind, place: tuple[str, str], day: date) -> NoticeRule:
    rule, terms = _in_force(session, place, day, FIGURES[kind])
    return NoticeRule(
        code=rule.code,
        version=rule.version,
        source=rule.source.names,
        article=rule.source.article,
        effective_from=rule.effective_from,
        standing=rule.standing,
        days=getattr(terms, FIGURES[kind]),
        counted=terms.counted,
    )


def _parties(session: Session, matter: Matter) -> list[NoticeParty]:
    known = organizations.cards(session, [party.organization_id for party in matter.parties])
    return [
        NoticeParty.model_validate(
            {"role": party.role, "names": known[party.organization_id].names}
        )
        for party in matter.parties
    ]


def _node(session: Session, matter: Matter) -> ByLanguage:
    if matter.node_id is None:
        return {}
    node = nodes.cards(session, [matter.node_id]).get(matter.node_id)
    return _known(node.names) if node else {}


def _known(words: Mapping[str, str]) -> ByLanguage:
    return cast("ByLanguage", {code: words[code] for code in CODES if words.get(code)})


def written(content: NoticeContent) -> str:
    """The text letter by letter: JSON without spaces, names in alphabetical order, UTF-8."""
    plain = content.model_dump(mode="json")
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest(text: str) -> str:
    """What tells that a published text was never touched: SHA-256 of its UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def read(text: str) -> NoticeContent:
    """A published text as what it says."""
    return NoticeContent.model_validate_json(text)
