"""Incubators: what they carry, what they achieved, and the contracts they are run under."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock, locales
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.incubators import policy, repository
from backend.incubators.errors import ContractOverlaps, IncubatorNotFound
from backend.incubators.models import IncubatorContract
from backend.incubators.schemas import (
    IncubatorContractCreate,
    IncubatorContractRead,
    IncubatorFigures,
    IncubatorRead,
    IncubatorTarget,
)
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeKind, NodeRead, NodeSummary
from backend.organizations import service as organizations
from backend.relays import service as relays
from backend.relays.service import Haul

NOTHING = Haul()


def list_incubators(session: Session, lang: str) -> list[IncubatorFigures]:
    """The figures of every incubator, those that carry most first."""
    found = [one for one in nodes.list_nodes(session, lang) if one.kind is NodeKind.INCUBATOR]
    hauls = relays.hauls(session, [one.id for one in found])
    places = _places(session, [one.id for one in found])
    figures = [IncubatorFigures(**_figures(one, hauls, places)) for one in found]
    return sorted(figures, key=lambda one: (-one.admitted, -one.reserved, one.slug))


def _figures(
    node: NodeSummary, hauls: Mapping[UUID, Haul], places: Mapping[UUID, int]
) -> dict[str, Any]:
    return {
        "id": node.id,
        "slug": node.slug,
        "name": node.name,
        "city": node.city_name,
        "country": node.country,
        "places": places.get(node.id),
        **hauls.get(node.id, NOTHING)._asdict(),
    }


def _places(session: Session, ids: list[UUID]) -> dict[UUID, int]:
    today = clock.today()
    running = (one for one in repository.contracts(session, ids) if _runs(one, today))
    return {one.incubator_id: one.places for one in running}


def _runs(contract: IncubatorContract, today: date) -> bool:
    return contract.starts_on <= today <= contract.ends_on


def _find(session: Session, actor: Actor, slug: str, lang: str) -> NodeRead:
    found = nodes.find_by_slug(session, slug)
    if found is None or found.kind is not NodeKind.INCUBATOR:
        raise IncubatorNotFound(slug=slug[:80])
    return nodes.read_node(session, actor, slug, lang)


def read_incubator(session: Session, actor: Actor, slug: str, lang: str) -> IncubatorRead:
    """An incubator's figures; its contracts for those who may see them."""
    node = _find(session, actor, slug, lang)
    hauls, places = relays.hauls(session, [node.id]), _places(session, [node.id])
    shown = policy.can_see_contracts(actor, node.id)
    return IncubatorRead(
        **_figures(node, hauls, places),
        contracts=_contracts(session, node, lang) if shown else None,
        can_contract=policy.can_contract(actor, node.parent_id),
    )


def _contracts(session: Session, node: NodeRead, lang: str) -> list[IncubatorContractRead]:
    rows = repository.contracts(session, [node.id])
    owners = organizations.cards(session, {row.operator_id for row in rows})
    found = []
    for row in rows:
        names = owners[row.operator_id].names
        tongue = next((one for one in locales.order(lang) if names.get(one)), None)
        term = relays.hauls(session, [node.id], since=row.starts_on, until=row.ends_on)
        reached = term.get(node.id, NOTHING)
        found.append(
            IncubatorContractRead(
                **row.model_dump(include={"id", "operator_id", "starts_on", "ends_on", "places"}),
                operator=names[tongue] if tongue else "",
                operator_lang=tongue,
                current=_runs(row, clock.today()),
                reserved=IncubatorTarget(target=row.reserved_target, reached=reached.reserved),
                incubated=IncubatorTarget(target=row.incubated_target, reached=reached.admitted),
                landed=IncubatorTarget(target=row.landed_target, reached=reached.landed),
            )
        )
    return found


def enter_contract(
    session: Session, actor: Actor, slug: str, data: IncubatorContractCreate
) -> IncubatorContract:
    """Enter a contract. Raises IncubatorNotFound, Forbidden, ContractOverlaps, ValidationFailed."""
    node = _find(session, actor, slug, actor.locale)
    policy.require(policy.can_contract(actor, node.parent_id))
    nodes.get_node(session, node.id, lock=True)
    if data.ends_on < data.starts_on:
        raise ValidationFailed(errors=[Fault("/ends_on", "date-past")])
    if not organizations.cards(session, [data.operator_id]):
        raise ValidationFailed(errors=[Fault("/operator_id", "unknown-organization")])
    if repository.overlapping(session, node.id, data.starts_on, data.ends_on):
        raise ContractOverlaps
    row = IncubatorContract(incubator_id=node.id, entered_by=actor.person_id, **data.model_dump())
    session.add(row)
    session.flush()
    audit.record(session, actor, "incubator.contracted", "node", node.id, places=row.places)
    return row
