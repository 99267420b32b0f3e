"""What can go wrong with public addresses."""

from backend.core.problems import Problem


class NoSuchChapter(Problem):
    status, code, title = 404, "no-such-site-map", "There is no such site map."
