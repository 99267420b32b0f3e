"""The worker's process: the one writer of the search index, and of everything told later."""

import signal
import threading
from types import FrameType

import structlog

from backend import features
from backend.core import worker
from backend.core.settings import Settings
from backend.core.worker import WorkerContext
from backend.main import engine_for

log = structlog.get_logger(__name__)


def main(settings: Settings) -> None:
    """Work off the outbox and the timed jobs until SIGTERM or SIGINT; what is begun is finished."""
    features.load("tasks")
    stop = threading.Event()
    _stop_on_signals(stop)
    context = WorkerContext(engine_for(settings), settings)
    log.info("worker.started")
    try:
        worker.run(context, stop)
    finally:
        context.engine.dispose()
    log.info("worker.stopped")


def _stop_on_signals(stop: threading.Event) -> None:
    def ask(number: int, _frame: FrameType | None) -> None:
        log.info("worker.stopping", signal=signal.Signals(number).name)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
