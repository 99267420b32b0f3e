"""Organisations as readers see them: one, a list, cards for other features."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row
from sqlmodel import Session, col

from backend.core import clock, locales
from backend.core.actor import Actor, OrganizationRole
from backend.core.paging import Page, PageParams
from backend.core.problems import Fault
from backend.files import service as files
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCard
from backend.organizations import lifecycle, policy, repository
from backend.organizations.errors import OrganizationNotFound
from backend.organizations.lifecycle import Party
from backend.organizations.models import (
    DocumentKind,
    Organization,
    OrganizationKind,
    VerificationState,
)
from backend.organizations.schemas import (
    DocumentRead,
    OrganizationCard,
    OrganizationRead,
    OrganizationSummary,
)
from backend.taxonomy.service import city_name


def fold(text: str) -> str:
    """Text in the one spelling that names are searched in: compatible forms, no case, one space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold_names(names: Mapping[str, str]) -> str:
    """All names folded, one per line, so that a search cannot match across two of them."""
    return "\n".join(dict.fromkeys(fold(name) for name in names.values()))


def get_organization(
    session: Session, actor: Actor, organization_id: UUID, *, lock: bool = False
) -> Organization:
    """The organisation if the actor may see it, or its Problem."""
    organization = repository.find(session, organization_id, lock=lock)
    if organization is None or not policy.can_view(actor, organization):
        raise OrganizationNotFound(id=str(organization_id))
    return organization


def cards(session: Session, ids: Iterable[UUID]) -> dict[UUID, OrganizationCard]:
    """Cards of those of the organisations that exist."""
    found = repository.cards(session, ids)
    return {each.id: OrganizationCard(**_card(each)) for each in found}


def _card(organization: Organization | Row[Any]) -> dict[str, Any]:
    shown = {
        name: getattr(organization, name)
        for name in OrganizationCard.model_fields
        if name != "verified"
    }
    return shown | {"verified": organization.state is VerificationState.VERIFIED}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of organisations is narrowed to; empty means everything."""

    q: str = ""
    mine: bool = False
    states: Sequence[VerificationState] = ()
    kinds: Sequence[OrganizationKind] = ()
    countries: Sequence[str] = ()
    regions: Sequence[str] = ()
    nodes: Sequence[UUID] = ()
    deciding: bool = False
    """Only those whose verification is the reader's to decide."""
    due: bool = False
    """Only those whose yearly check is due."""


def _conditions(session: Session, actor: Actor, filters: Filters) -> list[ColumnElement[bool]]:
    conditions = [repository.contains(word) for word in fold(filters.q).split()]
    if filters.mine:
        conditions.append(col(Organization.id).in_(actor.organizations()))
    if filters.deciding:
        conditions.append(policy.decided_by(actor))
    if filters.due:
        conditions.append(col(Organization.recheck_on) <= clock.now())
    for column, values in (
        (col(Organization.state), filters.states),
        (col(Organization.kind), filters.kinds),
        (col(Organization.country), filters.countries),
    ):
        if values:
            conditions.append(column.in_(values))
    if filters.regions:
        conditions.append(repository.lies_in(filters.regions))
    if filters.nodes:
        below = nodes.subtree_of(session, filters.nodes)
        conditions.append(col(Organization.home_node_id).in_(below))
    return conditions


def list_organizations(
    session: Session, actor: Actor, filters: Filters, paging: PageParams, lang: str
) -> Page[OrganizationSummary]:
    """One page of what the actor may see; those waiting for a decision come oldest first."""
    waiting = list(filters.states) == [VerificationState.SUBMITTED]
    rows, total = repository.page(
        session, actor, _conditions(session, actor, filters), paging, oldest_first=waiting
    )
    homes = nodes.cards(session, {row.home_node_id for row in rows if row.home_node_id})
    items = [OrganizationSummary(**_summary(actor, row, homes, lang)) for row in rows]
    return Page(items=items, total=total, page=paging.page, size=paging.size)


def _summary(
    actor: Actor, organization: Organization, homes: Mapping[UUID, NodeCard], lang: str
) -> dict[str, object]:
    inside = policy.can_see_inside(actor, organization)
    return _card(organization) | {
        "name": locales.pick(organization.names, lang) or "",
        "city_name": city_name(organization.city, organization.country, organization.region, lang),
        "state": organization.state,
        "field_codes": organization.field_codes,
        "home_node": homes.get(organization.home_node_id) if organization.home_node_id else None,
        "my_roles": _roles(actor, organization.id),
        "submitted_at": organization.submitted_at if inside else None,
        "recheck_on": organization.recheck_on if inside else None,
    }


def _roles(actor: Actor, organization_id: UUID) -> list[OrganizationRole]:
    return sorted(
        role
        for place in actor.memberships
        if place.organization_id == organization_id
        for role in place.roles
    )


def read_organization(
    session: Session, actor: Actor, organization_id: UUID, lang: str
) -> OrganizationRead:
    """An organisation's page, with as much of its inside as the reader may see."""
    organization = get_organization(session, actor, organization_id)
    inside = policy.can_see_inside(actor, organization)
    home = organization.home_node_id
    homes = nodes.cards(session, [home]) if home else {}
    parties = policy.parties(actor, organization)
    return OrganizationRead.model_validate(
        _summary(actor, organization, homes, lang)
        | {
            "description": locales.pick(organization.descriptions, lang) or "",
            "descriptions": organization.descriptions,
            "website": organization.website,
            "created_at": organization.created_at,
            "verified_at": organization.verified_at,
            "version": organization.version,
            "registration_number": organization.registration_number if inside else None,
            "decision_note": organization.decision_note if inside else None,
            "documents": _documents(session, actor, organization),
            "missing": _missing(session, actor, organization),
            "allowed_actions": lifecycle.actions_of(organization.state, parties),
            "barred_actions": _barred(actor, organization, parties),
            "can_edit": policy.can_edit(actor, organization),
            "grantable_roles": policy.grantable(actor, organization),
        }
    )


def _barred(
    actor: Actor, organization: Organization, parties: frozenset[Party]
) -> list[lifecycle.Action]:
    if Party.NODE in parties or not policy.covers(actor, organization):
        return []
    return lifecycle.actions_of(organization.state, frozenset({Party.NODE}))


def missing_for_verification(session: Session, organization: Organization) -> list[Fault]:
    """What the node lacks: a home, a number and the licence; samples need the home alone."""
    missing = []
    if organization.home_node_id is None:
        missing.append(Fault("/home_node_id", "missing"))
    if not organization.is_sample:
        if not organization.registration_number:
            missing.append(Fault("/registration_number", "missing"))
        kinds = {paper.kind for paper in repository.documents(session, organization.id)}
        if DocumentKind.LICENCE not in kinds:
            missing.append(Fault("/documents", "missing", kind=DocumentKind.LICENCE.value))
    return missing


def _missing(session: Session, actor: Actor, organization: Organization) -> list[str] | None:
    if not policy.can_read_documents(actor, organization):
        return None
    return [fault["pointer"] for fault in missing_for_verification(session, organization)]


def _documents(
    session: Session, actor: Actor, organization: Organization
) -> list[DocumentRead] | None:
    if not policy.can_read_documents(actor, organization):
        return None
    papers = repository.documents(session, organization.id)
    known = files.cards(session, [paper.file_id for paper in papers])
    removable = policy.can_edit(actor, organization) and policy.documents_open(organization)
    return [
        DocumentRead(
            id=paper.id,
            kind=paper.kind,
            file=known[paper.file_id],
            created_at=paper.created_at,
            can_remove=removable,
        )
        for paper in papers
        if paper.file_id in known
    ]
