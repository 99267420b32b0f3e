"""Suggests pairs of listings to their owners and their nodes' managers, and keeps the answers."""

from backend.suggestions.service.finding import changed, find_slice
from backend.suggestions.service.inbox import describe, list_suggestions
from backend.suggestions.service.steps import (
    act,
    close_past,
    find_paired,
    get_suggestion,
    list_assignees,
    score,
    wake_due,
)

__all__ = [
    "act",
    "changed",
    "close_past",
    "describe",
    "find_paired",
    "find_slice",
    "get_suggestion",
    "list_assignees",
    "list_suggestions",
    "score",
    "wake_due",
]
