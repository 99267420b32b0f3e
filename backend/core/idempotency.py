"""Idempotency keys: a repeated request takes effect once and is answered as the first time.

Key, effect and answer are written in one transaction: there are all three or none of them.
"""

import hashlib
import json
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Annotated, Any, NamedTuple
from uuid import UUID, uuid4

from fastapi import Depends, Header, Request, Response
from fastapi.routing import APIRoute
from sqlalchemy import UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel, col, delete, select
from starlette.concurrency import run_in_threadpool

from backend.core import clock
from backend.core.actor import CurrentActor
from backend.core.db import DbSession, UtcDateTime
from backend.core.problems import KeyReused

KEPT = timedelta(hours=48)


class IdempotencyKey(SQLModel, table=True):
    """A key that was used, the request it stood for, and the answer once known."""

    __tablename__ = "idempotency_key"
    __table_args__ = (UniqueConstraint("actor", "route", "key"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    actor: str = Field(max_length=40)
    route: str = Field(max_length=200)
    key: str = Field(max_length=100)
    request_hash: str = Field(max_length=64)
    created_at: datetime = Field(default_factory=clock.now, sa_type=UtcDateTime, index=True)
    status: int | None = None
    body: str | None = None


class _Claim(NamedTuple):
    """A key claimed by a request, and the request's own transaction."""

    session: Session
    key: IdempotencyKey


class _Replay(Exception):
    def __init__(self, status: int, body: str) -> None:
        super().__init__()
        self.status, self.body = status, body


async def _request_hash(request: Request) -> str:
    content = await request.body()
    return hashlib.sha256(
        json.dumps([request.method, request.url.path, request.url.query]).encode() + content
    ).hexdigest()


def once(
    request: Request,
    session: DbSession,
    actor: CurrentActor,
    request_hash: Annotated[str, Depends(_request_hash)],
    idempotency_key: Annotated[str | None, Header(min_length=8, max_length=100)] = None,
) -> None:
    """Claim the request's key, if it has one; raise when it was used before."""
    if idempotency_key is None:
        return
    claimed = IdempotencyKey(
        actor=str(actor.person_id),
        route=f"{request.method} {request.url.path}"[:200],
        key=idempotency_key,
        request_hash=request_hash,
    )
    try:
        with session.begin_nested():
            session.add(claimed)
    except IntegrityError:
        raise _used_before(session, claimed) from None
    request.state.claim = _Claim(session, claimed)


def _used_before(session: Session, claimed: IdempotencyKey) -> Exception:
    used = session.exec(
        select(IdempotencyKey).where(
            col(IdempotencyKey.actor) == claimed.actor,
            col(IdempotencyKey.route) == claimed.route,
            col(IdempotencyKey.key) == claimed.key,
        )
    ).one()
    if used.request_hash != claimed.request_hash:
        return KeyReused(key=claimed.key)
    assert used.status is not None
    assert used.body is not None
    return _Replay(used.status, used.body)


class OnceRoute(APIRoute):
    """A route whose writes may carry an `Idempotency-Key`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 — APIRoute's signature
        if kwargs.get("methods") and set(kwargs["methods"]) & {"POST"}:
            kwargs["dependencies"] = [*(kwargs.get("dependencies") or []), Depends(once)]
        super().__init__(*args, **kwargs)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The usual handler, with the kept answer replayed and a new answer kept."""
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                response = await handle(request)
            except _Replay as replay:
                return Response(
                    replay.body,
                    replay.status,
                    media_type="application/json",
                    headers={"Idempotent-Replayed": "true"},
                )
            claim: _Claim | None = getattr(request.state, "claim", None)
            if claim is not None:
                await run_in_threadpool(_keep, claim, response)
            return response

        return answer


def _keep(claim: _Claim, response: Response) -> None:
    claim.key.status = response.status_code
    claim.key.body = bytes(response.body).decode()
    claim.session.flush()


def forget_old_keys(session: Session) -> int:
    """Drop keys nobody will repeat any more; how many."""
    stale = delete(IdempotencyKey).where(col(IdempotencyKey.created_at) < clock.now() - KEPT)
    return session.exec(stale).rowcount
