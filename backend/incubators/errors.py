"""What can go wrong with incubators."""

from backend.core.problems import Problem


class IncubatorNotFound(Problem):
    status, code, title = 404, "incubator-not-found", "There is no such incubator."


class ContractOverlaps(Problem):
    status, code = 409, "incubator-contract-overlaps"
    title = "Another contract for this incubator runs in these days."
