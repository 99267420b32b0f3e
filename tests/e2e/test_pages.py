"""Every page in every complete language and right to left: whole, accessible, narrow enough."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PUBLIC = [
    "/",
    "/achievements",
    "/achievements?q=棉",
    "/achievements?q=zzzzqqqq",
    "/achievements/first",
    "/challenges",
    "/challenges/first",
    "/network",
    "/network/xj-cwa-hub",
    "/organizations",
    "/organizations/first",
    "/statistics",
    "/notices",
    "/statistics?box=13",
    "/calculator?region=650000",
    "/sign-in",
    "/register",
    "/reset",
    "/verify",
    "/invitation",
    "/nowhere",
]
DESKS = [
    "/workspace",
    "/workspace/listings",
    "/workspace/listings?state=withdrawn&kind=challenge",
    "/workspace/imports",
    "/workspace/notifications",
    "/workspace/profile",
]
DEALS = [
    "/workspace",
    "/workspace/deals",
    "/workspace/deals?stage=contact&source=match",
    "/workspace/deals?view=table&overdue=true",
    "/workspace/deals?q=zzzzqqqq",
    "/workspace/deals/first",
    "/workspace/deals/first?show=notes",
    "/workspace/inbox",
    "/workspace/searches",
]
SEEN = [
    ("zh-CN", "desktop"),
    ("zh-CN", "phone"),
    ("en", "desktop"),
    ("ru", "phone"),
    ("fa", "desktop"),
    ("fa", "phone"),
]
"""Chinese and right to left at both widths; English where there is room, Russian where not."""
AT_DESKS = [("zh-CN", "desktop"), ("en", "phone"), ("ru", "phone"), ("fa", "desktop")]
"""Desks of the workspace: each language once, every width twice."""
KEY_SHAPED = re.compile(r"^[a-z]+[A-Za-z]*([.:][A-Za-z_-]+)+$")
"""How a text looks that has no words: its key."""


def address_of(page: Page, path: str) -> str:
    """`/achievements/first` is the first achievement there is."""
    if path.startswith("/workspace/deals/first"):
        deal = page.context.request.get("/api/v1/deals?size=1").json()["items"][0]
        return path.replace("first", deal["number"])
    section, _, rest = path.strip("/").partition("/")
    if rest != "first":
        return path
    source = "organizations" if section == "organizations" else f"discovery/{section}"
    found = page.context.request.get(f"/api/v1/{source}?size=1").json()
    return f"/{section}/{found['items'][0]['id']}"


def settle(page: Page, path: str) -> None:
    """Open the address and wait until nothing is under way."""
    page.goto(address_of(page, path))
    page.locator("h1").first.wait_for()
    page.wait_for_load_state("networkidle")


def violations(page: Page) -> list[str]:
    """What axe finds, told briefly."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']} {node.get('failureSummary', '')[:200]}"
        for one in found["violations"]
        for node in one["nodes"][:3]
    ]


def untranslated(page: Page) -> list[str]:
    """Visible lines that are keys, or hold a placeholder nobody filled."""
    lines = page.evaluate("document.body.innerText").split("\n")
    return [one for one in lines if KEY_SHAPED.match(one.strip()) or "{{" in one]


def chinese(page: Page) -> list[str]:
    """Chinese on a page of another script, beside what people wrote and its language is told of."""
    said = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
          .filter((e) => !e.closest('[lang]:not(html), bdi, [dir=auto], script, style'))
          .flatMap((e) => [...e.childNodes].filter((n) => n.nodeType === 3))
          .map((n) => n.textContent.trim())
          .filter((t) => /[\\u4e00-\\u9fff]/.test(t))"""
    )
    return [f"Chinese: {one}" for one in said[:10]]


def complaints(page: Page, paths: list[str], lang: str) -> dict[str, list[str]]:
    """What is wrong with each of the pages; nothing, for those that are left out."""
    wrong = {}
    for path in paths:
        settle(page, path)
        found = [*violations(page), *untranslated(page)]
        if not lang.startswith("zh"):
            found.extend(chinese(page))
        if page.evaluate("document.documentElement.lang") != lang:
            found.append("another language")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append("wider than the window")
        if found:
            wrong[path] = found
    return wrong


@pytest.mark.parametrize(("lang", "size"), SEEN)
def test_a_visitors_pages_are_whole(person, lang, size) -> None:
    page = person(None, lang, size)
    wrong = complaints(page, PUBLIC, lang)
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)
    assert not page.failures


@pytest.mark.parametrize(("lang", "size"), [("zh-CN", "phone"), ("en", "desktop"), ("fa", "phone")])
def test_a_members_pages_are_whole(person, lang, size) -> None:
    page = person("tto@demo.silkbridge.example", lang, size)
    wrong = complaints(page, DESKS, lang)
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)
    assert not page.failures


@pytest.mark.parametrize(("lang", "size"), AT_DESKS)
def test_a_technology_managers_pages_are_whole(person, lang, size) -> None:
    page = person("manager@demo.silkbridge.example", lang, size)
    wrong = complaints(page, DEALS, lang)
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)
    assert not page.failures


@pytest.mark.parametrize("path", ["/", "/achievements", "/challenges/first", "/network/xj-cwa-hub"])
def test_public_pages_are_read_without_scripts(browser, installation, path) -> None:
    context = browser.new_context(base_url=installation, java_script_enabled=False, locale="ru")
    page = context.new_page()
    page.goto(address_of(page, path))
    assert page.locator("html").get_attribute("lang") == "ru"
    assert page.locator("#plain h1").is_visible()
    assert page.locator("#plain").inner_text().strip().count("\n") > 2
    context.close()
