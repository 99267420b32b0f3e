"""Which steps lead a relay where, as a table. Pure: no session, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from backend.core import lifecycle
from backend.core.lifecycle import Guard
from backend.core.problems import Fault, Problem, ValidationFailed
from backend.deals.errors import ExportGateClosed, ExportLicenceMissing
from backend.relays.errors import (
    EvidenceMissing,
    MilestonesOpen,
    RelayStepNotAllowed,
    SamePerson,
    YearsMissing,
)
from backend.relays.models import ENDED, EvidenceKind, Mode, Side, Stage

S = Stage
E = EvidenceKind
_ALIKE = (S.SCOUTED, S.SCREENED, S.ADMITTED, S.INCUBATING, S.GRADUATION, S.HANDOVER, S.LANDING)
PATHS: Mapping[Mode, tuple[Stage, ...]] = MappingProxyType(
    {
        Mode.LOCAL_REGISTRATION: (*_ALIKE, S.LANDED, S.TRACKED),
        Mode.REMOTE_INCUBATION: (*_ALIKE, S.LANDED, S.ACCELERATING, S.TRACKED),
    }
)
"""The stages of each mode in their order."""
BOARD = PATHS[Mode.REMOTE_INCUBATION]
SENT = (S.SCOUTED, S.SCREENED, S.ADMITTED, S.INCUBATING, S.GRADUATION, S.HANDOVER)
"""Stages in which the project is the sender's and the incubator's; from then on the receiver's."""
RECEIVED = (S.LANDING, S.LANDED, S.ACCELERATING, S.TRACKED)
YEARS = (1, 2, 3)
"""The years after landing that a project is followed."""
DAYS: Mapping[Stage, int] = MappingProxyType(
    {
        S.SCOUTED: 15,
        S.SCREENED: 15,
        S.ADMITTED: 30,
        S.GRADUATION: 15,
        S.HANDOVER: 10,
        S.LANDING: 90,
        S.LANDED: 30,
    }
)
"""How long a stage may wait for the desk whose turn it is, as the network has agreed."""


class Action(StrEnum):
    """A step somebody takes."""

    SCREEN = "screen"
    ADMIT = "admit"
    REGISTER = "register"
    START = "start"
    PROPOSE = "propose"
    PASS = "pass"  # noqa: S105 — a graduation is passed, no password
    RETURN = "return"
    ACCEPT = "accept"
    DECLINE = "decline"
    RECALL = "recall"
    LAND = "land"
    ACCELERATE = "accelerate"
    TRACK = "track"
    COMPLETE = "complete"
    WITHDRAW = "withdraw"
    FAIL = "fail"
    LAND_ELSEWHERE = "land_elsewhere"


class May(StrEnum):
    """What somebody may do with a relay besides its steps."""

    SET_TEAM = "set_team"
    PLAN = "plan"
    REPORT = "report"
    DECIDE = "decide"
    ADD_EVIDENCE = "add_evidence"
    REPORT_YEAR = "report_year"


