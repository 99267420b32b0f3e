"""Who may bring listings in."""

from uuid import UUID

from sqlalchemy import ColumnElement, true
from sqlmodel import col

from backend.core.actor import Actor, OrganizationRole
from backend.imports.models import ImportBatch

EDITORS = (
    OrganizationRole.OWNER,
    OrganizationRole.ADMIN,
    OrganizationRole.TTO_OFFICER,
    OrganizationRole.CONTRIBUTOR,
)


def can_import(actor: Actor, organization_id: UUID) -> bool:
    """Members who may write the organisation's listings, and administrators."""
    return actor.is_administrator or actor.has_role(organization_id, *EDITORS)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Imports of the actor's own organisations; an administrator's are all."""
    if actor.is_administrator:
        return true()
    return col(ImportBatch.organization_id).in_(actor.organizations(*EDITORS))
