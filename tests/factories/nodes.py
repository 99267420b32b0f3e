"""Nodes and the people at their desks, ready made."""

from uuid import uuid4

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core.actor import DeskRole
from backend.nodes.models import Node, NodeKind, Officer


def make_node(
    session: Session,
    *,
    slug: str | None = None,
    parent: Node | None = None,
    kind: NodeKind = NodeKind.CENTRE,
    names: dict[str, str] | None = None,
    country: str = "CN",
    latitude: float | None = 43.8,
    longitude: float | None = 87.6,
) -> Node:
    """A node below its parent, or a root."""
    node = Node(
        slug=slug or f"node-{uuid4().hex[:12]}",
        kind=kind,
        parent_id=parent.id if parent else None,
        names=names or {"zh": "技术转移中心", "en": "Transfer centre"},
        city={"zh": "乌鲁木齐", "en": "Urumqi", "ru": "Урумчи"},
        country=country,
        region="650100" if country == "CN" else "",
        latitude=latitude,
        longitude=longitude,
    )
    node.path = f"{parent.path}/{node.id.hex}" if parent else node.id.hex
    session.add(node)
    session.flush()
    return node


def make_officer(session: Session, node: Node, person: Person, *roles: DeskRole) -> Officer:
    """Seat a person at the node's desk; as a reviewer when no role is named."""
    officer = Officer(
        node_id=node.id,
        person_id=person.id,
        roles=[role.value for role in roles or (DeskRole.REVIEWER,)],
    )
    session.add(officer)
    session.flush()
    return officer
