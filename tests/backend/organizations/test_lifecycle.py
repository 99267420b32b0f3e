"""Verification: every pair of state and action, and what each step means."""

from datetime import timedelta
from itertools import product

import pytest
from sqlmodel import Session, select

from backend.core.actor import SYSTEM, Actor, DeskRole, OrganizationRole
from backend.core.clock import now
from backend.core.outbox import OutboxEntry
from backend.core.problems import Forbidden, Problem, StaleEdit
from backend.organizations import lifecycle, service
from backend.organizations.errors import (
    ActionNotPossible,
    NoteRequired,
    NotReadyForVerification,
    OrganizationExists,
    OrganizationNotFound,
    OwnOrganization,
)
from backend.organizations.lifecycle import Action, Party
from backend.organizations.models import (
    DocumentKind,
    Organization,
    OrganizationDocument,
    VerificationState,
)
from backend.organizations.schemas import OrganizationPatch
from tests.conftest import Clock
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.files import make_file
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization

S, A = VerificationState, Action
EXPECTED = {
    (S.UNVERIFIED, A.SUBMIT): S.SUBMITTED,
    (S.REJECTED, A.SUBMIT): S.SUBMITTED,
    (S.SUBMITTED, A.RECALL): S.UNVERIFIED,
    (S.SUBMITTED, A.VERIFY): S.VERIFIED,
    (S.SUBMITTED, A.REJECT): S.REJECTED,
    (S.VERIFIED, A.RECHECK): S.VERIFIED,
    (S.VERIFIED, A.REVOKE): S.REJECTED,
    (S.UNVERIFIED, A.AMEND): S.UNVERIFIED,
    (S.REJECTED, A.AMEND): S.REJECTED,
    (S.SUBMITTED, A.AMEND): S.UNVERIFIED,
    (S.VERIFIED, A.AMEND): S.UNVERIFIED,
}
PRINCIPALS = {
    "visitor": None,
    "stranger": None,
    **{role.value: Party.ORGANIZATION for role in (OrganizationRole.OWNER, OrganizationRole.ADMIN)},
    **dict.fromkeys(["tto_officer", "contributor", "evaluator_pool", "finance"]),
    **{role.value: Party.NODE for role in (DeskRole.HEAD, DeskRole.REVIEWER)},
    **dict.fromkeys(["technology_manager", "incubator_operator", "head_elsewhere"]),
    "head_above": Party.NODE,
    "platform": Party.NODE,
}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_leads_where_it_should(
    state: VerificationState, action: Action
) -> None:
    if (state, action) in EXPECTED:
        assert lifecycle.step(state, action).to is EXPECTED[state, action]
    else:
        with pytest.raises(ActionNotPossible):
            lifecycle.step(state, action)


@pytest.mark.parametrize("state", S)
def test_registration_can_always_be_amended_and_never_stays_verified(
    state: VerificationState,
) -> None:
    assert lifecycle.step(state, A.AMEND).to is not S.VERIFIED


class Scene:
    """An organisation below a node, with somebody in every role around it."""

    def __init__(self, session: Session, state: VerificationState) -> None:
        self.session = session
        root = make_node(session)
        self.home = make_node(session, parent=root)
        elsewhere = make_node(session, parent=root)
        self.organization = make_organization(session, home_node=self.home, state=state)
        licence(session, self.organization)
        self.actors: dict[str, Actor] = {"visitor": Actor(), "platform": SYSTEM}
        self.actors["stranger"] = standing(session, make_person(session))
        for role in OrganizationRole:
            person = make_person(session)
            make_member(session, self.organization, person, role)
            self.actors[role.value] = standing(session, person)
        seats = [(role.value, self.home, role) for role in DeskRole]
        seats += [("head_above", root, DeskRole.HEAD), ("head_elsewhere", elsewhere, DeskRole.HEAD)]
        for name, node, role in seats:
            person = make_person(session)
            make_officer(session, node, person, role)
            self.actors[name] = standing(session, person)

    def act(self, who: str, action: Action, note: str = "because") -> Organization:
        return service.act(self.session, self.actors[who], self.organization.id, action, note)


