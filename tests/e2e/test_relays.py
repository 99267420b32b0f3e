"""A project relayed from Dalian to Shihezi in mode 2, as its desks carry it up to the landing."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from tests.e2e.wording import Say, wording
from tests.factories.files import PDF

DOMAIN = "demo.silkbridge.example"
OPERATOR, SENDER = f"incubator.dalian@{DOMAIN}", f"officer.dalian@{DOMAIN}"
RECEIVER = f"officer.shihezi@{DOMAIN}"
ACHIEVEMENT, PROJECT = "干果多光谱分选线", "干果分选线落地石河子"
BASE, HOME = "石河子—大连离岸创新基地", "兵团科技成果转化中心"
MILESTONE = "完成首台样机"
Person = Callable[..., Page]
expect.set_options(timeout=20_000)


def day(ahead: int) -> str:
    """A day so many days from today, as a field for days takes it."""
    return (datetime.now(UTC) + timedelta(days=ahead)).date().isoformat()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def fill(page: Page, name: str, words: str) -> None:
    """A field by the beginning of its label: marks follow it."""
    page.get_by_label(re.compile(f"^{re.escape(name)}")).first.fill(words)


def choose(page: Page, label: str, words: str) -> None:
    """Look for something in a field that one chooses in, and take the first."""
    field = page.get_by_role("combobox", name=re.compile(f"^{re.escape(label)}"))
    field.click()
    field.fill(words)
    page.locator(".ant-select-item-option:visible", has_text=words).first.click()


def stands_at(page: Page, say: Say, stage: str) -> None:
    now = page.locator("ol li[aria-current=step]")
    expect(now).to_have_text(say(f"relays:stage.{stage}"))


def step(page: Page, say: Say, action: str, stage: str, **said: str) -> None:
    """Take a step in its dialog, and see where it leads."""
    name = say(f"relays:step.{action}.name")
    press(page, name)
    dialog = page.get_by_role("dialog")
    for field, words in said.items():
        label = say(
            f"relays:step.{action}.comment" if field == "comment" else f"relays:field.{field}"
        )
        dialog.get_by_label(re.compile(f"^{re.escape(label)}")).fill(words)
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_have_count(0)
    stands_at(page, say, stage)


def begin(page: Page, say: Say) -> str:
    """The incubator brings the project onto its way; the relay's number."""
    page.goto("/workspace/relays")
    page.get_by_role("link", name=say("relays:new.button")).click()
    choose(page, say("relays:new.achievement_id"), ACHIEVEMENT)
    fill(page, say("relays:new.title"), PROJECT)
    choose(page, say("relays:new.sending_node_id"), BASE)
    choose(page, say("relays:new.incubator_id"), BASE)
    choose(page, say("relays:new.receiving_node_id"), HOME)
    page.get_by_label(say("relays:team.nameOf", number=1)).fill("秦朗")
    press(page, say("relays:new.button"))
    page.wait_for_url(re.compile(r"/workspace/relays/SB-R-\d{4}-\d+"))
    stands_at(page, say, "scouted")
    return page.url.split("/relays/")[1]


def incubate(page: Page, say: Say) -> None:
    """Screened, admitted, incubating; a milestone is planned and reported with a file."""
    step(page, say, "screen", "screened", comment="方向契合，权属清楚")
    step(page, say, "admit", "admitted", site="A座302", mentor="陶思成", graduates_on=day(200))
    step(page, say, "start", "incubating")
    expect(page.get_by_role("button", name=say("relays:step.propose.name"))).to_be_disabled()
    fill(page, say("relays:milestone.title"), MILESTONE)
    press(page, say("relays:milestone.add"))
    press(page, say("relays:milestone.report"))
    fill(page, say("relays:milestone.reportText"), "样机连续运行 720 小时")
    file = {"name": "trial.pdf", "mimeType": "application/pdf", "buffer": PDF}
    page.get_by_label(say("relays:evidence.file")).set_input_files([file])
    press(page, say("relays:milestone.send"))
    expect(page.get_by_role("button", name="trial.pdf")).to_be_visible()


def show(page: Page, say: Say, kind: str, words: str) -> None:
    """Add a piece of evidence."""
    press(page, say("relays:evidence.add"))
    page.get_by_label(say("relays:evidence.kindLabel")).last.select_option(kind)
    fill(page, say("relays:evidence.text"), words)
    press(page, say("relays:evidence.save"))
    expect(page.get_by_text(words).first).to_be_visible()


def test_a_project_is_relayed_from_dalian_to_shihezi_up_to_its_landing(person: Person) -> None:
    say = wording("zh-CN")
    operator, sender, receiver = person(OPERATOR), person(SENDER), person(RECEIVER)
    number = begin(operator, say)
    incubate(operator, say)
    sender.goto(f"/workspace/relays/{number}")
    press(sender, say("relays:milestone.decide"))
    press(sender, say("relays:milestone.decideAs.met"))
    expect(sender.get_by_text(say("relays:milestone.met"), exact=True).first).to_be_visible()
    operator.reload()
    step(operator, say, "propose", "graduation", comment="里程碑已达成")
    sender.reload()
    step(sender, say, "pass", "handover", comment="同意移交")
    expect(sender.get_by_role("button", name=say("relays:step.accept.name"))).to_have_count(0)
    receiver.goto("/workspace/relays")
    receiver.get_by_role("link", name=PROJECT).click()
    step(receiver, say, "accept", "landing")
    expect(receiver.get_by_role("button", name=say("relays:step.land.name"))).to_be_disabled()
    show(receiver, say, "registration", "营业执照已核对")
    show(receiver, say, "site", "厂房租赁合同，租期三年")
    show(receiver, say, "contract", "首份供货合同")
    landing = {"landing_site": "高新区标准厂房 3 号", "landed_on": day(0)}
    company = {"company": "石河子分选科技", "company_code": "91659001MA7E"}
    step(receiver, say, "land", "landed", registered_on=day(-9), **company, **landing)
    expect(receiver.get_by_text("石河子分选科技").first).to_be_visible()
    assert operator.failures == sender.failures == receiver.failures == []
