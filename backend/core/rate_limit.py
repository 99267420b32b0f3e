"""How often somebody may do something, counted per actor or address."""

import math
import time
from collections.abc import Callable

from fastapi import Depends, Request
from fastapi.params import Depends as Dependency
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from backend.core.problems import TooManyRequests


class Limiter:
    """Counts of one process; with N replicas a limit is at most N times as generous."""

    def __init__(self, *, enabled: bool) -> None:
        self.enabled = enabled
        self._strategy = MovingWindowRateLimiter(MemoryStorage())

    def count(self, item: RateLimitItem, *key: str) -> None:
        """Count one use; the one that is too many is refused and told how long to wait."""
        if self.enabled and not self._strategy.hit(item, *key):
            free_again = self._strategy.get_window_stats(item, *key).reset_time
            seconds = max(1, math.ceil(free_again - time.time()))
            raise TooManyRequests(limit=str(item), retry_after=seconds)


def client_address(request: Request) -> str:
    """The address the request came from, as uvicorn's trusted-proxy setting resolved it."""
    return request.client.host if request.client else "unknown"


def limit(name: str, rate: str) -> Callable[[Request], None]:
    """A dependency that answers 429 past `rate`, such as "10/minute", per client address."""
    item = parse(rate)

    def guard(request: Request) -> None:
        limiter: Limiter = request.app.state.limiter
        limiter.count(item, name, client_address(request))

    return guard


def limited(name: str, rate: str) -> Dependency:
    """`limit` as an entry of a route's `dependencies`."""
    dependency: Dependency = Depends(limit(name, rate))
    return dependency
