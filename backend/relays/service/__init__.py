"""What relays do for their desks and teams, and for other features."""

from backend.relays.service.bundle import (
    add_evidence,
    add_milestone,
    decide_milestone,
    link_evidence,
    report_milestone,
    report_year,
    set_team,
)
from backend.relays.service.facts import find_relay, get_relay
from backend.relays.service.hauls import Haul, hauls
from backend.relays.service.news import remind_overdue
from backend.relays.service.opening import open_relay
from backend.relays.service.reading import asked, list_events, list_relays, read_relay
from backend.relays.service.steps import act

__all__ = [
    "Haul",
    "act",
    "add_evidence",
    "add_milestone",
    "asked",
    "decide_milestone",
    "find_relay",
    "get_relay",
    "hauls",
    "link_evidence",
    "list_events",
    "list_relays",
    "open_relay",
    "read_relay",
    "remind_overdue",
    "report_milestone",
    "report_year",
    "set_team",
]
