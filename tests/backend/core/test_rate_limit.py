"""How often somebody may do something, and what the one who is too many is told."""

from types import SimpleNamespace

import pytest
from limits import parse

from backend.core.problems import TooManyRequests
from backend.core.rate_limit import Limiter, client_address, limit

RATE = parse("3/minute")


def use(limiter: Limiter, *key: str, times: int = 1) -> None:
    for _ in range(times):
        limiter.count(RATE, *key)


def test_the_one_too_many_is_refused_and_told_how_long_to_wait() -> None:
    limiter = Limiter(enabled=True)
    use(limiter, "sign-in", "1.2.3.4", times=3)
    with pytest.raises(TooManyRequests) as refused:
        use(limiter, "sign-in", "1.2.3.4")
    assert 1 <= refused.value.params["retry_after"] <= 60
    assert refused.value.params["limit"] == "3 per 1 minute"


def test_everybody_and_everything_is_counted_apart() -> None:
    limiter = Limiter(enabled=True)
    use(limiter, "sign-in", "1.2.3.4", times=3)
    use(limiter, "sign-in", "5.6.7.8", times=3)
    use(limiter, "register", "1.2.3.4", times=3)


def test_what_is_switched_off_counts_nothing() -> None:
    use(Limiter(enabled=False), "sign-in", "1.2.3.4", times=100)


def test_a_route_counts_by_the_address_of_the_client() -> None:
    guard = limit("sign-in", "2/minute")
    state = SimpleNamespace(limiter=Limiter(enabled=True))
    app = SimpleNamespace(state=state)
    here, there = (
        SimpleNamespace(app=app, client=SimpleNamespace(host=host))
        for host in ("1.1.1.1", "2.2.2.2")
    )
    for _ in range(2):
        guard(here)
    guard(there)
    with pytest.raises(TooManyRequests):
        guard(here)
    assert client_address(SimpleNamespace(client=None)) == "unknown"


def test_the_answer_says_when_to_come_back(app, client) -> None:
    app.state.limiter = Limiter(enabled=True)
    for _ in range(60):
        client.post("/api/v1/accounts/verify", json={"token": "x"})
    answer = client.post("/api/v1/accounts/verify", json={"token": "x"})
    assert (answer.status_code, answer.json()["code"]) == (429, "too-many-requests")
    assert answer.headers["retry-after"] == str(answer.json()["params"]["retry_after"])
