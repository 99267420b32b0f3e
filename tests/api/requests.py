"""How each operation is asked, of which thing: path parameters, query and body."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from backend.alerts.service import token_of
from backend.core.settings import Settings
from backend.files.service import link
from tests.api import announcing, contracting, gatekeeping, relaying, reviewing
from tests.api.asking import Ask, Asked, at, body, edit
from tests.api.trading import (
    PROPOSAL,
    advance,
    answer,
    bid,
    drive,
    give_away,
    lead,
    opened,
    question,
    rest,
    talk,
    task,
)
from tests.api.world import INVITATION_TOKEN, World
from tests.factories.accounts import PASSWORD
from tests.factories.files import PDF
from tests.factories.listings import achievement_data, challenge_data
from tests.factories.organizations import credit_code


def step(action: str, **content: Any) -> Ask:
    """A step of a listing's life."""
    return edit("listing_id", action=action, comment="because", **content)


def verification(action: str) -> Ask:
    """A step of an organisation's verification."""
    return edit("organization_id", action=action, note="because")


def draft(make: Callable[..., dict[str, Any]]) -> Ask:
    """A new draft for an organisation."""
    return lambda world, thing, *_: {"json": make(world.things[thing].id)}


def attach(world: World, thing: str, who: str, _settings: Settings) -> Asked:
    """Show an own upload with a listing."""
    file_id = str(world.uploads.get(who, uuid4()))
    version = world.things[thing].version
    return {
        "path": {"listing_id": world.id(thing)},
        "json": {"file_id": file_id, "version": version},
    }


