"""Reads figures, converts their units and judges what is offered by what is asked."""

from backend.indicators.service.comparing import compare, share
from backend.indicators.service.reading import read

__all__ = ["compare", "read", "share"]
