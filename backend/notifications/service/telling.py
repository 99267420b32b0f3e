"""Tells people what happened: in the app, by mail at once, or in a daily letter."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import clock, locales, outbox
from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.core.problems import Fault, NotFound, SignInRequired, ValidationFailed
from backend.notifications import policy, repository
from backend.notifications.models import Group, MailMode, Notification, NotificationPreference
from backend.notifications.policy import Choice
from backend.notifications.schemas import (
    MarkRead,
    NotificationPage,
    NotificationRead,
    Preference,
    Preferences,
    Unread,
)

LONGEST_PARAM = 500
_history: ContextVar[bool] = ContextVar("history", default=False)
Param = str | int | Mapping[str, str]
"""A parameter of a notification's text; a mapping holds it by content language."""


@contextmanager
def history() -> Iterator[None]:
    """Within it nobody is told anything: what an installation brings along is no news."""
    token = _history.set(True)
    try:
        yield
    finally:
        _history.reset(token)


def is_history() -> bool:
    """Whether nobody would be told now, so that callers need not find out whom to tell."""
    return _history.get()


def notify(
    session: Session,
    person_ids: Iterable[UUID],
    *,
    kind: str,
    params: Mapping[str, Param],
    link: str,
    key: str,
) -> int:
    """Tell each person of one thing, once per (person, key); the number newly told.

    `kind` is one of `policy.KINDS`, `params` what its texts need, `link` a path of the web.
    Raises ValueError when the caller got one of these wrong.
    """
    known = policy.kind_of(kind, params, link)
    if is_history():
        return 0
    people = accounts.persons(session, person_ids)
    alive = {person.id for person in people.values() if person.disabled_at is None}
    fresh = alive - repository.told(session, alive, key)
    choices = _choices(session, fresh)
    count = 0
    for person_id in sorted(fresh):
        choice = known.limit(choices[person_id][known.group])
        if not choice.in_app and choice.mail is MailMode.OFF:
            continue
        count += _tell(
            session,
            Notification(
                person_id=person_id,
                kind=kind,
                params=_plain(params, people[person_id].locale),
                link=link,
                key=key,
                in_app=choice.in_app,
                mail=choice.mail,
            ),
        )
    return count


def _tell(session: Session, notification: Notification) -> bool:
    try:
        with session.begin_nested():
            session.add(notification)
    except IntegrityError:
        return False  # another transaction told the same at the same moment
    if notification.mail is MailMode.INSTANT:
        outbox.announce(session, "notification.mail", notification.id)
    return True


def _plain(params: Mapping[str, Param], locale: str) -> dict[str, str | int]:
    plain: dict[str, str | int] = {}
    for name, value in params.items():
        text = locales.pick(value, locale) or "" if isinstance(value, Mapping) else value
        if isinstance(text, str) and len(text) > LONGEST_PARAM:
            text = text[: LONGEST_PARAM - 1] + "…"
        plain[name] = text
    return plain


def _choices(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, dict[Group, Choice]]:
    choices = {person_id: dict(policy.DEFAULTS) for person_id in person_ids}
    for made in repository.preferences(session, choices):
        choices[made.person_id][made.group] = Choice(in_app=made.in_app, mail=made.mail)
    return choices


def list_notifications(
    session: Session, actor: Actor, paging: PageParams, *, unread: bool = False
) -> NotificationPage:
    """One page of what the actor was told, newest first, with the number of all unread."""
    person_id = _person_id(actor)
    rows, total = repository.page(session, person_id, paging, unread=unread)
    return NotificationPage(
        items=[NotificationRead.model_validate(row) for row in rows],
        total=total,
        page=paging.page,
        size=paging.size,
        unread=repository.count_unread(session, person_id),
    )


def mark_read(session: Session, actor: Actor, wanted: MarkRead) -> Unread:
    """Mark some of the actor's notifications, or all, as read; how many are left unread.

    Raises NotFound, and marks nothing, when one of the ids is not the actor's.
    """
    person_id = _person_id(actor)
    if wanted.ids is not None:
        known = repository.own(session, person_id, wanted.ids)
        if not known.issuperset(wanted.ids):
            raise NotFound
    repository.mark_read(session, person_id, clock.now(), only=wanted.ids)
    return Unread(unread=repository.count_unread(session, person_id))


def get_preferences(session: Session, actor: Actor) -> Preferences:
    """How the actor hears of each group."""
    person_id = _person_id(actor)
    choices = _choices(session, [person_id])[person_id]
    return Preferences(
        items=[
            Preference(group=group, in_app=choice.in_app, mail=choice.mail)
            for group, choice in choices.items()
        ]
    )


def put_preferences(session: Session, actor: Actor, wanted: Preferences) -> Preferences:
    """Replace the actor's choices; a group left out goes back to its default."""
    person_id = _person_id(actor)
    chosen: dict[Group, Preference] = {}
    for index, item in enumerate(wanted.items):
        if item.group in chosen:
            raise ValidationFailed(errors=[Fault(f"/items/{index}/group", "given-twice")])
        chosen[item.group] = item
    for made in repository.preferences(session, [person_id]):
        session.delete(made)
    session.flush()
    for group, item in chosen.items():
        session.add(
            NotificationPreference(
                person_id=person_id, group=group, in_app=item.in_app, mail=item.mail
            )
        )
    session.flush()
    return get_preferences(session, actor)


def _person_id(actor: Actor) -> UUID:
    if actor.person_id is None:
        raise SignInRequired
    return actor.person_id
