"""Routes of organisations: record, verification, papers, members, invitations."""

from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from backend.accounts.errors import EmailUnverified
from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession, WritingSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Page, Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    TooManyRequests,
    ValidationFailed,
    describe,
)
from backend.core.rate_limit import limited
from backend.files.errors import FileInUse, FileNotFound
from backend.nodes.schemas import Country, Region
from backend.organizations import service
from backend.organizations.errors import (
    ActionNotPossible,
    AlreadyMember,
    DocumentNotFound,
    DocumentsFrozen,
    InvitationExpired,
    InvitationForAnother,
    InvitationNotFound,
    InvitationUsed,
    LastOwner,
    MemberNotFound,
    NoteRequired,
    NotReadyForVerification,
    OrganizationExists,
    OrganizationNotFound,
    OwnOrganization,
    TooManyDocuments,
    TooManyInvitations,
)
from backend.organizations.models import OrganizationKind, VerificationState
from backend.organizations.schemas import (
    ActionRequest,
    DocumentCreate,
    DocumentRead,
    InvitationAccept,
    InvitationCreate,
    InvitationOffer,
    InvitationRead,
    LinkRead,
    MemberPatch,
    MemberRead,
    OrganizationCreate,
    OrganizationPatch,
    OrganizationRead,
    OrganizationSummary,
)
from backend.organizations.service import Filters

T = TypeVar("T")
router = APIRouter(prefix="/organizations", tags=["organizations"], route_class=OnceRoute)
_KNOWN = (SignInRequired, Forbidden, OrganizationNotFound, ValidationFailed)


def _filters(
    q: Annotated[str, Query(max_length=200)] = "",
    mine: bool = False,  # noqa: FBT001, FBT002 — a query parameter
    state: Annotated[list[VerificationState], Query()] = [],  # noqa: B006 — FastAPI copies defaults
    kind: Annotated[list[OrganizationKind], Query()] = [],  # noqa: B006 — likewise
    country: Annotated[list[Country], Query()] = [],  # noqa: B006 — likewise
    region: Annotated[list[Region], Query()] = [],  # noqa: B006 — likewise
    node: Annotated[list[UUID], Query()] = [],  # noqa: B006 — likewise
    deciding: bool = False,  # noqa: FBT001, FBT002 — likewise
    due: bool = False,  # noqa: FBT001, FBT002 — likewise
) -> Filters:
    return Filters(
        q=q,
        mine=mine,
        states=state,
        kinds=kind,
        countries=country,
        regions=region,
        nodes=node,
        deciding=deciding,
        due=due,
    )


@router.get("", responses=describe(ValidationFailed))
def list_organizations(
    filters: Annotated[Filters, Depends(_filters)],
    paging: Paging,
    session: DbSession,
    actor: CurrentActor,
    lang: ReaderLocale,
) -> Page[OrganizationSummary]:
    """Verified organisations, with own ones and those a desk decides on; narrowed by filters."""
    return service.list_organizations(session, actor, filters, paging, lang)


