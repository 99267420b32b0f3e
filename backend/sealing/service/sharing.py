"""Shamir's secret sharing, byte by byte over GF(2^8).

A. Shamir, "How to share a secret", Communications of the ACM 22 (1979). The field is that of AES,
x^8 + x^4 + x^3 + x + 1; products come from logarithms to the base 3.
"""

import secrets
from collections.abc import Mapping

ORDER = 255
_POLYNOMIAL = 0x11B


def _tables() -> tuple[list[int], list[int]]:
    exponents, logarithms = [0] * (2 * ORDER), [0] * (ORDER + 1)
    value = 1
    for power in range(ORDER):
        exponents[power] = exponents[power + ORDER] = value
        logarithms[value] = power
        value ^= value << 1  # times three
        if value > ORDER:
            value ^= _POLYNOMIAL
    return exponents, logarithms


_EXP, _LOG = _tables()


def _times(one: int, other: int) -> int:
    return _EXP[_LOG[one] + _LOG[other]] if one and other else 0


def _over(one: int, other: int) -> int:
    return _EXP[_LOG[one] - _LOG[other] + ORDER] if one else 0


def split(secret: bytes, *, parts: int, needed: int) -> dict[int, bytes]:
    """Shares by number, from 1; any `needed` of them give the secret, fewer tell nothing of it."""
    if not 1 < needed <= parts <= ORDER:
        msg = f"{needed} of {parts} shares make no sense"
        raise ValueError(msg)
    polynomials = [[byte, *secrets.token_bytes(needed - 1)] for byte in secret]
    return {
        number: bytes(_value_at(number, coefficients) for coefficients in polynomials)
        for number in range(1, parts + 1)
    }


def _value_at(number: int, coefficients: list[int]) -> int:
    value = 0
    for coefficient in reversed(coefficients):
        value = _times(value, number) ^ coefficient
    return value


def combine(shares: Mapping[int, bytes], *, at: int = 0) -> bytes:
    """What the polynomials through these shares have at a number: at 0 the secret, else a share.

    With fewer shares than were needed, or a forged one, the answer is some other bytes: whoever
    combines must be able to tell.
    """
    lengths = {len(share) for share in shares.values()}
    if len(lengths) != 1:
        msg = "shares of one secret are equally long"
        raise ValueError(msg)
    weights = {number: _weight(number, shares, at) for number in shares}
    found = []
    for place in range(lengths.pop()):
        value = 0
        for number, share in shares.items():
            value ^= _times(weights[number], share[place])
        found.append(value)
    return bytes(found)


def _weight(number: int, shares: Mapping[int, bytes], at: int) -> int:
    weight = 1
    for other in shares:
        if other != number:
            weight = _times(weight, _over(at ^ other, number ^ other))
    return weight
