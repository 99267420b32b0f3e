"""A contract from its first draft to its register, and who may see it."""

from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from backend.contracts.models import ContractVersion
from backend.core.db import transaction
from backend.deals.models import Deal, PriceRoute, Stage
from tests.backend.contracts.conftest import WHOLE, Desk
from tests.conftest import Clock


def test_a_draft_begins_with_what_the_deal_knows(desk: Desk) -> None:
    assert desk.done("supplier", "GET") == {"contract": None, "may_start": True}
    begun = desk.start(sample_words=True, lang="en")
    assert begun["number"] == "SB-C-2026-0001"
    assert begun["terms"]["name"] == "Membrane"
    assert begun["terms"]["amount"] == {"amount_minor": 300_000_00, "currency": "CNY"}
    assert "Party A" in begun["terms"]["clauses"]["breach"]
    assert begun["state"] == "draft"
    assert "issue" not in begun["allowed_actions"]
    assert [one["code"] for one in begun["barred_actions"]] == ["contract-incomplete"]
    again = desk.at("manager", "POST", json={"kind": "service"})
    assert (again.status_code, again.json()["code"]) == (409, "contract-exists")


def test_only_whole_drafts_are_issued_and_the_gaps_are_named(desk: Desk) -> None:
    desk.start()
    refused = desk.step("issue")
    assert (refused.status_code, refused.json()["code"]) == (422, "contract-incomplete")
    assert {"pointer": "/plan/form", "code": "missing", "params": {}} in refused.json()["errors"]
    whole = desk.write(who="supplier")
    assert whole["gaps"] == []
    assert all(one["filled"] for one in whole["checklist"] if one["required"])
    assert desk.step("issue", who="supplier").status_code == 403
    assert desk.step("issue").status_code == 200
    body = {"version": desk.read()["version"], "kind": "licence", "terms": WHOLE}
    frozen = desk.at("manager", "PUT", "/terms", json=body)
    assert (frozen.status_code, frozen.json()["code"]) == (409, "contract-frozen")


def test_signatures_of_both_bring_a_contract_in_force(desk: Desk, clock: Clock) -> None:
    desk.start()
    desk.write()
    desk.step("issue")
    assert desk.read("supplier")["signs_for"] == ["supply"]
    assert desk.read("manager")["signs_for"] == ["supply", "demand"]
    assert desk.sign("demand", "supplier").status_code == 422
    assert desk.sign("supply", "supplier", day="2099-01-01").status_code == 422
    taken = desk.sign("supply", "supplier", file_id=desk.upload("seeker"))
    assert taken.status_code == 404, "another's upload"
    assert desk.sign("supply", "supplier", day="2026-02-20").status_code == 201
    waiting = desk.read("seeker")
    assert waiting["state"] == "issued"
    assert waiting["versions"][0]["missing"] == ["demand"]
    assert desk.sign("demand", "seeker", day="2026-02-25").status_code == 201
    signed = desk.read()
    assert (signed["state"], signed["signed_on"]) == ("signed", "2026-02-25")
    assert signed["signed_amount"]["amount_minor"] == 300_000_00
    assert [(one["label"], one["state"]) for one in signed["milestones"]] == [
        ("首付款", "accepted"),
        ("验收款", "open"),
    ]
    timeline = desk.send("manager", "GET", f"/deals/{desk.deal_id}/timeline").json()
    told = [one["data"]["step"] for one in timeline if one["kind"] == "contract"]
    assert sorted(told) == ["issue", "sign", "sign", "started"]


def test_a_broker_signs_as_the_third(desk: Desk, clock: Clock) -> None:
    desk.start()
    broker = {"name": "乌鲁木齐中心", "duties": "居间服务", "payer": "demand"}
    parties = WHOLE["parties"] | {"broker": {"representative": "赵经理"}}
    whole = desk.write(broker=broker, parties=parties)
    assert whole["gaps"] == []
    desk.step("issue")
    desk.sign("supply", "supplier")
    assert desk.sign("demand", "seeker").json()["state"] == "issued"
    assert desk.sign("broker", "manager").json()["state"] == "signed"


