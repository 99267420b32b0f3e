"""Founding an organisation and keeping its record true."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, outbox
from backend.core.actor import Actor, OrganizationRole
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.nodes import service as nodes
from backend.nodes.errors import NodeNotFound
from backend.organizations import lifecycle, policy, repository
from backend.organizations.errors import OrganizationExists
from backend.organizations.lifecycle import Action
from backend.organizations.models import Organization, VerificationState
from backend.organizations.schemas import OrganizationCreate, OrganizationPatch
from backend.organizations.service.members import enrol
from backend.organizations.service.reading import fold_names, get_organization

_HOMED = {VerificationState.SUBMITTED, VerificationState.VERIFIED}
"""In these states a node has the organisation in its hands."""
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(3**i % 31 for i in range(17))


def check_character(first: str) -> str:
    """The last character of a unified social credit code, from the 17 before it (GB 32100-2015).

    Raises ValueError when one of them is not in the code's alphabet.
    """
    total = sum(_ALPHABET.index(c) * weight for c, weight in zip(first, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def valid_credit_code(code: str) -> bool:
    """Whether the text is a well-formed unified social credit code."""
    if len(code) != len(_WEIGHTS) + 1 or not set(code) <= set(_ALPHABET):
        return False
    return check_character(code[:-1]) == code[-1]


def _faults(session: Session, record: Mapping[str, Any]) -> list[Fault]:
    """What does not fit together in a record, whichever field was sent."""
    found = []
    if record["country"] != "CN" and record["region"]:
        found.append(Fault("/region", "region-abroad", country=record["country"]))
    number = record["registration_number"]
    if record["country"] == "CN" and number and not valid_credit_code(number):
        found.append(Fault("/registration_number", "credit-code", given=number))
    if home := record["home_node_id"]:
        try:
            nodes.get_node(session, home)
        except NodeNotFound:
            found.append(Fault("/home_node_id", "unknown-node", given=str(home)))
    elif record.get("state") in _HOMED:
        found.append(Fault("/home_node_id", "missing"))
    return found


def _check(session: Session, record: Mapping[str, Any], own: UUID | None = None) -> None:
    if found := _faults(session, record):
        raise ValidationFailed(errors=found)
    refuse_taken_number(session, record["country"], record["registration_number"], own)


def refuse_taken_number(
    session: Session, country: str, number: str | None, own: UUID | None
) -> None:
    """Refuse a number under which another organisation is verified: it is public who."""
    taken = repository.find_verified(session, country, number) if number else None
    if taken is not None and taken.id != own:
        raise OrganizationExists(organization_id=str(taken.id), names=taken.names)


def found_organization(
    session: Session, actor: Actor, data: OrganizationCreate, *, is_sample: bool = False
) -> Organization:
    """Enter a new, unverified organisation; its founder becomes its owner.

    A founder needs a verified e-mail address. The platform itself founds without owners.
    """
    founder = None if actor.person_id is None else accounts.require_verified(session, actor)
    policy.require(founder is not None or actor.is_administrator)
    record = data.model_dump() | {"registration_number": data.registration_number or None}
    _check(session, record)
    organization = Organization(
        **record, is_sample=is_sample, search_name=fold_names(record["names"])
    )
    session.add(organization)
    session.flush()
    audit.record(session, actor, "organization.founded", "organization", organization.id)
    if founder is not None:
        enrol(session, actor, organization, founder.id, frozenset({OrganizationRole.OWNER}))
    outbox.announce(session, "organization.changed", organization.id)
    return organization


def patch_organization(
    session: Session, actor: Actor, organization_id: UUID, data: OrganizationPatch
) -> Organization:
    """Change what was sent. Amending registration data takes a verification away."""
    organization = get_organization(session, actor, organization_id, lock=True)
    policy.require(policy.can_edit(actor, organization))
    require_version(organization, data.version)
    sent = data.model_dump(exclude_unset=True, exclude={"version"})
    if "registration_number" in sent:
        sent["registration_number"] = sent["registration_number"] or None
    changes = {name: value for name, value in sent.items() if getattr(organization, name) != value}
    if not changes:
        return organization
    _check(session, _merged(organization, changes), organization.id)
    if (
        changes.get("home_node_id", organization.home_node_id) is None
        and organization.state in _HOMED
    ):
        raise ValidationFailed(errors=[Fault("/home_node_id", "missing")])
    for name, value in changes.items():
        setattr(organization, name, value)
    organization.search_name = fold_names(organization.names)
    if lifecycle.REGISTRATION & changes.keys():
        _amend(organization)
    raise_version(organization, changes)
    session.flush()
    audit.record(
        session,
        actor,
        "organization.patched",
        "organization",
        organization.id,
        fields=sorted(changes),
        state=organization.state.value,
    )
    outbox.announce(session, "organization.changed", organization.id)
    return organization


def _merged(organization: Organization, changes: Mapping[str, Any]) -> dict[str, Any]:
    names = ("country", "region", "registration_number", "home_node_id", "state")
    return {name: changes.get(name, getattr(organization, name)) for name in names}


def _amend(organization: Organization) -> None:
    organization.state = lifecycle.step(organization.state, Action.AMEND).to
    if organization.state is VerificationState.UNVERIFIED:
        organization.verified_at = organization.recheck_on = organization.submitted_at = None


def require_version(organization: Organization, seen: int | None) -> None:
    """Refuse an edit of another version than the present one, naming what changed since."""
    if seen is not None and seen != organization.version:
        changed = sorted(f for f, at in organization.field_versions.items() if at > seen)
        raise StaleEdit(version=organization.version, changed=changed)


def raise_version(organization: Organization, changed: Mapping[str, Any]) -> None:
    """Count one more version, and remember which fields it changed."""
    organization.version += 1
    organization.field_versions = organization.field_versions | dict.fromkeys(
        changed, organization.version
    )
