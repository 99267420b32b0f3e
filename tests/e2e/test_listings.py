"""A listing's page and its matches, as a reader goes through them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.test_pages import violations

Person = Callable[..., Page]
expect.set_options(timeout=15_000)
WORDS = {
    "zh-CN": {
        "challenges": "匹配的榜单",
        "reasons": "逐项指标",
        "original": "原文",
        "copied": "已复制",
    },
    "en": {
        "challenges": "Matching challenges",
        "reasons": "Indicator by indicator",
        "original": "Original",
        "copied": "Copied",
    },
}


def best_pair(page: Page) -> tuple[str, str]:
    """The numbers of an achievement of the demo and of the challenge that fits it best."""
    found = page.context.request.get("/api/v1/discovery/achievements?size=20").json()["items"]
    for achievement in found:
        path = f"/api/v1/achievements/{achievement['number']}/matches?size=1"
        matches = page.context.request.get(path).json()["items"]
        if matches and matches[0]["reasons"]["indicators"]:
            return achievement["number"], matches[0]["listing"]["number"]
    pytest.fail("no achievement of the demo has a match with indicators")


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("lang", WORDS)
def test_a_reader_goes_from_an_achievement_to_the_reasons_of_its_best_match(
    person: Person, lang: str, size: str
) -> None:
    page = person(None, lang, size)
    number, other = best_pair(page)
    words = WORDS[lang]
    page.goto(f"/achievements/{number}")
    card = page.locator("section", has=page.get_by_role("heading", name=words["challenges"]))
    card.locator("li a").first.click()
    expect(page).to_have_url(re.compile(f"/achievements/{number}/matches/{other}$"))
    expect(page.get_by_role("heading", name=words["reasons"])).to_be_visible()
    assert not violations(page)
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not page.failures


def test_the_address_of_a_match_opens_from_the_challenges_side_too(person: Person) -> None:
    page = person(None, "en")
    number, other = best_pair(page)
    page.goto(f"/challenges/{other}/matches/{number}")
    expect(page.get_by_role("heading", name=WORDS["en"]["reasons"])).to_be_visible()
    page.goto(f"/challenges/{other}/matches/SB-A-1999-00001")
    expect(page.get_by_text("These two do not match at present")).to_be_visible()
    assert not page.failures


def test_another_language_of_a_listing_is_one_press_away(person: Person) -> None:
    page = person(None, "en")
    found = page.context.request.get("/api/v1/discovery/achievements?content_lang=en").json()
    listed = next(one for one in found["items"] if one["original_locale"] != "en")
    page.goto(f"/achievements/{listed['number']}")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_attribute("lang", "en")
    page.get_by_role("button", name=WORDS["en"]["original"]).press("Enter")
    expect(heading).to_have_attribute("lang", listed["original_locale"])


def test_the_copied_address_is_the_listings_own(person: Person) -> None:
    page = person(None, "en")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    number, _ = best_pair(page)
    page.goto(f"/achievements/{number}?lang=en")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name=WORDS["en"]["copied"])).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/achievements/{number}")


def test_a_listing_that_is_none_says_so(person: Person) -> None:
    page = person(None, "en")
    for path in (
        "/achievements/SB-A-1999-00001",
        "/challenges/none/matches",
        "/organizations/none",
    ):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert not page.failures
