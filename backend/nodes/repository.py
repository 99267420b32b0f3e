"""Reads and writes of nodes, threads and desks."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, false, or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from backend.core.db import held
from backend.nodes.models import Node, NodeLink, Officer

_ON_CARDS: tuple[Any, ...] = (Node.id, Node.slug, Node.kind, Node.names, Node.city, Node.country)


def find(session: Session, node_id: UUID, *, lock: bool = False) -> Node | None:
    """The node, its row locked on demand."""
    statement = select(Node).where(col(Node.id) == node_id)
    if lock:
        statement = held(statement)
    return session.exec(statement).one_or_none()


def find_by_slug(session: Session, slug: str) -> Node | None:
    """The node of that short name."""
    return session.exec(select(Node).where(col(Node.slug) == slug)).one_or_none()


def lock_all(session: Session) -> None:
    """Lock the whole tree: two moves at once could otherwise close a ring."""
    session.exec(select(Node.id).order_by(col(Node.id)).with_for_update()).all()


def by_ids(session: Session, ids: Iterable[UUID]) -> Sequence[Node]:
    """The nodes among the ids that exist."""
    return session.exec(select(Node).where(col(Node.id).in_(set(ids)))).all()


def cards(session: Session, ids: Iterable[UUID]) -> Sequence[Row[Any]]:
    """What others mention of the nodes among the ids that exist, without the rest of their rows."""
    return session.execute(columns(*_ON_CARDS).where(col(Node.id).in_(set(ids)))).all()


def by_slugs(session: Session, slugs: Iterable[str]) -> Sequence[Node]:
    """The nodes among the short names that exist."""
    return session.exec(select(Node).where(col(Node.slug).in_(set(slugs)))).all()


def find_root(session: Session) -> Node | None:
    """The oldest node without a parent."""
    statement = (
        select(Node)
        .where(col(Node.parent_id).is_(None))
        .order_by(col(Node.created_at), col(Node.id))
        .limit(1)
    )
    return session.exec(statement).first()


def everything(session: Session) -> Sequence[Node]:
    """All nodes, parents before children, siblings by short name."""
    nodes = session.exec(select(Node).order_by(col(Node.slug))).all()
    return sorted(nodes, key=lambda node: node.path.count("/"))


def children(session: Session, node_id: UUID) -> Sequence[Node]:
    """Nodes right below."""
    statement = select(Node).where(col(Node.parent_id) == node_id).order_by(col(Node.slug))
    return session.exec(statement).all()


def _below(path: str) -> ColumnElement[bool]:
    # A path is hexadecimal digits and slashes: nothing in it means anything to LIKE.
    return or_(col(Node.path) == path, col(Node.path).like(f"{path}/%"))


def subtree(session: Session, path: str) -> Sequence[Node]:
    """The node at the path and all below it."""
    return session.exec(select(Node).where(_below(path))).all()


def subtree_paths(session: Session, paths: Sequence[str]) -> Sequence[tuple[UUID, str]]:
    """Ids and paths of the nodes at or below any of the paths."""
    statement = select(Node.id, Node.path).where(or_(false(), *map(_below, paths)))
    return session.exec(statement).all()


def links(session: Session) -> Sequence[NodeLink]:
    """All threads."""
    return session.exec(select(NodeLink).order_by(col(NodeLink.id))).all()


def find_link(session: Session, from_id: UUID, to_id: UUID, kind: str) -> NodeLink | None:
    """The thread of that kind between the two, in that direction."""
    statement = select(NodeLink).where(
        col(NodeLink.from_id) == from_id, col(NodeLink.to_id) == to_id, col(NodeLink.kind) == kind
    )
    return session.exec(statement).one_or_none()


def desks(session: Session, person_id: UUID) -> Sequence[tuple[Officer, str]]:
    """Where a person sits, with the paths of those nodes."""
    statement = (
        select(Officer, Node.path)
        .join(Node, col(Node.id) == col(Officer.node_id))
        .where(col(Officer.person_id) == person_id)
        .order_by(col(Officer.since), col(Officer.id))
    )
    return session.exec(statement).all()


def officers(session: Session, node_ids: Iterable[UUID]) -> Sequence[Officer]:
    """Who sits at the desks of the nodes, the longest-serving first."""
    statement = (
        select(Officer)
        .where(col(Officer.node_id).in_(set(node_ids)))
        .order_by(col(Officer.since), col(Officer.id))
    )
    return session.exec(statement).all()


def find_officer(session: Session, node_id: UUID, person_id: UUID) -> Officer | None:
    """The person's seat at the node's desk, locked."""
    statement = select(Officer).where(
        col(Officer.node_id) == node_id, col(Officer.person_id) == person_id
    )
    return session.exec(held(statement)).one_or_none()
