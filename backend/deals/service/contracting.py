"""What contracts ask of a deal, and tell it."""

from collections.abc import Mapping

from sqlmodel import Session

from backend.core.actor import Actor
from backend.core.problems import Problem
from backend.deals import lifecycle
from backend.deals.models import Deal, EventKind, Stage
from backend.deals.service import facts, recording

WRITTEN_AT = (Stage.CONTRACT, Stage.PERFORM)
"""Where a deal's contract is written, signed and amended."""


def is_gate_open(session: Session, deal: Deal) -> bool:
    """Whether the border lets the two parties talk about substance."""
    return facts.gate_open(facts.gather(session, [deal]), deal)


def obstacle_to_signing(session: Session, deal: Deal) -> Problem | None:
    """What keeps the deal from being signed besides its contract: the gate, a licence, a notice."""
    known = facts.facts_of(facts.gather(session, [deal]), deal)
    nobody = lifecycle.Attempt(frozenset())
    signing = lifecycle.TRANSITIONS[Stage.CONTRACT, lifecycle.Action.SIGN]
    others = [one for one in signing.guards if one is not lifecycle.CONTRACTED and not one.said]
    told = (guard.check(known, nobody) for guard in others)
    return next(filter(None, told), None)


def must_stay(session: Session, deal: Deal) -> bool:
    """Whether price and kind were announced, so that a contract may not name others."""
    return facts.notice_reason(facts.gather(session, [deal]), deal) is not None


def record_contract(
    session: Session, actor: Actor, deal: Deal, what: str, told: Mapping[str, object]
) -> None:
    """Let the deal's timeline tell what happened with its contract."""
    recording.record(session, actor, deal, EventKind.CONTRACT, step=what, **told)
