"""Who hears what of the export gate."""

from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.models import ExportCase
from backend.core.actor import Actor
from backend.listings.schemas import ListingCard
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations


def waiting(session: Session, card: ListingCard, case: ExportCase) -> None:
    """Tell the deciding desk that a person is to look at a listing, once for each time."""
    if notifications.is_history() or card.home_node_id is None:
        return
    notifications.notify(
        session,
        nodes.officers_for(session, card.home_node_id, *policy.DESK),
        kind="export.waiting",
        params={"title": repository.titles(session, [card.id]).get(card.id, {})},
        link=f"/workspace/compliance/{card.id}",
        key=f"export.waiting:{card.id}:{case.version}",
    )


def decided(session: Session, actor: Actor, card: ListingCard, case: ExportCase) -> None:
    """Tell the listing's authors where it stands now."""
    if notifications.is_history():
        return
    able = set(organizations.people_with(session, card.organization_id, *policy.EDITORS))
    authors = set(repository.authors(session, card.id)) & able
    notifications.notify(
        session,
        (authors or able) - {actor.person_id},
        kind="export.decided",
        params={"title": repository.titles(session, [card.id]).get(card.id, {})},
        link=f"/workspace/compliance/{card.id}",
        key=f"export.decided:{card.id}:{case.version}",
    )
