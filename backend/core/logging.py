"""Structured logs: one JSON object a line, each with the request it belongs to."""

import logging
import sys
import time
from uuid import uuid4

import structlog
from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

REQUESTS = Counter("silkbridge_requests_total", "Requests answered.", ["method", "route", "status"])
LATENCY = Histogram(
    "silkbridge_request_seconds",
    "Time to the start of the answer.",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
log = structlog.get_logger("http")
API = "/api/v1"
UNSEEN = "unseen"
"""A request's state of this name keeps it out of the counters and its address out of the log."""


def configure(level: str = "info") -> None:
    """Send every log line to standard error as JSON."""
    numeric = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(numeric),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


class RequestLog:
    """Gives each request an id, counts it, and writes one line when it is slow or fails."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        status = 500
        started = time.perf_counter()

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"].append((b"x-request-id", request_id.encode()))
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, note)
            finally:
                _report(scope, status, time.perf_counter() - started)


def _route(scope: Scope) -> str:
    """The address's pattern, never the address: counters must not multiply with what is asked."""
    path: str = getattr(scope.get("route"), "path", "other")
    # A route that was included knows its own part alone.
    return f"{API}{path}" if scope["path"].startswith(f"{API}/") and path != "other" else path


def _report(scope: Scope, status: int, seconds: float) -> None:
    route = _route(scope)
    if scope["state"].get(UNSEEN):
        if status >= 500:  # noqa: PLR2004 — server errors
            log.error("request", route=route, status=status)
        return
    REQUESTS.labels(scope["method"], route, str(status)).inc()
    LATENCY.labels(scope["method"], route).observe(seconds)
    write = log.error if status >= 500 else log.debug  # noqa: PLR2004 — server errors
    write(
        "request",
        method=scope["method"],
        path=scope["path"],
        status=status,
        ms=round(seconds * 1000, 1),
    )
