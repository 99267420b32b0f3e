"""Contracts of deals, ready made."""

from datetime import date
from typing import Any
from uuid import uuid4

from sqlmodel import Session, select

from backend.accounts.models import Person
from backend.contracts.models import (
    Contract,
    ContractMilestone,
    ContractSignature,
    ContractState,
    ContractVersion,
    MilestoneState,
    Signer,
    Trigger,
)
from backend.contracts.schemas import Terms
from backend.deals.models import ContractKind, Deal, Stage
from backend.files.models import StoredFile
from tests.factories.files import make_file


def make_signed(session: Session, deal: Deal, person: Person) -> Contract:
    """A service contract that both have signed, with one payment that is reported."""
    terms = Terms(name="检测服务").model_dump(mode="json")
    contract = Contract(
        deal_id=deal.id,
        number=deal.number.replace("-D-", "-C-"),
        kind=ContractKind.SERVICE,
        state=ContractState.SIGNED,
        terms=terms,
        version_in_force=1,
        signed_on=date(2026, 1, 1),
        amount_minor=100_000_00,
        created_by=person.id,
    )
    session.add(contract)
    session.flush()
    version = ContractVersion(
        contract_id=contract.id,
        number=1,
        kind=contract.kind,
        terms=terms,
        digest="0" * 64,
        issued_by=person.id,
    )
    session.add(version)
    session.flush()
    for party in (Signer.SUPPLY, Signer.DEMAND):
        session.add(
            ContractSignature(
                version_id=version.id,
                party=party,
                signatory="李教授",
                signed_on=date(2026, 1, 1),
                file_id=make_file(session, person, name="signed.pdf", claimed=True).id,
                recorded_by=person.id,
            )
        )
    session.flush()
    return contract


def make_milestone(session: Session, contract: Contract, person: Person) -> ContractMilestone:
    """A payment that waits for the payer to accept what was reported."""
    milestone = ContractMilestone(
        id=uuid4(),
        contract_id=contract.id,
        position=0,
        label="验收款",
        trigger=Trigger.ACCEPTANCE,
        amount_minor=100_000_00,
        currency="CNY",
        state=MilestoneState.REPORTED,
        reported_by=person.id,
    )
    session.add(milestone)
    session.flush()
    return milestone


def make_contracted(session: Session, things: dict[str, Any], manager: Person) -> None:
    """Beside the driven deal one whose contract is signed, and of which a payment is reported."""
    kept = things["driven deal"].model_dump(exclude={"id", "number", "achievement_id", "stage"})
    listing_id = things["endorsed"].id
    deal = Deal(**kept, number="SB-D-2020-0009", achievement_id=listing_id, stage=Stage.CONTRACT)
    session.add(deal)
    session.flush()
    contract = make_signed(session, deal, manager)
    shown = session.exec(select(ContractSignature.file_id).limit(1)).one()
    things |= {
        "contracted deal": deal,
        "contract": contract,
        "payment due": make_milestone(session, contract, manager),
        "signed file": session.get(StoredFile, shown),
    }
