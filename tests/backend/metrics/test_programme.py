"""The programme: a plan adopted once, figures and statuses reported by whom it concerns."""

import pytest
from sqlmodel import Session, col, select

from backend.core import audit
from backend.core.actor import SYSTEM, VISITOR, Actor, OrganizationRole, PlatformRole
from backend.core.audit import AuditEntry
from backend.core.paging import PageParams
from backend.core.problems import Forbidden, StaleEdit, ValidationFailed
from backend.metrics import service
from backend.metrics.errors import MetricNotFound, ProjectNotFound
from backend.metrics.models import ProjectStatus
from backend.metrics.schemas import MetricPatch, Plan, ProjectPatch
from tests.conftest import Clock
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.nodes import make_node, make_officer
from tests.factories.organizations import make_member, make_organization
from tests.factories.plans import adopt, metric_data, plan_data

EVERYTHING = PageParams(page=1, size=100)


def regulator(session: Session) -> Actor:
    return standing(session, make_person(session, platform_roles=(PlatformRole.REGULATOR,)))


def figures(session: Session, code: str) -> dict[int, float]:
    read = service.read_metric(session, VISITOR, code, "en")
    return {actual.year: actual.value for actual in read.actuals}


def patch(version: int, *years: tuple[int, float | None]) -> MetricPatch:
    actuals = [{"year": year, "value": value, "source": "Yearbook"} for year, value in years]
    return MetricPatch.model_validate({"version": version, "actuals": actuals})


def audited(session: Session, action: str) -> list[AuditEntry]:
    statement = select(AuditEntry).where(col(AuditEntry.action) == action)
    return list(session.exec(statement).all())


def test_a_plan_is_adopted_once_and_keeps_what_was_reported(session: Session) -> None:
    assert adopt(session) == 5
    service.report_metric(session, regulator(session), "platforms", patch(1, (2021, 104)))
    assert adopt(session) == 0
    assert figures(session, "platforms") == {2021: 104}
    assert len(audited(session, "metric.adopted")) == 2
    assert len(audited(session, "project.adopted")) == 3


def test_a_plan_is_adopted_by_the_platform_alone(session: Session) -> None:
    with pytest.raises(Forbidden):
        service.adopt_plan(session, regulator(session), Plan.model_validate(plan_data()))


def test_a_parent_that_the_plan_does_not_name_is_a_fault_of_its_field(session: Session) -> None:
    plan = Plan.model_validate(
        {"metrics": [metric_data("a"), metric_data("b", parent="c")], "boxes": [], "projects": []}
    )
    with pytest.raises(ValidationFailed) as refused:
        service.adopt_plan(session, SYSTEM, plan)
    assert refused.value.errors[0]["pointer"] == "/metrics/1/parent"


def test_parents_and_children_are_told_apart_and_never_summed(session: Session) -> None:
    adopt(session)
    parent, child = service.list_metrics(session, VISITOR, [], "zh")
    assert (parent.code, parent.parent, child.parent) == ("platforms", None, "platforms")
    assert (parent.target.value, child.target.value) == (148, 8)
    assert parent.actuals == child.actuals == []


def test_metrics_are_narrowed_by_table_and_named_in_the_readers_language(session: Session) -> None:
    adopt(session)
    assert service.list_metrics(session, VISITOR, [4], "en") == []
    (first, _) = service.list_metrics(session, VISITOR, [1], "ru")
    assert (first.name, first.unit_name, first.can_edit) == ("Platforms", "个", False)


def test_figures_are_entered_corrected_and_taken_out_on_the_audit_log(session: Session) -> None:
    adopt(session)
    actor = regulator(session)
    service.report_metric(session, actor, "platforms", patch(1, (2021, 104), (2022, 110)))
    service.report_metric(session, actor, "platforms", patch(2, (2022, 111.5)))
    assert figures(session, "platforms") == {2021: 104, 2022: 111.5}
    service.report_metric(session, actor, "platforms", patch(3, (2021, None), (2023, None)))
    assert figures(session, "platforms") == {2022: 111.5}
    assert figures(session, "laboratories") == {}
    entries = audited(session, "metric.reported")
    assert [entry.person_id for entry in entries] == [actor.person_id] * 3
    assert entries[1].data["figures"] == {"2022": 111.5}
    assert audit.broken_at(session) is None


def test_two_people_reporting_at_once_do_not_overwrite_each_other(session: Session) -> None:
    adopt(session)
    actor = regulator(session)
    service.report_metric(session, actor, "platforms", patch(1, (2021, 104)))
    with pytest.raises(StaleEdit):
        service.report_metric(session, actor, "platforms", patch(1, (2021, 999)))
    assert figures(session, "platforms") == {2021: 104}


