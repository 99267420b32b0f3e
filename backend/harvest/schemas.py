"""What a harvester asks and what it is answered, in the words of OAI-PMH 2.0."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from backend.listings.schemas import ListingKind
from search.documents import ListingDocument


class Verb(StrEnum):
    """The six requests there are."""

    IDENTIFY = "Identify"
    FORMATS = "ListMetadataFormats"
    SETS = "ListSets"
    IDENTIFIERS = "ListIdentifiers"
    RECORDS = "ListRecords"
    RECORD = "GetRecord"


class Prefix(StrEnum):
    """The forms in which a listing is described."""

    DUBLIN_CORE = "oai_dc"
    LISTING = "silkbridge"


class Refused(Exception):
    """The protocol's own errors: `code` is one of those it names."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class Site:
    """Where this installation is reached: its address on the web, and its mail's."""

    base: str
    email: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records a list is to hold; `before` is exclusive."""

    kind: ListingKind | None = None
    node: str | None = None
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """How far a list has been read: the last record, and how many there were before the next."""

    changed_at: datetime
    listing_id: UUID
    read: int


@dataclass(frozen=True, slots=True)
class Question:
    """One request whose arguments hold. `resumed` says that it goes on with an earlier list."""

    verb: Verb
    prefix: Prefix = Prefix.DUBLIN_CORE
    identifier: str = ""
    wanted: Wanted = Wanted()
    place: Place | None = None
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One listing with the sets it is in; without a document once it is gone."""

    number: str
    changed_at: datetime
    sets: tuple[str, ...]
    document: ListingDocument | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list; `token` leads to the next and is empty on the last of several."""

    records: tuple[Record, ...]
    total: int
    before: int
    token: str | None
