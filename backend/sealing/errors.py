"""What can go wrong with what is sealed."""

from backend.core.problems import Problem


class SharesLost(Problem):
    status, code = 503, "key-shares-missing"
    title = "Fewer shares of the key can be read than opening needs; nothing was opened."
