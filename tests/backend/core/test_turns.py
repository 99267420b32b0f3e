"""However many ask at once: nobody waits for somebody who waits for them."""

import asyncio

import httpx
import pytest
from sqlmodel import func, select

from backend.core.db import transaction
from backend.organizations.models import Organization
from tests.conftest import ADDRESS
from tests.factories.accounts import bearer, make_person, make_sign_in

MANY = 120
"""Far more than there are threads and connections."""


@pytest.fixture
def headers(engine):
    with transaction(engine) as session:
        return bearer(make_sign_in(session, make_person(session)))


def at_once(app, *requests) -> list[httpx.Response]:
    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
            return await asyncio.gather(*(client.request(*args, **more) for args, more in requests))

    return asyncio.run(asyncio.wait_for(ask(), 60))


def test_readers_beyond_all_threads_are_answered(app, headers) -> None:
    ask = (("GET", "/api/v1/me"), {"headers": headers})
    assert {answer.status_code for answer in at_once(app, *[ask] * MANY)} == {200}


def test_writers_beyond_all_threads_are_answered(app, engine, headers) -> None:
    found = {"kind": "enterprise", "names": {"zh": "天池科技"}}
    ask = (("POST", "/api/v1/organizations"), {"headers": headers, "json": found})
    answers = at_once(app, *[ask] * MANY)
    assert {answer.status_code for answer in answers} == {201}
    with transaction(engine, reading=True) as session:
        assert session.exec(select(func.count()).select_from(Organization)).one() == MANY


def test_readers_writers_and_sign_ins_do_not_lock_each_other_out(app, headers) -> None:
    read = (("GET", "/api/v1/me"), {"headers": headers})
    write = (("PATCH", "/api/v1/me"), {"headers": headers, "json": {"name": "Ainur"}})
    wrong = {"email": "nobody@people.example", "password": "not a password of anybody"}
    enter = (("POST", "/api/v1/sessions"), {"json": wrong})
    answers = at_once(app, *[read, write, enter] * (MANY // 3))
    assert {answer.status_code for answer in answers} == {200, 401}
