"""Publishing, objecting, deciding and closing, and what everybody may know of it."""

import hashlib
import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from sqlalchemy.exc import DatabaseError
from sqlmodel import select

from backend.core import clock, workdays
from backend.core.db import transaction
from backend.notices import service
from backend.notices.models import Notice, NoticeEvent, NoticeKind
from backend.notifications.models import Notification
from tests.backend.notices.conftest import PRICE, WORDS, Board
from tests.factories.files import make_file

BEIJING = ZoneInfo("Asia/Shanghai")


def told(board: Board) -> list[tuple[str, object]]:
    """Kinds of what people were told about notices, with whom."""
    with transaction(board.engine) as session:
        rows = session.exec(select(Notification).order_by(Notification.created_at))
        return [(row.kind, row.person_id) for row in rows if row.kind.startswith("notice.")]


def test_a_notice_says_what_was_agreed_by_which_rule_and_until_when(board: Board) -> None:
    asked = {"kind": "price", "subject": board.deal["id"]}
    preview = board.done(board.manager, "GET", "/preview", params=asked)
    notice = board.published()
    content = notice["content"]
    assert content | {"published_at": 0} == preview | {
        "number": notice["number"],
        "published_at": 0,
    }
    assert (content["price"], content["price_route"], content["mode"]) == (
        PRICE,
        "negotiated",
        "licence",
    )
    assert [party["role"] for party in content["parties"]] == ["supply", "demand"]
    assert (content["rule"]["code"], content["rule"]["days"]) == ("all-notice", 15)
    begun = datetime.fromisoformat(content["published_at"]).astimezone(BEIJING).date()
    last = date.fromisoformat(notice["ends_on"])
    assert last == workdays.last_day("CN", begun, 15)
    ends = datetime.fromisoformat(notice["ends_at"]).astimezone(BEIJING)
    assert ends.replace(tzinfo=None) == datetime.combine(last, datetime.min.time()) + timedelta(1)
    listed = board.done(None, "GET", params={"state": "published"})
    assert [one["number"] for one in listed["items"]] == [notice["number"]]
    assert listed["states"]["published"] == 1


def test_who_has_the_text_can_reckon_its_hash_and_nobody_can_change_it(board: Board) -> None:
    notice = board.published()
    text = board.send(None, "GET", f"/{notice['number']}/text").content
    assert hashlib.sha256(text).hexdigest() == notice["sha256"]
    assert json.loads(text) == notice["content"]
    for change in ("text = '{}'", "sha256 = 'x'", "matter = 'x'"):
        with pytest.raises(DatabaseError), transaction(board.engine) as session:
            session.connection().exec_driver_sql(f"UPDATE notice SET {change}")  # noqa: S608 — fixed text
    with pytest.raises(DatabaseError), transaction(board.engine) as session:
        session.connection().exec_driver_sql("DELETE FROM notice")
    assert board.state(notice) == "published"


def test_more_days_may_be_given_and_fewer_than_the_rule_asks_for_may_not(board: Board) -> None:
    body = {"kind": "price", "subject_id": board.deal["id"]}
    few = board.send(board.manager, "POST", json=body | {"days": 14})
    assert (few.status_code, few.json()["errors"][0]["params"]) == (422, {"ge": 15})
    stranger = board.send(board.desk.market.stranger, "POST", json=body)
    assert (stranger.status_code, stranger.json()["code"]) == (404, "deal-not-found")
    seeker = board.send(board.desk.market.seeker.person, "POST", json=body)
    assert seeker.status_code == 403
    assert board.published(days=30)["content"]["days"] == 30
    again = board.send(board.manager, "POST", json=body)
    assert (again.status_code, again.json()["code"]) == (409, "notice-already-open")


def test_a_clean_notice_is_closed_once_by_two_schedulers_and_opens_the_door(board: Board) -> None:
    notice = board.published()
    follower = board.desk.market.stranger
    board.done(follower, "PUT", f"/{notice['id']}/following", json={"following": True})
    assert board.tick() == 0
    board.run_out(notice)
    late = board.send(follower, "POST", f"/{notice['id']}/objections", json={"text": WORDS})
    assert (late.status_code, late.json()["code"]) == (409, "notice-period-over")
    with ThreadPoolExecutor(4) as pool:
        closed = sum(pool.map(lambda _: board.tick(), range(8)))
    assert closed == 1
    assert board.state(notice) == "closed_clean"
    with transaction(board.engine) as session:
        row = session.exec(select(Notice)).one()
        matter, subject_id = row.matter, row.subject_id
        assert service.is_clean(session, NoticeKind.PRICE, subject_id, matter)
        assert not service.is_clean(session, NoticeKind.PRICE, subject_id, "another price")
        assert not service.is_clean(session, NoticeKind.AWARD, subject_id, matter)
        kinds = [one.kind for one in session.exec(select(NoticeEvent))]
    assert sorted(kinds) == ["closed", "published"]
    assert told(board).count(("notice.closed", follower.id)) == 1


