"""The tree: whatever is placed and moved, paths stay true and no ring closes."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, select

from backend.core.actor import SYSTEM, DeskRole
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.core.problems import Forbidden, StaleEdit
from backend.nodes import service
from backend.nodes.errors import NodeInsideItself, SlugTaken, TreeTooDeep
from backend.nodes.models import Node, NodeKind
from backend.nodes.schemas import NodeCreate, NodePatch
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.nodes import make_node, make_officer


def placed(session: Session, slug: str, parent: UUID | None = None) -> Node:
    data = NodeCreate(
        slug=slug, kind=NodeKind.CENTRE, names={"zh": "中心", "ru": "Центр"}, parent_id=parent
    )
    return service.place_node(session, SYSTEM, data)


def moved(session: Session, node: Node, parent: UUID | None) -> Node:
    return service.patch_node(
        session, SYSTEM, node.id, NodePatch(version=node.version, parent_id=parent)
    )


def chain(session: Session, node: Node) -> list[UUID]:
    """From the root to the node, climbing by parents alone."""
    ids = [node.id]
    while node.parent_id is not None:
        node = session.get_one(Node, node.parent_id)
        ids.insert(0, node.id)
        assert len(ids) < 100
    return ids


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moves=st.lists(
        st.tuples(st.integers(0, 7), st.one_of(st.none(), st.integers(0, 7))), max_size=25
    )
)
def test_paths_and_lineages_follow_any_sequence_of_moves(
    engine: Engine, moves: list[tuple[int, int | None]]
) -> None:
    with transaction(engine) as session:
        nodes = [placed(session, f"n{i}") for i in range(8)]
        for which, target in moves:
            parent = None if target is None else nodes[target].id
            try:
                moved(session, nodes[which], parent)
            except NodeInsideItself:
                assert nodes[which].id in chain(session, nodes[target or 0])
        for node in nodes:
            session.refresh(node)
            climbed = chain(session, node)
            assert list(service.lineage(session, node.id)) == climbed
            assert node.path == "/".join(id_.hex for id_ in climbed)
        for node in nodes:
            below = {other.id for other in nodes if node.id in chain(session, other)}
            assert service.subtree_of(session, [node.id]) == below
        session.rollback()


def test_a_node_cannot_move_below_itself(session: Session) -> None:
    root = placed(session, "root")
    child = placed(session, "child", root.id)
    grandchild = placed(session, "grandchild", child.id)
    for target in (root, child, grandchild):
        with pytest.raises(NodeInsideItself):
            moved(session, root, target.id)
    assert root.parent_id is None


def test_a_move_takes_the_subtree_along_and_names_each_node_that_changed(session: Session) -> None:
    old, new = placed(session, "old"), placed(session, "new")
    child = placed(session, "child", old.id)
    leaf = placed(session, "leaf", child.id)
    session.flush()
    for entry in session.exec(select(OutboxEntry)).all():
        session.delete(entry)
    moved(session, child, new.id)
    assert service.lineage(session, leaf.id) == (new.id, child.id, leaf.id)
    announced = {entry.subject_id for entry in session.exec(select(OutboxEntry)).all()}
    assert announced == {child.id, leaf.id}


def test_the_tree_grows_only_so_deep(session: Session) -> None:
    node = placed(session, "n0")
    for level in range(1, service.MAX_DEPTH):
        node = placed(session, f"n{level}", node.id)
    with pytest.raises(TreeTooDeep):
        placed(session, "deeper", node.id)
    top = placed(session, "top")
    with pytest.raises(TreeTooDeep):
        moved(session, session.get_one(Node, service.lineage(session, node.id)[0]), top.id)


def test_a_short_name_is_used_once(session: Session) -> None:
    placed(session, "urumqi")
    with pytest.raises(SlugTaken):
        placed(session, "urumqi")


def test_a_stale_edit_is_told_what_changed_since(session: Session) -> None:
    node = placed(session, "root")
    seen = node.version
    service.patch_node(session, SYSTEM, node.id, NodePatch(version=seen, service_hours="10-19"))
    with pytest.raises(StaleEdit) as stale:
        service.patch_node(session, SYSTEM, node.id, NodePatch(version=seen, aliases=["hub"]))
    assert stale.value.params == {"version": seen + 1, "changed": ["service_hours"]}
    assert node.aliases == []


def test_only_who_holds_both_places_may_move_a_node_between_them(session: Session) -> None:
    here, there = make_node(session), make_node(session)
    leaf = make_node(session, parent=here)
    head = make_person(session)
    make_officer(session, here, head, DeskRole.HEAD)

    def move() -> None:
        actor = standing(session, head)
        service.patch_node(session, actor, leaf.id, NodePatch(version=1, parent_id=there.id))

    with pytest.raises(Forbidden):
        move()
    make_officer(session, there, head, DeskRole.HEAD)
    move()
    assert service.lineage(session, leaf.id) == (there.id, leaf.id)
