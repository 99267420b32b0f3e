"""Who is chosen and awarded: by the ranking, each place once, and gates of a race."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from backend.core import clock
from backend.core.db import transaction
from backend.courses.models import Course, Stage
from backend.notices import service as notices
from backend.notices.models import Notice
from backend.proposals.models import Proposal
from backend.reviews import service
from backend.reviews.errors import AwardTaken
from backend.reviews.models import Award, AwardState
from backend.reviews.service.awards import insert
from tests.backend.reviews.conftest import Make, Review
from tests.factories.reviews import make_ranking

ROUNDS, CLIENTS = 12, 8


def announce(review: Review, *chosen: str, comment: str = "") -> tuple[int, list[str]]:
    """The answer to a choice: its status, and the codes of its faults."""
    answer = review.step(
        review.at.sponsor.person, "announce", proposals=list(chosen), comment=comment
    )
    return answer.status_code, [fault["code"] for fault in answer.json().get("errors", [])]


def test_places_go_by_the_ranking_and_a_departure_says_why(make: Make) -> None:
    review = make(bidders=3, race=2)
    review.ranked(5, 4, 3)
    first, second, third = review.bidders
    assert announce(review) == (422, ["wrong-number-of-awards"])
    assert announce(review, first, second, third) == (422, ["wrong-number-of-awards"])
    assert announce(review, first, first) == (422, ["not-ranked"])
    assert announce(review, second, first) == (422, ["departure-unexplained"])
    assert announce(review, first, third, comment="第二名已弃榜") == (200, [])
    shown = review.read()
    assert [(one["place"], one["proposal_id"], one["state"]) for one in shown["awards"]] == [
        (1, first, "proposed"),
        (2, third, "proposed"),
    ]
    blocked = review.step(review.at.sponsor.person, "award")
    assert (blocked.status_code, blocked.json()["code"]) == (409, "notice-not-clean")
    again = review.step(review.at.officer, "review_again").json()
    assert (again["stage"], again["awards"]) == ("review", [])
    assert again["notice"]["state"] == "withdrawn"


def test_nothing_is_awarded_before_the_notice_has_closed_clean(review: Review) -> None:
    review.ranked(5, 3)
    first = next(iter(review.bidders))
    assert announce(review, first) == (200, [])
    notice = review.read()["notice"]
    assert (notice["state"], notice["current"]) == ("published", True)
    page = review.at.client.get(f"/api/v1/notices/{notice['number']}").json()
    name = review.bidders[first].organization.names["zh"]
    assert page["content"]["ranking"] == [f"1. {name} — 100.00 (100.00–100.00)"]
    close_notice(review)
    answer = review.step(review.at.sponsor.person, "award")
    assert (answer.status_code, answer.json()["stage"]) == (200, "sign")
    assert [one["state"] for one in answer.json()["awards"]] == ["awarded"]
    with transaction(review.at.engine) as session:
        held = service.standing_awards(session, review.at.id)
        assert [str(one.proposal_id) for one in held] == [first]
    assert review.at.read()["events"][-1]["kind"] == "awarded"


def close_notice(review: Review) -> None:
    """Let the period be over, and the clock look."""
    with transaction(review.at.engine) as session:
        for row in session.exec(select(Notice)):
            row.ends_at = clock.now() - timedelta(seconds=1)
    with transaction(review.at.engine) as session:
        notices.close_due(session)


def test_a_choice_that_is_given_up_takes_its_notice_with_it(review: Review) -> None:
    review.ranked(5, 3)
    assert announce(review, next(iter(review.bidders))) == (200, [])
    assert review.at.step(review.at.sponsor.person, "fail").status_code == 200
    assert review.read()["notice"]["state"] == "withdrawn"


def run_race(review: Review, winners: list[str]) -> None:
    """Let the winners be awarded, as if their notice had closed."""
    with transaction(review.at.engine) as session:
        session.get_one(Course, review.at.id).stage = Stage.MILESTONES
        for place, proposal_id in enumerate(winners, 1):
            proposal = session.get_one(Proposal, UUID(proposal_id))
            award = Award(
                challenge_id=review.at.id,
                place=place,
                proposal_id=proposal.id,
                organization_id=proposal.organization_id,
                state=AwardState.AWARDED,
            )
            session.add(award)


def test_a_gate_eliminates_until_one_is_left(make: Make) -> None:
    review = make(bidders=2, race=2)
    run_race(review, list(review.bidders))
    sponsor = review.at.sponsor.person
    first, second = (one["id"] for one in review.read(sponsor)["awards"])
    body = {"reason": "里程碑指标未达到"}
    path = f"/awards/{first}/elimination"
    assert review.send(review.at.officer, "POST", path, json=body).status_code == 403
    stopped = review.send(sponsor, "POST", path, json=body).json()["awards"]
    assert [(one["state"], one["may_eliminate"]) for one in stopped] == [
        ("eliminated", False),
        ("awarded", False),
    ]
    last = review.send(sponsor, "POST", f"/awards/{second}/elimination", json=body)
    assert last.status_code == 403


def test_of_many_who_choose_at_once_one_does(make: Make) -> None:
    """Each round all ask at one instant for the same place in the name of the sponsor."""
    review = make(bidders=CLIENTS, race=1)
    with transaction(review.at.engine) as session:
        session.get_one(Course, review.at.id).stage = Stage.RANKED
    sponsor, chosen = review.at.sponsor.person, list(review.bidders)
    review.at.headers(sponsor)
    rows = [{"proposal_id": one, "place": 1, "sheets": []} for one in chosen]
    with transaction(review.at.engine) as session:
        make_ranking(session, review.at.id, rows)
    for _ in range(ROUNDS):
        barrier, version = Barrier(CLIENTS), review.read()["version"]

        def choose(proposal: str, barrier: Barrier = barrier, version: int = version) -> int:
            body = {"action": "announce", "version": version, "proposals": [proposal]}
            barrier.wait()
            status: int = review.send(sponsor, "POST", "/steps", json=body).status_code
            return status

        with ThreadPoolExecutor(CLIENTS) as pool:
            answers = list(pool.map(choose, chosen))
        assert sorted(answers) == [200, *[409] * (CLIENTS - 1)]
        with transaction(review.at.engine) as session:
            standing = Award.state != AwardState.REVOKED
            assert len(session.exec(select(Award).where(standing)).all()) == 1
        assert review.step(review.at.officer, "review_again").status_code == 200
        with transaction(review.at.engine) as session:
            session.get_one(Course, review.at.id).stage = Stage.RANKED


def test_the_database_itself_refuses_a_second_award_for_a_place_or_a_proposal(
    make: Make,
) -> None:
    review = make(bidders=2, race=2)
    first, second = review.bidders
    run_race(review, [first])

    def take(proposal_id: str, place: int) -> None:
        with transaction(review.at.engine) as session:
            proposal = session.get_one(Proposal, UUID(proposal_id))
            insert(
                session,
                Award(
                    challenge_id=review.at.id,
                    place=place,
                    proposal_id=proposal.id,
                    organization_id=proposal.organization_id,
                ),
            )

    for proposal_id, place in ((second, 1), (first, 2)):
        with pytest.raises(AwardTaken) as refused:
            take(proposal_id, place)
        assert isinstance(refused.value.__context__, IntegrityError)
    take(second, 2)
