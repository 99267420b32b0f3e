"""Builds the market: sample listings, each brought to its state by the steps people take."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.achievements.schemas import AchievementCreate
from backend.challenges import service as challenges
from backend.challenges.schemas import ChallengeCreate
from backend.core import clock
from backend.core.actor import Actor
from backend.listings import service as listings
from backend.listings.schemas import Action
from backend.notifications import service as notifications
from seed import data_files
from seed.network import Built
from seed.people import Cast

SOURCE = "seed"
PUBLICATION = (Action.SUBMIT, Action.ENDORSE, Action.APPROVE)
STEPS = {
    "draft": (),
    "submitted": (Action.SUBMIT,),
    "endorsed": (Action.SUBMIT, Action.ENDORSE),
    "returned": (Action.SUBMIT, Action.RETURN),
    "published": PUBLICATION,
    "expired": (*PUBLICATION, Action.EXPIRE),
    "withdrawn": (*PUBLICATION, Action.WITHDRAW),
    "concluded": (*PUBLICATION, Action.CONCLUDE),
}
"""What people do until a listing is in the state its entry tells."""
WAITING = frozenset({"draft", "submitted", "endorsed", "returned"})
"""States that ask somebody for something now."""
AFTERWARDS = {
    Action.EXPIRE: timedelta(days=listings.VALID_DAYS + 1),
    Action.WITHDRAW: timedelta(days=30),
    Action.CONCLUDE: timedelta(days=130),
}
"""How long after its publication a listing ends."""
_RETURNED_WITH = {
    "zh": "请补充第三方检测报告编号，并写明各项指标的测试条件。",
    "ru": "Укажите номер протокола испытаний и условия измерения показателей.",
    "en": "Please add the test report's number and the conditions of each indicator.",
}


def build(session: Session, built: Built, today: datetime) -> int:
    """All sample listings, dated back from `today`; the number of them.

    What is past is history; of what waits those are told whose turn it is.
    """
    cast = Cast(built)
    entries = [
        (kind, entry)
        for kind in ("achievements", "challenges")
        for entry in data_files.listings(kind)
    ]
    past = [each for each in entries if each[1]["state"] not in WAITING]
    waiting = [each for each in entries if each[1]["state"] in WAITING]
    with notifications.history():
        _bring_all(session, built, cast, past, today)
    _bring_all(session, built, cast, waiting, today)
    return len(entries)


def _bring_all(
    session: Session,
    built: Built,
    cast: Cast,
    entries: Sequence[tuple[str, dict[str, Any]]],
    today: datetime,
) -> None:
    for kind, entry in entries:
        _bring(session, built, cast, kind, entry, today)


def _bring(
    session: Session, built: Built, cast: Cast, kind: str, entry: dict[str, Any], today: datetime
) -> None:
    steps = STEPS[entry["state"]]
    published_at = today - timedelta(days=entry["published_days_ago"])
    start = published_at - timedelta(days=4)
    with clock.at(start):
        listing_id = _draft(session, built, kind, entry, cast.author(entry), today)
    for step, action in enumerate(steps, 1):
        at = start + timedelta(days=step)
        if action in AFTERWARDS:
            at = published_at + AFTERWARDS[action]
        with clock.at(at):
            _take(session, cast, entry, listing_id, action, version=step)


def _take(
    session: Session,
    cast: Cast,
    entry: dict[str, Any],
    listing_id: UUID,
    action: Action,
    version: int,
) -> None:
    if action is Action.EXPIRE:
        listings.expire_overdue(session)
        return
    actor, comment = cast.who_takes(entry, action), _comment(entry, action)
    listings.act(session, actor, listing_id, action, version=version, comment=comment)


def _draft(
    session: Session, built: Built, kind: str, entry: dict[str, Any], actor: Actor, today: datetime
) -> UUID:
    schema = AchievementCreate if kind == "achievements" else ChallengeCreate
    content = {key: value for key, value in entry.items() if key in schema.model_fields}
    content["organization_id"] = built.organizations[entry["organization"]]
    content["home_node_id"] = built.nodes[entry["home_node"]]
    if kind == "challenges":
        content |= _deadline(entry, today)
        data = ChallengeCreate.model_validate(content)
        return challenges.create_challenge(
            session, actor, data, source=SOURCE, source_id=entry["slug"], is_sample=True
        ).id
    supplied = AchievementCreate.model_validate(content)
    return achievements.create_achievement(
        session, actor, supplied, source=SOURCE, source_id=entry["slug"], is_sample=True
    ).id


def _deadline(entry: dict[str, Any], today: datetime) -> dict[str, Any]:
    day = (today + timedelta(days=entry["deadline_in_days"])).date()
    at = time.fromisoformat(entry["deadline_time"])
    return {
        "deadline_local": datetime.combine(day, at).isoformat(timespec="minutes"),
        "deadline_zone": entry["deadline_zone"],
    }


def _comment(entry: dict[str, Any], action: Action) -> str:
    if action is not Action.RETURN:
        return ""
    return _RETURNED_WITH.get(entry["original_locale"], _RETURNED_WITH["en"])


def midday_today() -> datetime:
    """The day the demo counts from; a fixed hour keeps a day's seeds alike."""
    return datetime.combine(clock.today(), time(4), UTC)
