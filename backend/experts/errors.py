"""What can go wrong with the pool of experts."""

from backend.core.problems import Problem


class ExpertNotFound(Problem):
    status, code, title = 404, "expert-not-found", "There is no such expert for you to decide on."


class ExpertStepNotAllowed(Problem):
    status, code = 409, "expert-action-not-allowed"
    title = "The expert's standing in the pool does not allow this step."