def test_years_before_the_plan_and_years_to_come_are_refused(
    session: Session, clock: Clock
) -> None:
    adopt(session)
    with pytest.raises(ValidationFailed) as refused:
        service.report_metric(
            session, regulator(session), "platforms", patch(1, (2020, 1), (2026, 1), (2027, 1))
        )
    found = [(fault["pointer"], fault["code"]) for fault in refused.value.errors]
    assert found == [
        ("/actuals/0/year", "not-after-baseline"),
        ("/actuals/2/year", "in-the-future"),
    ]
    assert figures(session, "platforms") == {}


def test_the_same_year_twice_in_one_report_is_refused() -> None:
    with pytest.raises(ValueError, match="one year twice"):
        patch(1, (2021, 1), (2021, 2))


def test_projects_are_narrowed_by_box_zone_and_status_and_paged(session: Session) -> None:
    adopt(session)

    def found(paging: PageParams = EVERYTHING, **narrowed: object) -> list[str]:
        page = service.list_projects(session, VISITOR, paging, "en", **narrowed)
        return [project.code for project in page.items]

    assert found() == ["P001", "P003", "P002"]
    assert found(boxes=[1]) == ["P001", "P003"]
    assert found(zones=["urumqi", "changji"]) == ["P001", "P002"]
    assert found(boxes=[1], zones=["changji"]) == []
    assert found(statuses=[ProjectStatus.PLANNED]) == ["P001", "P003", "P002"]
    assert found(statuses=[ProjectStatus.COMPLETED]) == []
    assert found(PageParams(page=2, size=2)) == ["P002"]


def test_a_project_without_a_name_in_the_readers_language_says_in_which_it_is_named(
    session: Session,
) -> None:
    adopt(session)
    named = service.read_project(session, VISITOR, "P002", "ru")
    unnamed = service.read_project(session, VISITOR, "P001", "en")
    assert (named.locale, named.name, named.original_name) == ("en", "City", "科技城")
    assert (unnamed.locale, unnamed.name, unnamed.box_name) == ("zh", "物联网", "Information")


def test_boxes_count_their_projects_by_zone_and_status(session: Session) -> None:
    adopt(session)
    service.report_project(
        session, regulator(session), "P003", ProjectPatch(version=1, status="completed")
    )
    first, second = service.list_boxes(session, "zh")
    assert (first.number, first.name, first.total) == (1, "信息", 2)
    assert {(each.zone, each.status, each.count) for each in first.counts} == {
        (None, ProjectStatus.COMPLETED, 1),
        ("urumqi", ProjectStatus.PLANNED, 1),
    }
    assert [(second.total, each.zone) for each in second.counts] == [(1, "changji")]


def test_a_status_is_reported_with_its_day_and_audited(session: Session, clock: Clock) -> None:
    adopt(session)
    actor = regulator(session)
    patched = ProjectPatch(version=1, status="under_way", note="On site since March")
    service.report_project(session, actor, "P001", patched)
    read = service.read_project(session, actor, "P001", "en")
    assert (read.status, read.note, read.version) == ("under_way", "On site since March", 2)
    assert read.status_at is not None
    assert read.status_at.isoformat() == "2026-03-02T09:00:00+00:00"
    (entry,) = audited(session, "project.reported")
    assert entry.data == {"code": "P001", "status": "under_way", "fields": ["note", "status"]}
    with pytest.raises(StaleEdit):
        service.report_project(session, actor, "P001", patched)


def test_a_report_that_says_nothing_else_changes_nothing(session: Session) -> None:
    adopt(session)
    same = ProjectPatch(version=1, status="planned")
    service.report_project(session, regulator(session), "P001", same)
    assert service.read_project(session, VISITOR, "P001", "en").version == 1
    assert audited(session, "project.reported") == []


def test_only_the_authority_and_the_platform_report(session: Session) -> None:
    adopt(session)
    owner, officer, plain = (make_person(session) for _ in range(3))
    make_member(session, make_organization(session), owner, OrganizationRole.OWNER)
    make_officer(session, make_node(session), officer)
    administrator = make_person(session, platform_roles=(PlatformRole.ADMINISTRATOR,))
    for person in (owner, officer, plain):
        actor = standing(session, person)
        assert not service.read_metric(session, actor, "platforms", "en").can_edit
        with pytest.raises(Forbidden):
            service.report_metric(session, actor, "platforms", patch(1, (2021, 1)))
        with pytest.raises(Forbidden):
            service.report_project(session, actor, "P001", ProjectPatch(version=1))
    actor = standing(session, administrator)
    assert service.read_metric(session, actor, "platforms", "en").can_edit
    service.report_metric(session, actor, "platforms", patch(1, (2021, 1)))


def test_unknown_codes_are_told(session: Session) -> None:
    actor = regulator(session)
    with pytest.raises(MetricNotFound):
        service.report_metric(session, actor, "nothing", patch(1, (2021, 1)))
    with pytest.raises(ProjectNotFound):
        service.report_project(session, actor, "P999", ProjectPatch(version=1))
