"""What an engine may know of a listing: the allow-list, and nothing else can get in."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

LOCALES: Final = ("zh", "en", "ru", "kk", "uz", "fa", "ar", "tr")

Identifier = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$", max_length=100)
]
Code = Annotated[str, StringConstraints(min_length=1, max_length=120)]
Kind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,30}$")]


class ListingText(BaseModel):
    """One language version; `body` may hold the sections of its kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = ""
    one_line: str = ""
    summary: str = ""
    body: str = ""


class ListingDocument(BaseModel):
    """One published listing as both engines index it.

    `fields`, `regions` and `nodes` hold the code itself and all its ancestors, root first. Money is
    in minor units of CNY, instants are epoch seconds. `audience` names who may find it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    kind: Kind
    version: int = Field(ge=0)
    number: str = ""
    original_locale: str = "zh"
    texts: Mapping[str, ListingText]
    keywords: tuple[str, ...] = ()
    organization_id: str = ""
    organization_names: Mapping[str, str] = Field(default_factory=dict)
    organization_kind: str = ""
    fields: tuple[Code, ...] = ()
    country: str = ""
    regions: tuple[Code, ...] = ()
    nodes: tuple[Code, ...] = ()
    audience: tuple[Code, ...] = Field(min_length=1)
    trl: int | None = Field(None, ge=1, le=9)
    modes: tuple[Code, ...] = ()
    price_kind: str = ""
    price_minor: int | None = None
    bounty_minor: int | None = None
    deadline_at: int | None = None
    published_at: int = 0
    confirmed_at: int = 0
    completeness: int = Field(0, ge=0, le=100)
    owner_verified: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The locales that have a text."""
        return tuple(self.texts)


class SectionVector(BaseModel):
    """The meaning of one section of one listing, already centred and of length 1.

    `section` is a name such as `zh:problem`; `embedder` says which model made it: vectors of
    different embedders never meet.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Identifier
    section: str = Field(max_length=60)
    embedder: str
    values: tuple[float, ...] = Field(min_length=1)
