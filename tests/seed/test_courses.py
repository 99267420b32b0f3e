"""The demo's challenges stand at every stage down to the award, told by those who take steps."""

from collections import Counter

from sqlmodel import Session, select

from backend.courses.models import Course, CourseEvent, Stage
from backend.notices.models import Notice, NoticeKind, NoticeState
from backend.proposals.models import Proposal
from backend.reviews import service as reviews
from backend.reviews.models import Panel, Seat, SeatState
from backend.reviews.service.panels import replayed
from backend.sealing.models import SealedSlot
from seed import data_files
from tests.seed.test_demo import actor

EVALUATOR = "expert"


def test_challenges_stand_at_every_stage_of_a_review(session: Session) -> None:
    told = len(data_files.load("courses")["stories"])
    stages = Counter(one.stage for one in session.exec(select(Course)))
    assert stages == {
        Stage.PROPOSE: 1,
        Stage.QUALIFY: 1,
        Stage.REVIEW: 2,
        Stage.RANKED: 1,
        Stage.NOTICE: 1,
        Stage.SIGN: 1,
    }
    assert sum(stages.values()) == told


def test_what_is_sealed_lies_in_slots_alone(session: Session) -> None:
    sealed = [one for one in session.exec(select(Course)) if one.stage is Stage.PROPOSE]
    opened = set(session.exec(select(Proposal.challenge_id)))
    assert not {one.challenge_id for one in sealed} & opened
    assert session.exec(select(SealedSlot)).first() is not None
    kinds = [
        one.kind
        for one in session.exec(
            select(CourseEvent).where(CourseEvent.challenge_id == sealed[0].challenge_id)
        )
    ]
    assert kinds == ["posted"]


def test_draws_of_the_demo_can_be_drawn_again(session: Session) -> None:
    panels = list(session.exec(select(Panel)))
    assert len(panels) == 5
    for panel in panels:
        seats = session.exec(select(Seat).where(Seat.panel_id == panel.id))
        assert {one.expert_id for one in seats} == set(replayed(panel))


def test_the_evaluator_finds_a_declaration_and_a_sheet_to_go_on_with(session: Session) -> None:
    mine = reviews.list_seats(session, actor(session, EVALUATOR), "en")
    waiting = {one.state: one.begun for one in mine if one.running}
    assert waiting == {SeatState.INVITED: 0, SeatState.DECLARED: 1}
    late = {
        one.seats_late for one in reviews.list_reviews(session, actor(session, "officer"), "en")
    }
    assert late == {0, 1}


def test_nothing_is_awarded_but_what_a_notice_has_closed_clean(session: Session) -> None:
    found = session.exec(select(Notice).where(Notice.kind == NoticeKind.AWARD))
    states = {notice.subject_id: notice.state for notice in found}
    for course in session.exec(select(Course)):
        held = reviews.standing_awards(session, course.challenge_id)
        assert bool(held) is (course.stage is Stage.SIGN)
        if course.stage is Stage.SIGN:
            assert states[course.challenge_id] is NoticeState.CLOSED_CLEAN
        elif course.stage is Stage.NOTICE:
            assert states[course.challenge_id] is NoticeState.PUBLISHED
