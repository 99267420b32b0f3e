"""Drafts, receipts, replacing and withdrawing, who may propose, and the deadline's instant."""

import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from backend.core import clock
from backend.core.db import transaction
from backend.courses.errors import ProposalsClosed
from backend.courses.repository import find
from backend.organizations.models import VerificationState
from backend.proposals import service
from backend.proposals.schemas import ProposalContent, ProposalSubmit
from tests.backend.courses.conftest import Challenge
from tests.backend.proposals.conftest import Bidder, ask_of, opened, proposal
from tests.factories.accounts import make_person
from tests.factories.listings import actor_as
from tests.factories.organizations import make_member

Another = Callable[..., Bidder]


def test_a_draft_is_kept_for_the_partys_own_people_alone(bidder: Bidder, another: Another) -> None:
    saved = bidder.draft(title="膜浓缩").json()
    assert (saved["version"], saved["draft"]["title"]) == (1, "膜浓缩")
    stale = bidder.draft(title="另一个")
    assert (stale.status_code, stale.json()["code"]) == (409, "stale-edit")
    assert bidder.draft(version=1, title="改").json()["version"] == 2
    with transaction(bidder.at.engine) as session:
        colleague = make_person(session, name="Colleague")
        make_member(session, bidder.owner.organization, colleague)
    assert bidder.send("GET", who=colleague).json()["draft"]["title"] == "改"
    other = another()
    assert other.desk()["draft"] is None
    foreign = other.send("GET", params={"organization": bidder.id})
    assert foreign.status_code == 403
    assert ask_of(bidder.at, bidder.at.administrator, "GET").json()["draft"] is None


def test_a_receipt_tells_when_and_the_hash_of_what(bidder: Bidder) -> None:
    bidder.draft(title="膜浓缩")
    receipt = bidder.submitted()
    content = ProposalContent.model_validate(proposal()).model_dump(mode="json")
    told = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    head = f"{bidder.at.id}\n{bidder.id}\n"
    assert receipt["sha256"] == hashlib.sha256((head + told).encode()).hexdigest()
    desk = bidder.desk()
    assert desk["receipt"] == {key: receipt[key] for key in ("submitted_at", "sha256")}
    assert desk["draft"] is None
    [line] = bidder.at.client.get(
        "/api/v1/proposals", headers=bidder.at.headers(bidder.owner.person)
    ).json()
    assert (line["sha256"], line["organization_id"]) == (receipt["sha256"], bidder.id)


def test_the_own_copy_opens_with_the_key_of_the_receipt_and_with_no_other(bidder: Bidder) -> None:
    receipt = bidder.submitted(proposal("甲"))
    body = {"organization_id": bidder.id, "key": receipt["copy_key"]}
    assert bidder.send("POST", "/copies", json=body).json()["title"] == "膜浓缩方案甲"
    for wrong in ("0" * 64, "no hexadecimal"):
        refused = bidder.send("POST", "/copies", json=body | {"key": wrong})
        assert (refused.status_code, refused.json()["code"]) == (403, "copy-key-wrong")


def test_a_proposal_is_replaced_and_withdrawn_until_the_deadline(bidder: Bidder) -> None:
    first, second = bidder.submitted(proposal("甲")), bidder.submitted(proposal("乙"))
    assert first["sha256"] != second["sha256"]
    party = {"organization_id": bidder.id}
    assert bidder.send("POST", "/withdrawals", json=party).json()["receipt"] is None
    again = bidder.send("POST", "/withdrawals", json=party)
    assert (again.status_code, again.json()["code"]) == (409, "nothing-sealed")
    bidder.submitted(proposal("丙"))
    [only] = opened(bidder.at)["proposals"]
    assert only["title"] == "膜浓缩方案丙"


@pytest.mark.parametrize(
    ("content", "pointer", "code"),
    [
        ({"title": ""}, "/title", "missing"),
        ({"quote": None}, "/quote", "missing"),
        ({"answers": []}, "/answers/0", "indicator-unanswered"),
        ({"answers": [{"position": 0, "meets": "meets"}] * 2}, "/answers", "answered-twice"),
        (
            {"answers": [{"position": place, "meets": "meets"} for place in (0, 7)]},
            "/answers",
            "no-such-indicator",
        ),
        ({"team": []}, "/team", "missing"),
        ({"partners": [{"name": "甲", "share": 60}]}, "/partners", "shares-not-100"),
        ({"partners": [{"name": "", "share": 100}]}, "/partners", "partner-unnamed"),
        ({"rights_confirmed": False}, "/rights_confirmed", "rights-unconfirmed"),
        ({"quote": {"amount_minor": 1, "currency": "USD"}}, "/quote", "other-currency"),
        (
            {
                "solution": "甲" * 4000,
                "plan": "甲" * 2500,
                "answers": [{"position": 0, "meets": "no", "basis": "甲" * 300}] * 30,
            },
            "/",
            "proposal-too-long",
        ),
    ],
)
def test_what_a_proposal_lacks_is_told_field_by_field(
    bidder: Bidder, content: dict[str, Any], pointer: str, code: str
) -> None:
    answer = bidder.submit(proposal() | content)
    assert (answer.status_code, answer.json()["code"]) == (422, "proposal-incomplete")
    assert (pointer, code) in [(each["pointer"], each["code"]) for each in answer.json()["errors"]]


