"""One's own profile, what other features ask about people, and bad input."""

import json
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from backend.accounts import policy, service
from backend.accounts.errors import AddressTaken, EmailUnverified
from backend.accounts.models import MailedToken, Person, SignIn, TokenPurpose
from backend.accounts.tasks import forget_expired
from backend.core import clock as core_clock
from backend.core.actor import PlatformRole
from backend.core.db import transaction
from tests.conftest import Clock
from tests.factories.accounts import PASSWORD, actor_of, bearer, make_person, make_sign_in

JSON = {"Content-Type": "application/json"}
ANN = {"email": "ann@steppe.example", "name": "Ann", "password": PASSWORD}


@pytest.fixture
def headers(engine: Engine) -> dict[str, str]:
    with transaction(engine) as session:
        return bearer(make_sign_in(session, make_person(session, email="ann@steppe.example")))


def test_a_visitor_is_nobody(client: TestClient) -> None:
    assert client.get("/api/v1/me").json() == {
        "person": None,
        "memberships": [],
        "desks": [],
        "platform_roles": [],
    }


def test_people_change_their_name_language_and_time_zone(
    client: TestClient, headers: dict[str, str]
) -> None:
    change = {"name": "Анна", "locale": "ru", "time_zone": "Asia/Almaty"}
    assert client.patch("/api/v1/me", json=change, headers=headers).status_code == 200
    person = client.get("/api/v1/me", headers=headers).json()["person"]
    assert {name: person[name] for name in change} == change


def test_what_is_left_out_stays(client: TestClient, headers: dict[str, str]) -> None:
    client.patch("/api/v1/me", json={"time_zone": "Asia/Tashkent"}, headers=headers)
    person = client.get("/api/v1/me", headers=headers).json()["person"]
    assert (person["name"], person["locale"]) == ("Aigul Serikova", "en")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"name": ""}, "/name"),
        ({"name": None}, "/name"),
        ({"name": "x" * 101}, "/name"),
        ({"locale": "de"}, "/locale"),
        ({"time_zone": "Mars/Olympus"}, "/time_zone"),
        ({"time_zone": "../../etc/passwd"}, "/time_zone"),
        ({"id": str(UUID(int=7))}, "/id"),
        ({"email": "new@steppe.example"}, "/email"),
        ({"platform_roles": ["administrator"]}, "/platform_roles"),
        ({"password_hash": "x"}, "/password_hash"),
        ({"email_verified_at": "2026-01-01T00:00:00Z"}, "/email_verified_at"),
    ],
)
def test_a_bad_change_names_the_field_and_changes_nothing(
    client: TestClient, headers: dict[str, str], change: dict[str, object], pointer: str
) -> None:
    before = client.get("/api/v1/me", headers=headers).json()
    both = {"time_zone": "Asia/Almaty"} | change
    answer = client.patch("/api/v1/me", json=both, headers=headers)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert client.get("/api/v1/me", headers=headers).json() == before


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"email": "not an address"}, "/email"),
        ({"email": "ann@steppe.example\r\nBcc: spy@evil.example"}, "/email"),
        ({"email": f"{'x' * 250}@steppe.example"}, "/email"),
        ({"email": "ann@\ud800.example"}, "/email"),
        ({"email": None}, "/email"),
        ({"name": "\u0000"}, "/name"),
        ({"password": "short"}, "/password"),
        ({"password": "\ud800 lone surrogate"}, "/password"),
        ({"password": ["a", "list"]}, "/password"),
        ({"password": "x" * 100_000}, "/password"),
        ({"locale": "tlh"}, "/locale"),
        ({"verified": True}, "/verified"),
        ({"platform_roles": ["administrator"]}, "/platform_roles"),
    ],
)
def test_a_bad_registration_names_the_field_and_never_repeats_the_password(
    client: TestClient, engine: Engine, change: dict[str, object], pointer: str
) -> None:
    body = json.dumps({**ANN, **change})  # escapes what UTF-8 cannot hold
    answer = client.post("/api/v1/accounts", content=body, headers=JSON)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert PASSWORD not in answer.text
    assert "x" * 200 not in answer.text
    with transaction(engine, reading=True) as session:
        assert service.find_by_email(session, ANN["email"]) is None


