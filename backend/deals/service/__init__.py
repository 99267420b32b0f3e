"""What deals do for their parties and for those who broker them."""

from backend.deals.models import Deal
from backend.deals.service import noticing
from backend.deals.service.contracting import (
    WRITTEN_AT,
    is_gate_open,
    must_stay,
    obstacle_to_signing,
    record_contract,
    tell_of_contract,
)
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
from backend.notices import service as notices
from backend.notices.schemas import NoticeKind

__all__ = [
    "WRITTEN_AT",
    "Deal",
    "act",
    "add_task",
    "ask",
    "asked",
    "change_manager",
    "find_deal",
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
    "open_for_match",
    "patch_task",
    "read_deal",
    "read_if_visible",
    "record_contract",
    "remind_overdue",
    "say",
    "set_expected",
    "set_next_action",
    "tell_of_contract",
]

notices.register_subject(NoticeKind.PRICE, noticing.SUBJECT)
