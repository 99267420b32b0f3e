"""What clients get of the platform's vocabularies, named in the reader's language."""

from typing import Any

from backend.core.schemas import Schema


class Field(Schema):
    """One entry of the field tree with its counterparts in public classifications."""

    code: str
    parent: str | None
    name: str
    names: dict[str, str]
    crosswalk: dict[str, list[str]]
    """`sei` strategic emerging industries (2018), `gbt4754` divisions, `ipc` classes."""


class Country(Schema):
    """A country or territory of ISO 3166-1; the names are CLDR's."""

    code: str
    name: str


class Language(Schema):
    """A language people of the network work in; the names are CLDR's."""

    code: str
    name: str


class Region(Schema):
    """A division of GB/T 2260: province, prefecture or city."""

    code: str
    parent: str | None
    zone: str | None
    name: str
    names: dict[str, str]


class Zone(Schema):
    """A national high-tech zone of the demonstration area."""

    code: str
    region: str
    name: str
    names: dict[str, str]


class Question(Schema):
    """What an assessor asks before granting a level."""

    code: str
    text: str


class ReadinessLevel(Schema):
    """A technology readiness level of GB/T 22900."""

    level: int
    grade: str
    name: str
    definition: str
    questions: list[Question]


class Unit(Schema):
    """A unit of measure: value × factor + offset is the value in the canonical unit."""

    code: str
    symbol: str
    dimension: str
    canonical: str
    factor: float
    offset: float
    name: str
    names: dict[str, str]
    spellings: list[str]


Entry = dict[str, Any]
"""One entry as the data files hold it."""
