"""Changing an index: replacing, taking out, poison, versions, rebuilding while being read."""

import threading

import pytest

from search.documents import ListingDocument, SectionVector
from search.engine import DocumentRejected, Engine
from search.indexer import apply_changes
from search.query import Query
from search.rebuild import rebuild, rebuild_together
from tests.search.contract.conftest import question
from tests.search.contract.market import document


def ids(engine: Engine, query: Query) -> list[str]:
    return [hit.id for hit in engine.search(query).hits]


def test_an_empty_index_answers(engine: Engine, kind: str) -> None:
    hits = engine.search(question("滴灌", kind=kind))
    assert (hits.total, hits.hits) == (0, ())
    assert engine.suggest(question("滴", kind=kind)) == []
    assert engine.versions(kind) == {}
    assert engine.frequencies(kind, ["滴灌"]).total == 0


def test_a_new_version_takes_the_place_of_the_old(engine: Engine, kind: str) -> None:
    old = document("a", kind=kind, texts={"zh": {"title": "滴灌"}, "en": {"title": "drip"}})
    engine.upsert(kind, [old])
    engine.flush()
    engine.upsert(kind, [document("a", "喷灌", kind=kind, version=2)])
    engine.flush()
    assert ids(engine, question("喷灌", kind=kind)) == ["a"]
    assert ids(engine, question("drip", kind=kind)) == []
    assert ids(engine, question("", kind=kind, content_lang=("en",))) == []
    assert engine.versions(kind) == {"a": 2}
    assert engine.stats(kind).documents == 1


def test_what_is_taken_out_is_gone_and_unknown_ids_are_fine(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("a", "滴灌", kind=kind), document("b", "滴灌", kind=kind)])
    engine.delete(kind, ["a", "never-there"])
    engine.flush()
    assert ids(engine, question("滴灌", kind=kind)) == ["b"]
    assert set(engine.versions(kind)) == {"b"}
    engine.delete(kind, ["b"])
    engine.delete(kind, [])
    engine.flush()
    assert engine.search(question("", kind=kind)).total == 0


def test_writing_twice_is_writing_once(engine: Engine, kind: str) -> None:
    for _ in range(3):
        engine.upsert(kind, [document("a", "滴灌", kind=kind)] * 2)
    engine.flush()
    assert engine.search(question("滴灌", kind=kind)).total == 1


def test_versions_name_everything_whoever_may_see_it(engine: Engine, kind: str) -> None:
    engine.upsert(
        kind,
        [
            document("a", "滴灌", kind=kind, version=3),
            document("b", "密", kind=kind, version=7, audience=("org-x",)),
        ],
    )
    engine.flush()
    assert engine.versions(kind) == {"a": 3, "b": 7}


def test_one_bad_document_is_named_and_holds_nobody_up(engine: Engine, kind: str) -> None:
    good = [document(f"g{n}", "滴灌", kind=kind) for n in range(6)]
    bad = document("bad", "滴灌", kind=kind, version=2**80)
    with pytest.raises(DocumentRejected) as rejected:
        engine.upsert(kind, [*good[:3], bad, *good[3:]])
    assert rejected.value.document_id == "bad"
    applied = apply_changes(engine, kind, [*good[:3], bad, *good[3:]], removed=["nobody"])
    assert set(applied.rejected) == {"bad"}
    assert set(applied.done) == {one.id for one in good} | {"nobody"}
    assert engine.search(question("滴灌", kind=kind)).total == 6


def test_hostile_texts_are_indexed(engine: Engine, kind: str) -> None:
    hostile = [
        "滴灌\x00\x07",
        "滴灌 \ud800\udfff",
        "滴灌 \u202e gnihton",
        "滴灌 " + "ﷺ" * 2000,
        "滴灌 " + "a" * 70_000,
        '滴灌 ",{}]["\\',
        "滴灌 <script>alert(1)</script>",
        "滴灌 " + "😀" * 500,
    ]
    engine.upsert(
        kind,
        [document(f"h{n}", title, kind=kind, keywords=(title,)) for n, title in enumerate(hostile)],
    )
    engine.flush()
    assert engine.search(question("滴灌", kind=kind)).total == len(hostile)


def test_an_index_is_kept_apart_from_the_next(engine: Engine, kind: str) -> None:
    other = kind + "_public"
    engine.ensure([other])
    engine.upsert(kind, [document("a", "滴灌", kind=kind)])
    engine.upsert(other, [document("b", "滴灌", kind=kind)])
    engine.flush()
    assert ids(engine, question("滴灌", kind=kind)) == ["a"]
    assert ids(engine, question("滴灌", kind=other)) == ["b"]


def test_making_sure_of_an_index_twice_changes_nothing(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("a", "滴灌", kind=kind)])
    engine.flush()
    assert engine.ensure([kind]) == ()
    assert engine.search(question("滴灌", kind=kind)).total == 1
    assert engine.health().ok


