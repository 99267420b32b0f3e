"""The table of relays: every stage, step and standing, and what stands in the way."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any
from uuid import uuid4

import pytest

from backend.core.problems import Forbidden, Problem, ValidationFailed
from backend.deals.errors import ExportGateClosed, ExportLicenceMissing
from backend.relays.errors import (
    EvidenceMissing,
    MilestonesOpen,
    RelayStepNotAllowed,
    SamePerson,
    YearsMissing,
)
from backend.relays.lifecycle import (
    DAYS,
    PATHS,
    Action,
    Attempt,
    Facts,
    due_on,
    next_stage,
    steps,
    waits_for,
)
from backend.relays.models import ENDED, EvidenceKind, Mode, Side, Stage

S, A = Stage, Action
TODAY = date(2026, 3, 2)
FIRST = Facts(TODAY, Mode.LOCAL_REGISTRATION)
"""Mode 1, no company yet."""
KNOWN = Facts(TODAY, Mode.LOCAL_REGISTRATION, registered=True)
GOOD = Facts(TODAY)
TEAM, INCUBATOR, SENDER, RECEIVER = Side
SENDING = {INCUBATOR, SENDER}
LEADS: dict[tuple[Stage, Action], tuple[Facts, Stage, set[Side]]] = {
    (S.SCOUTED, A.SCREEN): (GOOD, S.SCREENED, SENDING),
    (S.SCREENED, A.ADMIT): (GOOD, S.ADMITTED, {INCUBATOR}),
    (S.ADMITTED, A.REGISTER): (FIRST, S.ADMITTED, {RECEIVER}),
    (S.ADMITTED, A.START): (KNOWN, S.INCUBATING, {INCUBATOR}),
    (S.INCUBATING, A.PROPOSE): (GOOD, S.GRADUATION, {INCUBATOR}),
    (S.GRADUATION, A.PASS): (GOOD, S.HANDOVER, {SENDER}),
    (S.GRADUATION, A.RETURN): (GOOD, S.INCUBATING, {SENDER}),
    (S.HANDOVER, A.ACCEPT): (GOOD, S.LANDING, {RECEIVER}),
    (S.HANDOVER, A.DECLINE): (GOOD, S.GRADUATION, {RECEIVER}),
    (S.HANDOVER, A.RECALL): (GOOD, S.GRADUATION, {SENDER}),
    (S.LANDING, A.LAND): (GOOD, S.LANDED, {RECEIVER}),
    (S.LANDED, A.ACCELERATE): (GOOD, S.ACCELERATING, {RECEIVER}),
    (S.LANDED, A.TRACK): (KNOWN, S.TRACKED, {RECEIVER}),
    (S.ACCELERATING, A.TRACK): (GOOD, S.TRACKED, {RECEIVER}),
    (S.TRACKED, A.COMPLETE): (GOOD, S.COMPLETED, {RECEIVER}),
    (S.LANDING, A.WITHDRAW): (GOOD, S.WITHDRAWN, {TEAM, RECEIVER}),
    (S.LANDING, A.LAND_ELSEWHERE): (GOOD, S.ELSEWHERE, {RECEIVER}),
}
"""Written by hand from the rules; what holds for several stages is added below."""
for _at in (S.SCOUTED, S.SCREENED, S.ADMITTED, S.INCUBATING, S.GRADUATION, S.HANDOVER):
    LEADS[_at, A.WITHDRAW] = (GOOD, S.WITHDRAWN, {TEAM, *SENDING})
    LEADS[_at, A.FAIL] = (GOOD, S.FAILED, SENDING)
for _at in (S.LANDING, S.LANDED, S.ACCELERATING, S.TRACKED):
    LEADS[_at, A.FAIL] = (GOOD, S.FAILED, {RECEIVER})
for _at in (S.INCUBATING, S.GRADUATION, S.HANDOVER):
    LEADS[_at, A.LAND_ELSEWHERE] = (GOOD, S.ELSEWHERE, SENDING)


def standings() -> Iterator[frozenset[Side]]:
    """Every set of standings."""
    for size in range(len(Side) + 1):
        yield from map(frozenset, combinations(Side, size))


def good(standing: frozenset[Side], **other: Any) -> Attempt:
    """An attempt that says all that any step asks for."""
    ahead, past = TODAY + timedelta(days=90), TODAY - timedelta(days=3)
    said: dict[str, Any] = {
        "person_id": uuid4(),
        "comment": "because",
        "site": "A 302",
        "mentor": "Li",
        "graduates_on": ahead,
        "company": "Kunlun",
        "company_code": "9165",
        "registered_on": past,
        "landing_site": "Park",
        "landed_on": past,
        "accelerates_until": ahead,
        "place": "Xi'an",
    }
    return Attempt(standing, **(said | other))


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("action", Action)
def test_every_step_leads_where_the_rules_say_for_those_they_name(
    stage: Stage, action: Action
) -> None:
    facts, leads, who = LEADS.get((stage, action), (GOOD, None, set()))
    for standing in standings():
        if leads is None:
            with pytest.raises(RelayStepNotAllowed):
                next_stage(stage, action, facts, good(standing))
        elif standing & who:
            assert next_stage(stage, action, facts, good(standing)) is leads
        else:
            with pytest.raises(Forbidden):
                next_stage(stage, action, facts, good(standing))


ME = uuid4()
BAD = (
    Facts(TODAY, Mode.LOCAL_REGISTRATION, evidence=frozenset(), years=frozenset()),
    Facts(TODAY, gate_open=False, may_incubate=False, may_receive=False, milestones_open=1),
    Facts(TODAY, proposed_by=ME, offered_by=ME),
)


@pytest.mark.parametrize("stage", Stage)
def test_what_is_offered_can_be_done_and_what_can_be_done_is_offered(stage: Stage) -> None:
    for facts in (GOOD, FIRST, KNOWN, *BAD):
        for standing in standings():
            attempt = good(standing, person_id=ME)
            offered = steps(stage, facts, Attempt(standing, ME)).allowed
            done = [action for action in Action if _goes(stage, action, facts, attempt)]
            assert sorted(offered) == sorted(done)


def _goes(stage: Stage, action: Action, facts: Facts, attempt: Attempt) -> bool:
    try:
        next_stage(stage, action, facts, attempt)
    except Problem:
        return False
    return True


@pytest.mark.parametrize(
    ("stage", "action", "facts", "problem"),
    [
        (S.SCOUTED, A.SCREEN, Facts(TODAY, gate_open=False), ExportGateClosed),
        (S.SCREENED, A.ADMIT, Facts(TODAY, gate_open=False), ExportGateClosed),
        (S.ADMITTED, A.START, FIRST, EvidenceMissing),
        (S.ADMITTED, A.START, Facts(TODAY, may_incubate=False), ExportLicenceMissing),
        (S.INCUBATING, A.PROPOSE, Facts(TODAY, milestones_open=1), MilestonesOpen),
        (S.INCUBATING, A.PROPOSE, Facts(TODAY, milestones_met=0), MilestonesOpen),
        (S.GRADUATION, A.PASS, Facts(TODAY, proposed_by=ME), SamePerson),
        (S.GRADUATION, A.PASS, Facts(TODAY, gate_open=False), ExportGateClosed),
        (S.HANDOVER, A.ACCEPT, Facts(TODAY, offered_by=ME), SamePerson),
        (S.HANDOVER, A.ACCEPT, Facts(TODAY, may_receive=False), ExportLicenceMissing),
        (S.TRACKED, A.COMPLETE, Facts(TODAY, years=frozenset({1, 3})), YearsMissing),
    ],
)
def test_a_fact_in_the_way_is_told_before_and_at_the_step(
    stage: Stage, action: Action, facts: Facts, problem: type[Problem]
) -> None:
    everybody = frozenset(Side)
    barred = {
        each.action: each.problem for each in steps(stage, facts, Attempt(everybody, ME)).barred
    }
    assert type(barred[action]) is problem
    with pytest.raises(problem):
        next_stage(stage, action, facts, good(everybody, person_id=ME))


E = EvidenceKind


@pytest.mark.parametrize(
    ("shown", "missing"),
    [
        ({E.REGISTRATION, E.SITE, E.TAX}, []),
        ({E.REGISTRATION, E.SITE, E.CONTRACT}, []),
        ({E.REGISTRATION, E.TAX}, [E.SITE]),
        ({E.SITE, E.CONTRACT, E.OTHER}, [E.REGISTRATION]),
        ({E.REGISTRATION, E.SITE}, [E.TAX, E.CONTRACT]),
        (set(), [E.REGISTRATION, E.SITE, E.TAX, E.CONTRACT]),
    ],
)
def test_a_landing_rests_on_a_company_a_site_and_a_first_tax_or_contract(
    shown: set[EvidenceKind], missing: list[EvidenceKind]
) -> None:
    facts, attempt = Facts(TODAY, evidence=frozenset(shown)), good(frozenset({RECEIVER}))
    if not missing:
        assert next_stage(S.LANDING, A.LAND, facts, attempt) is S.LANDED
        return
    with pytest.raises(EvidenceMissing) as refused:
        next_stage(S.LANDING, A.LAND, facts, attempt)
    assert refused.value.params == {"kinds": missing}


YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("stage", "action", "facts", "said", "faults"),
    [
        (S.SCOUTED, A.SCREEN, GOOD, {"comment": " "}, ["/comment missing"]),
        (
            S.SCREENED,
            A.ADMIT,
            GOOD,
            {"site": "", "mentor": ""},
            ["/site missing", "/mentor missing"],
        ),
        (S.SCREENED, A.ADMIT, GOOD, {"graduates_on": YESTERDAY}, ["/graduates_on date-past"]),
        (S.ADMITTED, A.REGISTER, FIRST, {"company": ""}, ["/company missing"]),
        (S.LANDING, A.LAND, GOOD, {"company_code": ""}, ["/company_code missing"]),
        (S.LANDING, A.LAND, GOOD, {"registered_on": TOMORROW}, ["/registered_on date-in-future"]),
        (S.LANDING, A.LAND, KNOWN, {"company": "", "landed_on": None}, ["/landed_on missing"]),
        (S.LANDED, A.ACCELERATE, GOOD, {"accelerates_until": None}, ["/accelerates_until missing"]),
        (S.HANDOVER, A.LAND_ELSEWHERE, GOOD, {"place": ""}, ["/place missing"]),
        (S.TRACKED, A.FAIL, GOOD, {"comment": ""}, ["/comment missing"]),
    ],
)
def test_what_has_to_be_said_with_a_step_is_asked_for(
    stage: Stage, action: Action, facts: Facts, said: dict[str, Any], faults: list[str]
) -> None:
    with pytest.raises(ValidationFailed) as refused:
        next_stage(stage, action, facts, good(frozenset(Side), **said))
    assert [f"{fault['pointer']} {fault['code']}" for fault in refused.value.errors] == faults


def test_mode_2_is_accelerated_before_it_is_tracked_and_mode_1_is_not() -> None:
    receiver = Attempt(frozenset({RECEIVER}))
    assert steps(S.LANDED, KNOWN, receiver).allowed == [A.TRACK, A.FAIL]
    assert steps(S.LANDED, GOOD, receiver).allowed == [A.ACCELERATE, A.FAIL]
    assert S.ACCELERATING not in PATHS[Mode.LOCAL_REGISTRATION]


def test_the_project_is_the_senders_until_the_receiver_accepts_it() -> None:
    sender, receiver = Attempt(frozenset(SENDING)), Attempt(frozenset({RECEIVER}))
    offered = steps(S.HANDOVER, GOOD, sender).allowed
    assert offered == [A.RECALL, A.WITHDRAW, A.FAIL, A.LAND_ELSEWHERE]
    assert steps(S.HANDOVER, GOOD, receiver).allowed == [A.ACCEPT, A.DECLINE]
    assert steps(S.LANDING, GOOD, sender).allowed == []


def test_it_is_always_clear_whose_turn_it_is() -> None:
    for mode in Mode:
        for stage in Stage:
            assert bool(waits_for(stage, mode, registered=True)) is (stage not in ENDED)
    mode = Mode.LOCAL_REGISTRATION
    assert waits_for(S.ADMITTED, mode, registered=False) == {RECEIVER}
    assert waits_for(S.ADMITTED, mode, registered=True) == {INCUBATOR}


@pytest.mark.parametrize(
    ("stage", "known", "due"),
    [
        (S.HANDOVER, {}, date(2026, 3, 12)),
        (S.INCUBATING, {"milestones": [date(2026, 9, 1), date(2026, 6, 1)]}, date(2026, 6, 1)),
        (S.INCUBATING, {"graduates_on": date(2027, 1, 1)}, date(2027, 1, 1)),
        (S.ACCELERATING, {"accelerates_until": date(2026, 8, 1)}, date(2026, 8, 1)),
        (S.TRACKED, {"landed_on": date(2024, 2, 29)}, date(2025, 2, 28)),
        (S.TRACKED, {"landed_on": date(2024, 5, 1), "years": {1, 2}}, date(2027, 5, 1)),
        (S.COMPLETED, {"landed_on": date(2024, 5, 1)}, None),
    ],
)
def test_every_stage_has_a_day_by_which_somebody_should_act(
    stage: Stage, known: dict[str, Any], due: date | None
) -> None:
    nothing = {"graduates_on": None, "accelerates_until": None, "landed_on": None}
    told: dict[str, Any] = {"milestones": [], "years": frozenset()} | nothing | known
    assert due_on(stage, TODAY, **told) == due


def test_stages_that_wait_for_a_desk_have_their_days() -> None:
    dated = {S.INCUBATING, S.ACCELERATING, S.TRACKED}
    assert set(DAYS) | dated | set(ENDED) == set(Stage)
