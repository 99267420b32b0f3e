"""Splitting: nothing is lost, nobody favoured, no floor broken by rounding."""

from hypothesis import given
from hypothesis import strategies as st

from backend.distribution.service import share_of, split

TOTALS = st.integers(0, 10**15)
WEIGHTS = st.lists(st.integers(0, 1_000_000), min_size=1, max_size=40).filter(any)


@given(TOTALS, WEIGHTS)
def test_parts_sum_to_the_total_and_stay_within_one_unit_of_their_due(
    total: int, weights: list[int]
) -> None:
    parts = split(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert part * whole - total * weight + whole >= 0
        assert part * whole - total * weight < whole
        assert weight or not part


@given(TOTALS, WEIGHTS)
def test_who_weighs_more_never_gets_less(total: int, weights: list[int]) -> None:
    paired = sorted(zip(weights, split(total, weights), strict=True))
    assert [part for _, part in paired] == sorted(part for _, part in paired)


@given(TOTALS, st.integers(0, 10_000))
def test_a_share_is_never_less_than_its_due_nor_more_than_a_unit_above_it(
    amount: int, share: int
) -> None:
    found = share_of(amount, share)
    assert found * 10_000 >= amount * share > (found - 1) * 10_000


def test_of_equal_remainders_the_first_wins() -> None:
    assert split(100, [1, 1, 1]) == [34, 33, 33]
