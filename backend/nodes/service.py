"""The network: placing and moving nodes, reading the tree and the map, who sits at which desk."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, locales, outbox
from backend.core.actor import Actor, Desk, DeskRole
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.nodes import policy, repository
from backend.nodes.errors import (
    NodeInsideItself,
    NodeNotFound,
    OfficerNotFound,
    SlugTaken,
    TreeTooDeep,
)
from backend.nodes.models import Node, NodeLink, Officer
from backend.nodes.schemas import (
    Arc,
    Network,
    NodeCard,
    NodeCreate,
    NodePatch,
    NodeRead,
    NodeSummary,
    OfficerAppoint,
    OfficerRead,
)

MAX_DEPTH = 12
"""Levels of the tree; twelve ids with slashes are what a path of 400 characters holds."""


def find_by_slug(session: Session, slug: str) -> Node | None:
    """The node of that short name, or None."""
    return repository.find_by_slug(session, slug)


def get_node(session: Session, node_id: UUID, *, lock: bool = False) -> Node:
    """The node, or its Problem."""
    node = repository.find(session, node_id, lock=lock)
    if node is None:
        raise NodeNotFound(id=str(node_id))
    return node


def cards(session: Session, ids: Iterable[UUID]) -> dict[UUID, NodeCard]:
    """Cards of those of the nodes that exist."""
    return {row.id: _card(row) for row in repository.cards(session, ids)}


def cards_by_slug(session: Session, slugs: Iterable[str]) -> dict[str, NodeCard]:
    """Cards by short name; unknown ones are left out."""
    return {node.slug: _card(node) for node in repository.by_slugs(session, slugs)}


def any_node(session: Session) -> bool:
    """Whether the network has any node yet."""
    return repository.find_root(session) is not None


def find_root(session: Session) -> Node | None:
    """The root that was placed first: the network's hub."""
    return repository.find_root(session)


def _card(node: Node | Row[Any]) -> NodeCard:
    return NodeCard.model_validate(node, from_attributes=True, extra="ignore")


def _chain(path: str) -> tuple[UUID, ...]:
    return tuple(UUID(hex=part) for part in path.split("/") if part)


def lineage(session: Session, node_id: UUID) -> tuple[UUID, ...]:
    """The chain of ids from the root down to the node itself; empty for an unknown node."""
    node = repository.find(session, node_id)
    return _chain(node.path) if node else ()


def subtree_of(session: Session, ids: Iterable[UUID]) -> frozenset[UUID]:
    """The nodes and all below them."""
    paths = [node.path for node in repository.by_ids(session, ids)]
    if not paths:
        return frozenset()
    return frozenset(id_ for id_, _ in repository.subtree_paths(session, paths))


def desks_of(session: Session, person_id: UUID) -> tuple[Desk, ...]:
    """All desks a person sits at, each with the nodes it covers."""
    seats = repository.desks(session, person_id)
    if not seats:
        return ()
    covered = repository.subtree_paths(session, [path for _, path in seats])
    return tuple(
        Desk(
            node_id=officer.node_id,
            roles=frozenset(DeskRole(role) for role in officer.roles),
            subtree=frozenset(id_ for id_, below in covered if f"{below}/".startswith(f"{path}/")),
        )
        for officer, path in seats
    )


def officers_for(session: Session, node_id: UUID, *roles: DeskRole) -> list[UUID]:
    """People at the nearest desk, going up from the node, that has anybody in one of the roles."""
    chain = lineage(session, node_id)
    wanted = {role.value for role in roles}
    staff: dict[UUID, list[UUID]] = {}
    for officer in repository.officers(session, chain):
        if not wanted or wanted & set(officer.roles):
            staff.setdefault(officer.node_id, []).append(officer.person_id)
    for node in reversed(chain):
        if node in staff:
            return staff[node]
    return []


def place_node(session: Session, actor: Actor, data: NodeCreate) -> Node:
    """Add a node below its parent."""
    policy.require(policy.can_place(actor, data.parent_id))
    if repository.find_by_slug(session, data.slug) is not None:
        raise SlugTaken(slug=data.slug)
    node = Node(**data.model_dump())
    node.path = _path_below(session, node, data.parent_id)
    session.add(node)
    session.flush()
    audit.record(session, actor, "node.placed", "node", node.id, slug=node.slug)
    outbox.announce(session, "node.changed", node.id)
    return node


