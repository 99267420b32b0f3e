"""Meaning beside words."""

import numpy as np
import pytest

from search import finder
from search.documents import SectionVector
from search.embedding import EmbedderUnavailable, Vectors
from search.engine import Engine
from search.finder import Profile
from search.query import Group
from tests.search.contract.conftest import question
from tests.search.contract.market import document

AXES = np.eye(8, dtype=np.float32)


def section(listing: str, axis: int, *, embedder: str = "m1", name: str = "zh:0") -> SectionVector:
    return SectionVector(
        id=listing, section=name, embedder=embedder, values=tuple(AXES[axis].tolist())
    )


def mixed(*weights: float) -> Vectors:
    vector = np.zeros(8, np.float32)
    vector[: len(weights)] = weights
    return vector / np.linalg.norm(vector)


@pytest.fixture
def filled(engine: Engine, kind: str) -> str:
    """Four listings of which each means something else, one in two sections."""
    engine.upsert(
        kind,
        [
            document("pump", "离心泵", kind=kind, country="CN"),
            document("valve", "截止阀", kind=kind, country="KZ"),
            document("pipe", "труба", "ru", kind=kind, country="KZ"),
            document("silent", "无向量", kind=kind),
        ],
    )
    engine.put_vectors(
        kind,
        [
            section("pump", 0),
            section("valve", 1),
            section("pipe", 2),
            section("pipe", 3, name="ru:1"),
        ],
    )
    engine.flush()
    return kind


def test_the_nearest_section_speaks_for_its_listing(engine: Engine, filled: str) -> None:
    near = engine.nearest(question("", kind=filled), mixed(0.1, 0.3, 0.0, 0.9), "m1", 10)
    assert [one for one, _ in near][:3] == ["pipe", "valve", "pump"]
    assert near[0][1] == pytest.approx(0.9 / np.linalg.norm([0.1, 0.3, 0.9]), abs=0.01)
    assert "silent" not in dict(near)


def test_filters_and_the_limit_hold_for_meaning(engine: Engine, filled: str) -> None:
    near = engine.nearest(question("", kind=filled, country=("KZ",)), AXES[0], "m1", 10)
    assert {one for one, _ in near} == {"valve", "pipe"}
    near = engine.nearest(question("", kind=filled, without=("pump",)), AXES[0], "m1", 10)
    assert "pump" not in dict(near)
    assert len(engine.nearest(question("", kind=filled), AXES[0], "m1", 1)) == 1
    assert engine.nearest(question("", kind=filled, country=("ZZ",)), AXES[0], "m1", 5) == []


def test_models_never_meet(engine: Engine, filled: str) -> None:
    engine.put_vectors(filled, [section("valve", 0, embedder="m2")])
    engine.flush()
    assert [one for one, _ in engine.nearest(question("", kind=filled), AXES[0], "m2", 9)] == [
        "valve"
    ]
    assert dict(engine.nearest(question("", kind=filled), AXES[1], "m1", 9)).get("valve") is None
    assert engine.nearest(question("", kind=filled), AXES[0], "m3", 9) == []
    assert engine.nearest(question("", kind=filled), np.ones(3, np.float32), "m1", 9) == []


def test_new_vectors_take_the_place_of_all_old_ones(engine: Engine, filled: str) -> None:
    engine.put_vectors(filled, [section("pipe", 5)])
    engine.flush()
    near = dict(engine.nearest(question("", kind=filled), AXES[2], "m1", 9))
    assert near.get("pipe", 0.0) == pytest.approx(0.0, abs=0.01)
    near = dict(engine.nearest(question("", kind=filled), AXES[5], "m1", 9))
    assert near["pipe"] == pytest.approx(1.0, abs=0.01)


def test_a_new_text_keeps_vectors_and_a_deletion_does_not(engine: Engine, filled: str) -> None:
    engine.upsert(filled, [document("pump", "潜水泵", kind=filled, version=2)])
    engine.delete(filled, ["valve"])
    engine.flush()
    near = dict(engine.nearest(question("", kind=filled), mixed(1, 1), "m1", 9))
    assert near["pump"] == pytest.approx(0.707, abs=0.01)
    assert "valve" not in near
    engine.upsert(filled, [document("valve", "截止阀", kind=filled)])
    engine.flush()
    assert "valve" not in dict(engine.nearest(question("", kind=filled), AXES[1], "m1", 9))


def test_vectors_of_unknown_listings_make_no_listing(engine: Engine, filled: str) -> None:
    engine.put_vectors(filled, [section("ghost", 0)])
    engine.flush()
    assert "ghost" not in dict(engine.nearest(question("", kind=filled), AXES[0], "m1", 9))
    assert "ghost" not in engine.versions(filled)
    assert engine.search(question("", kind=filled)).total == 4


