"""What notices do for the public, for those who decide, and for other features."""

from backend.notices.models import Notice
from backend.notices.repository import addresses
from backend.notices.service.doors import briefs, is_clean
from backend.notices.service.facts import find_notice
from backend.notices.service.objecting import (
    decide,
    follow,
    link_to_evidence,
    raise_objection,
    remind_overdue,
)
from backend.notices.service.papers import document
from backend.notices.service.publishing import act, close_due, preview, publish, take_back
from backend.notices.service.reading import (
    asked,
    list_notices,
    list_objections,
    list_waiting,
    read_notice,
)
from backend.notices.service.subjects import Matter, Party, Subject, register_subject

__all__ = [
    "Matter",
    "Notice",
    "Party",
    "Subject",
    "act",
    "addresses",
    "asked",
    "briefs",
    "close_due",
    "decide",
    "document",
    "find_notice",
    "follow",
    "is_clean",
    "link_to_evidence",
    "list_notices",
    "list_objections",
    "list_waiting",
    "preview",
    "publish",
    "raise_objection",
    "read_notice",
    "register_subject",
    "remind_overdue",
    "take_back",
]
