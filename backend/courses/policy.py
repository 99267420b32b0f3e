"""In which standing somebody meets a challenge's course. Who may see it, the listing says."""

from backend.core.actor import Actor
from backend.core.problems import Forbidden
from backend.courses.lifecycle import May, Who
from backend.courses.models import Course, Stage
from backend.listings.policy import DESK, EDITORS, REVIEWERS, in_network


def require(allowed: bool) -> None:  # noqa: FBT001 — reads as the sentence it is
    """Go on only when allowed."""
    if not allowed:
        raise Forbidden


def is_sponsor(actor: Actor, course: Course) -> bool:
    """Whether the person writes for the organisation that posted the challenge."""
    return actor.has_role(course.organization_id, *EDITORS)


def standing(actor: Actor, course: Course) -> frozenset[Who]:
    """In which standings the person takes steps; one who belongs to the sponsor is nothing else."""
    if actor.has_role(course.organization_id):
        decides = actor.has_role(course.organization_id, *REVIEWERS)
        return frozenset({Who.SPONSOR}) if decides else frozenset()
    held = set()
    if actor.serves(course.node_id, *DESK):
        held.add(Who.NODE)
    if actor.is_administrator:
        held.add(Who.NOTARY)
    return frozenset(held)


def may(actor: Actor, course: Course, *, closed: bool) -> list[May]:
    """What the person may do besides steps, as things stand."""
    if actor.person_id is None:
        return []
    running = course.stage is Stage.PROPOSE and not closed
    own = actor.has_role(course.organization_id)
    allowed = {
        May.FOLLOW: not own,
        May.ASK: running and not own and in_network(actor),
        May.ANSWER: running and is_sponsor(actor, course),
    }
    return [one for one in May if allowed[one]]
