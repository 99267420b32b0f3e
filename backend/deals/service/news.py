"""Who hears of what happens in a deal."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlmodel import Session

from backend.core import clock, locales, texts
from backend.core.actor import Actor
from backend.deals import policy, repository
from backend.deals.lifecycle import PARTIES
from backend.deals.models import Deal, DealTask, Side
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations

Param = str | int | Mapping[str, str]


def people_of(session: Session, deal: Deal, side: Side) -> set[UUID]:
    """Whom the deal concerns on a side, of those who may speak for it still.

    Of a party, those who wrote its listing or took part; if none is left, all who may. Of the
    node, the manager; while there is none, the managers of the homes.
    """
    if side is Side.NODE:
        if deal.manager_id is not None:
            return {deal.manager_id}
        homes = {deal.supply_node_id, deal.demand_node_id} - {None}
        found = [nodes.officers_for(session, one, policy.MANAGER) for one in homes if one]
        return {person for each in found for person in each}
    able = set(organizations.people_with(session, policy.party(deal, side), *policy.EDITORS))
    listings = [one for one in (deal.achievement_id, deal.challenge_id) if one is not None]
    own = repository.authors(session, listings) | repository.engaged(session, deal.id)
    return able & own or able


def everybody(session: Session, deal: Deal) -> set[UUID]:
    """All whom the deal concerns."""
    return {person for side in (*PARTIES, Side.NODE) for person in people_of(session, deal, side)}


def opened(session: Session, actor: Actor, deal: Deal) -> None:
    """A deal began."""
    _tell_all(session, actor, deal, "opened", {}, occasion=0)


def consented(session: Session, actor: Actor, deal: Deal) -> None:
    """A side agreed to talk."""
    _tell_all(session, actor, deal, "consented", {}, occasion=deal.version)


def moved(session: Session, actor: Actor, deal: Deal) -> None:
    """A step led to another stage."""
    stage = _in_words(f"deal.stage.{deal.stage}")
    _tell_all(session, actor, deal, "moved", {"stage": stage}, occasion=deal.version)


def said(session: Session, actor: Actor, deal: Deal) -> None:
    """Somebody wrote to all: within an hour people are told once."""
    hour = clock.now().strftime("%Y%m%dT%H")
    _tell_all(session, actor, deal, "message", {}, occasion=hour)


def handed_over(session: Session, actor: Actor, deal: Deal, name: str) -> None:
    """Another manager is accountable."""
    _tell_all(session, actor, deal, "handed_over", {"person": name}, occasion=deal.version)


def assigned(session: Session, actor: Actor, deal: Deal, task: DealTask) -> None:
    """A task was given to somebody."""
    if task.assignee_id is None or task.assignee_id == actor.person_id:
        return
    title: Param = _in_words(f"deal.check.{task.check}") if task.check else task.title
    _notify(session, {task.assignee_id}, deal, "task", {"task": title}, f"{task.id}:{task.version}")


def of_contract(session: Session, actor: Actor, deal: Deal, what: str, occasion: str) -> None:
    """A contract waits for signatures, or has them all."""
    _tell_all(session, actor, deal, f"contract_{what}", {}, occasion=occasion)


def overdue(session: Session, deal: Deal) -> None:
    """The next action should have been done; told once for each day that it was due."""
    told = people_of(session, deal, Side.NODE)
    _notify(session, told, deal, "overdue", {"action": deal.next_action}, f"{deal.next_due_on}")


def _in_words(key: str) -> dict[str, str]:
    """A word of ours in every language, for each reader to get the own."""
    return {code: texts.text(key, code) for code in locales.CODES}


def _tell_all(
    session: Session,
    actor: Actor,
    deal: Deal,
    what: str,
    params: Mapping[str, Param],
    occasion: int | str,
) -> None:
    if not notifications.is_history():
        told = everybody(session, deal) - {actor.person_id}
        _notify(session, told, deal, what, params, occasion)


def _notify(
    session: Session,
    people: Collection[UUID],
    deal: Deal,
    what: str,
    params: Mapping[str, Param],
    occasion: int | str,
) -> None:
    notifications.notify(
        session,
        people,
        kind=f"deal.{what}",
        params={"title": deal.achievement_titles or deal.challenge_titles, **params},
        link=f"/workspace/deals/{deal.id}",
        key=f"deal.{what}:{deal.id}:{occasion}",
    )
