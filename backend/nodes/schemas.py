"""What clients send and get about the network: nodes, threads between them, desks."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from backend.core import clock
from backend.core.actor import DeskRole
from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Schema, Short, Text
from backend.nodes.models import NodeKind
from backend.taxonomy import service as taxonomy

__all__ = ["NodeKind"]

_RESERVED = {"network"}


def _known_zone(value: str) -> str:
    if value not in clock.ZONES:
        raise PydanticCustomError("unknown_time_zone", "unknown time zone", {"given": value[:64]})
    return value


def _known_country(value: str) -> str:
    if not taxonomy.known_country(value):
        raise PydanticCustomError("unknown_country", "unknown country", {"given": value[:8]})
    return value


def _known_language(value: str) -> str:
    if not taxonomy.known_language(value):
        raise PydanticCustomError("unknown_language", "unknown language", {"given": value[:8]})
    return value


def _not_reserved(value: str) -> str:
    if value in _RESERVED:
        raise PydanticCustomError("reserved", "this short name is an address", {"given": value})
    return value


def _known_region(value: str) -> str:
    if value and not taxonomy.known_region(value):
        raise PydanticCustomError("unknown_region", "unknown region", {"given": value[:8]})
    return value


Language = Annotated[str, AfterValidator(_known_language)]
Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    AfterValidator(_not_reserved),
]
Name = Annotated[Line, StringConstraints(min_length=1, max_length=200)]
Names = Annotated[dict[LocaleCode, Name], Field(min_length=1)]
Descriptions = dict[LocaleCode, Annotated[Text, StringConstraints(max_length=3000)]]
Cities = dict[LocaleCode, Annotated[Line, StringConstraints(max_length=80)]]
Aliases = Annotated[list[Short], Field(max_length=30)]
Languages = Annotated[list[Language], Field(max_length=12)]
Country = Annotated[str, AfterValidator(_known_country)]
Region = Annotated[str, AfterValidator(_known_region)]
TimeZone = Annotated[str, AfterValidator(_known_zone)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Email = Annotated[Line, StringConstraints(max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+$")]


class NodeCreate(Schema):
    """A place to be added to the network; without a parent it is a root."""

    slug: Slug
    kind: NodeKind
    parent_id: UUID | None = None
    names: Names
    descriptions: Descriptions = {}
    aliases: Aliases = []
    zone: Annotated[Line, StringConstraints(max_length=40)] | None = None
    city: Cities = {}
    country: Country = "CN"
    region: Region = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    time_zone: TimeZone = "Asia/Shanghai"
    languages: Languages = []
    aided_by: Annotated[Line, StringConstraints(max_length=100)] = ""
    status: Annotated[Line, StringConstraints(max_length=60)] = ""
    source: Annotated[Line, StringConstraints(max_length=20)] = "local"
    service_hours: Short = ""
    contact_email: Email = ""


class NodePatch(Schema):
    """What a desk may change about its node. `version` is the one the editor saw."""

    version: int
    kind: NodeKind = NodeKind.CENTRE
    parent_id: UUID | None = None
    names: Names = Field(default_factory=dict)
    descriptions: Descriptions = {}
    aliases: Aliases = []
    zone: Annotated[Line, StringConstraints(max_length=40)] | None = None
    city: Cities = {}
    country: Country = "CN"
    region: Region = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    time_zone: TimeZone = "Asia/Shanghai"
    languages: Languages = []
    aided_by: Annotated[Line, StringConstraints(max_length=100)] = ""
    status: Annotated[Line, StringConstraints(max_length=60)] = ""
    service_hours: Short = ""
    contact_email: Email = ""


class NodeCard(Schema):
    """A node as other records mention it."""

    id: UUID
    slug: str
    kind: NodeKind
    names: dict[str, str]
    city: dict[str, str]
    country: str


class NodeSummary(NodeCard):
    """A node in the tree or on the map; `name` and `city_name` are in the reader's language."""

    name: str
    city_name: str
    parent_id: UUID | None
    zone: str | None
    region: str
    latitude: float | None
    longitude: float | None
    time_zone: str
    languages: list[str]
    status: str
    source: str


class NodeRead(NodeSummary):
    """A node's own page."""

    description: str
    descriptions: dict[str, str]
    aliases: list[str]
    aided_by: str
    service_hours: str
    contact_email: str
    version: int
    ancestors: list[NodeCard]
    """From the root down to the parent."""
    children: list[NodeCard]
    can_edit: bool


class Arc(Schema):
    """A thread between two nodes beside the tree."""

    from_id: UUID
    to_id: UUID
    from_slug: str
    to_slug: str
    kind: str
    weight: int


class Network(Schema):
    """Everything the map draws."""

    nodes: list[NodeSummary]
    arcs: list[Arc]


class OfficerAppoint(Schema):
    """Who is to sit at a desk, named by id or by the address they sign in with."""

    person_id: UUID | None = None
    email: Annotated[Line, StringConstraints(max_length=254)] | None = None
    roles: Annotated[list[DeskRole], Field(min_length=1, max_length=len(DeskRole))]
    grade: Annotated[Line, StringConstraints(max_length=60)] = ""
    issuer: Annotated[Line, StringConstraints(max_length=120)] = ""
    certificate: Annotated[Line, StringConstraints(max_length=60)] = ""

    @model_validator(mode="after")
    def _one_person(self) -> "OfficerAppoint":
        if (self.person_id is None) == (self.email is None):
            raise PydanticCustomError("one_of", "give either person_id or email")
        return self


class OfficerRead(Schema):
    """A person at a desk. The certificate's number is shown to those who manage the desk."""

    person_id: UUID
    name: str
    roles: list[DeskRole]
    grade: str
    issuer: str
    certificate: str
    since: datetime
