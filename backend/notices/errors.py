"""What can go wrong with notices and objections."""

from backend.core.problems import Problem


class NoticeNotFound(Problem):
    status, code, title = 404, "notice-not-found", "There is no such notice."


class ObjectionNotFound(Problem):
    status, code, title = 404, "objection-not-found", "There is no such objection for you to see."


class NoticeStepNotAllowed(Problem):
    status, code = 409, "notice-action-not-allowed"
    title = "The notice's state does not allow this step."


class NoticeAlreadyOpen(Problem):
    status, code, title = 409, "notice-already-open", "A notice on this is open already."


class NoticePeriodOver(Problem):
    status, code = 409, "notice-period-over"
    title = "The period of the notice is over; objections are not taken any more."


class NoticePeriodRuns(Problem):
    status, code, title = 409, "notice-period-runs", "The period of the notice is not over yet."


class AlreadyObjected(Problem):
    status, code, title = 409, "notice-already-objected", "Your objection is still to be decided."
