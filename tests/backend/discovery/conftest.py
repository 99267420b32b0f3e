"""A worker beside the application, that works only when told."""

from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from backend.core import worker
from backend.core.settings import Settings
from backend.core.worker import WorkerContext
from backend.discovery import service
from search.engine import Engine as SearchEngine


@pytest.fixture
def writer(settings: Settings) -> Iterator[SearchEngine]:
    """The engine as the worker holds it."""
    engine = service.open_engine(settings)
    engine.ensure(service.INDEXES)
    yield engine
    engine.close()


@pytest.fixture
def context(
    engine: Engine, settings: Settings, writer: SearchEngine, app: FastAPI
) -> WorkerContext:
    """What the worker's handlers get; `app` has registered them."""
    return WorkerContext(engine, settings, parts={"search": writer, "embedder": None})


@pytest.fixture
def work(context: WorkerContext) -> Callable[[], int]:
    """Let the worker do everything that is due."""
    return lambda: worker.drain(context)
