"""What courses do for their sponsors, for those who follow, and for other features."""

from backend.courses.lifecycle import RELEASES, Action, Facts, Who, in_time
from backend.courses.models import Course, EventKind, Stage
from backend.courses.service.facts import (
    facts_of,
    find_course,
    get_course,
    hold,
    instant_of_event,
    list_in,
    list_running,
    lock,
    runs,
    title_of,
)
from backend.courses.service.posting import begin, call_unposted, post, remind_unopened
from backend.courses.service.questions import answer, ask, follow, list_questions
from backend.courses.service.reading import read_course
from backend.courses.service.steps import act, advance, open_course, review_steps
from backend.listings import service as listings
from backend.listings.schemas import ListingKind

__all__ = [
    "RELEASES",
    "Action",
    "Course",
    "EventKind",
    "Facts",
    "Stage",
    "Who",
    "act",
    "advance",
    "answer",
    "ask",
    "begin",
    "call_unposted",
    "facts_of",
    "find_course",
    "follow",
    "get_course",
    "hold",
    "in_time",
    "instant_of_event",
    "list_in",
    "list_questions",
    "list_running",
    "lock",
    "open_course",
    "post",
    "read_course",
    "remind_unopened",
    "review_steps",
    "title_of",
]

listings.register_hold(ListingKind.CHALLENGE, runs)
