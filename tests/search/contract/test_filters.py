"""Filters, counts beside them, orders and pages."""

from collections.abc import Callable

import pytest

from search.engine import Engine
from search.query import Group
from tests.search.contract.conftest import Ask, question
from tests.search.contract.market import DAY, MARKET, NOW, document

Found = Callable[..., list[str]]
VISIBLE = {one.id for one in MARKET if "public" in one.audience}


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"field": ("materials.recycling",)}, {"graphite-anode", "en-battery"}),
        ({"field": ("agriculture",), "country": ("KZ", "UZ")}, {"kk-drip", "uz-drip"}),
        ({"region": ("6501",)}, {"graphene-cable", "sprinkler"}),
        ({"region": ("65",), "trl_min": 7}, {"graphene-cable", "drip-cotton"}),
        ({"node": ("node-changji",)}, {"graphite-anode", "drip-cotton"}),
        ({"organization": ("org-tsinghua",)}, {"graphene-cable", "converter"}),
        ({"organization_kind": ("company",), "country": ("RU",)}, {"ru-pipe"}),
        ({"mode": ("transfer", "joint")}, {"graphene-cable", "graphite-anode", "sprinkler"}),
        ({"price_kind": ("negotiable", "range")}, {"graphite-anode", "ru-pipe"}),
        ({"trl_min": 9}, {"drip-cotton"}),
        ({"trl_max": 4}, {"saline-soil", "photocatalyst"}),
        ({"trl_min": 4, "trl_max": 4}, {"saline-soil", "photocatalyst"}),
        ({"content_lang": ("kk",)}, {"camel-milk", "kk-drip"}),
        ({"country": ("ZZ",)}, set()),
        (
            {"exclude_organizations": ("org-steppe",), "country": ("KZ",)},
            {"kk-drip", "en-desalination"},
        ),
    ],
)
def test_a_filter_keeps_what_has_its_value(found: Found, filters: dict, ids: set[str]) -> None:
    assert set(found(**filters)) == ids


@pytest.mark.parametrize("value", ['" OR id EXISTS', "\\", "'", "a\nb", "*", "TO", "x] OR [y"])
def test_a_filter_value_is_never_read_as_language(found: Found, value: str) -> None:
    assert found(country=(value,)) == []
    assert found("石墨烯", organization=(value,)) == []


def test_filters_and_words_add_up(found: Found) -> None:
    assert set(found("滴灌", country=("CN",))) >= {"drip-cotton"}
    assert "kk-drip" not in found("滴灌", country=("CN",))
    assert found("石墨", node=("node-changji",))[0] == "graphite-anode"


def test_counts_say_how_many_each_value_would_leave(ask: Ask) -> None:
    facets = ask(size=0, facets=tuple(Group)).facets
    assert facets["field"]["agriculture"] == 5
    assert facets["field"]["agriculture.irrigation"] == 4
    assert facets["country"] == {"CN": 9, "KZ": 5, "UZ": 2, "IR": 1, "SA": 1, "TR": 1, "RU": 1}
    assert facets["region"] == {"65": 4, "6501": 2, "6523": 2}
    assert facets["organization_kind"] == {"university": 5, "company": 4}
    assert facets["trl"] == {"4": 2, "5": 3, "6": 5, "7": 4, "8": 3, "9": 1}
    assert facets["price_kind"] == {"fixed": 4, "negotiable": 1, "range": 1}
    assert facets["content_lang"]["zh"] == 9


def test_counts_of_a_group_ignore_its_own_selection(ask: Ask) -> None:
    groups = (Group.COUNTRY, Group.FIELD, Group.TRL)
    hits = ask(size=0, facets=groups, country=("KZ", "RU"), trl_min=7)
    assert hits.total == 3
    assert hits.facets["country"] == {"CN": 4, "KZ": 2, "TR": 1, "RU": 1}
    assert hits.facets["trl"] == {"5": 1, "6": 2, "7": 2, "8": 1}
    assert hits.facets["field"]["it"] == 1
    assert "food" not in hits.facets["field"]


