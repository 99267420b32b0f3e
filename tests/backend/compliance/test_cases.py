"""Cases: declared by the owner, screened by words, decided by a named person, logged for good."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from sqlmodel import col, select

from backend.compliance import policy, service
from backend.compliance.models import GateEvent
from backend.compliance.repository import Passage, shipped
from backend.compliance.service.screening import find_hits
from backend.core import audit, clock
from backend.core.actor import SYSTEM, VISITOR
from backend.core.db import transaction
from backend.listings import service as listings
from backend.listings.models import ExportStatus, Listing
from backend.notifications.models import Notification
from tests.backend.compliance.conftest import ANSWERS, Gate
from tests.factories.actors import standing
from tests.factories.markets import offer


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("牛性别控制冷冻精液低损伤分选工艺", "SAMPLE-01"),
        ("sex-sorted  semen of cattle", "SAMPLE-01"),
        ("a swarm of UAVs", "SAMPLE-02"),
        ("посев с беспилотника", "SAMPLE-02"),
        ("民族药祛寒颗粒组方优化", "SAMPLE-03"),
        ("电力调度量子密钥分发", "SAMPLE-04"),
        ("face recognition at the gate", "SAMPLE-05"),
        ("基于北斗的播种导航", "SAMPLE-06"),
        ("层状正极与硬碳负极", "SAMPLE-07"),
        ("suave interfaces", None),
        ("膜下滴灌", None),
    ],
)
def test_words_of_the_catalogue_are_found_where_they_stand(text: str, code: str | None) -> None:
    hits = find_hits(shipped(), [Passage("zh", "title", text)])
    assert {hit["code"] for hit in hits} == ({code} if code else set())
    assert all(text[hit["start"] : hit["end"]] == hit["word"] for hit in hits)


def test_nothing_of_the_catalogue_that_comes_along_passes_for_law() -> None:
    assert all(one.is_sample and "not a text of law" in one.source for one in shipped())


def test_a_listing_with_words_of_the_catalogue_waits_for_a_person(gate: Gate) -> None:
    gate.screen()
    gate.screen()
    case = gate.case()
    (hit,) = case["hits"]
    assert (hit["code"], hit["words"], hit["fresh"]) == ("SAMPLE-02", ["无人机"], True)
    marked = [one for one in case["passages"] if one["ranges"]]
    assert [(one["part"], one["ranges"]) for one in marked] == [("summary", [[0, 3]])]
    page = gate.send(gate.officer, "GET", "/compliance/cases?waiting=true").json()
    assert (page["total"], page["waiting"], page["states"]) == (1, 1, {"unscreened": 1})
    with transaction(gate.engine) as session:
        kind = col(Notification.kind) == "export.waiting"
        told = session.exec(select(Notification).where(kind)).all()
    assert [one.person_id for one in told] == [gate.officer.id]


def test_free_is_what_the_owner_declared_and_an_officer_decided(gate: Gate) -> None:
    early = gate.post(gate.officer, "decisions", action="clear", reason="x")
    assert early.json()["code"] == "export-declaration-missing"
    gate.declared()
    assert gate.decided("clear")["status"] == "free"
    assert gate.row().export_status is ExportStatus.FREE
    log = gate.case(gate.owner.person)["log"]
    assert [one["kind"] for one in log] == ["clear", "declared"]
    assert log[0]["person"]["name"] == "Officer"
    assert log[0]["data"] == {"before": "unscreened", "after": "free", "reason": "核对目录"}
    with transaction(gate.engine) as session:
        assert audit.broken_at(session) is None
        assert len(session.exec(select(GateEvent)).all()) == 2


def test_the_owner_answers_every_question_and_explains_what_is_not_no(gate: Gate) -> None:
    owner = gate.owner.person
    answers = {name: answer for name, answer in ANSWERS.items() if name != "germplasm"}
    left_open = gate.post(owner, "declarations", answers=answers).json()
    assert [one["pointer"] for one in left_open["errors"]] == ["/answers/germplasm"]
    unsure = gate.post(owner, "declarations", answers=ANSWERS | {"dual_use": "unsure"}).json()
    assert [one["pointer"] for one in unsure["errors"]] == ["/statement"]
    gate.declared(answers=ANSWERS | {"dual_use": "unsure"}, statement="飞控除外")
    gate.declared(codes=["SAMPLE-02"])
    case = gate.case()
    assert (case["flags"], case["earlier_declarations"]) == ([], 1)


@pytest.mark.parametrize(
    ("who", "sees", "decides"),
    [
        ("officer", 200, 200),
        ("owner", 200, 403),
        ("regulator", 200, 403),
        ("manager", 404, 404),
        ("foreign", 404, 404),
    ],
)
def test_the_listings_desk_decides_and_its_owner_looks_on(
    gate: Gate, who: str, sees: int, decides: int
) -> None:
    found = getattr(gate, who)
    person = getattr(found, "person", found)
    path = f"/compliance/cases/{gate.listing}"
    assert gate.send(person, "GET", path).status_code == sees
    assert gate.post(person, "decisions", action="restrict", reason="x").status_code == decides
    with transaction(gate.engine) as session:
        card = listings.cards(session, [gate.listing])[gate.listing]
        actor = standing(session, person)
        statement = select(Listing.id).where(policy.visible_to(actor))
        assert policy.can_view(actor, card) == (gate.listing in session.exec(statement).all())
        assert not policy.can_view(VISITOR, card)


def test_a_step_on_a_version_that_is_past_is_refused(gate: Gate) -> None:
    seen = gate.case()["version"]
    gate.declared()
    body = {"version": seen + 5, "action": "restrict", "reason": "x"}
    path = f"/compliance/cases/{gate.listing}/decisions"
    assert gate.send(gate.officer, "POST", path, json=body).json()["code"] == "stale-edit"


def test_a_new_entry_takes_a_free_listing_back_until_somebody_looked(gate: Gate) -> None:
    gate.screen()
    gate.declared()
    gate.decided("clear")
    gate.screen()
    assert gate.row().export_status is ExportStatus.FREE
    entry = {
        "code": "A-17",
        "lane": "restricted",
        "names": {"zh": "蚜虫识别"},
        "keywords": ["棉蚜"],
        "source": "目录 2026",
        "effective_from": clock.today().isoformat(),
    }
    refused = gate.send(gate.officer, "POST", "/compliance/catalogue", json=entry)
    assert refused.status_code == 403
    added = gate.send(gate.regulator, "POST", "/compliance/catalogue", json=entry)
    assert added.status_code == 201
    with transaction(gate.engine) as session:
        service.screen_all(session)
    case = gate.case()
    assert case["status"] == "unscreened"
    assert {one["code"]: one["fresh"] for one in case["hits"]} == {
        "A-17": True,
        "SAMPLE-02": False,
    }
    assert case["log"][0]["kind"] == "rescreened"
    assert case["waiting_since"] is not None


@pytest.mark.parametrize(("lane", "looks"), [("restricted", False), ("prohibited", True)])
def test_a_restricted_listing_waits_again_only_for_an_entry_that_prohibits(
    gate: Gate, lane: str, looks: bool
) -> None:
    gate.screen()
    gate.decided("restrict")
    entry = {
        "code": "A-18",
        "lane": lane,
        "names": {"zh": "蚜虫识别"},
        "keywords": ["棉蚜"],
        "source": "目录 2026",
        "effective_from": clock.today().isoformat(),
    }
    assert gate.send(gate.regulator, "POST", "/compliance/catalogue", json=entry).is_success
    with transaction(gate.engine) as session:
        service.screen_all(session)
    case = gate.case()
    assert case["status"] == "restricted"
    assert (case["waiting_since"] is not None) is looks


def test_entries_count_from_their_first_day_to_their_last(gate: Gate) -> None:
    ended = {"effective_to": (clock.today() - timedelta(days=1)).isoformat()}
    path = "/compliance/catalogue/SAMPLE-02/1/end"
    listed = gate.send(gate.regulator, "POST", path, json=ended).json()["items"]
    (drones,) = [one for one in listed if one["code"] == "SAMPLE-02"]
    assert (drones["in_force"], drones["effective_to"]) == (False, ended["effective_to"])
    gate.screen()
    assert gate.case()["hits"] == []


def test_a_file_of_entries_is_loaded_whole_or_not_at_all(gate: Gate) -> None:
    def load(rows: str):
        content = f"code,lane,name,keywords,source,effective_from\n{rows}"
        files = {"file": ("catalogue.csv", content.encode(), "text/csv")}
        return gate.send(gate.regulator, "POST", "/compliance/catalogue/file", files=files)

    good = "B-1,restricted,滴灌,滴灌;drip,目录,2026-01-01\n"
    wrong = load(good + "B-2,sometimes,甲,乙丙,目录,2026-01-01\n").json()
    assert [one["pointer"] for one in wrong["errors"]] == ["/rows/1/lane"]
    assert load(good).json() == {"added": 1, "unchanged": 0}
    assert load(good).json() == {"added": 0, "unchanged": 1}
    assert load(good.replace("drip", "irrigation")).json() == {"added": 1, "unchanged": 0}
    catalogue = gate.send(gate.officer, "GET", "/compliance/catalogue").json()
    versions = [(o["version"], o["in_force"]) for o in catalogue["items"] if o["code"] == "B-1"]
    assert (versions, catalogue["can_keep"]) == ([(2, True), (1, False)], False)


def test_a_party_on_a_list_gets_no_permit_without_a_reason(gate: Gate) -> None:
    content = "name,country,remark\nSTEPPE AGRO,KZ,R-9\nElsewhere Ltd,UZ,\n"
    files = {"file": ("list.csv", content.encode(), "text/csv")}
    form = {"name": "管控名单", "dated": "2026-01-01"}
    kept = gate.send(
        gate.regulator, "POST", "/compliance/party-lists", files=files, data=form
    ).json()["items"]
    assert [one["count"] for one in kept] == [2]
    gate.declared()
    gate.decided("restrict")
    refused = gate.permit().json()
    assert [(one["pointer"], one["code"]) for one in refused["errors"]] == [
        ("/list_reason", "listed-party")
    ]
    (permit,) = gate.permit(list_reason="同名不同企业，已核实注册号").json()["permits"]
    assert [one["remark"] for one in permit["list_hits"]] == ["R-9"]
    asked = gate.send(gate.officer, "GET", "/compliance/list-check?name=elsewhere").json()
    assert (len(asked["matches"]), asked["names"]) == (1, 2)
    gate.send(gate.regulator, "POST", f"/compliance/party-lists/{kept[0]['id']}/retirement")
    asked = gate.send(gate.officer, "GET", "/compliance/list-check?name=elsewhere").json()
    assert (asked["matches"], asked["names"]) == ([], 0)


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"valid_until": "2025-01-01"}, "/valid_until", "before-beginning"),
        ({"organization_id": None}, "/organization_id", "not-abroad"),
        ({"end_country": "XX"}, "/end_country", "unknown-country"),
    ],
)
def test_a_permit_that_does_not_fit_is_refused_at_its_field(
    gate: Gate, change: dict[str, str | None], pointer: str, code: str
) -> None:
    gate.declared()
    gate.decided("restrict")
    if "organization_id" in change:
        change = {"organization_id": str(gate.owner.organization.id)}
    errors = gate.permit(**change).json()["errors"]
    assert [(one["pointer"], one["code"]) for one in errors] == [(pointer, code)]


def test_permits_open_and_close_with_their_days(gate: Gate) -> None:
    gate.declared()
    gate.decided("restrict")
    today = clock.today()
    tomorrow, after = today + timedelta(days=1), today + timedelta(days=4)
    answer = gate.permit(valid_from=tomorrow.isoformat(), valid_until=after.isoformat())
    assert answer.json()["status"] == "restricted"

    def count(days: int) -> ExportStatus:
        with (
            time_machine.travel(datetime.combine(today + timedelta(days=days), time(12))),
            transaction(gate.engine) as session,
        ):
            service.count_anew(session)
        return gate.row().export_status

    assert count(1) is ExportStatus.LETTER
    assert count(4) is ExportStatus.LETTER
    assert count(5) is ExportStatus.RESTRICTED
    assert count(5) is ExportStatus.RESTRICTED


def test_whoever_belongs_to_the_owner_does_not_decide(gate: Gate) -> None:
    from backend.core.actor import OrganizationRole  # noqa: PLC0415 — for one row by hand
    from tests.factories.organizations import make_member  # noqa: PLC0415 — likewise

    with transaction(gate.engine) as session:
        make_member(session, gate.owner.organization, gate.officer, OrganizationRole.FINANCE)
    refused = gate.post(gate.officer, "decisions", action="restrict", reason="x")
    assert refused.json()["code"] == "export-own-case"
    assert gate.case()["barred_actions"][0]["code"] == "export-own-case"


def test_what_was_never_looked_at_is_looked_at_once(gate: Gate) -> None:
    with transaction(gate.engine) as session:
        abroad = offer(session, gate.foreign, "无人机")
        assert service.screen_all(session, unseen=True) == 1
        assert service.screen_all(session, unseen=True) == 0
    path = f"/compliance/cases/{abroad}"
    assert gate.send(gate.foreign.person, "GET", path).status_code == 404
    assert SYSTEM.is_administrator
