"""New passwords: by mail, by the present one, and which are refused."""

from threading import Barrier, Thread

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts import policy
from backend.accounts.models import Person
from backend.accounts.service import passwords
from backend.core.db import transaction
from backend.core.settings import Settings
from tests.conftest import Clock
from tests.factories.accounts import PASSWORD, bearer, make_person, make_sign_in
from tests.factories.mails import mails, work

EMAIL = "ann@steppe.example"
NEW = "another caravan song"


@pytest.fixture
def person(engine: Engine) -> Person:
    with transaction(engine) as session:
        return make_person(session, email=EMAIL)


def sign_in(client: TestClient, password: str) -> int:
    credentials = {"email": EMAIL, "password": password}
    return client.post("/api/v1/sessions", json=credentials).status_code


def reset_token(client: TestClient, engine: Engine, settings: Settings) -> str:
    client.post("/api/v1/password-resets", json={"email": EMAIL})
    work(engine, settings)
    return mails(settings)[-1].token


def complete(client: TestClient, token: str, password: str = NEW):
    return client.post(
        "/api/v1/password-resets/complete", json={"token": token, "password": password}
    )


def is_signed_in(client: TestClient, token: str) -> bool:
    client.cookies.clear()
    return client.get("/api/v1/me", headers=bearer(token)).json()["person"] is not None


def test_a_reset_sets_the_password_and_ends_every_sign_in(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    with transaction(engine) as session:
        open_elsewhere = make_sign_in(session, person)
    assert complete(client, reset_token(client, engine, settings)).status_code == 204
    assert not is_signed_in(client, open_elsewhere)
    assert sign_in(client, PASSWORD) == 401
    assert sign_in(client, NEW) == 201


def test_a_reset_link_works_once_and_voids_the_others(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    first = reset_token(client, engine, settings)
    second = reset_token(client, engine, settings)
    assert complete(client, second).status_code == 204
    for token in (first, second):
        assert complete(client, token, "a third caravan song").json()["code"] == "link-void"


def test_two_who_use_a_link_at_once_use_it_once(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    token = reset_token(client, engine, settings)
    start, answers = Barrier(4), []

    def run(number: int) -> None:
        start.wait()
        answers.append(complete(client, token, f"caravan song number {number}").status_code)

    threads = [Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [204, 410, 410, 410]


def test_a_reset_link_is_good_for_an_hour(
    client: TestClient, engine: Engine, settings: Settings, person: Person, clock: Clock
) -> None:
    token = reset_token(client, engine, settings)
    clock.shift(minutes=60)
    answer = complete(client, token)
    assert (answer.status_code, answer.json()["code"]) == (410, "link-expired")
    assert sign_in(client, PASSWORD) == 201


def test_a_refused_password_does_not_use_the_link_up(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    token = reset_token(client, engine, settings)
    answer = complete(client, token, "short")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["code"] == "password-too-short"
    assert complete(client, token).status_code == 204


def test_resets_for_known_and_unknown_addresses_look_the_same(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    known = client.post("/api/v1/password-resets", json={"email": EMAIL})
    unknown = client.post("/api/v1/password-resets", json={"email": "nobody@steppe.example"})
    assert (known.status_code, known.json()) == (202, {"email": EMAIL})
    assert (unknown.status_code, unknown.json()) == (202, {"email": "nobody@steppe.example"})
    assert known.headers.keys() == unknown.headers.keys()
    work(engine, settings)
    assert [mail.to for mail in mails(settings)] == [EMAIL]


def test_a_reset_proves_the_address(client: TestClient, engine: Engine, settings: Settings) -> None:
    with transaction(engine) as session:
        make_person(session, email=EMAIL, verified=False)
    complete(client, reset_token(client, engine, settings))
    sign_in(client, NEW)
    assert client.get("/api/v1/me").json()["person"]["verified"] is True


def test_changing_the_password_ends_all_other_sign_ins_and_is_mailed(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    with transaction(engine) as session:
        here = make_sign_in(session, person)
        elsewhere = make_sign_in(session, person)
    answer = client.post(
        "/api/v1/me/password", json={"current": PASSWORD, "new": NEW}, headers=bearer(here)
    )
    assert answer.status_code == 204
    assert is_signed_in(client, here)
    assert not is_signed_in(client, elsewhere)
    assert sign_in(client, NEW) == 201
    work(engine, settings)
    (mail,) = mails(settings)
    assert mail.subject == "Silkbridge: your password was changed"
    assert "token=" not in mail.text


def test_a_change_needs_the_present_password(
    client: TestClient, engine: Engine, person: Person
) -> None:
    with transaction(engine) as session:
        here = make_sign_in(session, person)
    change = {"current": "not the right one", "new": NEW}
    answer = client.post("/api/v1/me/password", json=change, headers=bearer(here))
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/current", "code": "wrong-password", "params": {}}
    ]
    assert sign_in(client, PASSWORD) == 201


def test_spaces_around_a_password_belong_to_it(
    client: TestClient, engine: Engine, settings: Settings, person: Person
) -> None:
    complete(client, reset_token(client, engine, settings), f"  {NEW}  ")
    assert sign_in(client, NEW) == 401
    assert sign_in(client, f"  {NEW}  ") == 201


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password-too-short"),
        ("nine char", "password-too-short"),
        ("x" * 129, "password-too-long"),
        ("Nurlan.1984 rules", "password-contains-address"),
        ("Password1234", "password-too-common"),
        ("йцукенгшщзхъ", "password-too-common"),
        ("aaaaaaaaaabbbbb", "password-too-common"),
    ],
)
def test_weak_passwords_are_refused_by_name(password: str, code: str) -> None:
    faults = policy.password_faults(password, "nurlan.1984@steppe.example")
    assert [fault["code"] for fault in faults] == [code]


@pytest.mark.parametrize("password", ["ten chars!", "骆驼穿过戈壁去看月牙泉水", "x1y2z3" * 21])
def test_good_passwords_are_taken(password: str) -> None:
    assert policy.password_faults(password, "jo@steppe.example") == []


def test_a_password_is_the_same_however_its_letters_are_composed() -> None:
    stored = passwords.hash_password("caf\u00e9 del desierto")
    assert passwords.fits("cafe\u0301 del desierto", stored)


def test_nothing_fits_an_account_without_a_password() -> None:
    assert not passwords.fits("", "")
    assert not passwords.fits("nobody has this password", "")
