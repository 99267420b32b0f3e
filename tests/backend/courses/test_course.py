"""Posting, the deadline's rules, questions in public, and who hears of what."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlmodel import select

from backend.core import clock
from backend.core.db import transaction
from backend.core.worker import WorkerContext, drain
from backend.courses import service
from backend.courses.models import Course
from backend.courses.service.posting import digest
from backend.listings.models import Listing
from backend.notifications.models import Notification
from tests.backend.courses.conftest import Challenge
from tests.factories.listings import set_deadline
from tests.factories.markets import ask


def told(engine: Engine) -> list[tuple[str, Any]]:
    """What people were told about challenges."""
    with transaction(engine) as session:
        rows = session.exec(select(Notification).order_by(Notification.created_at))
        return [(row.kind, row.person_id) for row in rows if row.kind.startswith("challenge.")]


def test_a_challenge_that_comes_on_the_market_is_posted_once_with_its_rules_frozen(
    challenge: Challenge,
) -> None:
    with transaction(challenge.engine) as session:
        other = ask(session, challenge.sponsor, "低温储能")
    context = WorkerContext(challenge.engine, challenge.settings)
    drain(context)
    drain(context)
    with transaction(challenge.engine) as session:
        assert service.post(session, challenge.settings) == 0
        course = session.get(Course, other)
        assert course is not None
        assert course.frozen["texts"]["zh"]["title"] == "低温储能"
        assert course.frozen["criteria"][0]["weight"] == 60
        assert digest(course.frozen) == course.frozen_sha256
        assert course.public_key != session.get_one(Course, challenge.id).public_key
    shares = [path.name for path in (challenge.settings.data_dir / "sealing").rglob("*.share")]
    assert len(shares) == 6


def test_a_challenge_that_was_there_before_courses_is_found_by_the_clock(
    challenge: Challenge,
) -> None:
    with transaction(challenge.engine) as session:
        session.delete(session.get_one(Course, challenge.id))
        assert service.call_unposted(session) == 1
    drain(WorkerContext(challenge.engine, challenge.settings))
    assert challenge.read()["stage"] == "propose"


def test_everybody_reads_the_course_and_only_its_people_are_offered_steps(
    challenge: Challenge,
) -> None:
    public = challenge.read()
    assert (public["stage"], public["closed"]) == ("propose", False)
    assert [event["kind"] for event in public["events"]] == ["posted"]
    assert (public["allowed_actions"], public["may"], public["waiting_questions"]) == ([], [], None)
    sponsor = challenge.read(challenge.sponsor.person)
    assert sponsor["allowed_actions"] == ["extend", "clarify"]
    assert [barred["code"] for barred in sponsor["barred_actions"]] == [
        "proposals-still-sealed"
    ] * 2
    assert challenge.read(challenge.solver.person)["may"] == ["follow", "ask"]
    assert challenge.read(challenge.stranger)["may"] == ["follow"]
    assert challenge.send(None, "GET", "/questions").json() == []
    missing = challenge.client.get("/api/v1/courses/SB-C-1999-00001")
    assert (missing.status_code, missing.json()["code"]) == (404, "listing-not-found")


def test_a_deadline_moves_to_later_only_and_before_it_has_passed(challenge: Challenge) -> None:
    follower, sponsor = challenge.solver.person, challenge.sponsor.person
    challenge.send(follower, "PUT", "/following", json={"following": True})
    before = challenge.read()
    local = datetime.fromisoformat(before["deadline_local"])
    earlier = challenge.step(sponsor, "extend", deadline_local=local.isoformat())
    assert earlier.json()["errors"][0]["code"] == "not-later"
    later = (local + timedelta(days=7)).isoformat(timespec="minutes")
    foreign = challenge.step(challenge.officer, "extend", deadline_local=later)
    assert foreign.status_code == 403
    after = challenge.step(sponsor, "extend", deadline_local=later).json()
    moved = datetime.fromisoformat(after["deadline_at"])
    assert moved - datetime.fromisoformat(before["deadline_at"]) == timedelta(days=7)
    assert after["events"][-1]["kind"] == "extended"
    page = challenge.client.get(f"/api/v1/challenges/{challenge.id}").json()
    assert (page["deadline_at"], page["deadline_local"][:16]) == (after["deadline_at"], later)
    assert told(challenge.engine) == [("challenge.extended", follower.id)]
    challenge.move(milliseconds=-1)
    late = challenge.step(sponsor, "extend", deadline_local=later)
    assert (late.status_code, late.json()["code"]) == (409, "proposals-closed")


def test_a_posted_challenge_cannot_be_withdrawn_while_its_moved_deadline_lies_ahead(
    challenge: Challenge,
) -> None:
    sponsor = challenge.sponsor.person
    version = challenge.client.get(f"/api/v1/listings/{challenge.id}").json()["version"]
    answer = challenge.client.post(
        f"/api/v1/listings/{challenge.id}/actions",
        headers=challenge.headers(sponsor),
        json={"action": "withdraw", "version": version, "comment": "because"},
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "challenge-frozen")


def test_a_challenge_stays_until_its_course_has_ended(challenge: Challenge) -> None:
    sponsor = challenge.sponsor.person

    def withdraw() -> tuple[int, str]:
        seen = challenge.client.get(
            f"/api/v1/listings/{challenge.id}", headers=challenge.headers(sponsor)
        ).json()
        body = {"action": "withdraw", "version": seen["version"], "comment": "because"}
        answer = challenge.client.post(
            f"/api/v1/listings/{challenge.id}/actions",
            headers=challenge.headers(sponsor),
            json=body,
        )
        return answer.status_code, answer.json().get("code", "")

    challenge.move(seconds=-1)
    with transaction(challenge.engine) as session:
        listing = session.get_one(Listing, challenge.id)
        set_deadline(session, listing, clock.now() - timedelta(seconds=1))
    assert withdraw() == (409, "listing-held")
    assert challenge.step(sponsor, "cancel", comment="不再需要").status_code == 200
    assert withdraw()[0] == 200


def test_clarifications_need_time_to_be_read(challenge: Challenge) -> None:
    sponsor = challenge.sponsor.person
    clarified = challenge.step(sponsor, "clarify", comment="进水TDS按两万计").json()
    assert clarified["events"][-1]["data"]["comment"] == "进水TDS按两万计"
    challenge.move(hours=71)
    late = challenge.step(sponsor, "clarify")
    assert (late.status_code, late.json()["code"]) == (409, "clarification-too-late")


def test_questions_are_answered_to_all_and_nobody_learns_who_asked(challenge: Challenge) -> None:
    asker, sponsor = challenge.solver.person, challenge.sponsor.person
    body = {"text": "进水的硅含量上限是多少？"}
    asked = challenge.send(asker, "POST", "/questions", json=body)
    assert asked.status_code == 201
    assert challenge.send(None, "GET", "/questions").json() == []
    assert challenge.read(sponsor)["waiting_questions"] == 1
    [waiting] = challenge.send(sponsor, "GET", "/questions").json()
    assert (waiting["text"], waiting["mine"]) == (body["text"], False)
    path, text = f"/questions/{waiting['id']}/answer", {"text": "不高于50 mg/L"}
    assert challenge.send(challenge.officer, "POST", path, json=text).status_code == 403
    assert challenge.send(sponsor, "POST", path, json=text).status_code == 200
    again = challenge.send(sponsor, "POST", path, json={"text": "80"})
    assert again.json()["code"] == "course-question-not-found"
    public = challenge.send(None, "GET", "/questions")
    assert public.json()[0]["answer"] == text["text"]
    for secret in (str(asker.id), asker.name, str(challenge.solver.organization.id)):
        assert secret not in public.text + json.dumps(waiting)
    assert challenge.read(asker)["following"]
    assert told(challenge.engine) == [
        ("challenge.asked", sponsor.id),
        ("challenge.answered", asker.id),
    ]


def test_after_the_deadline_nothing_is_asked_or_answered(challenge: Challenge) -> None:
    asker = challenge.solver.person
    body = {"text": "进水的硅含量上限是多少？"}
    question = challenge.send(asker, "POST", "/questions", json=body).json()
    challenge.move(milliseconds=-1)
    late = challenge.send(asker, "POST", "/questions", json=body)
    assert (late.status_code, late.json()["code"]) == (409, "proposals-closed")
    path = f"/questions/{question['id']}/answer"
    answer = challenge.send(challenge.sponsor.person, "POST", path, json={"text": "50"})
    assert (answer.status_code, answer.json()["code"]) == (409, "proposals-closed")
    nobody = challenge.send(challenge.stranger, "POST", "/questions", json=body)
    assert nobody.status_code == 403


def test_holders_are_reminded_once_that_the_deadline_has_passed(challenge: Challenge) -> None:
    challenge.move(milliseconds=-1)
    for _ in range(2):
        with transaction(challenge.engine) as session:
            assert service.remind_unopened(session) == 1
    reminded = {person for kind, person in told(challenge.engine)}
    assert reminded == {challenge.sponsor.person.id, challenge.officer.id}
    assert len(told(challenge.engine)) == 2


def test_a_challenge_is_cancelled_after_its_deadline_with_a_reason(challenge: Challenge) -> None:
    sponsor = challenge.sponsor.person
    early = challenge.step(sponsor, "cancel")
    assert (early.status_code, early.json()["code"]) == (409, "proposals-still-sealed")
    challenge.move(milliseconds=-1)
    assert challenge.step(sponsor, "cancel", comment="").status_code == 422
    cancelled = challenge.step(sponsor, "cancel").json()
    assert (cancelled["stage"], cancelled["allowed_actions"]) == ("cancelled", [])
