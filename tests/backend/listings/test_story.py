"""One listing from the first word to the market and off it again, over HTTP."""

from collections.abc import Callable
from typing import Any

from tests.factories.listings import Cast, achievement_data

Call = Callable[..., Any]


def step(call: Call, person: object, listing: dict[str, Any], action: str, **more: Any) -> Any:
    body = {"action": action, "version": listing["version"], **more}
    return call(person, "POST", f"/listings/{listing['id']}/actions", json=body)


def test_a_listing_goes_from_draft_to_the_market_by_two_persons(cast: Cast, call: Call) -> None:
    bare = {"organization_id": str(cast.organization.id), "original_locale": "zh"}
    made = call(cast.author, "POST", "/achievements", json=bare)
    assert made.status_code == 201, made.text
    draft = made.json()
    assert (draft["state"], draft["version"]) == ("draft", 1)
    assert draft["allowed_actions"] == ["submit"]

    content = achievement_data(cast.organization.id)
    content.pop("organization_id")
    path = f"/achievements/{draft['id']}"
    patched = call(cast.author, "PATCH", path, json={"version": 1, **content})
    assert patched.status_code == 200, patched.text
    assert patched.json()["completeness"] > draft["completeness"]
    assert patched.json()["missing"] == []

    submitted = step(call, cast.author, patched.json(), "submit")
    assert submitted.json()["state"] == "submitted", submitted.text
    endorsed = step(call, cast.tto, submitted.json(), "endorse")
    assert endorsed.json()["state"] == "endorsed", endorsed.text
    published = step(call, cast.officer, endorsed.json(), "approve")
    assert published.json()["state"] == "published", published.text
    number = published.json()["number"]

    seen = call(None, "GET", f"/achievements/{number}")
    assert seen.status_code == 200, seen.text
    assert seen.json()["texts"][0]["title"] == content["texts"][0]["title"]
    assert seen.json()["allowed_actions"] == []

    withdrawn = step(call, cast.author, published.json(), "withdraw")
    assert withdrawn.json()["state"] == "withdrawn"
    assert call(None, "GET", f"/achievements/{number}").status_code == 404
