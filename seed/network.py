"""Builds the network: nodes, links, people, organisations, members, desks."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import SYSTEM, DeskRole, OrganizationRole, PlatformRole
from backend.installation.schemas import DemoCast, DemoPersonCard
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCreate
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCreate
from seed import data_files

DEMO_PASSWORD = "silkbridge-demo"  # noqa: S105 — the demo's, told on its sign-in page


SHOWN = (
    "researcher",
    "university_tto",
    "enterprise",
    "technology_manager",
    "node_officer",
    "incubator_operator",
    "expert",
    "foreign_partner",
    "regulator",
    "platform_administrator",
)
"""The roles one may try out, each by the first person who has it."""


@dataclass
class Built:
    """Ids of what the demo made, by slug or address."""

    nodes: dict[str, UUID] = field(default_factory=dict)
    organizations: dict[str, UUID] = field(default_factory=dict)
    people: dict[str, UUID] = field(default_factory=dict)


def build(session: Session) -> Built:
    """The whole network, in an order that every reference finds its target."""
    built = Built()
    _people(session, built)
    _nodes(session, built)
    _organizations(session, built)
    _standing(session, built)
    return built


def cast(session: Session) -> DemoCast | None:
    """Those of the demo's people who are told on the sign-in page, if they are here."""
    first: dict[str, DemoPersonCard] = {}
    for entry in data_files.load("people"):
        card = DemoPersonCard(email=entry["email"], names=entry["names"], role=entry["role"])
        first.setdefault(entry["role"], card)
    found = [first[role] for role in SHOWN if accounts.find_by_email(session, first[role].email)]
    return DemoCast(password=DEMO_PASSWORD, people=found) if found else None


def _people(session: Session, built: Built) -> None:
    password_hash = accounts.hash_password(DEMO_PASSWORD)  # made slowly, so once for all
    for entry in data_files.load("people"):
        person = accounts.create_person(
            session,
            email=entry["email"],
            name=entry["name"],
            password=None,
            password_hash=password_hash,
            locale=entry["locale"],
            time_zone=entry["time_zone"],
            verified=True,
            platform_roles=[PlatformRole(role) for role in entry.get("platform_roles", [])],
        )
        built.people[entry["email"]] = person.id


def _nodes(session: Session, built: Built) -> None:
    known = set(NodeCreate.model_fields)
    waiting: list[dict[str, Any]] = list(data_files.load("nodes")["nodes"])
    while waiting:
        ready = [n for n in waiting if n.get("parent") in built.nodes or not n.get("parent")]
        assert ready, "the nodes' parents form a circle"
        for entry in ready:
            data = {key: value for key, value in entry.items() if key in known}
            data["parent_id"] = built.nodes.get(entry.get("parent") or "")
            node = nodes.place_node(session, SYSTEM, NodeCreate.model_validate(data))
            built.nodes[entry["slug"]] = node.id
        waiting = [n for n in waiting if n["slug"] not in built.nodes]
    for link in data_files.load("nodes")["links"]:
        nodes.link_nodes(
            session,
            SYSTEM,
            built.nodes[link["from"]],
            built.nodes[link["to"]],
            kind=link["kind"],
            weight=link.get("weight", 1),
        )


def _organizations(session: Session, built: Built) -> None:
    known = set(OrganizationCreate.model_fields)
    for entry in data_files.load("organizations"):
        data = {key: value for key, value in entry.items() if key in known}
        data["home_node_id"] = built.nodes[entry["home_node"]]
        organization = organizations.found_organization(
            session, SYSTEM, OrganizationCreate.model_validate(data), is_sample=True
        )
        built.organizations[entry["slug"]] = organization.id
        if entry["verification"] in {"submitted", "verified"}:
            organizations.act(session, SYSTEM, organization.id, "submit")
        if entry["verification"] == "verified":
            organizations.act(session, SYSTEM, organization.id, "verify")


def _standing(session: Session, built: Built) -> None:
    for entry in data_files.load("people"):
        person_id = built.people[entry["email"]]
        for membership in entry.get("memberships", []):
            organizations.join(
                session,
                SYSTEM,
                built.organizations[membership["organization"]],
                person_id,
                [OrganizationRole(role) for role in membership["roles"]],
            )
        for desk in entry.get("desks", []):
            nodes.appoint_officer(
                session,
                SYSTEM,
                built.nodes[desk["node"]],
                person_id,
                [DeskRole(role) for role in desk["roles"]],
            )
