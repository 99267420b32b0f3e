"""Desks: what they cover, who is found for a node, who appoints whom."""

from uuid import UUID

import pytest
from sqlmodel import Session

from backend.core.actor import SYSTEM, DeskRole
from backend.core.problems import Forbidden, ValidationFailed
from backend.nodes import service
from backend.nodes.errors import OfficerNotFound
from backend.nodes.models import Node
from backend.nodes.schemas import OfficerAppoint
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.nodes import make_node, make_officer


def tree(session: Session) -> tuple[Node, Node, Node, Node]:
    root = make_node(session)
    branch = make_node(session, parent=root)
    leaf = make_node(session, parent=branch)
    return root, branch, leaf, make_node(session, parent=root)


def test_a_desk_covers_its_node_and_all_below_and_nothing_else(session: Session) -> None:
    root, branch, leaf, sibling = tree(session)
    person = make_person(session)
    make_officer(session, branch, person, DeskRole.REVIEWER)
    (desk,) = service.desks_of(session, person.id)
    assert desk.node_id == branch.id
    assert desk.subtree == {branch.id, leaf.id}
    actor = standing(session, person)
    assert actor.serves(leaf.id, DeskRole.REVIEWER)
    assert not actor.serves(leaf.id, DeskRole.HEAD)
    assert not actor.serves(root.id)
    assert not actor.serves(sibling.id)


def test_a_person_without_a_desk_has_none(session: Session) -> None:
    make_node(session)
    assert service.desks_of(session, make_person(session).id) == ()


def test_the_nearest_staffed_desk_upward_is_found(session: Session) -> None:
    root, branch, leaf, sibling = tree(session)
    head, reviewer = make_person(session), make_person(session)
    make_officer(session, root, head, DeskRole.HEAD)
    assert service.officers_for(session, leaf.id, DeskRole.HEAD, DeskRole.REVIEWER) == [head.id]
    make_officer(session, branch, reviewer, DeskRole.REVIEWER)
    assert service.officers_for(session, leaf.id, DeskRole.HEAD, DeskRole.REVIEWER) == [reviewer.id]
    assert service.officers_for(session, leaf.id, DeskRole.HEAD) == [head.id]
    assert service.officers_for(session, sibling.id, DeskRole.REVIEWER) == []
    assert service.officers_for(session, UUID(int=0)) == []


@pytest.mark.parametrize("role", list(DeskRole))
@pytest.mark.parametrize("place", ["above", "same", "below", "beside"])
def test_heads_of_a_node_or_of_one_above_appoint_and_nobody_else(
    session: Session, role: DeskRole, place: str
) -> None:
    root, branch, leaf, sibling = tree(session)
    officer, appointed = make_person(session), make_person(session)
    at = {"above": root, "same": branch, "below": leaf, "beside": sibling}[place]
    make_officer(session, at, officer, role)
    actor = standing(session, officer)
    data = OfficerAppoint(person_id=appointed.id, roles=[DeskRole.REVIEWER])
    if role is DeskRole.HEAD and place in {"above", "same"}:
        seat = service.appoint(session, actor, branch.id, data)
        assert seat.person_id == appointed.id
        service.remove_officer(session, actor, branch.id, appointed.id)
        assert service.desks_of(session, appointed.id) == ()
    else:
        with pytest.raises(Forbidden):
            service.appoint(session, actor, branch.id, data)
        assert service.desks_of(session, appointed.id) == ()


def test_appointing_again_replaces_roles_and_papers(session: Session) -> None:
    node, person = make_node(session), make_person(session)
    for roles, grade in (([DeskRole.HEAD, DeskRole.REVIEWER], "senior"), ([DeskRole.REVIEWER], "")):
        data = OfficerAppoint(email=person.email.upper(), roles=roles, grade=grade)
        service.appoint(session, SYSTEM, node.id, data)
    (seat,) = service.list_officers(session, standing(session, person), node.id)
    assert (seat.roles, seat.grade) == ([DeskRole.REVIEWER], "")


def test_the_certificates_number_is_for_those_who_manage_the_desk(session: Session) -> None:
    node, head, reader = make_node(session), make_person(session), make_person(session)
    data = OfficerAppoint(person_id=head.id, roles=[DeskRole.HEAD], certificate="TM-0001")
    service.appoint(session, SYSTEM, node.id, data)
    (own,) = service.list_officers(session, standing(session, head), node.id)
    (others,) = service.list_officers(session, standing(session, reader), node.id)
    assert (own.certificate, others.certificate) == ("TM-0001", "")


def test_an_unknown_person_is_named_as_a_fault_of_the_field(session: Session) -> None:
    node = make_node(session)
    data = OfficerAppoint(email="nobody@nowhere.example", roles=[DeskRole.HEAD])
    with pytest.raises(ValidationFailed) as refused:
        service.appoint(session, SYSTEM, node.id, data)
    assert refused.value.errors[0]["pointer"] == "/email"


def test_an_officer_may_leave_and_loses_the_desk_at_once(session: Session) -> None:
    node, person = make_node(session), make_person(session)
    make_officer(session, node, person)
    service.remove_officer(session, standing(session, person), node.id, person.id)
    assert service.desks_of(session, person.id) == ()
    with pytest.raises(OfficerNotFound):
        service.remove_officer(session, SYSTEM, node.id, person.id)


def test_heads_are_shown_the_nodes_they_keep_and_nobody_else_any(session: Session) -> None:
    root, branch, leaf, _ = tree(session)
    head, reviewer = make_person(session), make_person(session)
    make_officer(session, branch, head, DeskRole.HEAD)
    make_officer(session, root, reviewer, DeskRole.REVIEWER)
    kept = service.list_managed(session, standing(session, head), "en")
    assert {node.id for node in kept} == {branch.id, leaf.id}
    assert service.list_managed(session, standing(session, reviewer), "en") == []
    assert len(service.list_managed(session, SYSTEM, "en")) == len(
        service.list_nodes(session, "en")
    )
