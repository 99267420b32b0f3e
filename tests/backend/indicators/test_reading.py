"""Figures read out of text: what is found, what must not be, and how long that takes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.indicators.service import read

GE, GT, LE, LT, EQ, ABOUT = "ge", "gt", "le", "lt", "eq", "about"
FOUND = [
    # Chinese
    ("抗拉强度不低于300MPa", "抗拉强度", GE, 300, "MPa"),
    ("产量提高15%以上", "产量提高", GE, 15, "%"),
    ("该材料的屈服强度应不小于 450 兆帕", "屈服强度", GE, 450, "MPa"),
    ("使用寿命不少于8年", "使用寿命", GE, 8, "a"),
    ("要求吨水电耗不超过3.5千瓦时/立方米", "吨水电耗", LE, 3.5, "kWh/m³"),
    ("水回收率达到95%以上", "水回收率", GE, 95, "%"),
    ("抗拉强度（MPa）≥300", "抗拉强度", GE, 300, "MPa"),
    ("处理能力达到每天1万立方米", "处理能力", GE, 1, "万立方米/天"),
    ("处理能力不低于10000m³/d", "处理能力", GE, 10000, "m³/d"),
    ("响应时间小于 50 ms", "响应时间", LT, 50, "ms"),
    ("成本降低20%左右", "成本降低", ABOUT, 20, "%"),
    ("投资约3.5亿元", "投资", ABOUT, 3.5, "亿元"),
    ("pH ≥ 7", "pH", GE, 7, "pH"),
    ("循环寿命不少于5000次", "循环寿命", GE, 5000, "cycles"),
    ("导热系数≤0.035W/(m·K)", "导热系数", LE, 0.035, "W/(m·K)"),
    ("纯度99.99％", "纯度", EQ, 99.99, "%"),
    ("能耗降低百分之20以上", "能耗降低", GE, 20, "%"),
    ("最大载荷不小于1.2×10⁵ N", "最大载荷", GE, 120000, "N"),
    ("噪声不高于75dB(A)", "噪声", LE, 75, "dB"),
    ("出水COD不大于５０毫克/升", "出水COD", LE, 50, "mg/L"),
    ("误报率＜0.5‰", "误报率", LT, 0.5, "‰"),
    ("作业速度超过6公里/小时", "作业速度", GT, 6, "km/h"),
    ("导电率：≥62%IACS", "导电率", GE, 62, "% IACS"),
    # Russian
    ("КПД не менее 95 %", "КПД", GE, 95, "%"),
    ("Предел прочности при растяжении не менее 300 МПа",
     "Предел прочности при растяжении", GE, 300, "MPa"),
    ("расход электроэнергии не более 3,5 кВт·ч/м³", "расход электроэнергии", LE, 3.5, "kWh/m³"),
    ("Срок службы — не менее 8 лет", "Срок службы", GE, 8, "a"),
    ("влажность ниже 12 % масс.", "влажность", LT, 12, "% масс."),
    ("производительность 10 000 м³/сут", "производительность", EQ, 10000, "m³/d"),
    ("стоимость не превышает 1,5 млн руб.", "стоимость", LE, 1.5, "млн руб."),
    ("масса не более 1 200 кг", "масса", LE, 1200, "kg"),
    ("содержание соли должно быть до 0,5 г/л", "содержание соли", LE, 0.5, "g/L"),
    ("урожайность повышается на 15 % и более", "урожайность повышается", GE, 15, "%"),
    ("мощность свыше 100 кВт", "мощность", GT, 100, "kW"),
    ("давление около 2 МПа", "давление", ABOUT, 2, "MPa"),
    ("Производительность составляет 12 т/ч", "Производительность", EQ, 12, "t/h"),
    # English
    ("moisture below 12 wt%", "moisture", LT, 12, "wt%"),
    ("tensile strength of at least 300 MPa", "tensile strength", GE, 300, "MPa"),
    ("an efficiency of 95 % or more", "efficiency", GE, 95, "%"),
    ("energy consumption shall not exceed 3.5 kWh/m3", "energy consumption", LE, 3.5, "kWh/m³"),
    ("The membrane reaches a salt rejection of 99.5%", "salt rejection", EQ, 99.5, "%"),
    ("a lifetime of more than 20,000 hours", "lifetime", GT, 20000, "h"),
    ("cost of up to $5 million", "cost", LE, 5, "million USD"),
    ("power density > 2 kW/kg", "power density", GT, 2, "kW/kg"),
    ("latency under 10 ms", "latency", LT, 10, "ms"),
    ("surface roughness Ra ≤ 0.8 μm", "surface roughness Ra", LE, 0.8, "µm"),
    ("No more than 0.5 g/L salinity", "salinity", LE, 0.5, "g/L"),
    ("≥ 62 % IACS", "", GE, 62, "% IACS"),
    # Kazakh, Uzbek, Turkish
    ("беріктігі 300 МПа-дан кем емес", "беріктігі", GE, 300, "MPa"),
    ("ПӘК кемінде 95 %", "ПӘК", GE, 95, "%"),
    ("энергия шығыны 3,5 кВт·сағ аспайды", "энергия шығыны", LE, 3.5, "кВт·сағ"),
    ("mustahkamligi kamida 300 MPa", "mustahkamligi", GE, 300, "MPa"),
    ("suv tejash 30 % dan kam emas", "suv tejash", GE, 30, "%"),
    ("çekme dayanımı en az 300 MPa", "çekme dayanımı", GE, 300, "MPa"),
    ("verim %95'ten az olmayan", "verim", GE, 95, "%"),
    ("nem oranı en fazla %12", "nem oranı", LE, 12, "%"),
]  # fmt: skip
RANGES = [
    ("−40…+85 °C", "", -40, 85, "°C"),
    ("3–5 亿元", "", 3, 5, "亿元"),
    ("节水率30%～40%", "节水率", 30, 40, "%"),
    ("工作温度：-40℃至85℃", "工作温度", -40, 85, "°C"),
    ("工作温度−40…+85 °C", "工作温度", -40, 85, "°C"),
    ("pH值6.5～8.5", "pH", 6.5, 8.5, "pH"),
    ("作业效率8～12亩/小时", "作业效率", 8, 12, "亩/h"),
    ("定位误差小于±2.5cm", "定位误差", -2.5, 2.5, "cm"),
    ("экономия воды от 30 до 40 %", "экономия воды", 30, 40, "%"),
    ("рабочая температура от −40 до +85 °C", "рабочая температура", -40, 85, "°C"),
    ("точность позиционирования ±2,5 см", "точность позиционирования", -2.5, 2.5, "cm"),
    ("operating temperature between -40 and +85 °C", "operating temperature", -40, 85, "°C"),
    ("capacity 3 to 5 t/h", "capacity", 3, 5, "t/h"),
    ("thickness 25 ± 2 mm", "thickness", 23, 27, "mm"),
]
NOTHING = [
    "2024年5月12日验收", "项目于2023年立项，2025年底完成", "截至2024年", "2021—2025年",
    "2024-05-12", "12.05.2024", "5 мая 2024 г.", "12 марта 2023 года", "May 5, 2024",
    "в 2021–2025 гг.", "10:30",
    "依据 GB/T 228.1-2010 试验", "按GB/T 228.1—2021《金属材料 拉伸试验》执行", "DB65/T 4321-2020",
    "符合 ISO 9001:2015 和 IEC 60034-1", "ASTM E8/E8M-21", "T/CSAE 123-2021", "TS EN ISO 6892-1",
    "ГОСТ 1497-84 и ГОСТ Р 51321.1-2007", "по ТУ 14-1-1660", "СТ РК 1052-2002", "O'z DSt 1050:2004",
    "联系电话：0991-3836789", "手机 138 9999 1234", "тел. +7 (727) 250-11-22", "8 (495) 123-45-67",
    "+86 10 6275 1234", "邮编 830011", "新政发〔2021〕15号", "№ 123-45",
    "专利号 ZL201910123456.7", "发明专利 CN108123456A", "патент RU 2 345 678 C1",
    "US 10,123,456 B2", "PCT/CN2019/123456", "WO2020/123456", "DOI 10.1016/j.msea.2019.138456",
    "合金牌号 Q235 与 6061-T6", "TiO2 与 CO2", "PM2.5", "IP65 防护", "C919 飞机", "版本 v2.3",
    "见图3和表2", "第3章第2节", "рис. 5, табл. 2", "see Fig. 4 and Table 12", "1. 概述",
    "比例 1:10", "https://example.com/a/123456/300MPa", "author300@example.com", "三元5元素合金",
    "共建设3个示范基地", "5项专利", "0,5 и 7", "", "   ", "ﷺ" * 50,
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "comparator", "value", "unit"), FOUND)
def test_a_figure_is_read_with_its_name_comparison_and_unit(
    text: str, name: str, comparator: str, value: float, unit: str
) -> None:
    (one,) = read(text).items
    assert (one.name, one.comparator.value, one.value, one.unit) == (name, comparator, value, unit)
    assert one.value_max is None


@pytest.mark.parametrize(("text", "name", "low", "high", "unit"), RANGES)
def test_a_range_is_one_figure(text: str, name: str, low: float, high: float, unit: str) -> None:
    (one,) = read(text).items
    assert one.comparator.value == "range"
    assert (one.name, one.value, one.value_max, one.unit) == (name, low, high, unit)


@pytest.mark.parametrize("text", NOTHING)
def test_dates_standards_phones_patents_and_names_hold_no_figures(text: str) -> None:
    assert read(text).items == []


def test_a_whole_list_is_read_in_its_order_and_each_figure_is_shown_where_it_stands() -> None:
    text = (
        "主要指标（按GB/T 228.1-2010）：抗拉强度≥300MPa，延伸率≥12%；导电率不低于62%IACS。\n"
        "2025年前完成，联系电话0991-3836789。抗拉强度≥300MPa。"
    )
    found = read(text).items
    assert [one.name for one in found] == ["抗拉强度", "延伸率", "导电率"]
    for one in found:
        assert text[one.start : one.end] in one.quote
        assert one.quote in text
    assert text[found[2].start : found[2].end] == "不低于62%IACS"


@pytest.mark.parametrize(
    ("text", "name", "condition"),
    [
        ("在25℃下，抗拉强度不低于300MPa", "抗拉强度", "在25℃下"),
        ("400℃条件下抗拉强度≥220MPa", "抗拉强度", "400℃条件下"),
        ("прочность при 25 °C не ниже 300 МПа", "прочность", "при 25 °C"),
        ("at 25 °C the viscosity is at most 100 cP", "viscosity", "at 25 °C"),
    ],
)
def test_what_a_figure_holds_under_becomes_its_condition(
    text: str, name: str, condition: str
) -> None:
    (one,) = read(text).items
    assert (one.name, one.condition) == (name, condition)


def test_a_comma_is_read_as_the_language_writes_it() -> None:
    assert read("масса 1,200 кг").items[0].value == 1.2
    assert read("mass 1,200 kg").items[0].value == 1200
    assert read("mass 1,200 kg", "ru").items[0].value == 1.2
    assert read("mass 1,2 kg").items[0].value == 1.2


def test_places_are_counted_in_the_authors_characters() -> None:
    text = "𠮷田法：ﬁne ５０ μm。强度≥３００ＭＰａ"
    one = read(text).items[-1]
    assert text[one.start : one.end] == "≥３００ＭＰａ"
    assert (one.value, one.unit) == (300, "MPa")


def test_of_very_many_figures_a_hundred_are_answered_and_the_rest_is_told() -> None:
    text = "".join(f"指标{chr(0x4E00 + i)}不低于{i + 1}MPa。" for i in range(150))
    found = read(text)
    assert len(found.items) == 100
    assert found.cut
    assert not read("强度≥3MPa").cut


HOSTILE = [
    "1", "1 ", "1a", "1-", "1±", "1%", "1 (", "((((", ".", " ", "强", "强1度", "不低于", "ГОСТ 1-",
    "GB", "第1", "a@", "a.b-", "www.", "1×10^", "тел ", "1 kg/m/s/", "1 ((((m", "ﷺ", "1,000",
    "1 may ", "8 (123", "\x00", "e1", "1e99 ", "не менее 5 МПа ", "9" * 400,
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_hostile_characters_are_read_in_a_moment(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 5


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_an_error(text: str) -> None:
    for one in read(text).items:
        assert 0 <= one.start < one.end <= len(text)
        assert abs(one.value) <= 1e15


def test_a_text_is_read_for_whoever_is_signed_in(client, author) -> None:
    path = "/api/v1/indicators/readings"
    assert client.post(path, json={"text": "强度≥3MPa"}).status_code == 401
    answer = client.post(path, json={"text": "强度≥3MPa", "locale": "zh"}, headers=author)
    assert answer.status_code == 200
    assert answer.json() == {
        "items": [
            {
                "name": "强度",
                "comparator": "ge",
                "value": 3.0,
                "value_max": None,
                "unit": "MPa",
                "condition": "",
                "quote": "强度≥3MPa",
                "start": 2,
                "end": 7,
            }
        ],
        "cut": False,
    }
    long = client.post(path, json={"text": "1" * 100_001}, headers=author)
    assert (long.status_code, long.json()["code"]) == (422, "validation-failed")
