"""How contracts are asked of, and who is answered what, as `table` says it of all else."""

from typing import Any

from backend.core.settings import Settings
from tests.api.asking import Ask, Asked
from tests.api.world import World

TABLE = """
GET /contracts/wording
    -: 401 visitor; 200 *
GET /contracts/{deal_id}
    contracted deal: 200 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
POST /contracts/{deal_id}
    contracted deal: 409 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
PUT /contracts/{deal_id}/terms
    contracted deal: 409 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
POST /contracts/{deal_id}/steps
    contracted deal: 200 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
POST /contracts/{deal_id}/signatures
    contracted deal: 409 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
PUT /contracts/{deal_id}/registration
    contracted deal: 200 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
PUT /contracts/{deal_id}/transfer
    contracted deal: 409 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
POST /contracts/{deal_id}/milestones/{milestone_id}/steps
    contracted deal: 200 rival; 401 visitor; 403 PARTIES DESKS manager administrator; 404 *
GET /contracts/{deal_id}/document
    contracted deal: 200 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
GET /contracts/{deal_id}/registration-form
    contracted deal: 200 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
GET /contracts/{deal_id}/files/{file_id}/link
    contracted deal: 200 PARTIES manager administrator; 401 visitor; 403 DESKS; 404 *
"""


def _of(world: World, thing: str) -> dict[str, str]:
    return {"deal_id": world.id(thing)}


def written(**content: Any) -> Ask:
    """A change of a contract."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        version = world.things["contract"].version
        return {"path": _of(world, thing), "json": {"version": version, **content}}

    return ask


def signature(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """A signature of the supplier's, with the person's own upload."""
    shown = {"party": "supply", "signatory": "李教授", "day": "2026-01-01"}
    upload = {"file_id": str(world.uploads[who if who in world.uploads else "author"])}
    return written(**shown, **upload)(world, thing, who, settings)


def milestone(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """What was reported is accepted."""
    path = _of(world, thing) | {"milestone_id": world.id("payment due")}
    return {"path": path, "json": {"version": 1, "action": "accept"}}


def signed_file(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The file of a signature."""
    return {"path": _of(world, thing) | {"file_id": world.id("signed file")}}


def shown(**params: Any) -> Ask:
    """Something to be downloaded."""
    return lambda world, thing, _who, _settings: {"path": _of(world, thing), "params": params}


REQUESTS: dict[str, Ask] = {
    "GET /contracts/wording": lambda *_: {"params": {"kind": "licence"}},
    "GET /contracts/{deal_id}": shown(),
    "POST /contracts/{deal_id}": lambda world, thing, *_: {
        "path": _of(world, thing),
        "json": {"kind": "service"},
    },
    "PUT /contracts/{deal_id}/terms": written(kind="service", terms={}),
    "POST /contracts/{deal_id}/steps": written(action="amend", comment="why"),
    "POST /contracts/{deal_id}/signatures": signature,
    "PUT /contracts/{deal_id}/registration": written(
        office="技术市场", number="2026-1", day="2026-01-02", amount_minor=1, technology_minor=1
    ),
    "PUT /contracts/{deal_id}/transfer": written(day="2026-01-02", reference="1"),
    "POST /contracts/{deal_id}/milestones/{milestone_id}/steps": milestone,
    "GET /contracts/{deal_id}/document": shown(form="pdf", lang="en"),
    "GET /contracts/{deal_id}/registration-form": shown(lang="en"),
    "GET /contracts/{deal_id}/files/{file_id}/link": signed_file,
}
