"""Whose listings an operator's import becomes: a named organisation, or one kept for imports."""

from uuid import UUID

from sqlmodel import Session

from backend.core.actor import SYSTEM, Actor
from backend.core.locales import LocaleCode
from backend.nodes import service as nodes
from backend.organizations import policy, repository
from backend.organizations.errors import OrganizationNotFound
from backend.organizations.lifecycle import Action
from backend.organizations.models import OrganizationKind, VerificationState
from backend.organizations.schemas import OrganizationCreate
from backend.organizations.service.reading import fold, get_organization
from backend.organizations.service.record import found_organization
from backend.organizations.service.verification import act

_NAMES: dict[LocaleCode, str] = {
    "zh": "导入成果",
    "en": "Imported listings",
    "ru": "Импортированные записи",
}


def find_or_found_import_owner(session: Session, actor: Actor, name_or_id: str) -> UUID:
    """The organisation of that id or name in any language; for an empty one the imports' own.

    Raises OrganizationNotFound for a name or id that nobody has. For the platform only.
    """
    policy.require(actor.is_administrator)
    wanted = name_or_id.strip()
    if not wanted:
        return _imports_own(session)
    try:
        return get_organization(session, actor, UUID(wanted)).id
    except ValueError:
        found = repository.named(session, fold(wanted))
    if not found:
        raise OrganizationNotFound(name=wanted)
    return found[0].id


def _imports_own(session: Session) -> UUID:
    root = nodes.find_root(session)
    for found in repository.named(session, fold(_NAMES["zh"])):
        # Anybody may found an organisation of this name, but not have it verified.
        if found.state is VerificationState.VERIFIED or root is None:
            return found.id
    data = OrganizationCreate(
        kind=OrganizationKind.INSTITUTE,
        names=_NAMES,
        home_node_id=root.id if root else None,
        endorsement_required=False,
    )
    organization = found_organization(session, SYSTEM, data)
    if root is not None:
        act(session, SYSTEM, organization.id, Action.SUBMIT)
        act(session, SYSTEM, organization.id, Action.VERIFY)
    return organization.id
