"""A whole installation with the demo network, and a browser before it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Two-core machines have small shared memory in containers.
    "--disable-dev-shm-usage",
]
PASSWORD = "silkbridge-demo"
SIZES = {"desktop": (1440, 900), "phone": (360, 780)}
Visit = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a browser; pytest hands over the tests of all folders."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the installation keeps its data and its mails."""
    return tmp_path_factory.mktemp("installation")


@pytest.fixture(scope="session")
def installation(folder: Path) -> Iterator[str]:
    """The address of a running installation with the demo network."""
    yield from _serve(folder, {})


def _serve(folder: Path, settings: dict[str, str]) -> Iterator[str]:
    if not (ROOT / "frontend" / "dist" / "index.html").exists():
        pytest.skip("the web pages are not built: python3 run.py serve builds them")
    given = {"WEB_DIST": str(ROOT / "frontend" / "dist"), "EMBEDDINGS": "off", "RATE_LIMITS": "0"}
    command = [sys.executable, "-m", "silkbridge", "serve", "--port", "0", "--data", str(folder)]
    with (folder.parent / f"{folder.name}.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | given | settings, stdout=subprocess.PIPE, stderr=log
        )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if found := re.match(rb"ready (http://\S+)", line):
                yield found.group(1).decode()
                break
        else:
            pytest.fail(f"the installation did not start: {Path(log.name).read_text()[-2000:]}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.stdout.close()
        process.wait(30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium of the machine."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def person(browser: Browser, installation: str) -> Iterator[Callable[..., Page]]:
    """Opens a page as a person of the demo, in a language and at a width; None is a visitor."""
    opened: list[BrowserContext] = []

    def open_page(email: str | None, lang: str = "zh-CN", size: str = "desktop") -> Page:
        width, height = SIZES[size]
        context = browser.new_context(
            base_url=installation,
            locale=lang,
            viewport={"width": width, "height": height},
            timezone_id="Asia/Shanghai",
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        if email is not None:
            answer = context.request.post(
                f"{installation}/api/v1/sessions", data={"email": email, "password": PASSWORD}
            )
            assert answer.ok, answer.text()
        page = context.new_page()
        page.failures = _failures_of(page)
        return page

    yield open_page
    for context in opened:
        context.close()


def _failures_of(page: Page) -> list[str]:
    """What goes wrong on a page behind its user's back; filled while it is open."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(f"script: {error}"))
    page.on(
        "response",
        lambda answer: (
            failures.append(f"{answer.status} {answer.url}") if answer.status >= 500 else None
        ),
    )
    return failures
