"""What can go wrong in a challenge's course."""

from backend.core.problems import Problem


class CourseNotFound(Problem):
    status, code, title = 404, "course-not-found", "The challenge takes no proposals here."


class CourseStepNotAllowed(Problem):
    status, code = 409, "course-action-not-allowed"
    title = "The challenge's stage does not allow this step."


class ProposalsClosed(Problem):
    status, code = 409, "proposals-closed"
    title = "The deadline has passed; proposals are not taken any more."


class DeadlineAhead(Problem):
    status, code = 409, "proposals-still-sealed"
    title = "The deadline lies ahead; until then everything stays sealed."


class ExtendFirst(Problem):
    status, code = 409, "clarification-too-late"
    title = "So close to the deadline a clarification needs an extension first."


class ReleaseMissing(Problem):
    status, code = 409, "key-release-missing"
    title = "Two of the three holders must release their shares of the key."


class QuestionNotFound(Problem):
    status, code, title = 404, "course-question-not-found", "There is no such open question."


class ChecksMissing(Problem):
    status, code = 409, "qualification-unfinished"
    title = "Some proposals have not been checked yet."


class ReviewUnfinished(Problem):
    status, code = 409, "review-unfinished"
    title = "The panel's counted scores are not complete yet."


class NoticeUnclean(Problem):
    status, code = 409, "notice-not-clean"
    title = "The public notice has not closed without an open objection."
