"""The network as a tree of nodes with links across, and who sits at which desk."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_list, json_map, word


class NodeKind(StrEnum):
    """What a node is to the network."""

    NETWORK_HUB = "network_hub"
    CENTRE = "centre"
    BRANCH = "branch"
    MARKET = "market"
    SUB_MARKET = "sub_market"
    TTO = "tto"
    LIAISON = "liaison"
    INCUBATOR = "incubator"
    FOREIGN_CENTRE = "foreign_centre"
    SERVICE = "service"


class Node(SQLModel, table=True):
    """A transfer centre, incubator or liaison place. `path` is the chain of ids from the root."""

    __tablename__ = "node"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    slug: str = Field(max_length=80, unique=True)
    kind: NodeKind = Field(sa_type=word(NodeKind))
    parent_id: UUID | None = Field(default=None, foreign_key="node.id", index=True)
    path: str = Field(default="", max_length=400, index=True)
    names: dict[str, str] = json_map()
    descriptions: dict[str, str] = json_map()
    aliases: list[str] = json_list()
    zone: str | None = Field(default=None, max_length=40)
    city: dict[str, str] = json_map()
    country: str = Field(default="CN", max_length=2)
    region: str = Field(default="", max_length=6)
    latitude: float | None = None
    longitude: float | None = None
    time_zone: str = Field(default="Asia/Shanghai", max_length=64)
    languages: list[str] = json_list()
    aided_by: str = Field(default="", max_length=100)
    status: str = Field(default="", max_length=60)
    source: str = Field(default="local", max_length=20)
    service_hours: str = Field(default="", max_length=200)
    contact_email: str = Field(default="", max_length=254)
    version: int = 1
    field_versions: dict[str, int] = json_map()
    """The version that last changed each field, so that a stale edit can be told what moved."""
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class NodeLink(SQLModel, table=True):
    """A thread between two nodes beside the tree: hand-over, pairing, cooperation."""

    __tablename__ = "node_link"
    __table_args__ = (UniqueConstraint("from_id", "to_id", "kind"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    from_id: UUID = Field(foreign_key="node.id", index=True, ondelete="CASCADE")
    to_id: UUID = Field(foreign_key="node.id", index=True, ondelete="CASCADE")
    kind: str = Field(max_length=30)
    weight: int = 1


class Officer(SQLModel, table=True):
    """A person at a node's desk, with roles of `core.actor.DeskRole`."""

    __tablename__ = "officer"
    __table_args__ = (UniqueConstraint("node_id", "person_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    node_id: UUID = Field(foreign_key="node.id", index=True, ondelete="CASCADE")
    person_id: UUID = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    roles: list[str] = json_list()
    grade: str = Field(default="", max_length=60)
    issuer: str = Field(default="", max_length=120)
    certificate: str = Field(default="", max_length=60)
    since: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)
