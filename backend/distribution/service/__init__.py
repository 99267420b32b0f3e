"""Reckons how income is shared out."""

from backend.distribution.service.calculating import calculate
from backend.distribution.service.splitting import share_of, split

__all__ = ["calculate", "share_of", "split"]
