"""The log of vectors: followed by readers, cut where it was torn."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import vectors
from search.documents import SectionVector
from search.vectors import Nearest, VectorLog

AXES = np.eye(4, dtype=np.float32)


def section(listing: str, axis: int, embedder: str = "m", name: str = "zh:0") -> SectionVector:
    values = tuple(AXES[axis].tolist())
    return SectionVector(id=listing, section=name, embedder=embedder, values=values)


@pytest.fixture
def log(tmp_path: Path) -> VectorLog:
    made = VectorLog(tmp_path / "vectors.log")
    made.append([section("a", 0), section("b", 1), section("b", 2, name="zh:1")])
    return made


def near(log: VectorLog, axis: int, embedder: str = "m") -> dict[str, float]:
    return dict(log.nearest(AXES[axis], embedder, 10))


def test_the_nearest_section_speaks_for_its_listing(log: VectorLog) -> None:
    assert log.nearest(AXES[2], "m", 1) == [("b", pytest.approx(1.0))]
    assert len(log) == 3


def test_a_reader_follows_what_another_process_appends(log: VectorLog) -> None:
    reader = VectorLog(log.path)
    assert near(reader, 0)["a"] == pytest.approx(1.0)
    log.append([section("c", 3)])
    assert near(reader, 3)["c"] == pytest.approx(1.0)
    log.append((), removed=["c"])
    assert "c" not in near(reader, 3)


def test_new_vectors_replace_all_old_ones_of_a_listing(log: VectorLog) -> None:
    log.append([section("b", 3, embedder="other")])
    assert "b" not in near(log, 1)
    assert near(log, 3, "other")["b"] == pytest.approx(1.0)


def test_models_and_lengths_never_meet(log: VectorLog) -> None:
    assert near(log, 0, "other") == {}
    assert log.nearest(np.ones(3, np.float32), "m", 5) == []


def test_a_torn_end_is_cut_off_by_the_next_writer(log: VectorLog) -> None:
    whole = log.path.stat().st_size
    with log.path.open("ab") as stream:
        stream.write(b"\xc7\x5e\x01\x00torn")
    again = VectorLog(log.path)
    assert len(again) == 3
    again.append([section("c", 3)])
    fresh = VectorLog(log.path)
    assert near(fresh, 3)["c"] == pytest.approx(1.0)
    assert len(fresh) == 4
    assert log.path.stat().st_size > whole


def test_taking_out_what_is_not_there_writes_nothing(log: VectorLog) -> None:
    before = log.path.stat().st_size
    log.append((), removed=["nobody"])
    assert log.path.stat().st_size == before


def test_a_missing_log_is_empty(tmp_path: Path) -> None:
    empty = VectorLog(tmp_path / "none.log")
    assert len(empty) == 0
    assert near(empty, 0) == {}


STEPS = st.tuples(st.sampled_from("abcdef"), st.integers(0, 3), st.booleans())


@given(st.lists(STEPS, max_size=60))
def test_memory_always_holds_the_last_word(steps: list[tuple[str, int, bool]]) -> None:
    held, truth = Nearest(4), {}
    for listing, axis, adding in steps:
        held.remove(listing)
        truth.pop(listing, None)
        if adding:
            held.add(listing, AXES[axis])
            truth[listing] = axis
    assert len(held) == len(truth)
    for axis in range(4):
        best = {one for one, score in held.nearest(AXES[axis], 10) if score > 0.5}
        assert best == {one for one, known in truth.items() if known == axis}
        among = {one for one, score in held.nearest(AXES[axis], 10, among="abc") if score > 0.5}
        assert among == best & set("abc")


def test_memory_grows_beyond_its_first_size() -> None:
    held = Nearest(4)
    for number in range(3000):
        held.add(f"l{number}", AXES[number % 4])
    assert len(held) == 3000
    assert len(held.nearest(AXES[0], 5)) == 5


def test_among_many_a_rough_look_keeps_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = np.random.default_rng(7)
    rows = dice.standard_normal((1500, 100)).astype(np.float32)
    asked = rows[700] + 0.3 * dice.standard_normal(100).astype(np.float32)
    held = Nearest(100)
    for place, row in enumerate(rows):
        held.add(str(place), row / np.linalg.norm(row))
    held.remove("3")
    asked /= np.linalg.norm(asked)
    exact = held.nearest(asked, 10)
    monkeypatch.setattr(vectors, "EXACT", 100)
    monkeypatch.setattr(vectors, "CLOSEST", 30)
    rough = held.nearest(asked, 10)
    assert rough[0][0] == exact[0][0] == "700"
    assert dict(rough)["700"] == pytest.approx(dict(exact)["700"])
    assert len({one for one, _ in exact} & {one for one, _ in rough}) >= 8
    assert "3" not in dict(held.nearest(asked, 40))
