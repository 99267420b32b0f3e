"""Routes of the network: tree, map, a node's page, desks."""

from uuid import UUID

from fastapi import APIRouter

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession
from backend.core.idempotency import OnceRoute
from backend.core.paging import Page
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.nodes import service
from backend.nodes.errors import (
    NodeInsideItself,
    NodeNotFound,
    OfficerNotFound,
    SlugTaken,
    TreeTooDeep,
)
from backend.nodes.schemas import (
    Network,
    NodeCreate,
    NodePatch,
    NodeRead,
    NodeSummary,
    OfficerAppoint,
    OfficerRead,
)

router = APIRouter(prefix="/nodes", tags=["nodes"], route_class=OnceRoute)


@router.get("")
def list_nodes(
    session: DbSession,
    actor: CurrentActor,
    lang: ReaderLocale,
    managed: bool = False,  # noqa: FBT001, FBT002 — a query parameter
) -> Page[NodeSummary]:
    """The tree as one page, parents before children; `managed` leaves the reader's own to keep."""
    if managed:
        nodes = service.list_managed(session, actor, lang)
    else:
        nodes = service.list_nodes(session, lang)
    return Page(items=nodes, total=len(nodes), page=1, size=len(nodes))


@router.get("/network")
def read_network(session: DbSession, lang: ReaderLocale) -> Network:
    """Nodes and the threads between them, for the map."""
    return service.read_network(session, lang)


@router.post(
    "",
    status_code=201,
    responses=describe(
        ValidationFailed, SignInRequired, Forbidden, SlugTaken, TreeTooDeep, NodeInsideItself
    ),
)
def place_node(
    body: NodeCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> NodeRead:
    """Add a node below its parent."""
    node = service.place_node(session, actor, body)
    return service.read_node(session, actor, node.slug, lang)


@router.get("/{slug}", responses=describe(NodeNotFound))
def read_node(slug: str, session: DbSession, actor: CurrentActor, lang: ReaderLocale) -> NodeRead:
    """A node's page, by short name or id."""
    return service.read_node(session, actor, slug, lang)


@router.patch(
    "/{node_id}",
    responses=describe(
        ValidationFailed,
        SignInRequired,
        Forbidden,
        NodeNotFound,
        StaleEdit,
        NodeInsideItself,
        TreeTooDeep,
    ),
)
def patch_node(
    node_id: UUID, body: NodePatch, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> NodeRead:
    """Change a node, or move it with all below it."""
    node = service.patch_node(session, actor, node_id, body)
    return service.read_node(session, actor, node.slug, lang)


@router.get("/{node_id}/officers", responses=describe(SignInRequired, NodeNotFound))
def list_officers(node_id: UUID, session: DbSession, actor: SignedIn) -> list[OfficerRead]:
    """Who sits at the node's desk."""
    return service.list_officers(session, actor, node_id)


@router.post(
    "/{node_id}/officers",
    status_code=201,
    responses=describe(ValidationFailed, SignInRequired, Forbidden, NodeNotFound),
)
def appoint_officer(
    node_id: UUID, body: OfficerAppoint, session: DbSession, actor: SignedIn
) -> OfficerRead:
    """Seat a person at the desk, or change the roles of one who sits there."""
    return service.appoint(session, actor, node_id, body)


@router.delete(
    "/{node_id}/officers/{person_id}",
    status_code=204,
    responses=describe(SignInRequired, Forbidden, NodeNotFound, OfficerNotFound),
)
def remove_officer(node_id: UUID, person_id: UUID, session: DbSession, actor: SignedIn) -> None:
    """Take a person from the desk."""
    service.remove_officer(session, actor, node_id, person_id)
