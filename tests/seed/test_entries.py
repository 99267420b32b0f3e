"""The sample listings' data: enough of each industry and language, well formed, all our own."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from backend.achievements.schemas import AchievementCreate
from backend.challenges.schemas import ChallengeCreate
from backend.taxonomy import service as taxonomy
from seed import data_files

INDUSTRIES = ("it", "equipment", "materials", "bio", "agriculture", "tourism", "services")
KINDS = ("achievements", "challenges")
ENTRIES = [(kind, entry) for kind in KINDS for entry in data_files.listings(kind)]
IDS = [entry["slug"] for _, entry in ENTRIES]
ORGANIZATIONS = {entry["slug"]: entry for entry in data_files.load("organizations")}
PEOPLE = {entry["email"]: entry for entry in data_files.load("people")}
NODES = {entry["slug"] for entry in data_files.load("nodes")["nodes"]}
SCRIPTS = {
    "zh": r"[\u4e00-\u9fff]",
    "ru": r"[а-яё]",
    "kk": r"[әғқңөұүһі]",
    "uz": r"[a-zʻʼ]",
    "en": r"[a-z]",
}


def of_industry(kind: str, industry: str) -> list[dict[str, Any]]:
    path = data_files.FOLDER / kind / f"{industry}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("industry", INDUSTRIES)
def test_every_industry_has_enough_on_both_sides(industry: str) -> None:
    assert len(of_industry("achievements", industry)) >= 8
    assert len(of_industry("challenges", industry)) >= 5
    for kind in KINDS:
        for entry in of_industry(kind, industry):
            tops = {code.split(".")[0] for code in entry["field_codes"]}
            assert tops, entry["slug"]


def test_there_are_enough_listings_in_every_language() -> None:
    counted = Counter(entry["original_locale"] for _, entry in ENTRIES)
    assert len(ENTRIES) >= 135
    assert counted["kk"] >= 10
    assert counted["uz"] >= 10
    assert counted["ru"] >= 15
    assert counted["en"] >= 15


def test_names_are_given_once() -> None:
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=IDS)
def test_an_entry_names_what_exists(kind: str, entry: dict[str, Any]) -> None:
    assert entry["organization"] in ORGANIZATIONS
    assert entry["home_node"] in NODES
    author = PEOPLE[entry["submitted_by"]]
    assert entry["organization"] in {m["organization"] for m in author["memberships"]}
    assert ORGANIZATIONS[entry["organization"]]["verification"] == "verified"
    assert all(taxonomy.known_field(code) for code in entry["field_codes"])


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=IDS)
def test_texts_are_in_the_language_they_say(kind: str, entry: dict[str, Any]) -> None:
    originals = [text for text in entry["texts"] if text["translation"] == "original"]
    assert [text["locale"] for text in originals] == [entry["original_locale"]]
    assert len({text["locale"] for text in entry["texts"]}) == len(entry["texts"])
    for text in entry["texts"]:
        words = f"{text['title']} {text['one_line']} {text['summary']}".lower()
        found = len(re.findall(SCRIPTS[text["locale"]], words))
        assert found >= 5, (entry["slug"], text["locale"])
        if text["locale"] != "zh":
            assert not re.search(SCRIPTS["zh"], words), (entry["slug"], text["locale"])


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=IDS)
def test_every_field_of_an_entry_is_one_the_product_knows(kind: str, entry: dict[str, Any]) -> None:
    schema = AchievementCreate if kind == "achievements" else ChallengeCreate
    ours = {"slug", "organization", "home_node", "submitted_by", "published_days_ago", "state"}
    ours |= {"export_status", "deadline_in_days", "deadline_time"}
    assert set(entry) - ours <= set(schema.model_fields)


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=IDS)
def test_what_is_on_the_market_is_told_in_full(kind: str, entry: dict[str, Any]) -> None:
    if entry["state"] == "draft":
        return
    (original,) = [text for text in entry["texts"] if text["translation"] == "original"]
    assert all(original["sections"].values())
    if kind == "achievements":
        assert entry["trl_evidence"]
        assert entry["modes"]
        assert len(entry["indicators"]) >= 2
        assert all(each["evidence"]["reference"] for each in entry["indicators"])
        return
    assert entry["eligibility"]
    assert len(entry["required_indicators"]) >= 2
    assert all(each["acceptance_test"] for each in entry["required_indicators"])
    assert sum(each["weight"] for each in entry["criteria"]) == 100
    assert sum(each["share"] for each in entry["payment_plan"]) == 100
    assert any(each["must"] for each in entry["required_indicators"])


@pytest.mark.parametrize(("kind", "entry"), ENTRIES, ids=IDS)
def test_units_are_written_as_the_listings_readers_write_them(
    kind: str, entry: dict[str, Any]
) -> None:
    figures = [
        *entry.get("indicators", []),
        *entry.get("required_indicators", []),
        *entry.get("advantages", []),
    ]
    foreign = {"zh": r"[а-яё]", "ru": SCRIPTS["zh"], "kk": SCRIPTS["zh"]}
    other = foreign.get(entry["original_locale"], r"[а-яё\u4e00-\u9fff]")
    assert [each["unit"] for each in figures if re.search(other, each["unit"])] == []


def test_invented_numbers_say_that_they_are() -> None:
    for kind, entry in ENTRIES:
        if kind == "achievements":
            for right in entry["ip"]:
                sample = right["number"].startswith("SAMPLE-")
                assert sample or not right["number"], entry["slug"]


def test_no_number_stands_for_two_things() -> None:
    numbers = [
        right["number"]
        for kind, entry in ENTRIES
        if kind == "achievements"
        for right in entry["ip"]
        if right["number"]
    ]
    assert len(set(numbers)) == len(numbers)
