"""What deals do for their parties and for those who broker them."""

from backend.deals.models import Deal
from backend.deals.service.driving import (
    change_manager,
    list_candidates,
    remind_overdue,
    set_expected,
    set_next_action,
)
from backend.deals.service.facts import find_deal, hold
from backend.deals.service.opening import ask, open_for_match
from backend.deals.service.people import list_people
from backend.deals.service.reading import (
    asked,
    list_deals,
    list_events,
    read_deal,
    read_if_visible,
)
from backend.deals.service.steps import act
from backend.deals.service.talk import list_messages, say
from backend.deals.service.todo import add_task, list_tasks, patch_task

__all__ = [
    "Deal",
    "act",
    "add_task",
    "ask",
    "asked",
    "change_manager",
    "find_deal",
    "hold",
    "list_candidates",
    "list_deals",
    "list_events",
    "list_messages",
    "list_people",
    "list_tasks",
    "open_for_match",
    "patch_task",
    "read_deal",
    "read_if_visible",
    "remind_overdue",
    "say",
    "set_expected",
    "set_next_action",
]
