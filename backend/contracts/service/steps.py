"""Contracts are issued, taken back, signed, amended, registered and ended."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlmodel import Session

from backend.contracts import lifecycle, repository
from backend.contracts.lifecycle import Action, Attempt
from backend.contracts.models import (
    Contract,
    ContractSignature,
    ContractState,
    ContractVersion,
    Signer,
)
from backend.contracts.schemas import (
    ContractStep,
    RegistrationWrite,
    SignatureCreate,
    TransferWrite,
)
from backend.contracts.service import facts, milestones
from backend.contracts.service.facts import Room
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.deals import policy as deal_policy
from backend.deals import service as deals
from backend.deals.schemas import Side
from backend.deals.service import Deal
from backend.files import service as files
from backend.organizations import service as organizations


def act(session: Session, actor: Actor, deal_id: UUID, step: ContractStep) -> Contract:
    """Take one step.

    Raises ContractNotFound, StaleEdit, ContractStepNotAllowed, Forbidden, or the Problem of the
    guard that fails.
    """
    room = facts.hold(session, actor, deal_id, step.version)
    contract, before = room.contract, room.contract.state
    state = _taken(session, room, step.action, Attempt(room.standing, step.comment))
    if step.action is Action.ISSUE:
        _issue(session, room)
    if before is ContractState.AMENDING and state is ContractState.SIGNED:
        contract.terms = facts.in_force(session, contract).terms
    contract.state = state
    contract.comment = "" if step.action is Action.ISSUE else step.comment
    _settle(session, room, step.action)
    return contract


def _taken(session: Session, room: Room, action: Action, attempt: Attempt) -> ContractState:
    known = facts.facts_of(session, room)
    return lifecycle.next_state(room.contract.state, action, known, attempt)


def _issue(session: Session, room: Room) -> None:
    contract = room.contract
    assert room.actor.person_id is not None, "whoever drives a deal is a person"
    number = len(repository.versions(session, contract.id)) + 1
    names = names_of(session, room.deal)
    terms = facts.terms_of(contract).model_dump(mode="json")
    session.add(
        ContractVersion(
            contract_id=contract.id,
            number=number,
            kind=contract.kind,
            terms=terms,
            names=names,
            digest=digest(contract.number, number, contract.kind, terms, names),
            reason=contract.comment if contract.state is ContractState.AMENDING else "",
            issued_by=room.actor.person_id,
        )
    )
    session.flush()


def digest(
    contract: str, number: int, kind: str, terms: Mapping[str, object], names: Mapping[str, object]
) -> str:
    """A hash of exactly what was issued."""
    told = [contract, number, kind, terms, names]
    plain = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def names_of(session: Session, deal: Deal) -> dict[str, dict[str, str]]:
    """The parties' names as they are now."""
    sides = {Signer.SUPPLY: Side.SUPPLY, Signer.DEMAND: Side.DEMAND}
    ids = {party: deal_policy.party(deal, side) for party, side in sides.items()}
    cards = organizations.cards(session, ids.values())
    return {party.value: dict(cards[one].names) for party, one in ids.items()}


def sign(session: Session, actor: Actor, deal_id: UUID, data: SignatureCreate) -> Contract:
    """Record a party's signature, with the upload that shows it. The last one brings it in force.

    Raises as `act`, and FileNotFound or FileInUse for another's upload or one in use.
    """
    room = facts.hold(session, actor, deal_id, data.version)
    attempt = Attempt(room.standing, party=data.party, day=data.day)
    state = _taken(session, room, Action.SIGN, attempt)
    version = facts.awaiting(session, room.contract)
    assert version is not None, "what is signed was issued"
    assert actor.person_id is not None
    files.claim(session, actor, data.file_id, use=f"contract:{room.contract.id}")
    session.add(
        ContractSignature(
            version_id=version.id,
            party=data.party,
            signatory=data.signatory,
            signed_on=data.day,
            file_id=data.file_id,
            recorded_by=actor.person_id,
        )
    )
    session.flush()
    if state is ContractState.SIGNED:
        _bring_in_force(session, room, version)
    room.contract.state = state
    _settle(session, room, Action.SIGN, party=data.party)
    return room.contract


def _bring_in_force(session: Session, room: Room, version: ContractVersion) -> None:
    contract, terms = room.contract, facts.terms_of(version)
    contract.signed_on = max(one.signed_on for one in facts.signed_by(session, version))
    contract.version_in_force = version.number
    contract.amount_minor = terms.amount.amount_minor if terms.amount else None
    contract.currency = terms.amount.currency if terms.amount else contract.currency
    milestones.follow_plan(session, contract, terms)


def register(session: Session, actor: Actor, deal_id: UUID, data: RegistrationWrite) -> Contract:
    """Write down what the registering office answered; its amounts are kept apart from ours."""
    room = facts.hold(session, actor, deal_id, data.version)
    contract = room.contract
    _taken(session, room, Action.REGISTER, Attempt(room.standing, day=data.day))
    if data.certificate_id is not None:
        files.claim(session, actor, data.certificate_id, use=f"contract:{contract.id}")
    contract.registry_office, contract.registry_number = data.office, data.number
    contract.registered_on, contract.certificate_id = data.day, data.certificate_id
    contract.registered_minor = data.amount_minor
    contract.registered_technology_minor = data.technology_minor
    _settle(session, room, Action.REGISTER, day=data.day)
    return contract


def transfer(session: Session, actor: Actor, deal_id: UUID, data: TransferWrite) -> Contract:
    """Write down since when the patent office has the new owner: only then it passes."""
    room = facts.hold(session, actor, deal_id, data.version)
    _taken(session, room, Action.TRANSFER, Attempt(room.standing, day=data.day))
    room.contract.transfer_on, room.contract.transfer_reference = data.day, data.reference
    milestones.reach_transfer(session, actor, room.contract)
    _settle(session, room, Action.TRANSFER, day=data.day)
    return room.contract


def _settle(session: Session, room: Room, action: Action, **told: Signer | date) -> None:
    """One more version of the row, a line on the timeline, and news for who has to know."""
    contract = room.contract
    contract.version += 1
    contract.updated_at = clock.now()
    session.flush()
    said = {name: str(value) for name, value in told.items()}
    deals.record_contract(
        session,
        room.actor,
        room.deal,
        action,
        {"state": contract.state, "comment": contract.comment, **said},
    )
    audit.record(
        session,
        room.actor,
        f"contract.{action}",
        "contract",
        contract.id,
        deal=str(room.deal.id),
        state=contract.state,
        **said,
    )
    whole = action is Action.SIGN and contract.state is ContractState.SIGNED
    if whole or action is Action.ISSUE:
        what = "signed" if whole else "issued"
        deals.tell_of_contract(session, room.actor, room.deal, what, str(contract.version))
