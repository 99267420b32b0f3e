"""A page of matches: one pair on its own, every figure compared, nothing withheld told."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.accounts.models import Person
from backend.core.db import transaction
from backend.listings.models import ExportStatus, Listing
from tests.factories.accounts import bearer, make_sign_in
from tests.factories.markets import ask, make_owner, offer

Work = Callable[[], int]
TITLE = "高盐废水膜浓缩与分盐结晶"
NAMES = ("产水回收率", "吨水能耗", "结晶纯度", "膜通量", "运行周期")


def figures(value: float, **more: Any) -> list[dict[str, Any]]:
    """Five figures, more than a card shows."""
    plain = {"comparator": "ge", "value": value, "unit": "%"}
    return [plain | {"name": name} | more for name in NAMES]


@pytest.fixture
def pair(engine: Engine, work: Work) -> tuple[UUID, UUID, Person]:
    """A challenge, an achievement for it, and a person abroad."""
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        abroad = make_owner(session, country="KZ").person
        wanted = figures(90, must=True, acceptance_test="168 h")
        challenge = ask(session, asker, TITLE, required_indicators=wanted)
        achievement = offer(
            session,
            solver,
            TITLE,
            indicators=figures(99),
            export_status=ExportStatus.UNSCREENED,
        )
        offer(session, solver, TITLE)
    work()
    return challenge, achievement, abroad


def test_every_figure_is_compared_not_only_those_of_the_card(
    client: TestClient, engine: Engine, pair: tuple[UUID, UUID, Person]
) -> None:
    challenge, achievement, _ = pair
    with transaction(engine) as session:
        session.get(Listing, achievement).export_status = ExportStatus.FREE
    path = f"/api/v1/challenges/{challenge}/matches"
    (match,) = client.get(path, params={"other": str(achievement)}).json()["items"]
    found = [(one["name"], one["verdict"]) for one in match["reasons"]["indicators"]]
    assert found == [(name, "met") for name in NAMES]
    assert [one["margin"] for one in match["reasons"]["indicators"]] == pytest.approx([0.1] * 5)
    assert len(match["listing"]["indicators"]) == 3


def test_one_match_is_found_by_id_and_by_number_and_scores_as_in_the_list(
    client: TestClient, pair: tuple[UUID, UUID, Person]
) -> None:
    challenge, achievement, _ = pair
    path = f"/api/v1/challenges/{challenge}/matches"
    everything = client.get(path).json()
    assert everything["total"] == 2
    (listed,) = [one for one in everything["items"] if one["listing"]["id"] == str(achievement)]
    for name in (str(achievement), listed["listing"]["number"].lower()):
        answer = client.get(path, params={"other": name}).json()
        assert (answer["total"], answer["items"]) == (1, [listed])
    assert client.get(path, params={"other": str(challenge)}).json()["items"] == []


def test_figures_behind_the_export_gate_stay_unknown_abroad(
    client: TestClient, engine: Engine, pair: tuple[UUID, UUID, Person]
) -> None:
    challenge, achievement, abroad = pair
    with transaction(engine) as session:
        headers = bearer(make_sign_in(session, abroad))
    path = f"/api/v1/challenges/{challenge}/matches"
    answer = client.get(path, params={"other": str(achievement)}, headers=headers).json()
    (match,) = answer["items"]
    assert {one["verdict"] for one in match["reasons"]["indicators"]} == {"unknown"}
    assert {one["offer"] is None for one in match["reasons"]["indicators"]} == {True}
