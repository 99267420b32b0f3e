"""What the export gate does for people and for other features."""

from backend.compliance.service.cases import decide, declare
from backend.compliance.service.catalogue import (
    CHANGED,
    add_entry,
    end_entry,
    list_catalogue,
    load,
    read_file,
)
from backend.compliance.service.parties import check, list_lists, retire, upload
from backend.compliance.service.permits import count_anew, enter, revoke
from backend.compliance.service.reading import list_cases, read_case
from backend.compliance.service.screening import screen, screen_all

__all__ = [
    "CHANGED",
    "add_entry",
    "check",
    "count_anew",
    "decide",
    "declare",
    "end_entry",
    "enter",
    "list_cases",
    "list_catalogue",
    "list_lists",
    "load",
    "read_case",
    "read_file",
    "retire",
    "revoke",
    "screen",
    "screen_all",
    "upload",
]
