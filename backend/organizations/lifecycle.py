"""How an organisation is verified, as a table. Pure: no session, no clock.

The registration data (names, kind, country, number) is what a node verifies. Changing any of it
afterwards is the action `amend`, which takes the verification away: the node verified another
statement than the one that stands there now.
"""

from dataclasses import dataclass
from enum import StrEnum

from backend.organizations.errors import ActionNotPossible
from backend.organizations.models import VerificationState as State


class Action(StrEnum):
    """What moves the verification."""

    SUBMIT = "submit"
    RECALL = "recall"
    VERIFY = "verify"
    REJECT = "reject"
    RECHECK = "recheck"
    REVOKE = "revoke"
    AMEND = "amend"


class Party(StrEnum):
    """Whose action it is."""

    ORGANIZATION = "organization"
    """Its owners and administrators."""
    NODE = "node"
    """Heads and reviewers of a desk that covers the home node, and the platform."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where an action leads, whose it is, and whether it must be explained."""

    to: State
    party: Party
    note_required: bool = False


STEPS: dict[tuple[State, Action], Step] = {
    (State.UNVERIFIED, Action.SUBMIT): Step(State.SUBMITTED, Party.ORGANIZATION),
    (State.REJECTED, Action.SUBMIT): Step(State.SUBMITTED, Party.ORGANIZATION),
    (State.SUBMITTED, Action.RECALL): Step(State.UNVERIFIED, Party.ORGANIZATION),
    (State.SUBMITTED, Action.VERIFY): Step(State.VERIFIED, Party.NODE),
    (State.SUBMITTED, Action.REJECT): Step(State.REJECTED, Party.NODE, note_required=True),
    (State.VERIFIED, Action.RECHECK): Step(State.VERIFIED, Party.NODE),
    (State.VERIFIED, Action.REVOKE): Step(State.REJECTED, Party.NODE, note_required=True),
    (State.UNVERIFIED, Action.AMEND): Step(State.UNVERIFIED, Party.ORGANIZATION),
    (State.REJECTED, Action.AMEND): Step(State.REJECTED, Party.ORGANIZATION),
    (State.SUBMITTED, Action.AMEND): Step(State.UNVERIFIED, Party.ORGANIZATION),
    (State.VERIFIED, Action.AMEND): Step(State.UNVERIFIED, Party.ORGANIZATION),
}

REGISTRATION = frozenset({"names", "kind", "country", "registration_number"})
"""The fields a node verifies."""


def step(state: State, action: Action) -> Step:
    """The step an action is from a state, or its Problem."""
    found = STEPS.get((state, action))
    if found is None:
        raise ActionNotPossible(state=state.value, action=action.value)
    return found


def actions_of(state: State, parties: frozenset[Party]) -> list[Action]:
    """What the parties may do from a state, beside amending, which is done by editing."""
    return [
        action
        for (at, action), found in STEPS.items()
        if at is state and found.party in parties and action is not Action.AMEND
    ]


def render() -> str:
    """The table as Markdown, for docs/lifecycles.md."""
    rows = ["| state | step | leads to | whose | must say why |", "|---|---|---|---|---|"]
    for (state, action), taken in STEPS.items():
        why = "yes" if taken.note_required else ""
        rows.append(f"| {state} | {action} | {taken.to} | {taken.party} | {why} |")
    return "\n".join(rows) + "\n"
