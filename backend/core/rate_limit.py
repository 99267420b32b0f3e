"""How often somebody may do something, counted per actor or address."""

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

    def hit(self, item: RateLimitItem, *key: str) -> bool:
        """Count one use; False when it was one too many."""
        return not self.enabled or self._strategy.hit(item, *key)


def client_address(request: Request) -> str:
    """The address the request came from, as uvicorn's trusted-proxy setting resolved it."""
    return request.client.host if request.client else "unknown"


def limit(name: str, rate: str) -> Callable[[Request], None]:
    """A dependency that answers 429 past `rate`, such as "10/minute", per client address."""
    item = parse(rate)

    def guard(request: Request) -> None:
        limiter: Limiter = request.app.state.limiter
        if not limiter.hit(item, name, client_address(request)):
            raise TooManyRequests(limit=rate)

    return guard


def limited(name: str, rate: str) -> Dependency:
    """`limit` as an entry of a route's `dependencies`."""
    dependency: Dependency = Depends(limit(name, rate))
    return dependency
