"""The life of a listing: every state with every step in every standing, and each guard."""

from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from uuid import uuid4

import pytest

from backend.core.problems import Fault, Forbidden, Problem, ValidationFailed
from backend.listings.errors import (
    ActionNotAllowed,
    ChallengeFrozen,
    DeadlinePassed,
    IncompleteListing,
    NotOverdue,
    OrganizationUnverified,
    SecondPersonNeeded,
)
from backend.listings.lifecycle import (
    RENEWABLE_DAYS,
    TRANSITIONS,
    Action,
    Attempt,
    Facts,
    Who,
    allowed_actions,
    barred_actions,
    next_state,
    render,
)
from backend.listings.models import ListingState

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OVERDUE = Facts(now=NOW, valid_until=date(2026, 3, 1))
"""Facts under which no guard bars a step, as long as its comment says why."""

COURSE = """
draft      submit     submitted  author administrator
returned   submit     submitted  author administrator
draft      admit      published  operator
submitted  recall     draft      author administrator
endorsed   recall     draft      author administrator
submitted  endorse    endorsed   organization_reviewer administrator
submitted  return     returned   organization_reviewer administrator
endorsed   return     returned   node_reviewer administrator
endorsed   approve    published  node_reviewer administrator
published  suspend    suspended  node_reviewer administrator
suspended  resume     published  node_reviewer administrator
published  expire     expired    clock
published  reconfirm  published  author administrator
expired    renew      published  author administrator
published  revise     draft      author administrator
expired    revise     draft      author administrator
withdrawn  revise     draft      author administrator
published  withdraw   withdrawn  author administrator
suspended  withdraw   withdrawn  author administrator
published  conclude   concluded  author administrator
expired    conclude   concluded  author administrator
"""
"""What was agreed, written down apart from the code: state, step, where it leads, by whom."""

AGREED = {
    (ListingState(state), Action(action)): (ListingState(leads), {Who[who.upper()] for who in whom})
    for state, action, leads, *whom in map(str.split, COURSE.strip().splitlines())
}


@pytest.mark.parametrize("who", Who)
@pytest.mark.parametrize(("state", "action"), list(product(ListingState, Action)))
def test_a_step_leads_where_it_was_agreed_and_only_for_those_agreed(
    state: ListingState, action: Action, who: Who
) -> None:
    attempt = Attempt(frozenset({who}), uuid4(), "because")
    agreed = AGREED.get((state, action))
    if agreed is None:
        with pytest.raises(ActionNotAllowed):
            next_state(state, action, OVERDUE, attempt)
    elif who not in agreed[1]:
        with pytest.raises(Forbidden):
            next_state(state, action, OVERDUE, attempt)
    else:
        assert next_state(state, action, OVERDUE, attempt) is agreed[0]


@pytest.mark.parametrize(("state", "who"), list(product(ListingState, Who)))
def test_the_steps_offered_are_the_steps_that_can_be_taken(state: ListingState, who: Who) -> None:
    attempt = Attempt(frozenset({who}), uuid4(), "because")
    takeable = [
        action for (at, action), agreed in AGREED.items() if at is state and who in agreed[1]
    ]
    assert sorted(allowed_actions(state, OVERDUE, attempt)) == sorted(takeable)


AUTHOR, OTHER = uuid4(), uuid4()
FUTURE, PAST = NOW + timedelta(days=1), NOW - timedelta(days=1)


