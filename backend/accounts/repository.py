"""How people, sign-ins and mailed tokens are found."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select, update

from backend.accounts.models import MailedToken, Person, SignIn, TokenPurpose
from backend.core.db import held


def find_person(session: Session, person_id: UUID, *, lock: bool = False) -> Person | None:
    """A person by id."""
    return session.get(Person, person_id, with_for_update=lock, populate_existing=lock)


def find_by_email(session: Session, email: str, *, lock: bool = False) -> Person | None:
    """A person by address in lower case."""
    wanted = select(Person).where(col(Person.email) == email)
    return session.exec(held(wanted) if lock else wanted).first()


def names(session: Session, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by id; unknown ids are left out."""
    wanted = select(Person.id, Person.name).where(col(Person.id).in_(set(ids)))
    return dict(session.exec(wanted).all())


def persons(session: Session, ids: Iterable[UUID]) -> list[Person]:
    """The people of these ids."""
    return list(session.exec(select(Person).where(col(Person.id).in_(set(ids)))))


def find_signed_in(
    session: Session, token_hash: str, instant: datetime
) -> tuple[Person, SignIn] | None:
    """The sign-in a token stands for and its person, unless it ended or the account did."""
    wanted = (
        select(Person, SignIn)
        .join(SignIn, col(SignIn.person_id) == col(Person.id))
        .where(
            col(SignIn.token_hash) == token_hash,
            col(SignIn.expires_at) > instant,
            col(Person.disabled_at).is_(None),
        )
    )
    found = session.exec(wanted).first()
    return None if found is None else (found[0], found[1])


def sign_ins(session: Session, person_id: UUID, instant: datetime) -> list[SignIn]:
    """A person's sign-ins that are still good, newest first."""
    wanted = (
        select(SignIn)
        .where(col(SignIn.person_id) == person_id, col(SignIn.expires_at) > instant)
        .order_by(col(SignIn.created_at).desc(), col(SignIn.id))
    )
    return list(session.exec(wanted))


def end_sign_ins(
    session: Session,
    person_id: UUID,
    *,
    only: UUID | None = None,
    keep: UUID | None = None,
) -> int:
    """End a person's sign-ins: one, all, or all but one; the number ended."""
    ended = delete(SignIn).where(col(SignIn.person_id) == person_id)
    if only is not None:
        ended = ended.where(col(SignIn.id) == only)
    if keep is not None:
        ended = ended.where(col(SignIn.id) != keep)
    return session.exec(ended).rowcount


def end_token(session: Session, token_hash: str) -> None:
    """End the sign-in a token stands for, if there is one."""
    session.exec(delete(SignIn).where(col(SignIn.token_hash) == token_hash))


def find_token(session: Session, token_hash: str) -> MailedToken | None:
    """The mailed token of a hash."""
    return session.exec(
        select(MailedToken).where(col(MailedToken.token_hash) == token_hash)
    ).first()


def lock_mailed(session: Session, token_id: UUID) -> MailedToken | None:
    """A mailed token by id, held."""
    return session.get(MailedToken, token_id, with_for_update=True, populate_existing=True)


def void_tokens(session: Session, person_id: UUID, instant: datetime) -> None:
    """Make every open token of a person useless; a mere notice is still sent."""
    session.exec(
        update(MailedToken)
        .where(
            col(MailedToken.person_id) == person_id,
            col(MailedToken.used_at).is_(None),
            col(MailedToken.purpose) != TokenPurpose.PASSWORD_CHANGED,
        )
        .values(used_at=instant)
    )


def forget_sign_ins(session: Session, before: datetime) -> int:
    """Drop sign-ins that ended before an instant; how many."""
    return session.exec(delete(SignIn).where(col(SignIn.expires_at) < before)).rowcount


def forget_tokens(session: Session, before: datetime) -> int:
    """Drop mailed tokens that expired before an instant; how many."""
    return session.exec(delete(MailedToken).where(col(MailedToken.expires_at) < before)).rowcount
