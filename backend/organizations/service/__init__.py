"""What organisations do for people and for other features."""

from backend.organizations.service.documents import add_document, link_document, remove_document
from backend.organizations.service.import_owner import find_or_found_import_owner
from backend.organizations.service.invitations import (
    accept_invitation,
    compose_mail,
    find_invitation,
    find_letter,
    forget_stale_invitations,
    invite,
    list_invitations,
    read_offer,
    withdraw_invitation,
)
from backend.organizations.service.members import (
    change_roles,
    join,
    list_members,
    memberships_of,
    people_with,
    read_own,
    remove_member,
)
from backend.organizations.service.reading import (
    Filters,
    cards,
    fold,
    get_organization,
    list_organizations,
    read_organization,
)
from backend.organizations.service.record import found_organization, patch_organization
from backend.organizations.service.verification import act, ask_for_rechecks

__all__ = [
    "Filters",
    "accept_invitation",
    "act",
    "add_document",
    "ask_for_rechecks",
    "cards",
    "change_roles",
    "compose_mail",
    "find_invitation",
    "find_letter",
    "find_or_found_import_owner",
    "fold",
    "forget_stale_invitations",
    "found_organization",
    "get_organization",
    "invite",
    "join",
    "link_document",
    "list_invitations",
    "list_members",
    "list_organizations",
    "memberships_of",
    "patch_organization",
    "people_with",
    "read_offer",
    "read_organization",
    "read_own",
    "remove_document",
    "remove_member",
    "withdraw_invitation",
]
