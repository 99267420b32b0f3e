"""The table of features: what each says of a pair, and what all of them make of a score."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from backend.core.db import transaction
from backend.core.schemas import Money
from backend.listings.models import Listing, ListingState
from backend.listings.schemas import ListingKind, ListingSummary, OrganizationBrief
from backend.matching.schemas import TermPair
from backend.matching.service import wording
from backend.matching.service.features import FLOOR, UNKNOWN, WEIGHTS, Known, weigh
from backend.organizations.models import Organization, VerificationState
from tests.factories.markets import ask, make_owner, offer

NOTHING = Known({})


def card(kind: ListingKind, **facts) -> ListingSummary:
    """A listing's card, as bare as may be."""
    return ListingSummary(
        **{
            "id": uuid4(),
            "kind": kind,
            "number": None,
            "state": ListingState.PUBLISHED,
            "version": 1,
            "title": "甲",
            "one_line": "",
            "locale": "zh",
            "original_locale": "zh",
            "translation": "original",
            "organization": OrganizationBrief(
                id=None, name="", kind="university", country="CN", verified=True
            ),
        }
        | facts
    )


def asking(**facts) -> ListingSummary:
    return card(ListingKind.CHALLENGE, **facts)


def offering(**facts) -> ListingSummary:
    return card(ListingKind.ACHIEVEMENT, **facts)


def yuan(amount: int) -> Money:
    return Money(amount_minor=amount * 100, currency="CNY")


def test_the_weights_make_one_whole() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert all(weight > 0 for weight in WEIGHTS.values())


def test_every_feature_of_the_table_is_told_and_lies_between_nothing_and_all() -> None:
    weighed = weigh(asking(), offering(), NOTHING)
    assert weighed.shares.keys() == WEIGHTS.keys()
    assert all(0 <= share <= 1 for share in weighed.shares.values())
    assert FLOOR <= weighed.factor <= 1


@pytest.mark.parametrize(
    ("kind", "modes", "bounty", "price", "share"),
    [
        (None, [], None, None, UNKNOWN),
        ("conversion", ["licence_sole"], None, None, 1),
        ("conversion", ["joint"], None, None, 0.3),
        ("breakthrough", ["joint", "assign"], None, None, 1),
        ("adaptation", ["open_licence"], None, None, 1),
        ("order", [], None, None, UNKNOWN),
        (None, [], 100, 90, 1),
        (None, [], 100, 105, 0.6),
        (None, [], 100, 200, 0),
        (None, [], 0, 200, UNKNOWN),
        ("order", ["service"], 100, 200, 0.5),
    ],
)
def test_mode_and_price_answer_the_kind_and_the_bounty(kind, modes, bounty, price, share) -> None:
    asks = asking(challenge_kind=kind, bounty=None if bounty is None else yuan(bounty))
    offers = offering(modes=modes, price=None if price is None else yuan(price))
    assert weigh(asks, offers, NOTHING).shares["terms"] == pytest.approx(share)
    assert weigh(offers, asks, NOTHING).shares["terms"] == pytest.approx(share)


def test_prices_of_two_currencies_are_not_compared() -> None:
    offers = offering(price=Money(amount_minor=100, currency="USD"))
    assert weigh(asking(bounty=yuan(1)), offers, NOTHING).shares["terms"] == UNKNOWN


@pytest.mark.parametrize(("concluded", "share"), [(0, 0.5), (1, 2 / 3), (3, 1), (90, 1)])
def test_what_an_owner_has_concluded_speaks_for_it(concluded: int, share: float) -> None:
    offers = offering()
    known = Known({}, {offers.id: concluded})
    assert weigh(asking(), offers, known).shares["record"] == pytest.approx(share)


def test_an_anonymous_owner_is_not_told_by_its_record() -> None:
    owner = OrganizationBrief(id=None, name="", kind="university", country="CN", anonymous=True)
    offers = offering(organization=owner)
    assert weigh(asking(), offers, Known({}, {offers.id: 9})).shares["record"] == UNKNOWN


def test_from_either_side_a_pair_weighs_the_same_but_for_the_others_record() -> None:
    asks, offers = asking(trl=6, field_codes=["energy"]), offering(trl=7, field_codes=["energy"])
    one, other = weigh(asks, offers, NOTHING), weigh(offers, asks, NOTHING)
    assert one.shares == other.shares
    assert one.factor == other.factor