ROUTES = [
    ("POST", "/accounts", ANN, 202),
    ("POST", "/accounts/verify", {"token": "unknown"}, 410),
    ("POST", "/accounts/verification-mails", {"email": "ann@steppe.example"}, 202),
    ("POST", "/sessions", {"email": "ann@steppe.example", "password": "unfit"}, 401),
    ("GET", "/sessions", None, 401),
    ("DELETE", "/sessions/current", None, 204),
    ("DELETE", f"/sessions/{UUID(int=7)}", None, 401),
    ("GET", "/me", None, 200),
    ("PATCH", "/me", {"name": "Mallory"}, 401),
    ("POST", "/me/password", {"current": PASSWORD, "new": "another caravan song"}, 401),
    ("POST", "/password-resets", {"email": "ann@steppe.example"}, 202),
    ("POST", "/password-resets/complete", {"token": "x", "password": "another song!"}, 410),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), ROUTES)
def test_what_a_visitor_may_do(
    client: TestClient, method: str, path: str, body: dict[str, object] | None, status: int
) -> None:
    assert client.request(method, f"/api/v1{path}", json=body).status_code == status


def test_every_route_of_accounts_is_tried_by_a_visitor(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()["paths"]
    ours = {
        (method.upper(), path.removeprefix("/api/v1"))
        for path, methods in described.items()
        for method, operation in methods.items()
        if "accounts" in operation.get("tags", [])
    }
    tried = {
        (method, "/sessions/{sign_in_id}" if path.count("-") > 3 else path)
        for method, path, _, _ in ROUTES
    }
    assert ours == tried


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b"\xff", b'{"email": 1}', b'"x"'])
@pytest.mark.parametrize(
    "path", ["/accounts", "/sessions", "/password-resets", "/password-resets/complete"]
)
def test_no_body_breaks_a_route(client: TestClient, path: str, body: bytes) -> None:
    answer = client.post(f"/api/v1{path}", content=body, headers=JSON)
    assert answer.status_code == (400 if body == b"\xff" else 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_token_that_is_no_text_is_merely_unknown(client: TestClient) -> None:
    for token in ("\ud800", "x\u0000y"):
        body = json.dumps({"token": token})
        answer = client.post("/api/v1/accounts/verify", content=body, headers=JSON)
        assert (answer.status_code, answer.json()["code"]) == (410, "link-void")


def test_other_features_get_names_and_nothing_else(session: Session) -> None:
    ann = make_person(session, name="Ann")
    cards = service.people(session, [ann.id, uuid4()])
    assert {key: card.model_dump() for key, card in cards.items()} == {
        ann.id: {"id": ann.id, "name": "Ann"}
    }


def test_the_seed_makes_people_who_can_sign_in(client: TestClient, engine: Engine) -> None:
    with transaction(engine) as session:
        service.create_person(
            session,
            email="Admin@Steppe.example",
            name="Admin",
            password=PASSWORD,
            locale="kk",
            verified=True,
            platform_roles=[PlatformRole.ADMINISTRATOR],
        )
    credentials = {"email": "admin@steppe.example", "password": PASSWORD}
    assert client.post("/api/v1/sessions", json=credentials).status_code == 201
    me = client.get("/api/v1/me").json()
    assert (me["person"]["verified"], me["platform_roles"]) == (True, ["administrator"])


def test_the_same_address_is_not_made_twice(session: Session) -> None:
    make_person(session, email="ann@steppe.example")
    with pytest.raises(AddressTaken):
        service.create_person(session, email="ANN@steppe.example", name="Ann", password=None)


def test_who_has_not_proven_the_address_may_not_act(session: Session) -> None:
    person = make_person(session, verified=False)
    assert not policy.can_act(person)
    with pytest.raises(EmailUnverified):
        service.require_verified(session, actor_of(person))
    person.email_verified_at = person.created_at
    assert service.require_verified(session, actor_of(person)).id == person.id
    person.disabled_at = person.created_at
    assert not policy.can_act(person)


def test_what_ended_long_ago_is_forgotten(session: Session, clock: Clock) -> None:
    person = make_person(session)
    make_sign_in(session, person, days=1)
    lasting = make_sign_in(session, person, days=90)
    session.add(
        MailedToken(
            person_id=person.id,
            purpose=TokenPurpose.VERIFY_EMAIL,
            expires_at=core_clock.now(),
        )
    )
    session.flush()
    clock.shift(days=32)
    assert forget_expired(session) == "1 sign-ins and 1 tokens forgotten"
    found = service.find_signed_in(session, lasting)
    assert found is not None
    assert (found[0].id, session.get(SignIn, found[1]) is not None) == (person.id, True)
    assert session.get(Person, person.id) is not None
