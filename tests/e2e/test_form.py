"""The guided form and a listing's record: whole, accessible and narrow enough, step by step."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e.test_pages import untranslated, violations

STEPS = {
    "achievement": [
        "basics",
        "solution",
        "indicators",
        "readiness",
        "rights",
        "terms",
        "files",
        "submit",
    ],
    "challenge": ["basics", "need", "indicators", "money", "rules", "bidders", "files", "submit"],
}
TEXT = {"title": "膜", "one_line": "一句话", "summary": "摘要"}
FIGURE = {"name": "能耗", "comparator": "range", "value": 1, "value_max": 2, "unit": "kWh/m³"}
ROWS: dict[str, dict[str, Any]] = {
    "achievement": {
        "indicators": [FIGURE],
        "advantages": [{"measure": "能耗", "own": 1, "rivals": [{"name": "甲", "value": 2}]}],
        "trl": 6,
        "ip": [{"kind": "invention"}],
        "units": [{"name": "甲"}],
        "persons": [{"name": "乙"}],
        "funding": [{"source": "丙"}],
        "cases": [{"title": "丁"}],
        "modes": [{"mode": "equity"}],
        "price_kind": "floor",
        "price": {"amount_minor": 100_000_000},
    },
    "challenge": {
        "required_indicators": [FIGURE | {"acceptance_test": "第三方"}],
        "funding_lines": [{"source": "甲", "amount_minor": 100}],
        "payment_plan": [{"stage": "签约", "share": 30}],
        "criteria": [{"name": "技术", "weight": 60}],
        "eligibility": ["独立法人"],
        "award_mode": "race",
        "deadline_local": "2099-06-30T18:00",
        "bounty": {"amount_minor": 100_000_000},
    },
}


def draft(page: Page, kind: str) -> str:
    """A draft with something in every list; its id."""
    api = "/api/v1"
    owner = page.request.get(f"{api}/me").json()["memberships"][0]["organization_id"]
    texts = [
        {"locale": "zh", "translation": "original"} | TEXT,
        {"locale": "en", "translation": "human"},
    ]
    body = {"organization_id": owner, "original_locale": "zh", "texts": texts} | ROWS[kind]
    made = page.request.post(f"{api}/{kind}s", data=body)
    assert made.ok, made.text()
    return str(made.json()["id"])


def complaints(page: Page, address: str) -> list[str]:
    """What is wrong with a page once nothing is under way."""
    page.goto(address)
    page.locator("h1").first.wait_for()
    page.wait_for_load_state("networkidle")
    found = [*violations(page), *untranslated(page)]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than the window")
    return found


@pytest.mark.parametrize(("lang", "size"), [("zh-CN", "desktop"), ("en", "phone"), ("fa", "phone")])
def test_every_step_of_the_form_is_whole(person, lang, size) -> None:
    page = person("tto@demo.silkbridge.example", lang, size)
    told = {}
    for kind, steps in STEPS.items():
        listing_id = draft(page, kind)
        addresses = [f"/workspace/listings/{listing_id}/edit?step={step}" for step in steps]
        for address in (
            f"/workspace/listings/new?kind={kind}",
            *addresses,
            f"/workspace/listings/{listing_id}",
        ):
            if found := complaints(page, address):
                told[re.sub(r"[0-9a-f-]{36}", kind, address)] = found
    assert not told, json.dumps(told, ensure_ascii=False, indent=1)
    assert not page.failures


def test_every_control_of_the_form_has_a_name_and_is_reached_by_keyboard(person) -> None:
    page = person("tto@demo.silkbridge.example")
    for kind, steps in STEPS.items():
        listing_id = draft(page, kind)
        for step in steps:
            assert complaints(page, f"/workspace/listings/{listing_id}/edit?step={step}") == []
            controls = page.locator("main :is(input, textarea, select):visible")
            unreachable = controls.evaluate_all(
                "all => all.filter((one) => one.tabIndex < 0).map((one) => one.outerHTML)"
            )
            nameless = controls.evaluate_all(
                """all => all
                  .filter((one) => !one.labels?.length && !one.getAttribute('aria-label'))
                  .map((one) => one.outerHTML)"""
            )
            assert (unreachable, nameless) == ([], []), (kind, step)
