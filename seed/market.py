"""Builds the market: sample listings, each brought to its state by the steps people take."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.achievements.schemas import AchievementCreate
from backend.challenges import service as challenges
from backend.challenges.schemas import ChallengeCreate
from backend.core import clock
from backend.core.actor import SYSTEM, Actor
from backend.listings import service as listings
from backend.listings.schemas import Action
from seed import data_files
from seed.network import Built

SOURCE = "seed"
_STEPS = {
    "draft": (),
    "submitted": (Action.SUBMIT,),
    "endorsed": (Action.SUBMIT, Action.ENDORSE),
    "returned": (Action.SUBMIT, Action.RETURN),
    "published": (Action.SUBMIT, Action.ENDORSE, Action.APPROVE),
}
_RETURNED_WITH = {
    "zh": "请补充第三方检测报告编号，并写明各项指标的测试条件。",
    "ru": "Укажите номер протокола испытаний и условия измерения показателей.",
    "en": "Please add the test report's number and the conditions of each indicator.",
}


def build(session: Session, built: Built, today: datetime) -> int:
    """All sample listings, dated back from `today`; the number of them."""
    count = 0
    for kind in ("achievements", "challenges"):
        for entry in data_files.listings(kind):
            _bring(session, built, kind, entry, today)
            count += 1
    return count


def _bring(
    session: Session, built: Built, kind: str, entry: dict[str, Any], today: datetime
) -> None:
    age = timedelta(days=entry.get("published_days_ago", 20))
    actor = Actor(
        person_id=built.people[entry["submitted_by"]], platform_roles=SYSTEM.platform_roles
    )
    start = today - age - timedelta(days=4)
    with clock.at(start):
        listing_id = _draft(session, built, kind, entry, actor, today)
    for step, action in enumerate(_STEPS[entry.get("state", "published")], 1):
        with clock.at(start + timedelta(days=step)):
            listings.act(
                session,
                SYSTEM,
                listing_id,
                action,
                version=step,
                comment=_comment(entry, action),
            )


def _draft(
    session: Session, built: Built, kind: str, entry: dict[str, Any], actor: Actor, today: datetime
) -> UUID:
    schema = AchievementCreate if kind == "achievements" else ChallengeCreate
    content = {key: value for key, value in entry.items() if key in schema.model_fields}
    content["organization_id"] = built.organizations[entry["organization"]]
    if entry.get("home_node"):
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
    if entry.get("deadline_in_days") is None:
        return {}
    day = (today + timedelta(days=entry["deadline_in_days"])).date()
    at = time.fromisoformat(entry.get("deadline_time", "18:00"))
    return {
        "deadline_local": datetime.combine(day, at).isoformat(timespec="minutes"),
        "deadline_zone": entry.get("deadline_zone", "Asia/Shanghai"),
    }


def _comment(entry: dict[str, Any], action: Action) -> str:
    if action is not Action.RETURN:
        return ""
    return _RETURNED_WITH.get(entry["original_locale"], _RETURNED_WITH["en"])


def midday_today() -> datetime:
    """The day the demo counts from; a fixed hour keeps a day's seeds alike."""
    return datetime.combine(clock.today(), time(4), UTC)
