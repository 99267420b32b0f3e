"""Looks for words of the catalogue in listings' texts; it flags, and decides nothing."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.compliance import repository
from backend.compliance.lifecycle import Action, Attempt, Facts, Who, next_state
from backend.compliance.models import CatalogueEntry, ExportCase, Lane
from backend.compliance.service import catalogue, news, recording
from backend.core import clock
from backend.core.actor import SYSTEM
from backend.listings import service as listings
from backend.listings.schemas import ExportStatus, ListingCard, ListingState

BATCH = 200
MOST_HITS = 400
"""More places of one listing tell an officer nothing."""
_CJK = re.compile(r"[\u3400-\u9fff]")


@lru_cache(maxsize=4096)
def _pattern(keyword: str) -> re.Pattern[str]:
    """Chinese words stand anywhere; others begin a word, and end one unless `*` lets them go on."""
    parts = [
        re.escape(word.rstrip("*")) + ("" if word[-1:] != "*" else r"\w*")
        for word in keyword.split()
    ]
    core = r"\s+".join(parts)
    if _CJK.search(keyword):
        return re.compile(core)
    return re.compile(rf"(?<!\w){core}(?!\w)", re.IGNORECASE)


def find_hits(
    entries: Sequence[CatalogueEntry], passages: Sequence[repository.Passage]
) -> list[dict[str, Any]]:
    """Every place where a keyword stands: entry, language, part, range of characters."""
    hits: list[dict[str, Any]] = [
        {
            "code": entry.code,
            "version": entry.version,
            "lane": entry.lane.value,
            "locale": passage.locale,
            "part": passage.part,
            "start": found.start(),
            "end": found.end(),
            "word": found.group(),
        }
        for entry in entries
        for passage in passages
        for keyword in entry.keywords
        for found in _pattern(keyword).finditer(passage.text)
    ]
    return hits[:MOST_HITS]


def known(hits: Iterable[dict[str, Any]]) -> list[str]:
    """The entries that hit, as `code@version`."""
    return sorted({f"{hit['code']}@{hit['version']}" for hit in hits})


def screen(session: Session, ids: Collection[UUID]) -> int:
    """Look through listings anew; how many of them a person is to look at.

    A listing that was free and hits an entry nobody weighed is unscreened again at once.
    """
    cards = listings.cards(session, ids)
    wanted = [one for one in ids if one in cards and recording.is_at_gate(session, cards[one])]
    entries = catalogue.in_force(session, clock.today())
    words = repository.passages(session, wanted)
    asked = 0
    for listing_id in wanted:
        case = recording.hold_case(session, listing_id)
        asked += _screen(session, cards[listing_id], case, find_hits(entries, words[listing_id]))
    session.flush()
    return asked


def _screen(
    session: Session, card: ListingCard, case: ExportCase, hits: list[dict[str, Any]]
) -> bool:
    first = case.screened_at is None
    before, case.hits, case.screened_at = known(case.hits), hits, clock.now()
    fresh = [one for one in known(hits) if one not in case.weighed]
    if first or known(hits) != before:
        recording.record(session, SYSTEM, case, "screened", entries=known(hits), fresh=fresh)
    status = card.export_status
    if status is ExportStatus.UNSCREENED:
        return _wait(session, card, case)
    if case.decided_at is None and status is ExportStatus.FREE and not hits:
        return False
    worse = fresh if status is not ExportStatus.PROHIBITED else []
    if status in {ExportStatus.RESTRICTED, ExportStatus.LETTER, ExportStatus.LICENSED}:
        lanes = {f"{hit['code']}@{hit['version']}": hit["lane"] for hit in hits}
        worse = [one for one in fresh if lanes[one] == Lane.PROHIBITED]
    if not worse:
        return False
    if status is ExportStatus.FREE:
        standing = Attempt(standing=frozenset({Who.CLOCK}))
        status = next_state(status, Action.RESCREEN, Facts(), standing)
        listings.sort_into_lane(session, SYSTEM, card.id, status)
        recording.record(session, SYSTEM, case, "rescreened", entries=worse)
    return _wait(session, card, case)


def _wait(session: Session, card: ListingCard, case: ExportCase) -> bool:
    """Let the desk know, once, that a person is to look at a listing that is on the market."""
    if case.waiting_since is None and card.state is not ListingState.DRAFT:
        case.waiting_since = clock.now()
        news.waiting(session, card, case)
    return case.waiting_since is not None


def screen_all(session: Session, *, unseen: bool = False) -> int:
    """Look through all published achievements of the home side, or those never looked at."""
    after, done = None, 0
    while ids := repository.to_screen(session, after, BATCH, unseen=unseen):
        screen(session, ids)
        done += len(ids)
        after = ids[-1]
    return done
