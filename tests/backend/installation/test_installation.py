"""The sign-in page of a demo names its people; a real installation names nobody."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session

from backend.core.settings import Settings
from backend.installation.schemas import DemoCast, DemoPersonCard
from seed import data_files, network
from tests.factories.accounts import make_person

CAST = DemoCast(
    password="a password for everybody",
    people=[
        DemoPersonCard(
            email="officer@demo.example", names={"zh": "程立言", "en": "Cheng"}, role="node_officer"
        )
    ],
)


def test_a_real_installation_names_nobody(client: TestClient) -> None:
    assert client.get("/api/v1/installation").json() == {"demo": None}


@pytest.mark.parametrize(("lang", "name"), [("zh", "程立言"), ("en", "Cheng"), ("fa", "Cheng")])
def test_a_demo_names_its_people_in_the_readers_language(
    app: FastAPI, client: TestClient, lang: str, name: str
) -> None:
    app.state.demo = CAST
    demo = client.get(f"/api/v1/installation?lang={lang}").json()["demo"]
    assert demo == {
        "password": CAST.password,
        "people": [{"email": "officer@demo.example", "name": name, "role": "node_officer"}],
        "mail_folder": True,
    }


def test_a_demo_that_really_mails_says_so(
    app: FastAPI, client: TestClient, settings: Settings
) -> None:
    app.state.demo = CAST
    settings.mail_url = "smtp://localhost"
    assert client.get("/api/v1/installation").json()["demo"]["mail_folder"] is False


def test_only_people_who_are_here_are_named(session: Session) -> None:
    assert network.cast(session) is None
    make_person(session, email="officer@demo.silkbridge.example")
    found = network.cast(session)
    assert found is not None
    assert [one.role for one in found.people] == ["node_officer"]
    assert found.password == network.DEMO_PASSWORD


def test_every_role_to_be_tried_out_has_somebody() -> None:
    assert set(network.SHOWN) <= {entry["role"] for entry in data_files.load("people")}
