"""Reads figures, converts their units and judges what is offered by what is asked."""

from backend.indicators.service.comparing import compare, share

__all__ = ["compare", "share"]
