"""Every field of a challenge: what is taken, what is refused, what keeps it from review."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from backend.challenges import lifecycle
from tests.factories.listings import Cast, challenge_data, text_of

Call = Callable[..., Any]
JSON = {"Content-Type": "application/json"}
WISH = {"name": "回收率", "comparator": "ge", "value": 95, "unit": "%", "must": True}
FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"colour": "red"}, "/colour", "extra-forbidden"),
    ({"deadline_at": "2027-01-01T00:00:00Z"}, "/deadline_at", "extra-forbidden"),
    (
        {"texts": [text_of(sections={"problem": "x"})]},
        "/texts/0/sections/problem",
        "extra-forbidden",
    ),
    (
        {"texts": [text_of(sections={"tried": "x" * 20_001})]},
        "/texts/0/sections/tried",
        "string-too-long",
    ),
    ({"challenge_kind": "riddle"}, "/challenge_kind", "enum"),
    ({"list_kind": "black"}, "/list_kind", "enum"),
    ({"award_mode": "lottery"}, "/award_mode", "enum"),
    ({"awards": 0}, "/awards", "greater-than-equal"),
    ({"awards": 21}, "/awards", "less-than-equal"),
    ({"awards": None}, "/awards", "int-type"),
    ({"bounty": {"amount_minor": "lots"}}, "/bounty/amount_minor", "int-parsing"),
    ({"bounty": {"amount_minor": 1, "currency": "cny"}}, "/bounty/currency", "unknown-currency"),
    ({"bounty": {"amount_minor": 1, "unit": "fen"}}, "/bounty/unit", "extra-forbidden"),
    ({"budget": 5}, "/budget", "model-attributes-type"),
    ({"funding_lines": [{"source": "x" * 201}]}, "/funding_lines/0/source", "string-too-long"),
    ({"rd_months": 241}, "/rd_months", "less-than-equal"),
    ({"trl_required": 0}, "/trl_required", "greater-than-equal"),
    ({"required_indicators": [{"value": 1}]}, "/required_indicators/0/name", "missing"),
    (
        {"required_indicators": [WISH | {"evidence": {}}]},
        "/required_indicators/0/evidence",
        "extra-forbidden",
    ),
    ({"required_indicators": [WISH] * 61}, "/required_indicators", "too-long"),
    ({"eligibility": [""]}, "/eligibility/0", "string-too-short"),
    ({"eligibility": ["x"] * 31}, "/eligibility", "too-long"),
    ({"consortium_allowed": "maybe"}, "/consortium_allowed", "bool-parsing"),
    ({"foreign_allowed": None}, "/foreign_allowed", "bool-type"),
    ({"criteria": [{"name": "x", "weight": 101}]}, "/criteria/0/weight", "less-than-equal"),
    ({"criteria": [{"name": "x"}]}, "/criteria/0/weight", "missing"),
    ({"criteria": [{"name": "x", "weight": 5}] * 21}, "/criteria", "too-long"),
    ({"ip_ownership": "mine"}, "/ip_ownership", "enum"),
    ({"licence_back": "x" * 2001}, "/licence_back", "string-too-long"),
    (
        {"payment_plan": [{"stage": "x", "share": -1}]},
        "/payment_plan/0/share",
        "greater-than-equal",
    ),
    ({"deadline_local": "soon"}, "/deadline_local", "datetime-from-date-parsing"),
    ({"deadline_local": "2027-01-01T10:00:00+08:00"}, "/deadline_local", "local-time-with-offset"),
    ({"deadline_local": "1999-01-01T10:00:00"}, "/deadline_local", "date-out-of-range"),
    ({"deadline_local": "9999-12-31T23:59:59"}, "/deadline_local", "date-out-of-range"),
    ({"deadline_zone": "Mars/Olympus"}, "/deadline_zone", "unknown-zone"),
    ({"deadline_zone": "../etc/passwd"}, "/deadline_zone", "unknown-zone"),
    (
        {"deadline_local": "2027-03-28T02:30:00", "deadline_zone": "Europe/Berlin"},
        "/deadline_local",
        "nonexistent-time",
    ),
    ({"thesis_topic": 7}, "/thesis_topic", "bool-parsing"),
]


@pytest.mark.parametrize(("fields", "pointer", "code"), FAULTS)
def test_a_wrong_field_is_named_and_nothing_is_made(
    cast: Cast, call: Call, fields: dict[str, Any], pointer: str, code: str
) -> None:
    body = json.dumps(challenge_data(cast.organization.id, **fields))
    refused = call(cast.author, "POST", "/challenges", content=body, headers=JSON)
    assert refused.status_code == 422, refused.text
    assert [(f["pointer"], f["code"]) for f in refused.json()["errors"]] == [(pointer, code)]
    assert call(cast.author, "GET", "/listings/mine").json()["total"] == 0


FULL: dict[str, Any] = {
    "challenge_kind": "order",
    "list_kind": "government",
    "award_mode": "race",
    "awards": 3,
    "bounty": {"amount_minor": 860_000_000, "currency": "CNY"},
    "budget": {"amount_minor": 5_000_000, "currency": "KZT"},
    "funding_lines": [{"source": "自治区专项", "amount_minor": 100, "currency": "CNY"}],
    "rd_months": 24,
    "trl_required": 6,
    "required_indicators": [
        {
            "name": "回收率",
            "names": {"en": "Recovery"},
            "comparator": "range",
            "value": 90.0,
            "value_max": 95.5,
            "unit": "%",
            "condition": "25 ℃",
            "must": True,
            "acceptance_test": "第三方检测",
        }
    ],
    "eligibility": ["独立法人", "近三年无失信"],
    "consortium_allowed": False,
    "foreign_allowed": True,
    "criteria": [
        {"name": "技术", "names": {"en": "Technology"}, "weight": 60.0},
        {"name": "经济", "names": {}, "weight": 40.0},
    ],
    "ip_ownership": "joint",
    "licence_back": "普通许可",
    "payment_plan": [
        {"stage": "签约", "share": 33.3, "note": ""},
        {"stage": "验收", "share": 66.7, "note": "合格后"},
    ],
    "deadline_local": "2027-06-30T18:00:00",
    "deadline_zone": "Asia/Urumqi",
    "thesis_topic": True,
}


def test_every_field_comes_back_as_it_was_written(cast: Cast, call: Call) -> None:
    data = challenge_data(cast.organization.id, **FULL)
    made = call(cast.author, "POST", "/challenges", json=data)
    assert made.status_code == 201, made.text
    read = call(cast.tto, "GET", f"/challenges/{made.json()['id']}").json()
    assert {name: read[name] for name in FULL} == FULL
    assert read["deadline_at"] == "2027-06-30T12:00:00Z"
    assert read["missing"] == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"deadline_local": "2020-01-01T00:00:00"}, ("/deadline_local", "deadline-too-near")),
        ({"deadline_local": "2026-03-09T16:59:00"}, ("/deadline_local", "deadline-too-near")),
        ({"deadline_local": None}, ("/deadline_local", "missing")),
        ({"criteria": []}, ("/criteria", "weights-not-100")),
        ({"criteria": [{"name": "x", "weight": 99.9}]}, ("/criteria", "weights-not-100")),
        (
            {"payment_plan": [{"stage": "x", "share": 50}]},
            ("/payment_plan", "shares-not-100"),
        ),
        ({"bounty": {"amount_minor": 1}, "payment_plan": []}, ("/payment_plan", "shares-not-100")),
        ({"award_mode": "race"}, ("/awards", "race-needs-awards")),
        ({"required_indicators": []}, ("/required_indicators", "no-must-indicator")),
        (
            {"required_indicators": [WISH | {"must": False}]},
            ("/required_indicators", "no-must-indicator"),
        ),
        (
            {"required_indicators": [WISH | {"value": None}]},
            ("/required_indicators", "indicator-incomplete"),
        ),
        ({"texts": [text_of()]}, ("/texts/zh/sections/background", "missing")),
    ],
)
def test_what_lacks_is_named_when_it_is_handed_in(
    cast: Cast, call: Call, clock: Any, fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    made = call(
        cast.author, "POST", "/challenges", json=challenge_data(cast.organization.id, **fields)
    )
    assert made.status_code == 201, made.text
    draft = made.json()
    body = {"action": "submit", "version": draft["version"]}
    refused = call(cast.author, "POST", f"/listings/{draft['id']}/actions", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "listing-incomplete")
    assert [(f["pointer"], f["code"]) for f in refused.json()["errors"]] == [fault]


def test_a_deadline_seven_days_ahead_is_far_enough(cast: Cast, call: Call, clock: Any) -> None:
    data = challenge_data(cast.organization.id, deadline_local="2026-03-09T17:00:00")
    draft = call(cast.author, "POST", "/challenges", json=data).json()
    body = {"action": "submit", "version": draft["version"]}
    assert call(cast.author, "POST", f"/listings/{draft['id']}/actions", json=body).is_success


def test_a_posted_challenge_says_how_it_stands_to_its_deadline(
    cast: Cast, call: Call, clock: Any
) -> None:
    data = challenge_data(cast.organization.id, deadline_local="2026-03-15T18:00:00")
    path = f"/challenges/{call(cast.author, 'POST', '/challenges', json=data).json()['id']}"
    states = []
    for moment in ("03-03T00:00", "03-12T09:59", "03-12T10:00", "03-15T09:59", "03-15T10:00"):
        clock.move_to(datetime.fromisoformat(f"2026-{moment}:00+00:00"))
        states.append(call(cast.author, "GET", path).json()["deadline_state"])
    assert states == ["open", "open", "closing", "closing", "closed"]


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2027-06-30T18:00", "Asia/Shanghai", "2027-06-30T10:00"),
        ("2027-06-30T18:00", "Asia/Urumqi", "2027-06-30T12:00"),
        ("2027-06-30T18:00", "Asia/Almaty", "2027-06-30T13:00"),
        ("2024-02-01T18:00", "Asia/Almaty", "2024-02-01T12:00"),
        ("2027-06-30T18:00", "Asia/Tehran", "2027-06-30T14:30"),
        ("2027-06-30T18:00", "UTC", "2027-06-30T18:00"),
        ("2027-10-31T02:30", "Europe/Berlin", "2027-10-31T01:30"),
        ("2027-03-28T02:30", "Europe/Berlin", None),
    ],
)
def test_a_local_deadline_is_one_instant_or_none(
    local: str, zone: str, instant: str | None
) -> None:
    found = lifecycle.deadline_instant(datetime.fromisoformat(local), zone)
    assert found == (datetime.fromisoformat(instant).replace(tzinfo=UTC) if instant else None)


def test_moving_the_zone_moves_the_instant(cast: Cast, call: Call) -> None:
    data = challenge_data(cast.organization.id, deadline_local="2027-06-30T18:00:00")
    draft = call(cast.author, "POST", "/challenges", json=data).json()
    body = {"version": draft["version"], "deadline_zone": "UTC"}
    saved = call(cast.author, "PATCH", f"/challenges/{draft['id']}", json=body).json()
    assert (draft["deadline_at"], saved["deadline_at"]) == (
        "2027-06-30T10:00:00Z",
        "2027-06-30T18:00:00Z",
    )


def test_an_anonymous_sponsor_is_named_nowhere(cast: Cast, call: Call) -> None:
    data = challenge_data(
        cast.organization.id,
        contact_policy="anonymous",
        funding_lines=[{"source": "天山大学自筹"}],
    )
    draft = call(cast.author, "POST", "/challenges", json=data).json()
    listing = draft
    for person, action in (
        (cast.author, "submit"),
        (cast.tto, "endorse"),
        (cast.officer, "approve"),
    ):
        body = {"action": action, "version": listing["version"]}
        listing = call(person, "POST", f"/listings/{draft['id']}/actions", json=body).json()
    shown = call(None, "GET", f"/challenges/{draft['id']}")
    assert shown.status_code == 200
    assert "天山大学" not in shown.text
    assert str(cast.organization.id) not in shown.text
    assert shown.json()["organization"]["anonymous"] is True
    assert call(cast.officer, "GET", f"/challenges/{draft['id']}").json()["organization"]["name"]
