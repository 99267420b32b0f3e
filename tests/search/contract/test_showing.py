"""What is marked in the results and offered under the search box."""

from collections.abc import Callable

import pytest

from search.engine import Engine
from tests.search.contract.conftest import Ask, question
from tests.search.contract.market import MARKET, document

BY_ID = {one.id: one for one in MARKET}
Found = Callable[..., list[str]]


def marked(ask: Ask, words: str, listing: str, part: str, locale: str) -> list[str]:
    hit = next(hit for hit in ask(words, size=50).hits if hit.id == listing)
    whole = getattr(BY_ID[listing].texts[locale], part)
    return [whole[start:end] for start, end in hit.highlights.get(locale, {}).get(part, ())]


@pytest.mark.parametrize(
    ("words", "listing", "part", "locale", "pieces"),
    [
        ("石墨烯导线", "graphene-cable", "title", "zh", ["石墨烯", "导线"]),
        ("石墨烯", "graphene-cable", "summary", "zh", ["石墨烯"]),
        ("conductors", "graphene-cable", "title", "en", ["conductor"]),
        ("TiO2", "photocatalyst", "title", "zh", ["TiO₂"]),
        ("орошения", "drip-cotton", "title", "ru", ["орошение"]),
        ("пленкой", "drip-cotton", "title", "ru", ["плёнкой"]),
        ("sug'orish", "uz-drip", "title", "uz", ["sug‘orish"]),
        ("石墨負極", "graphite-anode", "title", "zh", ["石墨负极"]),
        ('"节水 40%"', "drip-cotton", "one_line", "zh", ["节水", "40"]),
    ],
)
def test_marks_lie_on_the_original_letters(
    ask: Ask, words: str, listing: str, part: str, locale: str, pieces: list[str]
) -> None:
    assert marked(ask, words, listing, part, locale) == pieces


def test_nothing_is_marked_when_it_is_not_wanted_or_nothing_is_asked(ask: Ask) -> None:
    assert all(not hit.highlights for hit in ask("石墨烯", highlight=False).hits)
    assert all(not hit.highlights for hit in ask("").hits)


def test_listings_found_by_meaning_are_marked_on_request(market: Engine) -> None:
    shown = market.present(question("石墨烯 труб"), ["ru-pipe", "graphene-cable", "no-such"])
    assert set(shown) == {"ru-pipe", "graphene-cable"}
    assert "title" in shown["ru-pipe"].highlights["ru"]
    assert "石墨烯" in shown["graphene-cable"].matched
    assert market.present(question("石墨烯"), []) == {}


def texts(engine: Engine, typed: str, **more: object) -> list[str]:
    return [one.text for one in engine.suggest(question(typed, **more))]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("石墨", "石墨烯"),
        ("石", "石墨烯"),
        ("水肥", "水肥一体化"),
        ("shimo", "石墨烯"),
        ("shi mo xi", "石墨烯"),
        ("dg", "滴灌"),
        ("qhdx", "清华大学"),
        ("qinghua", "清华大学"),
        ("清华", "清华大学"),
        ("tsing", "Tsinghua University"),
        ("Degree", None),
        ("drip ir", "Drip irrigation of cotton under film"),
        ("капел", "Капельное орошение хлопчатника под плёнкой"),
        ("КАПЕЛЬНОЕ ОР", "Капельное орошение хлопчатника под плёнкой"),
        ("тамшы", None),
        ("мақта", "Мақта алқаптарын тамшылатып суару"),
        ("غشا", "غشای نانو برای شیرین‌سازی آب"),
        ("ısı", "Isı pompası ile sera ısıtma"),
        ("石墨烯增", "石墨烯增强铝合金导线"),
    ],
)
def test_what_is_being_typed_is_completed(market: Engine, typed: str, offered: str | None) -> None:
    lines = texts(market, typed)
    assert offered is None or offered in lines


def test_keywords_come_before_titles_and_each_is_offered_once(market: Engine) -> None:
    lines = market.suggest(question("石墨"))
    kinds = [one.kind for one in lines]
    assert kinds[:2] == ["keyword", "keyword"]
    assert len({one.text for one in lines}) == len(lines)
    title = next(one for one in lines if one.kind == "title")
    assert title.id in BY_ID


def test_completions_obey_filters_and_the_limit(market: Engine) -> None:
    assert "石墨烯" not in texts(market, "石墨", country=("KZ",))
    assert len(market.suggest(question("石"), limit=1)) == 1


@pytest.mark.parametrize("typed", ["", "   ", '"', "-", "\x00", "💧", "zzzzqq", "*", "a" * 500])
def test_odd_beginnings_complete_to_nothing_or_something(market: Engine, typed: str) -> None:
    assert len(market.suggest(question(typed))) <= 8


def test_titles_are_offered_in_the_readers_language_first(engine: Engine, kind: str) -> None:
    both = {"zh": {"title": "Laser 激光清洗"}, "en": {"title": "Laser cleaning"}}
    engine.upsert(kind, [document("a", kind=kind, texts=both)])
    engine.flush()
    assert texts(engine, "laser", kind=kind, lang="en")[0] == "Laser cleaning"
    assert texts(engine, "laser", kind=kind, lang="zh")[0] == "Laser 激光清洗"
