"""Brings in the programme: the plan's metrics, boxes and projects, without any later figure."""

from sqlmodel import Session

from backend.core.actor import SYSTEM
from backend.metrics import service as metrics
from backend.metrics.schemas import Plan
from seed import data_files


def build(session: Session) -> int:
    """What the programme does not have yet; the number of entries made."""
    plan = {"metrics": data_files.load("metrics"), **data_files.load("projects")}
    return metrics.adopt_plan(session, SYSTEM, Plan.model_validate(plan))
