#!/usr/bin/env python3
"""The only task list: `python3 run.py serve` runs the product, `python3 run.py test` proves it.

Needs nothing but Python and a way to packages. Everything goes into `.venv` and `.cache` here.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

if sys.version_info < (3, 11):  # noqa: UP036 — an older Python must be told, not crash later
    sys.exit("Silkbridge needs Python 3.11 or newer; this is " + sys.version.split()[0])

from bootstrap import python, web
from bootstrap.processes import ROOT, WEB, Command, become, call, say, stop_all
from bootstrap.python import PYTHON, VENV, prepare


class Part(NamedTuple):
    """One part of a check: what it is called and what is run, or why it cannot be."""

    name: str
    command: Command
    folder: Path = ROOT
    programs: Path = VENV / "bin"
    lacking: str = ""
    again: Command | None = None
    """What tries once more that which failed, and tells so."""


def serve(arguments: list[str]) -> int:
    """Start everything: API, worker and web pages. --host --port --data DIR --no-demo"""
    if {"--help", "-h"} & set(arguments):
        return backend("serve", arguments)
    outcome: list[str] = []
    building = None
    if not web.is_built():
        with python.alone("python"):
            python.make_venv()
            python.find_uv()
        building = threading.Thread(target=lambda: outcome.append(web.build()), daemon=True)
        building.start()
    prepare(dev=False)
    if building:
        # While the pages are built, the other core can fill the database.
        fill = ["migrate"] if "--no-demo" in arguments else ["seed", "demo"]
        call([PYTHON, "-m", "silkbridge", *fill, *data_option(arguments)])
        building.join()
        if outcome[0]:
            say(f"The web pages could not be built: {outcome[0]}. The API runs without them.")
    return backend("serve", arguments)


def data_option(arguments: list[str]) -> list[str]:
    """The --data option as it was given."""
    for i, argument in enumerate(arguments):
        if argument == "--data":
            return arguments[i : i + 2]
        if argument.startswith("--data="):
            return [argument]
    return []


def backend(command: str, arguments: list[str]) -> int:
    """Hand a task over to the backend's commands."""
    prepare(dev=command in {"revision", "api"})
    return become(PYTHON, "-m", "silkbridge", command, *arguments)


def static_parts() -> list[Part]:
    """What can be judged without running the product."""
    tool: Command = [PYTHON, "-m"]
    architecture = [*tool, "pytest", "-q", "tests/architecture"]
    return [
        Part("style", [*tool, "ruff", "check"]),
        Part("format", [*tool, "ruff", "format", "--check"]),
        Part("types", [*tool, "mypy"]),
        Part("imports", [VENV / "bin" / "lint-imports"]),
        Part("architecture", architecture),
        web_part("web style and types", "check"),
    ]


def web_part(name: str, script: str) -> Part:
    """A script of the web page's package.json."""
    try:
        web.modules(dev=True)
        return Part(name, web.npm("run", script), WEB, web.node())
    except (web.Lacking, OSError) as reason:
        return Part(name, [], WEB, lacking=str(reason))


def judge(parts: list[Part]) -> int:
    """Run every part, whatever the ones before it said; then a table, and 1 if any failed."""
    rows = []
    for part in parts:
        say(f"\n── {part.name} ──")
        start = time.monotonic()
        if part.lacking:
            must = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
            result = f"{'FAILED' if must else 'skipped'}: {part.lacking}"
        else:
            code = call(part.command, folder=part.folder, path=part.programs)
            result = "passed" if code == 0 else f"FAILED ({code})"
            if code != 0 and part.again:
                say("\nonce more, only what failed")
                code = call(part.again, folder=part.folder, path=part.programs)
                result = "passed, some at the second try" if code == 0 else f"FAILED twice ({code})"
        rows.append((part.name, result, time.monotonic() - start))
    say("\n── summary ──")
    for name, result, seconds in rows:
        say(f"{name:<22}{seconds:7.1f} s  {result}")
    return int(any("FAILED" in result for _, result, _ in rows))


