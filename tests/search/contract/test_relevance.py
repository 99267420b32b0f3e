"""Which of several listings that hold the words comes first."""

from search.engine import Engine
from tests.search.contract.conftest import question
from tests.search.contract.market import NOW, document


def order(engine: Engine, kind: str, words: str, **more: object) -> list[str]:
    return [hit.id for hit in engine.search(question(words, kind=kind, **more)).hits]


def test_where_words_say_nothing_verified_fuller_and_newer_listings_lead(
    engine: Engine, kind: str
) -> None:
    standing = {
        "old": {"published_at": NOW - 900},
        "new": {"published_at": NOW - 100},
        "full": {"published_at": NOW - 900, "completeness": 80},
        "verified": {"published_at": NOW - 900, "owner_verified": True},
    }
    engine.upsert(
        kind, [document(name, "离心泵", kind=kind, **more) for name, more in standing.items()]
    )
    engine.flush()
    assert order(engine, kind, "离心泵") == ["verified", "full", "new", "old"]


def test_standing_never_outweighs_words(engine: Engine, kind: str) -> None:
    engine.upsert(
        kind,
        [
            document("title", "耐酸离心泵", kind=kind),
            document(
                "body",
                kind=kind,
                texts={"zh": {"title": "阀门", "body": "与耐酸离心泵配套"}},
                owner_verified=True,
                completeness=100,
                published_at=NOW,
            ),
        ],
    )
    engine.flush()
    assert order(engine, kind, "耐酸离心泵") == ["title", "body"]


def test_rare_words_outweigh_common_ones(engine: Engine, kind: str) -> None:
    common = [document(f"c{n}", f"水泵研究 {n}", kind=kind) for n in range(25)]
    engine.upsert(kind, [*common, document("rare", "钛合金叶轮", kind=kind)])
    engine.flush()
    assert order(engine, kind, "钛合金水泵的研究")[0] == "rare"


def test_the_listing_that_holds_more_of_the_question_leads(engine: Engine, kind: str) -> None:
    engine.upsert(
        kind,
        [
            document("one", "solar pump", "en", kind=kind),
            document("two", "solar pump for desert wells", "en", kind=kind),
            document("three", "desert tourism", "en", kind=kind),
        ],
    )
    engine.flush()
    assert order(engine, kind, "solar pumps for wells in the desert")[0] == "two"


def test_languages_of_one_listing_do_not_weigh_each_other_down(engine: Engine, kind: str) -> None:
    rest = {"ru": {"title": "Насос", "body": "вода " * 400}, "en": {"title": "Pump"}}
    engine.upsert(
        kind,
        [
            document("many", kind=kind, texts={"zh": {"title": "耐酸离心泵"}, **rest}),
            document("one", kind=kind, texts={"zh": {"title": "阀", "body": "耐酸离心泵"}}),
        ],
    )
    engine.flush()
    assert order(engine, kind, "耐酸离心泵") == ["many", "one"]


def test_a_quoted_part_that_nothing_holds_gives_way_to_its_words(engine: Engine, kind: str) -> None:
    engine.upsert(kind, [document("a", "膜下滴灌用于棉花", kind=kind)])
    engine.flush()
    hits = engine.search(question('棉花"滴灌膜下"', kind=kind))
    assert [hit.id for hit in hits.hits] == ["a"]
    assert hits.relaxed
    assert engine.search(question('"滴灌膜下"', kind=kind)).total == 0


def test_a_page_is_filled_with_what_holds_a_telling_part(engine: Engine, kind: str) -> None:
    others = [document(f"none{n}", "滴灌", kind=kind) for n in range(20)]
    half, part = document("half", "离心泵叶轮铸造", kind=kind), document("part", "叶轮", kind=kind)
    engine.upsert(kind, [half, part, *others])
    engine.flush()
    found = order(engine, kind, "离心泵叶轮铸造工艺")
    assert found == ["half", "part"]
