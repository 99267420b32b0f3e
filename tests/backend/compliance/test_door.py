"""A foreign party gets nothing beyond the public abstract, by any route, until it is opened."""

from typing import Any

import pytest

from backend.achievements import service as achievements
from backend.core.db import transaction
from backend.listings.models import ExportStatus
from tests.backend.compliance.conftest import CANARY, Gate
from tests.factories.markets import ask

CLOSED = [one for one in ExportStatus if one is not ExportStatus.FREE]
READS = (
    "/achievements/{id}",
    "/achievements/{id}/matches",
    "/listings/{id}",
    "/listings/{id}/timeline",
    "/listings/{id}/confidential",
    "/discovery/achievements",
    "/discovery/achievements/{id}/similar",
    "/compliance/cases/{id}",
)


@pytest.mark.parametrize("status", CLOSED)
def test_no_read_shows_a_party_abroad_or_a_stranger_the_substance(
    gate: Gate, status: ExportStatus
) -> None:
    gate.put(status)
    for who in (gate.foreign.person, None):
        for path in READS:
            answer = gate.send(who, "GET", path.format(id=gate.listing))
            assert CANARY not in answer.text, f"{path} tells {status} to {who}"
        page = gate.send(who, "GET", f"/achievements/{gate.listing}")
        if status is ExportStatus.PROHIBITED:
            assert page.status_code == 404
        else:
            assert page.json()["texts"][0]["summary"] == "无人机变量施药"
            assert page.json()["attachments"] == []
    inside = gate.send(gate.owner.person, "GET", f"/achievements/{gate.listing}")
    assert CANARY in inside.text


@pytest.mark.parametrize("status", CLOSED)
def test_no_file_opens_and_no_thread_begins(gate: Gate, status: ExportStatus) -> None:
    inside = gate.send(gate.owner.person, "GET", f"/achievements/{gate.listing}").json()
    (attachment,) = inside["attachments"]
    gate.put(status)
    link = f"/listings/{gate.listing}/attachments/{attachment['id']}/link"
    for who in (gate.foreign.person, None):
        assert gate.send(who, "GET", link).status_code in {403, 404}
        assert gate.send(who, "POST", link).status_code in {401, 403, 404, 405}
    body: dict[str, Any] = {
        "listing_id": str(gate.listing),
        "organization_id": str(gate.foreign.organization.id),
        "message": "Hello",
    }
    assert gate.send(gate.foreign.person, "POST", "/deals", json=body).status_code in {404, 409}
    with transaction(gate.engine) as session:
        challenge = ask(session, gate.owner, "x", foreign_allowed=True)
        theirs = ask(session, gate.foreign, "棉蚜识别")
    turned = body | {"listing_id": str(theirs), "own_listing_id": str(gate.listing)}
    turned["organization_id"] = str(gate.owner.organization.id)
    assert gate.send(gate.owner.person, "POST", "/deals", json=turned).status_code == 409
    assert challenge


def test_a_letter_opens_talks_for_the_party_it_names_alone_and_a_licence_the_contract(
    gate: Gate,
) -> None:
    gate.declared()
    gate.decided("restrict")
    ask_to_talk = {
        "listing_id": str(gate.listing),
        "organization_id": str(gate.foreign.organization.id),
        "message": "Hello",
    }
    assert gate.send(gate.foreign.person, "POST", "/deals", json=ask_to_talk).status_code == 409
    assert gate.permit("licence").json()["code"] == "export-step-not-allowed"
    assert gate.permit("letter").json()["status"] == "letter"
    page = gate.send(gate.foreign.person, "GET", f"/achievements/{gate.listing}")
    assert CANARY in page.text
    assert CANARY not in gate.send(None, "GET", f"/achievements/{gate.listing}").text
    deal = gate.send(gate.foreign.person, "POST", "/deals", json=ask_to_talk).json()
    reached = _to_contract(gate, deal)
    signing = {
        "action": "sign",
        "version": reached["version"],
        "contract_kind": "licence",
        "signed_on": "2026-03-01",
    }
    steps = f"/deals/{deal['id']}/steps"
    refused = gate.send(gate.manager, "POST", steps, json=signing)
    assert refused.json()["code"] == "export-licence-missing"
    assert gate.permit("licence", number="XK-1").json()["status"] == "licensed"
    assert gate.send(gate.manager, "POST", steps, json=signing).json()["stage"] == "perform"


def _to_contract(gate: Gate, deal: dict[str, Any]) -> dict[str, Any]:
    """The deal, led by its manager to where a contract is signed."""
    path = f"/deals/{deal['id']}"

    def step(who: Any, **content: Any) -> None:
        version = gate.send(gate.manager, "GET", path).json()["version"]
        body = {"version": version, **content}
        answer = gate.send(who, "POST", f"{path}/steps", json=body)
        assert answer.status_code == 200, answer.text

    taken = {"version": deal["version"], "person_id": str(gate.manager.id)}
    assert gate.send(gate.manager, "PUT", f"{path}/manager", json=taken).status_code == 200
    step(gate.owner.person, action="consent")
    step(gate.manager, action="start_diligence")
    for task in gate.send(gate.manager, "GET", f"{path}/tasks").json():
        done = {"version": task["version"], "done": True, "result": "ok"}
        gate.send(gate.manager, "PATCH", f"{path}/tasks/{task['id']}", json=done)
    step(gate.manager, action="start_valuation")
    price = {"amount_minor": 100, "currency": "USD"}
    step(gate.manager, action="agree_price", price_route="listed", agreed=price)
    return gate.send(gate.manager, "GET", path).json()


def test_a_revoked_letter_closes_the_next_request(gate: Gate) -> None:
    gate.declared()
    gate.decided("restrict")
    (permit,) = gate.permit().json()["permits"]
    body = {
        "listing_id": str(gate.listing),
        "organization_id": str(gate.foreign.organization.id),
        "message": "Hello",
    }
    deal = gate.send(gate.foreign.person, "POST", "/deals", json=body).json()
    gate.post(gate.officer, f"permits/{permit['id']}/revocation", reason="撤回")
    assert gate.case()["status"] == "restricted"
    assert CANARY not in gate.send(gate.foreign.person, "GET", f"/achievements/{gate.listing}").text
    for person, path in (
        (gate.foreign.person, "messages"),
        (gate.owner.person, "messages"),
        (gate.owner.person, "tasks"),
    ):
        content = {"text": "?"} if path == "messages" else {"title": CANARY}
        said = gate.send(person, "POST", f"/deals/{deal['id']}/{path}", json=content)
        assert said.json()["code"] == "export-gate-closed", path


@pytest.mark.parametrize("status", ExportStatus)
def test_the_index_holds_of_a_gated_listing_what_everybody_may_read(
    gate: Gate, status: ExportStatus
) -> None:
    gate.put(status)
    with transaction(gate.engine, reading=True) as session:
        (document,) = achievements.documents(session, [gate.listing])
    words = document.model_dump_json()
    assert "无人机变量施药" in words
    assert "棉蚜" in words
    assert (CANARY in words) is (status is ExportStatus.FREE)