def test_an_objection_keeps_the_notice_open_until_the_desk_has_dismissed_it(board: Board) -> None:
    notice, objector = board.published(), board.desk.market.engineer
    objection = board.objected(notice, objector)
    again = board.send(objector, "POST", f"/{notice['id']}/objections", json={"text": WORDS})
    assert again.json()["code"] == "notice-already-objected"
    board.run_out(notice)
    assert (board.tick(), board.state(notice)) == (0, "objected")
    (waiting,) = board.done(board.officer, "GET", "/objections")
    assert (waiting["number"], waiting["position"]) == (notice["number"], 1)
    assert date.fromisoformat(waiting["due_on"]) > clock.today()
    assert board.done(objector, "GET", "/objections") == []
    for outsider in (objector, board.manager, board.regulator, board.desk.market.supplier.person):
        assert board.decided(notice, objection, "dismiss", outsider).status_code == 403
    assert board.decided(notice, objection, "hear", board.officer).status_code == 200
    answer = board.decided(notice, objection, "dismiss", board.officer).json()[0]
    assert (answer["state"], answer["reason"]) == ("dismissed", "经核查，评估程序合规。")
    assert board.state(notice) == "published"
    assert (board.tick(), board.state(notice)) == (1, "closed_clean")
    kinds = [one["kind"] for one in board.done(None, "GET", f"/{notice['id']}")["events"]]
    assert kinds == ["published", "objected", "heard", "dismissed", "closed"]
    people = told(board)
    assert ("notice.to_decide", board.officer.id) in people
    assert ("notice.decided", objector.id) in people


def test_an_upheld_objection_ends_the_notice_and_the_same_is_not_announced_again(
    board: Board,
) -> None:
    notice, market = board.published(), board.desk.market
    first = board.objected(notice, market.engineer)
    board.objected(notice, market.stranger)
    assert board.decided(notice, first, "uphold", board.officer).status_code == 200
    raised = board.done(None, "GET", f"/{notice['id']}/objections")
    assert [one["state"] for one in raised] == ["upheld", "moot"]
    assert board.state(notice) == "upheld"
    body = {"kind": "price", "subject_id": board.deal["id"]}
    again = board.send(board.manager, "POST", json=body)
    assert (again.status_code, again.json()["code"]) == (409, "notice-action-not-allowed")


def test_who_objects_and_with_what_is_told_to_those_it_concerns_alone(board: Board) -> None:
    notice, market = board.published(), board.desk.market
    with transaction(board.engine) as session:
        settings = board.desk.client.app.state.settings
        evidence = str(make_file(session, market.stranger, settings, name="evidence.pdf").id)
    asked = {"anonymous": True, "file_ids": [evidence]}
    objection = board.objected(notice, market.stranger, **asked)
    board.objected(notice, market.engineer)
    path = f"/{notice['id']}/objections"

    def seen(person: object) -> tuple[object, ...]:
        one, other = board.done(person, "GET", path)
        return one["objector"], one["text"], len(one["files"]), other["objector"]

    assert seen(board.officer) == ("Stranger", WORDS, 1, "Engineer")
    assert seen(board.regulator) == ("Stranger", WORDS, 1, "Engineer")
    assert seen(market.stranger) == ("Stranger", WORDS, 1, "Engineer")
    assert seen(market.supplier.person) == (None, WORDS, 0, "Engineer")
    assert seen(None) == (None, None, 0, "Engineer")
    timeline = board.desk.send(board.manager, "GET", f"/{board.deal['id']}/timeline").text
    assert "Stranger" not in timeline
    for secret in ("Stranger", str(market.stranger.id), WORDS):
        assert secret not in board.send(None, "GET", f"/{notice['id']}").text
    link = f"{path}/{objection['id']}/files/{evidence}"
    assert board.send(board.officer, "GET", link).status_code == 200
    for person in (market.supplier.person, market.engineer):
        assert board.send(person, "GET", link).json()["code"] == "objection-not-found"


def test_the_desk_extends_while_an_objection_is_open_and_its_objector_may_take_it_back(
    board: Board,
) -> None:
    notice, objector = board.published(), board.desk.market.stranger
    later = date.fromisoformat(notice["ends_on"]) + timedelta(days=7)

    def extend() -> object:
        version = board.done(None, "GET", f"/{notice['id']}")["version"]
        body = {"action": "extend", "version": version, "comment": "需要补充鉴定"}
        body["ends_on"] = later.isoformat()
        return board.send(board.officer, "POST", f"/{notice['id']}/steps", json=body)

    assert extend().status_code == 409
    objection = board.objected(notice, objector)
    moved = extend().json()
    assert date.fromisoformat(moved["ends_on"]) == workdays.next_working_day("CN", later)
    assert moved["content"]["ends_on"] == notice["ends_on"]
    assert moved["events"][-1]["data"]["comment"] == "需要补充鉴定"
    assert board.decided(notice, objection, "take_back", board.officer).status_code == 403
    assert board.decided(notice, objection, "take_back", objector).status_code == 200
    assert board.state(notice) == "published"


def test_a_desk_is_reminded_once_of_an_objection_that_is_overdue(board: Board) -> None:
    board.objected(board.published(), board.desk.market.stranger)
    with clock.at(clock.now() + timedelta(days=40)):
        for _ in range(2):
            with transaction(board.engine) as session:
                assert service.remind_overdue(session) == 1
    assert told(board).count(("notice.overdue", board.officer.id)) == 1


def test_a_notice_is_a_file_in_three_languages_that_names_its_hash(board: Board) -> None:
    notice = board.published()
    objection = board.objected(notice, board.desk.market.stranger, anonymous=True)
    board.decided(notice, objection, "dismiss", board.officer)
    path = f"/{notice['number']}/document"
    names = {"zh": "绿洲大学", "en": "OasisUniversity", "ru": "OasisUniversity"}
    for lang, name in names.items():
        answer = board.send(None, "GET", path, params={"form": "pdf", "lang": lang})
        assert answer.headers["content-type"] == "application/pdf"
        with pypdfium2.PdfDocument(answer.content) as pages:
            told = "".join(page.get_textpage().get_text_range() for page in pages)
        said = re.sub(r"\s+", "", told)
        for wanted in (name, notice["sha256"], notice["number"], "经核查,评估程序合规。"):
            assert wanted in said.replace("，", ","), wanted
        assert "Stranger" not in said
    asked = {"form": "docx", "lang": "zh"}
    assert board.send(None, "GET", path, params=asked).content.startswith(b"PK")
