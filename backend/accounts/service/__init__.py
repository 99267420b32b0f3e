"""What accounts does for people and for other features."""

from backend.accounts.service.people import (
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
from backend.accounts.service.sessions import find_signed_in

__all__ = [
    "create_person",
    "describe_me",
    "describe_person",
    "find_by_email",
    "find_person",
    "find_signed_in",
    "patch_profile",
    "people",
    "persons",
    "platform_roles",
    "require_verified",
]
