"""Telling people, their lists, and their choices."""

from collections.abc import Sequence
from threading import Barrier, Thread
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from backend.accounts.models import Person
from backend.core import outbox
from backend.core.db import transaction
from backend.notifications import policy, service
from backend.notifications.models import Group, MailMode, Notification
from tests.conftest import Clock
from tests.factories.accounts import bearer, make_person, make_sign_in

EXAMPLE = {name: "word" for kind in policy.KINDS.values() for name in kind.params}


def tell(
    session: Session,
    person_ids: Sequence[UUID],
    *,
    kind: str = "listing.published",
    key: str | None = None,
    title: object = "Membrane concentration",
) -> int:
    params = {**EXAMPLE, "title": title}
    return service.notify(
        session, person_ids, kind=kind, params=params, link="/me", key=key or uuid4().hex
    )


@pytest.fixture
def ann(engine: Engine) -> Person:
    with transaction(engine) as session:
        return make_person(session, name="Ann")


@pytest.fixture
def headers(engine: Engine, ann: Person) -> dict[str, str]:
    with transaction(engine) as session:
        return bearer(make_sign_in(session, ann))


def test_each_person_is_told_once_of_one_occasion(session: Session) -> None:
    ann, ben = make_person(session), make_person(session)
    assert tell(session, [ann.id], key="it is out") == 1
    assert tell(session, [ann.id, ben.id, ben.id], key="it is out") == 1
    assert tell(session, [ann.id, ben.id], key="it is out again") == 2


