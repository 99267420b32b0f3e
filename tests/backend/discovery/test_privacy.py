"""What strangers may not learn from search: neither texts nor traces."""

from collections.abc import Callable
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from backend.core.actor import VISITOR, Actor, Desk, DeskRole, Membership, OrganizationRole
from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.discovery import repository, service
from backend.discovery.schemas import AchievementQuestion
from backend.listings import policy
from backend.listings.models import (
    ConfidentialSection,
    ContactPolicy,
    ExportStatus,
    Listing,
    ListingKind,
    Visibility,
)
from search.engine import Engine as SearchEngine
from search.query import Query
from tests.factories.listings import make_achievement
from tests.factories.markets import make_owner, offer

Work = Callable[[], int]
QUESTIONS = (
    "/achievements",
    "/achievements?q=滴灌",
    "/achievements?q=滴灌 棉花&size=3",
    "/achievements?q=drip irigation",
    "/achievements?q=камел",
    "/achievements?sort=-trl",
    "/achievements?q=沙棘",
    "/suggest?q=滴",
    "/suggest?q=sha",
    "/suggest?q=camp",
    "/overview",
)


def _answers(client: TestClient) -> list[object]:
    answers = []
    for question in QUESTIONS:
        answer = client.get(f"/api/v1/discovery{question}")
        assert answer.status_code == 200
        answers.append(answer.json())
    return answers


def test_a_private_listing_leaves_no_trace_for_visitors(
    client: TestClient, app: FastAPI, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for title in ("滴灌", "棉花滴灌", "棉花", "滴灌与棉花", "喷灌"):
            offer(session, owner, title)
        offer(session, owner, "Drip irrigation", locale="en")
        owner_id = owner.organization.id
    work()
    before = _answers(client)
    with transaction(engine) as session:
        secret = make_owner(session, names={"zh": "沙棘密研所", "en": "Sajji"}, node=owner.node)
        words = {"summary": "滴灌 " * 40 + "沙棘 drip irigation кампус camphor"}
        for visibility in (Visibility.PRIVATE, Visibility.NETWORK, Visibility.NODE):
            offer(
                session,
                secret,
                "沙棘 滴灌",
                words=words,
                visibility=visibility,
                trl=9,
                keywords=["沙棘", "camphor"],
            )
    work()
    app.state.search.recent.forget()
    assert _answers(client) == before
    assert owner_id


def test_nothing_confidential_and_no_draft_is_in_the_index(
    engine: Engine, writer: SearchEngine, work: Work
) -> None:
    canaries = ("绝密配方", "草稿里的词", "匿名单位")
    with transaction(engine) as session:
        owner = make_owner(session, names={"zh": canaries[2], "en": "Anonymous"})
        one = offer(session, owner, "滴灌", contact_policy=ContactPolicy.ANONYMOUS)
        session.add(
            ConfidentialSection(listing_id=one, text=canaries[0], updated_by=owner.person.id)
        )
        make_achievement(session, owner.organization, owner.person, keywords=[canaries[1]])
        tags = ("public", "network", f"org:{owner.organization.id}", f"node:{owner.node.id}")
    work()
    assert writer.versions("achievement").keys() == {str(one)}
    for word in canaries:
        query = Query(kind="achievement", audience=tags, now=0, text=f'"{word}"')
        assert writer.search(query).total == 0


def test_the_public_index_holds_public_listings_only(
    engine: Engine, writer: SearchEngine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one = offer(session, owner, "公开")
        for visibility in set(Visibility) - {Visibility.PUBLIC}:
            offer(session, owner, "不公开", visibility=visibility)
        offer(session, owner, "禁止出口", export_status=ExportStatus.PROHIBITED)
    work()
    assert writer.versions("achievement_public").keys() == {str(one)}
    assert len(writer.versions("achievement")) == 5


@pytest.fixture
def varied(engine: Engine, work: Work) -> tuple[list[UUID], list[UUID]]:
    """Listings of every visibility of two owners, one abroad; organisations and nodes."""
    with transaction(engine) as session:
        owners = [make_owner(session), make_owner(session, country="KZ")]
        for owner in owners:
            for visibility in Visibility:
                for status in (ExportStatus.FREE, ExportStatus.PROHIBITED):
                    offer(session, owner, "滴灌", visibility=visibility, export_status=status)
        found = [owner.organization.id for owner in owners], [owner.node.id for owner in owners]
    work()
    return found


@examples(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_engine_database_and_policy_agree_on_what_somebody_finds(
    data: st.DataObject, varied: tuple[list[UUID], list[UUID]], app: FastAPI, engine: Engine
) -> None:
    actor = data.draw(_actors(*varied))
    with transaction(engine, reading=True) as session:
        everything = session.exec(select(Listing)).all()
        by_policy = {str(each.id) for each in everything if policy.can_find(actor, each)}
        ids = [each.id for each in everything]
        by_database = {str(one) for one in repository.findable(session, actor, ids)}
        page = service.find(
            session,
            actor,
            app.state.search,
            kind=ListingKind.ACHIEVEMENT,
            question=AchievementQuestion(q="滴灌"),
            paging=PageParams(size=100),
            lang="zh",
        )
    assert {str(item.id) for item in page.items} == by_policy == by_database
    assert page.total == len(by_policy)


@st.composite
def _actors(draw: st.DrawFn, organizations: list[UUID], nodes: list[UUID]) -> Actor:
    if draw(st.booleans()):
        return VISITOR
    memberships = tuple(
        Membership(
            organization_id=organization,
            roles=frozenset({draw(st.sampled_from(list(OrganizationRole)))}),
            verified=draw(st.booleans()),
            home_node_id=draw(st.sampled_from([None, *nodes])),
            country=draw(st.sampled_from(["CN", "KZ"])),
        )
        for organization in draw(st.lists(st.sampled_from(organizations), unique=True))
    )
    desks = tuple(
        Desk(node, frozenset({DeskRole.REVIEWER}), frozenset({node}))
        for node in draw(st.lists(st.sampled_from(nodes), unique=True))
    )
    return Actor(person_id=UUID(int=1), memberships=memberships, desks=desks)
