"""What can go wrong with the programme's figures."""

from backend.core.problems import Problem


class MetricNotFound(Problem):
    status, code, title = 404, "metric-not-found", "There is no such metric."


class ProjectNotFound(Problem):
    status, code, title = 404, "project-not-found", "There is no such project."
