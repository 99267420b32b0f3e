"""What can go wrong with a suggestion."""

from backend.core.problems import Problem


class SuggestionNotFound(Problem):
    status, code, title = 404, "suggestion-not-found", "There is no such match for you to see."


class SuggestionStepNotAllowed(Problem):
    status, code = 409, "suggestion-action-not-allowed"
    title = "The match's state does not allow this step."


class SuggestionOver(Problem):
    status, code, title = 409, "suggestion-over", "One of the two listings has left the market."


class AlreadyPaired(Problem):
    status, code, title = 409, "suggestion-paired", "Both sides have accepted this match already."
