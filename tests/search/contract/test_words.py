"""What words find, script by script."""

from collections.abc import Callable

import pytest

from search.engine import Engine
from tests.search.contract.conftest import Ask, question
from tests.search.contract.market import document

Found = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("typed", "lang", "first"),
    [
        ("石墨烯", "zh", "graphene-cable"),
        ("膜下滴灌", "zh", "drip-cotton"),
        ("石墨負極", "zh", "graphite-anode"),
        ("盐碱地改良", "zh", "saline-soil"),
        ("驼", "zh", "camel-milk"),
        ("棉花水肥一体化", "zh", "drip-cotton"),
        ("Ｇｒａｐｈｅｎｅ", "en", "graphene-cable"),
        ("irrigating cottons", "en", "drip-cotton"),
        ("desalinated", "en", "en-desalination"),
        ("орошением хлопчатника", "ru", "drip-cotton"),
        ("пленкой", "ru", "drip-cotton"),
        ("трубопроводное покрытия", "ru", "ru-pipe"),
        ("тамшылату жүйесі", "kk", "kk-drip"),
        ("сүттің кептірілуі", "kk", "camel-milk"),
        ("sug'orish", "uz", "uz-drip"),
        ("sugʻorishning tizimlari", "uz", "uz-drip"),
        ("غشای شیرین سازي", "fa", "fa-membrane"),
        ("تصفيه آب‌های", "fa", "fa-membrane"),
        ("المياه الشمسية", "ar", "ar-solar"),
        ("ISI POMPASI", "tr", "tr-pump"),
        ("tamshylatyp suaru", "kk", "kk-drip"),
        ("tamşylatyp", "en", "kk-drip"),
        ("tamshylatyp", "ru", "kk-drip"),
        ("тамшылатып суару", "ru", "kk-drip"),
        ("томчилатиб", "uz", "uz-drip"),
        ("суғориш тизими", "ru", "uz-drip"),
        ("nasoslarini ta'mirlash", "uz", "uz-pump"),
        ("tamirlash", "en", "uz-pump"),
        ("iklim seralar", "tr", "tr-pump"),
    ],
)
def test_a_word_finds_its_listing_in_every_script(
    found: Found, typed: str, lang: str, first: str
) -> None:
    assert found(typed, lang=lang)[0] == first


@pytest.mark.parametrize("typed", ["орошения", "irrigation", "тамшылатып", "تحلية", "sug‘orish"])
def test_the_reader_need_not_say_which_language_is_typed(found: Found, typed: str) -> None:
    assert found(typed) == found(typed, lang="zh")
    assert len(found(typed)) >= 1


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("石墨烯增强铝合金导线", "graphene-cable"),
        ("石墨烯曾强铝合金导钱", "graphene-cable"),
        ("棉花摸下滴灌水肥一休化技术", "drip-cotton"),
        ("棉花 irrigation", "drip-cotton"),
        ("石墨烯 conductor", "graphene-cable"),
        ("kV直流换流阀", "converter"),
        ("有没有适合盐碱地的棉花滴灌技术", "drip-cotton"),
        ("how to recycle lithium batteries", "en-battery"),
        ("защита труб от коррозии", "ru-pipe"),
    ],
)
def test_wrong_characters_mixed_scripts_and_whole_sentences_still_lead_there(
    found: Found, typed: str, first: str
) -> None:
    assert found(typed)[0] == first


def test_listings_with_every_pair_come_before_those_with_some(found: Found) -> None:
    ids = found("石墨烯")
    assert ids.index("graphene-cable") < ids.index("graphite-anode")


def test_a_full_match_leaves_no_word_of_having_been_relaxed(ask: Ask) -> None:
    assert ask("滴灌").relaxed is False
    assert ask("石墨烯滴灌").relaxed is True


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("TiO2", "photocatalyst", "drip-cotton"),
        ("TiO₂", "photocatalyst", "drip-cotton"),
        ("±1100 kV", "converter", "graphene-cable"),
        ("1100kV", "converter", "graphene-cable"),
        ("6.25", "converter", "en-battery"),
        ("99.5", "en-battery", "converter"),
        ("1100 千伏", "converter", "graphene-cable"),
        ("GB/T 228", "standard-steel", "converter"),
        ("GB/T228", "standard-steel", "converter"),
        ("gb t 228", "standard-steel", "converter"),
        ("HTS-110", "standard-steel", "converter"),
        ("HTS110", "standard-steel", "converter"),
        ("C++", "control-cpp", "control-csharp"),
        ("c#", "control-csharp", "control-cpp"),
        ("SB-A-2026-00001", "graphene-cable", "drip-cotton"),
        ("sb-a-2026-00001", "graphene-cable", "drip-cotton"),
    ],
)
def test_formulae_figures_and_numbers_find_what_holds_them(
    found: Found, typed: str, wanted: str, unwanted: str
) -> None:
    ids = found(typed)
    assert ids[0] == wanted
    assert unwanted not in ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ('"drip irrigation"', {"drip-cotton"}),
        ('"irrigation drip"', set()),
        ('"石墨烯增强"', {"graphene-cable"}),
        ('"石墨增强"', set()),
        ("«капельное орошение»", {"drip-cotton"}),
        ("“膜下滴灌”", {"drip-cotton"}),
        ('"solar desalination" wells', {"en-desalination"}),
        ('graphite "lithium batteries"', {"en-battery"}),
    ],
)
def test_a_quoted_phrase_is_found_word_by_word(found: Found, typed: str, ids: set[str]) -> None:
    assert set(found(typed)) == ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("石墨 -石墨烯", {"graphite-anode"}),
        ("滴灌 －棉花", set()),
        ("graphite -batteries", set()),
        ('irrigation -"under film"', set()),
        ('solar -"solar panel"', {"en-desalination"}),
    ],
)
def test_an_excluded_word_is_never_found(found: Found, typed: str, ids: set[str]) -> None:
    assert set(found(typed)) == ids


