"""The index on disk: one writer, readers that follow, other versions, damage."""

import json
from pathlib import Path

import pytest

from search import embedded_store
from search.embedded import EmbeddedEngine
from search.embedded_store import POINTER, Locked
from search.engine import RebuildNeeded
from search.rebuild import rebuild
from tests.search.contract.conftest import question
from tests.search.contract.market import document

KIND = "achievement"


@pytest.fixture
def writer(tmp_path: Path):
    engine = EmbeddedEngine(tmp_path)
    engine.ensure([KIND])
    engine.upsert(KIND, [document("a", "滴灌")])
    engine.flush()
    yield engine
    engine.close()


def ids(engine: EmbeddedEngine, words: str = "滴灌") -> set[str]:
    return {hit.id for hit in engine.search(question(words)).hits}


def test_readers_follow_the_writer_and_its_rebuilds(writer: EmbeddedEngine, tmp_path: Path) -> None:
    reader = EmbeddedEngine(tmp_path)
    assert ids(reader) == {"a"}
    writer.upsert(KIND, [document("b", "滴灌")])
    writer.flush()
    assert ids(reader) == {"a", "b"}
    rebuild(writer, KIND, [document("c", "滴灌")])
    assert ids(reader) == {"c"}
    assert len(list((tmp_path / KIND).glob("gen-*"))) == 1
    reader.close()


def test_a_second_writer_is_turned_away_until_the_first_is_gone(
    writer: EmbeddedEngine, tmp_path: Path
) -> None:
    second = EmbeddedEngine(tmp_path)
    with pytest.raises(Locked):
        second.upsert(KIND, [document("b", "滴灌")])
    writer.close()
    second.upsert(KIND, [document("b", "滴灌")])
    second.close()


def test_what_is_committed_outlives_the_process(writer: EmbeddedEngine, tmp_path: Path) -> None:
    writer.close()
    again = EmbeddedEngine(tmp_path)
    assert again.ensure([KIND]) == ()
    assert again.versions(KIND) == {"a": 1}
    again.close()


def test_an_index_of_another_version_asks_for_a_rebuild(tmp_path: Path) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.ensure([KIND])
    engine.close()
    pointer = tmp_path / KIND / POINTER
    kept = json.loads(pointer.read_text())
    pointer.write_text(json.dumps({**kept, "version": embedded_store.VERSION + 1}))
    again = EmbeddedEngine(tmp_path)
    assert again.ensure([KIND]) == (KIND,)
    with pytest.raises(RebuildNeeded):
        again.search(question("滴灌"))
    assert again.health().rebuild_needed == (KIND,)
    rebuild(again, KIND, [document("a", "滴灌")])
    assert ids(again) == {"a"}
    assert again.health().ok
    again.close()


@pytest.mark.parametrize("pointer", ["", "{", "[]", "{}", '{"version": 2, "generation": "gone"}'])
def test_a_damaged_pointer_asks_for_a_rebuild(tmp_path: Path, pointer: str) -> None:
    engine = EmbeddedEngine(tmp_path)
    engine.ensure([KIND])
    engine.close()
    (tmp_path / KIND / POINTER).write_text(pointer)
    again = EmbeddedEngine(tmp_path)
    assert again.ensure([KIND]) == (KIND,)
    again.close()


def test_an_index_never_made_says_so(tmp_path: Path) -> None:
    with pytest.raises(RebuildNeeded):
        EmbeddedEngine(tmp_path).search(question("滴灌"))


def test_changes_show_without_a_flush_within_a_second(
    writer: EmbeddedEngine, tmp_path: Path
) -> None:
    import time  # noqa: PLC0415 - the only test that waits

    writer.upsert(KIND, [document("b", "滴灌")])
    deadline = time.monotonic() + 5
    while ids(writer) != {"a", "b"} and time.monotonic() < deadline:
        time.sleep(0.05)
    assert ids(writer) == {"a", "b"}
