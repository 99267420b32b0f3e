"""Mails at once, daily letters, and what other features' facts become."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from backend import features
from backend.accounts import service as accounts
from backend.core import jobs, outbox
from backend.core.actor import DeskRole, OrganizationRole
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.notifications import policy, service
from backend.notifications.models import Digest, Notification
from backend.organizations.models import Invitation, Organization, VerificationState
from tests.conftest import Clock
from tests.factories.accounts import make_person
from tests.factories.mails import mails, work
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization


def tell(engine: Engine, *, kind: str = "listing.returned", title: str = "Drip lines", **person):
    with transaction(engine) as session:
        ann = make_person(session, **person)
        tell_again(session, ann.id, kind=kind, title=title)
        return ann.id


def tell_again(session: Session, person_id, *, kind: str, title: str) -> None:
    params = {"title": title, "comment": "Please add a unit.", "count": 3}
    link = "/achievements/SB-A-2026-00001"
    service.notify(session, [person_id], kind=kind, params=params, link=link, key=title)


def written(engine: Engine) -> int:
    with transaction(engine) as session:
        return service.write_digests(session)


def test_a_mail_at_once_says_what_happened_and_where(engine: Engine, settings: Settings) -> None:
    tell(engine, email="ann@steppe.example", title="Капельные линии", locale="ru")
    work(engine, settings)
    (mail,) = mails(settings)
    assert (mail.to, mail.subject) == ("ann@steppe.example", "На доработку: Капельные линии")
    assert "Please add a unit." in mail.text
    assert "http://testserver/achievements/SB-A-2026-00001" in mail.text


def test_hearing_it_twice_mails_it_once(engine: Engine, settings: Settings) -> None:
    tell(engine)
    work(engine, settings)
    with transaction(engine) as session:
        row = session.exec(select(Notification)).one()
        outbox.announce(session, "notification.mail", row.id)
    work(engine, settings)
    assert len(mails(settings)) == 1


def test_one_bad_moment_of_the_server_does_not_lose_the_others(
    engine: Engine, settings: Settings, clock: Clock
) -> None:
    tell(engine)
    tell(engine)
    work(engine, settings.model_copy(update={"mail_url": "smtp://127.0.0.1:1"}))
    tell(engine)
    work(engine, settings)
    assert len(mails(settings)) == 1
    clock.shift(minutes=5)
    work(engine, settings)
    assert len(mails(settings)) == 3


def test_a_letter_another_worker_is_sending_is_left_to_it_until_it_seems_dead(
    engine: Engine, settings: Settings, clock: Clock
) -> None:
    tell(engine)
    with transaction(engine) as session:
        row = session.exec(select(Notification)).one()
        row.sending_since = row.created_at
    work(engine, settings)
    assert mails(settings) == []
    clock.shift(minutes=11)
    work(engine, settings)
    assert len(mails(settings)) == 1


def test_an_address_that_is_not_proven_gets_no_notifications(
    engine: Engine, settings: Settings
) -> None:
    tell(engine, verified=False)
    work(engine, settings)
    assert mails(settings) == []
    with transaction(engine, reading=True) as session:
        assert outbox.backlog(session) == (0, 0)


def test_a_title_with_line_breaks_cannot_add_a_header(engine: Engine, settings: Settings) -> None:
    tell(engine, title="Drip\r\nBcc: spy@evil.example")
    work(engine, settings)
    headers, _, _ = next(settings.mail_dir.iterdir()).read_text().partition("\n\n")
    assert not any(line.lower().startswith("bcc") for line in headers.splitlines())


@pytest.mark.parametrize(
    ("zone", "instant", "day", "due"),
    [
        ("Asia/Shanghai", "2026-03-02T22:59+00:00", "2026-03-02", "2026-03-01T23:00+00:00"),
        ("Asia/Shanghai", "2026-03-02T23:00+00:00", "2026-03-03", "2026-03-02T23:00+00:00"),
        ("Asia/Almaty", "2026-03-02T02:00+00:00", "2026-03-02", "2026-03-02T02:00+00:00"),
        ("Asia/Tehran", "2026-03-02T03:29+00:00", "2026-03-01", "2026-03-01T03:30+00:00"),
        ("America/New_York", "2026-03-08T11:00+00:00", "2026-03-08", "2026-03-08T11:00+00:00"),
    ],
)
def test_a_letter_is_due_at_seven_where_the_person_is(
    zone: str, instant: str, day: str, due: str
) -> None:
    found_day, found_due = policy.digest_due(datetime.fromisoformat(instant), zone)
    assert (found_day.isoformat(), found_due) == (day, datetime.fromisoformat(due))


def test_a_day_becomes_one_letter_at_seven_and_the_rest_waits(
    engine: Engine, settings: Settings, clock: Clock
) -> None:
    clock.move_to(datetime(2026, 3, 2, 12, tzinfo=UTC))
    ann = tell(engine, kind="match.found", title="First", time_zone="Asia/Almaty")
    clock.shift(minutes=1)
    with transaction(engine) as session:
        tell_again(session, ann, kind="match.found", title="Second")
    assert written(engine) == 0
    clock.move_to(datetime(2026, 3, 3, 1, 59, tzinfo=UTC))
    assert written(engine) == 0
    clock.move_to(datetime(2026, 3, 3, 2, 0, tzinfo=UTC))
    with transaction(engine) as session:
        tell_again(session, ann, kind="match.found", title="Third")
    assert written(engine) == 1
    work(engine, settings)
    (mail,) = mails(settings)
    assert mail.subject == "Silkbridge: your news of the day (2)"
    assert mail.text.index("First") < mail.text.index("Second")
    assert "Third" not in mail.text
    clock.shift(hours=1)
    assert written(engine) == 0
    clock.shift(hours=23)
    assert written(engine) == 1
    work(engine, settings)
    assert "Third" in mails(settings)[1].text


def test_a_scheduler_that_slept_at_seven_sends_the_letter_later(
    engine: Engine, clock: Clock
) -> None:
    tell(engine, kind="match.found", time_zone="Asia/Almaty")
    clock.move_to(datetime(2026, 3, 3, 11, 30, tzinfo=UTC))
    assert written(engine) == 1


def test_two_schedulers_write_one_letter(engine: Engine, settings: Settings, clock: Clock) -> None:
    features.load("tasks")
    tell(engine, kind="match.found")
    clock.shift(days=1)
    (job,) = [
        each for each in jobs.registered() if each.name == "notifications.tasks.write_digests"
    ]
    slots = [jobs.slot_of(job, datetime.now(UTC)) - timedelta(hours=n) for n in (0, 0, 1, 1)]
    start = Barrier(len(slots))

    def run(slot: datetime) -> None:
        start.wait()
        jobs._run(engine, job, slot)

    threads = [Thread(target=run, args=(slot,)) for slot in slots]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with transaction(engine, reading=True) as session:
        assert len(session.exec(select(Digest)).all()) == 1
    work(engine, settings)
    assert len(mails(settings)) == 1


def test_a_letter_is_mailed_once_and_leaves_out_what_was_read(
    engine: Engine, settings: Settings, clock: Clock
) -> None:
    ann = tell(engine, kind="match.found", title="Read already")
    with transaction(engine) as session:
        tell_again(session, ann, kind="match.found", title="Still new")
    clock.shift(days=1)
    written(engine)
    with transaction(engine) as session:
        rows = session.exec(select(Notification)).all()
        (read,) = [row for row in rows if row.params["title"] == "Read already"]
        read.read_at = read.created_at
        digest_id = session.exec(select(Digest.id)).one()
        outbox.announce(session, "notification.digest", digest_id)
    work(engine, settings)
    with transaction(engine) as session:
        outbox.announce(session, "notification.digest", digest_id)
    work(engine, settings)
    (mail,) = mails(settings)
    assert "Still new" in mail.text
    assert "Read already" not in mail.text


@pytest.fixture
def scene(engine: Engine) -> Callable[[VerificationState], Organization]:
    """An organisation with an owner and a contributor; its node's desk with a reviewer."""

    def build(state: VerificationState) -> Organization:
        with transaction(engine) as session:
            parent = make_node(session)
            home = make_node(session, parent=parent)
            make_officer(
                session, home, make_person(session, name="Manager"), DeskRole.TECHNOLOGY_MANAGER
            )
            make_officer(session, parent, make_person(session, name="Reviewer"), DeskRole.REVIEWER)
            organization = make_organization(session, home_node=home, state=state)
            organization.decision_note = "The licence is blurred."
            owner = make_person(session, name="Owner")
            make_member(session, organization, owner, OrganizationRole.OWNER)
            make_member(session, organization, make_person(session, name="Contributor"))
            session.add(
                Invitation(
                    organization_id=organization.id,
                    email=make_person(session, name="Guest").email,
                    invited_by=owner.id,
                    expires_at=owner.created_at + timedelta(days=1),
                    accepted_at=owner.created_at,
                )
            )
            return organization

    return build


