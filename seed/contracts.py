"""Writes the demo's contracts: drafted, issued, signed, registered and performed."""

import io
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from backend.contracts import service as contracts
from backend.contracts.lifecycle import Action, MilestoneAction
from backend.contracts.models import Contract
from backend.contracts.schemas import (
    Clause,
    ContractKind,
    ContractStart,
    ContractStep,
    MilestoneStep,
    PartyDetails,
    Plan,
    PlanForm,
    PlanRow,
    RegistrationWrite,
    SignatureCreate,
    Signer,
    Terms,
    TermsChange,
    Trigger,
)
from backend.core import clock
from backend.core.actor import Actor
from backend.core.documents import Document, Format, Paragraph, render
from backend.core.schemas import Money
from backend.core.settings import Settings
from backend.files import service as files
from seed import data_files
from seed.books import parts_of

TRIGGERS = (Trigger.SIGNING, Trigger.DELIVERY, Trigger.ACCEPTANCE)


@cache
def _scan() -> bytes:
    """What stands for the scan of a signed page."""
    words = Paragraph("本页为演示数据，代替双方盖章签字页的扫描件。")
    return render(Document(lang="zh", title="签署页（示例）", blocks=(words,)), Format.PDF)


class Paperwork:
    """One deal's contract in the making."""

    def __init__(
        self, session: Session, settings: Settings, deal_id: UUID, people: dict[str, Actor]
    ) -> None:
        self.session, self.settings, self.deal_id = session, settings, deal_id
        self.people = people
        self.words: dict[str, Any] = data_files.load("contracts")
        self.version = 1

    def draft(self, kind: ContractKind, agreed: Money, at: datetime, *, whole: bool) -> None:
        """Begin a contract; one that is not whole still lacks who signs and how it is paid."""
        manager = self.people["manager"]
        with clock.at(at):
            start = ContractStart(kind=kind, lang="zh", sample_words=False)
            begun = contracts.start(self.session, manager, self.deal_id, start)
        terms = Terms.model_validate(begun.terms)
        written = {one: self.words["clauses"][one] for one in Clause}
        terms.clauses = written if whole else dict(list(written.items())[:5])
        terms.place, terms.starts_on = self.words["place"], at.date()
        terms.ends_on = (at + timedelta(days=540)).date()
        if whole:
            self._complete(terms, agreed)
        with clock.at(at + timedelta(hours=2)):
            change = TermsChange(version=begun.version, kind=kind, terms=terms)
            self._seen(contracts.change_terms(self.session, manager, self.deal_id, change))

    def _complete(self, terms: Terms, agreed: Money) -> None:
        names = self.words["signatories"]
        place = self.deal_id.int % len(names)
        terms.parties = {
            Signer.SUPPLY: PartyDetails(representative=names[place]),
            Signer.DEMAND: PartyDetails(representative=names[(place + 1) % len(names)]),
        }
        share = agreed.amount_minor * 85 // 100
        terms.amount = agreed
        terms.technology_amount = agreed.model_copy(update={"amount_minor": share})
        amounts = [part.amount_minor for part in parts_of(agreed)]
        amounts[-1] = agreed.amount_minor - sum(amounts[:-1])
        labels = data_files.load("deals")["books"]
        rows = [
            PlanRow(key=uuid4(), label=label, amount_minor=amount, trigger=trigger)
            for label, amount, trigger in zip(labels, amounts, TRIGGERS, strict=False)
        ]
        terms.plan = Plan(form=PlanForm.INSTALMENT, rows=rows)

    def issue(self, at: datetime) -> None:
        """Freeze the draft."""
        with clock.at(at):
            step = ContractStep(action=Action.ISSUE, version=self.version)
            self._seen(contracts.act(self.session, self.people["manager"], self.deal_id, step))

    def sign(self, party: Signer, at: datetime) -> None:
        """Record a party's signature."""
        actor = self.people["manager"]
        with clock.at(at):
            held = io.BytesIO(_scan())
            name = f"signed-{party}.pdf"
            scan = files.receive(self.session, actor, self.settings, name, held)
            place = self.deal_id.int % len(self.words["signatories"])
            signature = SignatureCreate(
                version=self.version,
                party=party,
                signatory=self.words["signatories"][(place + (party is Signer.DEMAND)) % 6],
                day=at.date(),
                file_id=scan.id,
            )
            self._seen(contracts.sign(self.session, actor, self.deal_id, signature))

    def reach(self, count: int, at: datetime, *, reported: bool) -> list[UUID]:
        """Let the first payments be accepted, the next be reported; the keys of the plan's rows."""
        rows = list(contracts.plan_of(self.session, self.deal_id).milestones.values())
        for place, row in enumerate(rows[: count + reported]):
            if row.trigger is Trigger.SIGNING:
                continue
            with clock.at(at):
                report = self._milestone(MilestoneAction.REPORT, row.version)
                self._act(row.id, self.people["supplier"], report)
                if place < count:
                    accept = self._milestone(MilestoneAction.ACCEPT, row.version)
                    self._act(row.id, self.people["seeker"], accept)
        return [row.id for row in rows]

    def _milestone(self, action: MilestoneAction, version: int) -> MilestoneStep:
        words = self.words["report"] if action is MilestoneAction.REPORT else ""
        return MilestoneStep(action=action, version=version, comment=words)

    def _act(self, milestone: UUID, actor: Actor, step: MilestoneStep) -> None:
        contracts.act_on_milestone(self.session, actor, self.deal_id, milestone, step)

    def register(self, agreed: Money, number: str, at: datetime) -> None:
        """Write down what the office recognised, which is less than what was signed."""
        with clock.at(at):
            record = RegistrationWrite(
                version=self.version,
                office=self.words["office"],
                number=number,
                day=at.date(),
                amount_minor=agreed.amount_minor,
                technology_minor=agreed.amount_minor * 80 // 100,
            )
            manager = self.people["manager"]
            self._seen(contracts.register(self.session, manager, self.deal_id, record))

    def _seen(self, contract: Contract) -> None:
        self.version = contract.version
