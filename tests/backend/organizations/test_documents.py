"""Papers for verification: handed in at any time, taken back only while nobody decides on them."""

import pytest
from sqlmodel import Session

from backend.core.actor import DeskRole, OrganizationRole
from backend.core.problems import Forbidden
from backend.organizations import service
from backend.organizations.errors import DocumentsFrozen
from backend.organizations.models import DocumentKind, VerificationState
from backend.organizations.schemas import DocumentCreate
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.files import make_file
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization

S = VerificationState


@pytest.mark.parametrize("state", S)
def test_papers_are_taken_back_only_while_nobody_decides_on_them(
    session: Session, state: VerificationState
) -> None:
    organization = make_organization(session, state=state)
    person = make_person(session)
    make_member(session, organization, person, OrganizationRole.OWNER)
    owner = standing(session, person)
    file = make_file(session, person)
    paper = DocumentCreate(file_id=file.id, kind=DocumentKind.LICENCE)
    made = service.add_document(session, owner, organization.id, paper)
    (shown,) = service.read_organization(session, owner, organization.id, "en").documents or []
    free = state in {S.UNVERIFIED, S.REJECTED}
    assert (made.can_remove, shown.can_remove) == (free, free)
    if free:
        service.remove_document(session, owner, organization.id, made.id)
        assert service.read_organization(session, owner, organization.id, "en").documents == []
    else:
        with pytest.raises(DocumentsFrozen):
            service.remove_document(session, owner, organization.id, made.id)


def test_the_node_reads_papers_and_takes_none_away(session: Session) -> None:
    node = make_node(session)
    organization = make_organization(session, state=S.REJECTED, home_node=node)
    owner, officer, colleague = (make_person(session) for _ in range(3))
    make_member(session, organization, owner, OrganizationRole.OWNER)
    make_member(session, organization, colleague, OrganizationRole.CONTRIBUTOR)
    make_officer(session, node, officer, DeskRole.REVIEWER)
    file = make_file(session, owner)
    paper = DocumentCreate(file_id=file.id, kind=DocumentKind.LICENCE)
    made = service.add_document(session, standing(session, owner), organization.id, paper)
    reader = standing(session, officer)
    (shown,) = service.read_organization(session, reader, organization.id, "en").documents or []
    assert shown.can_remove is False
    with pytest.raises(Forbidden):
        service.remove_document(session, reader, organization.id, made.id)
    outside = service.read_organization(
        session, standing(session, colleague), organization.id, "en"
    )
    assert (outside.documents, outside.missing) == (None, None)
