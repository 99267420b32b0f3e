"""A public notice from a reader's objection to the desk's decision, and what its deal waits for."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.wording import Say, wording

DOMAIN = "demo.silkbridge.example"
READER, HEAD = f"enterprise@{DOMAIN}", f"admin@{DOMAIN}"
Person = Callable[..., Page]
expect.set_options(timeout=20_000)
WHY = "同类成果去年的许可费约为本次拟交易价格的两倍，请说明未作评估的理由。"
HEARD = "已与双方谈话，持有单位提供了询价记录。"
REASON = "定价参照了两家机构的询价记录，异议不成立。"


def object_to(reader: Page, say: Say, path: str) -> None:
    """Raise an objection with a file, unnamed; without words it is not taken."""
    reader.goto(path)
    reader.get_by_role("button", name=say("notices:object.name"), exact=True).click()
    reader.get_by_role("button", name=say("notices:object.send")).click()
    reader.get_by_label(say("notices:object.text")).fill(WHY)
    reader.get_by_label(say("notices:object.anonymous")).check()
    reader.get_by_label(say("notices:object.fileName")).set_input_files(
        {"name": "询价.txt", "mimeType": "text/plain", "buffer": "两家报价".encode()}
    )
    expect(reader.get_by_text("询价.txt").last).to_be_visible()
    reader.get_by_role("button", name=say("notices:object.send")).click()
    expect(reader.get_by_role("button", name=say("notices:step.take_back.name"))).to_be_visible()


def decide(desk: Page, say: Say, number: str) -> None:
    """Find the objection among what waits, note what both sides said, and dismiss it."""
    desk.goto("/workspace/objections")
    desk.get_by_role("row").filter(has_text=number).get_by_role("link").click()
    expect(desk.get_by_text(WHY).last).to_be_visible()
    for action, words in (("hear", HEARD), ("dismiss", REASON)):
        desk.get_by_role("button", name=say(f"notices:step.{action}.name")).click()
        dialog = desk.get_by_role("dialog")
        dialog.get_by_role("textbox").fill(words)
        dialog.get_by_role("button", name=say(f"notices:step.{action}.do")).click()
        expect(dialog).to_have_count(0)
    expect(desk.get_by_text(REASON).first).to_be_visible()


def test_an_objection_is_raised_unnamed_heard_and_decided(person: Person) -> None:
    say = wording("zh-CN")
    visitor, reader, desk = person(None), person(READER), person(HEAD)
    visitor.goto("/notices?state=published")
    listed = visitor.get_by_role("main").get_by_role("listitem")
    listed.filter(has_text=say("notices:kind.price")).get_by_role("link").first.click()
    visitor.get_by_role("button", name=say("notices:proof.check")).click()
    expect(visitor.get_by_text(say("notices:proof.fits"))).to_be_visible()
    path = visitor.url.partition("?")[0]

    object_to(reader, say, path)
    visitor.reload()
    expect(visitor.get_by_text(say("notices:state.objected")).first).to_be_visible()
    expect(visitor.get_by_text(WHY)).to_have_count(0)

    decide(desk, say, path.rpartition("/")[2])
    visitor.reload()
    expect(visitor.get_by_text(REASON).first).to_be_visible()
    expect(visitor.get_by_text(HEARD)).to_have_count(0)
    desk.get_by_role("link", name=say("notices:toSubject")).click()
    expect(desk.get_by_text(say("problems:deal-notice-open")).first).to_be_visible()
    for page in (visitor, reader, desk):
        assert page.failures == []
