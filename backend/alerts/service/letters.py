"""Letters about new listings: written at once or when a digest is due, and mailed once each."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from sqlmodel import Session

from backend.accounts import policy as accounts_policy
from backend.accounts import service as accounts
from backend.achievements import service as achievements
from backend.alerts import repository
from backend.alerts.errors import UnsubscribeLinkVoid
from backend.alerts.models import AlertLetter, Frequency, SavedSearch
from backend.alerts.service.readers import readers
from backend.challenges import service as challenges
from backend.core import clock, outbox, texts
from backend.core import letters as post
from backend.core.letters import Message
from backend.core.security import sign, signature_fits
from backend.core.settings import Settings
from backend.core.worker import WorkerContext
from backend.listings.schemas import ListingKind, ListingSummary
from backend.notifications import policy as notifications_policy
from backend.notifications import service as notifications

MOST_SHOWN: Final = 20
PURPOSE: Final = "unsubscribe"
"""What the signatures of links in these mails are for."""
PAGE: Final = "/workspace/searches"
DIGESTS: Final = (Frequency.DAILY, Frequency.WEEKLY)


def write(
    session: Session, saved: SavedSearch, *, slot: str, before: datetime | None = None
) -> bool:
    """Put what waits into a letter, as far as its reader may still see it; whether there is one.

    What the reader may not see just now is forgotten, so that it can be news once it comes back.
    """
    rows = repository.waiting(session, saved.id, before)
    seen = _visible(session, saved, [row.listing_id for row in rows])
    if not seen:
        for row in rows:
            session.delete(row)
        return False
    letter = AlertLetter(search_id=saved.id, slot=slot)
    session.add(letter)
    session.flush()
    for row in rows:
        if row.listing_id in seen:
            row.letter_id, row.waiting = letter.id, False
        else:
            session.delete(row)
    notifications.notify(
        session,
        [saved.person_id],
        kind="alert.found",
        params={"name": saved.name, "count": len(seen)},
        link=PAGE,
        key=f"alert.found:{letter.id}",
    )
    outbox.announce(session, "alert.mail", letter.id)
    return True


def write_digests(session: Session) -> int:
    """Write the daily and weekly letters that are due where their readers are; how many.

    A letter of a slot is unique, so that two schedulers write one. What is found after it was due
    waits for the next one.
    """
    saved = repository.waiting_searches(session, DIGESTS)
    people = accounts.persons(session, {one.person_id for one in saved})
    written = 0
    for one in saved:
        day, due = due_of(one.frequency, clock.now(), people[one.person_id].time_zone)
        slot = f"{one.frequency}:{day}"
        if not repository.has_letter(session, one.id, slot):
            written += write(session, one, slot=slot, before=due)
    return written


def due_of(frequency: Frequency, instant: datetime, zone: str) -> tuple[date, datetime]:
    """The last day, or Monday, whose letter was due, and the instant it was due at."""
    day, due = notifications_policy.digest_due(instant, zone)
    if frequency is not Frequency.WEEKLY:
        return day, due
    monday = day - timedelta(days=day.weekday())
    at = datetime.combine(monday, notifications_policy.DIGEST_TIME)
    return monday, clock.instant_of(at, zone)


def send(context: WorkerContext, ids: Sequence[UUID]) -> None:
    """Mail the letters; once each, however often it is asked for."""
    compose = partial(_compose, settings=context.settings)
    post.send_each(context, ids, load=repository.lock_letter, compose=compose)


def _compose(session: Session, letter: AlertLetter, *, settings: Settings) -> Message | None:
    saved = repository.find(session, letter.search_id)
    if saved is None or saved.frequency is Frequency.NONE:
        return None  # unsubscribed meanwhile
    person = accounts.find_person(session, saved.person_id)
    shown = _visible(session, saved, repository.in_letter(session, letter.id))
    if person is None or not accounts_policy.can_act(person) or not shown:
        return None
    base = settings.public_url.rstrip("/")
    items = "".join(
        f"· {each.title}\n  {base}/{each.kind}s/{each.number or each.id}\n\n"
        for each in list(shown.values())[:MOST_SHOWN]
    )
    if (more := len(shown) - MOST_SHOWN) > 0:
        items += texts.text("mail.alert.more", person.locale, count=more)
    return Message(
        to=person.email,
        subject=texts.text("mail.alert.subject", person.locale, name=saved.name, count=len(shown)),
        text=texts.text(
            "mail.alert.text",
            person.locale,
            name=saved.name,
            items=items,
            manage=f"{base}{PAGE}",
            unsubscribe=f"{base}/unsubscribe#token={token_of(settings, saved.id)}",
        ),
    )


def _visible(
    session: Session, saved: SavedSearch, ids: Sequence[UUID]
) -> dict[UUID, ListingSummary]:
    """Those of the listings that the search's person finds on the market as of now, in order."""
    reader = readers(session, {saved.person_id}).get(saved.person_id)
    if reader is None or not ids:
        return {}
    side = achievements if saved.kind is ListingKind.ACHIEVEMENT else challenges
    found = side.summaries(session, reader, ids, reader.locale)
    return {one: found[one] for one in ids if one in found}


def token_of(settings: Settings, search_id: UUID) -> str:
    """The token of a link that ends the mails about a search."""
    return f"{search_id}.{sign(settings.key, PURPOSE, str(search_id))}"


def unsubscribe(session: Session, settings: Settings, token: str) -> SavedSearch:
    """End the mails about a search for whoever holds the mailed link; the search itself stays."""
    name, _, signature = token.partition(".")
    if not signature_fits(settings.key, PURPOSE, name, signature):
        raise UnsubscribeLinkVoid
    saved = repository.find(session, UUID(name), lock=True)
    if saved is None:
        raise UnsubscribeLinkVoid
    if saved.frequency is not Frequency.NONE:
        saved.frequency = Frequency.NONE
        saved.version += 1
        session.flush()
    return saved