def licence(session: Session, organization: Organization) -> None:
    file = make_file(session, make_person(session), claimed=True)
    paper = OrganizationDocument(
        organization_id=organization.id, file_id=file.id, kind=DocumentKind.LICENCE
    )
    session.add(paper)
    session.flush()


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("who", PRINCIPALS)
def test_each_principal_takes_exactly_the_steps_of_its_party(
    session: Session, state: VerificationState, who: str
) -> None:
    scene = Scene(session, state)
    for action in A:
        scene.organization.state = state
        step = lifecycle.STEPS.get((state, action))
        allowed = (
            step and (step.party is PRINCIPALS[who] or who == "platform") and action is not A.AMEND
        )
        if allowed:
            assert scene.act(who, action).state is EXPECTED[state, action]
        else:
            with pytest.raises(Problem) as refused:
                scene.act(who, action)
            assert isinstance(refused.value, Forbidden | ActionNotPossible | OrganizationNotFound)
            assert scene.organization.state is state


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("who", PRINCIPALS)
def test_allowed_actions_are_those_that_then_succeed(
    session: Session, state: VerificationState, who: str
) -> None:
    scene = Scene(session, state)
    try:
        read = service.read_organization(session, scene.actors[who], scene.organization.id, "en")
    except OrganizationNotFound:
        return
    for action in A:
        scene.organization.state = state
        if action in read.allowed_actions:
            scene.act(who, action)
        else:
            with pytest.raises(Problem):
                scene.act(who, action)


@pytest.mark.parametrize("action", [A.VERIFY, A.REJECT])
def test_nobody_decides_about_an_organisation_of_their_own(
    session: Session, action: Action
) -> None:
    scene = Scene(session, S.SUBMITTED)
    both = make_person(session)
    make_officer(session, scene.home, both, DeskRole.HEAD)
    make_member(session, scene.organization, both)
    scene.actors["both"] = standing(session, both)
    read = service.read_organization(session, scene.actors["both"], scene.organization.id, "en")
    assert action in read.barred_actions
    with pytest.raises(OwnOrganization):
        scene.act("both", action)


def test_even_the_platforms_administrator_does_not_decide_about_an_own_organisation(
    session: Session,
) -> None:
    scene = Scene(session, S.SUBMITTED)
    admin = make_person(session, platform_roles=tuple(SYSTEM.platform_roles))
    make_member(session, scene.organization, admin)
    scene.actors["admin"] = standing(session, admin)
    with pytest.raises(OwnOrganization):
        scene.act("admin", A.VERIFY)


@pytest.mark.parametrize(("state", "action"), [(S.SUBMITTED, A.REJECT), (S.VERIFIED, A.REVOKE)])
@pytest.mark.parametrize("note", ["", "  \n "])
def test_a_no_must_be_explained(
    session: Session, state: VerificationState, action: Action, note: str
) -> None:
    scene = Scene(session, state)
    with pytest.raises(NoteRequired):
        scene.act("reviewer", action, note)
    assert scene.act("reviewer", action, "licence unreadable").decision_note == "licence unreadable"


def test_what_is_missing_for_verification_is_named_field_by_field(session: Session) -> None:
    person = make_person(session)
    organization = make_organization(session, state=S.UNVERIFIED)
    organization.registration_number = None
    make_member(session, organization, person, OrganizationRole.OWNER)
    owner = standing(session, person)
    with pytest.raises(NotReadyForVerification) as refused:
        service.act(session, owner, organization.id, A.SUBMIT)
    pointers = [fault["pointer"] for fault in refused.value.errors]
    assert pointers == ["/home_node_id", "/registration_number", "/documents"]
    assert service.read_organization(session, owner, organization.id, "en").missing == pointers
    assert organization.state is S.UNVERIFIED