def test_two_transactions_telling_the_same_at_once_tell_it_once(
    engine: Engine, ann: Person
) -> None:
    start, told = Barrier(4), []

    def run() -> None:
        start.wait()
        with transaction(engine) as session:
            told.append(tell(session, [ann.id], key="it is out"))

    threads = [Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [0, 0, 0, 1]


def test_unknown_people_and_closed_accounts_are_passed_over(session: Session) -> None:
    closed = make_person(session)
    closed.disabled_at = closed.created_at
    session.flush()
    assert tell(session, [closed.id, uuid4()]) == 0


def test_names_by_language_reach_each_reader_in_their_own(session: Session) -> None:
    people = {code: make_person(session, locale=code) for code in ("zh", "ru", "kk", "fa")}
    tell(session, [each.id for each in people.values()], title={"zh": "膜浓缩", "ru": "Мембраны"})
    told = {row.person_id: row.params["title"] for row in session.exec(select(Notification))}
    assert {code: told[person.id] for code, person in people.items()} == {
        "zh": "膜浓缩",
        "ru": "Мембраны",
        "kk": "Мембраны",
        "fa": "膜浓缩",
    }


@pytest.mark.parametrize(
    ("kind", "params", "link"),
    [
        ("listing.sold", {"title": "x"}, "/me"),
        ("listing.returned", {"title": "x"}, "/me"),
        ("listing.published", {"title": "x"}, "https://evil.example"),
        ("listing.published", {"title": "x"}, "//evil.example"),
    ],
)
def test_a_mistaken_caller_is_stopped(
    session: Session, kind: str, params: dict[str, str], link: str
) -> None:
    with pytest.raises(ValueError, match="notification"):
        service.notify(session, [], kind=kind, params=params, link=link, key="x")


def test_a_list_is_newest_first_and_counts_what_is_unread(
    client: TestClient, engine: Engine, ann: Person, headers: dict[str, str], clock: Clock
) -> None:
    for title in ("first", "second", "third"):
        clock.shift(minutes=1)
        with transaction(engine) as session:
            tell(session, [ann.id], title=title)
            tell(session, [make_person(session).id], title="somebody else's")
    page = client.get("/api/v1/notifications?size=2", headers=headers).json()
    assert [item["params"]["title"] for item in page["items"]] == ["third", "second"]
    assert (page["total"], page["unread"], page["page"], page["size"]) == (3, 3, 1, 2)
    read = {"ids": [page["items"][0]["id"]]}
    left = client.post("/api/v1/notifications/read", json=read, headers=headers)
    assert left.json() == {"unread": 2}
    page = client.get("/api/v1/notifications?unread=true", headers=headers).json()
    assert [item["params"]["title"] for item in page["items"]] == ["second", "first"]


def test_everything_can_be_marked_as_read_at_once(
    client: TestClient, engine: Engine, ann: Person, headers: dict[str, str]
) -> None:
    with transaction(engine) as session:
        ben = make_person(session)
        tell(session, [ann.id, ben.id])
        tell(session, [ann.id])
    answer = client.post("/api/v1/notifications/read", json={"all": True}, headers=headers)
    assert answer.json() == {"unread": 0}
    with transaction(engine, reading=True) as session:
        of_ben = select(Notification).where(Notification.person_id == ben.id)
        assert session.exec(of_ben).one().read_at is None


def test_nobody_marks_what_is_somebody_elses(
    client: TestClient, engine: Engine, ann: Person, headers: dict[str, str]
) -> None:
    with transaction(engine) as session:
        tell(session, [ann.id, make_person(session).id])
        ids = [str(each) for each in session.exec(select(Notification.id))]
    answer = client.post("/api/v1/notifications/read", json={"ids": ids}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    with transaction(engine, reading=True) as session:
        assert all(row.read_at is None for row in session.exec(select(Notification)))


def test_choices_start_with_the_defaults_and_are_replaced_whole(
    client: TestClient, headers: dict[str, str]
) -> None:
    path = "/api/v1/notifications/preferences"
    before = client.get(path, headers=headers).json()["items"]
    assert {item["group"] for item in before} == {group.value for group in Group}
    chosen = {"items": [{"group": "match", "in_app": False, "mail": "instant"}]}
    assert client.put(path, json=chosen, headers=headers).status_code == 200
    after = {item["group"]: item for item in client.get(path, headers=headers).json()["items"]}
    assert after["match"] == chosen["items"][0]
    client.put(path, json={"items": []}, headers=headers)
    assert client.get(path, headers=headers).json()["items"] == before


def choose(client: TestClient, headers: dict[str, str], *, in_app: bool, mail: str) -> None:
    chosen = {"items": [{"group": "listing", "in_app": in_app, "mail": mail}]}
    answer = client.put("/api/v1/notifications/preferences", json=chosen, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("in_app", "mail", "listed", "announced"),
    [
        (True, MailMode.OFF, 1, 0),
        (True, MailMode.INSTANT, 1, 1),
        (True, MailMode.DAILY, 1, 0),
        (False, MailMode.INSTANT, 0, 1),
        (False, MailMode.DAILY, 0, 0),
    ],
)
def test_a_choice_decides_where_one_is_told(
    client: TestClient,
    engine: Engine,
    ann: Person,
    headers: dict[str, str],
    in_app: bool,
    mail: MailMode,
    listed: int,
    announced: int,
) -> None:
    choose(client, headers, in_app=in_app, mail=mail.value)
    with transaction(engine) as session:
        assert tell(session, [ann.id]) == 1
    page = client.get("/api/v1/notifications", headers=headers).json()
    assert (page["total"], page["unread"]) == (listed, listed)
    with transaction(engine, reading=True) as session:
        assert outbox.backlog(session) == (announced, 0)


def test_who_wants_to_hear_nothing_is_not_told(
    client: TestClient, engine: Engine, ann: Person, headers: dict[str, str]
) -> None:
    choose(client, headers, in_app=False, mail="off")
    with transaction(engine) as session:
        assert tell(session, [ann.id]) == 0
        assert session.exec(select(Notification)).all() == []


BAD = [
    ("POST", "/read", {}, "/"),
    ("POST", "/read", {"ids": [], "all": False}, "/ids"),
    ("POST", "/read", {"ids": [str(uuid4())], "all": True}, "/"),
    ("POST", "/read", {"ids": ["not an id"]}, "/ids/0"),
    ("POST", "/read", {"ids": [str(uuid4())] * 101}, "/ids"),
    ("POST", "/read", {"all": True, "person_id": str(uuid4())}, "/person_id"),
    ("PUT", "/preferences", {"items": [{"group": "sport", "in_app": True, "mail": "off"}]}, None),
    ("PUT", "/preferences", {"items": [{"group": "match", "in_app": True}]}, "/items/0/mail"),
    (
        "PUT",
        "/preferences",
        {"items": [{"group": "match", "in_app": True, "mail": "off"}] * 2},
        "/items/1/group",
    ),
]


@pytest.mark.parametrize(("method", "path", "body", "pointer"), BAD)
def test_bad_input_names_the_field(
    client: TestClient,
    headers: dict[str, str],
    method: str,
    path: str,
    body: dict[str, object],
    pointer: str | None,
) -> None:
    answer = client.request(method, f"/api/v1/notifications{path}", json=body, headers=headers)
    assert answer.status_code == 422
    pointers = [error["pointer"] for error in answer.json()["errors"]]
    assert pointers == [pointer or "/items/0/group"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("POST", "/read"),
        ("GET", "/preferences"),
        ("PUT", "/preferences"),
    ],
)
def test_a_visitor_has_no_notifications(client: TestClient, method: str, path: str) -> None:
    body = {"items": []} if method == "PUT" else {"all": True} if method == "POST" else None
    answer = client.request(method, f"/api/v1/notifications{path}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (401, "sign-in-required")


def test_old_notifications_are_forgotten(session: Session, clock: Clock) -> None:
    ann = make_person(session)
    tell(session, [ann.id], title="old")
    clock.shift(days=300)
    tell(session, [ann.id], title="new")
    clock.shift(days=66)
    assert service.forget_old(session) == 1
    assert [row.params["title"] for row in session.exec(select(Notification))] == ["new"]