def told(engine: Engine) -> list[tuple[str, str]]:
    with transaction(engine, reading=True) as session:
        rows = session.exec(select(Notification)).all()
        names = {
            row.id: accounts.people(session, [row.person_id])[row.person_id].name for row in rows
        }
        return sorted((names[row.id], row.kind) for row in rows)


@pytest.mark.parametrize(
    ("topic", "state", "expected"),
    [
        (
            "organization.submitted",
            VerificationState.SUBMITTED,
            ("Reviewer", "organization.verification_submitted"),
        ),
        ("organization.verified", VerificationState.VERIFIED, ("Owner", "organization.verified")),
        ("organization.rejected", VerificationState.REJECTED, ("Owner", "organization.rejected")),
        ("organization.revoked", VerificationState.REJECTED, ("Owner", "organization.revoked")),
        (
            "organization.recheck_due",
            VerificationState.VERIFIED,
            ("Reviewer", "organization.recheck_due"),
        ),
    ],
)
def test_a_step_of_verification_is_told_to_whom_it_concerns_once(
    engine: Engine,
    settings: Settings,
    scene: Callable[[VerificationState], Organization],
    topic: str,
    state: VerificationState,
    expected: tuple[str, str],
) -> None:
    organization = scene(state)
    for _ in range(2):
        with transaction(engine) as session:
            outbox.announce(session, topic, organization.id)
        work(engine, settings)
    assert told(engine) == [expected]
    assert len(mails(settings)) == 1


