"""What reviews do for sponsors, desks, experts and bidders."""

from backend.notices import service as notices
from backend.reviews.models import Award
from backend.reviews.service import noticing
from backend.reviews.service.awards import eliminate, standing_awards
from backend.reviews.service.checks import check
from backend.reviews.service.outcome import read_outcomes
from backend.reviews.service.panels import draw, seats_of_panel
from backend.reviews.service.reading import list_reviews, read_draw, read_review
from backend.reviews.service.room import list_seats, read_seat
from backend.reviews.service.seats import act as act_on_seat
from backend.reviews.service.seats import remind, save, void_conflicted
from backend.reviews.service.steps import act

__all__ = [
    "Award",
    "act",
    "act_on_seat",
    "check",
    "draw",
    "eliminate",
    "list_reviews",
    "list_seats",
    "read_draw",
    "read_outcomes",
    "read_review",
    "read_seat",
    "remind",
    "save",
    "seats_of_panel",
    "standing_awards",
    "void_conflicted",
]

notices.register_subject(noticing.AWARD, noticing.SUBJECT)
