"""What can go wrong when matches are asked for."""

from backend.core.problems import Problem


class NotOnTheMarket(Problem):
    status, code = 409, "listing-not-published"
    title = "Matches are found once the listing is published."
