"""Deals between two organisations, what happened in them, what was said and what is to be done."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class Stage(StrEnum):
    """Where a deal stands; `lifecycle.PATH` has the order."""

    CONTACT = "contact"
    DILIGENCE = "diligence"
    VALUATION = "valuation"
    CONTRACT = "contract"
    PERFORM = "perform"
    CLOSED = "closed"
    LOST = "lost"


class Side(StrEnum):
    """For whom somebody speaks in a deal."""

    SUPPLY = "supply"
    """Who offers the technology: the owner of the achievement."""
    DEMAND = "demand"
    """Who seeks it."""
    NODE = "node"
    """Who brokers: the accountable technology manager and the desks of both homes."""


class Source(StrEnum):
    """What brought the two together."""

    MATCH = "match"
    CONTACT = "contact"


class LostReason(StrEnum):
    """Why nothing came of a deal."""

    TOO_EARLY = "too_early"
    BENEFIT_UNCLEAR = "benefit_unclear"
    ROUTE_UNCLEAR = "route_unclear"
    DESCRIPTION_UNCLEAR = "description_unclear"
    PRICE = "price"
    RIGHTS = "rights"
    TIMING = "timing"
    OTHER = "other"


class PriceRoute(StrEnum):
    """The three ways to a price that the Conversion Law, article 18, knows."""

    NEGOTIATED = "negotiated"
    LISTED = "listed"
    AUCTIONED = "auctioned"


class ContractKind(StrEnum):
    """The five technology contracts of the Civil Code, article 843."""

    DEVELOPMENT = "development"
    ASSIGNMENT = "assignment"
    LICENCE = "licence"
    CONSULTING = "consulting"
    SERVICE = "service"


class Check(StrEnum):
    """A point of the due diligence."""

    TITLE = "title"
    LEGAL_STATUS = "legal_status"
    ENCUMBRANCE = "encumbrance"
    DISPUTES = "disputes"
    SECRECY = "secrecy"
    PUBLIC_FUNDING = "public_funding"


class EventKind(StrEnum):
    """What the timeline tells."""

    OPENED = "opened"
    MATCH_JOINED = "match_joined"
    STEP = "step"
    MANAGER = "manager"
    NEXT_ACTION = "next_action"
    EXPECTED = "expected"
    TASK_ADDED = "task_added"
    TASK_DONE = "task_done"
    CONTRACT = "contract"
    NOTICE = "notice"


ENDED = (Stage.CLOSED, Stage.LOST)
_OPEN = "stage NOT IN ('closed', 'lost')"
_ONE_TECHNOLOGY = text(f"achievement_id IS NOT NULL AND {_OPEN}")
_ONE_DEMAND = text(f"achievement_id IS NULL AND challenge_id IS NOT NULL AND {_OPEN}")


class Deal(SQLModel, table=True):
    """A technology on its way from one organisation to another, and who sees to it.

    Titles are the listings' as they were when the deal began: it outlives them on the market.
    """

    __tablename__ = "deal"
    __table_args__ = (
        Index(
            "uq_deal_open_technology",
            "achievement_id",
            "demand_organization_id",
            unique=True,
            sqlite_where=_ONE_TECHNOLOGY,
            postgresql_where=_ONE_TECHNOLOGY,
        ),
        Index(
            "uq_deal_open_demand",
            "challenge_id",
            "supply_organization_id",
            unique=True,
            sqlite_where=_ONE_DEMAND,
            postgresql_where=_ONE_DEMAND,
        ),
        Index("ix_deal_stage_next_due_on", "stage", "next_due_on"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: str = Field(max_length=24, unique=True)
    source: Source = Field(sa_type=word(Source))
    stage: Stage = Field(default=Stage.CONTACT, sa_type=word(Stage))
    version: int = 1
    achievement_id: UUID | None = Field(default=None, foreign_key="listing.id")
    challenge_id: UUID | None = Field(default=None, foreign_key="listing.id")
    achievement_titles: dict[str, str] = json_map()
    challenge_titles: dict[str, str] = json_map()
    pair_id: UUID | None = Field(
        default=None, foreign_key="suggested_pair.id", unique=True, ondelete="SET NULL"
    )
    score: int | None = None
    """The system's score of the match, as it was when both sides accepted."""
    supply_organization_id: UUID = Field(foreign_key="organization.id", index=True)
    demand_organization_id: UUID = Field(foreign_key="organization.id", index=True)
    supply_node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    demand_node_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    supply_anonymous: bool = False
    """Whether the side's name is told only once both have agreed to talk."""
    demand_anonymous: bool = False
    supply_consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    demand_consented_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    manager_id: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    expected_minor: int | None = Field(default=None, sa_type=BigInteger)
    """The manager's own estimate, never shown to the parties."""
    expected_currency: str = Field(default="CNY", max_length=3)
    agreed_minor: int | None = Field(default=None, sa_type=BigInteger)
    """What both parties agreed on; never mixed with what was expected."""
    agreed_currency: str = Field(default="CNY", max_length=3)
    price_route: PriceRoute | None = Field(default=None, sa_type=word(PriceRoute))
    interest: str = Field(default="", max_length=500)
    """In which way the parties are tied to each other, as the manager declared with the price."""
    contract_kind: ContractKind | None = Field(default=None, sa_type=word(ContractKind))
    signed_on: date | None = None
    next_action: str = Field(default="", max_length=300)
    next_due_on: date | None = None
    lost_reason: LostReason | None = Field(default=None, sa_type=word(LostReason))
    lost_at_stage: Stage | None = Field(default=None, sa_type=word(Stage))
    comment: str = Field(default="", max_length=2000)
    """What was said with the step that ended the deal."""
    opened_by: UUID | None = Field(default=None, foreign_key="person.id")
    opened_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    stage_since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    updated_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    search_titles: str = ""
    """Number and titles, folded for searching, one per line."""
    search_parties: str = ""
    """Both organisations' names, likewise."""


