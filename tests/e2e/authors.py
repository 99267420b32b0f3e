"""What people do in the guided form, as steps that tests put together."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.e2e.wording import Say

SAVE = 20_000
"""How long an autosave may take on a busy machine, in milliseconds."""


def begin(page: Page, say: Say, kind: str, title: str) -> str:
    """Open a draft by the three questions; its id."""
    page.goto(f"/workspace/listings/new?kind={kind}")
    page.get_by_label(say(f"wizard:start.title.{kind}")).fill(title)
    page.get_by_role("button", name=say("wizard:start.button")).click()
    page.wait_for_url(re.compile(r"/workspace/listings/[0-9a-f-]{36}/edit"))
    page.locator("button[aria-current=step]").wait_for()
    return page.url.split("/listings/")[1][:36]


def go_on(page: Page, say: Say, step: str) -> None:
    """Leave for the next step, which is the one expected."""
    page.get_by_role("button", name=say("portal:wizard.next"), exact=True).click()
    now = page.locator("button[aria-current=step]")
    expect(now).to_contain_text(say(f"wizard:step.{step}"))


def saved(page: Page, say: Say) -> None:
    """Wait until the form says that everything is on the server."""
    words = say("portal:wizard.saved", time="").strip()
    expect(page.get_by_role("status").filter(has_text=words).first).to_be_visible(timeout=SAVE)


def write(page: Page, say: Say, words: dict[str, str]) -> None:
    """Fill fields of the present step by their names in the `fields` texts."""
    for field, text in words.items():
        name = field_name(say, field)
        page.get_by_label(re.compile(f"^{re.escape(name)}( |$)")).fill(text)


def field_name(say: Say, field: str) -> str:
    """A field's name in the form."""
    try:
        return say(f"wizard:field.{field}")
    except KeyError:
        return say(f"fields:{field}")


def choose_field(page: Page, say: Say, name: str) -> None:
    """Find a field of technology by its name and tick it."""
    page.get_by_label(say("wizard:taxonomy.narrow", name=say("fields:field_codes"))).fill(name)
    page.get_by_role("checkbox", name=name, exact=True).check()


def add_figure(page: Page, say: Say, rows: str, figure: dict[str, Any]) -> None:
    """Add a row to a list of technical figures."""
    add = say("wizard:rows.add", name=say(f"wizard:row.{rows}"))
    page.get_by_role("button", name=add, exact=True).click()
    row = page.locator("li").filter(has=page.locator(f"[id^='at-{rows}-']")).last
    cell(row, say, rows, "name").fill(figure["name"])
    cell(row, say, rows, "comparator").select_option(figure["comparator"])
    cell(row, say, rows, "value").fill(figure["value"])
    cell(row, say, rows, "unit").fill(figure["unit"])
    row.page.keyboard.press("Escape")
    cell(row, say, rows, "condition").fill(figure["condition"])


def cell(row: Locator, say: Say, rows: str, name: str) -> Locator:
    """A cell of a row by its name."""
    try:
        label = say(f"wizard:cell.{rows}.{name}")
    except KeyError:
        label = say(f"fields:{name}")
    return row.get_by_label(re.compile(f"^{re.escape(label)}( |$)"))


def hand_in(page: Page, say: Say) -> None:
    """Submit from the last step and see that it waits for the organisation."""
    page.get_by_role("button", name=say("wizard:submit.button")).click()
    page.wait_for_url(re.compile(r"/workspace/listings/[0-9a-f-]{36}$"))
    expect(page.get_by_text(say("portal:state.submitted")).first).to_be_visible()


def answer(page: Page, say: Say, title: str, action: str) -> None:
    """Find a listing at the review desk and let it pass."""
    page.goto("/workspace/review")
    page.get_by_role("link", name=title).click()
    page.get_by_role("button", name=say(f"review:do.{action}"), exact=True).click()
    expect(page.get_by_text(say(f"review:done.{action}"))).to_be_visible()
