"""Vocabularies: the data is whole, and every language gets a name."""

import pytest

from backend.core import locales
from backend.taxonomy import repository, service

TOP = {
    *("it", "equipment", "materials", "bio", "agriculture"),
    *("tourism", "services", "energy", "environment", "food"),
}


def test_the_field_tree_has_the_ten_industries_at_its_top() -> None:
    assert {field.code for field in service.fields("en") if field.parent is None} == TOP


def test_every_field_lies_below_the_field_its_code_names() -> None:
    for field in service.fields("en"):
        assert (field.parent or "") == field.code.rpartition(".")[0]
        assert field.parent is None or service.known_field(field.parent)


def test_parents_come_before_their_children() -> None:
    seen = set()
    for field in service.fields("zh"):
        assert field.parent is None or field.parent in seen
        seen.add(field.code)


@pytest.mark.parametrize("code", locales.CODES)
def test_every_field_has_a_name_of_its_own_in_every_language(code: str) -> None:
    names = [service.field_names(field.code)[code] for field in service.fields(code)]
    assert all(names)
    assert [field.name for field in service.fields(code)] == names


def test_every_field_has_counterparts_in_the_public_classifications() -> None:
    for field in service.fields("en"):
        assert set(field.crosswalk) == {"sei", "gbt4754", "ipc"}
        assert field.crosswalk["gbt4754"], field.code


def test_ancestors_are_added_once_and_unknown_codes_left_out() -> None:
    found = service.with_ancestors(["agriculture.irrigation", "agriculture", "nothing.here"])
    assert found == ["agriculture", "agriculture.irrigation"]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("zh", "哈萨克斯坦"),
        ("en", "Kazakhstan"),
        ("ru", "Казахстан"),
        ("kk", "Қазақстан"),
        ("uz", "Qozogʻiston"),
        ("fa", "قزاقستان"),
        ("ar", "كازاخستان"),
        ("tr", "Kazakistan"),
    ],
)
def test_countries_are_named_in_every_interface_language(code: str, name: str) -> None:
    assert service.country_name("KZ", code) == name
    assert len(service.countries(code)) == 249


@pytest.mark.parametrize("code", ["EU", "ZZ", "XK", "UN", "kz", "KAZ", "", "150"])
def test_what_is_no_country_is_unknown(code: str) -> None:
    assert not service.known_country(code)


def test_regions_nest_up_to_their_province() -> None:
    assert service.region_with_ancestors("652301") == ["650000", "652300", "652301"]
    assert service.region_with_ancestors("659001") == ["650000", "659001"]
    assert service.region_with_ancestors("nowhere") == []


def test_every_prefecture_of_xinjiang_and_every_province_is_known() -> None:
    codes = {region.code for region in service.regions("zh")}
    assert len([code for code in codes if code.endswith("0000")]) == 34
    prefectures = {code for code in codes if code.startswith("65") and code.endswith("00")}
    assert len(prefectures - {"650000"}) == 14
    assert {"210200", "440300", "310000", "110000", "659001"} <= codes


@pytest.mark.parametrize(
    ("city", "country", "region", "lang", "expected"),
    [
        ("昌吉", "CN", "652300", "ru", "Чанцзи"),
        ("昌吉", "CN", "652300", "kk", "Чанцзи"),
        ("乌鲁木齐", "CN", "650100", "en", "Urumqi"),
        ("乌鲁木齐", "CN", "650100", "zh", "乌鲁木齐"),
        ("Алматы", "KZ", "", "en", "Almaty"),
        ("Aşgabat", "TM", "", "zh", "阿什哈巴德"),
        ("İstanbul", "TR", "", "ru", "Стамбул"),
        ("Islamabad", "PK", "", "fa", "اسلام‌آباد"),
        ("Алматы", "UZ", "", "en", "Алматы"),
        ("阜康", "CN", "650100", "en", "阜康"),
        ("", "CN", "650100", "en", ""),
        ("", "KZ", "", "en", ""),
    ],
)
def test_a_city_is_named_in_the_readers_language_where_it_is_known(
    city: str, country: str, region: str, lang: str, expected: str
) -> None:
    assert service.city_name(city, country, region, lang) == expected


def test_a_region_lies_in_a_region_that_is_known() -> None:
    for region in service.regions("ru"):
        assert region.parent is None or service.known_region(region.parent)
        assert region.name


def test_every_zone_lies_in_a_known_region() -> None:
    assert {zone.code for zone in service.zones("en")} == {"urumqi", "changji", "shihezi"}
    assert all(service.known_region(zone.region) for zone in service.zones("en"))


@pytest.mark.parametrize("code", locales.CODES)
def test_nine_readiness_levels_have_names_definitions_and_questions(code: str) -> None:
    levels = service.trl_levels(code)
    assert [level.level for level in levels] == list(range(1, 10))
    for level in levels:
        assert level.name
        assert level.definition
        assert all(question.text for question in level.questions)
        assert level.questions


def test_a_unit_is_found_by_any_of_its_spellings() -> None:
    for unit in service.units("en"):
        for spelling in (unit.code, *unit.spellings):
            assert service.find_unit(spelling) is not None
    found = service.find_unit("MPa")
    assert found is not None
    assert found.dimension == "pressure"
    assert service.find_unit("furlong per fortnight") is None


def test_every_canonical_unit_converts_to_itself() -> None:
    known = repository.by_code("units")
    for unit in service.units("en"):
        canonical = known.get(unit.canonical)
        if canonical is not None:
            assert (canonical["factor"], canonical["offset"]) == (1, 0), unit.code
        assert unit.factor > 0