def test_shares_that_sum_to_a_hundred_are_taken(bidder: Bidder) -> None:
    partners = [{"name": "甲", "share": 33.3}, {"name": "乙", "share": 66.7}]
    bidder.submitted(proposal(partners=partners))


def test_a_draft_that_no_box_would_hold_is_refused_as_a_whole(bidder: Bidder) -> None:
    answers = [{"position": place, "basis": "甲" * 300} for place in range(60)]
    refused = bidder.draft(solution="甲" * 4000, answers=answers)
    assert [each["code"] for each in refused.json()["errors"]] == ["proposal-too-long"]


def test_only_parties_that_may_solve_propose(challenge: Challenge, another: Another) -> None:
    sponsor = Bidder(challenge, challenge.sponsor)
    unverified = another(state=VerificationState.SUBMITTED)
    foreign = another(country="KZ", names={"en": "Steppe"})
    for bidder, code in (
        (sponsor, "own-challenge"),
        (unverified, "organization-unverified"),
        (foreign, "foreign-bidders-not-taken"),
    ):
        assert bidder.submit().json()["code"] == code
        assert [party["barred"] for party in bidder.desk()["parties"]] == [code]
    nobody = {"organization_id": sponsor.id, "content": proposal()}
    stranger = ask_of(challenge, challenge.stranger, "POST", "/submissions", json=nobody)
    assert stranger.status_code == 403


@pytest.mark.parametrize(("milliseconds", "taken"), [(-1, True), (0, False), (1, False)])
def test_the_deadline_is_judged_by_the_databases_clock_to_the_millisecond(
    bidder: Bidder, milliseconds: int, taken: bool
) -> None:
    at = bidder.at
    data = ProposalSubmit.model_validate({"organization_id": bidder.id, "content": proposal()})

    def submit(session: Session) -> None:
        actor = actor_as(session, bidder.owner.person)
        service.submit(session, actor, at.settings.key, at.id, data)

    with transaction(at.engine) as session:
        course = find(session, at.id)
        assert course is not None
        deadline = course.deadline_at
    instant = deadline + timedelta(milliseconds=milliseconds)
    with clock.at(instant), transaction(at.engine) as session:
        if taken:
            submit(session)
        else:
            with pytest.raises(ProposalsClosed):
                submit(session)


def test_a_proposal_whose_upload_straddles_the_deadline_is_late(bidder: Bidder) -> None:
    """The body begins to arrive in time, and the deadline passes before its end."""
    body = json.dumps({"organization_id": bidder.id, "content": proposal()}).encode()

    def arriving() -> Iterator[bytes]:
        yield body[:40]
        bidder.at.move(milliseconds=-1)
        yield body[40:]

    headers = bidder.at.headers(bidder.owner.person) | {"content-type": "application/json"}
    address = f"/api/v1/proposals/{bidder.at.id}/submissions"
    late = bidder.at.client.post(address, content=arriving(), headers=headers)
    assert (late.status_code, late.json()["code"]) == (409, "proposals-closed")
    assert bidder.desk()["receipt"] is None


def test_after_the_deadline_nothing_is_saved_sealed_or_withdrawn(bidder: Bidder) -> None:
    bidder.submitted()
    bidder.at.move(milliseconds=-1)
    party = {"organization_id": bidder.id}
    for answer in (
        bidder.draft(title="晚了"),
        bidder.submit(),
        bidder.send("POST", "/withdrawals", json=party),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "proposals-closed")
    assert bidder.desk()["receipt"] is not None


def test_of_many_at_once_none_is_lost_and_a_party_has_one(
    challenge: Challenge, bidder: Bidder, another: Another
) -> None:
    bidders = [bidder, *(another() for _ in range(5))]
    for each in bidders:
        challenge.headers(each.owner.person)
    rounds = [each for each in bidders for _ in range(3)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(Bidder.submit, rounds))
    assert {answer.status_code for answer in answers} == {201}
    record = opened(challenge)
    assert sorted(each["organization_id"] for each in record["proposals"]) == sorted(
        each.id for each in bidders
    )
    receipts = {answer.json()["sha256"] for answer in answers}
    assert {each["sha256"] for each in record["proposals"]} == receipts
