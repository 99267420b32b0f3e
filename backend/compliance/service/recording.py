"""Keeps cases and their log; every line of it stands in the audit as well."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.errors import CaseNotFound
from backend.compliance.models import ExportCase, GateEvent
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import StaleEdit
from backend.listings import service as listings
from backend.listings.policy import HOME
from backend.listings.schemas import ListingCard, ListingKind
from backend.organizations import service as organizations


def is_at_gate(session: Session, card: ListingCard) -> bool:
    """Whether the listing could leave the home side: an achievement of an owner there."""
    if card.kind is not ListingKind.ACHIEVEMENT:
        return False
    owner = organizations.cards(session, [card.organization_id])[card.organization_id]
    return owner.country == HOME


def find_listing(session: Session, actor: Actor, listing_id: UUID) -> ListingCard:
    """The listing of a case, if the person may see the case. Raises CaseNotFound."""
    card = listings.cards(session, [listing_id]).get(listing_id)
    if card is None or not policy.can_view(actor, card) or not is_at_gate(session, card):
        raise CaseNotFound(id=str(listing_id))
    return card


def hold_case(session: Session, listing_id: UUID, version: int | None = None) -> ExportCase:
    """The case, locked; begun when there is none. Raises StaleEdit for a version that is past."""
    case = repository.find_case(session, listing_id, lock=True)
    if case is None:
        case = _begin(session, listing_id)
    elif version is not None and case.version != version:
        raise StaleEdit(version=case.version, changed=["status"])
    return case


def _begin(session: Session, listing_id: UUID) -> ExportCase:
    case = ExportCase(listing_id=listing_id, version=0)
    try:
        with session.begin_nested():
            session.add(case)
    except IntegrityError:  # somebody else began it at the same moment
        found = repository.find_case(session, listing_id, lock=True)
        assert found is not None, "what stood in the way is there"
        return found
    return case


def record(session: Session, actor: Actor, case: ExportCase, kind: str, **data: object) -> None:
    """One line of the log, and the case's next version."""
    case.version += 1
    event = GateEvent(
        listing_id=case.listing_id,
        at=clock.now(),
        version=case.version,
        kind=kind,
        person_id=actor.person_id,
        data=data,
    )
    session.add(event)
    audit.record(session, actor, f"export.{kind}", "listing", case.listing_id, event=str(event.id))
