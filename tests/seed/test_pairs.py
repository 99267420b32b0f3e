"""Pairs that belong together find each other by the product's own matching, by words alone."""

import pytest
from sqlmodel import Session

from backend.core.actor import VISITOR
from backend.core.paging import PageParams
from backend.discovery.service import Search
from backend.listings.errors import ListingNotFound
from backend.listings.models import Listing, ListingKind
from backend.matching import service as matching
from seed import data_files

FIRST = 5
PAIRS = [(pair["achievement"], pair["challenge"]) for pair in data_files.load("pairs")]
NEED_VECTORS = {
    (pair["achievement"], pair["challenge"])
    for pair in data_files.load("pairs")
    if pair.get("needs") == "vectors"
}
SIDES = {"achievement": ListingKind.ACHIEVEMENT, "challenge": ListingKind.CHALLENGE}


def partners(session: Session, search: Search, listing: Listing, size: int = FIRST) -> list[str]:
    asked = matching.Asked(listing.kind, str(listing.id), "zh")
    page = matching.matches(session, VISITOR, search, asked, PageParams(page=1, size=size))
    return [str(match.listing.id) for match in page.items]


def test_there_are_enough_pairs_and_most_cross_languages(by_slug: dict[str, Listing]) -> None:
    crossing = [
        pair
        for pair in PAIRS
        if by_slug[pair[0]].original_locale != by_slug[pair[1]].original_locale
    ]
    assert len(PAIRS) >= 45
    assert len(set(PAIRS)) == len(PAIRS)
    assert len(crossing) >= 30
    assert len(NEED_VECTORS) <= 3


def test_every_pair_finds_its_partner_among_the_first_from_both_sides(
    session: Session, search: Search, by_slug: dict[str, Listing]
) -> None:
    slugs = {slug for pair in PAIRS for slug in pair}
    found = {slug: partners(session, search, by_slug[slug]) for slug in sorted(slugs)}

    def finds(one: str, other: str) -> bool:
        return str(by_slug[other].id) in found[one]

    assert [pair for pair in PAIRS if not finds(pair[0], pair[1])] == []
    lost = {(offer, wish) for offer, wish in PAIRS if not finds(wish, offer)}
    assert lost <= NEED_VECTORS


def test_what_the_gate_has_not_cleared_is_not_offered_across_the_border(
    session: Session, search: Search, by_slug: dict[str, Listing]
) -> None:
    held = by_slug["uhv-bushing-lowtemp"]
    for slug, listing in by_slug.items():
        if listing.kind is not ListingKind.CHALLENGE or not slug.endswith(("-vakhsh", "-dala")):
            continue
        try:
            found = partners(session, search, listing, size=100)
        except ListingNotFound:
            continue
        assert str(held.id) not in found, slug


@pytest.mark.parametrize("side", SIDES)
def test_pairs_name_listings_of_the_right_side(side: str, by_slug: dict[str, Listing]) -> None:
    for pair in data_files.load("pairs"):
        assert by_slug[pair[side]].kind is SIDES[side]
