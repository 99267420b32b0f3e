"""A listing read without knowing its kind: state, next steps, and when an answer is due."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.factories.listings import Cast, achievement_data, challenge_data

Call = Callable[..., Any]
DATA = {"achievement": achievement_data, "challenge": challenge_data}


def started(call: Call, cast: Cast, kind: str = "achievement") -> dict[str, Any]:
    body = DATA[kind](cast.organization.id)
    made = call(cast.author, "POST", f"/{kind}s", json=body)
    assert made.status_code == 201, made.text
    return dict(made.json())


def read(call: Call, person: Any, draft: dict[str, Any]) -> Any:
    return call(person, "GET", f"/listings/{draft['id']}")


def step(call: Call, person: Any, listing: dict[str, Any], action: str) -> dict[str, Any]:
    body = {"action": action, "version": listing["version"]}
    answer = call(person, "POST", f"/listings/{listing['id']}/actions", json=body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.parametrize("kind", DATA)
def test_either_kind_is_read_by_id_alone(cast: Cast, call: Call, kind: str) -> None:
    draft = started(call, cast, kind)
    found = read(call, cast.author, draft).json()
    assert (found["kind"], found["version"]) == (kind, draft["version"])
    assert found["allowed_actions"] == draft["allowed_actions"]


def test_who_may_not_see_a_listing_is_told_of_none(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert read(call, None, draft).json()["code"] == "listing-not-found"
    assert read(call, cast.officer, draft).status_code == 404
    assert read(call, cast.author, {"id": str(uuid4())}).status_code == 404


def test_a_waiting_listing_says_by_when_an_answer_is_due(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert (draft["waiting_since"], draft["due"]) == (None, None)
    submitted = step(call, cast.author, draft, "submit")
    since, due = (datetime.fromisoformat(submitted[name]) for name in ("waiting_since", "due"))
    assert due - since == timedelta(days=5)
    endorsed = step(call, cast.tto, submitted, "endorse")
    published = step(call, cast.officer, endorsed, "approve")
    assert (published["waiting_since"], published["due"]) == (None, None)


def test_only_an_unseen_draft_offers_to_be_thrown_away(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert draft["can_discard"]
    submitted = step(call, cast.author, draft, "submit")
    assert not submitted["can_discard"]
    assert not step(call, cast.author, submitted, "recall")["can_discard"]
    published = started(call, cast)
    for person, action in (
        (cast.author, "submit"),
        (cast.tto, "endorse"),
        (cast.officer, "approve"),
    ):
        published = step(call, person, published, action)
    assert not read(call, None, published).json()["can_discard"]


def test_the_owner_and_its_city_are_named_in_the_readers_language(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    path = f"/achievements/{draft['id']}"
    owners = {
        lang: call(cast.author, "GET", path, headers={"Accept-Language": lang}).json()[
            "organization"
        ]
        for lang in ("zh", "en", "ru")
    }
    found = {lang: (owner["name"], owner["city"]) for lang, owner in owners.items()}
    assert found == {
        "zh": ("天山大学", "乌鲁木齐"),
        "en": ("Tianshan University", "Urumqi"),
        "ru": ("Tianshan University", "Урумчи"),
    }