def test_counts_follow_the_words(ask: Ask) -> None:
    hits = ask("desalination", facets=(Group.COUNTRY,), size=100)
    assert sum(hits.facets["country"].values()) == hits.total == len(hits.hits)
    narrowed = ask("石墨烯 导线", facets=(Group.COUNTRY, Group.REGION), country=("CN",), size=100)
    assert narrowed.facets["country"]["CN"] == narrowed.total == len(narrowed.hits)


def test_the_listings_found_by_meaning_are_counted_too(ask: Ask) -> None:
    alone = ask("石墨烯增强", facets=(Group.COUNTRY,), size=100)
    also = ask("石墨烯增强", facets=(Group.COUNTRY,), size=100, also=("ru-pipe", "tr-pump"))
    assert also.total == alone.total + 2
    assert also.facets["country"]["RU"] == 1
    assert {hit.id for hit in also.hits} == {hit.id for hit in alone.hits} | {"ru-pipe", "tr-pump"}
    assert also.hits[0].id == "graphene-cable"
    filtered = ask("石墨烯增强", size=100, also=("ru-pipe", "tr-pump"), country=("RU", "CN"))
    assert "tr-pump" not in {hit.id for hit in filtered.hits}


def test_some_listings_can_be_left_out_or_alone_looked_at(found: Found) -> None:
    assert "drip-cotton" not in found("滴灌", without=("drip-cotton",))
    assert set(found(within=("ru-pipe", "tr-pump", "members-only"))) == {"ru-pipe", "tr-pump"}
    assert found(within=()) == []
    assert set(found(size=100, without=("ru-pipe",))) == VISIBLE - {"ru-pipe"}


def test_without_words_the_newest_come_first(found: Found) -> None:
    published = {one.id: one.published_at for one in MARKET}
    ids = found(size=100)
    assert set(ids) == VISIBLE
    times = [published[one] for one in ids]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(
    ("sort", "descending", "number", "falling"),
    [
        ("trl", None, "trl", True),
        ("trl", False, "trl", False),
        ("price", None, "price_minor", False),
        ("price", True, "price_minor", True),
        ("date", None, "published_at", True),
        ("date", False, "published_at", False),
    ],
)
def test_an_order_puts_listings_without_the_number_last(
    found: Found, sort: str, descending: bool | None, number: str, falling: bool
) -> None:
    ids = found(sort=sort, descending=descending, size=100)
    by_id = {one.id: one for one in MARKET}
    values = [getattr(by_id[one], number) for one in ids]
    known = [value for value in values if value]
    assert known == sorted(known, reverse=falling)
    assert values[: len(known)] == known


def test_an_order_keeps_to_what_the_words_find(found: Found) -> None:
    assert found("石墨 -graphite", sort="trl") == ["graphene-cable", "graphite-anode"]
    rising = found("石墨 -graphite", sort="trl", descending=False)
    assert rising == ["graphite-anode", "graphene-cable"]
    assert set(found("desalination", sort="date", size=100)) == set(found("desalination", size=100))


def test_ties_end_in_the_newest(engine: Engine, kind: str) -> None:
    engine.upsert(
        kind,
        [
            document(f"t{n}", "阀门", kind=kind, trl=5, price_minor=700, published_at=NOW - n * DAY)
            for n in (3, 1, 2)
        ],
    )
    engine.flush()
    for sort in ("trl", "price", "date"):
        hits = engine.search(question("", kind=kind, sort=sort)).hits
        assert [hit.id for hit in hits] == ["t1", "t2", "t3"], sort


def test_open_deadlines_come_soonest_first_then_the_past_then_none(
    engine: Engine, kind: str
) -> None:
    days = {"soon": 1, "later": 9, "gone": -2, "long-gone": -20, "never": None}
    engine.upsert(
        kind,
        [
            document(name, "阀门", kind=kind, deadline_at=None if d is None else NOW + d * DAY)
            for name, d in days.items()
        ],
    )
    engine.flush()

    def order(**more: object) -> list[str]:
        return [hit.id for hit in engine.search(question("阀门", kind=kind, **more)).hits]

    assert order(sort="deadline")[:2] == ["soon", "later"]
    assert set(order(sort="deadline")[2:4]) == {"gone", "long-gone"}
    assert order(sort="deadline")[4] == "never"
    assert order(sort="deadline", descending=True) == [
        "later",
        "soon",
        "gone",
        "long-gone",
        "never",
    ]


