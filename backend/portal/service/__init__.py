"""Public pages in words, and their addresses."""

from backend.portal.service.addresses import SECTIONS, chapter, chapters, feed
from backend.portal.service.markup import atom, body, head, sitemap, sitemap_index
from backend.portal.service.stories import (
    achievement,
    challenge,
    home,
    node,
    notice,
    organization,
    section,
)

__all__ = [
    "SECTIONS",
    "achievement",
    "atom",
    "body",
    "challenge",
    "chapter",
    "chapters",
    "feed",
    "head",
    "home",
    "node",
    "notice",
    "organization",
    "section",
    "sitemap",
    "sitemap_index",
]
