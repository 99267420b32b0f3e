"""Public pages in words, and their addresses."""

from backend.portal.service.addresses import chapter, chapters, feed
from backend.portal.service.markup import atom, body, head, sitemap, sitemap_index
from backend.portal.service.stories import (
    achievement,
    challenge,
    home,
    node,
    organization,
    section,
)

__all__ = [
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
    "organization",
    "section",
    "sitemap",
    "sitemap_index",
]
