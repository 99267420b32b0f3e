"""The demo's relays: on every stage of both modes, carried by two people where two are needed."""

from datetime import UTC, datetime

from sqlmodel import Session, col, select

from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.notifications.models import Notification
from backend.relays import service as relays
from backend.relays.models import Mode, Relay, RelayEvent, Stage
from tests.seed.conftest import Demo
from tests.seed.test_demo import actor


def board(session: Session, name: str):
    """All that a person of the demo sees."""
    who = actor(session, name)
    asked = relays.asked()
    return relays.list_relays(session, who, PageParams(size=100), asked, sort="due", lang="zh")


def test_relays_stand_on_every_stage_and_lie_in_the_past(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        found = session.exec(select(Relay)).all()
        assert {relay.stage for relay in found} == set(Stage)
        for mode in Mode:
            stages = {relay.stage for relay in found if relay.mode is mode}
            assert {Stage.ADMITTED, Stage.INCUBATING, Stage.TRACKED, Stage.COMPLETED} <= stages
        last = session.exec(select(RelayEvent.at).order_by(col(RelayEvent.at).desc())).first()
        assert last is not None
        assert last < datetime.now(UTC)
        told = select(Notification).where(col(Notification.kind).startswith("relay."))
        assert session.exec(told).first() is None


def test_two_people_stand_behind_each_graduation_and_hand_over(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        for relay in session.exec(select(Relay)):
            if relay.offered_by is not None:
                assert relay.offered_by != relay.proposed_by
            if relay.accepted_by is not None:
                assert relay.accepted_by != relay.offered_by


def test_desks_see_what_is_theirs(demo: Demo) -> None:
    with transaction(demo.engine, reading=True) as session:
        every = len(session.exec(select(Relay)).all())
        assert board(session, "officer").total == every
        shihezi = board(session, "officer.shihezi")
        assert 0 < shihezi.total < every
        assert shihezi.stages[Stage.HANDOVER].overdue >= 1
        assert any(relay.my_turn for relay in shihezi.items)
        assert board(session, "incubator").total >= 4
        assert board(session, "researcher").total >= 1
        assert board(session, "manager").total == 0
