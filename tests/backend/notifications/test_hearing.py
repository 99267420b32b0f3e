"""Who hears of an organisation's verification, and which desk the notification opens."""

import pytest
from sqlmodel import Session, select

from backend.core.actor import DeskRole, OrganizationRole
from backend.notifications.models import Notification
from backend.notifications.service import hearing
from backend.organizations.models import VerificationState
from tests.factories.accounts import make_person
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization

S = VerificationState


@pytest.mark.parametrize(
    ("hear", "state", "told", "desk"),
    [
        (hearing.verification_submitted, S.SUBMITTED, "reviewer", "verifications"),
        (hearing.recheck_due, S.VERIFIED, "reviewer", "verifications"),
        (hearing.verified, S.VERIFIED, "owner", "organizations"),
        (hearing.rejected, S.REJECTED, "owner", "organizations"),
        (hearing.revoked, S.REJECTED, "owner", "organizations"),
    ],
)
def test_each_is_told_at_the_desk_where_the_next_step_is_theirs(
    session: Session, hear: object, state: VerificationState, told: str, desk: str
) -> None:
    node = make_node(session)
    organization = make_organization(session, home_node=node, state=state)
    people = {name: make_person(session) for name in ("reviewer", "owner", "contributor")}
    make_officer(session, node, people["reviewer"], DeskRole.REVIEWER)
    make_member(session, organization, people["owner"], OrganizationRole.OWNER)
    make_member(session, organization, people["contributor"])
    assert callable(hear)
    hear(session, organization.id)
    (notification,) = session.exec(select(Notification)).all()
    assert notification.person_id == people[told].id
    assert notification.link == f"/workspace/{desk}/{organization.id}"


def test_nobody_is_told_of_what_was_overtaken(session: Session) -> None:
    node = make_node(session)
    organization = make_organization(session, home_node=node, state=S.UNVERIFIED)
    make_officer(session, node, make_person(session), DeskRole.HEAD)
    hearing.verification_submitted(session, organization.id)
    assert session.exec(select(Notification)).all() == []
