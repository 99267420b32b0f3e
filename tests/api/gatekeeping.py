"""Who is answered what at the export gate, and how it is asked there."""

from uuid import uuid4

from backend.core.settings import Settings
from tests.api.asking import Ask, Asked, at
from tests.api.world import World

ROWS = """
GET /compliance/cases
    -: 200 *; 401 visitor
GET /compliance/cases/{listing_id}
    public: 200 EDITORS officer head regulator; 401 visitor; 404 *
    draft: 200 EDITORS regulator; 401 visitor; 404 *
    challenge: 401 visitor; 404 *
POST /compliance/cases/{listing_id}/declarations
    public: 200 EDITORS; 401 visitor; 403 officer head regulator; 404 *
POST /compliance/cases/{listing_id}/decisions
    public: 200 officer head administrator; 401 visitor; 403 EDITORS regulator; 404 *
    public to be cleared: 409 officer head administrator; 401 visitor; 403 EDITORS regulator; 404 *
POST /compliance/cases/{listing_id}/permits
    public: 422 officer head administrator; 401 visitor; 403 EDITORS regulator; 404 *
POST /compliance/cases/{listing_id}/permits/{permit_id}/revocation
    public: 401 visitor; 403 author colleague tto owner regulator; 404 *
GET /compliance/list-check
    -: 200 DESKS regulator administrator; 401 visitor; 403 *
GET /compliance/catalogue
    -: 401 visitor; 403 stranger unverified evaluator manager; 200 *
POST /compliance/catalogue
    -: 201 regulator administrator; 401 visitor; 403 *
POST /compliance/catalogue/{code}/{version}/end
    -: 200 regulator administrator; 401 visitor; 403 *
POST /compliance/catalogue/file
    -: 200 regulator administrator; 401 visitor; 403 *
GET /compliance/party-lists
    -: 200 DESKS regulator administrator; 401 visitor; 403 *
POST /compliance/party-lists
    -: 201 regulator administrator; 401 visitor; 403 *
POST /compliance/party-lists/{list_id}/retirement
    -: 401 visitor; 404 regulator administrator; 403 *
"""
ENTRY = {
    "code": "C-1",
    "lane": "restricted",
    "names": {"zh": "滴灌"},
    "keywords": ["滴灌"],
    "source": "目录",
    "effective_from": "2026-01-01",
}
FLAGS = "state_secret dual_use human_genetic germplasm important_data public_funds"
LOADED = "code,lane,name,keywords,source,effective_from\nC-2,restricted,甲,滴灌,目录,2026-01-01\n"


def permit(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A letter of intent for a party that there is not."""
    return {
        "path": {"listing_id": world.id(thing)},
        "json": {
            "version": 0,
            "kind": "letter",
            "organization_id": str(uuid4()),
            "number": "YX-1",
            "issuer": "商务厅",
            "valid_from": "2026-01-01",
            "valid_until": "2036-01-01",
            "end_user": "Steppe",
            "end_country": "KZ",
            "end_use": "cotton",
        },
    }


def revocation(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A permit that nobody entered is revoked."""
    path = {"listing_id": world.id(thing), "permit_id": str(uuid4())}
    return {"path": path, "json": {"version": 0, "reason": "because"}}


def decision(action: str) -> Ask:
    """A step with a case of which nothing was recorded so far."""
    return at("listing_id", json={"version": 0, "action": action, "reason": "because"})


ASK: dict[str, Ask] = {
    "GET /compliance/cases/{listing_id}": at("listing_id"),
    "POST /compliance/cases/{listing_id}/declarations": at(
        "listing_id", json={"version": 0, "answers": dict.fromkeys(FLAGS.split(), "no")}
    ),
    "POST /compliance/cases/{listing_id}/decisions": decision("restrict"),
    "POST /compliance/cases/{listing_id}/permits": permit,
    "POST /compliance/cases/{listing_id}/permits/{permit_id}/revocation": revocation,
    "GET /compliance/list-check": lambda *_: {"params": {"name": "Steppe"}},
    "POST /compliance/catalogue": lambda *_: {"json": ENTRY},
    "POST /compliance/catalogue/{code}/{version}/end": lambda *_: {
        "path": {"code": "SAMPLE-01", "version": 1},
        "json": {"effective_to": "2036-01-01"},
    },
    "POST /compliance/catalogue/file": lambda *_: {"files": {"file": ("c.csv", LOADED.encode())}},
    "POST /compliance/party-lists": lambda *_: {
        "files": {"file": ("l.csv", b"name\nElsewhere\n")},
        "data": {"name": "名单", "dated": "2026-01-01"},
    },
    "POST /compliance/party-lists/{list_id}/retirement": lambda *_: {
        "path": {"list_id": str(uuid4())}
    },
}
OTHERWISE: dict[str, Ask] = {"to be cleared": decision("clear")}
