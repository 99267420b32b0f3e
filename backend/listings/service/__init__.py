"""What listings do for people and for other features."""

from backend.listings.documents import in_order, seconds
from backend.listings.lifecycle import Action
from backend.listings.models import Listing
from backend.listings.policy import (
    audience_of,
    audience_tags,
    can_view,
    search_filter,
    visible_to,
)
from backend.listings.service.acts import VALID_DAYS, act, admit
from backend.listings.service.attachments import attach, detach, link_to, patch_attachment
from backend.listings.service.clockwork import expire_overdue, remind_expiring
from backend.listings.service.completeness import (
    Rule,
    has,
    is_measurable,
    original_text,
    says,
    tells,
)
from backend.listings.service.confidential import read_confidential, write_confidential
from backend.listings.service.content import content_of
from backend.listings.service.drafts import discard_draft, revise_draft, start
from backend.listings.service.gate import sort_into_lane
from backend.listings.service.indexing import document_bases
from backend.listings.service.reading import (
    cards,
    describe,
    find_by_source,
    get_listing,
    indicator_brief,
    list_mine,
    list_waiting,
    summary_bases,
    texts_for,
)
from backend.listings.service.sides import Content, Side, register_hold, register_side
from backend.listings.service.timeline import compare, list_steps

__all__ = [
    "VALID_DAYS",
    "Action",
    "Content",
    "Listing",
    "Rule",
    "Side",
    "act",
    "admit",
    "attach",
    "audience_of",
    "audience_tags",
    "can_view",
    "cards",
    "compare",
    "content_of",
    "describe",
    "detach",
    "discard_draft",
    "document_bases",
    "expire_overdue",
    "find_by_source",
    "get_listing",
    "has",
    "in_order",
    "indicator_brief",
    "is_measurable",
    "link_to",
    "list_mine",
    "list_steps",
    "list_waiting",
    "original_text",
    "patch_attachment",
    "read_confidential",
    "register_hold",
    "register_side",
    "remind_expiring",
    "revise_draft",
    "says",
    "search_filter",
    "seconds",
    "sort_into_lane",
    "start",
    "summary_bases",
    "tells",
    "texts_for",
    "visible_to",
    "write_confidential",
]