@pytest.mark.parametrize(
    ("state", "action", "topic"),
    [
        (S.UNVERIFIED, A.SUBMIT, "organization.submitted"),
        (S.SUBMITTED, A.VERIFY, "organization.verified"),
        (S.SUBMITTED, A.REJECT, "organization.rejected"),
        (S.VERIFIED, A.REVOKE, "organization.revoked"),
    ],
)
def test_steps_are_announced(
    session: Session, state: VerificationState, action: Action, topic: str
) -> None:
    scene = Scene(session, state)
    scene.act("platform", action)
    session.flush()
    told = {(entry.topic, entry.subject_id) for entry in session.exec(select(OutboxEntry)).all()}
    assert {(topic, scene.organization.id), ("organization.changed", scene.organization.id)} <= told


def test_a_decision_on_a_version_that_moved_on_is_refused(session: Session) -> None:
    scene = Scene(session, S.SUBMITTED)
    seen = scene.organization.version
    patch = OrganizationPatch(version=seen, website="https://example.org")
    service.patch_organization(session, scene.actors["owner"], scene.organization.id, patch)
    with pytest.raises(StaleEdit) as stale:
        service.act(
            session,
            scene.actors["head"],
            scene.organization.id,
            A.VERIFY,
            version=seen,
        )
    assert stale.value.params == {"version": seen + 1, "changed": ["website"]}


@pytest.mark.parametrize(
    "change",
    [
        {"names": {"zh": "另一所大学"}},
        {"kind": "enterprise"},
        {"country": "KZ", "region": ""},
        {"registration_number": None},
    ],
)
@pytest.mark.parametrize("state", S)
def test_amending_registration_data_takes_a_verification_away(
    session: Session, state: VerificationState, change: dict[str, object]
) -> None:
    scene = Scene(session, state)
    patch = OrganizationPatch.model_validate({"version": 1, **change})
    service.patch_organization(session, scene.actors["owner"], scene.organization.id, patch)
    assert scene.organization.state is EXPECTED[state, A.AMEND]
    assert scene.organization.verified_at is None


@pytest.mark.parametrize(
    "change", [{"website": "https://example.org"}, {"city": "乌鲁木齐市"}, {"names": "same"}]
)
def test_other_changes_leave_a_verification_alone(
    session: Session, change: dict[str, object]
) -> None:
    scene = Scene(session, S.VERIFIED)
    if change == {"names": "same"}:
        change = {"names": dict(scene.organization.names)}
    patch = OrganizationPatch.model_validate({"version": 1, **change})
    service.patch_organization(session, scene.actors["owner"], scene.organization.id, patch)
    assert scene.organization.state is S.VERIFIED


def test_only_one_organisation_is_verified_under_a_number(session: Session) -> None:
    scene = Scene(session, S.SUBMITTED)
    number = scene.organization.registration_number
    make_organization(session, registration_number=number)
    with pytest.raises(OrganizationExists):
        scene.act("head", A.VERIFY)


def test_a_verified_organisation_keeps_a_node_to_answer_to(session: Session) -> None:
    scene = Scene(session, S.VERIFIED)
    patch = OrganizationPatch(version=1, home_node_id=None)
    with pytest.raises(Problem) as refused:
        service.patch_organization(session, scene.actors["owner"], scene.organization.id, patch)
    assert refused.value.errors[0]["pointer"] == "/home_node_id"


def test_the_yearly_check_is_asked_for_once_and_moves_on_when_done(
    session: Session, clock: Clock
) -> None:
    scene = Scene(session, S.SUBMITTED)
    scene.act("head", A.VERIFY)
    assert service.ask_for_rechecks(session) == 0
    clock.shift(days=365)
    assert service.ask_for_rechecks(session) == 1
    session.flush()
    assert service.ask_for_rechecks(session) == 0
    scene.act("head", A.RECHECK)
    assert scene.organization.recheck_on == now() + timedelta(days=365)
    clock.shift(days=365)
    assert service.ask_for_rechecks(session) == 1
