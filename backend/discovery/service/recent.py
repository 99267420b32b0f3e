"""Answers kept for half a minute, so that a busy home page does not count everything anew."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from threading import Lock
from typing import TypeVar, cast

from backend.core import clock

KEPT = timedelta(seconds=30)
MOST = 2000
T = TypeVar("T")


class Recent:
    """A small memory of one process; keys must name the audience, so that no answer crosses it."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, tuple[datetime, object]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for the key within the last half minute, or made now."""
        now = clock.now()
        with self._lock:
            held = self._held.get(key)
        if held is not None and abs(now - held[0]) < KEPT:
            return cast("T", held[1])
        made = make()
        with self._lock:
            self._held[key] = (now, made)
            self._held.move_to_end(key)
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return made

    def forget(self) -> None:
        """Answer afresh from now on."""
        with self._lock:
            self._held.clear()