def test_a_step_that_was_taken_back_meanwhile_is_not_told(
    engine: Engine, settings: Settings, scene: Callable[[VerificationState], Organization]
) -> None:
    organization = scene(VerificationState.UNVERIFIED)
    with transaction(engine) as session:
        outbox.announce(session, "organization.submitted", organization.id)
    work(engine, settings)
    assert told(engine) == []


def test_handing_in_again_is_told_again(
    engine: Engine,
    settings: Settings,
    clock: Clock,
    scene: Callable[[VerificationState], Organization],
) -> None:
    organization = scene(VerificationState.SUBMITTED)
    for _ in range(2):
        clock.shift(days=1)
        with transaction(engine) as session:
            session.get_one(Organization, organization.id).submitted_at = datetime.now(UTC)
            outbox.announce(session, "organization.submitted", organization.id)
        work(engine, settings)
    assert len(told(engine)) == 2


def test_whoever_invited_hears_that_the_invitation_was_accepted(
    engine: Engine, settings: Settings, scene: Callable[[VerificationState], Organization]
) -> None:
    scene(VerificationState.VERIFIED)
    with transaction(engine) as session:
        outbox.announce(session, "invitation.accepted", session.exec(select(Invitation.id)).one())
    work(engine, settings)
    assert told(engine) == [("Owner", "invitation.accepted")]
    assert mails(settings)[0].subject == "Guest has joined Tianshan University"
