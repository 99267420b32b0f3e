"""The arithmetic of a review without a database: lots, marks, ties."""

import hashlib
import hmac
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.experts.schemas import ExpertKind
from backend.experts.service import lots
from backend.experts.service.conflicts import (
    Candidate,
    Party,
    Tie,
    Years,
    declared_names,
    find_ties,
    folded,
    same_house,
)
from backend.experts.service.lots import Lot, Wanted
from backend.reviews.service import marks
from backend.reviews.service.awards import departs
from backend.reviews.service.marks import Mark, PartedBy, Sheets

T, F = ExpertKind.TECHNICAL, ExpertKind.FINANCIAL
KINDS = st.lists(st.sampled_from(ExpertKind), max_size=30)


@given(KINDS, st.integers(0, 2**256 - 1), st.sampled_from([(3, 1, 1), (5, 2, 1), (7, 3, 3)]))
def test_a_draw_is_made_again_from_its_seed_and_keeps_its_quotas(
    kinds: list[ExpertKind], number: int, sizes: tuple[int, int, int]
) -> None:
    seed, wanted = f"{number:064x}", Wanted(*sizes)
    able = [Lot(UUID(int=place), kind) for place, kind in enumerate(kinds)]
    drawn = lots.draw_lots(seed, able, wanted)
    enough = len(kinds) >= wanted.members
    enough &= kinds.count(T) >= wanted.technical and kinds.count(F) >= wanted.financial
    assert (drawn is not None) is enough
    if drawn is not None:
        assert lots.draw_lots(seed, able[::-1], wanted) == drawn
        assert len({one.expert_id for one in drawn}) == wanted.members
        assert sum(one.kind is T for one in drawn) >= wanted.technical
        assert sum(one.kind is F for one in drawn) >= wanted.financial


def test_lots_are_what_their_description_says() -> None:
    seed, able = "07" * 32, [Lot(uuid4(), T) for _ in range(9)]

    def by_hand(one: Lot) -> str:
        return hmac.new(b"\x07" * 32, one.expert_id.bytes, hashlib.sha256).hexdigest()

    assert lots.in_order(seed, able) == sorted(able, key=by_hand)
    queue = lots.in_order(seed, able)
    assert lots.successor(seed, able, {queue[0].expert_id}, T) == queue[1]
    assert lots.successor(seed, able, [], F) is None


def sheets(*points: float, technical: float = 0, quote: int | None = 1) -> Sheets:
    """All sheets on one proposal."""
    given_points = [Decimal(str(one)) for one in points]
    return Sheets(uuid4(), given_points, [Decimal(str(technical))], quote)


@pytest.mark.parametrize(
    ("above", "below", "by"),
    [
        (sheets(80, 80, 80), sheets(70, 70, 70), PartedBy.MEAN),
        (sheets(60, 90, 90), sheets(70, 80, 90), PartedBy.MEDIAN),
        (sheets(70, 80, 90), sheets(60, 80, 100), PartedBy.LOWEST),
        (sheets(70, 80, 90, technical=80), sheets(70, 80, 90, technical=79), PartedBy.TECHNICAL),
        (sheets(70, 80, 90, quote=5), sheets(70, 80, 90, quote=6), PartedBy.QUOTE),
        (sheets(70, 80, 90, quote=5), sheets(70, 80, 90, quote=None), PartedBy.QUOTE),
        (sheets(70, 80, 90), sheets(70, 80, 90), PartedBy.NOTHING),
    ],
)
def test_proposals_are_parted_by_the_first_figure_that_differs(
    above: Sheets, below: Sheets, by: PartedBy
) -> None:
    first, second = marks.placed([below, above])
    assert second.parted_by is by
    if by is PartedBy.NOTHING:
        assert first.place == second.place == 1
    else:
        assert (first.proposal_id, first.place, second.place) == (above.proposal_id, 1, 2)


def test_a_shared_place_is_counted_past() -> None:
    found = marks.placed([sheets(9, 9, 9), sheets(9, 9, 9), sheets(8, 8, 8)])
    assert [one.place for one in found] == [1, 1, 3]
    assert (found[2].mean, found[2].median, found[2].lowest, found[2].highest) == (8, 8, 8, 8)


