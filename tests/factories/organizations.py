"""Organisations and their members, ready made."""

from datetime import timedelta
from itertools import count

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import OrganizationRole
from backend.nodes.models import Node
from backend.organizations.models import (
    Member,
    Organization,
    OrganizationKind,
    VerificationState,
)
from backend.organizations.service.reading import fold_names
from backend.organizations.service.record import check_character

_numbers = count(1)


def credit_code() -> str:
    """A well-formed unified social credit code that no other test object has."""
    first = f"91650100MA{next(_numbers):07d}"
    return first + check_character(first)


def make_organization(
    session: Session,
    *,
    names: dict[str, str] | None = None,
    kind: OrganizationKind = OrganizationKind.UNIVERSITY,
    country: str = "CN",
    home_node: Node | None = None,
    state: VerificationState = VerificationState.VERIFIED,
    registration_number: str | None = None,
    endorsement_required: bool = True,
    field_codes: list[str] | None = None,
) -> Organization:
    """An organisation, verified unless told otherwise."""
    names = names or {"zh": "天山大学", "en": "Tianshan University"}
    verified = state is VerificationState.VERIFIED
    now = clock.now()
    organization = Organization(
        kind=kind,
        names=names,
        search_name=fold_names(names),
        country=country,
        region="650100" if country == "CN" else "",
        city="乌鲁木齐" if country == "CN" else "Almaty",
        registration_number=registration_number or (credit_code() if country == "CN" else None),
        field_codes=field_codes or [],
        home_node_id=home_node.id if home_node else None,
        state=state,
        submitted_at=None if state is VerificationState.UNVERIFIED else now,
        verified_at=now if verified else None,
        recheck_on=now + timedelta(days=365) if verified else None,
        endorsement_required=endorsement_required,
    )
    session.add(organization)
    session.flush()
    return organization


def make_member(
    session: Session, organization: Organization, person: Person, *roles: OrganizationRole
) -> Member:
    """Make a person a member; a contributor when no role is named."""
    member = Member(
        organization_id=organization.id,
        person_id=person.id,
        roles=[role.value for role in roles or (OrganizationRole.CONTRIBUTOR,)],
    )
    session.add(member)
    session.flush()
    return member
