"""A small market, ready made: owners at home and abroad, and listings on it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core.actor import OrganizationRole
from backend.listings.models import ExportStatus, Listing
from backend.nodes.models import Node
from backend.organizations.models import Organization
from tests.factories.accounts import make_person
from tests.factories.listings import make_achievement, make_challenge, publish, text_of
from tests.factories.nodes import make_node
from tests.factories.organizations import make_member, make_organization


@dataclass(frozen=True, eq=False)
class Owner:
    """An organisation, its node, and a person who writes its listings."""

    organization: Organization
    person: Person
    node: Node


def make_owner(
    session: Session, *, node: Node | None = None, country: str = "CN", **organization: Any
) -> Owner:
    """An organisation with one author who may also act for it."""
    node = node or make_node(session)
    owner = make_organization(session, home_node=node, country=country, **organization)
    person = make_person(session)
    make_member(session, owner, person, OrganizationRole.OWNER)
    return Owner(owner, person, node)


def offer(
    session: Session,
    owner: Owner,
    title: str,
    *,
    locale: str = "zh",
    export_status: ExportStatus = ExportStatus.FREE,
    words: dict[str, Any] | None = None,
    **fields: Any,
) -> UUID:
    """A published achievement of that title."""
    texts = [text_of(locale, title=title, **_words(title, words))]
    listing = make_achievement(
        session,
        owner.organization,
        owner.person,
        **{"texts": texts, "original_locale": locale, "keywords": [], "home_node_id": owner.node.id}
        | fields,
    )
    listing.export_status = export_status
    return _published(session, listing)


def ask(
    session: Session,
    owner: Owner,
    title: str,
    *,
    locale: str = "zh",
    words: dict[str, Any] | None = None,
    **fields: Any,
) -> UUID:
    """A published challenge of that title."""
    texts = [text_of(locale, title=title, **_words(title, words))]
    listing = make_challenge(
        session,
        owner.organization,
        owner.person,
        **{"texts": texts, "original_locale": locale, "keywords": [], "home_node_id": owner.node.id}
        | fields,
    )
    return _published(session, listing)


def _words(title: str, words: dict[str, Any] | None) -> dict[str, Any]:
    return {"one_line": "", "summary": title, **(words or {})}


def _published(session: Session, listing: Listing) -> UUID:
    publish(session, listing)
    return listing.id
