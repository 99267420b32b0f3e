"""What accounts does for people and for other features."""

from datetime import timedelta

from sqlmodel import Session

from backend.accounts import repository
from backend.accounts.service.passwords import hash_password
from backend.accounts.service.people import (
    appoint_administrator,
    create_person,
    describe_me,
    describe_person,
    find_by_email,
    find_person,
    patch_profile,
    people,
    persons,
    platform_roles,
    require_verified,
)
from backend.accounts.service.registration import register, request_verification, verify_email
from backend.accounts.service.resets import change_password, complete_reset, request_reset
from backend.accounts.service.sessions import (
    check_password,
    describe_sign_in,
    end_sign_in,
    find_password,
    find_signed_in,
    list_sign_ins,
    sign_in,
    sign_out,
)
from backend.accounts.service.tokens import REQUESTED as TOKEN_REQUESTED
from backend.accounts.service.tokens import compose as compose_mail
from backend.accounts.service.tokens import find_letter
from backend.core import clock

__all__ = [
    "TOKEN_REQUESTED",
    "appoint_administrator",
    "change_password",
    "check_password",
    "complete_reset",
    "compose_mail",
    "create_person",
    "describe_me",
    "describe_person",
    "describe_sign_in",
    "end_sign_in",
    "find_by_email",
    "find_letter",
    "find_password",
    "find_person",
    "find_signed_in",
    "forget_expired",
    "hash_password",
    "list_sign_ins",
    "patch_profile",
    "people",
    "persons",
    "platform_roles",
    "register",
    "request_reset",
    "request_verification",
    "require_verified",
    "sign_in",
    "sign_out",
    "verify_email",
]

KEPT = timedelta(days=30)
"""How long after their end sign-ins and tokens can still be looked at."""


def forget_expired(session: Session) -> str:
    """Drop sign-ins and tokens that ended long ago; says how many."""
    before = clock.now() - KEPT
    ended = repository.forget_sign_ins(session, before)
    used = repository.forget_tokens(session, before)
    return f"{ended} sign-ins and {used} tokens forgotten"
