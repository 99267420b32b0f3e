"""Papers handed in for verification."""

from uuid import UUID

from sqlmodel import Session

from backend.core import audit
from backend.core.actor import Actor
from backend.core.settings import Settings
from backend.files import service as files
from backend.organizations import policy, repository
from backend.organizations.errors import DocumentNotFound, DocumentsFrozen, TooManyDocuments
from backend.organizations.models import Organization, OrganizationDocument
from backend.organizations.schemas import DocumentCreate, DocumentRead, LinkRead
from backend.organizations.service.reading import get_organization

MAX_DOCUMENTS = 20


def _use(organization: Organization) -> str:
    return f"organization:{organization.id}"


def add_document(
    session: Session, actor: Actor, organization_id: UUID, data: DocumentCreate
) -> DocumentRead:
    """Hand in an upload as a paper. New papers may come at any time."""
    organization = get_organization(session, actor, organization_id, lock=True)
    policy.require(policy.can_edit(actor, organization))
    present = repository.documents(session, organization_id)
    if len(present) >= MAX_DOCUMENTS:
        raise TooManyDocuments(limit=MAX_DOCUMENTS)
    file = files.claim(session, actor, data.file_id, use=_use(organization))
    paper = next((paper for paper in present if paper.file_id == file.id), None)
    paper = paper or OrganizationDocument(
        organization_id=organization.id, file_id=file.id, kind=data.kind
    )
    paper.kind = data.kind
    session.add(paper)
    session.flush()
    audit.record(
        session,
        actor,
        "organization.document_added",
        "organization",
        organization.id,
        document=str(paper.id),
        sha256=file.sha256,
    )
    card = files.cards(session, [file.id])[file.id]
    return DocumentRead(
        id=paper.id,
        kind=paper.kind,
        file=card,
        created_at=paper.created_at,
        can_remove=policy.documents_open(organization),
    )


def remove_document(
    session: Session, actor: Actor, organization_id: UUID, document_id: UUID
) -> None:
    """Take a paper back, unless a decision rests on it or is being made."""
    organization = get_organization(session, actor, organization_id, lock=True)
    policy.require(policy.can_edit(actor, organization))
    paper = _get_paper(session, organization_id, document_id)
    if not policy.documents_open(organization):
        raise DocumentsFrozen(state=organization.state.value)
    session.delete(paper)
    session.flush()
    files.release(session, paper.file_id)
    audit.record(
        session,
        actor,
        "organization.document_removed",
        "organization",
        organization.id,
        document=str(document_id),
    )


def link_document(
    session: Session, actor: Actor, settings: Settings, organization_id: UUID, document_id: UUID
) -> LinkRead:
    """A short-lived address of a paper; the reading is put on record."""
    organization = get_organization(session, actor, organization_id)
    policy.require(policy.can_read_documents(actor, organization))
    paper = _get_paper(session, organization_id, document_id)
    audit.record(
        session,
        actor,
        "organization.document_read",
        "organization",
        organization.id,
        document=str(document_id),
    )
    return LinkRead(url=files.link(settings, files.get_file(session, paper.file_id)))


def _get_paper(session: Session, organization_id: UUID, document_id: UUID) -> OrganizationDocument:
    paper = repository.find_document(session, organization_id, document_id)
    if paper is None:
        raise DocumentNotFound(id=str(document_id))
    return paper
