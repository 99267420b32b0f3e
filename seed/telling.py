"""Tells a deal of the demo step by step, each later than the last."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.deals import service as deals
from backend.deals.schemas import (
    DealStep,
    ExpectedChange,
    ManagerChange,
    MessageCreate,
    NextActionChange,
    TaskPatch,
)
from seed import data_files
from seed.notices import WHOLE, Announcement


class Teller:
    """One deal in the making; every call is one thing that somebody does, later than the last."""

    def __init__(self, session: Session, deal_id: UUID, at: datetime, today: datetime) -> None:
        self.session, self.deal_id, self.at, self.today = session, deal_id, at, today
        self.pause = (today - at) / 8
        self.version = 1

    def step(self, actor: Actor, action: str, **said: Any) -> None:  # noqa: ANN401 — as the schema has it
        """Take one step after a pause."""
        self.at += self.pause
        step = DealStep.model_validate({"action": action, "version": self.version, **said})
        with clock.at(self.at):
            self.version = deals.act(self.session, actor, self.deal_id, step).version

    def write(self, actor: Actor, text: str, *, private: bool = False) -> None:
        """Say something an hour later."""
        self.at += timedelta(hours=1)
        with clock.at(self.at):
            message = MessageCreate(text=text)
            deals.say(self.session, actor, self.deal_id, message, private=private)

    def take(self, manager: Actor, worth: Money) -> None:
        """Let somebody drive the deal, and estimate what it is worth."""
        assert manager.person_id is not None
        self.at += timedelta(hours=2)
        with clock.at(self.at):
            change = ManagerChange(version=self.version, person_id=manager.person_id)
            taken = deals.change_manager(self.session, manager, self.deal_id, change)
            self.version = taken.version
            estimate = ExpectedChange(version=self.version, expected=worth)
            estimated = deals.set_expected(self.session, manager, self.deal_id, estimate)
            self.version = estimated.version

    def check(self, manager: Actor) -> None:
        """Answer the due diligence."""
        words = data_files.load("deals")["result"]
        self.at += self.pause / 2
        with clock.at(self.at):
            for task in deals.list_tasks(self.session, manager, self.deal_id):
                if task.check is not None:
                    done = TaskPatch(version=task.version, done=True, result=words[task.check])
                    deals.patch_task(self.session, manager, self.deal_id, task.id, done)

    def announce(self, manager: Actor, objector: Actor, end: str, place: int) -> None:
        """Publish what was agreed; what is at its contract still shows every standing."""
        shown = ("clean", "open", "objected")[place % 3] if end == "contract" else "clean"
        age = {"clean": WHOLE + timedelta(days=2), "open": timedelta(days=6)}
        at = max(self.at, self.today - age.get(shown, timedelta(days=9)))
        at = self.at + timedelta(hours=3) if end != "contract" else at
        told = Announcement(self.session, self.deal_id, manager, at)
        if shown == "objected" or (shown == "clean" and end == "closed"):
            told.object(objector, at + timedelta(days=2), place=place)
            told.hear(at + timedelta(days=4))
            if shown == "clean":
                told.dismiss(at + timedelta(days=6))
        if shown == "clean" and told.notice.ends_at < self.today:
            told.close()
        self.version = deals.find_deal(self.session, manager, str(self.deal_id)).version

    def plan(self, manager: Actor, text: str, due: datetime) -> None:
        """Say what comes next."""
        with clock.at(self.at):
            change = NextActionChange(version=self.version, text=text, due_on=due.date())
            deals.set_next_action(self.session, manager, self.deal_id, change)