def test_an_exclusion_alone_leaves_everything_else(found: Found) -> None:
    everything = set(found(size=100))
    assert set(found("-石墨", size=100)) == everything - {"graphene-cable", "graphite-anode"}


@pytest.mark.parametrize(
    "typed", ["graphen", "graphenne", "irigation", "desalinaton", "капельнае", "орошенее"]
)
def test_a_typing_error_still_finds(found: Found, typed: str) -> None:
    assert found(typed)[0] in {"graphene-cable", "drip-cotton", "en-desalination"}


@pytest.mark.parametrize("typed", ["1101", "6.26", "TiO3", "C--", "kw", "xyzzyxyzzy"])
def test_figures_and_short_words_are_taken_as_they_are(found: Found, typed: str) -> None:
    assert not {"converter", "photocatalyst", "control-cpp"} & set(found(typed))


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("irigation", "irrigation"),
        ("graphenne conductor", "graphene conductor"),
        ("капельнае орошение", "капельное орошение"),
    ],
)
def test_a_misspelt_word_is_answered_with_the_right_one(ask: Ask, typed: str, better: str) -> None:
    assert ask(typed).did_you_mean == better


@pytest.mark.parametrize("typed", ["irrigation", "石墨烯", "xyzzyxyzzy", "1101", "-x", ""])
def test_nothing_is_corrected_where_nothing_better_is_known(ask: Ask, typed: str) -> None:
    assert ask(typed).did_you_mean is None


@pytest.mark.parametrize(
    "typed",
    [
        "\x00",
        "\ud800",
        '"',
        '""',
        "-",
        "- -",
        "--",
        "( OR )",
        "a AND b OR NOT c",
        "*",
        "'; DROP TABLE",
        "\\",
        "id:graphene-cable",
        "_vectors = 1",
        "ﷺ" * 30,
        "😀",
        "a" * 3000,
        "滴" * 3000,
        "\u202e\u200b",
        "؟؟؟",
        "—",
    ],
)
def test_odd_text_is_answered(ask: Ask, typed: str) -> None:
    assert ask(typed).total >= 0


def test_a_long_text_is_asked_by_its_key_terms(found: Found) -> None:
    demand = (
        "我们在昌吉的合作社种植棉花三万亩，水资源紧张，土壤含盐量高，希望引进成熟的节水灌溉方案。"
        "要求在盐碱地上以滴灌带同时送水送肥，并配套墒情传感器与首部过滤器，两年内收回投资。"
        "目前使用大水漫灌，亩均用水量很大，人工成本逐年上升，期待供方能够提供安装、培训和维护服务。"
        "合作方式可以是许可或者合作开发，价格面议，优先考虑有新疆应用案例的单位，请附验收报告。"
    )
    assert len(demand) > 150
    assert found(demand * 2)[0] == "drip-cotton"


def test_weighted_terms_take_the_place_of_text(market: Engine) -> None:
    terms = [{"term": "石墨", "weight": 0.2}, {"term": "corros", "weight": 0.1}]
    terms.append({"term": "труб", "weight": 3.0})
    hits = market.search(question("", terms=terms)).hits
    assert hits[0].id == "ru-pipe"
    assert {"graphene-cable", "graphite-anode"} <= {hit.id for hit in hits}


@pytest.mark.parametrize(
    ("word", "lang"), [("zorbex", "en"), ("зорбекс", "ru"), ("卓贝", "zh"), ("زوربکس", "fa")]
)
def test_words_of_the_title_weigh_more_than_words_of_the_text(
    engine: Engine, kind: str, word: str, lang: str
) -> None:
    below = {lang: {"title": "100", "body": f"{word} 7 8 9"}}
    engine.upsert(kind, [document("text", kind=kind, texts=below)])
    engine.upsert(kind, [document("title", f"{word} 7", lang, kind=kind)])
    engine.flush()
    hits = engine.search(question(word, kind=kind, lang=lang)).hits
    assert [hit.id for hit in hits] == ["title", "text"]


def test_an_organisation_is_found_by_its_name_in_any_language(found: Found) -> None:
    assert {"graphene-cable", "converter"} == set(found("清华大学")[:2])
    assert {"graphene-cable", "converter"} <= set(found("Tsinghua"))
    assert "ru-pipe" in found("Степные приборы")


def test_pinyin_finds_chinese(found: Found) -> None:
    assert "graphene-cable" in found("shimoxi")
    assert {"graphene-cable", "converter"} <= set(found("qinghua"))


def test_a_concept_is_found_under_its_other_names(found: Found) -> None:
    assert "drip-cotton" in found("drip irrigation")
    assert {"drip-cotton", "kk-drip", "uz-drip"} <= set(found("滴灌"))


def test_the_share_of_the_question_that_the_best_hit_holds_is_told(ask: Ask) -> None:
    whole = ask("石墨烯 导线", coverage=True)
    assert whole.coverage == pytest.approx(1.0)
    part = ask("石墨烯 zirconium hafnium 钽铌", coverage=True)
    assert part.coverage < 0.5
