"""Every field of an achievement: what is taken, what is refused, and where the fault is."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.factories.listings import Cast, achievement_data, text_of

Call = Callable[..., Any]
INDICATOR = {"name": "节水率", "comparator": "ge", "value": 30, "unit": "%"}
LONE = chr(0xD800)
JSON = {"Content-Type": "application/json"}
FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"colour": "red"}, "/colour", "extra-forbidden"),
    ({LONE: 1}, "/", "string-unicode"),
    ({"export_status": "free"}, "/export_status", "extra-forbidden"),
    ({"original_locale": "xx"}, "/original_locale", "literal-error"),
    ({"original_locale": None}, "/original_locale", "literal-error"),
    ({"field_codes": ["no.such"]}, "/field_codes/0", "unknown-code"),
    ({"field_codes": "agriculture"}, "/field_codes", "list-type"),
    ({"field_codes": ["agriculture"] * 6}, "/field_codes", "too-long"),
    ({"keywords": ["词" * 61]}, "/keywords/0", "string-too-long"),
    ({"keywords": [" "]}, "/keywords/0", "string-too-short"),
    ({"keywords": ["词"] * 31}, "/keywords", "too-long"),
    ({"keywords": [7]}, "/keywords/0", "string-type"),
    ({"target_countries": ["XX"]}, "/target_countries/0", "unknown-code"),
    ({"target_countries": ["cn"]}, "/target_countries/0", "unknown-code"),
    ({"visibility": "everybody"}, "/visibility", "enum"),
    ({"contact_policy": "letter"}, "/contact_policy", "enum"),
    ({"valid_until": "tomorrow"}, "/valid_until", "date-from-datetime-parsing"),
    ({"valid_until": "1999-12-31"}, "/valid_until", "date-out-of-range"),
    ({"valid_until": "2101-01-01"}, "/valid_until", "date-out-of-range"),
    ({"home_node_id": "north"}, "/home_node_id", "uuid-parsing"),
    ({"texts": [text_of(title="题" * 201)]}, "/texts/0/title", "string-too-long"),
    ({"texts": [text_of(one_line="题" * 301)]}, "/texts/0/one_line", "string-too-long"),
    ({"texts": [text_of(summary="题" * 3001)]}, "/texts/0/summary", "string-too-long"),
    ({"texts": [text_of(body="题" * 50_001)]}, "/texts/0/body", "string-too-long"),
    ({"texts": [text_of(headline="x")]}, "/texts/0/headline", "extra-forbidden"),
    ({"texts": [text_of(sections={"problem": 1})]}, "/texts/0/sections/problem", "string-type"),
    ({"texts": {}}, "/texts", "list-type"),
    ({"stage": "sold"}, "/stage", "enum"),
    ({"trl": 0}, "/trl", "greater-than-equal"),
    ({"trl": 10}, "/trl", "less-than-equal"),
    ({"trl": "seven"}, "/trl", "int-parsing"),
    ({"trl": 6.5}, "/trl", "int-from-float"),
    ({"trl": 10**400}, "/trl", "less-than-equal"),
    ({"trl_evidence": "x" * 2001}, "/trl_evidence", "string-too-long"),
    ({"attribute": "stolen"}, "/attribute", "enum"),
    ({"level": "x" * 201}, "/level", "string-too-long"),
    ({"secrecy": "top"}, "/secrecy", "enum"),
    ({"indicators": [{}]}, "/indicators/0/name", "missing"),
    ({"indicators": [INDICATOR | {"comparator": "<>"}]}, "/indicators/0/comparator", "enum"),
    ({"indicators": [INDICATOR | {"value": "many"}]}, "/indicators/0/value", "float-parsing"),
    ({"indicators": [INDICATOR | {"value": 1e16}]}, "/indicators/0/value", "less-than-equal"),
    ({"indicators": [INDICATOR | {"unit": "x" * 41}]}, "/indicators/0/unit", "string-too-long"),
    (
        {"indicators": [INDICATOR | {"evidence": {"kind": "rumour"}}]},
        "/indicators/0/evidence/kind",
        "enum",
    ),
    (
        {"indicators": [INDICATOR | {"names": {"xx": "a"}}]},
        "/indicators/0/names/xx/[key]",
        "literal-error",
    ),
    (
        {"indicators": [INDICATOR | {"names": {LONE: "a"}}]},
        "/indicators/0/names/���/[key]",
        "string-unicode",
    ),
    ({"indicators": [INDICATOR] * 61}, "/indicators", "too-long"),
    ({"advantages": [{"measure": "x"}]}, "/advantages/0/own", "missing"),
    ({"modes": [{"mode": "gift"}]}, "/modes/0/mode", "enum"),
    ({"modes": ["assign"]}, "/modes/0", "model-attributes-type"),
    ({"price_kind": "cheap"}, "/price_kind", "enum"),
    ({"price": {"amount_minor": -1}}, "/price/amount_minor", "greater-than-equal"),
    ({"price": {"amount_minor": 10**16}}, "/price/amount_minor", "less-than-equal"),
    ({"price": {"amount_minor": 1, "currency": "XYZ"}}, "/price/currency", "unknown-currency"),
    ({"price": {"amount_minor": 1, "currency": LONE}}, "/price/currency", "string-unicode"),
    ({"ip": [{"kind": "idea"}]}, "/ip/0/kind", "enum"),
    (
        {"ip": [{"kind": "design", "expires_on": "x"}]},
        "/ip/0/expires_on",
        "date-from-datetime-parsing",
    ),
    ({"units": [{"name": "甲", "share": 101}]}, "/units/0/share", "less-than-equal"),
    ({"persons": [{"name": "甲", "rank": 0}]}, "/persons/0/rank", "greater-than-equal"),
    ({"funding": [{}]}, "/funding/0/source", "missing"),
    ({"cases": [{"title": "x", "text": "x" * 5001}]}, "/cases/0/text", "string-too-long"),
    ({"is_job_achievement": "perhaps"}, "/is_job_achievement", "bool-parsing"),
    ({"encumbrance": ["x"]}, "/encumbrance", "string-type"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "pointer", "code"), FAULTS)
def test_a_wrong_field_is_named_and_nothing_is_made(
    cast: Cast, call: Call, fields: dict[str, Any], pointer: str, code: str
) -> None:
    data = achievement_data(cast.organization.id, **fields)
    refused = call(cast.author, "POST", "/achievements", content=as_json(data), headers=JSON)
    assert refused.status_code == 422, refused.text
    assert refused.headers["content-type"] == "application/problem+json"
    assert [(f["pointer"], f["code"]) for f in refused.json()["errors"]] == [(pointer, code)]
    assert call(cast.author, "GET", "/listings/mine").json()["total"] == 0


def as_json(data: object) -> bytes:
    """JSON as any client may write it, lone surrogates included."""
    return json.dumps(data).encode()


def test_all_faults_are_told_at_once(cast: Cast, call: Call) -> None:
    data = achievement_data(cast.organization.id, trl=12, visibility="x", price_kind="y")
    refused = call(cast.author, "POST", "/achievements", json=data)
    assert {fault["pointer"] for fault in refused.json()["errors"]} == {
        "/trl",
        "/visibility",
        "/price_kind",
    }


@pytest.mark.parametrize("name", ["organization_id", "original_locale"])
def test_a_draft_needs_its_organisation_and_its_language(cast: Cast, call: Call, name: str) -> None:
    data = achievement_data(cast.organization.id)
    del data[name]
    refused = call(cast.author, "POST", "/achievements", json=data)
    assert [(f["pointer"], f["code"]) for f in refused.json()["errors"]] == [
        (f"/{name}", "missing")
    ]


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"{", b'"x"', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(cast: Cast, call: Call, body: bytes) -> None:
    refused = call(cast.author, "POST", "/achievements", content=body, headers=JSON)
    assert refused.status_code in {400, 422}
    assert refused.headers["content-type"] == "application/problem+json"


def test_invisible_characters_are_dropped_and_lines_folded(cast: Cast, call: Call) -> None:
    words = text_of(title="滴\0灌\n技术 ", summary="第一行\r\n第二行\x07")
    data = achievement_data(cast.organization.id, texts=[words])
    (text,) = call(cast.author, "POST", "/achievements", json=data).json()["texts"]
    assert (text["title"], text["summary"]) == ("滴灌 技术", "第一行\n第二行")


def test_codes_named_twice_are_kept_once(cast: Cast, call: Call) -> None:
    data = achievement_data(
        cast.organization.id, keywords=["灌", "灌"], target_countries=["KZ"] * 2
    )
    made = call(cast.author, "POST", "/achievements", json=data).json()
    assert (made["keywords"], made["target_countries"]) == (["灌"], ["KZ"])


FULL: dict[str, Any] = {
    "stage": "pilot",
    "trl_evidence": "中试报告",
    "attribute": "original",
    "level": "国内领先",
    "evaluation": "会议鉴定",
    "secrecy": "open",
    "advantages": [
        {
            "measure": "节水率",
            "unit": "%",
            "better": "higher",
            "own": 38,
            "rivals": [{"name": "普通滴灌", "value": 25}],
            "source": "田间试验",
        }
    ],
    "price_kind": "indicative",
    "price": {"amount_minor": 320_000_000, "currency": "CNY"},
    "ip": [
        {
            "kind": "invention",
            "number": "ZL202410000001.1",
            "title": "滴头",
            "status": "granted",
            "owner": "天山大学",
            "expires_on": "2044-01-01",
        }
    ],
    "encumbrance": "无",
    "units": [{"name": "天山大学", "rank": 1, "share": 60.0}],
    "persons": [{"name": "阿依古丽", "rank": 1, "role": "负责人"}],
    "funding": [{"source": "国家重点研发计划", "number": "2023YFD1900000"}],
    "cases": [{"title": "沙湾", "text": "二千亩", "benefit": "亩增收"}],
    "is_job_achievement": True,
    "keywords": ["滴灌"],
    "target_countries": ["KZ", "UZ"],
    "visibility": "network",
    "contact_policy": "direct",
    "valid_until": "2030-01-01",
}


def test_every_field_comes_back_as_it_was_written(cast: Cast, call: Call) -> None:
    data = achievement_data(cast.organization.id, **FULL)
    made = call(cast.author, "POST", "/achievements", json=data)
    assert made.status_code == 201, made.text
    read = call(cast.tto, "GET", f"/achievements/{made.json()['id']}").json()
    assert {name: read[name] for name in FULL} == FULL


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"secrecy": "secret"}, ("/secrecy", "secret-never-published")),
        ({"secrecy": "internal", "visibility": "public"}, ("/visibility", "internal-not-public")),
        ({"price_kind": "firm", "price": None}, ("/price", "price-missing")),
        (
            {"indicators": [INDICATOR | {"comparator": "range"}]},
            ("/indicators", "indicator-incomplete"),
        ),
        (
            {"indicators": [INDICATOR | {"comparator": "range", "value_max": 20}]},
            ("/indicators", "indicator-incomplete"),
        ),
        ({"indicators": [INDICATOR | {"value": None}]}, ("/indicators", "indicator-incomplete")),
        ({"trl": None, "stage": None}, ("/trl", "missing")),
        ({"modes": []}, ("/modes", "missing")),
    ],
)
def test_what_may_not_be_published_may_be_written_but_not_handed_in(
    cast: Cast, call: Call, fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    draft = call(
        cast.author, "POST", "/achievements", json=achievement_data(cast.organization.id, **fields)
    ).json()
    body = {"action": "submit", "version": draft["version"]}
    refused = call(cast.author, "POST", f"/listings/{draft['id']}/actions", json=body)
    assert refused.status_code == 422
    assert [(f["pointer"], f["code"]) for f in refused.json()["errors"]] == [fault]
