"""Puts the web application together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from sqlalchemy import Engine

from backend import features, routers
from backend.actors import resolve_actor
from backend.core import logging, problems, static
from backend.core.db import Turns, make_engine
from backend.core.head import HeadAsGet
from backend.core.query_string import EmptyParameters
from backend.core.rate_limit import Limiter
from backend.core.security import BodyLimit, NulGuard, OriginGuard
from backend.core.settings import Settings
from backend.discovery import service as discovery
from backend.installation.schemas import DemoCast


def engine_for(settings: Settings) -> Engine:
    """The database the settings name, with its folder made."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return make_engine(
        settings.resolved_database_url,
        pool_size=settings.database_pool_size,
        audit_key=settings.key,
    )


def create_app(
    settings: Settings, engine: Engine | None = None, *, demo: DemoCast | None = None
) -> FastAPI:
    """The application over one database; `engine` lets tests bring theirs.

    `demo` is told on the sign-in page: the people whom the demo lets anybody be.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.search.close()
        app.state.engine.dispose()

    app = FastAPI(
        title="Silkbridge",
        version="1",
        description="Technology transfer: achievements, challenges, matching, the node network.",
        openapi_url="/api/openapi.json",
        docs_url="/api/docs",
        redoc_url=None,
        lifespan=lifespan,
    )
    features.load("tasks")
    app.state.settings = settings
    app.state.engine = engine or engine_for(settings)
    app.state.turns = Turns(app.state.engine, settings.database_pool_size)
    app.state.resolve_actor = resolve_actor
    app.state.demo = demo
    app.state.limiter = Limiter(enabled=settings.rate_limits)
    app.state.search = discovery.open_search(settings)
    problems.install(app)
    app.router.routes.extend(routers.everything().routes)
    _guard(app, settings)
    return app


def _guard(app: FastAPI, settings: Settings) -> None:
    """What every request passes, the last one first."""
    app.add_middleware(HeadAsGet)
    app.add_middleware(EmptyParameters)
    app.add_middleware(BodyLimit, settings=settings)
    app.add_middleware(OriginGuard, settings=settings)
    app.add_middleware(NulGuard)
    app.add_middleware(static.SecurityHeaders)
    app.add_middleware(logging.RequestLog)