def terms(*pairs: tuple[str, str]) -> list[TermPair]:
    return [TermPair(ours=ours, theirs=theirs, basis="same") for ours, theirs in pairs]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("滴灌", "滴灌"), ("膜下滴灌", "膜下滴灌")], ["膜下滴灌"]),
        ([("膜下滴灌", "膜下滴灌"), ("滴灌", "滴灌")], ["膜下滴灌"]),
        ([("irrigation", "irrigation"), ("irrigated", "irrigated")], ["irrigation"]),
        ([("орошение", "орошение"), ("орошения", "орошения")], ["орошение"]),
        (
            [("капельное орошение", "滴灌"), ("орошение", "灌溉"), ("хлопок", "棉花")],
            ["капельное орошение", "хлопок"],
        ),
        ([("滴灌", "drip irrigation"), ("灌溉", "irrigation")], ["滴灌"]),
        ([("棉花", "cotton"), ("滴灌", "drip irrigation")], ["棉花", "滴灌"]),
        ([("水", "水"), ("废水", "废水"), ("高盐废水", "高盐废水")], ["高盐废水"]),
    ],
)
def test_terms_that_say_a_part_of_another_or_the_same_in_another_form_are_told_once(
    given, kept
) -> None:
    assert [pair.ours for pair in wording.distinct(terms(*given))] == kept


def test_units_are_no_words_that_bring_listings_together() -> None:
    said = wording.wording({"zh": "每公顷灌水四百立方米，单产千克"}, ("滴灌",), "zh")
    assert not {"立方米", "公顷", "千克"} & set(wording.candidates(said))
    assert "滴灌" in wording.candidates(said)


def test_a_concept_is_told_once_by_the_names_of_the_languages_both_were_written_in() -> None:
    ours = wording.wording(
        {"ru": "Капельное орошение хлопчатника", "zh": "棉花滴灌"}, ("капельное орошение",), "ru"
    )
    theirs = wording.wording(
        {"zh": "棉田滴灌技术", "ru": "Технология капельного орошения"}, ("滴灌",), "zh"
    )
    words = dict.fromkeys(("капельное орошение", "滴灌"), 1.0)
    found = wording.pairs(ours, wording.concepts_in(ours), theirs, words)
    told = [pair for pair in found if "滴灌" in pair.theirs]
    assert [(pair.ours, pair.theirs, pair.basis) for pair in told] == [
        ("капельное орошение", "滴灌", "glossary")
    ]


@pytest.fixture
def pair(engine, work):
    """A challenge, an achievement that answers it, and the achievement's owner."""
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        challenge = ask(session, asker, "高盐废水膜浓缩与分盐结晶")
        achievement = offer(session, solver, "高盐废水膜浓缩与分盐结晶")
    work()
    return challenge, achievement, solver


def matches(client, challenge: UUID) -> list[dict]:
    answer = client.get(f"/api/v1/challenges/{challenge}/matches")
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def test_a_match_tells_every_feature_with_its_weight(client, pair) -> None:
    (match,) = matches(client, pair[0])
    reasons = match["reasons"]
    assert reasons["weights"] == dict(WEIGHTS)
    assert reasons["features"].keys() == WEIGHTS.keys()


def test_what_an_owner_concluded_raises_its_share(engine, client, pair) -> None:
    challenge, _, solver = pair
    (before,) = matches(client, challenge)
    with transaction(engine) as session:
        for number in range(3):
            done = offer(session, solver, f"旧项目{number}")
            session.get(Listing, done).state = ListingState.CONCLUDED
    (after,) = matches(client, challenge)
    assert before["reasons"]["features"]["record"] == 0.5
    assert after["reasons"]["features"]["record"] == 1


def test_a_listing_whose_owner_is_no_longer_verified_is_no_match(engine, client, pair) -> None:
    challenge, achievement, solver = pair
    assert [match["listing"]["id"] for match in matches(client, challenge)] == [str(achievement)]
    with transaction(engine) as session:
        session.get(Organization, solver.organization.id).state = VerificationState.REJECTED
    assert matches(client, challenge) == []


def test_of_equal_matches_the_younger_goes_first(engine, client, work) -> None:
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        challenge = ask(session, asker, "高盐废水膜浓缩与分盐结晶")
        made = [offer(session, solver, "高盐废水膜浓缩与分盐结晶") for _ in range(3)]
        for year, one in zip((2024, 2026, 2025), made, strict=True):
            session.get(Listing, one).published_at = datetime(year, 1, 1, tzinfo=UTC)
    work()
    found = [match["listing"]["id"] for match in matches(client, challenge)]
    assert found == [str(made[i]) for i in (1, 2, 0)]