def test_vectors_are_counted(engine: Engine, filled: str) -> None:
    assert engine.stats(filled).vectors == 4


def test_a_rebuild_brings_its_own_vectors(engine: Engine, filled: str) -> None:
    with engine.rebuild(filled) as filling:
        filling.upsert([document("new", "新", kind=filled), document("pump", "泵", kind=filled)])
        filling.put_vectors([section("new", 0)])
    near = engine.nearest(question("", kind=filled), AXES[0], "m1", 9)
    assert [one for one, _ in near] == ["new"]


class Fixed:
    """An embedder that always gives the same vector, or never answers."""

    id = "m1"

    def __init__(self, vector: Vectors | None) -> None:
        self.vector = vector

    def embed_query(self, *_: object) -> Vectors:
        if self.vector is None:
            raise EmbedderUnavailable("asleep")
        return self.vector

    def embed_passages(self, *_: object) -> Vectors:
        raise EmbedderUnavailable("asleep")

    def close(self) -> None:
        """Nothing is held."""


def test_words_and_meaning_are_found_together(engine: Engine, filled: str) -> None:
    query = question("离心泵", kind=filled, facets=(Group.COUNTRY,))
    hits = finder.find(engine, Fixed(mixed(0.5, 0.0, 0.8)), query)
    assert [hit.id for hit in hits.hits][:2] == ["pump", "pipe"]
    assert hits.total == 2
    assert hits.facets["country"] == {"CN": 1, "KZ": 1}
    assert hits.hits[0].keyword is not None
    assert hits.hits[1].vector == pytest.approx(0.85, abs=0.02)


def test_what_lies_far_joins_only_where_words_find_little(engine: Engine, filled: str) -> None:
    far = mixed(0.0, 0.22, 0.0, 0.0, 0.0, 0.0, 0.97)
    foreign = finder.find(engine, Fixed(far), question("xyzzy", kind=filled))
    assert [hit.id for hit in foreign.hits] == ["valve"]
    many = [document(f"p{n}", "离心泵", kind=filled) for n in range(25)]
    engine.upsert(filled, many)
    engine.flush()
    plain = finder.find(engine, Fixed(far), question("离心泵", kind=filled, size=50))
    assert "valve" not in {hit.id for hit in plain.hits}
    assert plain.total == 26


def test_a_version_in_another_language_stands_among_those_that_hold_the_words(
    engine: Engine, kind: str
) -> None:
    home = [document(f"zh{n}", "离心泵", kind=kind) for n in range(25)]
    engine.upsert(kind, [*home, document("ru", "насос", "ru", kind=kind)])
    engine.put_vectors(kind, [section("zh0", 0), section("ru", 0), section("zh1", 1)])
    engine.flush()
    hits = finder.find(engine, Fixed(mixed(0.97, 0.2)), question("离心泵", kind=kind))
    assert {hit.id for hit in hits.hits[:2]} == {"zh0", "ru"}
    assert hits.total == 26


def test_words_answer_when_the_model_does_not(engine: Engine, filled: str) -> None:
    hits = finder.find(engine, Fixed(None), question("离心泵", kind=filled))
    assert hits.hits[0].id == "pump"
    assert (hits.degraded, "no-vectors" in hits.notes) == (True, True)


def test_an_accidental_word_does_not_outrank_meaning(engine: Engine, filled: str) -> None:
    engine.upsert(filled, [document("noise", "пункт 12", "ru", kind=filled)])
    engine.flush()
    words = "high pressure water transport equipment 12"
    hits = finder.find(engine, Fixed(AXES[0]), question(words, kind=filled))
    assert hits.hits[0].id == "pump"


def test_a_profile_finds_its_counterparts_by_terms_and_vectors(engine: Engine, filled: str) -> None:
    profile = Profile([("离心泵 труба", "zh", 1.0)], AXES[1][None, :], "m1")
    hits = finder.similar(engine, profile, question("", kind=filled)).hits
    assert {"pump", "pipe", "valve"} <= {hit.id for hit in hits}


def test_what_is_called_as_typed_or_bears_the_number_leads_whatever_is_near(
    engine: Engine, filled: str
) -> None:
    engine.upsert(
        filled,
        [
            document("named", "HTS-110", kind=filled),
            document("owned", "无关", kind=filled, organization_names={"zh": "清华大学"}),
            document("numbered", "无关", kind=filled, number="SB-A-2026-00077"),
        ],
    )
    engine.flush()
    near = Fixed(mixed(0.25, 0.2, 0.15, 0.0, 0.0, 0.9))
    for typed, first in {
        "HTS-110": "named",
        "清华大学": "owned",
        "SB-A-2026-00077": "numbered",
    }.items():
        hits = finder.find(engine, near, question(typed, kind=filled)).hits
        assert hits[0].id == first
