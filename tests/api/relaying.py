"""A relay in the small world: who is answered what about it, and how it is asked."""

from datetime import timedelta

from backend.core import clock
from backend.core.settings import Settings
from tests.api.asking import Ask, Asked, at, edit
from tests.api.world import World

ROWS = """
GET /relays
    -: 200 *; 401 visitor
POST /relays
    public: 201 officer head administrator; 401 visitor; 403 *
GET /relays/{id_or_number}
    relay: 200 SIDE DESKS administrator regulator; 401 visitor; 404 *
POST /relays/{relay_id}/steps
    relay: 200 SIDE officer head administrator; 401 visitor; 403 elsewhere regulator; 404 *
PUT /relays/{relay_id}/team
    relay: 200 SIDE officer head administrator; 409 elsewhere; 401 visitor; 403 regulator; 404 *
POST /relays/{relay_id}/milestones
    relay: 201 head administrator; 401 visitor; 403 SIDE officer elsewhere regulator; 404 *
PUT /relays/{relay_id}/milestones/{milestone_id}/report
    milestone: 200 SIDE head administrator; 401 visitor; 403 officer elsewhere regulator; 404 *
PUT /relays/{relay_id}/milestones/{milestone_id}/verdict
    milestone: 200 officer head administrator; 401 visitor; 403 SIDE elsewhere regulator; 404 *
POST /relays/{relay_id}/evidence
    relay: 201 SIDE DESKS administrator; 401 visitor; 403 regulator; 404 *
GET /relays/{relay_id}/evidence/{evidence_id}/link
    evidence: 200 SIDE DESKS administrator regulator; 401 visitor; 404 *
PUT /relays/{relay_id}/years/{year}
    relay: 409 elsewhere administrator; 401 visitor; 403 SIDE officer head regulator; 404 *
GET /relays/{relay_id}/timeline
    relay: 200 SIDE DESKS administrator regulator; 401 visitor; 404 *

GET /incubators
    -: 200 *
GET /incubators/{slug}
    nest: 200 *
POST /incubators/{slug}/contracts
    nest: 201 head administrator; 401 visitor; 403 *
"""


def bring(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """An achievement is brought onto its way from here."""
    return {
        "json": {
            "achievement_id": world.id(thing),
            "sending_node_id": world.id("here"),
            "incubator_id": world.id("nest"),
            "receiving_node_id": world.id("there"),
            "mode": "remote_incubation",
            "titles": {"zh": "改良盐碱地"},
            "team": [{"name": "林若溪"}],
        }
    }


def _milestone(**content: object) -> Ask:
    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        return {
            "path": {"relay_id": world.id("relay"), "milestone_id": world.id(thing)},
            "json": {"version": world.things["relay"].version, **content},
        }

    return ask


def evidence(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The file of a piece of evidence."""
    return {"path": {"relay_id": world.id("relay"), "evidence_id": world.id(thing)}}


def year(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """The first year's figures."""
    asked = edit("relay_id", alive=True)(world, thing, who, settings)
    return asked | {"path": asked["path"] | {"year": "1"}}


def contract(world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """A contract with whoever runs the incubator."""
    term = {"starts_on": "2026-01-01", "ends_on": "2026-12-31", "places": 8}
    return {"path": {"slug": "nest"}, "json": {"operator_id": world.organization_id} | term}


ASK: dict[str, Ask] = {
    "POST /relays": bring,
    "GET /relays/{id_or_number}": at("id_or_number"),
    "POST /relays/{relay_id}/steps": edit("relay_id", action="withdraw", comment="另有安排"),
    "PUT /relays/{relay_id}/team": edit("relay_id", team=[{"name": "林若溪"}]),
    "POST /relays/{relay_id}/milestones": edit(
        "relay_id", title="中试", planned_on=(clock.today() + timedelta(days=30)).isoformat()
    ),
    "PUT /relays/{relay_id}/milestones/{milestone_id}/report": _milestone(report="已完成"),
    "PUT /relays/{relay_id}/milestones/{milestone_id}/verdict": _milestone(verdict="met"),
    "POST /relays/{relay_id}/evidence": edit("relay_id", kind="other", text="照片"),
    "GET /relays/{relay_id}/evidence/{evidence_id}/link": evidence,
    "PUT /relays/{relay_id}/years/{year}": year,
    "GET /relays/{relay_id}/timeline": at("relay_id"),
    "GET /incubators/{slug}": lambda *_: {"path": {"slug": "nest"}},
    "POST /incubators/{slug}/contracts": contract,
}