DOES: Mapping[May, frozenset[Side]] = MappingProxyType(
    {
        May.SET_TEAM: frozenset(Side),
        May.PLAN: frozenset({Side.INCUBATOR}),
        May.REPORT: frozenset({Side.INCUBATOR, Side.TEAM}),
        May.DECIDE: frozenset({Side.SENDER}),
        May.ADD_EVIDENCE: frozenset(Side),
        May.REPORT_YEAR: frozenset({Side.RECEIVER}),
    }
)
"""Who does each of these, when the stage lets them."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What guards ask about a relay at one moment."""

    today: date
    mode: Mode = Mode.REMOTE_INCUBATION
    registered: bool = False
    """Whether the company that mode 1 begins with is known."""
    gate_open: bool = True
    may_incubate: bool = True
    """Whether an incubator abroad may have the technology."""
    may_receive: bool = True
    """Whether a receiver abroad may."""
    milestones_open: int = 0
    milestones_met: int = 1
    evidence: frozenset[EvidenceKind] = frozenset(EvidenceKind)
    years: frozenset[int] = frozenset(YEARS)
    proposed_by: UUID | None = None
    offered_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who tries a step, and what is said with it."""

    standing: frozenset[Side]
    person_id: UUID | None = None
    comment: str = ""
    site: str = ""
    mentor: str = ""
    graduates_on: date | None = None
    company: str = ""
    company_code: str = ""
    registered_on: date | None = None
    landing_site: str = ""
    landed_on: date | None = None
    accelerates_until: date | None = None
    place: str = ""


def _refused(*faults: Fault | None) -> Problem | None:
    found = [fault for fault in faults if fault is not None]
    return ValidationFailed(errors=found) if found else None


def _given(name: str, value: object) -> Fault | None:
    empty = not value.strip() if isinstance(value, str) else value is None
    return Fault(f"/{name}", "missing") if empty else None


def _past(name: str, day: date | None, today: date) -> Fault | None:
    if day is not None and day > today:
        return Fault(f"/{name}", "date-in-future", last=today.isoformat())
    return _given(name, day)


def _ahead(name: str, day: date | None, today: date) -> Fault | None:
    if day is not None and day < today:
        return Fault(f"/{name}", "date-past")
    return _given(name, day)


def _explained(_: Facts, attempt: Attempt) -> Problem | None:
    return _refused(_given("comment", attempt.comment))


def _placed(facts: Facts, attempt: Attempt) -> Problem | None:
    day = _ahead("graduates_on", attempt.graduates_on, facts.today)
    return _refused(_given("site", attempt.site), _given("mentor", attempt.mentor), day)


def _founded(facts: Facts, attempt: Attempt) -> Problem | None:
    if facts.registered:
        return None
    day = _past("registered_on", attempt.registered_on, facts.today)
    named = (_given(one, getattr(attempt, one)) for one in ("company", "company_code"))
    return _refused(*named, day)


def _settled(facts: Facts, attempt: Attempt) -> Problem | None:
    day = _past("landed_on", attempt.landed_on, facts.today)
    return _refused(_given("landing_site", attempt.landing_site), day)


def _planned(facts: Facts, attempt: Attempt) -> Problem | None:
    day = _ahead("accelerates_until", attempt.accelerates_until, facts.today)
    return _refused(_given("comment", attempt.comment), day)


def _located(_: Facts, attempt: Attempt) -> Problem | None:
    return _refused(_given("place", attempt.place), _given("comment", attempt.comment))


def _not_registered(facts: Facts, _: Attempt) -> Problem | None:
    fits = facts.mode is Mode.LOCAL_REGISTRATION and not facts.registered
    return None if fits else RelayStepNotAllowed(action=Action.REGISTER)


def _begun(facts: Facts, _: Attempt) -> Problem | None:
    founded = facts.registered and E.REGISTRATION in facts.evidence
    if facts.mode is Mode.REMOTE_INCUBATION or founded:
        return None
    return EvidenceMissing(kinds=[E.REGISTRATION])


def _gate(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.gate_open else ExportGateClosed()


def _may_incubate(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.may_incubate else ExportLicenceMissing()


def _may_receive(facts: Facts, _: Attempt) -> Problem | None:
    return None if facts.may_receive else ExportLicenceMissing()


def _reached(facts: Facts, _: Attempt) -> Problem | None:
    if facts.milestones_open or not facts.milestones_met:
        return MilestonesOpen(left=facts.milestones_open, met=facts.milestones_met)
    return None


def _not_proposer(facts: Facts, attempt: Attempt) -> Problem | None:
    same = attempt.person_id is not None and attempt.person_id == facts.proposed_by
    return SamePerson() if same else None


def _not_offerer(facts: Facts, attempt: Attempt) -> Problem | None:
    same = attempt.person_id is not None and attempt.person_id == facts.offered_by
    return SamePerson() if same else None


def _shown(facts: Facts, _: Attempt) -> Problem | None:
    missing = [kind for kind in (E.REGISTRATION, E.SITE) if kind not in facts.evidence]
    if not facts.evidence & {E.TAX, E.CONTRACT}:
        missing += [E.TAX, E.CONTRACT]
    return EvidenceMissing(kinds=missing) if missing else None


def _of(mode: Mode, action: Action) -> Callable[[Facts, Attempt], Problem | None]:
    def check(facts: Facts, _: Attempt) -> Problem | None:
        return None if facts.mode is mode else RelayStepNotAllowed(action=action)

    return check


def _followed(facts: Facts, _: Attempt) -> Problem | None:
    left = sorted(set(YEARS) - facts.years)
    return YearsMissing(years=left) if left else None


EXPLAINED = Guard("a comment says how or why", _explained, said=True)
PLACED = Guard("site, mentor and a day of graduation ahead are told", _placed, said=True)
FOUNDED = Guard("the company, its code and the day of registration are told", _founded, said=True)
SETTLED = Guard("the site and the day of landing are told", _settled, said=True)
PLANNED = Guard("a plan and its last day are told", _planned, said=True)
LOCATED = Guard("the place and the reason are told", _located, said=True)
NOT_REGISTERED = Guard("mode 1, and no company is known yet", _not_registered, hides=True)
BEGUN = Guard("in mode 1 the company is registered, with evidence", _begun)
GATE = Guard("across the border, the export gate is open", _gate)
INCUBABLE = Guard("an incubator abroad gets nothing restricted without its licence", _may_incubate)
RECEIVABLE = Guard("a receiver abroad gets nothing restricted without its licence", _may_receive)
REACHED = Guard("every milestone is decided, and one is met", _reached)
NOT_PROPOSER = Guard("not by who proposed it", _not_proposer)
NOT_OFFERER = Guard("not by who offered it", _not_offerer)
SHOWN = Guard("registration, site, and a first tax or contract are shown by evidence", _shown)
MODE_1 = Guard("mode 1 is not accelerated", _of(Mode.LOCAL_REGISTRATION, Action.TRACK), hides=True)
MODE_2 = Guard("mode 2", _of(Mode.REMOTE_INCUBATION, Action.ACCELERATE), hides=True)
FOLLOWED = Guard("the figures of all three years are there", _followed)


@dataclass(frozen=True, slots=True)
class Transition(lifecycle.Transition[Stage, Side, Facts, Attempt]):
    """One cell of the table."""


_TEAM, _RECEIVER = frozenset({Side.TEAM}), frozenset({Side.RECEIVER})
_INCUBATOR, _SENDER = frozenset({Side.INCUBATOR}), frozenset({Side.SENDER})
_SENDING = _INCUBATOR | _SENDER
T, A = Transition, Action
TRANSITIONS: Mapping[tuple[Stage, Action], Transition] = MappingProxyType(
    {
        (S.SCOUTED, A.SCREEN): T(S.SCREENED, _SENDING, (GATE, EXPLAINED)),
        (S.SCREENED, A.ADMIT): T(S.ADMITTED, _INCUBATOR, (GATE, PLACED)),
        (S.ADMITTED, A.REGISTER): T(S.ADMITTED, _RECEIVER, (NOT_REGISTERED, FOUNDED)),
        (S.ADMITTED, A.START): T(S.INCUBATING, _INCUBATOR, (BEGUN, GATE, INCUBABLE)),
        (S.INCUBATING, A.PROPOSE): T(S.GRADUATION, _INCUBATOR, (REACHED, EXPLAINED)),
        (S.GRADUATION, A.PASS): T(S.HANDOVER, _SENDER, (NOT_PROPOSER, GATE, EXPLAINED)),
        (S.GRADUATION, A.RETURN): T(S.INCUBATING, _SENDER, (EXPLAINED,)),
        (S.HANDOVER, A.ACCEPT): T(S.LANDING, _RECEIVER, (NOT_OFFERER, GATE, RECEIVABLE)),
        (S.HANDOVER, A.DECLINE): T(S.GRADUATION, _RECEIVER, (EXPLAINED,)),
        (S.HANDOVER, A.RECALL): T(S.GRADUATION, _SENDER, (EXPLAINED,)),
        (S.LANDING, A.LAND): T(S.LANDED, _RECEIVER, (SHOWN, FOUNDED, SETTLED)),
        (S.LANDED, A.ACCELERATE): T(S.ACCELERATING, _RECEIVER, (MODE_2, PLANNED)),
        (S.LANDED, A.TRACK): T(S.TRACKED, _RECEIVER, (MODE_1,)),
        (S.ACCELERATING, A.TRACK): T(S.TRACKED, _RECEIVER, (EXPLAINED,)),
        (S.TRACKED, A.COMPLETE): T(S.COMPLETED, _RECEIVER, (FOLLOWED, EXPLAINED)),
        **{(at, A.WITHDRAW): T(S.WITHDRAWN, _TEAM | _SENDING, (EXPLAINED,)) for at in SENT},
        (S.LANDING, A.WITHDRAW): T(S.WITHDRAWN, _TEAM | _RECEIVER, (EXPLAINED,)),
        **{(at, A.FAIL): T(S.FAILED, _SENDING, (EXPLAINED,)) for at in SENT},
        **{(at, A.FAIL): T(S.FAILED, _RECEIVER, (EXPLAINED,)) for at in RECEIVED},
        **{
            (at, A.LAND_ELSEWHERE): T(S.ELSEWHERE, _SENDING, (LOCATED,))
            for at in (S.INCUBATING, S.GRADUATION, S.HANDOVER)
        },
        (S.LANDING, A.LAND_ELSEWHERE): T(S.ELSEWHERE, _RECEIVER, (LOCATED,)),
    }
)


def next_stage(stage: Stage, action: Action, facts: Facts, attempt: Attempt) -> Stage:
    """Where the step leads.

    Raises RelayStepNotAllowed for a step the stage does not know, Forbidden for the wrong
    standing, and the first failing guard's Problem.
    """

    def unknown(known: list[Action]) -> Problem:
        return RelayStepNotAllowed(stage=stage, action=action, known=known)

    return lifecycle.taken(TRANSITIONS, stage, action, facts, attempt, unknown).next


def steps(stage: Stage, facts: Facts, attempt: Attempt) -> lifecycle.Steps[Action]:
    """What somebody may do now, and what a fact bars."""
    return lifecycle.offered(TRANSITIONS, stage, facts, attempt)


TURN: Mapping[Stage, frozenset[Side]] = MappingProxyType(
    {
        S.SCOUTED: _SENDING,
        S.SCREENED: _INCUBATOR,
        S.ADMITTED: _INCUBATOR,
        S.INCUBATING: _INCUBATOR,
        S.GRADUATION: _SENDER,
        **dict.fromkeys((S.HANDOVER, *RECEIVED), _RECEIVER),
    }
)


def waits_for(stage: Stage, mode: Mode, *, registered: bool) -> frozenset[Side]:
    """Whose turn it is: nobody's once a relay has ended."""
    if stage is S.ADMITTED and mode is Mode.LOCAL_REGISTRATION and not registered:
        return _RECEIVER
    return TURN.get(stage, frozenset())


def due_on(
    stage: Stage,
    since: date,
    *,
    milestones: list[date],
    graduates_on: date | None,
    accelerates_until: date | None,
    landed_on: date | None,
    years: frozenset[int],
) -> date | None:
    """By when the side whose turn it is should act."""
    if stage in DAYS:
        return since + timedelta(days=DAYS[stage])
    if stage is S.INCUBATING:
        return min(milestones, default=graduates_on)
    if stage is S.ACCELERATING:
        return accelerates_until
    if stage is S.TRACKED and landed_on is not None:
        return anniversary(landed_on, min(set(YEARS) - years, default=YEARS[-1]))
    return None


def anniversary(day: date, years: int) -> date:
    """The same day some years later; of a leap day, the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    return lifecycle.markdown(TRANSITIONS, Side, head="stage")


assert not {at for at, _ in TRANSITIONS} & set(ENDED), "no step leads out of an end"
