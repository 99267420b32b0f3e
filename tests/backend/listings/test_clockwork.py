"""What the clock does to listings: expiry, confirmation, coming back, reminders."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from backend.core.outbox import OutboxEntry
from backend.core.paging import PageParams
from backend.core.problems import Problem
from backend.listings import service
from backend.listings.lifecycle import RENEWABLE_DAYS
from backend.listings.models import Listing, ListingState, TimelineEntry
from backend.listings.service import Action
from backend.notifications.models import Notification
from tests.factories.listings import (
    Cast,
    actor_as,
    make_achievement,
    make_cast,
    make_challenge,
    publish,
    set_deadline,
)


@pytest.fixture
def people(session: Session, clock: Any) -> Cast:
    return make_cast(session)


def offered(session: Session, cast: Cast, **fields: Any) -> Listing:
    listing = make_achievement(session, cast.organization, cast.author, **fields)
    publish(session, listing)
    return listing


def take(session: Session, cast: Cast, listing: Listing, action: Action) -> Listing:
    author = actor_as(session, cast.author)
    return service.act(session, author, listing.id, action, listing.version)


def test_a_publication_holds_for_a_year_unless_the_author_said_otherwise(
    session: Session, people: Cast
) -> None:
    assert offered(session, people).valid_until == date(2027, 3, 2)
    assert offered(session, people, valid_until="2026-05-01").valid_until == date(2026, 5, 1)


def test_a_listing_expires_the_day_after_its_last_and_once_only(
    session: Session, people: Cast, clock: Any
) -> None:
    listing = offered(session, people, valid_until="2026-05-01")
    clock.move_to(datetime(2026, 5, 1, 23, 59, tzinfo=UTC))
    assert service.expire_overdue(session) == 0
    clock.shift(minutes=1)
    assert service.expire_overdue(session) == 1
    assert listing.state is ListingState.EXPIRED
    assert service.expire_overdue(session) == 0
    steps = session.exec(select(TimelineEntry).where(TimelineEntry.action == "expire")).all()
    assert [step.person_id for step in steps] == [None]


def test_an_expiry_is_told_to_the_index_and_to_the_author(
    session: Session, people: Cast, clock: Any
) -> None:
    listing = offered(session, people, valid_until="2026-05-01")
    for row in session.exec(select(OutboxEntry)):
        session.delete(row)
    clock.move_to(datetime(2026, 5, 2, tzinfo=UTC))
    service.expire_overdue(session)
    told = session.exec(
        select(OutboxEntry.subject_id).where(OutboxEntry.topic == "listing.changed")
    )
    assert told.all() == [listing.id]
    heard = session.exec(select(Notification.person_id, Notification.kind)).all()
    assert heard == [(people.author.id, "listing.expired")]


def test_a_confirmation_starts_the_year_anew(session: Session, people: Cast, clock: Any) -> None:
    listing = offered(session, people)
    clock.shift(days=300)
    take(session, people, listing, Action.RECONFIRM)
    assert listing.valid_until == date(2026, 3, 2) + timedelta(days=665)
    assert listing.confirmed_at == datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(days=300)
    assert listing.published_at == datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "state"), [(RENEWABLE_DAYS, "published"), (RENEWABLE_DAYS + 1, "draft")]
)
def test_an_expired_listing_comes_back_without_review_for_a_while(
    session: Session, people: Cast, clock: Any, days: int, state: str
) -> None:
    listing = offered(session, people, valid_until="2026-05-01")
    clock.move_to(datetime(2026, 5, 1, 9, tzinfo=UTC) + timedelta(days=days))
    service.expire_overdue(session)
    take(session, people, listing, Action.RENEW)
    assert listing.state == state
    if state == "published":
        assert listing.valid_until == date(2026, 5, 1) + timedelta(days=days + 365)


def test_a_challenge_stands_until_its_deadline_and_comes_back_no_more_after_it(
    session: Session, people: Cast, clock: Any
) -> None:
    challenge = make_challenge(session, people.organization, people.author)
    publish(session, challenge)
    for action in (Action.WITHDRAW, Action.REVISE, Action.CONCLUDE):
        with pytest.raises(Problem, match="challenge-frozen"):
            take(session, people, challenge, action)
    set_deadline(session, challenge, datetime(2026, 3, 20, tzinfo=UTC))
    challenge.valid_until = date(2026, 3, 10)
    clock.move_to(datetime(2026, 3, 20, tzinfo=UTC))
    service.expire_overdue(session)
    with pytest.raises(Problem, match="deadline-passed"):
        take(session, people, challenge, Action.RENEW)
    assert take(session, people, challenge, Action.CONCLUDE).state is ListingState.CONCLUDED


def test_owners_are_reminded_once_per_threshold(session: Session, people: Cast, clock: Any) -> None:
    offered(session, people, valid_until="2026-05-01")
    heard = []
    for day in ("2026-03-31", "2026-04-01", "2026-04-20", "2026-04-24", "2026-04-25", "2026-05-01"):
        clock.move_to(datetime.fromisoformat(f"{day}T09:00:00+00:00"))
        service.remind_expiring(session)
        heard.append(len(session.exec(select(Notification)).all()))
    assert heard == [0, 1, 1, 2, 2, 2]
    assert {each.person_id for each in session.exec(select(Notification))} == {people.author.id}


def test_owners_list_what_runs_out_soon_the_soonest_first(session: Session, people: Cast) -> None:
    second, first, _ = (
        offered(session, people, valid_until=day)
        for day in ("2026-04-01", "2026-03-05", "2026-04-02")
    )
    make_achievement(session, people.organization, people.author, valid_until="2026-03-04")
    author = actor_as(session, people.author)
    found = service.list_mine(session, author, PageParams(), expiring=True)
    assert [item.id for item in found.items] == [first.id, second.id]