def test_what_was_issued_stays_as_it_was(desk: Desk, clock: Clock) -> None:
    desk.start()
    desk.write()
    desk.step("issue")
    desk.sign("supply", "supplier")
    assert desk.step("recall").status_code == 422, "why is not told"
    assert desk.step("recall", comment="金额有误").status_code == 200
    desk.write(name="第二稿")
    desk.step("issue")
    second, first = desk.read()["versions"]
    assert (first["withdrawn"], second["withdrawn"]) == (True, False)
    assert first["digest"] != second["digest"]
    assert second["missing"] == ["supply", "demand"], "the first one's signature does not count"
    for change in (update(ContractVersion).values(reason="x"), delete(ContractVersion)):
        with pytest.raises(DatabaseError), transaction(desk.engine) as session:
            session.execute(change)
    assert [one["digest"] for one in desk.read()["versions"]] == [
        second["digest"],
        first["digest"],
    ]


def test_an_amendment_counts_once_all_have_signed_it(desk: Desk, clock: Clock) -> None:
    signed = desk.signed()
    assert desk.step("amend", comment="增加一期").status_code == 200
    rows = desk.read()["terms"]["plan"]["rows"]
    body = {"version": desk.read()["version"], "kind": "licence"}
    changed = WHOLE | {"plan": {"form": "instalment", "rows": rows[1:]}}
    refused = desk.at("manager", "PUT", "/terms", json=body | {"terms": changed})
    assert refused.status_code == 422, "a payment that was reached stays"
    rows[1]["amount_minor"] = 150_000_00
    rows.append(
        {"label": "尾款", "amount_minor": 50_000_00, "trigger": "day", "due_on": "2026-12-01"}
    )
    desk.write(plan={"form": "instalment", "rows": rows})
    desk.step("issue")
    assert desk.read()["state"] == "reissued"
    assert [one["in_force"] for one in desk.read()["versions"]] == [False, True]
    assert len(desk.read()["milestones"]) == 2, "the signed plan still counts"
    desk.sign("demand", "seeker")
    amended = desk.sign("supply", "supplier").json()
    assert [one["amount"]["amount_minor"] for one in amended["milestones"]] == [
        100_000_00,
        150_000_00,
        50_000_00,
    ]
    assert amended["milestones"][0]["id"] == signed["milestones"][0]["id"]
    assert desk.step("amend", comment="又改").status_code == 200
    desk.write(name="不算数", plan=amended["terms"]["plan"])
    assert desk.step("drop").json()["terms"]["name"] == WHOLE["name"]


def test_a_payment_waits_for_what_the_payer_has_accepted(desk: Desk, clock: Clock) -> None:
    milestone = desk.signed()["milestones"][1]

    def step(who: str, action: str, version: int, **more: Any) -> Any:
        body = {"action": action, "version": version, **more}
        return desk.at(who, "POST", f"/milestones/{milestone['id']}/steps", json=body)

    assert step("supplier", "report", 1).status_code == 422, "nothing is shown"
    assert step("seeker", "report", 1, comment="好了").status_code == 403
    shown = step("supplier", "report", 1, file_id=desk.upload("supplier")).json()
    assert shown["milestones"][1]["file"]["name"] == "signed.pdf"
    assert step("supplier", "accept", 2).status_code == 403
    assert step("manager", "accept", 2).status_code == 403
    assert step("seeker", "refuse", 2, comment="指标未达").status_code == 200
    assert step("supplier", "report", 2, comment="旧").json()["code"] == "stale-edit"
    assert step("supplier", "report", 3, comment="已整改").status_code == 200
    accepted = step("seeker", "accept", 4).json()["milestones"][1]
    assert (accepted["state"], accepted["allowed_actions"]) == ("accepted", [])


