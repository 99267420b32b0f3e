"""A contract from its draft to the deal it signs, as the technology manager takes it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.wording import Say, wording
from tests.factories.files import PDF

MANAGER = "manager@demo.silkbridge.example"
Person = Callable[..., Page]


def unsigned(page: Page) -> dict[str, Any]:
    """A deal of the manager's that nothing but its unfinished contract keeps from being signed."""
    at = "/api/v1/deals?stage=contract&manager=me&size=50"
    for deal in page.context.request.get(at).json()["items"]:
        barred = [one["code"] for one in deal["barred_actions"] if one["action"] == "sign"]
        desk = page.context.request.get(f"/api/v1/contracts/{deal['id']}").json()
        if barred == ["deal-contract-unsigned"] and desk["contract"]["state"] == "draft":
            found: dict[str, Any] = deal
            return found
    msg = "the demo has no such deal"
    raise AssertionError(msg)


def complete(page: Page, say: Say) -> None:
    """Fill in all that the checklist misses, by hand as an editor does."""
    page.get_by_role("link", name=say("contract:write")).click()
    expect(page.get_by_label(say("contract:clauseWords")).first).to_be_visible()
    for field in page.get_by_label(say("contract:representative")).all():
        field.fill("李明")
    for clause in page.get_by_label(say("contract:clauseWords")).all():
        if not clause.input_value():
            clause.fill("双方约定如下。")
    page.get_by_label(say("contract:form")).select_option("lump")
    page.get_by_role("button", name=say("contract:plan.add")).click()
    row = page.get_by_role("group", name=say("contract:plan.one", number=1))
    row.get_by_label(say("contract:plan.label")).fill("一次总付")
    row.get_by_label(say("contract:plan.amount")).fill("1")
    expect(page.get_by_text(say("problems:field.sum-differs"))).to_be_visible()
    amount = page.get_by_label(say("contract:amount"), exact=True).input_value()
    row.get_by_label(say("contract:plan.amount")).fill(amount)
    expect(page.get_by_text(say("contract:whole"))).to_be_visible()
    page.get_by_role("link", name=say("contract:back")).last.click()


def record_signature(page: Page, say: Say, scan: Path) -> None:
    """Record the next party's signature with its scan."""
    page.get_by_role("button", name=say("contract:addSignature")).click()
    page.get_by_label(say("contract:scan")).set_input_files(scan)
    page.get_by_role("button", name=say("contract:action.sign"), exact=True).click()


def test_a_manager_completes_a_contract_and_signs_the_deal_by_it(
    person: Person, tmp_path: Path
) -> None:
    say = wording("en")
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(PDF)
    page = person(MANAGER, "en")
    deal = unsigned(page)
    page.goto(f"/workspace/deals/{deal['id']}")
    complete(page, say)
    page.get_by_role("button", name=say("contract:action.issue"), exact=True).click()
    expect(page.get_by_text(say("contract:version.number", number=1), exact=True)).to_be_visible()
    with page.expect_download() as got:
        page.get_by_role("link", name="PDF").first.click()
    assert got.value.path().read_bytes().startswith(b"%PDF-")
    record_signature(page, say, scan)
    expect(page.get_by_text("signed.pdf")).to_have_count(1)
    record_signature(page, say, scan)
    expect(page.get_by_text(say("contract:version.inForce"), exact=True)).to_be_visible()
    page.get_by_role("button", name=say("deals:step.sign.name")).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(say("deals:step.byContract"))).to_be_visible()
    dialog.get_by_role("button", name=say("deals:step.sign.name")).click()
    expect(dialog).to_have_count(0)
    signed = page.context.request.get(f"/api/v1/deals/{deal['id']}").json()
    assert not page.failures
    assert (signed["stage"], signed["agreed"]) == ("perform", deal["agreed"])
