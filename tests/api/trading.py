"""How suggestions, deals and challenges' courses are asked of."""

from datetime import timedelta
from typing import Any

from backend.core import clock
from backend.core.settings import Settings
from tests.api.asking import Ask, Asked, at, edit
from tests.api.world import World

PROPOSAL: dict[str, Any] = {
    "title": "膜浓缩",
    "solution": "高压反渗透",
    "plan": "六个月中试",
    "answers": [{"position": 0, "meets": "meets"}],
    "team": [{"name": "张工"}],
    "quote": {"amount_minor": 100, "currency": "CNY"},
    "months": 12,
    "rights": "own",
    "rights_confirmed": True,
}


def answer(action: str, **content: Any) -> Ask:
    """A step with a suggestion."""
    return edit("suggestion_id", action=action, **content)


def give_away(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """A suggestion for the colleague to answer."""
    asked = answer("assign")(world, thing, who, settings)
    return asked | {"json": asked["json"] | {"person_id": str(world.people["colleague"].id)}}


def rest(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """A suggestion that is put off for a week."""
    until = (clock.today() + timedelta(days=7)).isoformat()
    return answer("snooze", until=until)(world, thing, who, settings)


def talk(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The organisation asks about a listing."""
    content = {"organization_id": world.organization_id, "message": "您好"}
    return {"json": {"listing_id": world.id(thing), **content}}


def drive(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The manager is to be accountable."""
    person_id = str(world.people["manager"].id)
    version = world.things[thing].version
    return {
        "path": {"deal_id": world.id(thing)},
        "json": {"version": version, "person_id": person_id},
    }


def task(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A task of a deal is done."""
    found = world.things[thing]
    return {
        "path": {"deal_id": str(found.deal_id), "task_id": str(found.id)},
        "json": {"version": found.version, "done": True, "result": "done"},
    }


def advance(action: str, **content: Any) -> Ask:
    """A step of a deal."""
    return edit("deal_id", action=action, **content)


def lead(action: str, **content: Any) -> Ask:
    """A step of a challenge's course, which nobody has taken one in."""
    return at("challenge_id", json={"version": 1, "action": action, "comment": "why", **content})


def question(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """An answer to a question about a challenge."""
    found = world.things[thing]
    return {
        "path": {"challenge_id": str(found.challenge_id), "question_id": str(found.id)},
        "json": {"text": "50 mg/L"},
    }


def bid(**content: Any) -> Ask:
    """Something about a proposal of the rival's for a challenge."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        party = {"organization_id": world.id("rival's")}
        return {"path": {"challenge_id": world.id(thing)}, "json": party | content}

    return ask


def opened(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A proposal that was opened."""
    found = world.things[thing]
    return {"path": {"challenge_id": str(found.challenge_id), "proposal_id": str(found.id)}}
