"""Reads figures, converts their units and judges what is offered by what is asked."""

from backend.indicators.schemas import FoundIndicators
from backend.indicators.service.comparing import compare, share
from backend.indicators.service.units import is_unit

__all__ = ["compare", "is_unit", "read", "share"]


def read(text: str, locale: str | None = None) -> FoundIndicators:
    """See `reading.read`, whose patterns take a while to compile and are seldom asked for."""
    from backend.indicators.service import reading  # noqa: PLC0415 — likewise

    return reading.read(text, locale)
