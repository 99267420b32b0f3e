"""What can go wrong with contracts."""

from backend.core.problems import Problem


class ContractNotFound(Problem):
    status, code, title = 404, "contract-not-found", "The deal has no contract yet."


class ContractStepNotAllowed(Problem):
    status, code = 409, "contract-action-not-allowed"
    title = "The contract's state does not allow this step."


class ContractExists(Problem):
    status, code, title = 409, "contract-exists", "The deal has a contract already."


class ContractTooEarly(Problem):
    status, code = 409, "contract-too-early"
    title = "A contract is written once the price is agreed, and changed until the deal ends."


class ContractFrozen(Problem):
    status, code = 409, "contract-frozen"
    title = "What was issued is not changed; take it back, or write an amendment."


class ContractIncomplete(Problem):
    status, code, title = 422, "contract-incomplete", "Something that a contract needs is missing."


class VersionNotFound(Problem):
    status, code, title = 404, "contract-version-not-found", "The contract has no such version."


class ContractFileNotFound(Problem):
    status, code, title = 404, "contract-file-not-found", "The contract has no such file."


class MilestoneNotFound(Problem):
    status, code, title = 404, "milestone-not-found", "The contract has no such milestone."


class MilestoneStepNotAllowed(Problem):
    status, code = 409, "milestone-action-not-allowed"
    title = "The milestone's state does not allow this step."
