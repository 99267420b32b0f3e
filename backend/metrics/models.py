"""The plan's metrics with the years' figures, its project boxes and the projects in them.

A metric and those below it are stored apart: the plan's own sub-rows do not sum to their parent.
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from backend.core import clock
from backend.core.db import UtcDateTime, json_map, word


class MetricUnit(StrEnum):
    """What a metric's figures count."""

    COUNT = "count"
    PERCENT = "percent"
    YUAN_E8 = "yuan_e8"
    """Hundreds of millions of yuan."""


class ProjectStatus(StrEnum):
    """How far a project of the plan has come."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DELAYED = "delayed"
    COMPLETED = "completed"
    STOPPED = "stopped"


class Metric(SQLModel, table=True):
    """One row of the plan's tables: where it started, where it is to arrive."""

    __tablename__ = "metric"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    code: str = Field(max_length=60, unique=True)
    table_number: int = Field(index=True)
    position: int
    parent_id: UUID | None = Field(default=None, foreign_key="metric.id", index=True)
    names: dict[str, str] = json_map()
    unit: MetricUnit = Field(sa_type=word(MetricUnit))
    unit_names: dict[str, str] = json_map()
    baseline_year: int
    baseline: float
    target_year: int
    target: float
    scope: dict[str, str] = json_map()
    source: dict[str, str] = json_map()
    notes: dict[str, str] = json_map()
    version: int = 1


class MetricActual(SQLModel, table=True):
    """What a metric had reached in a year, and where that was told."""

    __tablename__ = "metric_actual"
    __table_args__ = (UniqueConstraint("metric_id", "year"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    metric_id: UUID = Field(foreign_key="metric.id", index=True, ondelete="CASCADE")
    year: int
    value: float
    source: str = Field(default="", max_length=300)
    entered_by: UUID | None = Field(default=None, foreign_key="person.id", index=True)
    entered_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime)


class ProjectBox(SQLModel, table=True):
    """A box of the plan under which projects are listed."""

    __tablename__ = "project_box"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    number: int = Field(unique=True)
    names: dict[str, str] = json_map()


class ProgrammeProject(SQLModel, table=True):
    """A project of the plan in one zone."""

    __tablename__ = "programme_project"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    code: str = Field(max_length=20, unique=True)
    box_number: int = Field(foreign_key="project_box.number", index=True)
    zone: str | None = Field(default=None, max_length=40, index=True)
    names: dict[str, str] = json_map()
    status: ProjectStatus = Field(default=ProjectStatus.PLANNED, sa_type=word(ProjectStatus))
    note: str = Field(default="", max_length=1000)
    status_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1
