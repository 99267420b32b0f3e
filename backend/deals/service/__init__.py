"""What deals do for their parties and for those who broker them."""

from backend.deals.models import Deal
from backend.deals.repository import one_lines
from backend.deals.service.contracting import (
    WRITTEN_AT,
    is_gate_open,
    must_stay,
    obstacle_to_signing,
    record_contract,
)
from backend.deals.service.driving import (
    change_manager,
    list_candidates,
    remind_overdue,
    set_expected,
    set_next_action,
)
from backend.deals.service.facts import find_deal, fingerprint, hold
from backend.deals.service.news import everybody
from backend.deals.service.news import of_contract as tell_of_contract
from backend.deals.service.noticing import announced, record_notice
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
    "WRITTEN_AT",
    "Deal",
    "act",
    "add_task",
    "announced",
    "ask",
    "asked",
    "change_manager",
    "everybody",
    "find_deal",
    "fingerprint",
    "hold",
    "is_gate_open",
    "list_candidates",
    "list_deals",
    "list_events",
    "list_messages",
    "list_people",
    "list_tasks",
    "must_stay",
    "obstacle_to_signing",
    "one_lines",
    "open_for_match",
    "patch_task",
    "read_deal",
    "read_if_visible",
    "record_contract",
    "record_notice",
    "remind_overdue",
    "say",
    "set_expected",
    "set_next_action",
    "tell_of_contract",
]
