"""What can go wrong with records of integrity."""

from backend.core.problems import Problem


class IntegrityBarred(Problem):
    status, code = 409, "integrity-barred"
    title = "A breach of integrity keeps this organisation out for now."


class BreachNotFound(Problem):
    status, code, title = 404, "breach-not-found", "There is no such breach that still counts."
