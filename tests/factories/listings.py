"""Listings of both kinds, ready made, and the cast that works on them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.achievements import service as achievements
from backend.achievements.schemas import AchievementCreate
from backend.challenges import service as challenges
from backend.challenges.schemas import ChallengeCreate
from backend.core import clock
from backend.core.actor import SYSTEM, Actor, DeskRole, OrganizationRole, PlatformRole
from backend.listings.models import Listing, ListingState
from backend.listings.service import admit
from backend.nodes.models import Node
from backend.nodes.service import desks_of
from backend.organizations.models import Organization
from backend.organizations.service import memberships_of
from tests.factories.accounts import make_person
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization


def actor_as(session: Session, person: Person) -> Actor:
    """The person with all standing, as a request would find it."""
    return Actor(
        person_id=person.id,
        locale=person.locale,
        memberships=memberships_of(session, person.id),
        desks=desks_of(session, person.id),
        platform_roles=frozenset(PlatformRole(role) for role in person.platform_roles),
    )


@dataclass(frozen=True)
class Cast:
    """A node with an officer, an organisation of it with an author and an own reviewer."""

    node: Node
    organization: Organization
    author: Person
    tto: Person
    officer: Person
    administrator: Person


def make_cast(session: Session, **organization: Any) -> Cast:
    """Everybody whom the usual course of a listing needs."""
    node = make_node(session)
    owner = make_organization(session, home_node=node, **organization)
    author, tto = make_person(session, name="Author"), make_person(session, name="Officer T")
    make_member(session, owner, author, OrganizationRole.CONTRIBUTOR)
    make_member(session, owner, tto, OrganizationRole.TTO_OFFICER)
    officer = make_person(session, name="Node officer")
    make_officer(session, node, officer, DeskRole.REVIEWER)
    administrator = make_person(session, platform_roles=(PlatformRole.ADMINISTRATOR,))
    return Cast(node, owner, author, tto, officer, administrator)


def text_of(locale: str = "zh", translation: str = "original", **parts: Any) -> dict[str, Any]:
    """Words in one language."""
    return {
        "locale": locale,
        "translation": translation,
        "title": "盐碱地棉花膜下滴灌",
        "one_line": "用水减少三成",
        "summary": "面向盐碱地棉田的膜下滴灌成套技术。",
        **parts,
    }


def achievement_data(organization_id: UUID, **fields: Any) -> dict[str, Any]:
    """A body that makes an achievement complete enough to be submitted."""
    return {
        "organization_id": str(organization_id),
        "original_locale": "zh",
        "texts": [text_of(sections={"problem": "缺水", "innovation": "低压滴头"})],
        "field_codes": ["agriculture.irrigation"],
        "keywords": ["滴灌"],
        "trl": 7,
        "modes": [{"mode": "licence_ordinary", "terms": "每年"}],
        "indicators": [
            {
                "name": "节水率",
                "names": {"en": "Water saved"},
                "comparator": "ge",
                "value": 30,
                "unit": "%",
                "evidence": {"kind": "pilot", "reference": "R-1"},
            }
        ],
        **fields,
    }


def challenge_data(organization_id: UUID, **fields: Any) -> dict[str, Any]:
    """A body that makes a challenge complete enough to be submitted."""
    deadline = (clock.now() + timedelta(days=30)).replace(tzinfo=None, second=0, microsecond=0)
    return {
        "organization_id": str(organization_id),
        "original_locale": "zh",
        "texts": [
            text_of(title="高盐废水膜浓缩", sections={"background": "煤化工", "tried": "反渗透"})
        ],
        "field_codes": ["environment"],
        "required_indicators": [
            {"name": "回收率", "comparator": "ge", "value": 95, "unit": "%", "must": True}
        ],
        "criteria": [{"name": "技术", "weight": 60}, {"name": "成本", "weight": 40}],
        "payment_plan": [{"stage": "签约", "share": 30}, {"stage": "验收", "share": 70}],
        "bounty": {"amount_minor": 80_000_000, "currency": "CNY"},
        "deadline_local": deadline.isoformat(timespec="minutes"),
        "deadline_zone": "Asia/Shanghai",
        **fields,
    }


def make_achievement(
    session: Session, organization: Organization, person: Person, **fields: Any
) -> Listing:
    """A draft of an achievement, complete unless told otherwise."""
    data = AchievementCreate.model_validate(achievement_data(organization.id, **fields))
    return achievements.create_achievement(session, actor_as(session, person), data)


def make_challenge(
    session: Session, organization: Organization, person: Person, **fields: Any
) -> Listing:
    """A draft of a challenge, complete unless told otherwise."""
    data = ChallengeCreate.model_validate(challenge_data(organization.id, **fields))
    return challenges.create_challenge(session, actor_as(session, person), data)


def publish(session: Session, *listings: Listing) -> None:
    """Put drafts on the market without their reviews."""
    admit(session, SYSTEM, [listing.id for listing in listings])
    session.flush()


def put_into(session: Session, listing: Listing, state: ListingState, **columns: Any) -> Listing:
    """Set a listing's state, and columns that go with it, without taking the steps there."""
    now = clock.now()
    listing.state = state
    if state in {ListingState.SUBMITTED, ListingState.ENDORSED}:
        listing.waiting_since = now
    if state is not ListingState.DRAFT:
        listing.submitted_at = listing.submitted_at or now
        listing.submitted_by = listing.submitted_by or listing.created_by
    for name, value in columns.items():
        setattr(listing, name, value)
    session.flush()
    return listing


def set_deadline(session: Session, listing: Listing, deadline_at: datetime) -> None:
    """Move a challenge's deadline as no service would."""
    row = challenges.repository.find(session, listing.id)
    assert row is not None
    row.deadline_at = deadline_at
    session.flush()
