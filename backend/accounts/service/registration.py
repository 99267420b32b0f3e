"""Registration: an account for an address, real once its owner has followed a mailed link."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.accounts import policy, repository
from backend.accounts.models import Person, TokenPurpose
from backend.accounts.schemas import Registration
from backend.accounts.service import tokens
from backend.accounts.service.passwords import hash_password
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import ValidationFailed


def register(session: Session, data: Registration) -> None:
    """Open an account, or do what looks the same when the address has one.

    Somebody who has an account is told so by mail. A second registration of an address that
    nobody has verified waits in its token: whoever reads the mail decides which one counts.
    """
    password = data.password.get_secret_value()
    if faults := policy.password_faults(password, data.email):
        raise ValidationFailed(errors=faults)
    stored = hash_password(password)  # before the first SQL: no lock is held meanwhile
    person = _open(session, data, stored)
    if person is not None:
        tokens.request_mail(session, person, TokenPurpose.VERIFY_EMAIL)
        audit.record(session, Actor(person.id), "account.registered", "person", person.id)
        return
    person = repository.find_by_email(session, data.email)
    if person is None:
        return  # deleted a moment ago
    if person.email_verified_at is not None:
        tokens.request_mail(session, person, TokenPurpose.ALREADY_REGISTERED)
    else:
        tokens.request_mail(
            session,
            person,
            TokenPurpose.VERIFY_EMAIL,
            pending_name=data.name,
            pending_password_hash=stored,
        )
    audit.record(session, Actor(), "account.registered-again", "person", person.id)


def _open(session: Session, data: Registration, stored: str) -> Person | None:
    person = Person(
        email=data.email,
        name=data.name,
        locale=data.locale,
        time_zone=data.time_zone,
        password_hash=stored,
    )
    try:
        with session.begin_nested():
            session.add(person)
    except IntegrityError:
        return None  # the address has an account
    return person


def request_verification(session: Session, email: str) -> None:
    """Mail the link again, if the address has an account that waits for it."""
    person = repository.find_by_email(session, email)
    if person is None or person.email_verified_at is not None:
        tokens.request_no_mail(session)
    else:
        tokens.request_mail(session, person, TokenPurpose.VERIFY_EMAIL)


def verify_email(session: Session, secret: str) -> None:
    """Take the address as proven by a mailed token. Raises LinkVoid or LinkExpired."""
    person, token = tokens.use(session, secret, {TokenPurpose.VERIFY_EMAIL})
    if token.pending_password_hash:
        # Whoever registered first did not read the mail: nothing of theirs may live on.
        person.name = token.pending_name
        person.password_hash = token.pending_password_hash
        repository.end_sign_ins(session, person.id)
    person.email_verified_at = person.email_verified_at or clock.now()
    session.add(person)
    session.flush()
    repository.void_tokens(session, person.id, clock.now())
    audit.record(session, Actor(person.id), "account.verified", "person", person.id)
