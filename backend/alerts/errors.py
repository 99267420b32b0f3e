"""What can go wrong with a saved search."""

from backend.core.problems import Problem


class SavedSearchNotFound(Problem):
    status, code, title = 404, "saved-search-not-found", "You have no such saved search."


class TooManySavedSearches(Problem):
    status, code = 409, "too-many-saved-searches"
    title = "You have as many saved searches as one may have."


class UnsubscribeLinkVoid(Problem):
    status, code, title = 410, "unsubscribe-link-void", "This link is not valid any more."