def check(_arguments: list[str]) -> int:
    """Style, types, import contracts, architecture: under a minute."""
    prepare(dev=True)
    return judge(static_parts())


def test(arguments: list[str]) -> int:
    """Everything; or, with arguments, only pytest on both databases with these arguments."""
    prepare(dev=True)
    if arguments:
        return become(PYTHON, "-m", "pytest", *arguments)
    unbuilt = web.build(dev=True)
    tests: Command = [PYTHON, "-m", "pytest", "-n", "2", "-m", "not e2e"]
    parts = [
        *static_parts(),
        web_part("web tests", "test"),
        Part("tests", [*tests, "--ignore=tests/architecture"]),
        # A browser on a busy machine may be late where nothing is wrong: then once more, alone.
        Part("browser", browser_tests("-n", "2"), lacking=unbuilt, again=browser_tests("--lf")),
    ]
    return judge(parts)


def browser_tests(*options: str) -> Command:
    """The tests that click as a person would."""
    return [PYTHON, "-m", "pytest", "-m", "e2e", "tests/e2e", *options]


def e2e(arguments: list[str]) -> int:
    """The browser tests alone, on freshly built pages."""
    prepare(dev=True)
    if reason := web.build(dev=True):
        sys.exit(f"The web pages could not be built: {reason}")
    return become(*browser_tests(), *arguments)


def fix(_arguments: list[str]) -> int:
    """Mend what the style checks can mend by themselves."""
    prepare(dev=True)
    style: Command = [PYTHON, "-m", "ruff"]
    return judge([Part("style", [*style, "check", "--fix"]), Part("format", [*style, "format"])])


def bench(arguments: list[str]) -> int:
    """Measurements: `bench search` (of your own three files, too), `bench api`, `bench scale`."""
    prepare(dev=True)
    module = "search.evaluation" if arguments[:1] in (["search"], ["scale"]) else "tests.bench"
    return become(PYTHON, "-m", module, *arguments)


def api(arguments: list[str]) -> int:
    """Write the API's description and, from it, the web page's client."""
    prepare(dev=True)
    written = call([PYTHON, "-m", "silkbridge", "api", *arguments])
    if written != 0:
        return written
    try:
        web.modules(dev=True)
        return call(web.npm("run", "api"), folder=WEB, path=web.node())
    except web.Lacking as reason:
        sys.exit(f"The description is written, the client is not: {reason}")


OURS: dict[str, Callable[[list[str]], int]] = {
    "serve": serve,
    "test": test,
    "check": check,
    "fix": fix,
    "e2e": e2e,
    "bench": bench,
    "api": api,
}
BACKENDS = {
    "seed": "Fill in the demo, or `--size bench:N` for load tests",
    "import": "Bring a file of listings in: achievements|challenges FILE",
    "migrate": "Bring the database to the newest schema",
    "revision": "Write a migration for what the models have and the database has not",
    "glossary": "Terms for searches and matches: import|export FILE (.rdf, .xml, .ttl)",
    "shares": "Which shares of sealed proposals' keys are there; `--mend` makes lost ones",
    "rebuild-index": "Build the search index anew from the database",
}


def main() -> int:
    """Do the task that was named, or say which there are."""
    signal.signal(signal.SIGTERM, stop_all)
    task, *arguments = sys.argv[1:] or ["--help"]
    if task in OURS:
        return OURS[task](arguments)
    if task in BACKENDS:
        return backend(task, arguments)
    told = {name: (function.__doc__ or "").strip() for name, function in OURS.items()} | BACKENDS
    say("python3 run.py TASK [OPTIONS]\n")
    for name, purpose in told.items():
        say(f"  {name:<14} {purpose}")
    return 0 if task in {"--help", "-h", "help"} else 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
