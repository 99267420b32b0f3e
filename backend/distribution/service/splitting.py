"""Shares of whole minor units that lose nothing and favour nobody."""

from collections.abc import Sequence

WHOLE = 10_000
"""Shares are counted in basis points."""


def share_of(amount: int, share: int) -> int:
    """At least that share of an amount: what does not divide is rounded up, so no floor breaks."""
    return -(-amount * share // WHOLE)


def split(total: int, weights: Sequence[int]) -> list[int]:
    """The total by weights, by the method of largest remainders: the parts sum to it exactly.

    Of equal remainders the first in order wins. The weights must not all be zero.
    """
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    remainders = [total * weight % whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda place: (-remainders[place], place))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts
