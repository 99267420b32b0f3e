"""Leads the demo's achievements through the export gate, as their owners and officers would."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.compliance import service as compliance
from backend.compliance.schemas import Answer, Answers, Decision, DeclarationWrite, Flag
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import CODES
from backend.listings import service as listings
from backend.listings.schemas import Action as Step
from backend.notifications import service as notifications
from seed import data_files
from seed.market import SOURCE
from seed.network import Built
from seed.people import Cast

HOME = "CN"
DECISIONS = {"free": "clear", "restricted": "restrict", "prohibited": "prohibit"}


def build(session: Session, built: Built, today: datetime) -> int:
    """Screen, declare and decide what the entries tell; the number of decisions."""
    cast, told = Cast(built), data_files.load("gate")
    countries = {one["slug"]: one["country"] for one in data_files.load("organizations")}
    entries = [
        entry
        for entry in data_files.listings("achievements")
        if countries[entry["organization"]] == HOME
    ]
    known = listings.find_by_source(session, SOURCE, [entry["slug"] for entry in entries])
    with notifications.history():
        decided = [
            _lead(session, cast, entry, known[entry["slug"]], told, today) for entry in entries
        ]
    return sum(decided)


def _lead(
    session: Session,
    cast: Cast,
    entry: dict[str, Any],
    listing_id: UUID,
    told: dict[str, Any],
    today: datetime,
) -> bool:
    published_at = today - timedelta(days=entry["published_days_ago"])
    handed_in = entry["state"] not in {"draft", "returned"}
    if handed_in:
        with clock.at(published_at + timedelta(hours=1)):
            compliance.screen(session, [listing_id])
    version = int(handed_in)
    special = told["cases"].get(entry["slug"], {})
    if entry["export_status"] == "unscreened" and not special:
        return False
    with clock.at(min(published_at + timedelta(days=1), today)):
        _declare(session, cast.author(entry), listing_id, special, version)
    if entry["export_status"] == "unscreened":
        return False
    with clock.at(min(published_at + timedelta(days=3), today)):
        decision = Decision.model_validate(
            {
                "action": DECISIONS[entry["export_status"]],
                "version": version + 1,
                "reason": special.get("reason") or _usual(told, entry),
            }
        )
        compliance.decide(session, cast.who_takes(entry, Step.APPROVE), listing_id, decision)
    return True


def _usual(told: dict[str, Any], entry: dict[str, Any]) -> str:
    reasons: dict[str, str] = told["usual"]
    return reasons.get(entry["original_locale"], reasons[CODES[0]])


def _declare(
    session: Session, actor: Actor, listing_id: UUID, special: dict[str, Any], version: int
) -> None:
    flags = special.get("flags", {})
    answers = Answers.model_validate({flag.value: flags.get(flag, Answer.NO) for flag in Flag})
    declaration = DeclarationWrite(
        version=version,
        answers=answers,
        codes=special.get("codes", []),
        approval=special.get("approval", ""),
        statement=special.get("statement", ""),
    )
    compliance.declare(session, actor, listing_id, declaration)
