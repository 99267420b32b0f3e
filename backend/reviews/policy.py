"""Who works on a review: the sponsor and the desk; only the desk, neutral, touches the panel."""

from backend.core.actor import Actor
from backend.core.problems import Forbidden
from backend.courses.policy import standing as course_standing
from backend.courses.service import Course, Stage
from backend.courses.service import Who as Side
from backend.proposals.policy import oversees
from backend.reviews.lifecycle import Who
from backend.reviews.models import Seat

__all__ = ["oversees"]

NEUTRAL = frozenset({Side.NODE, Side.NOTARY})
TOLD = frozenset(
    {
        *(Stage.NOTICE, Stage.SIGN, Stage.ESTABLISH, Stage.MILESTONES, Stage.ACCEPT),
        Stage.SETTLE,
    }
)
"""Stages at which the result is known, and the panel's names with it."""


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def watches(actor: Actor, course: Course) -> bool:
    """Whether the person keeps the panel: node or notary, never the sponsor."""
    return bool(course_standing(actor, course) & NEUTRAL)


def checks(actor: Actor, course: Course) -> bool:
    """Whether the person may find proposals qualified or not."""
    return bool(course_standing(actor, course))


def knows_names(actor: Actor, course: Course) -> bool:
    """Whether the person reads who sits on the panel: the desk, and all once the result is out."""
    return watches(actor, course) or course.stage in TOLD


def standing(actor: Actor, course: Course, seat: Seat) -> frozenset[Who]:
    """In which standing the person takes steps with a seat; members are nothing else."""
    if seat.person_id == actor.person_id:
        return frozenset({Who.MEMBER})
    return frozenset({Who.DESK}) if watches(actor, course) else frozenset()
