"""The shapes that most requests have."""

from collections.abc import Callable
from typing import Any

from backend.core.settings import Settings
from tests.api.world import World

Asked = dict[str, Any]
"""`path` fills the operation's placeholders; the rest goes to the client."""
Ask = Callable[[World, str, str, Settings], Asked]
"""Told the world, the thing's name, the principal's name and the settings."""


def plain(_world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """Nothing but the address."""
    return {}


def body(**content: Any) -> Ask:
    """The same body from everybody."""
    return lambda *_: {"json": content}


def at(name: str, **more: Any) -> Ask:
    """The thing's id in a placeholder."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        return {"path": {name: world.id(thing)}, **more}

    return ask


def edit(name: str, **content: Any) -> Ask:
    """A change of the thing, by somebody who has seen its version."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        return {
            "path": {name: world.id(thing)},
            "json": {"version": world.things[thing].version, **content},
        }

    return ask
