"""What can go wrong with nodes and desks."""

from backend.core.problems import Problem


class NodeNotFound(Problem):
    status, code, title = 404, "node-not-found", "There is no such node."


class NodeInsideItself(Problem):
    status, code, title = 409, "node-inside-itself", "A node cannot lie below itself."


class TreeTooDeep(Problem):
    status, code, title = 409, "node-tree-too-deep", "The network is not that many levels deep."


class SlugTaken(Problem):
    status, code, title = 409, "node-slug-taken", "Another node has this short name."


class OfficerNotFound(Problem):
    status, code, title = 404, "officer-not-found", "This person does not sit at this desk."
