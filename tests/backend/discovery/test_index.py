"""The index follows the database, whatever became of either."""

from typing import Any
from uuid import UUID, uuid4

from backend.core import outbox
from backend.core.db import transaction
from backend.discovery import service
from backend.discovery.service import index as indexing
from backend.listings.models import Listing, ListingKind, ListingState, Visibility
from tests.factories.markets import ask, make_owner, offer


def held(writer, index: str) -> set[str]:
    return set(writer.versions(index))


def test_a_lost_index_is_filled_anew(engine, writer) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one, two = offer(session, owner, "滴灌"), ask(session, owner, "回收")
        hidden = offer(session, owner, "内部", visibility=Visibility.NETWORK)
    assert service.rebuild_with(writer, engine) == 3
    assert held(writer, "achievement") == {str(one), str(hidden)}
    assert held(writer, "achievement_public") == {str(one)}
    assert held(writer, "challenge") == held(writer, "challenge_public") == {str(two)}


def test_a_missing_index_answers_nobody_before_it_is_filled(
    engine, client, settings, monkeypatch
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "滴灌带")
    seen = []
    bring = indexing.repository.batch

    def read_meanwhile(*args: Any) -> list[UUID]:
        answer = client.get("/api/v1/discovery/achievements", params={"q": "滴灌带"}).json()
        seen.append(answer["total"])
        return bring(*args)

    monkeypatch.setattr(indexing.repository, "batch", read_meanwhile)
    writer = service.open_engine(settings)
    try:
        assert service.reconcile(writer, engine) == 1
    finally:
        writer.close()
    assert seen
    assert set(seen) == {1}


def test_a_comparison_mends_what_differs_and_nothing_else(engine, writer, work) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        kept, changed, gone = (offer(session, owner, title) for title in ("一", "二", "三"))
    work()
    with transaction(engine) as session:
        # Nobody announces these: it is as if the outbox had been lost.
        session.get(Listing, changed).version += 1
        session.get(Listing, gone).state = ListingState.WITHDRAWN
        late = offer(session, owner, "四")
    assert service.reconcile(writer, engine) == 3
    versions = writer.versions("achievement")
    assert versions.keys() == {str(kept), str(changed), str(late)}
    with transaction(engine, reading=True) as session:
        assert versions[str(changed)] == session.get(Listing, changed).version
    assert service.reconcile(writer, engine) == 0


def test_what_became_private_leaves_the_public_index(engine, writer, work) -> None:
    with transaction(engine) as session:
        one = offer(session, make_owner(session), "滴灌")
    work()
    with transaction(engine) as session:
        session.get(Listing, one).visibility = Visibility.NETWORK
    service.index_listings(engine, writer, [one])
    assert held(writer, "achievement") == {str(one)}
    assert held(writer, "achievement_public") == set()


def test_an_unknown_listing_is_taken_out_and_breaks_nothing(engine, writer) -> None:
    service.index_listings(engine, writer, [uuid4()])
    assert all(not writer.versions(index) for index in service.INDEXES)


def test_a_renamed_owner_is_found_under_the_new_name(engine, client, work) -> None:
    with transaction(engine) as session:
        owner = make_owner(session, names={"zh": "旧名研究所"})
        offer(session, owner, "滴灌")
    work()
    with transaction(engine) as session:
        organization = session.get(type(owner.organization), owner.organization.id)
        organization.names = {"zh": "新名研究院"}
        outbox.announce(session, "organization.changed", organization.id)
    work()
    path = f"/api/v1/discovery/{ListingKind.ACHIEVEMENT.value}s"
    assert client.get(path, params={"q": "新名研究院"}).json()["total"] == 1