def test_contract_value_and_registered_value_are_two_numbers(desk: Desk, clock: Clock) -> None:
    desk.signed()
    body = {
        "version": desk.read()["version"],
        "office": "自治区技术市场",
        "number": "2026650100000001",
        "day": "2026-03-02",
        "amount_minor": 250_000_00,
        "technology_minor": 200_000_00,
        "certificate_id": desk.upload("manager"),
    }
    assert desk.at("supplier", "PUT", "/registration", json=body).status_code == 403
    read = desk.done("manager", "PUT", "/registration", json=body)
    assert read["registration"]["amount"]["amount_minor"] == 250_000_00
    assert read["signed_amount"]["amount_minor"] == 300_000_00
    assert "register" not in read["allowed_actions"]
    link = desk.done("seeker", "GET", f"/files/{read['registration']['certificate']['id']}/link")
    assert desk.client.get(link["url"]).status_code == 200


def test_a_patent_passes_on_the_day_the_office_registers_it(desk: Desk, clock: Clock) -> None:
    desk.start("assignment")
    rows = [
        {"label": "首付款", "amount_minor": 100_000_00, "trigger": "signing"},
        {"label": "变更登记后", "amount_minor": 200_000_00, "trigger": "transfer"},
    ]
    patents = [{"title": "一种膜", "number": "ZL202410000001.1", "owner": "天山大学"}]
    desk.write("assignment", patents=patents, plan={"form": "instalment", "rows": rows})
    desk.step("issue")
    desk.sign("supply", "supplier")
    signed = desk.sign("demand", "seeker").json()
    assert signed["transfer_on"] is None
    assert signed["milestones"][1]["state"] == "open"
    body = {"version": signed["version"], "day": "2026-03-01", "reference": "手续合格通知书"}
    passed = desk.done("manager", "PUT", "/transfer", json=body)
    assert passed["transfer_on"] == "2026-03-01"
    assert passed["milestones"][1]["state"] == "accepted"
    again = desk.at("manager", "PUT", "/transfer", json=body | {"version": passed["version"]})
    assert again.json()["code"] == "contract-action-not-allowed"


def test_a_contract_is_its_parties_and_their_managers_alone(desk: Desk) -> None:
    desk.start()
    answers = {who: desk.at(who, "GET").status_code for who in desk.people}
    assert answers == {"manager": 200, "supplier": 200, "seeker": 200, "head": 403, "stranger": 404}
    assert desk.at("head", "GET", "/document?form=pdf&lang=zh").status_code == 403


def test_a_party_abroad_sees_nothing_while_the_gate_is_closed_to_it(border_desk: Desk) -> None:
    border_desk.start()
    for method, path, body in (
        ("GET", "", None),
        ("GET", "/document?form=pdf&lang=en", None),
        ("GET", "/registration-form?lang=en", None),
        ("POST", "", {"kind": "licence"}),
        ("PUT", "/terms", {"version": 1, "kind": "licence", "terms": {}}),
    ):
        refused = border_desk.at("seeker", method, path, json=body)
        assert (refused.status_code, refused.json()["code"]) == (409, "export-gate-closed")
    border_desk.write()
    border_desk.step("issue")
    barred = {one["action"]: one["code"] for one in border_desk.read()["barred_actions"]}
    assert barred["sign"] == "export-gate-closed"
    assert border_desk.sign("supply", "supplier").json()["code"] == "export-gate-closed"


def test_contracts_are_written_from_the_agreed_price_until_the_deal_ends(desk: Desk) -> None:
    with transaction(desk.engine) as session:
        session.get_one(Deal, desk.deal_id).stage = Stage.VALUATION
    assert desk.done("manager", "GET")["may_start"] is False
    early = desk.at("manager", "POST", json={"kind": "licence"})
    assert (early.status_code, early.json()["code"]) == (409, "contract-too-early")


def test_two_writers_do_not_overwrite_each_other(desk: Desk) -> None:
    desk.start()
    body = {"version": 1, "kind": "licence", "terms": WHOLE}
    assert desk.at("supplier", "PUT", "/terms", json=body).status_code == 200
    late = desk.at("seeker", "PUT", "/terms", json=body)
    assert (late.status_code, late.json()["code"]) == (409, "stale-edit")


