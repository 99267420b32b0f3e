"""Registering and proving one's address."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from backend.accounts import service
from backend.accounts.models import MailedToken, Person
from backend.core import audit
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.core.settings import Settings
from tests.conftest import Clock
from tests.factories.accounts import PASSWORD, bearer, make_person, make_sign_in
from tests.factories.mails import mails, work

ANN = {"email": "ann@steppe.example", "name": "Ann", "password": PASSWORD, "locale": "en"}


def register(client: TestClient, **changes: object) -> None:
    answer = client.post("/api/v1/accounts", json={**ANN, **changes})
    assert answer.status_code == 202, answer.text


def sign_in(client: TestClient, password: str = PASSWORD) -> int:
    credentials = {"email": ANN["email"], "password": password}
    return client.post("/api/v1/sessions", json=credentials).status_code


def verify(client: TestClient, token: str):
    return client.post("/api/v1/accounts/verify", json={"token": token})


def is_verified(engine: Engine) -> bool:
    with transaction(engine, reading=True) as session:
        person = service.find_by_email(session, ANN["email"])
        assert person is not None
        return person.email_verified_at is not None


def test_following_the_mailed_link_proves_the_address(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    work(engine, settings)
    (mail,) = mails(settings)
    assert mail.to == "ann@steppe.example"
    assert mail.subject == "Silkbridge: please confirm your e-mail address"
    assert not is_verified(engine)
    assert verify(client, mail.token).status_code == 204
    assert is_verified(engine)


def test_one_may_sign_in_before_the_address_is_proven_and_me_says_so(client: TestClient) -> None:
    register(client)
    assert sign_in(client) == 201
    assert client.get("/api/v1/me").json()["person"]["verified"] is False


@pytest.mark.parametrize(
    ("locale", "subject"),
    [
        ("zh-CN", "丝桥：请确认您的邮箱地址"),
        ("ru", "Silkbridge: подтвердите адрес электронной почты"),
        ("kk", "Silkbridge: подтвердите адрес электронной почты"),
        ("fa", "Silkbridge: please confirm your e-mail address"),
    ],
)
def test_the_mail_is_in_the_persons_language_or_the_next_best(
    client: TestClient, engine: Engine, settings: Settings, locale: str, subject: str
) -> None:
    register(client, locale=locale)
    work(engine, settings)
    assert mails(settings)[0].subject == subject


def test_a_link_works_once(client: TestClient, engine: Engine, settings: Settings) -> None:
    register(client)
    work(engine, settings)
    token = mails(settings)[0].token
    verify(client, token)
    again = verify(client, token)
    assert (again.status_code, again.json()["code"]) == (410, "link-void")


def test_a_link_of_yesterday_has_expired(
    client: TestClient, engine: Engine, settings: Settings, clock: Clock
) -> None:
    register(client)
    work(engine, settings)
    clock.shift(hours=24)
    answer = verify(client, mails(settings)[0].token)
    assert (answer.status_code, answer.json()["code"]) == (410, "link-expired")
    assert not is_verified(engine)


def test_a_link_to_set_a_password_does_not_verify(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    client.post("/api/v1/password-resets", json={"email": ANN["email"]})
    work(engine, settings)
    reset = next(mail for mail in mails(settings) if "/reset#" in mail.text)
    assert verify(client, reset.token).json()["code"] == "link-void"


def test_only_the_hash_of_a_token_is_stored(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    with transaction(engine, reading=True) as session:
        assert session.exec(select(MailedToken)).one().token_hash is None
    work(engine, settings)
    with transaction(engine, reading=True) as session:
        stored = session.exec(select(MailedToken)).one()
        assert stored.token_hash is not None
        assert mails(settings)[0].token not in stored.model_dump_json()


def test_registering_a_known_address_looks_like_any_registration(
    client: TestClient, engine: Engine
) -> None:
    known = {**ANN, "email": "known@steppe.example"}
    with transaction(engine) as session:
        make_person(session, email=known["email"])
    new_one = client.post("/api/v1/accounts", json=ANN)
    old_one = client.post("/api/v1/accounts", json=known)
    assert new_one.status_code == old_one.status_code == 202
    assert new_one.json() == {"email": ANN["email"]}
    assert old_one.json() == {"email": known["email"]}
    assert new_one.headers.keys() == old_one.headers.keys()


def test_the_owner_of_a_known_address_is_told_and_keeps_the_password(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    with transaction(engine) as session:
        make_person(session, email=ANN["email"], password="the one that counts")
    register(client, name="Mallory")
    work(engine, settings)
    (mail,) = mails(settings)
    assert mail.subject == "Silkbridge: you already have an account"
    assert "Mallory" not in mail.text
    assert sign_in(client) == 401
    assert sign_in(client, "the one that counts") == 201


def test_who_registers_first_without_reading_the_mail_gains_nothing(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client, name="Mallory", password="planted by a stranger")
    work(engine, settings)
    assert sign_in(client, "planted by a stranger") == 201
    stranger = client.cookies.get("session")
    register(client)
    work(engine, settings)
    verify(client, mails(settings)[-1].token)
    client.cookies.clear()
    assert sign_in(client, "planted by a stranger") == 401
    assert sign_in(client) == 201
    assert client.get("/api/v1/me").json()["person"]["name"] == "Ann"
    client.cookies.clear()
    headers = {"Authorization": f"Bearer {stranger}"}
    assert client.get("/api/v1/me", headers=headers).json()["person"] is None


def test_a_second_registration_changes_nothing_before_its_mail_is_read(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    register(client, name="Mallory", password="planted by a stranger")
    assert sign_in(client, "planted by a stranger") == 401
    assert sign_in(client) == 201
    assert client.get("/api/v1/me").json()["person"]["name"] == "Ann"


def test_asking_again_for_the_link_tells_nothing_about_accounts(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    with transaction(engine) as session:
        make_person(session, email="open@steppe.example", verified=False)
        make_person(session, email="done@steppe.example")
    answers = [
        client.post("/api/v1/accounts/verification-mails", json={"email": f"{name}@steppe.example"})
        for name in ("open", "done", "nobody")
    ]
    assert {answer.status_code for answer in answers} == {202}
    assert {answer.headers["content-type"] for answer in answers} == {"application/json"}
    with transaction(engine, reading=True) as session:
        assert len(session.exec(select(OutboxEntry)).all()) == 3  # the same write for each
    work(engine, settings)
    assert [mail.to for mail in mails(settings)] == ["open@steppe.example"]


def test_a_mail_is_sent_once_however_often_the_worker_hears_of_it(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    with transaction(engine) as session:
        token = session.exec(select(MailedToken)).one()
        session.add(OutboxEntry(topic=service.TOKEN_REQUESTED, subject_id=token.id))
    work(engine, settings)
    with transaction(engine) as session:
        session.add(OutboxEntry(topic=service.TOKEN_REQUESTED, subject_id=token.id))
    work(engine, settings)
    (mail,) = mails(settings)
    assert verify(client, mail.token).status_code == 204


def test_a_mail_that_could_not_leave_is_sent_later(
    client: TestClient, engine: Engine, settings: Settings, clock: Clock
) -> None:
    register(client)
    away = settings.model_copy(update={"mail_url": "smtp://127.0.0.1:1"})
    work(engine, away)
    assert mails(settings) == []
    clock.shift(minutes=5)
    work(engine, settings)
    (mail,) = mails(settings)
    assert verify(client, mail.token).status_code == 204


def test_names_cannot_add_headers_or_lines_to_a_mail(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client, name="Ann\r\nBcc: spy@evil.example\r\n\r\nhttp://evil.example")
    work(engine, settings)
    raw = next(settings.mail_dir.iterdir()).read_bytes()
    assert b"evil" not in raw
    with transaction(engine, reading=True) as session:
        assert "\n" not in session.exec(select(Person)).one().name


def test_registering_and_verifying_are_on_record(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    register(client)
    work(engine, settings)
    verify(client, mails(settings)[0].token)
    with transaction(engine, reading=True) as session:
        actions = [entry.action for entry in session.exec(select(audit.AuditEntry))]
        assert actions == ["account.registered", "account.verified"]
        assert audit.broken_at(session) is None


def test_a_closed_account_gets_no_mail(
    client: TestClient, engine: Engine, settings: Settings, clock: Clock
) -> None:
    with transaction(engine) as session:
        person = make_person(session, email=ANN["email"])
        token = make_sign_in(session, person)
    assert client.get("/api/v1/me", headers=bearer(token)).json()["person"] is not None
    with transaction(engine) as session:
        row = session.get_one(Person, person.id)
        row.disabled_at = row.created_at
    assert client.get("/api/v1/me", headers=bearer(token)).json()["person"] is None
    client.post("/api/v1/password-resets", json={"email": ANN["email"]})
    work(engine, settings)
    assert mails(settings) == []
