"""A repeated request takes effect once and is answered as the first time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import func, select

from backend.core import clock
from backend.core.db import transaction
from backend.core.idempotency import KEPT, IdempotencyKey, forget_old_keys
from backend.organizations.models import Organization
from tests.factories.accounts import bearer, make_person, make_sign_in

PATH = "/api/v1/organizations"
BODY = {"kind": "enterprise", "names": {"zh": "天池科技", "en": "Tianchi"}}


@pytest.fixture
def found(engine, client):
    """Found an organisation as one person, with an idempotency key."""
    with transaction(engine) as session:
        headers = bearer(make_sign_in(session, make_person(session)))

    def ask(body=BODY, key="first-attempt", who=headers):
        return client.post(PATH, json=body, headers={**who, "Idempotency-Key": key})

    return ask


def organizations(engine) -> int:
    with transaction(engine, reading=True) as session:
        return session.exec(select(func.count()).select_from(Organization)).one()


def test_the_second_time_takes_no_effect_and_is_answered_as_the_first(engine, found) -> None:
    first, second = found(), found()
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.json() == first.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert "Idempotent-Replayed" not in first.headers
    assert organizations(engine) == 1


def test_another_key_takes_effect_again(engine, found) -> None:
    assert found().json()["id"] != found(key="second-attempt").json()["id"]
    assert organizations(engine) == 2


def test_the_same_key_with_another_body_is_refused(engine, found) -> None:
    found()
    answer = found({**BODY, "names": {"zh": "另一家"}})
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency-key-reused")
    assert organizations(engine) == 1


def test_a_refused_request_does_not_use_its_key_up(engine, found) -> None:
    assert found({"kind": "enterprise"}).status_code == 422
    assert found().status_code == 201
    assert organizations(engine) == 1


def test_a_key_is_the_senders_own(engine, found) -> None:
    with transaction(engine) as session:
        other = bearer(make_sign_in(session, make_person(session)))
    assert found().json()["id"] != found(who=other).json()["id"]


@pytest.mark.parametrize("key", ["short", "x" * 101])
def test_a_key_too_short_or_too_long_is_told(found, key) -> None:
    answer = found(key=key)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/header/idempotency-key"


def test_many_at_once_take_effect_once(engine, found) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: found(), range(16)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert organizations(engine) == 1


def test_old_keys_are_forgotten(engine, found) -> None:
    first = found().json()["id"]
    with transaction(engine) as session:
        key = session.exec(select(IdempotencyKey)).one()
        key.created_at = clock.now() - KEPT - timedelta(minutes=1)
    with transaction(engine) as session:
        assert forget_old_keys(session) == 1
    assert found().json()["id"] != first