def test_the_deal_is_signed_by_what_the_contract_says(desk: Desk, clock: Clock) -> None:
    def sign_deal(**told: Any) -> Any:
        version = desk.send("manager", "GET", f"/deals/{desk.deal_id}").json()["version"]
        body = {"action": "sign", "version": version, **told}
        return desk.send("manager", "POST", f"/deals/{desk.deal_id}/steps", json=body)

    desk.start()
    desk.write()
    early = sign_deal(contract_kind="service", signed_on="2026-03-01")
    assert (early.status_code, early.json()["code"]) == (409, "deal-contract-unsigned")
    desk.step("issue")
    desk.sign("supply", "supplier", day="2026-02-26")
    desk.sign("demand", "seeker", day="2026-02-27")
    shown = desk.send("manager", "GET", f"/deals/{desk.deal_id}").json()["contract"]
    assert shown["signed_on"] == "2026-02-27"
    signed = sign_deal()
    assert signed.status_code == 200, signed.text
    deal = signed.json()
    assert (deal["stage"], deal["contract_kind"], deal["signed_on"]) == (
        "perform",
        "licence",
        "2026-02-27",
    )
    assert deal["agreed"]["amount_minor"] == 300_000_00
    assert desk.send("head", "GET", f"/deals/{desk.deal_id}").json()["contract"] is None


def test_a_contract_names_the_price_that_was_announced(desk: Desk) -> None:
    with transaction(desk.engine) as session:
        session.get_one(Deal, desk.deal_id).price_route = PriceRoute.NEGOTIATED
    desk.start()
    row = {"label": "一次", "amount_minor": 200_000_00}
    amount = {"amount_minor": 200_000_00, "currency": "CNY"}
    other = desk.write(amount=amount, technology_amount=None, plan={"form": "lump", "rows": [row]})
    assert [(one["pointer"], one["code"]) for one in other["gaps"]] == [
        ("/amount", "not-as-announced")
    ]
    assert desk.write()["gaps"] == []


def test_an_invoice_waits_for_what_its_payment_waits_for(desk: Desk, clock: Clock) -> None:
    first, last = desk.signed()["milestones"]
    with transaction(desk.engine) as session:
        session.get_one(Deal, desk.deal_id).stage = Stage.PERFORM

    def enter(kind: str, amount: int, milestone: Any = None) -> Any:
        body = {
            "kind": kind,
            "amount": {"amount_minor": amount, "currency": "CNY"},
            "happened_on": "2026-03-01",
            "milestone_id": milestone and milestone["id"],
        }
        return desk.send("manager", "POST", f"/ledger/{desk.deal_id}/orders", json=body)

    assert enter("invoice", 100).json()["errors"][0]["pointer"] == "/milestone_id"
    waits = enter("invoice", 100, last)
    assert (waits.status_code, waits.json()["code"]) == (409, "ledger-milestone-open")
    assert enter("payment", 100, first).json()["code"] == "ledger-not-covered"
    assert enter("invoice", 100_000_01, first).json()["code"] == "ledger-not-covered"
    billed = enter("invoice", 60_000_00, first)
    assert billed.status_code == 201, billed.text
    assert billed.json()["milestone_id"] == first["id"]
    assert enter("invoice", 40_000_01, first).json()["params"]["available"] == 40_000_00
    assert enter("payment", 60_000_00, first).status_code == 201
    again = enter("payment", 1, first)
    assert again.json()["code"] == "ledger-not-covered", "nothing is paid twice"
    assert enter("refund", 1, first).status_code == 422


def test_a_deal_whose_contract_is_signed_does_not_go_back_to_its_price(
    desk: Desk, clock: Clock
) -> None:
    def offered() -> list[str]:
        found: list[str] = desk.send("manager", "GET", f"/deals/{desk.deal_id}").json()[
            "allowed_actions"
        ]
        return found

    assert "step_back" in offered()
    desk.signed()
    assert "step_back" not in offered()
    assert "sign" in offered()