def _path_below(session: Session, node: Node, parent_id: UUID | None) -> str:
    if parent_id is None:
        return node.id.hex
    parent = repository.find(session, parent_id)
    if parent is None:
        fault = Fault("/parent_id", "unknown-node", given=str(parent_id))
        raise ValidationFailed(errors=[fault])
    if node.id in _chain(parent.path):
        raise NodeInsideItself(parent_id=str(parent_id))
    path = f"{parent.path}/{node.id.hex}"
    if len(_chain(path)) > MAX_DEPTH:
        raise TreeTooDeep(levels=MAX_DEPTH)
    return path


def patch_node(session: Session, actor: Actor, node_id: UUID, data: NodePatch) -> Node:
    """Change what was sent; a new parent takes the whole subtree along."""
    node = get_node(session, node_id, lock=True)
    policy.require(policy.can_manage(actor, node.id))
    if data.version != node.version:
        changed = sorted(f for f, at in node.field_versions.items() if at > data.version)
        raise StaleEdit(version=node.version, changed=changed)
    sent = data.model_dump(exclude_unset=True, exclude={"version"})
    changes = {name: value for name, value in sent.items() if getattr(node, name) != value}
    if not changes:
        return node
    if "parent_id" in changes:
        policy.require(policy.can_move(actor, node.parent_id, changes["parent_id"]))
        _move(session, node, changes["parent_id"])
    for name, value in changes.items():
        setattr(node, name, value)
    node.version += 1
    node.field_versions = node.field_versions | dict.fromkeys(changes, node.version)
    session.flush()
    audit.record(session, actor, "node.patched", "node", node.id, fields=sorted(changes))
    outbox.announce(session, "node.changed", node.id)
    return node


def _move(session: Session, node: Node, parent_id: UUID | None) -> None:
    repository.lock_all(session)
    session.refresh(node)
    old = node.path
    new = _path_below(session, node, parent_id)
    below = repository.subtree(session, old)
    deepest = max(len(_chain(each.path)) for each in below)
    if deepest - len(_chain(old)) + len(_chain(new)) > MAX_DEPTH:
        raise TreeTooDeep(levels=MAX_DEPTH)
    for each in below:
        each.path = new + each.path.removeprefix(old)
        if each.id != node.id:
            outbox.announce(session, "node.changed", each.id)


def link_nodes(
    session: Session, actor: Actor, from_id: UUID, to_id: UUID, kind: str, *, weight: int = 1
) -> NodeLink:
    """Lay a thread between two nodes, or give the one that is there a new weight."""
    policy.require(policy.can_manage(actor, from_id))
    for node_id in (from_id, to_id):
        get_node(session, node_id)
    if from_id == to_id:
        raise NodeInsideItself(parent_id=str(to_id))
    link = repository.find_link(session, from_id, to_id, kind) or NodeLink(
        from_id=from_id, to_id=to_id, kind=kind
    )
    link.weight = weight
    session.add(link)
    session.flush()
    outbox.announce(session, "node.changed", from_id)
    return link


def list_nodes(session: Session, lang: str) -> list[NodeSummary]:
    """The whole tree, parents before children, named in the reader's language."""
    return [_summary(node, lang) for node in repository.everything(session)]


def list_managed(session: Session, actor: Actor, lang: str) -> list[NodeSummary]:
    """The nodes whose facts and desks the actor keeps, parents before children."""
    everything = repository.everything(session)
    return [_summary(node, lang) for node in everything if policy.can_manage(actor, node.id)]


def read_network(session: Session, lang: str) -> Network:
    """All nodes and the threads between them."""
    nodes = list_nodes(session, lang)
    slugs = {node.id: node.slug for node in nodes}
    arcs = [
        Arc(
            from_id=link.from_id,
            to_id=link.to_id,
            from_slug=slugs[link.from_id],
            to_slug=slugs[link.to_id],
            kind=link.kind,
            weight=link.weight,
        )
        for link in repository.links(session)
    ]
    return Network(nodes=nodes, arcs=arcs)


