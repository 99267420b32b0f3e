"""What clients send and get about the programme."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from backend.core.locales import LocaleCode
from backend.core.schemas import Line, Schema, Text
from backend.metrics.models import MetricUnit, ProjectStatus
from backend.taxonomy import service as taxonomy


def _known_zone(value: str) -> str:
    if not taxonomy.known_zone(value):
        raise PydanticCustomError(
            "unknown_code", "unknown code", {"kind": "zone", "given": value[:40]}
        )
    return value


def _once_a_year(entries: "Sequence[ActualEntry]") -> "Sequence[ActualEntry]":
    years = [entry.year for entry in entries]
    for year in years:
        if years.count(year) > 1:
            raise PydanticCustomError("duplicate_year", "one year twice", {"year": year})
    return entries


Zone = Annotated[Line, StringConstraints(min_length=1, max_length=40), AfterValidator(_known_zone)]
Figure = Annotated[float, Field(ge=0, le=1e12, allow_inf_nan=False)]
Year = Annotated[int, Field(ge=2000, le=2100)]
Name = Annotated[Line, StringConstraints(min_length=1, max_length=300)]
Names = Annotated[dict[LocaleCode, Name], Field(min_length=1)]
Note = Annotated[Line, StringConstraints(max_length=500)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
TableNumber = Annotated[int, Field(ge=1, le=99)]
BoxNumber = Annotated[int, Field(ge=1, le=99)]
ProjectCode = Annotated[str, StringConstraints(pattern=r"^P[0-9]{3,6}$")]


class YearFigure(Schema):
    """A figure and the year it belongs to."""

    year: Year
    value: Figure


class MetricCreate(Schema):
    """A metric of a plan. `parent` is the code of the metric it is listed under."""

    code: Code
    table: TableNumber
    parent: Code | None = None
    names: Names
    unit: MetricUnit
    unit_names: dict[LocaleCode, Note] = {}
    baseline: YearFigure
    target: YearFigure
    scope: dict[LocaleCode, Note] = {}
    source: dict[LocaleCode, Note] = {}
    notes: dict[LocaleCode, Note] = {}


class BoxCreate(Schema):
    """A box of a plan."""

    number: BoxNumber
    names: Names


class ProjectCreate(Schema):
    """A project of a plan."""

    code: ProjectCode
    box: BoxNumber
    zone: Zone | None = None
    names: Names
    status: ProjectStatus = ProjectStatus.PLANNED


class Plan(Schema):
    """Everything a plan sets out to reach and to build."""

    metrics: list[MetricCreate]
    boxes: list[BoxCreate]
    projects: list[ProjectCreate]


class ActualEntry(Schema):
    """What a metric had reached in a year; without a value the year's figure is taken out."""

    year: Year
    value: Figure | None
    source: Annotated[Line, StringConstraints(max_length=300)] = ""


class MetricPatch(Schema):
    """Figures of the years named; other years stay. `version` is the one the editor saw."""

    version: int
    actuals: Annotated[
        list[ActualEntry], Field(min_length=1, max_length=50), AfterValidator(_once_a_year)
    ]


class ProjectPatch(Schema):
    """Where a project stands. `version` is the one the editor saw."""

    version: int
    status: ProjectStatus = ProjectStatus.PLANNED
    note: Annotated[Text, StringConstraints(max_length=1000)] = ""


class ActualRead(YearFigure):
    """A year's figure with where it was told."""

    source: str


class MetricRead(Schema):
    """A metric named in the reader's language. Sub-rows need not sum to their parent."""

    code: str
    table: int
    parent: str | None
    name: str
    names: dict[str, str]
    unit: MetricUnit
    unit_name: str
    comparator: Literal["ge"] = "ge"
    """The plan's targets are all to be reached or passed."""
    baseline: YearFigure
    target: YearFigure
    actuals: list[ActualRead]
    scope: str
    source: str
    note: str
    version: int
    can_edit: bool


class ProjectCount(Schema):
    """How many projects of a box lie in a zone and have a status."""

    zone: str | None
    status: ProjectStatus
    count: int


class BoxRead(Schema):
    """A box with how many projects it holds, down to zone and status, so that filters can count."""

    number: int
    name: str
    total: int
    counts: list[ProjectCount]


class ProjectRead(Schema):
    """A project named in the reader's language where it has a name in it; `locale` is that one."""

    code: str
    box: int
    box_name: str
    zone: str | None
    name: str
    locale: str
    original_name: str
    status: ProjectStatus
    note: str
    status_at: datetime | None
    version: int
    can_edit: bool
