"""Which steps lead a deal where, as a table. Pure: no session, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.deals.errors import (
    ChecklistOpen,
    ConsentMissing,
    ContractUnsigned,
    DealAlreadyOpen,
    DealStepNotAllowed,
    ExportGateClosed,
    ExportLicenceMissing,
    NoticeMissing,
    NoticeOpen,
    NoticeUpheld,
)
from backend.deals.models import ContractKind, LostReason, PriceRoute, Side, Stage
from backend.notices.schemas import NoticeBrief, NoticeState

S = Stage
PATH = (S.CONTACT, S.DILIGENCE, S.VALUATION, S.CONTRACT, S.PERFORM)
"""The stages of a deal that is under way, in the board's order."""
PARTIES = frozenset({Side.SUPPLY, Side.DEMAND})


class Action(StrEnum):
    """A step somebody takes."""

    CONSENT = "consent"
    START_DILIGENCE = "start_diligence"
    START_VALUATION = "start_valuation"
    AGREE_PRICE = "agree_price"
    SIGN = "sign"
    CLOSE = "close"
    STEP_BACK = "step_back"
    LOSE = "lose"
    REOPEN = "reopen"


class NoticeReason(StrEnum):
    """Why what was agreed has to be announced before anybody signs."""

    NEGOTIATED_PRICE = "negotiated_price"
    INTERESTED_PARTIES = "interested_parties"


class May(StrEnum):
    """What somebody may do with a deal besides its steps."""

    TAKE = "take"
    HAND_OVER = "hand_over"
    SET_EXPECTED = "set_expected"
    SET_NEXT_ACTION = "set_next_action"
    MESSAGE = "message"
    NOTE = "note"
    TASK = "task"


