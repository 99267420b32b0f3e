"""Rows of the payment plan in force: reported by who performs, accepted by who pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from backend.contracts import lifecycle, repository
from backend.contracts.errors import MilestoneNotFound, MilestoneStepNotAllowed
from backend.contracts.lifecycle import Evidence, MilestoneAction
from backend.contracts.models import (
    Contract,
    ContractMilestone,
    ContractState,
    MilestoneState,
    Trigger,
)
from backend.contracts.schemas import MilestoneStep, PlanForm, Terms
from backend.contracts.service import facts
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.deals import service as deals
from backend.files import service as files


@dataclass(frozen=True, slots=True)
class Plan:
    """The payment plan in force: its milestones, and whether it names every payment there is."""

    milestones: Mapping[UUID, ContractMilestone]
    complete: bool


def plan_of(session: Session, deal_id: UUID) -> Plan:
    """The plan of a deal, for its books; royalties are paid besides what a plan names."""
    contract = repository.find(session, deal_id)
    if contract is None or contract.version_in_force is None:
        return Plan({}, complete=False)
    rows = {one.id: one for one in repository.milestones(session, contract.id)}
    form = facts.terms_of(facts.in_force(session, contract)).plan.form
    return Plan(rows, complete=form in NAMED_WHOLE and bool(rows))


NAMED_WHOLE = (PlanForm.LUMP, PlanForm.INSTALMENT)
OF_ITSELF = (Trigger.SIGNING, Trigger.DAY)
"""What nobody has to accept: it comes with the contract or with the day."""


def follow_plan(session: Session, contract: Contract, terms: Terms) -> None:
    """Make the milestones what the plan in force says; what was reached stays as it was."""
    known = {one.id: one for one in repository.milestones(session, contract.id)}
    kept = {row.key for row in terms.plan.rows}
    for one in known.values():
        if one.id not in kept and one.state is MilestoneState.OPEN:
            session.delete(one)
    for place, row in enumerate(terms.plan.rows):
        assert row.key is not None, "keys are given with the draft"
        told = row.model_dump(exclude={"key"}) | {"position": place, "currency": contract.currency}
        found = known.get(row.key)
        if found is None:
            found = ContractMilestone(id=row.key, contract_id=contract.id, **told)
            session.add(found)
        elif found.state is MilestoneState.OPEN:
            for name, value in told.items():
                setattr(found, name, value)
        if found.trigger in OF_ITSELF and found.state is MilestoneState.OPEN:
            found.state, found.decided_at = MilestoneState.ACCEPTED, clock.now()
    session.flush()


def reach_transfer(session: Session, actor: Actor, contract: Contract) -> None:
    """Payments that waited for the patent office need not wait any more."""
    for one in repository.milestones(session, contract.id):
        if one.trigger is Trigger.TRANSFER and one.state is not MilestoneState.ACCEPTED:
            one.state, one.decided_at = MilestoneState.ACCEPTED, clock.now()
            one.decided_by, one.version = actor.person_id, one.version + 1


def act(
    session: Session, actor: Actor, deal_id: UUID, milestone_id: UUID, step: MilestoneStep
) -> Contract:
    """Report, accept or refuse a milestone.

    Raises MilestoneNotFound, StaleEdit, MilestoneStepNotAllowed, Forbidden, ValidationFailed.
    """
    deal = facts.open_deal(session, actor, deal_id, lock=True)
    room = facts.enter(session, actor, deal.id)
    found = repository.find_milestone(session, milestone_id)
    if found is None or found.contract_id != room.contract.id:
        raise MilestoneNotFound
    if found.version != step.version:
        raise StaleEdit(version=found.version, changed=["milestone"])
    attempt = Evidence(room.standing, step.comment, shown=step.file_id is not None)
    closed = room.contract.state is ContractState.TERMINATED or deal.stage not in deals.WRITTEN_AT
    if closed:
        raise MilestoneStepNotAllowed(state=found.state, action=step.action)
    found.state = lifecycle.next_milestone(found.state, step.action, attempt)
    if step.action is MilestoneAction.REPORT:
        _report(session, actor, room.contract, found, step)
    else:
        found.decided_by, found.decided_at = actor.person_id, clock.now()
        found.comment = step.comment
    found.version += 1
    session.flush()
    what = f"milestone_{step.action}"
    told = {"label": found.label, "comment": step.comment, "state": found.state}
    deals.record_contract(session, actor, deal, what, told)
    audit.record(session, actor, f"contract.{what}", "contract_milestone", found.id)
    occasion = f"{found.id}:{found.version}"
    deals.tell_of_contract(session, actor, deal, "milestone", occasion)
    return room.contract


def _report(
    session: Session,
    actor: Actor,
    contract: Contract,
    found: ContractMilestone,
    step: MilestoneStep,
) -> None:
    if step.file_id is not None:
        files.claim(session, actor, step.file_id, use=f"contract:{contract.id}")
        found.file_id = step.file_id
    found.evidence, found.comment = step.comment, ""
    found.reported_by, found.reported_at = actor.person_id, clock.now()


def allowed(
    contract: Contract, found: ContractMilestone, standing: "frozenset[lifecycle.Who]"
) -> list[MilestoneAction]:
    """What somebody may do with a milestone now."""
    if contract.state is ContractState.TERMINATED:
        return []
    return lifecycle.milestone_steps(found.state, standing)
