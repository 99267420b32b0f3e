"""Pairs challenges with achievements, in both directions, and says why."""

from backend.matching.service.matches import Asked, matches
from backend.matching.service.similar import similar
from backend.matching.service.vectors import (
    embed_slice,
    for_index,
    forget_changed,
    progress,
    sections_of,
)

__all__ = [
    "Asked",
    "embed_slice",
    "for_index",
    "forget_changed",
    "matches",
    "progress",
    "sections_of",
    "similar",
]
