"""What an actor sees: as objects and as rows the same, and nothing inside for outsiders."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session

from backend.core.actor import Actor, Desk, DeskRole, Membership, OrganizationRole, PlatformRole
from backend.core.db import transaction
from backend.core.paging import PageParams
from backend.organizations import policy, service
from backend.organizations.models import OrganizationKind, VerificationState
from backend.organizations.service import Filters
from backend.organizations.service.reading import fold, fold_names
from tests.conftest import Clock
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization

S = VerificationState
EVERYTHING = PageParams(page=1, size=100)


def seen(session: Session, actor: Actor, **filters: object) -> set[str]:
    page = service.list_organizations(session, actor, Filters(**filters), EVERYTHING, "en")
    assert page.total == len(page.items)
    return {item.name for item in page.items}


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    places=st.lists(
        st.tuples(st.sampled_from(list(S)), st.one_of(st.none(), st.integers(0, 2))),
        min_size=1,
        max_size=8,
    ),
    joined=st.lists(st.tuples(st.integers(0, 7), st.sampled_from(list(OrganizationRole)))),
    seats=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(list(DeskRole)))),
    platform=st.sampled_from([None, *PlatformRole]),
)
def test_the_policy_on_objects_and_on_rows_agree(
    engine: Engine,
    places: list[tuple[VerificationState, int | None]],
    joined: list[tuple[int, OrganizationRole]],
    seats: list[tuple[int, DeskRole]],
    platform: PlatformRole | None,
) -> None:
    with transaction(engine) as session:
        nodes = [make_node(session) for _ in range(3)]
        organizations = [
            make_organization(
                session,
                names={"en": f"O{i}"},
                state=state,
                home_node=None if home is None else nodes[home],
            )
            for i, (state, home) in enumerate(places)
        ]
        actor = Actor(
            memberships=tuple(
                Membership(organizations[i].id, frozenset({role}), verified=False)
                for i, role in joined
                if i < len(organizations)
            ),
            desks=tuple(
                Desk(nodes[i].id, frozenset({role}), frozenset({nodes[i].id})) for i, role in seats
            ),
            platform_roles=frozenset({platform} if platform else ()),
        )
        expected = {o.names["en"] for o in organizations if policy.can_view(actor, o)}
        assert seen(session, actor) == expected
        session.rollback()


def test_a_visitor_sees_verified_organisations_without_their_inside(session: Session) -> None:
    organization = make_organization(session, home_node=make_node(session))
    organization.decision_note = "checked on site"
    read = service.read_organization(session, Actor(), organization.id, "zh")
    assert read.name == "天山大学"
    assert read.verified
    hidden = (read.registration_number, read.decision_note, read.recheck_on, read.documents)
    assert hidden == (None, None, None, None)
    assert (read.allowed_actions, read.can_edit, read.my_roles) == ([], False, [])


def test_a_desks_queue_is_what_waits_there_oldest_first(session: Session) -> None:
    root = make_node(session)
    branch, elsewhere = make_node(session, parent=root), make_node(session)
    for name, home in (("second", branch), ("first", root), ("foreign", elsewhere)):
        organization = make_organization(
            session, names={"en": name}, home_node=home, state=S.SUBMITTED
        )
        organization.submitted_at = organization.created_at.replace(year=2025 + (name == "second"))
    officer = make_person(session)
    make_officer(session, root, officer, DeskRole.REVIEWER)
    page = service.list_organizations(
        session, standing(session, officer), Filters(states=[S.SUBMITTED]), EVERYTHING, "en"
    )
    assert [item.name for item in page.items] == ["first", "second"]
    assert all(item.submitted_at for item in page.items)


def test_own_organisations_are_listed_with_own_roles(session: Session) -> None:
    person = make_person(session)
    own = make_organization(session, names={"en": "Own"}, state=S.UNVERIFIED)
    make_organization(session, names={"en": "Other"})
    make_member(session, own, person, OrganizationRole.OWNER, OrganizationRole.FINANCE)
    page = service.list_organizations(
        session, standing(session, person), Filters(mine=True), EVERYTHING, "en"
    )
    assert [(item.name, item.my_roles) for item in page.items] == [("Own", ["finance", "owner"])]
    assert seen(session, Actor(), mine=True) == set()


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("天山", {"Tianshan University"}),
        ("TIANSHAN", {"Tianshan University"}),
        ("university tian", {"Tianshan University"}),
        ("тянь-шань", {"Tianshan University"}),
        ("ＴＩＡＮ", {"Tianshan University"}),
        ("大学 tianshan", {"Tianshan University"}),
        ("%", set()),
        ("_", {"Ремонт 100_б"}),
        ("university\nтянь", {"Tianshan University"}),
        ("nothing", set()),
        ("", {"Tianshan University", "Ремонт 100_б"}),
        ("100_Б", {"Ремонт 100_б"}),
    ],
)
def test_names_are_searched_in_every_language_and_spelling(
    session: Session, q: str, found: set[str]
) -> None:
    names = {"zh": "天山大学", "en": "Tianshan University", "ru": "Тянь-Шаньский университет"}
    make_organization(session, names=names)
    make_organization(session, names={"ru": "Ремонт 100_б"})
    assert seen(session, Actor(), q=q) == found


@given(st.dictionaries(st.sampled_from(["zh", "en", "ru"]), st.text(min_size=1), min_size=1))
def test_any_piece_of_a_name_is_found_in_its_folded_form(names: dict[str, str]) -> None:
    folded = fold_names(names)
    for name in names.values():
        for word in fold(name).split():
            assert word in folded


def test_lists_narrow_by_kind_country_region_and_node(session: Session) -> None:
    root = make_node(session)
    leaf = make_node(session, parent=root)
    make_organization(session, names={"en": "A"}, home_node=leaf)
    other = make_organization(session, names={"en": "B"}, country="KZ", kind=OrganizationKind.BANK)
    other.home_node_id = make_node(session).id
    session.flush()
    assert seen(session, Actor(), kinds=[OrganizationKind.BANK]) == {"B"}
    assert seen(session, Actor(), countries=["KZ", "UZ"]) == {"B"}
    assert seen(session, Actor(), regions=["650000"]) == {"A"}
    assert seen(session, Actor(), regions=["650100"]) == {"A"}
    assert seen(session, Actor(), regions=["650200"]) == set()
    assert seen(session, Actor(), nodes=[root.id]) == {"A"}


def test_pages_partition_the_list(session: Session) -> None:
    for i in range(7):
        make_organization(session, names={"en": f"Same {i % 2}"})
    pages = [
        service.list_organizations(session, Actor(), Filters(), PageParams(page=n, size=3), "en")
        for n in (1, 2, 3, 4)
    ]
    ids = [item.id for page in pages for item in page.items]
    assert (len(ids), len(set(ids))) == (7, 7)
    assert {page.total for page in pages} == {7}


def test_the_desk_is_asked_about_what_it_covers_and_its_officer_does_not_belong_to(
    session: Session,
) -> None:
    node, elsewhere = make_node(session), make_node(session)
    officer = make_person(session)
    make_officer(session, node, officer, DeskRole.REVIEWER)
    for name, home in (("near", node), ("far", elsewhere), ("own", node)):
        made = make_organization(session, names={"en": name}, home_node=home, state=S.SUBMITTED)
        if name == "own":
            make_member(session, made, officer)
    actor = standing(session, officer)
    assert seen(session, actor, states=[S.SUBMITTED]) == {"near", "own"}
    assert seen(session, actor, states=[S.SUBMITTED], deciding=True) == {"near"}
    assert seen(session, standing(session, make_person(session)), deciding=True) == set()


def test_yearly_checks_are_listed_once_they_are_due(session: Session, clock: Clock) -> None:
    node = make_node(session)
    head = make_person(session)
    make_officer(session, node, head, DeskRole.HEAD)
    make_organization(session, names={"en": "old"}, home_node=node)
    clock.shift(days=100)
    make_organization(session, names={"en": "young"}, home_node=node)
    actor = standing(session, head)
    assert seen(session, actor, due=True, deciding=True) == set()
    clock.shift(days=266)
    assert seen(session, actor, due=True, deciding=True) == {"old"}
