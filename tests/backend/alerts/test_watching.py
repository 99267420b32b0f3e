"""Every new listing that answers is told once, to those who may see it, when they wish."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import col, select

from backend.alerts.models import AlertLetter, AlertListing
from backend.alerts.service import token_of, write_digests
from backend.core import clock, outbox
from backend.core.db import transaction
from backend.listings.models import Listing, ListingState, TimelineEntry, Visibility
from backend.notifications.models import Notification
from tests.factories.listings import publish, put_into
from tests.factories.mails import mails
from tests.factories.markets import ask, offer
from tests.factories.organizations import make_member

TITLE = "棉田滴灌装备"


@pytest.fixture
def letters(settings, reader):
    """The mails to the reader so far."""
    return lambda: [mail for mail in mails(settings) if mail.to == reader.email]


def step(engine, listing_id, state: ListingState, action: str | None = None) -> None:
    """Move a listing as its service would, with the timeline, and announce it."""
    with transaction(engine) as session:
        listing = session.get_one(Listing, listing_id)
        if state is ListingState.PUBLISHED and action is None:
            publish(session, listing)
        else:
            put_into(session, listing, state)
        if action:
            session.add(
                TimelineEntry(listing_id=listing_id, at=clock.now(), action=action, state=state)
            )
        outbox.announce(session, "listing.changed", listing_id)


def test_a_new_listing_is_told_at_once_in_the_readers_language(
    engine, owner, save, work, letters, reader
) -> None:
    save(name="滴灌与节水")
    with transaction(engine) as session:
        offer(session, owner, TITLE)
        offer(session, owner, "风电机组预警")
        ask(session, owner, TITLE)
    work()
    (mail,) = letters()
    body = mail.text
    assert "滴灌与节水" in mail.subject
    assert body.startswith("Hello,")
    assert TITLE in body
    assert "风电" not in body
    assert "/achievements/SB-A-" in body
    with transaction(engine, reading=True) as session:
        told = session.exec(select(Notification).where(col(Notification.kind) == "alert.found"))
        assert [(one.person_id, one.params["count"], one.mail) for one in told] == [
            (reader.id, 1, "off")
        ]


def test_what_only_comes_near_is_not_told(engine, owner, save, work, letters) -> None:
    save("滴灌 传感器")
    with transaction(engine) as session:
        offer(session, owner, TITLE)
    work()
    assert letters() == []


def test_what_was_on_the_market_before_is_no_news(engine, owner, save, work, letters) -> None:
    with transaction(engine) as session:
        listing_id = offer(session, owner, TITLE)
    work()
    save()
    step(engine, listing_id, ListingState.PUBLISHED, "reconfirm")
    work()
    assert letters() == []


def test_a_listing_is_told_once_however_often_it_changes(
    engine, owner, save, work, letters
) -> None:
    save()
    with transaction(engine) as session:
        listing_id = offer(session, owner, TITLE)
    work()
    for _ in range(2):
        step(engine, listing_id, ListingState.DRAFT)
        work()
        step(engine, listing_id, ListingState.PUBLISHED)
        work()
    assert len(letters()) == 1


def test_what_was_withdrawn_and_comes_again_is_told_again(
    engine, owner, save, work, letters
) -> None:
    save()
    with transaction(engine) as session:
        listing_id = offer(session, owner, TITLE)
    work()
    step(engine, listing_id, ListingState.WITHDRAWN, "withdraw")
    step(engine, listing_id, ListingState.DRAFT)
    work()
    step(engine, listing_id, ListingState.PUBLISHED)
    work()
    assert len(letters()) == 2


def test_only_who_may_see_a_listing_is_told(engine, owner, save, work, letters, reader) -> None:
    save()
    with transaction(engine) as session:
        offer(session, owner, TITLE, visibility="network")
    work()
    assert letters() == []
    with transaction(engine) as session:
        make_member(session, owner.organization, reader)
        offer(session, owner, f"{TITLE}二", visibility="network")
    work()
    assert len(letters()) == 1


def test_what_was_hidden_before_the_letter_left_is_not_in_it(
    engine, owner, save, work, letters
) -> None:
    save(frequency="daily")
    with transaction(engine) as session:
        hidden = offer(session, owner, TITLE)
        offer(session, owner, f"{TITLE}改进")
    work()
    with transaction(engine) as session:
        session.get_one(Listing, hidden).visibility = Visibility.PRIVATE
    with clock.at(clock.now() + timedelta(days=1)):
        with transaction(engine) as session:
            assert write_digests(session) == 1
        work()
    (mail,) = letters()
    body = mail.text
    assert f"{TITLE}改进" in body
    assert f"· {TITLE}\n" not in body


@pytest.mark.parametrize(
    ("frequency", "due"),
    # The reader is in Almaty, at UTC+5; 2 March 2026 is a Monday.
    [("daily", "2026-03-03T02:00:00+00:00"), ("weekly", "2026-03-09T02:00:00+00:00")],
)
def test_a_digest_comes_in_the_readers_morning_and_once(
    engine, owner, save, work, letters, clock, headers, frequency, due
) -> None:
    save(frequency=frequency)
    with transaction(engine) as session:
        offer(session, owner, TITLE)
    work()
    assert letters() == []
    morning = datetime.fromisoformat(due)
    clock.move_to(morning - timedelta(minutes=1))
    with transaction(engine) as session:
        assert write_digests(session) == 0
    clock.move_to(morning)
    for _ in range(2):
        with transaction(engine) as session:
            write_digests(session)
    work()
    assert len(letters()) == 1
    clock.shift(days=8)
    with transaction(engine) as session:
        assert write_digests(session) == 0


def test_a_search_that_is_kept_only_tells_nothing(engine, owner, save, work, letters) -> None:
    save(frequency="none")
    with transaction(engine) as session:
        offer(session, owner, TITLE)
    work()
    assert letters() == []
    with transaction(engine, reading=True) as session:
        assert session.exec(select(AlertListing)).all() == []


def test_filters_alone_are_a_search_too(engine, owner, save, work, letters) -> None:
    save("", question={"field": ["energy"], "trl_min": 6})
    with transaction(engine) as session:
        offer(session, owner, "光伏清洗", field_codes=["energy"], trl=7)
        offer(session, owner, "风电机组预警", field_codes=["energy"], trl=4)
    work()
    (mail,) = letters()
    assert "光伏清洗" in mail.text
    assert "风电" not in mail.text


def test_the_link_in_a_mail_ends_it_without_signing_in(
    engine, owner, save, work, letters, client, headers, settings
) -> None:
    made = save()
    with transaction(engine) as session:
        offer(session, owner, TITLE)
    work()
    token = letters()[0].token
    assert token == token_of(settings, made["id"])
    client.cookies.clear()
    for _ in range(2):
        answer = client.post("/api/v1/saved-searches/unsubscribe", json={"token": token})
        assert (answer.status_code, answer.json()) == (200, {"name": "Drip"})
    with transaction(engine) as session:
        offer(session, owner, f"{TITLE}二")
    work()
    assert len(letters()) == 1
    kept = client.get(f"/api/v1/saved-searches/{made['id']}", headers=headers).json()
    assert kept["frequency"] == "none"
    assert kept["told"] == 1


@pytest.mark.parametrize(
    "forge", [lambda t: t[:-2] + "AA", lambda _: "x", lambda _: ".", str.upper]
)
def test_a_forged_link_ends_nothing(save, client, settings, forge) -> None:
    made = save()
    token = forge(token_of(settings, made["id"]))
    answer = client.post("/api/v1/saved-searches/unsubscribe", json={"token": token})
    assert (answer.status_code, answer.json()["code"]) == (410, "unsubscribe-link-void")


def test_who_unsubscribes_before_the_mail_left_gets_none(
    engine, owner, save, work, letters, client, settings
) -> None:
    made = save(frequency="daily")
    with transaction(engine) as session:
        offer(session, owner, TITLE)
    work()
    with clock.at(clock.now() + timedelta(days=1)):
        with transaction(engine) as session:
            assert write_digests(session) == 1
        token = token_of(settings, made["id"])
        client.post("/api/v1/saved-searches/unsubscribe", json={"token": token})
        work()
    assert letters() == []
    with transaction(engine, reading=True) as session:
        assert session.exec(select(AlertLetter)).one().sent_at is None
