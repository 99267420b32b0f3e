"""What can go wrong with orders of the ledger."""

from backend.core.problems import Problem


class OrderNotFound(Problem):
    status, code, title = 404, "ledger-order-not-found", "There is no such order for you to see."


class OrderStepNotAllowed(Problem):
    status, code = 409, "ledger-action-not-allowed"
    title = "The order's state does not allow this step."


class FourEyes(Problem):
    status, code = 409, "ledger-four-eyes"
    title = "Somebody else than who entered it has to approve."


class NotCovered(Problem):
    status, code = 409, "ledger-not-covered"
    title = "There is not as much as that to be paid, returned or reversed."


class BooksClosed(Problem):
    status, code = 409, "ledger-closed"
    title = "Money is entered once the contract is signed and until the deal ends."


class MilestoneOpen(Problem):
    status, code = 409, "ledger-milestone-open"
    title = "What the payment waits for has not been accepted yet."
