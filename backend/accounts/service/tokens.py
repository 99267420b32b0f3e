"""Mailed tokens: asked for in a request, made when the mail is sent, used once."""

from collections.abc import Container
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlmodel import Session

from backend.accounts import repository
from backend.accounts.errors import LinkExpired, LinkVoid
from backend.accounts.models import MailedToken, Person, TokenPurpose
from backend.core import clock, outbox, texts
from backend.core.letters import Message
from backend.core.security import new_token, token_hash

REQUESTED = "accounts.token-requested"
LOCKED_FOR = timedelta(minutes=15)


class Letter(NamedTuple):
    """What kind of link a mail of some purpose carries: page, lifetime, whether with a token."""

    page: str
    lifetime: timedelta
    with_token: bool = True


LETTERS = {
    TokenPurpose.VERIFY_EMAIL: Letter("verify", timedelta(hours=24)),
    TokenPurpose.RESET_PASSWORD: Letter("reset", timedelta(hours=1)),
    TokenPurpose.ALREADY_REGISTERED: Letter("reset", timedelta(hours=1)),
    TokenPurpose.ACCOUNT_LOCKED: Letter("reset", timedelta(hours=1)),
    TokenPurpose.PASSWORD_CHANGED: Letter("reset", timedelta(hours=24), with_token=False),
}
RESETTING = frozenset(
    {TokenPurpose.RESET_PASSWORD, TokenPurpose.ALREADY_REGISTERED, TokenPurpose.ACCOUNT_LOCKED}
)


def request_mail(
    session: Session,
    person: Person,
    purpose: TokenPurpose,
    *,
    pending_name: str = "",
    pending_password_hash: str = "",
) -> None:
    """Have a mail of some purpose sent to a person."""
    token = MailedToken(
        person_id=person.id,
        purpose=purpose,
        pending_name=pending_name,
        pending_password_hash=pending_password_hash,
        expires_at=clock.now() + LETTERS[purpose].lifetime,
    )
    session.add(token)
    session.flush()
    outbox.announce(session, REQUESTED, token.id)


def request_no_mail(session: Session) -> None:
    """Write as much as for a mail, so that the time taken does not tell that none is sent."""
    outbox.announce(session, REQUESTED, uuid4())


def find_letter(session: Session, token_id: UUID) -> MailedToken | None:
    """The row behind a mail, held."""
    return repository.lock_mailed(session, token_id)


def compose(session: Session, token: MailedToken, *, public_url: str) -> Message | None:
    """Make the token and write the mail that carries it; None when it is of no use any more."""
    person = repository.find_person(session, token.person_id)
    if person is None or person.disabled_at is not None or token.used_at is not None:
        return None
    letter = LETTERS[token.purpose]
    link = f"{public_url.rstrip('/')}/{letter.page}"
    if letter.with_token:
        secret = new_token()
        token.token_hash = token_hash(secret)
        token.expires_at = clock.now() + letter.lifetime
        # A fragment stays in the browser: neither logs nor other sites see the token.
        link = f"{link}#token={secret}"
    key = f"mail.{token.purpose.value}"
    return Message(
        to=person.email,
        subject=texts.text(f"{key}.subject", person.locale),
        text=texts.text(
            f"{key}.text",
            person.locale,
            link=link,
            hours=letter.lifetime // timedelta(hours=1),
            minutes=LOCKED_FOR // timedelta(minutes=1),
        ),
    )


def use(
    session: Session, secret: str, purposes: Container[TokenPurpose]
) -> tuple[Person, MailedToken]:
    """Use a token up; its person is held until the end of the transaction.

    Raises LinkVoid for a token that is unknown, used or meant for something else, and
    LinkExpired for one that came too late.
    """
    token = repository.find_token(session, token_hash(secret))
    if token is None or token.purpose not in purposes:
        raise LinkVoid
    # Everything about one account queues at the person's row, in this order always.
    person = repository.find_person(session, token.person_id, lock=True)
    session.refresh(token)
    if person is None or person.disabled_at is not None or token.used_at is not None:
        raise LinkVoid
    if token.expires_at <= clock.now():
        raise LinkExpired
    token.used_at = clock.now()
    session.add(token)
    return person, token
