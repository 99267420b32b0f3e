"""Deals whose price is to be announced, and a notice that somebody objects to, ready made."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import SYSTEM, Actor
from backend.core.settings import Settings
from backend.deals.models import ContractKind, Deal, PriceRoute, Source, Stage
from backend.listings.models import Listing
from backend.notices import service
from backend.notices.models import Notice, NoticeKind, Objection
from backend.notices.schemas import NoticeCreate, ObjectionCreate
from backend.notifications import service as notifications
from backend.organizations.models import Organization
from tests.factories.files import make_file

OBJECTION = "交易价格明显低于评估价，受让方与完成人存在亲属关系。"


def make_agreed_deal(
    session: Session,
    listing: Listing | UUID,
    supply: Organization,
    demand: Organization,
    manager: Person,
    *,
    number: str = "SB-D-2020-0101",
) -> Deal:
    """A deal whose price was negotiated a moment ago."""
    deal = Deal(
        number=number,
        source=Source.CONTACT,
        stage=Stage.CONTRACT,
        achievement_id=listing if isinstance(listing, UUID) else listing.id,
        achievement_titles={"zh": "盐碱地棉花水盐调控滴灌", "en": "Drip irrigation on saline land"},
        supply_organization_id=supply.id,
        demand_organization_id=demand.id,
        supply_node_id=supply.home_node_id,
        demand_node_id=demand.home_node_id,
        supply_consented_at=clock.now(),
        demand_consented_at=clock.now(),
        manager_id=manager.id,
        agreed_minor=120_000_000,
        price_route=PriceRoute.NEGOTIATED,
        contract_kind=ContractKind.LICENCE,
    )
    session.add(deal)
    session.flush()
    return deal


def make_notice(session: Session, deal: Deal) -> Notice:
    """The deal's public notice."""
    data = NoticeCreate(kind=NoticeKind.PRICE, subject_id=deal.id)
    return service.publish(session, SYSTEM, data)


def make_objection(session: Session, notice: Notice, person: Person, *files: UUID) -> Objection:
    """Somebody's objection, perhaps with evidence."""
    data = ObjectionCreate(text=OBJECTION, file_ids=list(files))
    return service.raise_objection(session, Actor(person_id=person.id), notice.id, data)


def make_announced(
    session: Session, settings: Settings, things: dict[str, Any], people: dict[str, Person]
) -> None:
    """A deal to be announced, and one whose notice a stranger objects to, with evidence."""
    with notifications.history():
        _announce(session, settings, things, people)


def _announce(
    session: Session, settings: Settings, things: dict[str, Any], people: dict[str, Person]
) -> None:
    parties = things["organization"], things["rival's"]
    for place, (name, listing) in enumerate(
        {"agreed": "private", "announced": "withdrawn"}.items()
    ):
        number = f"SB-D-2020-010{place}"
        things[f"{name} deal"] = make_agreed_deal(
            session, things[listing], *parties, people["manager"], number=number
        )
    things["notice"] = make_notice(session, things["announced deal"])
    things["objection's file"] = make_file(session, people["stranger"], settings)
    evidence = things["objection's file"].id
    things["objection"] = make_objection(session, things["notice"], people["stranger"], evidence)