def _summary(node: Node, lang: str) -> NodeSummary:
    return NodeSummary(**_shown(node, lang, NodeSummary))


def _shown(node: Node, lang: str, shape: type[NodeSummary]) -> dict[str, object]:
    shown = {name: getattr(node, name) for name in shape.model_fields if hasattr(node, name)}
    return shown | {
        "name": locales.pick(node.names, lang) or node.slug,
        "city_name": locales.pick(node.city, lang) or "",
    }


def read_node(session: Session, actor: Actor, slug: str, lang: str) -> NodeRead:
    """A node's page, by short name or id."""
    node = repository.find_by_slug(session, slug) or _by_id(session, slug)
    if node is None:
        raise NodeNotFound(slug=slug[:80])
    above = _chain(node.path)[:-1]
    known = cards(session, above)
    return NodeRead.model_validate(
        _shown(node, lang, NodeRead)
        | {
            "description": locales.pick(node.descriptions, lang) or "",
            "ancestors": [known[id_] for id_ in above if id_ in known],
            "children": [_card(child) for child in repository.children(session, node.id)],
            "can_edit": policy.can_manage(actor, node.id),
        }
    )


def _by_id(session: Session, text: str) -> Node | None:
    try:
        return repository.find(session, UUID(text))
    except ValueError:
        return None


def list_officers(session: Session, actor: Actor, node_id: UUID) -> list[OfficerRead]:
    """Who sits at the desk of a node."""
    policy.require(policy.can_list_officers(actor))
    get_node(session, node_id)
    seats = repository.officers(session, [node_id])
    people = accounts.people(session, [seat.person_id for seat in seats])
    manages = policy.can_manage(actor, node_id)
    return [
        OfficerRead(
            person_id=seat.person_id,
            name=people[seat.person_id].name,
            roles=[DeskRole(role) for role in seat.roles],
            grade=seat.grade,
            issuer=seat.issuer,
            certificate=seat.certificate if manages else "",
            since=seat.since,
        )
        for seat in seats
        if seat.person_id in people
    ]


def appoint(session: Session, actor: Actor, node_id: UUID, data: OfficerAppoint) -> OfficerRead:
    """Seat a person at a desk; who sits there already gets the new roles and papers."""
    get_node(session, node_id)
    policy.require(policy.can_manage(actor, node_id))
    if data.person_id is not None:
        person = accounts.find_person(session, data.person_id)
    else:
        person = accounts.find_by_email(session, data.email or "")
    if person is None:
        where = "/person_id" if data.person_id else "/email"
        raise ValidationFailed(errors=[Fault(where, "unknown-person")])
    seat = appoint_officer(session, actor, node_id, person.id, data.roles)
    seat.grade, seat.issuer, seat.certificate = data.grade, data.issuer, data.certificate
    session.flush()
    return next(
        officer
        for officer in list_officers(session, actor, node_id)
        if officer.person_id == person.id
    )


def appoint_officer(
    session: Session, actor: Actor, node_id: UUID, person_id: UUID, roles: Iterable[DeskRole]
) -> Officer:
    """Give a person these roles at the node's desk, instead of any held there before."""
    policy.require(policy.can_manage(actor, node_id))
    get_node(session, node_id, lock=True)
    seat = repository.find_officer(session, node_id, person_id)
    if seat is None:
        seat = Officer(node_id=node_id, person_id=person_id)
    seat.roles = sorted({DeskRole(role).value for role in roles})
    session.add(seat)
    session.flush()
    audit.record(
        session,
        actor,
        "officer.appointed",
        "node",
        node_id,
        person=str(person_id),
        roles=seat.roles,
    )
    return seat


def remove_officer(session: Session, actor: Actor, node_id: UUID, person_id: UUID) -> None:
    """Take a person from the desk; their rights there end with this transaction."""
    get_node(session, node_id)
    policy.require(policy.can_manage(actor, node_id) or actor.person_id == person_id)
    seat = repository.find_officer(session, node_id, person_id)
    if seat is None:
        raise OfficerNotFound(person_id=str(person_id))
    session.delete(seat)
    session.flush()
    audit.record(session, actor, "officer.removed", "node", node_id, person=str(person_id))
