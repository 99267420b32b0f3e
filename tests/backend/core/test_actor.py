"""In which language a request is answered to somebody who is signed in."""

from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pytest
from fastapi import Request

from backend.core.actor import Actor, current_actor

ANN = Actor(person_id=uuid4(), locale="ru")


def asking(query: str = "", **headers: str) -> Request:
    given = {"authorization": "Bearer token", **headers}
    state = SimpleNamespace(resolve_actor=lambda _session, _token: ANN)
    return Request(
        {
            "type": "http",
            "query_string": query.encode(),
            "headers": [
                (name.replace("_", "-").encode(), value.encode()) for name, value in given.items()
            ],
            "app": SimpleNamespace(state=state),
        }
    )


@pytest.mark.parametrize(
    ("request_", "locale"),
    [
        (asking(), "ru"),
        (asking(accept_language="en"), "en"),
        (asking("lang=kk", accept_language="en"), "kk"),
        (asking(accept_language="de"), "zh"),
    ],
)
def test_the_page_is_read_in_the_language_the_request_names(request_, locale) -> None:
    actor = current_actor(request_, cast("Any", None))
    assert (actor.person_id, actor.locale) == (ANN.person_id, locale)
