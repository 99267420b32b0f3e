"""New passwords: by a mailed token when the old one is lost, by the old one otherwise."""

from sqlmodel import Session

from backend.accounts import policy, repository
from backend.accounts.models import Person, TokenPurpose
from backend.accounts.schemas import PasswordChange, PasswordReset
from backend.accounts.service import tokens
from backend.accounts.service.passwords import fits, hash_password
from backend.accounts.service.people import get_me
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed


def request_reset(session: Session, email: str) -> None:
    """Mail a link for a new password, if the address has an account."""
    person = repository.find_by_email(session, email)
    if person is None:
        tokens.request_no_mail(session)
    else:
        tokens.request_mail(session, person, TokenPurpose.RESET_PASSWORD)


def complete_reset(session: Session, data: PasswordReset) -> None:
    """Set a new password by a mailed token; every sign-in ends and the account is unlocked.

    Raises LinkVoid or LinkExpired; a password that is refused does not use the token up.
    """
    person, _ = tokens.use(session, data.token, tokens.RESETTING)
    password = data.password.get_secret_value()
    if faults := policy.password_faults(password, person.email):
        raise ValidationFailed(errors=faults)
    # Only the owner reads the mail, so the address is proven as well.
    person.email_verified_at = person.email_verified_at or clock.now()
    person.failed_sign_ins, person.locked_until = 0, None
    repository.end_sign_ins(session, person.id)
    _set(session, person, password, "account.password-reset")


def change_password(session: Session, actor: Actor, data: PasswordChange) -> None:
    """Set a new password by the present one; all other sign-ins end."""
    person = get_me(session, actor)
    if not fits(data.current.get_secret_value(), person.password_hash):
        raise ValidationFailed(errors=[Fault("/current", "wrong-password")])
    password = data.new.get_secret_value()
    if faults := policy.password_faults(password, person.email, pointer="/new"):
        raise ValidationFailed(errors=faults)
    repository.end_sign_ins(session, person.id, keep=actor.session_id)
    _set(session, person, password, "account.password-changed")


def _set(session: Session, person: Person, password: str, action: str) -> None:
    person.password_hash = hash_password(password)
    session.add(person)
    session.flush()
    repository.void_tokens(session, person.id, clock.now())
    tokens.request_mail(session, person, TokenPurpose.PASSWORD_CHANGED)
    audit.record(session, Actor(person.id), action, "person", person.id)