def attachment(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """One file of a listing."""
    found = world.things[thing]
    return {"path": {"listing_id": str(found.listing_id), "attachment_id": str(found.id)}}


def patch_attachment(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """Another caption."""
    asked = attachment(world, thing, who, settings)
    return asked | {"json": {"version": world.things["draft"].version, "caption": "Abb. 1"}}


def detach(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """Take a file away."""
    asked = attachment(world, thing, who, settings)
    return asked | {"params": {"version": world.things["draft"].version}}


def hand_in(world: World, thing: str, who: str, _settings: Settings) -> Asked:
    """An own upload as a paper."""
    file_id = str(world.uploads.get(who, uuid4()))
    return {
        "path": {"organization_id": world.id(thing)},
        "json": {"file_id": file_id, "kind": "other"},
    }


def paper(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """One paper of an organisation."""
    found = world.things[thing]
    return {"path": {"organization_id": str(found.organization_id), "document_id": str(found.id)}}


def member(**more: Any) -> Ask:
    """The colleague as a member."""

    def ask(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
        person_id = str(world.people["colleague"].id)
        return {"path": {"organization_id": world.id(thing), "person_id": person_id}, **more}

    return ask


def invitation(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """An open invitation of an organisation."""
    found = world.things[thing]
    return {"path": {"organization_id": str(found.organization_id), "invitation_id": str(found.id)}}


def seat(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """The reviewer's seat at a desk."""
    return {"path": {"node_id": world.id(thing), "person_id": str(world.people["officer"].id)}}


def place(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A new node below one."""
    names = {"zh": "新站"}
    return {"json": {"slug": "new", "kind": "branch", "parent_id": world.id(thing), "names": names}}


def preview(world: World, thing: str, _who: str, _settings: Settings) -> Asked:
    """A small file for an organisation."""
    return {
        "data": {"kind": "achievement", "organization_id": world.id(thing)},
        "files": {"file": ("list.csv", "标题,摘要\n滴灌,节水\n".encode())},
    }


def upload(*_: object) -> Asked:
    """A file."""
    return {"files": {"file": ("scan.pdf", PDF)}}


def signed_link(world: World, thing: str, _who: str, settings: Settings) -> Asked:
    """A good address of a file's bytes."""
    parts = urlsplit(link(settings, world.things[thing]))
    return {"path": {"file_id": world.id(thing)}, "params": parse_qs(parts.query)}


def forged_link(world: World, thing: str, who: str, settings: Settings) -> Asked:
    """An address that somebody made longer-lived."""
    asked = signed_link(world, thing, who, settings)
    return asked | {"params": asked["params"] | {"expires": "99999999999"}}


def own_sign_in(world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """The author's sign-in."""
    return {"path": {"sign_in_id": world.sign_in_id}}


def found(*_: object) -> Asked:
    """A new organisation."""
    return {
        "json": {
            "kind": "enterprise",
            "names": {"zh": "新公司"},
            "registration_number": credit_code(),
        }
    }


def told(world: World, _thing: str, _who: str, _settings: Settings) -> Asked:
    """The author's notification, as read."""
    return {"json": {"ids": [world.id("notification")]}}


def preferences(*_: object) -> Asked:
    """Other choices."""
    return {"json": {"items": [{"group": "listing", "in_app": True, "mail": "off"}]}}


def unsubscribe(world: World, thing: str, _who: str, settings: Settings) -> Asked:
    """The token of a mailed link."""
    return {"json": {"token": token_of(settings, world.things[thing].id)}}


QUESTION = {"q": "滴灌", "field": ["agriculture"], "trl_min": 3, "node": ["here"]}
SEARCH = {
    "name": "Drip",
    "kind": "achievement",
    "question": QUESTION,
    "lang": "en",
    "frequency": "daily",
}
LISTING = at("listing_id")
SUGGESTION = at("suggestion_id")
SEARCHED = at("search_id")
DEAL = at("deal_id")
PRICE = {"amount_minor": 100, "currency": "CNY"}
ORGANIZATION = at("organization_id")
IMPORT = at("import_id")
FILE = at("file_id")
ADDRESS = body(email="somebody@people.example")
ASK: dict[str, Ask] = {
    **gatekeeping.ASK,
    **relaying.ASK,
    **announcing.ASK,
    **contracting.REQUESTS,
    **reviewing.ASK,
    "POST /accounts": body(
        email="new@people.example", name="Newcomer", password="eleven horses ran"
    ),
    "POST /accounts/verification-mails": ADDRESS,
    "POST /accounts/verify": body(token="unknown"),
    "POST /password-resets": ADDRESS,
    "POST /password-resets/complete": body(token="unknown", password="eleven horses ran"),
    "POST /sessions": body(email="stranger@people.example", password=PASSWORD),
    "DELETE /sessions/{sign_in_id}": own_sign_in,
    "PATCH /me": body(name="Другое имя"),
    "POST /me/password": body(current=PASSWORD, new="eleven horses ran"),
    "POST /achievements": draft(achievement_data),
    "GET /achievements/{id_or_number}": at("id_or_number"),
    "GET /achievements/{id_or_number}/matches": at("id_or_number"),
    "PATCH /achievements/{listing_id}": edit("listing_id", keywords=["节水"]),
    "DELETE /achievements/{listing_id}": LISTING,
    "POST /challenges": draft(challenge_data),
    "GET /challenges/{id_or_number}": at("id_or_number"),
    "GET /challenges/{id_or_number}/matches": at("id_or_number"),
    "GET /discovery/achievements/{id_or_number}/similar": at("id_or_number"),
    "GET /discovery/challenges/{id_or_number}/similar": at("id_or_number"),
    "PATCH /challenges/{listing_id}": edit("listing_id", keywords=["节水"]),
    "DELETE /challenges/{listing_id}": LISTING,
    "GET /suggestions/{suggestion_id}": SUGGESTION,
    "GET /suggestions/{suggestion_id}/assignees": SUGGESTION,
    "PUT /suggestions/{suggestion_id}/score": edit("suggestion_id", human_score=4),
    "POST /deals": talk,
    "GET /deals/{id_or_number}": at("id_or_number"),
    "PUT /deals/{deal_id}/manager": drive,
    "GET /deals/{deal_id}/managers": DEAL,
    "PUT /deals/{deal_id}/next-action": edit("deal_id", text="Call", due_on="2026-12-01"),
    "PUT /deals/{deal_id}/expected": edit("deal_id", expected=PRICE),
    "GET /deals/{deal_id}/messages": DEAL,
    "POST /deals/{deal_id}/messages": at("deal_id", json={"text": "您好"}),
    "GET /deals/{deal_id}/notes": DEAL,
    "POST /deals/{deal_id}/notes": at("deal_id", json={"text": "您好"}),
    "GET /deals/{deal_id}/tasks": DEAL,
    "POST /deals/{deal_id}/tasks": at("deal_id", json={"title": "Call"}),
    "PATCH /deals/{deal_id}/tasks/{task_id}": task,
    "GET /deals/{deal_id}/people": DEAL,
    "GET /deals/{deal_id}/timeline": DEAL,
    "GET /courses/{id_or_number}": at("id_or_number"),
    "PUT /courses/{challenge_id}/following": at("challenge_id", json={"following": True}),
    "GET /courses/{id_or_number}/questions": at("id_or_number"),
    "POST /courses/{challenge_id}/questions": at("challenge_id", json={"text": "多少毫克？硅"}),
    "POST /courses/{challenge_id}/questions/{question_id}/answer": question,
    "GET /proposals/{challenge_id}": at("challenge_id"),
    "PUT /proposals/{challenge_id}/draft": bid(version=0, content={"title": "膜浓缩"}),
    "POST /proposals/{challenge_id}/submissions": bid(content=PROPOSAL),
    "POST /proposals/{challenge_id}/withdrawals": bid(),
    "POST /proposals/{challenge_id}/copies": bid(key="0" * 64),
    "GET /proposals/{challenge_id}/opening": at("challenge_id"),
    "POST /proposals/{challenge_id}/releases": at("challenge_id", json={"holder": "sponsor"}),
    "GET /proposals/{challenge_id}/opened/{proposal_id}": opened,
    "POST /saved-searches": body(**SEARCH),
    "GET /saved-searches/{search_id}": SEARCHED,
    "PATCH /saved-searches/{search_id}": edit("search_id", frequency="weekly", question=QUESTION),
    "DELETE /saved-searches/{search_id}": SEARCHED,
    "POST /saved-searches/unsubscribe": unsubscribe,
    "GET /listings/{listing_id}": LISTING,
    "GET /listings/{listing_id}/timeline": LISTING,
    "GET /listings/{listing_id}/diff": LISTING,
    "POST /listings/{listing_id}/attachments": attach,
    "PATCH /listings/{listing_id}/attachments/{attachment_id}": patch_attachment,
    "DELETE /listings/{listing_id}/attachments/{attachment_id}": detach,
    "GET /listings/{listing_id}/attachments/{attachment_id}/link": attachment,
    "GET /listings/{listing_id}/confidential": LISTING,
    "PUT /listings/{listing_id}/confidential": at("listing_id", json={"text": "配方"}),
    "POST /organizations": found,
    "GET /organizations/{organization_id}": ORGANIZATION,
    "PATCH /organizations/{organization_id}": edit("organization_id", city="昌吉"),
    "POST /organizations/{organization_id}/documents": hand_in,
    "GET /organizations/{organization_id}/documents/{document_id}/link": paper,
    "DELETE /organizations/{organization_id}/documents/{document_id}": paper,
    "GET /organizations/{organization_id}/members": ORGANIZATION,
    "PATCH /organizations/{organization_id}/members/{person_id}": member(
        json={"roles": ["evaluator_pool"]}
    ),
    "DELETE /organizations/{organization_id}/members/{person_id}": member(),
    "GET /organizations/{organization_id}/invitations": ORGANIZATION,
    "POST /organizations/{organization_id}/invitations": at(
        "organization_id", json={"email": "invited@people.example", "roles": ["contributor"]}
    ),
    "DELETE /organizations/{organization_id}/invitations/{invitation_id}": invitation,
    "GET /organizations/invitations/{token}": lambda *_: {"path": {"token": INVITATION_TOKEN}},
    "POST /organizations/invitations/accept": body(token=INVITATION_TOKEN),
    "POST /nodes": place,
    "GET /nodes/{slug}": lambda *_: {"path": {"slug": "here"}},
    "PATCH /nodes/{node_id}": edit("node_id", service_hours="9-18"),
    "GET /nodes/{node_id}/officers": at("node_id"),
    "POST /nodes/{node_id}/officers": at(
        "node_id", json={"email": "stranger@people.example", "roles": ["reviewer"]}
    ),
    "DELETE /nodes/{node_id}/officers/{person_id}": seat,
    "POST /files": upload,
    "GET /files/{file_id}/link": FILE,
    "DELETE /files/{file_id}": FILE,
    "GET /imports/template": lambda *_: {"params": {"kind": "challenge"}},
    "POST /imports": preview,
    "GET /imports/{import_id}": IMPORT,
    "GET /imports/{import_id}/rows": IMPORT,
    "POST /imports/{import_id}/commit": at("import_id", json={}),
    "DELETE /imports/{import_id}": IMPORT,
    "POST /indicators/readings": body(text="抗拉强度不低于300MPa"),
    "PUT /notifications/preferences": preferences,
    "GET /metrics/{code}": lambda *_: {"path": {"code": "platforms"}},
    "PATCH /metrics/{code}": lambda *_: {
        "path": {"code": "platforms"},
        "json": {"version": 1, "actuals": [{"year": 2024, "value": 120}]},
    },
    "PATCH /metrics/projects/{code}": lambda *_: {
        "path": {"code": "P001"},
        "json": {"version": 1, "status": "delayed"},
    },
    "GET /ledger/{deal_id}": at("deal_id"),
    "POST /ledger/{deal_id}/orders": at(
        "deal_id",
        json={
            "kind": "invoice",
            "amount": {"amount_minor": 100, "currency": "CNY"},
            "happened_on": "2026-01-01",
        },
    ),
    "POST /ledger/orders/{order_id}/steps": edit("order_id", action="approve"),
    "POST /distribution/calculations": body(
        income_minor=100_00,
        costs=[{"line": "taxes", "amount_minor": 6_00}],
        recipients=[{"weight": 1}],
    ),
    "GET /rule-sets/in-force": lambda *_: {"params": {"kind": "panel"}},
    "POST /rule-sets": body(
        terms={"kind": "notice", "award": 5},
        basis="platform",
        source={"names": {"zh": "平台规则"}},
        effective_from="2026-01-01",
    ),
    "POST /rule-sets/{code}/{version}/end": lambda *_: {
        "path": {"code": "all-panel", "version": 1},
        "json": {"effective_to": "2026-12-31"},
    },
}
"""How an operation is asked, unless the row of the table says otherwise."""
OTHERWISE: dict[str, Ask] = {
    **gatekeeping.OTHERWISE,
    **announcing.OTHERWISE,
    **reviewing.OTHERWISE,
    "wrong password": body(email="stranger@people.example", password="not the password"),
    "signed address": signed_link,
    "forged address": forged_link,
    "all of them": body(all=True),
    "the author's": told,
    **{f"to {action}": step(action) for action in ("submit", "recall", "endorse", "return")},
    **{f"to {action}": step(action) for action in ("approve", "suspend", "withdraw")},
    **{f"to {action}": step(action) for action in ("expire", "admit", "revise")},
    **{f"to {action}": verification(action) for action in ("verify", "reject", "recheck")},
    "to be accepted": answer("accept"),
    "to be declined": answer("decline", reason="price", comment="too dear"),
    "to be put off": rest,
    "to be given away": give_away,
    "to close": answer("close"),
    "to reopen": answer("reopen"),
    "to be agreed to": advance("consent"),
    "to be looked into": advance("start_diligence"),
    "to be lost": advance("lose", reason="other", comment="because"),
    "to be closed": advance("close", comment="because"),
    "to be moved": lead("extend", deadline_local="2099-01-01T00:00"),
    "to be called off": lead("cancel"),
    "forged token": body(token="00000000-0000-0000-0000-000000000000.x"),
    "to take back": verification("recall"),
    "to hand in": verification("submit"),
}
"""Other ways to ask, by the words a row uses."""
