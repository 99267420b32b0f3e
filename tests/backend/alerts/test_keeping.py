"""Saved searches are their owner's, few enough, and ask what can be asked."""

import pytest

from backend.alerts.service.keeping import MOST
from backend.core.db import transaction
from tests.factories.accounts import bearer, make_person, make_sign_in

PATH = "/api/v1/saved-searches"


def test_a_search_is_kept_with_what_was_chosen(client, save, headers) -> None:
    made = save(question={"field": ["agriculture"], "trl_min": 5, "sort": "-date"})
    (item,) = client.get(PATH, headers=headers).json()["items"]
    assert item == made
    assert item["question"]["field"] == ["agriculture"]
    assert (item["question"]["q"], item["question"]["trl_min"]) == ("滴灌", 5)
    assert (item["told"], item["last_told_at"]) == (0, None)


def test_a_search_is_renamed_changed_and_forgotten(client, save, headers) -> None:
    made = save()
    answer = client.patch(
        f"{PATH}/{made['id']}",
        json={"version": 1, "name": "Water", "frequency": "weekly"},
        headers=headers,
    ).json()
    assert (answer["name"], answer["frequency"], answer["version"]) == ("Water", "weekly", 2)
    assert answer["question"] == made["question"]
    stale = client.patch(f"{PATH}/{made['id']}", json={"version": 1}, headers=headers)
    assert (stale.status_code, stale.json()["code"]) == (409, "stale-edit")
    assert client.delete(f"{PATH}/{made['id']}", headers=headers).status_code == 204
    assert client.get(f"{PATH}/{made['id']}", headers=headers).status_code == 404


def test_nobody_elses_search_is_there(client, engine, save) -> None:
    made = save()
    with transaction(engine) as session:
        other = bearer(make_sign_in(session, make_person(session)))
    assert client.get(PATH, headers=other).json()["items"] == []
    for method, body in (("GET", None), ("PATCH", {"version": 1}), ("DELETE", None)):
        answer = client.request(method, f"{PATH}/{made['id']}", json=body, headers=other)
        assert (answer.status_code, answer.json()["code"]) == (404, "saved-search-not-found")


@pytest.mark.parametrize(
    ("kind", "question", "pointer", "code"),
    [
        ("achievement", {"bounty": ["negotiable"]}, "/question/bounty", "extra-forbidden"),
        ("achievement", {"deadline": ["open"]}, "/question/deadline", "extra-forbidden"),
        ("achievement", {"sort": "deadline"}, "/question/sort", "enum"),
        ("challenge", {"mode": ["assign"]}, "/question/mode", "extra-forbidden"),
        ("challenge", {"field": ["alchemy"]}, "/question/field/0", "unknown-code"),
        ("challenge", {"node": ["nowhere"]}, "/question/node/0", "unknown-code"),
        ("challenge", {"trl_min": 7, "trl_max": 3}, "/question", "empty-range"),
        ("challenge", {"utm_source": "x"}, "/question/utm_source", "extra-forbidden"),
        ("challenge", {"q": "x" * 201}, "/question/q", "string-too-long"),
    ],
)
def test_what_cannot_be_asked_is_refused_at_its_place(
    client, headers, kind, question, pointer, code
) -> None:
    body = {"name": "x", "kind": kind, "question": question, "lang": "en"}
    answer = client.post(PATH, json=body, headers=headers)
    assert answer.status_code == 422, answer.text
    assert (pointer, code) in {(one["pointer"], one["code"]) for one in answer.json()["errors"]}


def test_a_person_keeps_only_so_many(client, save, headers) -> None:
    for _ in range(MOST):
        save()
    body = {"name": "x", "kind": "challenge", "question": {}, "lang": "en"}
    answer = client.post(PATH, json=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "too-many-saved-searches")
    assert answer.json()["params"] == {"most": MOST}
