"""Whatever a mail or a notification links to is a page that the web has."""

import re
from pathlib import Path

import pytest

from backend.accounts.service.tokens import LETTERS
from backend.notifications.service.mailing import PREFERENCES_PAGE

ROOT = Path(__file__).parents[3]
APP = ROOT / "frontend" / "src" / "app"
PATH = re.compile(r'\bpath: "([^"]+)"')
LINK = re.compile(r'f?"(/workspace/[^"]*)"')
MAILED = re.compile(r"rstrip\('/'\)\}/(\w+)#token")


def pages() -> list[list[str]]:
    """The segments of every address; a parameter is written `$name`."""
    portal = PATH.findall((APP / "router.tsx").read_text("utf-8"))
    routes = [file.read_text("utf-8") for file in sorted(APP.glob("*-routes.ts*"))]
    desks = [path for text in routes for path in PATH.findall(text)]
    below = [f"workspace/{path}" for path in desks if path not in {"workspace", "/"}]
    # "$" catches addresses with nothing behind them.
    return [path.split("/") for path in (*portal, "workspace", *below) if path != "$"]


def leads_somewhere(link: str) -> bool:
    wanted = link.strip("/").split("/")
    return any(
        len(page) == len(wanted)
        and all(
            there == here or there.startswith("$") or here.startswith("{")
            for there, here in zip(page, wanted, strict=True)
        )
        for page in pages()
    )


def said_in_the_program() -> set[str]:
    found = {PREFERENCES_PAGE, *(letter.page for letter in LETTERS.values())}
    for source in (ROOT / "backend").rglob("*.py"):
        text = source.read_text("utf-8")
        found.update(LINK.findall(text))
        found.update(MAILED.findall(text))
    return found


def test_links_are_found_at_all() -> None:
    assert {"verify", "reset", "invitation", "workspace/notifications"} <= said_in_the_program()
    assert len(said_in_the_program()) >= 6


@pytest.mark.parametrize("link", sorted(said_in_the_program()))
def test_a_link_leads_to_a_page_of_the_web(link: str) -> None:
    assert leads_somewhere(link), link


def test_a_link_to_nowhere_would_be_noticed() -> None:
    assert not leads_somewhere("/workspace/nowhere")
    assert not leads_somewhere("/invitations")
