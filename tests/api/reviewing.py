"""Experts and a review in the small world: who is answered what, and how it is asked."""

from uuid import uuid4

from backend.core.settings import Settings
from tests.api.asking import Ask, Asked, at, body, edit
from tests.api.world import World

ROWS = """
GET /experts
    -: 200 DESKS administrator; 401 visitor; 403 *
GET /experts/me
    -: 200 *; 401 visitor
PUT /experts/me
    -: 200 *; 401 visitor; 403 unverified
PUT /experts/me/ties
    -: 200 unverified; 401 visitor; 404 *
POST /experts/me/withdrawal
    -: 200 unverified; 401 visitor; 404 *
POST /experts/{expert_id}/decisions
    expert: 200 DECIDING; 401 visitor; 404 *

GET /reviews
    -: 200 *; 401 visitor
GET /reviews/seats
    -: 200 *; 401 visitor
GET /reviews/seats/{seat_id}
    seat: 200 unverified; 401 visitor; 404 *
POST /reviews/seats/{seat_id}/steps
    seat: 204 unverified; 401 visitor; 403 DECIDING; 404 *
    seat to be taken back: 204 DECIDING; 401 visitor; 403 unverified; 404 *
PUT /reviews/seats/{seat_id}/sheets/{proposal_id}
    seat: 200 unverified; 401 visitor; 403 DECIDING; 404 *
GET /integrity
    -: 200 regulator administrator; 401 visitor; 403 *
POST /integrity
    -: 201 regulator administrator; 401 visitor; 403 *
POST /integrity/{record_id}/lifting
    breach: 200 regulator administrator; 401 visitor; 403 *
GET /reviews/{challenge_id}
    reviewed challenge: 200 SIDE DECIDING; 401 visitor; 404 *
    challenge: 401 visitor; 404 *
PUT /reviews/{challenge_id}/checks/{proposal_id}
    unchecked proposal: 200 tto owner DECIDING; 401 visitor; 403 *
POST /reviews/{challenge_id}/steps
    unchecked challenge to be gone on with: 409 tto owner DECIDING; 401 visitor; 403 *
    reviewed challenge to be ranked: 409 DECIDING; 401 visitor; 403 *
POST /reviews/{challenge_id}/draws
    reviewed challenge: 409 DECIDING; 401 visitor; 403 *
GET /reviews/{challenge_id}/draw
    reviewed challenge: 200 SIDE DECIDING; 401 visitor; 404 *
GET /reviews/{challenge_id}/outcome
    reviewed challenge: 200 rival; 401 visitor; 404 *
POST /reviews/{challenge_id}/awards/{award_id}/elimination
    reviewed challenge: 401 visitor; 403 *
"""


def offer(world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """Somebody offers to judge."""
    told = {"unit": "理化所", "areas": "高盐废水处理与膜材料研究", "languages": ["zh"]}
    rest = {"version": 0, "consent": True, "kind": "technical", "field_codes": ["environment"]}
    return {"json": {**told, **rest, "node_id": world.id("here")}}


def breach(world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """A breach of integrity of the rival's."""
    told = {"found_on": "2026-01-01", "source": "通报"}
    return {"json": {"organization_id": world.id("rival's"), **told}}


def sheet(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A member's sheet on the proposal that is judged."""
    path = {"seat_id": world.id(thing), "proposal_id": world.id("reviewed proposal")}
    return {"path": path, "json": {"version": 0, "marks": [{"position": 0, "mark": 4}]}}


def check(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A proposal that does not meet the conditions."""
    found = world.things[thing]
    return {
        "path": {"challenge_id": str(found.challenge_id), "proposal_id": str(found.id)},
        "json": {"points": POINTS, "qualified": False, "reason": "材料不全"},
    }


def step(action: str) -> Ask:
    """A step of a review; a posted challenge in which nothing happened has version 1."""
    return at("challenge_id", json={"version": 1, "action": action, "comment": "why"})


def elimination(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """An award that there is not."""
    path = {"challenge_id": world.id(thing), "award_id": str(uuid4())}
    return {"path": path, "json": {"reason": "why"}}


POINTS = [{"key": key, "met": False} for key in ("complete", "rights", "consortium")]
TIE = {"name": "天山大学", "relation": "shares"}
ASK: dict[str, Ask] = {
    "PUT /experts/me": offer,
    "PUT /experts/me/ties": body(version=1, ties=[TIE]),
    "POST /experts/me/withdrawal": body(version=1),
    "POST /experts/{expert_id}/decisions": edit("expert_id", action="suspend", note="why"),
    "GET /reviews/seats/{seat_id}": at("seat_id"),
    "POST /reviews/seats/{seat_id}/steps": edit("seat_id", action="recuse", reason="why"),
    "PUT /reviews/seats/{seat_id}/sheets/{proposal_id}": sheet,
    "POST /integrity": breach,
    "POST /integrity/{record_id}/lifting": at("record_id"),
    "GET /reviews/{challenge_id}": at("challenge_id"),
    "PUT /reviews/{challenge_id}/checks/{proposal_id}": check,
    "POST /reviews/{challenge_id}/draws": at("challenge_id", json={"version": 1}),
    "GET /reviews/{challenge_id}/draw": at("challenge_id"),
    "GET /reviews/{challenge_id}/outcome": at("challenge_id"),
    "POST /reviews/{challenge_id}/awards/{award_id}/elimination": elimination,
}
OTHERWISE: dict[str, Ask] = {
    "to be taken back": edit("seat_id", action="void", reason="why"),
    "to be gone on with": step("qualify"),
    "to be ranked": step("rank"),
}
