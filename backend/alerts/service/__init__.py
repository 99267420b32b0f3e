"""Keeps searches for people, and tells them once of every new listing that answers one."""

from backend.alerts.service.keeping import (
    change_search,
    delete_search,
    list_searches,
    read_search,
    save_search,
)
from backend.alerts.service.letters import send, token_of, unsubscribe, write_digests
from backend.alerts.service.watching import watch

__all__ = [
    "change_search",
    "delete_search",
    "list_searches",
    "read_search",
    "save_search",
    "send",
    "token_of",
    "unsubscribe",
    "watch",
    "write_digests",
]