@router.post(
    "",
    status_code=201,
    dependencies=[limited("organizations.found", "20/hour")],
    responses=describe(
        ValidationFailed, SignInRequired, EmailUnverified, OrganizationExists, TooManyRequests
    ),
)
def found_organization(
    body: OrganizationCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> OrganizationRead:
    """Found an organisation; the founder becomes its owner."""
    organization = service.found_organization(session, actor, body)
    return service.read_own(session, actor, organization.id, lang)


@router.get(
    "/invitations/{token}",
    responses=describe(InvitationNotFound, InvitationUsed, InvitationExpired, TooManyRequests),
    dependencies=[limited("invitations.read", "60/minute")],
)
def read_offer(token: str, session: DbSession) -> InvitationOffer:
    """What a mailed invitation offers, before signing in."""
    return service.read_offer(session, token)


@router.post(
    "/invitations/accept",
    responses=describe(
        ValidationFailed,
        SignInRequired,
        InvitationNotFound,
        InvitationUsed,
        InvitationExpired,
        InvitationForAnother,
    ),
)
def accept_invitation(
    body: InvitationAccept, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> OrganizationRead:
    """Join the organisation that invited the address one signed in with."""
    organization_id = service.accept_invitation(session, actor, body.token)
    return service.read_own(session, actor, organization_id, lang)


@router.get("/{organization_id}", responses=describe(OrganizationNotFound, ValidationFailed))
def read_organization(
    organization_id: UUID, session: DbSession, actor: CurrentActor, lang: ReaderLocale
) -> OrganizationRead:
    """An organisation's page."""
    return service.read_organization(session, actor, organization_id, lang)


@router.patch("/{organization_id}", responses=describe(*_KNOWN, StaleEdit, OrganizationExists))
def patch_organization(
    organization_id: UUID,
    body: OrganizationPatch,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> OrganizationRead:
    """Change what was sent; names, kind, country or number take a verification away."""
    service.patch_organization(session, actor, organization_id, body)
    return service.read_organization(session, actor, organization_id, lang)


@router.post(
    "/{organization_id}/actions",
    responses=describe(
        *_KNOWN,
        ActionNotPossible,
        StaleEdit,
        NoteRequired,
        NotReadyForVerification,
        OwnOrganization,
        OrganizationExists,
    ),
)
def act(
    organization_id: UUID,
    body: ActionRequest,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> OrganizationRead:
    """Take one step of verification."""
    service.act(session, actor, organization_id, body.action, body.note, version=body.version)
    return service.read_organization(session, actor, organization_id, lang)


@router.post(
    "/{organization_id}/documents",
    status_code=201,
    responses=describe(*_KNOWN, FileNotFound, FileInUse, TooManyDocuments),
)
def add_document(
    organization_id: UUID, body: DocumentCreate, session: DbSession, actor: SignedIn
) -> DocumentRead:
    """Hand in an upload as a paper for verification."""
    return service.add_document(session, actor, organization_id, body)


@router.get(
    "/{organization_id}/documents/{document_id}/link",
    responses=describe(*_KNOWN, DocumentNotFound),
)
def link_document(
    organization_id: UUID,
    document_id: UUID,
    request: Request,
    session: WritingSession,
    actor: SignedIn,
) -> LinkRead:
    """A short-lived address of a paper; the reading is put on record."""
    return service.link_document(
        session, actor, request.app.state.settings, organization_id, document_id
    )


@router.delete(
    "/{organization_id}/documents/{document_id}",
    status_code=204,
    responses=describe(*_KNOWN, DocumentNotFound, DocumentsFrozen),
)
def remove_document(
    organization_id: UUID, document_id: UUID, session: DbSession, actor: SignedIn
) -> None:
    """Take a paper back before the node decides."""
    service.remove_document(session, actor, organization_id, document_id)


@router.get("/{organization_id}/members", responses=describe(*_KNOWN))
def list_members(organization_id: UUID, session: DbSession, actor: SignedIn) -> Page[MemberRead]:
    """Who belongs to the organisation."""
    return _whole(service.list_members(session, actor, organization_id))


@router.patch(
    "/{organization_id}/members/{person_id}",
    responses=describe(*_KNOWN, MemberNotFound, LastOwner),
)
def change_roles(
    organization_id: UUID,
    person_id: UUID,
    body: MemberPatch,
    session: DbSession,
    actor: SignedIn,
) -> MemberRead:
    """Give a member other roles."""
    return service.change_roles(session, actor, organization_id, person_id, body.roles)


@router.delete(
    "/{organization_id}/members/{person_id}",
    status_code=204,
    responses=describe(*_KNOWN, MemberNotFound, LastOwner),
)
def remove_member(
    organization_id: UUID, person_id: UUID, session: DbSession, actor: SignedIn
) -> None:
    """Leave, or remove a member; all rights end at once."""
    service.remove_member(session, actor, organization_id, person_id)


@router.get("/{organization_id}/invitations", responses=describe(*_KNOWN))
def list_invitations(
    organization_id: UUID, session: DbSession, actor: SignedIn
) -> Page[InvitationRead]:
    """Invitations nobody has accepted yet."""
    return _whole(service.list_invitations(session, actor, organization_id))


@router.post(
    "/{organization_id}/invitations",
    status_code=201,
    dependencies=[limited("invitations.create", "60/hour")],
    responses=describe(
        *_KNOWN, EmailUnverified, AlreadyMember, TooManyInvitations, TooManyRequests
    ),
)
def invite(
    organization_id: UUID, body: InvitationCreate, session: DbSession, actor: SignedIn
) -> InvitationRead:
    """Invite an address; an earlier invitation of it is replaced."""
    return service.invite(session, actor, organization_id, body)


@router.delete(
    "/{organization_id}/invitations/{invitation_id}",
    status_code=204,
    responses=describe(*_KNOWN, InvitationNotFound, InvitationUsed),
)
def withdraw_invitation(
    organization_id: UUID, invitation_id: UUID, session: DbSession, actor: SignedIn
) -> None:
    """Take an invitation back."""
    service.withdraw_invitation(session, actor, organization_id, invitation_id)


def _whole(items: list[T]) -> Page[T]:
    return Page(items=items, total=len(items), page=1, size=len(items))