@pytest.mark.parametrize(
    ("state", "action", "facts", "person", "problem", "hidden"),
    [
        ("draft", "submit", {"verified": False}, AUTHOR, OrganizationUnverified, False),
        (
            "draft",
            "submit",
            {"faults": (Fault("/x", "missing"),)},
            AUTHOR,
            IncompleteListing,
            False,
        ),
        ("submitted", "endorse", {"submitter": AUTHOR}, AUTHOR, SecondPersonNeeded, True),
        ("endorsed", "approve", {"submitter": AUTHOR}, AUTHOR, SecondPersonNeeded, True),
        ("endorsed", "approve", {"endorser": AUTHOR}, AUTHOR, SecondPersonNeeded, True),
        ("endorsed", "approve", {"deadline_at": PAST}, OTHER, DeadlinePassed, True),
        ("endorsed", "approve", {"deadline_at": NOW}, OTHER, DeadlinePassed, True),
        ("endorsed", "approve", {"verified": False}, OTHER, OrganizationUnverified, False),
        ("published", "revise", {"deadline_at": FUTURE}, AUTHOR, ChallengeFrozen, True),
        ("published", "withdraw", {"deadline_at": FUTURE}, AUTHOR, ChallengeFrozen, True),
        ("published", "conclude", {"deadline_at": FUTURE}, AUTHOR, ChallengeFrozen, True),
        ("suspended", "withdraw", {"deadline_at": FUTURE}, AUTHOR, ChallengeFrozen, True),
        ("published", "expire", {"valid_until": NOW.date()}, None, NotOverdue, True),
        ("expired", "renew", {"deadline_at": PAST}, AUTHOR, DeadlinePassed, True),
    ],
)
def test_a_guard_bars_the_step_and_hides_it_when_nothing_can_be_done(
    state: str,
    action: str,
    facts: dict[str, object],
    person: object,
    problem: type[Problem],
    hidden: bool,
) -> None:
    attempt = Attempt(frozenset(Who), person, "because")  # type: ignore[arg-type]  # ids or None
    known = Facts(now=NOW, **facts)  # type: ignore[arg-type]  # each case names its own facts
    with pytest.raises(problem):
        next_state(ListingState(state), Action(action), known, attempt)
    offered = Action(action) in allowed_actions(ListingState(state), known, attempt)
    assert offered is not hidden
    barred = dict(barred_actions(ListingState(state), known, attempt))
    assert isinstance(barred.get(Action(action)), problem if hidden else type(None))


@pytest.mark.parametrize(
    ("state", "action"),
    [
        ("submitted", "return"),
        ("endorsed", "return"),
        ("published", "suspend"),
        ("suspended", "resume"),
    ],
)
def test_a_step_against_somebody_must_say_why(state: str, action: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        next_state(ListingState(state), Action(action), OVERDUE, Attempt(frozenset(Who), None, " "))
    assert caught.value.errors[0]["pointer"] == "/comment"


def test_the_only_reviewer_of_an_organisation_may_endorse_an_own_listing() -> None:
    alone = Facts(now=NOW, submitter=AUTHOR, others_may_endorse=False)
    attempt = Attempt(frozenset({Who.ORGANIZATION_REVIEWER}), AUTHOR)
    assert (
        next_state(ListingState.SUBMITTED, Action.ENDORSE, alone, attempt) is ListingState.ENDORSED
    )


def test_without_endorsement_a_submission_goes_straight_to_the_node() -> None:
    facts = Facts(now=NOW, endorsement_required=False)
    attempt = Attempt(frozenset({Who.AUTHOR}), AUTHOR)
    assert next_state(ListingState.DRAFT, Action.SUBMIT, facts, attempt) is ListingState.ENDORSED


@pytest.mark.parametrize(
    ("days", "leads"),
    [(RENEWABLE_DAYS, ListingState.PUBLISHED), (RENEWABLE_DAYS + 1, ListingState.DRAFT)],
)
def test_a_listing_long_expired_comes_back_as_a_draft(days: int, leads: ListingState) -> None:
    facts = Facts(now=NOW, valid_until=NOW.date() - timedelta(days=days))
    attempt = Attempt(frozenset({Who.AUTHOR}), AUTHOR)
    assert next_state(ListingState.EXPIRED, Action.RENEW, facts, attempt) is leads


def test_every_state_but_the_last_has_a_way_on() -> None:
    with_a_way = {state for state, _ in TRANSITIONS}
    assert set(ListingState) - with_a_way == {ListingState.CONCLUDED}


def test_the_page_about_lifecycles_shows_the_table_in_force() -> None:
    page = Path(__file__).parents[3] / "docs" / "lifecycles.md"
    assert render() in page.read_text(encoding="utf-8")
