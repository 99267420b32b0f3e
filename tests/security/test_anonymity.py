"""Whoever offers anonymously is named to nobody outside, by no answer and in no field."""

from uuid import uuid4

import pytest
from sqlmodel import Session

from backend.achievements.schemas import AchievementCreate
from backend.core.db import transaction
from backend.imports.service.batches import create_draft
from backend.listings.models import Listing
from tests.api.conftest import Home
from tests.factories.listings import achievement_data, actor_as, publish

OUTSIDE = ("visitor", "stranger", "rival", "elsewhere", "regulator")
INSIDE = ("author", "evaluator", "owner", "officer", "administrator")


@pytest.fixture
def anonymous(home: Home):
    """A published listing of an anonymous owner, that was brought in from a file."""
    own = home.world.things["organization"]
    with transaction(home.engine) as session:
        listing_id = _brought_in(session, home, own)
    yield listing_id
    home.put_back()


def _brought_in(session: Session, home: Home, own) -> str:
    content = AchievementCreate.model_validate(
        achievement_data(
            own.id,
            contact_policy="anonymous",
            units=[{"name": "天山大学"}],
            persons=[{"name": "林若溪"}],
            funding=[{"source": "天山大学基金", "number": "TS-2026-001"}],
            ip=[{"kind": "invention", "number": "CN999", "owner": "天山大学", "title": "滴头"}],
        )
    ).model_dump(mode="json", exclude_unset=True)
    actor = actor_as(session, home.world.people["author"])
    made = create_draft(session, actor, "achievement", content, "row-17")
    listing = session.get(Listing, made)
    publish(session, listing)
    return str(made)


def canaries(home: Home) -> list[str]:
    """What would give the owner away."""
    own = home.world.things["organization"]
    names = [*own.names.values(), own.city, "林若溪", "TS-2026-001", "CN999", "row-17"]
    return [str(own.id), own.registration_number, *names]


@pytest.mark.parametrize("who", OUTSIDE)
@pytest.mark.parametrize(
    "path",
    ["/achievements/{}", "/listings/{}", "/listings/{}/timeline", "/achievements/{}/matches"],
)
def test_no_answer_to_an_outsider_names_the_owner(home: Home, anonymous: str, who, path) -> None:
    answer = home.client.get(f"/api/v1{path.format(anonymous)}", headers=home.world.headers[who])
    assert answer.status_code == 200
    assert [word for word in canaries(home) if word in answer.text] == []


@pytest.mark.parametrize("who", INSIDE)
def test_those_inside_are_told_who_it_is(home: Home, anonymous: str, who) -> None:
    path = f"/api/v1/achievements/{anonymous}"
    answer = home.client.get(path, headers=home.world.headers[who])
    assert answer.json()["organization"]["id"] == home.world.id("organization")


@pytest.mark.parametrize("who", OUTSIDE)
@pytest.mark.parametrize("words", ["", "&q=滴灌"])
def test_a_filter_by_owner_tells_nothing_about_what_is_offered_anonymously(
    home: Home, anonymous: str, who, words
) -> None:
    def found(owner: str) -> bool:
        answer = home.client.get(
            f"/api/v1/discovery/achievements?organization={owner}{words}",
            headers=home.world.headers[who],
        )
        return anonymous in [item["id"] for item in answer.json()["items"]]

    assert found(home.world.id("organization")) == found(str(uuid4()))
