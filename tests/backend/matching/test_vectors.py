"""What listings mean is worked out between other work, once, and forgotten with the words."""

import hashlib

import numpy as np
import pytest
from sqlmodel import func, select

from backend.core import outbox, worker
from backend.core.db import transaction
from backend.core.worker import WorkerContext
from backend.discovery import service as discovery
from backend.listings.models import Listing, ListingState, ListingText
from backend.matching import service
from backend.matching.models import ListingVector
from backend.matching.service.vectors import PIECE, SLICE, sections_of
from search.documents import ListingDocument
from search.documents import ListingText as Words
from search.embedding import EmbedderUnavailable
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.markets import ask, make_owner, offer


class Meaning:
    """An embedder for which equal texts mean the same and others something else."""

    id = "test-1"

    def __init__(self) -> None:
        self.away = False
        self.read: list[str] = []

    def embed_query(self, text: str, lang: str) -> np.ndarray:
        return self.embed_passages([text], [lang])[0]

    def embed_passages(self, texts, langs) -> np.ndarray:  # noqa: ARG002 — the port's signature
        if self.away:
            raise EmbedderUnavailable
        self.read += texts
        seeds = [int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) for text in texts]
        rows = np.stack([np.random.default_rng(seed).normal(size=16) for seed in seeds])
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def meaning(app) -> Meaning:
    """The embedder that the application asks as well."""
    app.state.search.embedder = Meaning()
    return app.state.search.embedder


@pytest.fixture
def embed(engine, writer, meaning):
    """Work slices off until nothing is left; how many there were."""

    def run() -> int:
        slices = 0
        while service.embed_slice(engine, writer, meaning):
            slices += 1
        return slices

    return run


def vectors(engine) -> int:
    with transaction(engine, reading=True) as session:
        return session.exec(select(func.count()).select_from(ListingVector)).one()


def test_published_listings_are_read_in_slices_and_progress_is_told(
    engine, client, work, embed, meaning
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for number in range(SLICE + 2):
            offer(session, owner, f"滴灌 {number}")
        headers = bearer(make_sign_in(session, make_person(session)))
    work()

    def progress() -> dict:
        return client.get("/api/v1/matching/progress", headers=headers).json()

    assert progress() == {"embedded": 0, "total": SLICE + 2, "embedder": "test-1"}
    assert embed() == 2
    assert progress() == {"embedded": SLICE + 2, "total": SLICE + 2, "embedder": "test-1"}
    assert embed() == 0


def test_while_the_model_is_away_listings_keep_waiting(engine, work, embed, meaning) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "滴灌")
    work()
    meaning.away = True
    assert embed() == 0
    assert vectors(engine) == 0
    meaning.away = False
    assert embed() == 1
    assert vectors(engine) == 1


def test_a_listing_whose_words_changed_is_read_anew_and_others_are_not(
    engine, settings, writer, work, embed, meaning
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one, two = offer(session, owner, "滴灌"), offer(session, owner, "喷灌")
    work()
    embed()
    with transaction(engine) as session:
        text = session.exec(select(ListingText).where(ListingText.listing_id == one)).one()
        text.title = "微灌"
        for each in (one, two):
            outbox.announce(session, "listing.changed", each)
    meaning.read.clear()
    worker.drain(WorkerContext(engine, settings, parts={"search": writer, "embedder": meaning}))
    assert embed() == 1
    assert [text.splitlines()[0] for text in meaning.read] == ["微灌"]


def test_meaning_joins_words_as_a_reason(engine, client, work, embed, meaning) -> None:
    with transaction(engine) as session:
        asker, solver = make_owner(session), make_owner(session)
        challenge = ask(session, asker, "高盐废水膜浓缩")
        offer(session, solver, "高盐废水膜浓缩")
    work()
    embed()
    page = client.get(f"/api/v1/challenges/{challenge}/matches").json()
    assert page["notes"] == {"degraded": False}
    assert page["items"][0]["reasons"]["branches"]["vector"] == 1.0


def test_a_new_index_starts_with_the_vectors_that_are_kept(engine, writer, work, embed) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "滴灌")
    work()
    embed()
    discovery.rebuild_with(writer, engine)
    assert writer.stats("achievement").vectors == 1


def test_vectors_go_with_their_listing(engine, work, embed) -> None:
    with transaction(engine) as session:
        one = offer(session, make_owner(session), "滴灌")
    work()
    embed()
    with transaction(engine) as session:
        listing = session.get(Listing, one)
        listing.state = ListingState.DRAFT
        session.delete(listing)
    assert vectors(engine) == 0


def document(**parts: str) -> ListingDocument:
    return ListingDocument(
        id="00000000-0000-4000-8000-000000000001",
        kind="achievement",
        version=1,
        original_locale="zh",
        texts={"zh": Words(**parts)} if parts else {},
        audience=("public",),
    )


def test_a_listing_is_read_as_its_head_and_pieces_of_its_body() -> None:
    long = "\n\n".join("段落" * 200 for _ in range(9))
    sections = sections_of(document(title="题", summary="摘要", body=long))
    assert [section for section, _, _ in sections] == ["zh:0", "zh:1", "zh:2"]
    assert sections[0][2] == "题\n摘要"
    assert all(len(text) <= PIECE for _, _, text in sections)


def test_a_listing_without_words_has_nothing_to_be_read() -> None:
    assert sections_of(document()) == []
    assert sections_of(document(title=" ", body="\n\n")) == []
