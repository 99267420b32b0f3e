"""What is not for a reader leaves no trace in the answers."""

from collections.abc import Callable

import numpy as np

from search.documents import SectionVector
from search.engine import Engine
from search.query import Group
from tests.search.contract.conftest import Ask, question
from tests.search.contract.market import document

Found = Callable[..., list[str]]


def test_a_stranger_never_finds_what_is_for_members(found: Found) -> None:
    for words in ("", "石墨烯海水淡化膜", "zirconia", "密钥词", '"海水淡化膜"', "shimoxi"):
        assert "members-only" not in found(words, size=100)
    assert "members-only" not in found("石墨烯", also=("members-only",), size=100)
    assert "members-only" not in found(within=("members-only",))
    assert "members-only" not in found("石墨烯", sort="date", size=100)


def test_any_shared_tag_opens_it(found: Found) -> None:
    for audience in (("network",), ("public", "network"), ("org-xju",), ("x", "org-xju")):
        assert found("海水淡化膜", audience=audience)[0] == "members-only"
    assert "members-only" not in found("海水淡化膜", audience=("public", "org-other"))


def test_counts_completions_and_highlights_hold_to_it(ask: Ask, market: Engine) -> None:
    counts = ask("", facets=(Group.FIELD,), size=0).facets["field"]
    assert counts["materials.composite"] == 1
    assert all("海水" not in one.text for one in market.suggest(question("石墨烯")))
    assert all(one.text != "密钥词" for one in market.suggest(question("密")))
    members = question("密", audience=("network",))
    assert any(one.text == "密钥词" for one in market.suggest(members))
    assert market.present(question("石墨烯"), ["members-only"]) == {}


def test_meaning_holds_to_it(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("a", "甲", kind=kind, audience=("network",))])
    vector = np.eye(4, dtype=np.float32)[0]
    values = tuple(vector.tolist())
    engine.put_vectors(kind, [SectionVector(id="a", section="zh:0", embedder="m", values=values)])
    engine.flush()
    assert engine.nearest(question("", kind=kind), vector, "m", 5) == []
    members = question("", kind=kind, audience=("network",))
    assert [one for one, _ in engine.nearest(members, vector, "m", 5)] == ["a"]
