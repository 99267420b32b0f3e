"""Signing in and out, lock-out, and what a sign-in is worth."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import Engine
from sqlmodel import select

from backend.accounts import service
from backend.accounts.models import Person, SignIn
from backend.accounts.service.sessions import Proof
from backend.core.db import transaction
from backend.core.rate_limit import Limiter
from backend.core.settings import Settings
from backend.main import create_app
from tests.conftest import Clock
from tests.factories.accounts import PASSWORD, bearer, make_person, make_sign_in
from tests.factories.mails import mails, work

EMAIL = "ann@steppe.example"


@pytest.fixture
def person(engine: Engine) -> Person:
    with transaction(engine) as session:
        return make_person(session, email=EMAIL)


def sign_in(client: TestClient, password: str = PASSWORD, email: str = EMAIL):
    return client.post("/api/v1/sessions", json={"email": email, "password": password})


def me(client: TestClient, token: str | None = None):
    headers = bearer(token) if token else {}
    return client.get("/api/v1/me", headers=headers).json()["person"]


def test_signing_in_sets_a_cookie_that_scripts_and_other_sites_cannot_use(
    client: TestClient, person: Person
) -> None:
    answer = sign_in(client)
    assert answer.status_code == 201
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("session=")
    for part in ("HttpOnly", "SameSite=lax", "Path=/", "Max-Age=1209600"):
        assert part in cookie
    assert "Secure" not in cookie
    assert me(client)["email"] == EMAIL


def test_over_https_the_cookie_is_bound_to_the_host(
    settings: Settings, engine: Engine, person: Person
) -> None:
    app = create_app(settings.model_copy(update={"public_url": "https://testserver"}), engine)
    with TestClient(app, base_url="https://testserver") as client:
        cookie = sign_in(client).headers["set-cookie"]
        assert cookie.startswith("__Host-session=")
        assert "Secure" in cookie
        assert "Path=/" in cookie
        assert "Domain" not in cookie
        assert me(client)["email"] == EMAIL
        client.delete("/api/v1/sessions/current")
        assert "__Host-session" not in client.cookies


def test_the_address_may_be_written_in_capitals(client: TestClient, person: Person) -> None:
    assert sign_in(client, email=" Ann@STEPPE.example ").status_code == 201


def test_all_failures_look_the_same(client: TestClient, engine: Engine, person: Person) -> None:
    with transaction(engine) as session:
        make_person(session, email="none@steppe.example", password=None)
        closed = make_person(session, email="closed@steppe.example")
        closed.disabled_at = closed.created_at
    answers = [
        sign_in(client, "not the right one"),
        sign_in(client, email="nobody@steppe.example"),
        sign_in(client, email="none@steppe.example"),
        sign_in(client, email="closed@steppe.example"),
    ]
    assert {answer.status_code for answer in answers} == {401}
    bodies = [{**answer.json(), "request_id": ""} for answer in answers]
    assert all(body == bodies[0] for body in bodies)
    assert bodies[0]["code"] == "sign-in-failed"
    assert all(answer.headers.keys() == answers[0].headers.keys() for answer in answers)


def test_every_failure_costs_one_comparison_of_passwords(
    client: TestClient, engine: Engine, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    verify = Argon2Hasher.verify

    def counted(hasher: Argon2Hasher, password: str, stored: str) -> bool:
        compared.append(stored)
        return verify(hasher, password, stored)

    monkeypatch.setattr(Argon2Hasher, "verify", counted)
    with transaction(engine) as session:
        make_person(session, email="none@steppe.example", password=None)
    for email in (EMAIL, "nobody@steppe.example", "none@steppe.example"):
        compared.clear()
        assert sign_in(client, "not the right one", email).status_code == 401
        assert len(compared) == 1


def test_failures_at_the_same_moment_are_all_counted(engine: Engine, person: Person) -> None:
    start = Barrier(7)

    def fail() -> None:
        start.wait()
        with transaction(engine) as session:
            proof = Proof(EMAIL, fits=False, compared_with=person.password_hash)
            assert service.sign_in(session, proof, lasts=timedelta(days=1)) is None

    threads = [Thread(target=fail) for _ in range(7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with transaction(engine, reading=True) as session:
        assert session.get_one(Person, person.id).failed_sign_ins == 7


def test_a_password_changed_between_comparison_and_sign_in_is_noticed(
    engine: Engine, person: Person
) -> None:
    proof = Proof(EMAIL, fits=True, compared_with="the hash of before")
    with transaction(engine) as session:
        assert service.sign_in(session, proof, lasts=timedelta(days=1)) is None


def test_eight_failures_lock_the_account_for_a_quarter_of_an_hour(
    client: TestClient, person: Person, clock: Clock
) -> None:
    for _ in range(7):
        sign_in(client, "not the right one")
    assert sign_in(client).status_code == 201  # the eighth would have locked it
    for _ in range(8):
        sign_in(client, "not the right one")
    locked = sign_in(client)
    assert (locked.status_code, locked.json()["code"]) == (401, "sign-in-failed")
    clock.shift(minutes=14, seconds=59)
    assert sign_in(client).status_code == 401
    clock.shift(seconds=1)
    assert sign_in(client).status_code == 201


def test_the_owner_of_a_locked_account_is_told_once_and_may_set_a_new_password(
    client: TestClient, engine: Engine, settings: Settings, person: Person, clock: Clock
) -> None:
    for _ in range(12):
        sign_in(client, "not the right one")
    work(engine, settings)
    (mail,) = mails(settings)
    assert mail.subject == "Silkbridge: sign-in is paused"
    new = {"token": mail.token, "password": "another caravan song"}
    assert client.post("/api/v1/password-resets/complete", json=new).status_code == 204
    assert sign_in(client, "another caravan song").status_code == 201


def test_signing_in_again_makes_the_cookie_of_before_void(
    client: TestClient, person: Person
) -> None:
    sign_in(client)
    before = client.cookies["session"]
    sign_in(client)
    after = client.cookies["session"]
    assert before != after
    client.cookies.clear()
    assert me(client, before) is None
    assert me(client, after) is not None


def test_a_failed_sign_in_leaves_the_present_one_alone(client: TestClient, person: Person) -> None:
    sign_in(client)
    sign_in(client, "not the right one")
    assert me(client) is not None


def test_signing_out_ends_the_sign_in_and_drops_the_cookie(
    client: TestClient, person: Person
) -> None:
    sign_in(client)
    token = client.cookies["session"]
    assert client.delete("/api/v1/sessions/current").status_code == 204
    assert "session" not in client.cookies
    assert me(client, token) is None


def test_signing_out_is_fine_for_a_visitor(client: TestClient) -> None:
    assert client.delete("/api/v1/sessions/current").status_code == 204


def test_a_sign_in_ends_after_its_days(client: TestClient, person: Person, clock: Clock) -> None:
    sign_in(client)
    token = client.cookies["session"]
    client.cookies.clear()
    clock.shift(days=13, hours=23)
    assert me(client, token) is not None
    clock.shift(hours=1)
    assert me(client, token) is None


def test_a_lost_platform_role_is_lost_at_the_next_request(
    client: TestClient, engine: Engine, person: Person
) -> None:
    with transaction(engine) as session:
        session.get_one(Person, person.id).platform_roles = ["administrator"]
    sign_in(client)
    assert client.get("/api/v1/me").json()["platform_roles"] == ["administrator"]
    with transaction(engine) as session:
        session.get_one(Person, person.id).platform_roles = []
    assert client.get("/api/v1/me").json()["platform_roles"] == []


def test_people_see_and_end_only_their_own_sign_ins(
    client: TestClient, engine: Engine, person: Person
) -> None:
    with transaction(engine) as session:
        phone = make_sign_in(session, person)
        stranger = make_person(session)
        make_sign_in(session, stranger)
    sign_in(client)
    listed = client.get("/api/v1/sessions").json()
    assert sorted(each["current"] for each in listed) == [False, True]
    (other,) = [each for each in listed if not each["current"]]
    assert client.delete(f"/api/v1/sessions/{other['id']}").status_code == 204
    assert me(client, None) is not None
    client_of_phone = bearer(phone)
    client.cookies.clear()
    assert client.get("/api/v1/sessions", headers=client_of_phone).status_code == 401
    with transaction(engine, reading=True) as session:
        wanted = select(SignIn.id).where(SignIn.person_id == stranger.id)
        of_stranger = session.exec(wanted).one()
    sign_in(client)
    answer = client.delete(f"/api/v1/sessions/{of_stranger}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    with transaction(engine, reading=True) as session:
        assert session.get(SignIn, of_stranger) is not None


def test_the_token_itself_is_not_stored(client: TestClient, engine: Engine, person: Person) -> None:
    sign_in(client)
    with transaction(engine, reading=True) as session:
        assert client.cookies["session"] not in session.exec(select(SignIn)).one().model_dump_json()


def test_a_form_on_another_site_cannot_sign_anybody_in(client: TestClient, person: Person) -> None:
    answer = client.post(
        "/api/v1/sessions",
        json={"email": EMAIL, "password": PASSWORD},
        headers={"Origin": "https://evil.example"},
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign-origin")
    assert "set-cookie" not in answer.headers


def test_a_flood_of_sign_ins_is_held_back_and_told_how_long(app: FastAPI, person: Person) -> None:
    app.state.limiter = Limiter(enabled=True)
    with TestClient(app, base_url="http://testserver") as client:
        answers = [sign_in(client, email="nobody@steppe.example") for _ in range(31)]
    assert [answer.status_code for answer in answers] == [401] * 30 + [429]
    wait = answers[-1].json()["params"]["retry_after"]
    assert 1 <= wait <= 60
    assert answers[-1].headers["retry-after"] == str(wait)


def test_a_flood_of_mails_to_one_person_is_held_back_for_any_address_alike(
    app: FastAPI, person: Person
) -> None:
    app.state.limiter = Limiter(enabled=True)
    with TestClient(app, base_url="http://testserver") as client:
        for email in (EMAIL, "nobody@steppe.example"):
            wanted = {"email": email}
            statuses = [
                client.post("/api/v1/password-resets", json=wanted).status_code for _ in range(7)
            ]
            assert statuses == [202] * 6 + [429]
