"""Who is answered what about public notices, and how it is asked there."""

from datetime import timedelta

from backend.core.settings import Settings
from tests.api.asking import Ask, Asked, at, edit
from tests.api.world import World
from tests.factories.notices import OBJECTION

ROWS = """
GET /announcements/{id_or_number}
    agreed deal: 200 PARTIES DESKS manager administrator; 401 visitor; 404 *
GET /notices
    -: 200 *
GET /notices/objections
    -: 200 *; 401 visitor
GET /notices/preview
    agreed deal: 200 EDITORS manager; 401 visitor; 403 rival DESKS; 404 *
POST /notices
    agreed deal: 201 EDITORS manager; 401 visitor; 403 rival DESKS; 404 *
    announced deal: 409 EDITORS manager; 401 visitor; 403 rival DESKS; 404 *
GET /notices/{id_or_number}
    notice: 200 *
GET /notices/{id_or_number}/text
    notice: 200 *
GET /notices/{id_or_number}/document
    notice: 200 *
PUT /notices/{notice_id}/following
    notice: 200 *; 401 visitor
POST /notices/{notice_id}/steps
    notice: 200 EDITORS manager; 401 visitor; 403 *
    notice to be extended: 200 officer head administrator; 401 visitor; 403 *
GET /notices/{id_or_number}/objections
    notice: 200 *
POST /notices/{notice_id}/objections
    notice: 409 stranger; 401 visitor; 201 *
POST /notices/{notice_id}/objections/{objection_id}/steps
    objection: 200 officer head administrator; 401 visitor; 403 *
    objection to be dropped: 200 stranger; 401 visitor; 403 *
GET /notices/{notice_id}/objections/{objection_id}/files/{file_id}
    objection: 200 stranger officer head administrator regulator; 401 visitor; 404 *
"""


def longer(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A notice that stays open for another month."""
    found = world.things[thing]
    ends_on = (found.ends_on + timedelta(days=30)).isoformat()
    step = {"action": "extend", "comment": "because", "ends_on": ends_on}
    return {"path": {"notice_id": str(found.id)}, "json": {"version": found.version, **step}}


def decision(action: str) -> Ask:
    """A step with the objection to the notice."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        version = world.things["notice"].version
        return {
            "path": _objection(world, thing),
            "json": {"version": version, "action": action, "comment": "because"},
        }

    return ask


def evidence(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The file that came with the objection."""
    return {"path": _objection(world, thing) | {"file_id": world.id("objection's file")}}


def _objection(world: World, thing: str) -> dict[str, str]:
    found = world.things[thing]
    return {"notice_id": str(found.notice_id), "objection_id": str(found.id)}


def _about(world: World, thing: str) -> dict[str, str]:
    return {"kind": "price", "subject_id": world.id(thing)}


ASK: dict[str, Ask] = {
    "GET /announcements/{id_or_number}": at("id_or_number"),
    "GET /notices/preview": lambda world, thing, *_: {
        "params": {"kind": "price", "subject": world.id(thing)}
    },
    "POST /notices": lambda world, thing, *_: {"json": _about(world, thing)},
    "GET /notices/{id_or_number}": at("id_or_number"),
    "GET /notices/{id_or_number}/text": at("id_or_number"),
    "GET /notices/{id_or_number}/document": at(
        "id_or_number", params={"form": "pdf", "lang": "zh"}
    ),
    "PUT /notices/{notice_id}/following": at("notice_id", json={"following": True}),
    "POST /notices/{notice_id}/steps": edit("notice_id", action="withdraw", comment="because"),
    "GET /notices/{id_or_number}/objections": at("id_or_number"),
    "POST /notices/{notice_id}/objections": at("notice_id", json={"text": OBJECTION}),
    "POST /notices/{notice_id}/objections/{objection_id}/steps": decision("dismiss"),
    "GET /notices/{notice_id}/objections/{objection_id}/files/{file_id}": evidence,
}
OTHERWISE: dict[str, Ask] = {
    "to be extended": longer,
    "to be dropped": decision("take_back"),
}
