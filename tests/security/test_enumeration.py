"""Whether an address has an account is told by no answer and by no time it takes."""

import statistics
import time

import pytest

from tests.api.conftest import Home

KNOWN, UNKNOWN = "author@people.example", "nobody@people.example"
ROUNDS = 9
RATIO = 2.0
"""Far above what one more query costs, far below what a comparison of passwords costs."""


def ask(home: Home, path: str, email: str) -> tuple[int, str, float]:
    """Status, body without the address, and seconds of processor time."""
    body = {"email": email}
    if path == "/sessions":
        body["password"] = "not the password of anybody"
    if path == "/accounts":
        body |= {"password": "eleven horses ran", "name": "Somebody"}
    home.client.cookies.clear()
    start = time.process_time()
    answer = home.client.post(f"/api/v1{path}", json=body)
    taken = time.process_time() - start
    told = {name: value for name, value in answer.json().items() if name != "request_id"}
    return answer.status_code, str(told).replace(email, "…"), taken


@pytest.mark.parametrize(
    "path", ["/sessions", "/accounts", "/accounts/verification-mails", "/password-resets"]
)
def test_known_and_unknown_addresses_are_answered_alike(home: Home, path: str) -> None:
    known, unknown = [], []
    for _ in range(ROUNDS):
        for email, found in ((KNOWN, known), (UNKNOWN, unknown)):
            found.append(ask(home, path, email))
            home.put_back()
    assert {each[:2] for each in known} == {each[:2] for each in unknown}
    here, there = (statistics.median(each[2] for each in found) for found in (known, unknown))
    assert 1 / RATIO < here / there < RATIO
