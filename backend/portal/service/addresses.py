"""Every public address, in chapters small enough for crawlers, and what is new as a feed."""

import re
from math import ceil
from typing import Final

from sqlmodel import Session

from backend.core.actor import Actor
from backend.core.locales import Locale
from backend.core.problems import NotFound
from backend.discovery import service as discovery
from backend.listings.schemas import ListingKind
from backend.notices import service as notices
from backend.portal import repository
from backend.portal.schemas import Address, Entry
from backend.portal.service.stories import NEWEST, path_of

CHAPTER: Final = 5_000
"""Addresses in one site map; with eight languages each, it stays far below what crawlers take."""
_OF_LISTINGS: Final = re.compile(r"(?P<kind>achievement|challenge)s-(?P<number>[1-9][0-9]{0,4})")
SECTIONS: Final = (
    "achievements",
    "challenges",
    "organizations",
    "network",
    "notices",
    "statistics",
    "calculator",
)


def chapters(session: Session) -> list[str]:
    """The names of all site maps."""
    found = ["pages", "organizations", "nodes", "notices"]
    for kind in ListingKind:
        count = repository.count_listings(session, Actor(), kind)
        found += [f"{kind}s-{number + 1}" for number in range(ceil(count / CHAPTER))]
    return found


def chapter(session: Session, name: str) -> list[Address]:
    """The addresses of one site map. Raises NotFound."""
    if name == "pages":
        return [Address(f"/{section}") for section in ("", *SECTIONS)]
    if name == "notices":
        return [Address(f"/notices/{number}", at) for number, at in notices.addresses(session)]
    if name == "nodes":
        return [Address(f"/network/{slug}") for slug in repository.nodes(session)]
    if name == "organizations":
        rows = repository.organizations(session, Actor())
        return [Address(f"/organizations/{row.id}", row.verified_at) for row in rows]
    found = _OF_LISTINGS.fullmatch(name)
    if found is None:
        raise NotFound
    kind, skip = ListingKind(found["kind"]), (int(found["number"]) - 1) * CHAPTER
    rows = repository.listings(session, Actor(), kind, skip=skip, limit=CHAPTER)
    if not rows:
        raise NotFound
    return [Address(path_of(kind, row.number, row.id), row.updated_at) for row in rows]


def feed(session: Session, kind: ListingKind, reader: Locale) -> list[Entry]:
    """The newest listings of a kind."""
    found = discovery.newest(session, Actor(), kind, reader.code, NEWEST)
    return [
        Entry(
            path=path_of(kind, one.number, one.id),
            title=one.title,
            summary=one.one_line,
            lang=one.locale,
            author=one.organization.name,
            published_at=one.published_at,
            changed_at=one.confirmed_at or one.published_at,
        )
        for one in found
        if one.published_at is not None
    ]
