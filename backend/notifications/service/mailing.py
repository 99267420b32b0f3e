"""The mails of notifications: one at once, or one letter a day for many."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from sqlmodel import Session

from backend.accounts import policy as accounts_policy
from backend.accounts import service as accounts
from backend.core import clock, letters, outbox, texts
from backend.core.letters import Message
from backend.core.worker import WorkerContext
from backend.notifications import policy, repository
from backend.notifications.models import Digest, Notification

PREFERENCES_PAGE = "workspace/notifications"


def send_notifications(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail single notifications; once each, however often it is asked for."""
    compose = partial(_notification_mail, public_url=context.settings.public_url)
    letters.send_each(context, ids, load=repository.lock, compose=compose)


def send_digests(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail daily letters; once each, however often it is asked for."""
    compose = partial(_digest_mail, public_url=context.settings.public_url)
    letters.send_each(context, ids, load=repository.lock_digest, compose=compose)


def write_digests(session: Session) -> int:
    """Gather for each person what waits for the letter that was due last; how many letters.

    The letter of a day is unique for a person, so that two schedulers write one. What comes
    after it was due waits for the next day.
    """
    people = accounts.persons(session, repository.waiting_for_digest(session))
    written = 0
    for person in people.values():
        day, due = policy.digest_due(clock.now(), person.time_zone)
        if not repository.waits_since(session, person.id, due):
            continue
        if repository.find_digest(session, person.id, day) is not None:
            continue  # committed after that day's letter was written: tomorrow's takes it
        digest = Digest(person_id=person.id, day=day)
        session.add(digest)
        session.flush()
        repository.put_into_digest(session, digest, due)
        outbox.announce(session, "notification.digest", digest.id)
        written += 1
    return written


def _addressee(session: Session, person_id: UUID) -> tuple[str, str] | None:
    """Address and language of a person who may be written to, or None."""
    person = accounts.find_person(session, person_id)
    if person is None or not accounts_policy.can_act(person):
        return None
    return person.email, person.locale


def _notification_mail(
    session: Session, notification: Notification, *, public_url: str
) -> Message | None:
    addressee = _addressee(session, notification.person_id)
    if addressee is None:
        return None
    to, locale = addressee
    return Message(
        to=to,
        subject=_words(notification, "subject", locale),
        text=texts.text(
            "mail.notification.text",
            locale,
            text=_words(notification, "text", locale),
            link=_address(public_url, notification.link),
            preferences=_address(public_url, PREFERENCES_PAGE),
        ),
    )


def _digest_mail(session: Session, digest: Digest, *, public_url: str) -> Message | None:
    addressee = _addressee(session, digest.person_id)
    told = [each for each in repository.in_digest(session, digest.id) if each.read_at is None]
    if addressee is None or not told:
        return None  # everything was read meanwhile
    to, locale = addressee
    items = "".join(
        f"· {_words(each, 'subject', locale)}\n  {_address(public_url, each.link)}\n\n"
        for each in told
    )
    return Message(
        to=to,
        subject=texts.text("mail.digest.subject", locale, count=len(told)),
        text=texts.text(
            "mail.digest.text",
            locale,
            items=items,
            preferences=_address(public_url, PREFERENCES_PAGE),
        ),
    )


def _words(notification: Notification, part: str, locale: str) -> str:
    return texts.text(f"notification.{notification.kind}.{part}", locale, **notification.params)


def _address(public_url: str, path: str) -> str:
    return f"{public_url.rstrip('/')}/{path.lstrip('/')}"
