"""Relays as their desks and teams carry them."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, col, select

from backend.core import clock
from backend.core.actor import SYSTEM, Actor
from backend.core.paging import PageParams
from backend.core.problems import Forbidden, StaleEdit, ValidationFailed
from backend.core.settings import Settings
from backend.deals.errors import ExportGateClosed, ExportLicenceMissing
from backend.listings.errors import ListingNotFound
from backend.listings.models import ExportStatus, Listing, ListingState
from backend.notifications.models import Notification
from backend.relays import service as relays
from backend.relays.errors import (
    EvidenceMissing,
    EvidenceNotFound,
    RelayAlreadyOpen,
    RelayEnded,
    RelayMilestoneNotFound,
    RelayNotFound,
    SamePerson,
)
from backend.relays.models import EvidenceKind, Mode, Relay, Stage, Verdict
from backend.relays.schemas import (
    RelayEvidenceCreate,
    RelayMilestoneCreate,
    RelayMilestoneDecision,
    RelayMilestoneReport,
    RelayRead,
    RelayTeamChange,
)
from tests.conftest import Clock
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.files import make_file
from tests.factories.organizations import make_organization
from tests.factories.relays import LEADER, Way, make_way


def read(way: Way, relay: Relay, actor: Actor | None = None) -> RelayRead:
    """The page as somebody sees it; the receiver when nobody is named."""
    who = actor or way.receiver
    return relays.read_relay(way.session, who, relays.get_relay(way.session, who, relay.id), "zh")


def test_a_project_of_mode_2_comes_from_dalian_to_the_end_of_its_three_years(
    session: Session, clock: Clock
) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.TRACKED)
    for year in (1, 2, 3):
        clock.shift(days=366)
        relay = way.told(relay, year, jobs=10 * year, revenue={"amount_minor": 5_000_000_00})
    relay = way.step(way.receiver, relay, "complete", comment="三年期满")
    page = read(way, relay)
    assert page.stage is Stage.COMPLETED
    assert [year.jobs for year in page.years] == [10, 20, 30]
    assert page.allowed_actions == []
    assert page.due_on is None
    told = relays.list_events(session, way.team, relay.id)
    assert [one.data["after"] for one in reversed(told) if one.kind == "step"] == [
        *("screened", "admitted", "incubating", "graduation", "handover"),
        *("landing", "landed", "accelerating", "tracked", "completed"),
    ]


def test_mode_1_begins_with_a_company_in_the_home_zone(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.LANDED, Mode.LOCAL_REGISTRATION)
    page = read(way, relay)
    assert (page.company, page.landing_site) == ("昆仑氢能", "高新区")
    assert page.allowed_actions == ["track", "fail"]
    assert Stage.ACCELERATING not in page.path


def test_nothing_is_lost_when_a_project_is_handed_over(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.HANDOVER)
    before = read(way, relay)
    relay = way.step(way.receiver, relay, "decline", comment="缺少检测报告")
    relay = way.step(way.sender, relay, "pass", comment="已补")
    after = read(way, way.step(way.receiver, relay, "accept"))
    kept = {"team", "achievement", "milestones", "evidence", "summary", "site", "mentor"}
    assert after.model_dump(include=kept) == before.model_dump(include=kept)
    assert after.accepted_by is not None
    assert after.offered_by is not None
    assert after.accepted_by.id != after.offered_by.id


def test_graduation_and_hand_over_each_need_two_people(session: Session) -> None:
    way = make_way(session)
    relay = way.reach(way.brought_to(Stage.INCUBATING))
    relay = way.step(way.head, relay, "propose", comment="可以毕业")
    with pytest.raises(SamePerson):
        way.step(way.head, relay, "pass", comment="同意")
    relay = way.step(way.sender, relay, "pass", comment="同意")
    relay = way.step(way.sender, relay, "recall", comment="再看")
    relay = way.step(way.sender, relay, "pass", comment="同意")
    assert way.step(way.head, relay, "accept").accepted_by == way.head.person_id


def test_who_offers_a_project_cannot_accept_it(session: Session) -> None:
    way = make_way(session)
    relay = way.reach(way.brought_to(Stage.INCUBATING))
    relay = way.step(way.operator, relay, "propose", comment="可以毕业")
    relay = way.step(way.head, relay, "pass", comment="同意")
    barred = {each.action: each.code for each in read(way, relay, way.head).barred_actions}
    assert barred == {"accept": "relay-same-person"}
    with pytest.raises(SamePerson):
        way.step(way.head, relay, "accept")


def test_of_two_people_who_act_on_what_they_saw_the_second_is_told(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.HANDOVER)
    seen = relay.version
    way.step(way.receiver, relay, "accept")
    with pytest.raises(StaleEdit):
        way.step(way.receiver, relay, "decline", comment="晚了", version=seen)


def test_a_landing_without_evidence_is_refused(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.LANDING)
    said = {"landing_site": "高新区", "landed_on": clock.today(), "company": "昆仑氢能"}
    said |= {"company_code": "9165", "registered_on": clock.today()}
    relay = way.show(relay, EvidenceKind.REGISTRATION, EvidenceKind.SITE)
    with pytest.raises(EvidenceMissing):
        way.step(way.receiver, relay, "land", **said)
    relay = way.show(relay, EvidenceKind.CONTRACT)
    assert way.step(way.receiver, relay, "land", **said).stage is Stage.LANDED


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"incubator_id": "sending"}, "/incubator_id"),
        ({"receiving_node_id": "sending"}, "/receiving_node_id"),
        ({"sending_node_id": None}, "/sending_node_id"),
        ({"partner_id": "owner"}, "/partner_id"),
    ],
)
def test_desks_that_do_not_go_together_are_refused(
    session: Session, wrong: dict[str, Any], pointer: str
) -> None:
    way = make_way(session)
    ids = {"sending": way.sending.id, "owner": way.owner.organization.id, None: uuid4()}
    with pytest.raises(ValidationFailed) as refused:
        way.opened(by=SYSTEM, **{name: ids[value] for name, value in wrong.items()})
    assert [fault["pointer"] for fault in refused.value.errors] == [pointer]


def test_an_achievement_travels_in_one_relay_at_a_time(session: Session) -> None:
    way = make_way(session)
    relay = way.opened()
    with pytest.raises(RelayAlreadyOpen):
        way.opened()
    way.step(way.team, relay, "withdraw", comment="另有安排")
    assert way.opened().number != relay.number


def test_what_desks_find_no_more_is_not_brought_onto_the_way(session: Session) -> None:
    way = make_way(session)
    listing = session.get(Listing, way.achievement)
    assert listing is not None
    listing.state = ListingState.SUSPENDED
    session.flush()
    with pytest.raises(ListingNotFound):
        way.opened()


@pytest.mark.parametrize("who", ["team", "receiver"])
def test_the_team_and_the_receiver_bring_nothing_onto_the_way(session: Session, who: str) -> None:
    way = make_way(session)
    with pytest.raises(Forbidden):
        way.opened(by=getattr(way, who))


def test_where_technology_leaves_the_country_the_export_gate_is_asked(session: Session) -> None:
    way = make_way(session, receiving="KZ", export_status=ExportStatus.RESTRICTED)
    partner = make_organization(session, country="KZ", names={"en": "Steppe"})
    with pytest.raises(ValidationFailed) as refused:
        way.opened()
    assert refused.value.errors[0]["pointer"] == "/partner_id"
    with pytest.raises(ExportGateClosed):
        way.opened(partner_id=partner.id)
    listing = session.get(Listing, way.achievement)
    assert listing is not None
    later = (clock.today() + timedelta(days=900)).isoformat()
    listing.export_status = ExportStatus.LETTER
    listing.export_openings = {str(partner.id): {"letter": later}}
    session.flush()
    relay = way.opened(partner_id=partner.id)
    relay = way.step(way.operator, relay, "screen", comment="可行")
    relay = way.step(
        way.operator,
        relay,
        "admit",
        site="A",
        mentor="B",
        graduates_on=clock.today() + timedelta(days=9),
    )
    relay = way.reach(way.step(way.operator, relay, "start"))
    relay = way.step(way.operator, relay, "propose", comment="好")
    relay = way.step(way.sender, relay, "pass", comment="好")
    with pytest.raises(ExportLicenceMissing):
        way.step(way.receiver, relay, "accept")
    listing.export_openings = {str(partner.id): {"letter": later, "licence": later}}
    session.flush()
    assert way.step(way.receiver, relay, "accept").stage is Stage.LANDING


def test_what_comes_into_the_country_passes_no_export_gate(session: Session) -> None:
    way = make_way(session, country="KZ", export_status=ExportStatus.RESTRICTED)
    assert way.opened().stage is Stage.SCOUTED


def _planned(way: Way) -> tuple[Relay, UUID]:
    """A relay whose one milestone is due in twenty days."""
    relay = way.brought_to(Stage.INCUBATING)
    day = clock.today() + timedelta(days=20)
    plan = RelayMilestoneCreate(version=relay.version, title="中试", planned_on=day)
    relay = relays.add_milestone(way.session, way.operator, relay.id, plan)
    assert relay.due_on == day
    return relay, read(way, relay).milestones[0].id


def test_a_milestone_counts_once_somebody_else_has_seen_what_was_reported(
    session: Session, settings: Settings
) -> None:
    way = make_way(session)
    relay, one = _planned(way)

    def decide(actor: Actor) -> Relay:
        met = RelayMilestoneDecision(version=relay.version, verdict=Verdict.MET)
        return relays.decide_milestone(session, actor, relay.id, one, met)

    with pytest.raises(ValidationFailed):
        decide(way.sender)
    file = make_file(session, way.owner.person, settings, name="test.pdf")
    told = RelayMilestoneReport(version=relay.version, report="已完成", file_id=file.id)
    relay = relays.report_milestone(session, way.team, relay.id, one, told)
    with pytest.raises(Forbidden):
        decide(way.operator)
    relay = decide(way.sender)
    page = read(way, relay)
    assert (page.milestones_met, page.milestones_total) == (1, 1)
    assert page.due_on == page.graduates_on
    with pytest.raises(RelayMilestoneNotFound):
        decide(way.sender)


def test_the_file_of_a_report_opens_for_whoever_sees_the_relay(
    session: Session, settings: Settings
) -> None:
    way = make_way(session)
    relay, one = _planned(way)
    file = make_file(session, way.owner.person, settings, name="test.pdf")
    told = RelayMilestoneReport(version=relay.version, report="已完成", file_id=file.id)
    relay = relays.report_milestone(session, way.team, relay.id, one, told)
    (shown,) = read(way, relay).evidence
    assert (shown.kind, shown.milestone_id, shown.file_name) == ("milestone", one, "test.pdf")
    link = relays.link_evidence(session, way.receiver, settings, relay.id, shown.id)
    assert str(file.id) in link.url
    with pytest.raises(EvidenceNotFound):
        relays.link_evidence(session, way.receiver, settings, relay.id, uuid4())


def test_what_a_stage_does_not_let_be_added_is_refused_with_the_reason(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.LANDING)
    with pytest.raises(RelayEnded):
        day = clock.today() + timedelta(days=1)
        plan = RelayMilestoneCreate(version=relay.version, title="晚", planned_on=day)
        relays.add_milestone(session, way.operator, relay.id, plan)
    with pytest.raises(RelayEnded):
        way.told(relay, 1)
    with pytest.raises(ValidationFailed):
        late = clock.today() + timedelta(days=2)
        data = RelayEvidenceCreate(
            version=relay.version, kind=EvidenceKind.TAX, text="预缴", happened_on=late
        )
        relays.add_evidence(session, way.receiver, relay.id, data)


def test_the_team_may_change_who_carries_the_project_at_any_time(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.LANDING)
    change = RelayTeamChange.model_validate(
        {"version": relay.version, "team": [LEADER, {"name": "于"}]}
    )
    with pytest.raises(RelayEnded):
        relays.set_team(session, way.sender, relay.id, change)
    relay = relays.set_team(session, way.team, relay.id, change)
    assert [member.name for member in read(way, relay).team] == ["曲海舟", "于"]


def test_a_year_is_told_once_it_is_over(session: Session, clock: Clock) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.TRACKED)
    with pytest.raises(ValidationFailed):
        way.told(relay, 1)
    clock.shift(days=366)
    relay = way.told(relay, 1, jobs=5)
    relay = way.told(relay, 1, jobs=8)
    assert [year.jobs for year in read(way, relay).years] == [8, None, None]
    with pytest.raises(ValidationFailed):
        way.told(relay, 2)


def test_officers_see_their_own_subtree_and_what_is_addressed_to_them(session: Session) -> None:
    way, other = make_way(session), make_way(session)
    relay = way.opened()
    stranger = standing(session, make_person(session, password=None))
    for actor in (way.team, way.sender, way.operator, way.receiver, way.head):
        assert relays.get_relay(session, actor, relay.id).id == relay.id
    for actor in (other.sender, other.operator, other.receiver, other.head, other.team, stranger):
        with pytest.raises(RelayNotFound):
            relays.get_relay(session, actor, relay.id)
        asked = relays.asked()
        found = relays.list_relays(session, actor, PageParams(), asked, sort="due", lang="zh")
        assert found.total == 0


def test_the_board_counts_by_stage_and_finds_what_waits_for_the_reader(session: Session) -> None:
    way = make_way(session)
    relay = way.brought_to(Stage.HANDOVER)

    def total(actor: Actor, **asked: Any) -> int:
        found = relays.asked(**asked)
        page = relays.list_relays(session, actor, PageParams(), found, sort="due", lang="en")
        assert page.stages[Stage.HANDOVER].count == page.total
        return page.total

    assert total(way.receiver, my_turn=True) == 1
    assert total(way.sender, my_turn=True) == 0
    assert total(way.sender, q="hydrogen 大连") == 1
    assert total(way.sender, q="hydrogen 北京") == 0
    assert total(way.sender, overdue=True) == 0
    assert total(way.sender, under_way=True, mode=Mode.REMOTE_INCUBATION) == 1
    assert total(way.sender, node=way.receiving.id) == 1
    assert total(way.sender, node=way.root.id) == 0
    assert relays.find_relay(session, way.sender, relay.number.lower()).id == relay.id


def _kinds(session: Session, actor: Actor) -> list[str]:
    mine = select(Notification).where(col(Notification.person_id) == actor.person_id)
    return sorted(row.kind for row in session.exec(mine))


def test_whose_turn_it_is_hears_of_it_and_is_reminded_and_then_the_desk_above(
    session: Session, clock: Clock
) -> None:
    way = make_way(session)
    way.brought_to(Stage.HANDOVER)
    assert _kinds(session, way.receiver).count("relay.waiting") == 1
    clock.shift(days=11)
    assert relays.remind_overdue(session) == 1
    assert relays.remind_overdue(session) == 1
    assert _kinds(session, way.receiver).count("relay.overdue") == 1
    assert "relay.escalated" not in _kinds(session, way.head)
    clock.shift(days=7)
    relays.remind_overdue(session)
    assert _kinds(session, way.head).count("relay.escalated") == 1
    assert _kinds(session, way.receiver).count("relay.overdue") == 1
