"""A panel at work in the browser: a member judges and hands in, the desk lets a lot follow."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.wording import Say, wording

DOMAIN = "demo.silkbridge.example"
EVALUATOR, OFFICER = f"expert@{DOMAIN}", f"officer.changji@{DOMAIN}"
CHALLENGE = "废变换催化剂钴钼高效回收与再制备"
Person = Callable[..., Page]
expect.set_options(timeout=20_000)


def confirm(page: Page, name: str) -> None:
    """Press the dialog's own button and see the dialog go."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_have_count(0)


def judge(page: Page, say: Say, label: str, mark: int) -> None:
    """Give one proposal the same mark for every criterion; what is low lacks its reason first."""
    name = say("panels:room.proposal", label=label)
    page.get_by_role("navigation", name=say("panels:room.proposals")).get_by_role(
        "button", name=name
    ).click()
    sheet = page.get_by_role("region", name=name)
    for choice in sheet.get_by_role("radio", name=str(mark), exact=True).all():
        choice.check()
    if mark < 4:
        for field in sheet.get_by_label(say("panels:sheet.reason")).all():
            field.fill("中试运行时间偏短，缺少长期稳定性数据")
    expect(sheet.get_by_text(say("portal:wizard.saved", time="").strip())).to_be_visible()


@pytest.mark.e2e
def test_a_member_judges_and_the_desk_takes_a_late_place_back(person: Person) -> None:
    say = wording("zh-CN")
    page = person(EVALUATOR)
    page.goto("/workspace/panels")
    page.get_by_role("link", name=CHALLENGE).click()
    judge(page, say, "B", 4)
    judge(page, say, "C", 3)
    hand_in = page.get_by_role("button", name=say("panels:room.handIn"), exact=True)
    hand_in.locator("visible=true").click()
    confirm(page, say("panels:room.handIn"))
    expect(page.get_by_text(say("panels:room.handedIn"))).to_be_visible()
    desk = person(OFFICER)
    desk.goto("/workspace/reviews")
    desk.get_by_role("link", name=CHALLENGE).click()
    late = desk.get_by_role("row").filter(has_text=say("portal:time.overdue"))
    late.get_by_role("button", name=say("panels:void.name")).click()
    desk.get_by_role("dialog").get_by_label(say("panels:void.reason")).fill("逾期未声明")
    confirm(desk, say("panels:void.name"))
    follows = say("panels:panel.replaces", number="#").replace("#", r"\d")
    expect(desk.get_by_text(re.compile(follows))).to_be_visible()
    expect(desk.get_by_text("逾期未声明")).to_be_visible()
    assert page.failures + desk.failures == []
