"""What can go wrong in a review."""

from backend.core.problems import Problem


class ReviewNotFound(Problem):
    status, code, title = 404, "review-not-found", "There is no such review for you to see."


class SeatNotFound(Problem):
    status, code, title = 404, "seat-not-found", "There is no such seat on a panel for you."


class SeatStepNotAllowed(Problem):
    status, code = 409, "seat-action-not-allowed"
    title = "The seat's state does not allow this step."


class ReviewNotRunning(Problem):
    status, code = 409, "review-not-running"
    title = "The challenge is not being reviewed at the moment."


class ConflictKnown(Problem):
    status, code = 409, "conflict-known"
    title = "A conflict of interest is known; please recuse yourself."


class SheetIncomplete(Problem):
    status, code, title = 422, "sheet-incomplete", "Some marks or comments are missing."


class AlreadyDrawn(Problem):
    status, code = 409, "panel-already-drawn"
    title = "The panel was drawn before; a draw is not repeated."


class PoolTooSmall(Problem):
    status, code = 409, "pool-too-small"
    title = "Too few experts without a conflict can be drawn."


class ChecksClosed(Problem):
    status, code = 409, "qualification-closed"
    title = "The qualification has been closed; nothing of it is changed any more."


class WrongAwards(Problem):
    status, code = 422, "wrong-awards"
    title = "These proposals cannot be chosen in this order."


class AwardNotFound(Problem):
    status, code, title = 404, "award-not-found", "There is no such award that is still running."


class AwardTaken(Problem):
    status, code, title = 409, "award-taken", "This place was awarded in the meantime."