def test_bounties_and_deadlines_are_found_by_band(engine: Engine, kind: str) -> None:
    bounties = {"none": None, "small": 5_000_000, "mid": 20_000_000, "big": 200_000_000}
    made = [document(name, "阀门", kind=kind, bounty_minor=b) for name, b in bounties.items()]
    made += [
        document("closing", "泵", kind=kind, deadline_at=NOW + DAY),
        document("open", "泵", kind=kind, deadline_at=NOW + 30 * DAY),
        document("closed", "泵", kind=kind, deadline_at=NOW - DAY),
    ]
    engine.upsert(kind, made)
    engine.flush()

    def search(**more: object) -> set[str]:
        return {hit.id for hit in engine.search(question("", kind=kind, **more)).hits}

    assert search(bounty=("under_100k", "over_1m")) == {"small", "big"}
    assert search(bounty=("negotiable",)) == {"none", "closing", "open", "closed"}
    assert search(deadline=("open",)) == {"open", "closing"}
    assert search(deadline=("closing",)) == {"closing"}
    assert search(deadline=("closed", "none")) == {"closed", *bounties}
    counts = engine.search(
        question("", kind=kind, facets=(Group.BOUNTY, Group.DEADLINE), bounty=("over_1m",))
    ).facets
    assert counts["bounty"] == {"negotiable": 4, "under_100k": 1, "100k_500k": 1, "over_1m": 1}
    assert counts["deadline"] == {"none": 1}
    every = engine.search(question("", kind=kind, facets=(Group.DEADLINE,))).facets["deadline"]
    assert every == {"none": 4, "open": 2, "closing": 1, "closed": 1}


@pytest.mark.parametrize("words", ["", "离心泵", "离心泵 不锈钢", "离心水泵阀"])
@pytest.mark.parametrize("size", [7, 20])
def test_pages_partition_the_result(numbered: tuple[Engine, str], words: str, size: int) -> None:
    engine, kind = numbered
    seen: list[str] = []
    total = engine.search(question(words, kind=kind, size=size)).total
    for page in range(1, total // size + 3):
        hits = engine.search(question(words, kind=kind, page=page, size=size))
        assert hits.total == total
        seen += [hit.id for hit in hits.hits]
    assert len(seen) == len(set(seen)) == total
    assert total >= 60


def test_a_page_far_behind_the_end_is_empty(numbered: tuple[Engine, str]) -> None:
    engine, kind = numbered
    hits = engine.search(question("离心泵", kind=kind, page=999))
    assert hits.hits == ()
    assert hits.total > 0


def test_no_rows_are_fetched_when_only_counts_are_wanted(ask: Ask) -> None:
    hits = ask("石墨烯", size=0)
    assert hits.hits == ()
    assert hits.total >= 1


@pytest.fixture(scope="module")
def numbered(engine: Engine) -> tuple[Engine, str]:
    """Enough alike listings for several pages."""
    kind = "numbered"
    engine.ensure([kind])
    engine.upsert(
        kind,
        [
            document(
                f"pump-{n}",
                kind=kind,
                texts={"zh": {"title": f"离心泵 {n}", "summary": "不锈钢 叶轮" * (n % 5)}},
                published_at=NOW - n * DAY,
                trl=n % 9 + 1,
            )
            for n in range(300)
        ],
    )
    engine.flush()
    return engine, kind


def test_an_order_over_many_pages_partitions_too(numbered: tuple[Engine, str]) -> None:
    engine, kind = numbered
    seen = []
    for page in range(1, 17):
        hits = engine.search(question("离心泵", kind=kind, page=page, size=20, sort="trl"))
        seen += [hit.id for hit in hits.hits]
    assert len(seen) == len(set(seen)) == 300
