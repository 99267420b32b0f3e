"""A deal from the first words to its end, as both parties and their technology manager take it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.wording import Say, wording

DOMAIN = "demo.silkbridge.example"
SEEKER, OWNER, MANAGER = f"enterprise@{DOMAIN}", f"tto@{DOMAIN}", f"manager@{DOMAIN}"
Person = Callable[..., Page]
expect.set_options(timeout=20_000)
CHECKS = ("title", "legal_status", "encumbrance", "disputes", "secrecy", "public_funding")
WORDS = {
    "zh-CN": {
        "ask": "我们每年处理两百万吨高盐废水，想了解贵方的工艺。",
        "answer": "可以提供中试数据，请约时间。",
        "note": "采购负责人已更换，注意重新介绍。",
        "next": "安排首次三方会议",
        "found": "已核对登记簿，没有异常",
        "task": "准备三方会议议程",
        "end": "里程碑全部验收，款项结清。",
    },
    "en": {
        "ask": "We treat two million tons of brine a year and would like to know your process.",
        "answer": "We can share pilot data; please suggest a time.",
        "note": "The buyer in charge has changed; introduce ourselves again.",
        "next": "Arrange the first meeting of all three",
        "found": "Checked in the register, nothing found",
        "task": "Prepare the agenda",
        "end": "All milestones accepted and paid.",
    },
}


def fresh_listing(owner: Page, seeker: Page) -> dict[str, Any]:
    """A published achievement of the owner's that the seeker has no open deal about."""
    mine = "/api/v1/listings/mine?state=published&kind=achievement&size=50"
    taken = set()
    for deal in seeker.context.request.get("/api/v1/deals?open=true&size=100").json()["items"]:
        about = seeker.context.request.get(f"/api/v1/deals/{deal['id']}").json()["achievement"]
        taken.add(about and about["id"])
    listings: list[dict[str, Any]] = owner.context.request.get(mine).json()["items"]
    return next(one for one in listings if one["id"] not in taken)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def confirm(page: Page, name: str) -> None:
    """Press the dialog's own button and see the dialog go."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_have_count(0)


def stands_at(page: Page, say: Say, stage: str) -> None:
    now = page.locator("ol li[aria-current=step]")
    expect(now).to_have_text(say(f"deals:stage.{stage}"))


def ask(page: Page, say: Say, listing: dict[str, Any], words: str) -> str:
    """Get in touch from the listing's page; the deal's number."""
    page.goto(f"/achievements/{listing['number']}")
    press(page, say("deals:contact.button"))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(re.compile(f"^{re.escape(say('deals:contact.message'))}")).fill(words)
    dialog.get_by_role("button", name=say("deals:contact.send")).click()
    page.wait_for_url(re.compile(r"/workspace/deals/SB-D-\d{4}-\d+"))
    expect(page.get_by_text(words)).to_be_visible()
    stands_at(page, say, "contact")
    return page.url.split("/deals/")[1].split("?")[0]


def agree(page: Page, say: Say, number: str, words: dict[str, str]) -> None:
    """The owner reads what was asked, answers, and agrees to talk."""
    page.goto(f"/workspace/deals/{number}")
    expect(page.get_by_text(words["ask"])).to_be_visible()
    page.get_by_label(say("deals:messages.write")).fill(words["answer"])
    press(page, say("deals:messages.send"))
    expect(page.get_by_text(words["answer"])).to_be_visible()
    press(page, say("deals:step.consent.name"))
    confirm(page, say("deals:step.consent.name"))
    expect(page.get_by_role("button", name=say("deals:step.consent.name"))).to_have_count(0)
    expect(page.get_by_text(say("deals:party.waiting"), exact=True)).to_have_count(0)


def plan(page: Page, say: Say, words: dict[str, str]) -> None:
    """The manager takes the deal, plans the next action and notes what the parties do not see."""
    press(page, say("deals:manager.take"))
    expect(page.get_by_text(say("deals:manager.you"), exact=True)).to_be_visible()
    press(page, say("deals:next.set"))
    page.get_by_label(re.compile(f"^{re.escape(say('deals:next.text'))}")).fill(words["next"])
    press(page, say("deals:save"))
    expect(page.get_by_role("heading", name=words["next"])).to_be_visible()
    page.get_by_role("link", name=say("deals:notes.title")).click()
    page.get_by_label(say("deals:notes.write")).fill(words["note"])
    press(page, say("deals:notes.send"))
    expect(page.get_by_text(words["note"])).to_be_visible()


def settle_checks(page: Page, say: Say, found: str) -> None:
    """Answer each point of the due diligence; only then does the deal go on."""
    checks = page.get_by_role("list", name=say("deals:task.checks"))
    onward = page.get_by_role("button", name=say("deals:step.start_valuation.name"))
    expect(onward).to_be_disabled()
    for check in CHECKS:
        row = checks.get_by_role("listitem").filter(has_text=say(f"deals:check.{check}"))
        row.get_by_role("button").click()
        row.get_by_role("textbox").fill(found)
        row.get_by_role("button", name=say("deals:task.finish"), exact=True).click()
        expect(row.get_by_text(found)).to_be_visible()
    expect(onward).to_be_enabled()


def add_task(page: Page, say: Say, title: str) -> None:
    page.get_by_label(say("deals:task.title"), exact=True).fill(title)
    press(page, say("deals:task.add"))
    expect(page.get_by_role("listitem").filter(has_text=title).first).to_be_visible()


def agree_on_price(page: Page, say: Say) -> None:
    """A price needs its way and its amount: what is missing is said at its place."""
    name = say("deals:step.agree_price.name")
    press(page, name)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=say("deals:route.listed")).check()
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog.get_by_text(say("problems:field.missing"))).to_be_visible()
    dialog.get_by_label(re.compile(f"^{re.escape(say('deals:step.agreed'))}")).fill("1,200,000")
    confirm(page, name)
    stands_at(page, say, "contract")


def sign(page: Page, say: Say) -> None:
    name = say("deals:step.sign.name")
    press(page, name)
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=say("deals:contract.licence")).check()
    dialog.get_by_label(say("deals:step.signedOn")).fill("2026-03-02")
    confirm(page, name)
    stands_at(page, say, "perform")


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
def test_two_parties_and_their_manager_bring_a_deal_to_its_end(person: Person, lang: str) -> None:
    say, words = wording(lang), WORDS[lang]
    owner, seeker, manager = (person(one, lang) for one in (OWNER, SEEKER, MANAGER))
    number = ask(seeker, say, fresh_listing(owner, seeker), words["ask"])

    manager.goto(f"/workspace/deals?q={number}")
    card = manager.get_by_role("article")
    expect(card).to_have_count(1)
    expect(card.get_by_text(say("deals:card.waits.supply"))).to_be_visible()
    card.get_by_role("link").click()
    plan(manager, say, words)
    expect(
        manager.get_by_role("button", name=say("deals:step.start_diligence.name"))
    ).to_be_disabled()

    agree(owner, say, number, words)
    expect(owner.get_by_text(words["note"])).to_have_count(0)

    manager.goto(f"/workspace/deals/{number}")
    press(manager, say("deals:step.start_diligence.name"))
    confirm(manager, say("deals:step.start_diligence.name"))
    stands_at(manager, say, "diligence")
    settle_checks(manager, say, words["found"])
    add_task(manager, say, words["task"])
    press(manager, say("deals:step.start_valuation.name"))
    confirm(manager, say("deals:step.start_valuation.name"))
    stands_at(manager, say, "valuation")
    agree_on_price(manager, say)
    sign(manager, say)

    press(manager, say("deals:step.close.name"))
    manager.get_by_role("dialog").get_by_role("textbox").fill(words["end"])
    confirm(manager, say("deals:step.close.name"))
    expect(manager.get_by_role("heading", name=say("deals:ask.closed"))).to_be_visible()

    seeker.goto(f"/workspace/deals/{number}")
    expect(seeker.get_by_text(words["end"]).first).to_be_visible()
    expect(seeker.get_by_role("button", name=say("deals:step.close.name"))).to_have_count(0)
    for page in (owner, seeker, manager):
        assert not page.failures


def test_the_board_is_worked_by_keyboard_and_keeps_what_was_typed(person: Person) -> None:
    """A step is taken from a card without a mouse; a colleague who was quicker takes no words."""
    say = wording("en")
    owner, seeker, manager = (person(one, "en") for one in (OWNER, SEEKER, MANAGER))
    number = ask(seeker, say, fresh_listing(owner, seeker), WORDS["en"]["ask"])
    manager.goto(f"/workspace/deals/{number}")
    press(manager, say("deals:manager.take"))
    expect(manager.get_by_text(say("deals:manager.you"), exact=True)).to_be_visible()

    manager.goto(f"/workspace/deals?q={number}")
    menu = manager.get_by_role("article").get_by_role("button")
    menu.focus()
    manager.keyboard.press("Enter")
    lose = manager.get_by_role("menuitem", name=say("deals:step.lose.name"))
    expect(lose).to_be_focused()
    manager.keyboard.press("Enter")
    dialog = manager.get_by_role("dialog")
    dialog.get_by_role("radio", name=say("deals:lost.other")).check()
    dialog.get_by_role("textbox").fill("They merged with a competitor.")

    request = manager.context.request
    deal = request.get(f"/api/v1/deals/{number}").json()
    changed = {"version": deal["version"], "text": "Call them", "due_on": "2099-01-01"}
    answer = request.put(f"/api/v1/deals/{deal['id']}/next-action", data=changed)
    assert answer.ok, answer.text()
    dialog.get_by_role("button", name=say("deals:step.lose.name"), exact=True).click()
    expect(dialog.get_by_text(say("deals:conflict.title"))).to_be_visible()
    expect(dialog.get_by_role("textbox")).to_have_value("They merged with a competitor.")
    confirm(manager, say("deals:step.lose.name"))
    manager.goto(f"/workspace/deals/{number}")
    expect(manager.get_by_role("heading", name=say("deals:ask.lost"))).to_be_visible()


def test_a_message_that_does_not_go_out_is_kept(person: Person) -> None:
    say = wording("en")
    owner, seeker = person(OWNER, "en"), person(SEEKER, "en")
    number = ask(seeker, say, fresh_listing(owner, seeker), WORDS["en"]["ask"])
    seeker.route(
        "**/messages",
        lambda route: route.abort() if route.request.method == "POST" else route.continue_(),
    )
    box = seeker.get_by_label(say("deals:messages.write"))
    box.fill("When shall we meet?")
    press(seeker, say("deals:messages.send"))
    expect(seeker.get_by_text(say("deals:messages.kept"))).to_be_visible()
    seeker.goto(f"/workspace/deals/{number}")
    expect(box).to_have_value("When shall we meet?")
    seeker.unroute("**/messages")
    press(seeker, say("deals:messages.send"))
    expect(seeker.get_by_role("listitem").filter(has_text="When shall we meet?")).to_be_visible()
    expect(box).to_have_value("")
