"""Every engine, empty or with the market in it."""

import os
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest

from search.embedded import EmbeddedEngine
from search.engine import Engine
from search.meilisearch import MeilisearchEngine
from search.query import Filters, Hits, Query
from search.rebuild import rebuild
from tests.search.contract.market import KIND, MARKET, NOW, PUBLIC

ENGINES = ("embedded", "meilisearch")
Ask = Callable[..., Hits]


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """One engine of each sort for the whole run; tests that write use kinds of their own."""
    if request.param == "embedded":
        opened: Engine = EmbeddedEngine(tmp_path_factory.mktemp("index"))
        yield opened
        opened.close()
        return
    url = os.environ.get("MEILI_URL", "")
    if not url:
        pytest.skip("MEILI_URL is not set: no Meilisearch to hold the contract against")
    key = os.environ.get("MEILI_KEY", "")
    server = MeilisearchEngine(url, key, f"test{uuid4().hex[:12]}")
    yield server
    server.drop()
    server.close()


@pytest.fixture(scope="session")
def market(engine: Engine) -> Engine:
    """The engine with the market in it; nobody changes it."""
    engine.ensure([KIND])
    rebuild(engine, KIND, MARKET)
    engine.flush()
    return engine


@pytest.fixture
def ask(market: Engine) -> Ask:
    """Search the market: words first, then filters and whatever else a query holds."""

    def search(words: str = "", **more: Any) -> Hits:
        return market.search(question(words, **more))

    return search


@pytest.fixture
def found(ask: Ask) -> Callable[..., list[str]]:
    """The ids that a search finds, in order."""
    return lambda words="", **more: [hit.id for hit in ask(words, **more).hits]


@pytest.fixture
def kind(engine: Engine) -> str:
    """An empty index of the test's own."""
    name = "k" + "".join(chr(ord("a") + int(digit, 16)) for digit in uuid4().hex[:12])
    engine.ensure([name])
    return name


def question(words: str = "", **more: Any) -> Query:
    """A visitor's question to the market; filters may be given by their own names."""
    filters = {name: more.pop(name) for name in Filters.model_fields if name in more}
    given = {"kind": KIND, "audience": PUBLIC, "now": NOW, "text": words}
    return Query.model_validate({**given, **more, "filters": filters})
