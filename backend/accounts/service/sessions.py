"""Sign-ins: opened by a password, looked up for every request, ended at once."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.accounts import policy, repository
from backend.accounts.models import Person, SignIn, TokenPurpose
from backend.accounts.schemas import Credentials, SignInRead
from backend.accounts.service import tokens
from backend.accounts.service.passwords import fits
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import NotFound, SignInRequired
from backend.core.schemas import clean, one_line
from backend.core.security import new_token, token_hash

MOST_FAILURES = 8


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether a password was right, and the stored hash it was compared with."""

    email: str
    fits: bool
    compared_with: str


def find_password(session: Session, email: str) -> str:
    """What is stored instead of the password of an address; empty without an account."""
    person = repository.find_by_email(session, email)
    return person.password_hash if person else ""


def check_password(data: Credentials, stored: str) -> Proof:
    """Compare a password; takes as long for an address without an account."""
    return Proof(data.email, fits(data.password.get_secret_value(), stored), stored)


def sign_in(
    session: Session,
    proof: Proof,
    *,
    lasts: timedelta,
    user_agent: str = "",
    replaces: str | None = None,
) -> tuple[SignIn, str] | None:
    """A new sign-in with its token, or None for any reason there may be.

    Failures are counted here, so the caller must let the transaction commit after a None.
    `replaces` is the token the browser held so far; it is void from now on.
    """
    person = repository.find_by_email(session, proof.email, lock=True)
    if person is None:
        tokens.request_no_mail(session)  # a failure writes, whoever it is about
        return None
    instant = clock.now()
    if person.disabled_at is not None or policy.is_locked(person, instant):
        tokens.request_no_mail(session)
        return None
    if not proof.fits or proof.compared_with != person.password_hash:
        _count_failure(session, person)
        return None
    person.failed_sign_ins, person.locked_until = 0, None
    if replaces:
        repository.end_token(session, token_hash(replaces))
    token = new_token()
    opened = SignIn(
        person_id=person.id,
        token_hash=token_hash(token),
        expires_at=instant + lasts,
        user_agent=one_line(clean(user_agent))[:300],
    )
    session.add_all([person, opened])
    session.flush()
    audit.record(session, Actor(person.id), "account.signed-in", "person", person.id)
    return opened, token


def _count_failure(session: Session, person: Person) -> None:
    person.failed_sign_ins += 1
    if person.failed_sign_ins >= MOST_FAILURES:
        person.failed_sign_ins = 0
        person.locked_until = clock.now() + tokens.LOCKED_FOR
        tokens.request_mail(session, person, TokenPurpose.ACCOUNT_LOCKED)
        audit.record(session, Actor(), "account.locked", "person", person.id)
    session.add(person)
    session.flush()


def find_signed_in(session: Session, token: str) -> tuple[Person, UUID] | None:
    """The person a token belongs to and the id of the sign-in; None when it is void."""
    found = repository.find_signed_in(session, token_hash(token), clock.now())
    return None if found is None else (found[0], found[1].id)


def list_sign_ins(session: Session, actor: Actor) -> list[SignInRead]:
    """The actor's own sign-ins, newest first."""
    if actor.person_id is None:
        raise SignInRequired
    rows = repository.sign_ins(session, actor.person_id, clock.now())
    return [describe_sign_in(row, actor.session_id) for row in rows]


def describe_sign_in(row: SignIn, current: UUID | None) -> SignInRead:
    """A sign-in as its owner sees it."""
    return SignInRead(
        id=row.id,
        created_at=row.created_at,
        expires_at=row.expires_at,
        user_agent=row.user_agent,
        current=row.id == current,
    )


def end_sign_in(session: Session, actor: Actor, sign_in_id: UUID) -> None:
    """End one of the actor's own sign-ins. Raises NotFound for any other."""
    if actor.person_id is None:
        raise SignInRequired
    if not repository.end_sign_ins(session, actor.person_id, only=sign_in_id):
        raise NotFound


def sign_out(session: Session, actor: Actor) -> None:
    """End the sign-in the request came with, if it came with one."""
    if actor.person_id is not None and actor.session_id is not None:
        repository.end_sign_ins(session, actor.person_id, only=actor.session_id)
