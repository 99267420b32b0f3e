"""Before the opening nobody but the bidder learns of a proposal; then all open at once."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from backend.core import outbox
from backend.core.actor import DeskRole
from backend.core.db import metadata, transaction
from backend.core.outbox import OutboxEntry
from backend.courses import tasks
from backend.sealing import service as sealing
from backend.sealing.models import SealedSlot
from tests.backend.courses.conftest import Challenge
from tests.backend.proposals.conftest import Bidder, ask_of, opened, proposal, release
from tests.factories.nodes import make_officer

Another = Callable[..., Bidder]
CANARY = "canary-7f3a"
NUMBERED = re.compile(r'"request_id":"\w+"')
STRANGE_TO_PROPOSALS = {"sign_in", "job_run"}
"""Tables in which asking leaves traces whatever it is that is asked."""


def dump(at: Challenge) -> dict[str, list[str]]:
    """Every row of every table as text, as a copy of the database would show it."""
    with transaction(at.engine, reading=True) as session:
        return {
            table.name: [repr(tuple(row)) for row in session.execute(table.select())]
            for table in metadata.sorted_tables
            if table.name not in STRANGE_TO_PROPOSALS
        }


def seen(at: Challenge) -> dict[str, str]:
    """What everybody but the bidders is answered about the challenge."""
    people = {
        "visitor": None,
        "stranger": at.stranger,
        "sponsor": at.sponsor.person,
        "officer": at.officer,
        "administrator": at.administrator,
        "another": at.solver.person,
    }
    addresses = [
        *(f"/courses/{at.id}", f"/courses/{at.id}/questions", f"/challenges/{at.id}"),
        *(f"/proposals/{at.id}", f"/proposals/{at.id}/opening", "/proposals"),
        *(f"/listings/{at.id}/timeline", "/notifications", "/listings/mine", "/deals"),
        *("/discovery/challenges", "/discovery/overview", "/suggestions"),
    ]
    return {
        f"{name} {address}": NUMBERED.sub(
            "", at.client.get(f"/api/v1{address}", headers=at.headers(person)).text
        )
        for name, person in people.items()
        for address in addresses
    }


def work(at: Challenge) -> None:
    """What a worker does for challenges on its round, whatever else it has to do."""
    with transaction(at.engine) as session:
        tasks.remind_unopened(session)
        outbox.settle(session, session.exec(select(OutboxEntry)).all())


def counters(at: Challenge) -> set[str]:
    """The counted routes that have to do with proposals."""
    lines = at.client.get("/metrics").text.splitlines()
    return {line for line in lines if "/proposals" in line}


def test_with_five_proposals_and_with_none_the_world_looks_the_same(
    challenge: Challenge, another: Another, caplog: pytest.LogCaptureFixture
) -> None:
    bidders = [another() for _ in range(5)]
    for each in bidders:
        challenge.headers(each.owner.person)
    work(challenge)
    files = {path for path in challenge.settings.data_dir.rglob("*") if path.is_file()}
    answers, rows = seen(challenge), dump(challenge)
    caplog.set_level("DEBUG")
    for number, each in enumerate(bidders):
        assert each.draft(title=CANARY).status_code == 200
        if number:
            each.submitted(proposal(CANARY))
    assert each.submitted(proposal(CANARY))
    after = dump(challenge)
    assert after["outbox"] == []
    assert seen(challenge) == answers
    assert {name: found for name, found in after.items() if name != "sealed_slot"} == {
        name: found for name, found in rows.items() if name != "sealed_slot"
    }
    assert len(after["sealed_slot"]) == len(rows["sealed_slot"])
    secrets = (CANARY, *(each.id.replace("-", "") for each in bidders))
    assert not any(secret in row for row in after["sealed_slot"] for secret in secrets)
    grown = {path for path in challenge.settings.data_dir.rglob("*") if path.is_file()} - files
    assert not [path for path in grown if not _of_the_database(path)]
    ours = [record for record in caplog.records if not record.name.startswith("httpx")]
    logged = "\n".join(record.getMessage() for record in ours)
    assert ours
    assert CANARY not in logged
    assert "/proposals" not in logged
    assert counters(challenge) == set()


def _of_the_database(path: Path) -> bool:
    return ".db" in path.name or "index" in path.parts


def test_every_slot_has_one_shape_whatever_it_holds(challenge: Challenge, bidder: Bidder) -> None:
    bidder.submitted(proposal(solution="甲" * 4000))
    bidder.draft(title="短")
    with transaction(challenge.engine) as session:
        shapes = {(len(slot.tag), len(slot.content)) for slot in session.exec(select(SealedSlot))}
    assert len(shapes) == 1


def test_two_shares_are_not_released_by_one_person(challenge: Challenge, bidder: Bidder) -> None:
    bidder.submitted()
    challenge.move(milliseconds=-1)
    with transaction(challenge.engine) as session:
        make_officer(session, challenge.sponsor.node, challenge.administrator, DeskRole.REVIEWER)
    assert release(challenge, challenge.administrator, "node").status_code == 200
    again = release(challenge, challenge.administrator, "notary")
    assert (again.status_code, again.json()["code"]) == (409, "share-already-released")
    assert len(release(challenge, challenge.sponsor.person, "sponsor").json()["proposals"]) == 1


def test_before_the_deadline_no_share_is_released(challenge: Challenge, bidder: Bidder) -> None:
    bidder.submitted()
    early = release(challenge, challenge.sponsor.person, "sponsor")
    assert (early.status_code, early.json()["code"]) == (409, "proposals-still-sealed")


def test_two_people_with_two_shares_open_all_and_the_record_says_so(
    challenge: Challenge, bidder: Bidder, another: Another
) -> None:
    other = another()
    first, second = bidder.submitted(proposal("甲")), other.submitted(proposal("乙"))
    other.draft(title="未完成")
    challenge.move(milliseconds=-1)
    one = release(challenge, challenge.sponsor.person, "sponsor").json()
    assert (one["stage"], one["proposals"]) == ("propose", [])
    assert [holder["released_by"] for holder in one["holders"]] == [
        challenge.sponsor.person.name,
        None,
        None,
    ]
    twice = release(challenge, challenge.sponsor.person, "sponsor")
    assert (twice.status_code, twice.json()["code"]) == (409, "share-already-released")
    assert release(challenge, challenge.sponsor.person, "node").status_code == 403
    assert release(challenge, challenge.stranger, "notary").status_code == 403
    record = release(challenge, challenge.administrator, "notary").json()
    assert record["stage"] == "qualify"
    assert record["opened_at"] is not None
    assert {each["sha256"] for each in record["proposals"]} == {first["sha256"], second["sha256"]}
    public = challenge.read()
    assert (public["events"][-1]["kind"], public["events"][-1]["data"]) == (
        "opened",
        {"proposals": 2},
    )
    late = release(challenge, challenge.officer, "node")
    assert (late.status_code, late.json()["code"]) == (409, "course-action-not-allowed")
    desk = other.desk()
    assert (desk["draft"], desk["receipt"]) == (None, None)


def test_what_was_opened_is_read_by_those_who_judge_it_and_by_its_own_party(
    challenge: Challenge, bidder: Bidder, another: Another
) -> None:
    other = another()
    receipt = bidder.submitted(proposal("甲"))
    [row] = opened(challenge)["proposals"]
    path = f"/opened/{row['id']}"
    readers = (challenge.sponsor.person, challenge.officer, challenge.administrator)
    for who in (*readers, bidder.owner.person):
        found = ask_of(challenge, who, "GET", path).json()
        assert (found["content"]["solution"], found["sha256"]) == (
            proposal("甲")["solution"],
            receipt["sha256"],
        )
    for who in (other.owner.person, challenge.stranger):
        assert ask_of(challenge, who, "GET", path).status_code == 404
        assert ask_of(challenge, who, "GET", "/opening").status_code == 403
    [line] = challenge.client.get(
        "/api/v1/proposals", headers=challenge.headers(bidder.owner.person)
    ).json()
    assert (line["stage"], line["sha256"]) == ("qualify", receipt["sha256"])
    assert line["proposal_id"] == row["id"]


def test_a_challenge_that_nobody_answered_has_failed(challenge: Challenge) -> None:
    record = opened(challenge)
    assert (record["stage"], record["proposals"]) == ("failed", [])


def test_the_opening_survives_one_lost_share_and_waits_while_two_are_lost(
    challenge: Challenge, bidder: Bidder
) -> None:
    bidder.submitted()
    folder = challenge.settings.sealing_folder
    kept = {path: path.read_bytes() for path in folder.rglob("*.share")}
    challenge.move(milliseconds=-1)
    release(challenge, challenge.sponsor.person, "sponsor")
    for holder in ("node", "notary"):
        [path] = (folder / holder).iterdir()
        path.unlink()
    refused = release(challenge, challenge.officer, "node")
    assert (refused.status_code, refused.json()["code"]) == (503, "key-shares-missing")
    assert refused.json()["params"]["lost"] == ["node", "notary"]
    assert bidder.desk()["receipt"] is not None
    [(path, share)] = [(path, share) for path, share in kept.items() if "notary" in path.parts]
    path.write_bytes(share)
    assert len(release(challenge, challenge.officer, "node").json()["proposals"]) == 1


def test_a_damaged_box_is_shown_as_such_and_keeps_no_other_shut(
    challenge: Challenge, bidder: Bidder, another: Another
) -> None:
    other, key = another(), challenge.settings.key
    receipt, good = bidder.submitted(proposal("甲")), other.submitted(proposal("乙"))
    with transaction(challenge.engine) as session:
        tag = sealing.tag_of(key, "proposal-box", challenge.id, bidder.owner.organization.id)
        box = sealing.find(session, key, tag)
        assert box is not None
        sealing.put(session, key, tag, box[:-1] + bytes([box[-1] ^ 1]))
    found = {each["sha256"]: each["damaged"] for each in opened(challenge)["proposals"]}
    assert found == {receipt["sha256"]: True, good["sha256"]: False}


def test_a_box_that_was_put_in_anothers_place_does_not_open(
    challenge: Challenge, bidder: Bidder, another: Another
) -> None:
    other, key = another(), challenge.settings.key
    bidder.submitted(proposal("甲"))
    with transaction(challenge.engine) as session:
        own = sealing.tag_of(key, "proposal-box", challenge.id, bidder.owner.organization.id)
        foreign = sealing.tag_of(key, "proposal-box", challenge.id, other.owner.organization.id)
        box = sealing.find(session, key, own)
        assert box is not None
        sealing.put(session, key, foreign, box)
    damaged = {each["organization_id"]: each["damaged"] for each in opened(challenge)["proposals"]}
    assert damaged == {bidder.id: False, other.id: True}


def test_answers_say_nothing_that_is_not_asked_for(challenge: Challenge, bidder: Bidder) -> None:
    bidder.submitted(proposal(CANARY))
    told: dict[str, Any] = ask_of(challenge, challenge.sponsor.person, "GET", "/opening").json()
    assert told["proposals"] == []
    assert CANARY not in json.dumps(told)