class Who(StrEnum):
    """In which standing somebody takes a step."""

    SUPPLY = "supply"
    DEMAND = "demand"
    MANAGER = "manager"
    """The accountable technology manager, and the platform in the manager's stead."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a deal at one moment."""

    today: date
    consented: frozenset[Side] = PARTIES
    checks_left: int = 0
    gate_open: bool = True
    licensed: bool = True
    """Whether a contract across the border may take effect."""
    open_deal: str | None = None
    """Another open deal of the same two parties on the same technology."""
    lost_at: Stage | None = None
    notice_reason: NoticeReason | None = None
    notice: NoticeBrief | None = None
    """The newest public notice on the deal."""
    contract_signed: bool | None = None
    """Whether all have signed the contract that is kept here; None where none is."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Who]
    comment: str = ""
    reason: LostReason | None = None
    price_route: PriceRoute | None = None
    priced: bool = False
    contract_kind: ContractKind | None = None
    signed_on: date | None = None
    differs: bool = False
    """Whether price or kind of contract are others than was agreed before."""


def _missing(*fields: tuple[str, object]) -> Problem | None:
    faults = [Fault(f"/{name}", "missing") for name, given in fields if not given]
    return ValidationFailed(errors=faults) if faults else None


def _not_consented(facts: Facts, attempt: Attempt) -> Problem | None:
    own = {side for side in PARTIES if Who(side.value) in attempt.standing}
    return None if own - facts.consented else DealStepNotAllowed(action=Action.CONSENT)


def _consented(facts: Facts, _: Attempt) -> Problem | None:
    left = sorted(PARTIES - facts.consented)
    return ConsentMissing(sides=left) if left else None


def _gate_open(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.gate_open else ExportGateClosed()


def _licensed(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.licensed else ExportLicenceMissing()


def _checked(facts: Facts, _: Attempt) -> Problem | None:
    return ChecklistOpen(left=facts.checks_left) if facts.checks_left else None


def _no_other(facts: Facts, _: Attempt) -> Problem | None:
    return DealAlreadyOpen(id=facts.open_deal) if facts.open_deal else None


def _priced(_: Facts, attempt: Attempt) -> Problem | None:
    return _missing(("price_route", attempt.price_route), ("agreed", attempt.priced))


def _noticed(facts: Facts, _: Attempt) -> Problem | None:
    told = facts.notice
    if told is None or not told.current or told.state is NoticeState.WITHDRAWN:
        return NoticeMissing(reason=facts.notice_reason) if facts.notice_reason else None
    if told.state is NoticeState.CLOSED_CLEAN:
        return None
    problem = NoticeUpheld if told.state is NoticeState.UPHELD else NoticeOpen
    return problem(number=told.number, ends_on=told.ends_on.isoformat())


def _as_announced(facts: Facts, attempt: Attempt) -> Problem | None:
    if facts.notice_reason is None or not attempt.differs:
        return None
    return ValidationFailed(errors=[Fault("/agreed", "not-as-announced")])


def _contracted(facts: Facts, _: Attempt) -> Problem | None:
    return ContractUnsigned() if facts.contract_signed is False else None


def _unbound(facts: Facts, _: Attempt) -> Problem | None:
    return DealStepNotAllowed(action=Action.STEP_BACK) if facts.contract_signed else None


def _signed(facts: Facts, attempt: Attempt) -> Problem | None:
    missing = _missing(("contract_kind", attempt.contract_kind), ("signed_on", attempt.signed_on))
    if missing is not None or attempt.signed_on is None or attempt.signed_on <= facts.today:
        return missing
    fault = Fault("/signed_on", "date-in-future", last=facts.today.isoformat())
    return ValidationFailed(errors=[fault])


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    return _missing(("comment", attempt.comment.strip()))


def _reasoned(_: Facts, attempt: Attempt) -> Problem | None:
    if attempt.reason is LostReason.OTHER:
        return _explained(_, attempt)
    return _missing(("reason", attempt.reason))


NOT_CONSENTED = Guard("the side has not agreed yet", _not_consented, hides=True)
CONSENTED = Guard("both sides have agreed to talk", _consented)
GATE = Guard("across the border, the export gate is open", _gate_open)
LICENSED = Guard("across the border, nothing restricted goes without its licence", _licensed)
CHECKED = Guard("every point of the due diligence is answered", _checked)
NO_OTHER = Guard("the two have no other open deal on the same technology", _no_other)
NOTICED = Guard("what has to be announced was, and its notice closed clean", _noticed)
AS_ANNOUNCED = Guard("it is signed as it was announced", _as_announced, said=True)
PRICED = Guard("the way to the price and the amount are told", _priced, said=True)
UNBOUND = Guard("no contract that is kept here has been signed by all", _unbound, hides=True)
CONTRACTED = Guard("where a contract is kept here, all have signed it", _contracted)
SIGNED = Guard(
    "its kind and the day of the last signature are told, by that contract or else by who signs",
    _signed,
    said=True,
)
EXPLAINED = Guard("a comment says how or why", _explained, said=True)
REASONED = Guard("a reason is given, and words with `other`", _reasoned, said=True)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[Stage, Who, Facts, Attempt]):
    """One cell of the table. `back` leads to where the deal was lost, instead of to `next`."""

    back: bool = False


_MANAGER = frozenset({Who.MANAGER})
_PARTIES = frozenset({Who.SUPPLY, Who.DEMAND})
_ALL = _MANAGER | _PARTIES
A = Action
TRANSITIONS: Mapping[tuple[Stage, Action], Transition] = MappingProxyType(
    {
        (S.CONTACT, A.CONSENT): Transition(S.CONTACT, _PARTIES, (NOT_CONSENTED,)),
        (S.CONTACT, A.START_DILIGENCE): Transition(S.DILIGENCE, _MANAGER, (CONSENTED, GATE)),
        (S.DILIGENCE, A.START_VALUATION): Transition(S.VALUATION, _MANAGER, (CHECKED, GATE)),
        (S.VALUATION, A.AGREE_PRICE): Transition(S.CONTRACT, _MANAGER, (GATE, PRICED)),
        (S.VALUATION, A.STEP_BACK): Transition(S.DILIGENCE, _MANAGER, (EXPLAINED,)),
        (S.CONTRACT, A.SIGN): Transition(
            S.PERFORM, _MANAGER, (GATE, LICENSED, NOTICED, CONTRACTED, SIGNED, AS_ANNOUNCED)
        ),
        (S.CONTRACT, A.STEP_BACK): Transition(S.VALUATION, _MANAGER, (UNBOUND, EXPLAINED)),
        (S.PERFORM, A.CLOSE): Transition(S.CLOSED, _MANAGER, (EXPLAINED,)),
        **{
            (stage, A.LOSE): Transition(
                S.LOST, _MANAGER if stage is S.PERFORM else _ALL, (REASONED,)
            )
            for stage in PATH
        },
        (S.LOST, A.REOPEN): Transition(S.CONTACT, _MANAGER, (NO_OTHER,), back=True),
    }
)


def next_stage(stage: Stage, action: Action, facts: Facts, attempt: Attempt) -> Stage:
    """Where the step leads.

    Raises DealStepNotAllowed for a step the stage does not know, Forbidden for the wrong standing,
    and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return DealStepNotAllowed(stage=stage, action=action, known=known)

    cell = lifecycle.taken(TRANSITIONS, stage, action, facts, attempt, unknown)
    return facts.lost_at or cell.next if cell.back else cell.next


def steps(stage: Stage, facts: Facts, standing: frozenset[Who]) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, stage, facts, Attempt(standing))


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(
        TRANSITIONS,
        Who,
        lambda cell: "where it was lost" if cell.back else str(cell.next),
        head="stage",
    )
