"""The worker's process: the one writer of the search index, and of everything told later."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType

import structlog

from backend import features
from backend.core import worker
from backend.core.settings import Settings
from backend.core.worker import WorkerContext
from backend.discovery import service as discovery
from backend.discovery.service import Search
from backend.main import engine_for
from backend.matching import service as matching
from backend.suggestions import service as suggestions
from search.embedding import Embedder
from search.engine import Engine, SearchUnavailable

log = structlog.get_logger(__name__)
RETRY_SECONDS = 2.0


def main(settings: Settings, *, leashed: bool = False) -> None:
    """Work off the outbox and the timed jobs until SIGTERM or SIGINT; what is begun is finished.

    One that is leashed also ends when its standard input closes: its starter is gone then.
    """
    features.load("tasks")
    stop = threading.Event()
    _stop_on_signals(stop)
    if leashed:
        threading.Thread(target=_stop_on_silence, args=(stop,), daemon=True).start()
    engine = discovery.open_engine(settings)
    embedder = discovery.embedder_of(settings)
    context = WorkerContext(
        engine_for(settings), settings, parts={"search": engine, "embedder": embedder}
    )
    log.info("worker.started", engine=engine.name, embedder=embedder.id if embedder else None)
    try:
        _catch_up(context, engine, stop)
        worker.run(context, stop, between=_between(engine, embedder))
    finally:
        engine.close()
        if embedder is not None:
            embedder.close()
        context.engine.dispose()
    log.info("worker.stopped")


def _catch_up(context: WorkerContext, engine: Engine, stop: threading.Event) -> None:
    """Mend or make the index first: it may be new, old, or lost. An engine that is away is
    waited for; a second worker beside the embedded engine waits here until the first one ends."""
    while not stop.is_set():
        try:
            mended = discovery.reconcile(engine, context.engine)
        except SearchUnavailable as reason:
            log.warning("search.unavailable", reason=str(reason))
            stop.wait(RETRY_SECONDS)
        else:
            log.info("index.compared", mended=mended)
            return


def _between(engine: Engine, embedder: Embedder | None) -> Callable[[WorkerContext], bool]:
    """The slow work in the background, newest first: what listings mean, what they match."""
    search = Search(engine, embedder)

    def work(context: WorkerContext) -> bool:
        embedded = embedder is not None and matching.embed_slice(context.engine, engine, embedder)
        return suggestions.find_slice(context.engine, search) or embedded

    return work


def _stop_on_signals(stop: threading.Event) -> None:
    def ask(number: int, _frame: FrameType | None) -> None:
        log.info("worker.stopping", signal=signal.Signals(number).name)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)


def _stop_on_silence(stop: threading.Event) -> None:
    os.read(sys.stdin.fileno(), 1)
    log.info("worker.stopping", signal="starter gone")
    stop.set()