def test_marks_give_points_by_weight_and_all_fives_give_a_hundred() -> None:
    weights = marks.weights([{"weight": 33.3}, {"weight": 66.7}])
    full = [Mark(0, 5), Mark(1, 5)]
    assert marks.points(full, weights) == 100
    assert marks.points([Mark(0, 4), Mark(7, 5)], weights) == Decimal("26.64")
    assert marks.weights([]) == [100]


@pytest.mark.parametrize(
    ("mark", "comment", "code"),
    [
        (None, "", "mark-missing"),
        (3, "too short", "comment-missing"),
        (3, "long enough now", None),
        (4, "", None),
    ],
)
def test_low_marks_need_a_comment(mark: int | None, comment: str, code: str | None) -> None:
    found = marks.faults([Mark(0, mark, comment)], 1, comment_below=4)
    assert [one["code"] for one in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("chosen", "ranked", "departure"),
    [
        ([1], [1, 2, 3], False),
        ([2], [1, 2, 3], True),
        ([1, 2], [1, 2, 3], False),
        ([2, 1], [1, 2, 3], True),
        ([1, 1], [1, 1, 3], False),
    ],
)
def test_a_choice_departs_from_the_ranking_where_a_better_one_is_passed_over(
    chosen: list[int], ranked: list[int], departure: bool
) -> None:
    assert departs(chosen, ranked) is departure


HOUSE, OTHER, PERSON = uuid4(), uuid4(), uuid4()
BIDDER = Party(
    name="绿洲大学",
    organizations=frozenset({HOUSE}),
    names=frozenset({folded("绿洲大学"), folded("天山膜材料公司")}),
    people=frozenset({folded("张 工")}),
    persons=frozenset({PERSON}),
)


def candidate(**known: Any) -> Candidate:
    """An expert of whom nothing is known but what is said."""
    base: dict[str, Any] = {"person_id": uuid4(), "name": "李明", "in_pool": True}
    return Candidate(**(base | known))


@pytest.mark.parametrize(
    ("known", "tie"),
    [
        ({}, None),
        ({"organizations": frozenset({OTHER})}, None),
        ({"organizations": frozenset({HOUSE})}, Tie.MEMBER),
        ({"units": frozenset({folded("绿洲大学化学学院")})}, Tie.UNIT),
        ({"units": frozenset({folded("天山膜材料公司")})}, Tie.UNIT),
        ({"name": "张工"}, Tie.TEAM),
        ({"person_id": PERSON}, Tie.TEAM),
        ({"declared": frozenset({folded("绿洲大学")})}, Tie.DECLARED),
        ({"dealt_with": frozenset({HOUSE})}, Tie.DEAL),
        ({"worked_with": frozenset({HOUSE})}, Tie.JOINT_WORK),
        ({"in_pool": False}, Tie.NOT_IN_POOL),
    ],
)
def test_every_tie_is_found(known: dict[str, Any], tie: Tie | None) -> None:
    found = find_ties(candidate(**known), [BIDDER], desk=[])
    assert [one.tie for one in found] == ([tie] if tie else [])


def test_whoever_sits_at_the_desk_does_not_judge() -> None:
    one = candidate()
    assert [tie.tie for tie in find_ties(one, [], desk=[one.person_id])] == [Tie.DESK]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("绿洲大学", "绿洲大学（化学学院）", True),
        ("Oasis University", "oasis university, faculty of chemistry", True),
        ("大学", "绿洲大学", False),
        ("Oasis", "Oasis University", False),
        ("绿洲大学", "绿洲学院", False),
    ],
)
def test_a_department_belongs_to_its_house(one: str, other: str, same: bool) -> None:
    assert same_house(folded(one), folded(other)) is same
    assert same_house(folded(other), folded(one)) is same


@pytest.mark.parametrize(
    ("relation", "until", "counts"),
    [
        ("employment", None, True),
        ("employment", "2023-03-03", True),
        ("employment", "2023-03-01", False),
        ("joint_work", "2025-03-03", True),
        ("joint_work", "2025-02-28", False),
        ("shares", "2026-03-01", False),
        ("relative", None, True),
    ],
)
def test_declared_ties_last_as_long_as_the_rules_say(
    relation: str, until: str | None, counts: bool
) -> None:
    told = [{"name": "绿洲大学", "relation": relation, "until": until}]
    units, others = declared_names(told, Years(3, 1), date(2026, 3, 2))
    assert bool(units | others) is counts
    assert bool(units) is (counts and relation == "employment")
