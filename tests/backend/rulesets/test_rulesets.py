"""Rule sets: the most local figures that count on a day, kept as versions, each with its source."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import Session

from backend.core.actor import VISITOR, Actor, PlatformRole
from backend.core.problems import Forbidden, StaleEdit, ValidationFailed
from backend.rulesets import repository, service
from backend.rulesets.errors import NoRuleInForce, RuleSetNotFound
from backend.rulesets.models import RuleKind, RuleSet
from backend.rulesets.schemas import (
    DistributionTerms,
    NoticeTerms,
    PanelTerms,
    RuleSetCreate,
    RuleSetEnd,
)
from tests.factories.accounts import make_person
from tests.factories.actors import standing

DAY = date(2026, 3, 2)


def keeper(session: Session) -> Actor:
    return standing(session, make_person(session, platform_roles=(PlatformRole.REGULATOR,)))


def version(terms: dict[str, Any], **fields: Any) -> RuleSetCreate:
    plain = {
        "terms": terms,
        "basis": "local",
        "source": {"names": {"zh": "办法", "en": "Measure"}, "article": "7"},
        "effective_from": "2026-02-01",
    }
    return RuleSetCreate.model_validate(plain | fields)


def floor(session: Session, region: str, on: date = DAY) -> int | None:
    terms = service.terms_in_force(session, DistributionTerms, country="CN", region=region, on=on)
    return terms.transfer_floor


def test_what_comes_along_names_its_source_and_reads_as_what_it_is() -> None:
    shipped = repository.shipped()
    assert len({one.code for one in shipped}) == len(shipped)
    assert {one.kind for one in shipped} == set(RuleKind)
    assert all({"zh", "en", "ru"} <= set(one.source["names"]) for one in shipped)


@pytest.mark.parametrize(
    ("region", "share"),
    [("", 5000), ("620000", 5000), ("110000", 7000), ("330100", 7000), ("370200", 7000)],
)
def test_a_city_takes_its_provinces_rules_and_where_there_are_none_the_countrys(
    session: Session, region: str, share: int
) -> None:
    assert floor(session, region) == share


def test_rules_do_not_count_before_their_day(session: Session) -> None:
    assert floor(session, "310000", date(2017, 5, 31)) == 5000
    assert floor(session, "310000", date(2017, 6, 1)) == 7000
    with pytest.raises(NoRuleInForce):
        floor(session, "", date(2015, 9, 30))


def test_a_place_abroad_knows_only_what_holds_everywhere(session: Session) -> None:
    with pytest.raises(NoRuleInForce):
        service.terms_in_force(session, DistributionTerms, country="KZ")
    assert service.terms_in_force(session, PanelTerms, country="KZ").members == 5


def test_the_law_sets_no_days_and_two_provinces_do(session: Session) -> None:
    def days(region: str) -> int | None:
        found = service.terms_in_force(session, NoticeTerms, country="CN", region=region, on=DAY)
        return found.negotiated_price

    assert [days(region) for region in ("650000", "330200", "370000")] == [None, 15, 15]


def test_rules_without_figures_are_told_beside_those_that_count_until_they_are_entered(
    session: Session,
) -> None:
    def read() -> tuple[str, str | None]:
        found = service.read_in_force(
            session, VISITOR, RuleKind.DISTRIBUTION, "en", country="CN", region="650100", on=DAY
        )
        return found.rule.code, found.awaited and found.awaited.place_name

    assert read() == ("cn-distribution", "Xinjiang")
    terms = {"kind": "distribution", "transfer_floor": 6000}
    service.add_rule_set(session, keeper(session), version(terms, region="650000"), "en")
    assert read() == ("cn-650000-distribution", None)
    assert floor(session, "650100") == 6000
    assert floor(session, "650100", date(2026, 1, 31)) == 5000


def test_a_new_version_counts_from_its_day_and_the_old_one_stays_to_be_read(
    session: Session,
) -> None:
    terms = {"kind": "distribution", "transfer_floor": 8000}
    added = service.add_rule_set(session, keeper(session), version(terms, region="110000"), "en")
    assert (added.version, added.shipped, added.source_name) == (2, False, "Measure")
    listed = service.list_rule_sets(session, VISITOR, "en", RuleKind.DISTRIBUTION)
    beijing = [(one.version, one.entered_by) for one in listed.items if one.region == "110000"]
    assert beijing == [(2, None), (1, None)]
    assert not listed.can_add
    assert floor(session, "110000", date(2026, 1, 31)) == 7000
    assert floor(session, "110000", date(2026, 2, 1)) == 8000


def test_a_version_that_came_along_ends_with_the_day_that_is_named(session: Session) -> None:
    actor = keeper(session)
    last = RuleSetEnd(effective_to=date(2026, 2, 28))
    ended = service.end_rule_set(session, actor, "cn-370000-notice", 1, last, "en")
    assert (ended.shipped, ended.effective_to, ended.can_end) == (True, last.effective_to, False)

    def days(on: date) -> int | None:
        found = service.terms_in_force(session, NoticeTerms, country="CN", region="370000", on=on)
        return found.negotiated_price

    assert (days(date(2026, 2, 28)), days(date(2026, 3, 1))) == (15, None)


def test_faults_stand_at_their_fields_and_strangers_change_nothing(session: Session) -> None:
    terms = {"kind": "notice", "award": 5}
    with pytest.raises(Forbidden):
        service.add_rule_set(session, VISITOR, version(terms), "en")
    actor = keeper(session)
    wrong = version(terms, country="KZ", region="110000", effective_to="2026-01-01")
    with pytest.raises(ValidationFailed) as refused:
        service.add_rule_set(session, actor, wrong, "en")
    assert [fault["pointer"] for fault in refused.value.errors] == ["/region", "/effective_to"]
    early = RuleSetEnd(effective_to=date(2015, 9, 30))
    with pytest.raises(ValidationFailed):
        service.end_rule_set(session, actor, "cn-notice", 1, early, "en")
    with pytest.raises(RuleSetNotFound):
        service.end_rule_set(session, actor, "cn-notice", 2, early, "en")


def test_of_two_who_enter_the_same_version_the_second_is_told(session: Session) -> None:
    actor = keeper(session)
    data = version({"kind": "panel", "members": 7}, country="")
    service.add_rule_set(session, actor, data, "en")
    row = RuleSet(**repository.fields_of(data), version=2)
    with pytest.raises(StaleEdit):
        service._insert(session, row)