class DealNumber(SQLModel, table=True):
    """The last number given in a year; locked while the next is taken."""

    __tablename__ = "deal_number"

    year: int = Field(primary_key=True)
    last: int = 0


class DealEvent(SQLModel, table=True):
    """One entry of a deal's timeline."""

    __tablename__ = "deal_event"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    deal_id: UUID = Field(foreign_key="deal.id", index=True, ondelete="CASCADE")
    at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int
    """The deal's version after it, which also orders what happened at one instant."""
    kind: EventKind = Field(sa_type=word(EventKind))
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    side: Side | None = Field(default=None, sa_type=word(Side))
    data: dict[str, Any] = json_map()


class DealMessage(SQLModel, table=True):
    """Words of one person: for all in the deal, or for the own side alone."""

    __tablename__ = "deal_message"
    __table_args__ = (Index("ix_deal_message_deal_id_created_at", "deal_id", "created_at"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    deal_id: UUID = Field(foreign_key="deal.id", ondelete="CASCADE")
    author_id: UUID = Field(foreign_key="person.id")
    side: Side = Field(sa_type=word(Side))
    private: bool = False
    """A note that the author's own side alone may read."""
    text: str = Field(max_length=5000)
    reply_to: UUID | None = Field(default=None, foreign_key="deal_message.id", ondelete="SET NULL")
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class DealTask(SQLModel, table=True):
    """Something to be done for a deal; a point of the due diligence has a `check` and no title."""

    __tablename__ = "deal_task"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    deal_id: UUID = Field(foreign_key="deal.id", index=True, ondelete="CASCADE")
    title: str = Field(default="", max_length=300)
    check: Check | None = Field(default=None, sa_type=word(Check))
    position: int = 0
    assignee_id: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    due_on: date | None = None
    result: str = Field(default="", max_length=2000)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    done_by: UUID | None = Field(default=None, foreign_key="person.id")
    created_by: UUID | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
    version: int = 1
