"""Reads figures, converts their units and judges what is offered by what is asked."""

from backend.indicators.service.comparing import compare, share
from backend.indicators.service.reading import read
from backend.indicators.service.units import is_unit

__all__ = ["compare", "is_unit", "read", "share"]
