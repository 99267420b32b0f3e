"""An achievement and a challenge are written, reviewed, found, and matched with each other."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.authors import (
    add_figure,
    answer,
    begin,
    choose_field,
    field_name,
    go_on,
    hand_in,
    saved,
    write,
)
from tests.e2e.wording import Say, wording

DOMAIN = "demo.silkbridge.example"
RESEARCHER, OFFICE, NODE = f"researcher@{DOMAIN}", f"tto@{DOMAIN}", f"officer@{DOMAIN}"
ENGINEER, ENTERPRISE = f"engineer@{DOMAIN}", f"enterprise@{DOMAIN}"
expect.set_options(timeout=20_000)
INDEXED = 30_000
"""How long the index and the matches may lag behind on a busy machine, in milliseconds."""

STORIES: dict[str, dict[str, Any]] = {
    "zh-CN": {
        "query": "梯级膜蒸馏 浓盐水",
        "branch": "新材料",
        "field": "高分子膜与分离材料",
        "achievement": {
            "title": "煤化工浓盐水梯级膜蒸馏成套装置",
            "one_line": "把煤化工浓盐水浓缩到近饱和，吨水能耗不高于 21.5 度电。",
            "summary": "用双疏复合膜和梯级热回收，梯级膜蒸馏把反渗透浓盐水继续浓缩，直至结晶分盐。",
            "problem": "反渗透浓盐水无法继续浓缩，多效蒸发吨水耗电 38 度。",
            "figure": "吨水综合能耗",
        },
        "challenge": {
            "title": "煤化工浓盐水梯级膜蒸馏浓缩能耗降至 25 度电以下",
            "one_line": "园区每天 800 立方米浓盐水，多效蒸发吨水耗电 38 度，难以承受。",
            "summary": "寻求膜蒸馏等低能耗浓缩技术，处理反渗透浓盐水，吨水综合能耗不高于 25 度电。",
            "background": "准东煤化工园区，浓盐水含盐 45–60 克每升，蒸发单元年耗电 1100 万度。",
            "figure": "吨水综合能耗",
        },
    },
    "en": {
        "query": "staged membrane distillation brine",
        "branch": "New materials",
        "field": "Membranes and separation materials",
        "achievement": {
            "title": "Staged membrane distillation plant for coal-chemical brine",
            "one_line": "Concentrates coal-chemical brine to near saturation at 21.5 kWh a ton.",
            "summary": "Staged membrane distillation with doubly repellent membranes takes "
            "reverse osmosis brine on to crystallisation.",
            "problem": "Reverse osmosis stops at 60 g/L; evaporation takes 38 kWh per cubic metre.",
            "figure": "Energy per cubic metre",
        },
        "challenge": {
            "title": "Concentrate coal-chemical brine by membrane distillation below 25 kWh",
            "one_line": "800 cubic metres of brine a day; evaporation at 38 kWh is too dear.",
            "summary": "We look for staged membrane distillation or similar means to concentrate "
            "reverse osmosis brine at no more than 25 kWh per cubic metre.",
            "background": "A coal-chemical park in Zhundong with brine of 45 to 60 g/L.",
            "figure": "Energy per cubic metre",
        },
    },
}


def write_achievement(page: Page, say: Say, story: dict[str, Any]) -> str:
    words = story["achievement"]
    listing_id = begin(page, say, "achievement", words["title"])
    write(page, say, {name: words[name] for name in ("one_line", "summary")})
    choose_field(page, say, story["field"])
    go_on(page, say, "solution")
    write(page, say, {"problem": words["problem"]})
    go_on(page, say, "indicators")
    figure = {
        "comparator": "le",
        "value": "21.5",
        "unit": "kWh/m³",
        "condition": "45–60 g/L, 25 °C",
    }
    add_figure(page, say, "indicators", {"name": words["figure"], **figure})
    go_on(page, say, "readiness")
    page.get_by_role("radio").nth(6).check()
    go_on(page, say, "rights")
    go_on(page, say, "terms")
    page.get_by_role("checkbox", name=say("portal:mode.licence_ordinary")).check()
    go_on(page, say, "files")
    go_on(page, say, "submit")
    saved(page, say)
    expect(page.get_by_text(say("wizard:submit.complete"))).to_be_visible()
    hand_in(page, say)
    return listing_id


def write_challenge(page: Page, say: Say, story: dict[str, Any]) -> str:
    words = story["challenge"]
    listing_id = begin(page, say, "challenge", words["title"])
    write(page, say, {name: words[name] for name in ("one_line", "summary")})
    choose_field(page, say, story["field"])
    go_on(page, say, "need")
    write(page, say, {"background": words["background"]})
    go_on(page, say, "indicators")
    figure = {"comparator": "le", "value": "25", "unit": "kWh/m³", "condition": "45–60 g/L"}
    add_figure(page, say, "required_indicators", {"name": words["figure"], **figure})
    page.get_by_role("radio").nth(5).check()
    go_on(page, say, "money")
    page.get_by_label(say("fields:bounty"), exact=True).fill("5,000,000")
    page.get_by_role("button", name=say("wizard:usual.payment_plan.start")).click()
    expect(page.get_by_role("status").filter(has_text="100")).to_be_visible()
    go_on(page, say, "rules")
    write(page, say, {"deadline_local": "2099-06-30T18:00"})
    page.get_by_role("button", name=say("wizard:usual.criteria.start")).click()
    go_on(page, say, "bidders")
    page.get_by_role("checkbox", name=say("wizard:usual.eligibility.5")).click()
    go_on(page, say, "files")
    go_on(page, say, "submit")
    saved(page, say)
    expect(page.get_by_text(say("wizard:submit.complete"))).to_be_visible()
    hand_in(page, say)
    return listing_id


def find(page: Page, say: Say, kind: str, story: dict[str, Any]) -> None:
    """Search the public list by words, narrow it by field, and see the listing there."""
    title = story[kind]["title"]
    page.goto(f"/{kind}s")
    page.get_by_role("combobox", name=say("portal:search.label")).fill(story["query"])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"[?&]q="))
    found = page.get_by_role("main").get_by_role("link", name=title)
    wait_for_index(page, found)
    facet = page.get_by_role("group", name=say("portal:facet.field"))
    facet.get_by_role("checkbox", name=story["branch"]).click()
    page.wait_for_url(re.compile(r"[?&]field=materials"))
    expect(found.first).to_be_visible()


def wait_for_index(page: Page, found: Any) -> None:
    """Search and matches follow a publication within moments; a reader would reload."""
    for _ in range(INDEXED // 2_000):
        page.wait_for_load_state("networkidle")
        if found.count() > 0:
            return
        page.wait_for_timeout(2_000)
        page.reload()
    expect(found.first).to_be_visible()


def see_match(page: Page, say: Say, kind: str, listing_id: str, other: str) -> None:
    """The other side stands among the matches, with the figures and the words that meet."""
    page.goto(f"/{kind}s/{listing_id}/matches")
    link = page.get_by_role("main").get_by_role("link", name=other)
    wait_for_index(page, link)
    link.first.click()
    page.wait_for_url(re.compile(r"/matches/."))
    expect(page.get_by_text(say("portal:verdict.met")).first).to_be_visible()


@pytest.mark.parametrize("lang", STORIES)
def test_what_a_university_offers_meets_what_an_enterprise_needs(person, lang) -> None:
    say, story = wording(lang), STORIES[lang]
    offer, need = story["achievement"]["title"], story["challenge"]["title"]

    author = person(RESEARCHER, lang)
    achievement = write_achievement(author, say, story)
    answer(person(OFFICE, lang), say, offer, "endorse")
    answer(person(NODE, lang), say, offer, "approve")

    sponsor = person(ENGINEER, lang)
    challenge = write_challenge(sponsor, say, story)
    answer(person(ENTERPRISE, lang), say, need, "endorse")
    answer(person(NODE, lang), say, need, "approve")

    author.reload()
    expect(author.get_by_text(say("portal:state.published")).first).to_be_visible()
    history = author.get_by_role("list", name=say("portal:timeline.title"))
    for action in ("submit", "endorse", "approve"):
        expect(history.get_by_text(say(f"portal:timeline.{action}"))).to_be_visible()

    visitor = person(None, lang)
    find(visitor, say, "achievement", story)
    find(visitor, say, "challenge", story)
    # Strangers see no figures before the export gate has cleared them: they may be abroad.
    see_match(author, say, "achievement", achievement, need)
    see_match(sponsor, say, "challenge", challenge, offer)
    for page in (author, sponsor, visitor):
        assert not page.failures


def test_two_people_edit_one_draft_and_nothing_is_lost(person) -> None:
    say = wording("zh-CN")
    author, colleague = person(RESEARCHER), person(OFFICE)
    listing_id = begin(author, say, "achievement", "两人同写的草稿")
    colleague.goto(f"/workspace/listings/{listing_id}/edit?step=basics")
    title, one_line = field_name(say, "title_achievement"), field_name(say, "one_line")
    expect(colleague.get_by_label(title)).to_have_value("两人同写的草稿")

    colleague.get_by_label(title).fill("同事改的名称")
    colleague.get_by_label(one_line).fill("同事写的一句话")
    saved(colleague, say)

    author.get_by_label(title).fill("作者改的名称")
    author.get_by_label(field_name(say, "summary")).fill("作者写的摘要")
    panel = author.get_by_role("alert").filter(has_text=say("wizard:conflict.title"))
    expect(panel).to_contain_text("同事改的名称", timeout=20_000)
    expect(panel).to_contain_text("作者改的名称")
    expect(author.get_by_label(one_line)).to_have_value("同事写的一句话")

    author.get_by_role("button", name=say("wizard:conflict.keepMine")).click()
    saved(author, say)
    colleague.reload()
    expect(colleague.get_by_label(title)).to_have_value("作者改的名称")
    expect(colleague.get_by_label(one_line)).to_have_value("同事写的一句话")
    expect(colleague.get_by_label(field_name(say, "summary"))).to_have_value("作者写的摘要")
    assert not author.failures


def test_words_written_without_a_line_are_kept_and_saved_later(person) -> None:
    say = wording("zh-CN")
    author = person(RESEARCHER)
    begin(author, say, "achievement", "断网时写的草稿")
    one_line = field_name(say, "one_line")
    author.context.set_offline(True)
    author.get_by_label(one_line).fill("断网时写下的一句话")
    expect(author.get_by_text(say("portal:wizard.offline"))).to_be_visible(timeout=20_000)
    author.context.set_offline(False)
    saved(author, say)
    author.reload()
    expect(author.get_by_label(one_line)).to_have_value("断网时写下的一句话")


def test_a_refused_field_is_marked_and_the_others_are_saved(person) -> None:
    say = wording("zh-CN")
    author = person(RESEARCHER)
    begin(author, say, "achievement", "名称")
    title, summary = field_name(say, "title_achievement"), field_name(say, "summary")
    author.get_by_label(summary).fill("照样保存的摘要")
    author.get_by_label(title).fill("长" * 250)
    fault = say("problems:field.string-too-long", max_length="200")
    expect(author.get_by_text(fault).first).to_be_visible(timeout=20_000)
    expect(author.get_by_label(title)).to_have_attribute("aria-invalid", "true")
    author.get_by_label(title).fill("够短的名称")
    saved(author, say)
    author.reload()
    expect(author.get_by_label(title)).to_have_value("够短的名称")
    expect(author.get_by_label(summary)).to_have_value("照样保存的摘要")