def test_a_rebuilt_index_holds_what_it_was_given_and_nothing_else(
    engine: Engine, kind: str
) -> None:
    engine.upsert(kind, [document("old", "滴灌", kind=kind)])
    engine.flush()
    made = rebuild(
        engine,
        kind,
        (document(f"n{n}", "滴灌", kind=kind, version=n) for n in range(3)),
    )
    assert (made.documents, made.rejected) == (3, {})
    assert sorted(ids(engine, question("滴灌", kind=kind))) == ["n0", "n1", "n2"]
    assert engine.versions(kind) == {"n0": 0, "n1": 1, "n2": 2}


def test_a_rebuild_goes_around_a_bad_document(engine: Engine, kind: str) -> None:
    bad = document("bad", "滴灌", kind=kind, version=2**80)
    made = rebuild(engine, kind, [document("a", "滴灌", kind=kind), bad])
    assert made.documents == 1
    assert set(made.rejected) == {"bad"}
    assert ids(engine, question("滴灌", kind=kind)) == ["a"]


def test_a_rebuild_that_fails_leaves_the_old_index(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("old", "滴灌", kind=kind)])
    engine.flush()

    def failing():
        yield document("new", "滴灌", kind=kind)
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        rebuild(engine, kind, failing())
    assert ids(engine, question("滴灌", kind=kind)) == ["old"]
    engine.upsert(kind, [document("next", "滴灌", kind=kind)])
    engine.flush()
    assert sorted(ids(engine, question("滴灌", kind=kind))) == ["next", "old"]


def test_changes_made_during_a_rebuild_win(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("a", "滴灌", kind=kind), document("b", "滴灌", kind=kind)])
    engine.flush()
    with engine.rebuild(kind) as filling:
        engine.upsert(kind, [document("a", "喷灌", kind=kind, version=9)])
        engine.delete(kind, ["b"])
        filling.upsert([document("a", "滴灌", kind=kind), document("b", "滴灌", kind=kind)])
        filling.upsert([document("c", "滴灌", kind=kind)])
    engine.flush()
    assert engine.versions(kind) == {"a": 9, "c": 1}
    assert ids(engine, question("喷灌", kind=kind))[0] == "a"


def test_readers_see_one_index_or_the_other_while_it_is_swapped(engine: Engine, kind: str) -> None:
    rebuild(engine, kind, [document(f"a{n}", "滴灌", kind=kind) for n in range(30)])
    stop, seen, errors = threading.Event(), set(), []

    def read() -> None:
        while not stop.is_set():
            try:
                seen.add(engine.search(question("滴灌", kind=kind)).total)
            except Exception as error:  # noqa: BLE001 - any failure of a reader is the finding
                errors.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    rebuild(engine, kind, [document(f"b{n}", "滴灌", kind=kind) for n in range(50)])
    stop.set()
    reader.join()
    assert errors == []
    assert seen <= {30, 50}
    assert engine.search(question("滴灌", kind=kind)).total == 50


def test_frequencies_count_listings_not_places(engine: Engine, kind: str) -> None:
    engine.upsert(
        kind,
        [
            document("a", kind=kind, texts={"zh": {"title": "滴灌", "body": "滴灌 滴灌 滴灌"}}),
            document("b", "滴灌 irrigation", kind=kind),
            document("c", kind=kind, texts={"en": {"title": "irrigating"}}, original_locale="en"),
            document("d", kind=kind, texts={"kk": {"title": "тамшылатып"}}, original_locale="kk"),
        ],
    )
    engine.flush()
    known = engine.frequencies(kind, ["滴灌", "irrig", "~тамшы", "absent", "滴"])
    assert known.total == 4
    assert dict(known.counts) == {"滴灌": 2, "irrig": 2, "~тамшы": 1, "absent": 0, "滴": 2}


def test_two_indexes_are_filled_from_one_reading(engine: Engine, kind: str) -> None:
    other = f"{kind}_p"
    engine.ensure([other])
    everybody, few = document("a", "滴灌", kind=kind), document("b", "滴灌带", kind=kind)

    def homes(one: ListingDocument) -> tuple[str, ...]:
        return (kind, other) if one.id == "a" else (kind,)

    vectors = [
        SectionVector(id=one, section="zh:0", embedder="m", values=(1.0, 0.0)) for one in ("a", "b")
    ]
    made = rebuild_together(engine, [kind, other], iter([everybody, few]), iter(vectors), homes)
    assert (made[kind].documents, made[other].documents) == (2, 1)
    assert (made[kind].vectors, made[other].vectors) == (2, 1)
    assert set(engine.versions(kind)) == {"a", "b"}
    assert set(engine.versions(other)) == {"a"}
    assert [hit.id for hit in engine.search(question("滴灌", kind=other)).hits] == ["a"]


def test_a_document_changed_in_place_of_another_is_analysed_anew(engine: Engine, kind: str) -> None:
    for title in ("离心泵", "截止阀", "换热器"):
        engine.upsert(kind, [document("a", title, kind=kind)])
        engine.flush()
        assert engine.search(question(title, kind=kind)).total == 1
