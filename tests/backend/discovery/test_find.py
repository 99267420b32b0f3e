"""What a reader's search answers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.core.db import transaction
from backend.listings.models import Listing, Visibility
from tests.factories.accounts import bearer, make_sign_in
from tests.factories.listings import make_achievement, set_deadline, text_of
from tests.factories.markets import ask, make_owner, offer

ACHIEVEMENTS = "/api/v1/discovery/achievements"
CHALLENGES = "/api/v1/discovery/challenges"
Work = Callable[[], int]


def _titles(answer: dict) -> list[str]:
    return [item["title"] for item in answer["items"]]


def test_words_find_a_published_achievement_and_are_marked(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        offer(session, owner, "盐碱地棉花膜下滴灌")
        offer(session, owner, "骆驼乳低温干燥")
    work()
    answer = client.get(ACHIEVEMENTS, params={"q": "膜下滴灌"}).json()
    assert _titles(answer) == ["盐碱地棉花膜下滴灌"]
    assert answer["items"][0]["highlights"]["title"] == [[5, 9]]
    assert (answer["total"], answer["page"], answer["size"]) == (1, 1, 20)
    assert answer["notes"]["degraded"] is False


def test_a_concept_is_sought_by_its_names_in_other_languages_and_the_answer_says_so(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "Reverse osmosis in brackish wells")
    work()
    answer = client.get(ACHIEVEMENTS, params={"q": "反渗透"}).json()
    assert _titles(answer) == ["Reverse osmosis in brackish wells"]
    assert answer["notes"]["also_searched"][:2] == ["reverse osmosis", "обратный осмос"]
    assert "反渗透" not in answer["notes"]["also_searched"]


def test_words_that_name_no_concept_are_said_to_be_sought_alone(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "骆驼乳低温干燥设备")
    work()
    answer = client.get(ACHIEVEMENTS, params={"q": "骆驼乳 常温 干燥 方法"}).json()
    assert (answer["total"], answer["notes"]["relaxed"]) == (1, True)
    assert answer["notes"]["also_searched"] == []


def test_a_draft_is_not_found(client: TestClient, engine: Engine, work: Work) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        make_achievement(session, owner.organization, owner.person)
        offer(session, owner, "骆驼乳低温干燥")
    work()
    assert _titles(client.get(ACHIEVEMENTS).json()) == ["骆驼乳低温干燥"]


def test_values_of_a_filter_are_alternatives_and_filters_add_up(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        abroad = make_owner(session, country="KZ")
        offer(session, owner, "水", field_codes=["environment"])
        offer(session, owner, "食", field_codes=["food"])
        offer(session, abroad, "远", field_codes=["food"])
        offer(session, owner, "药", field_codes=["bio"])
    work()
    either = client.get(ACHIEVEMENTS, params={"field": ["environment", "food"]}).json()
    assert sorted(_titles(either)) == ["水", "远", "食"]
    both = client.get(ACHIEVEMENTS, params={"field": ["environment", "food"], "country": "CN"})
    assert sorted(_titles(both.json())) == ["水", "食"]


def test_counts_of_a_filter_ignore_its_own_selection(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        abroad = make_owner(session, country="KZ")
        offer(session, owner, "甲", field_codes=["food"])
        offer(session, owner, "乙", field_codes=["bio"])
        offer(session, abroad, "丙", field_codes=["bio"])
    work()
    facets = client.get(ACHIEVEMENTS, params={"field": "food"}).json()["facets"]
    assert facets["field"] == [{"value": "bio", "count": 2}, {"value": "food", "count": 1}]
    assert facets["country"] == [{"value": "CN", "count": 1}]


def test_nodes_are_filtered_and_counted_by_their_short_names(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        slug = owner.node.slug
        offer(session, owner, "甲")
        offer(session, make_owner(session), "乙")
    work()
    answer = client.get(ACHIEVEMENTS, params={"node": slug}).json()
    assert _titles(answer) == ["甲"]
    assert {"value": slug, "count": 1} in answer["facets"]["node"]


def test_challenges_are_ordered_by_bounty_and_by_deadline(
    client: TestClient, engine: Engine, work: Work
) -> None:
    now = datetime.now(UTC)
    with transaction(engine) as session:
        owner = make_owner(session)
        for title, bounty, days in (("小", 10, 20), ("大", 900, 10), ("中", 50, 30)):
            one = ask(session, owner, title, bounty={"amount_minor": bounty * 100_000})
            set_deadline(session, session.get_one(Listing, one), now + timedelta(days=days))
    work()
    by = {
        sort: client.get(CHALLENGES, params={"sort": sort}).json()
        for sort in ("-price", "+price", "deadline", "-deadline")
    }
    assert _titles(by["-price"]) == ["大", "中", "小"]
    assert _titles(by["+price"]) == ["小", "中", "大"]
    assert _titles(by["deadline"]) == ["大", "小", "中"]
    assert _titles(by["-deadline"]) == ["中", "小", "大"]


def test_pages_follow_one_another_without_gap_or_overlap(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for number in range(7):
            offer(session, owner, f"滴灌 {number}")
    work()
    seen = []
    for page in (1, 2, 3, 4):
        answer = client.get(ACHIEVEMENTS, params={"q": "滴灌", "page": page, "size": 3}).json()
        assert answer["total"] == 7
        seen += _titles(answer)
    assert sorted(seen) == sorted(f"滴灌 {number}" for number in range(7))


def test_a_text_is_shown_in_the_language_asked_for(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        texts = [text_of(), text_of("ru", "human", title="Капельное орошение")]
        offer(session, owner, "", texts=texts)
    work()
    answer = client.get(ACHIEVEMENTS, params={"q": "орошение", "lang": "ru"}).json()
    assert _titles(answer) == ["Капельное орошение"]
    assert answer["items"][0]["highlights"]["title"] == [[10, 18]]
    assert answer["items"][0]["translation"] == "human"


def test_a_number_finds_its_listing(client: TestClient, engine: Engine, work: Work) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one = offer(session, owner, "甲")
        offer(session, owner, "乙")
        number = session.get_one(Listing, one).number
    work()
    assert _titles(client.get(ACHIEVEMENTS, params={"q": number}).json()) == ["甲"]


@pytest.mark.parametrize(
    ("path", "params", "pointer"),
    [
        (ACHIEVEMENTS, {"field": "alchemy"}, "/query/field/0"),
        (ACHIEVEMENTS, {"field": ["food", "alchemy"]}, "/query/field/1"),
        (ACHIEVEMENTS, {"country": "XX"}, "/query/country/0"),
        (ACHIEVEMENTS, {"region": "999999"}, "/query/region/0"),
        (ACHIEVEMENTS, {"node": "no-such-node"}, "/query/node/0"),
        (ACHIEVEMENTS, {"node": "No Slug"}, "/query/node/0"),
        (ACHIEVEMENTS, {"organization": "me"}, "/query/organization/0"),
        (ACHIEVEMENTS, {"organization_kind": "guild"}, "/query/organization_kind/0"),
        (ACHIEVEMENTS, {"mode": "barter"}, "/query/mode/0"),
        (ACHIEVEMENTS, {"price_kind": "free"}, "/query/price_kind/0"),
        (ACHIEVEMENTS, {"content_lang": "la"}, "/query/content_lang/0"),
        (ACHIEVEMENTS, {"trl_min": "0"}, "/query/trl_min"),
        (ACHIEVEMENTS, {"trl_max": "ten"}, "/query/trl_max"),
        (ACHIEVEMENTS, {"trl_min": "7", "trl_max": "3"}, "/query"),
        (ACHIEVEMENTS, {"sort": "deadline"}, "/query/sort"),
        (ACHIEVEMENTS, {"q": "滴" * 201}, "/query/q"),
        (ACHIEVEMENTS, {"page": "0"}, "/query/page"),
        (ACHIEVEMENTS, {"size": "101"}, "/query/size"),
        (ACHIEVEMENTS, {"page": "x"}, "/query/page"),
        (CHALLENGES, {"bounty": "huge"}, "/query/bounty/0"),
        (CHALLENGES, {"deadline": "soon"}, "/query/deadline/0"),
        (CHALLENGES, {"sort": "beauty"}, "/query/sort"),
        (CHALLENGES, {"field": ["food"] * 51}, "/query/field"),
        ("/api/v1/discovery/suggest", {"q": "滴" * 201}, "/query/q"),
        ("/api/v1/discovery/suggest", {"q": "a", "kind": "deal"}, "/query/kind"),
    ],
)
def test_a_bad_parameter_is_named(
    client: TestClient, path: str, params: dict, pointer: str
) -> None:
    answer = client.get(path, params=params)
    assert answer.status_code == 422
    assert [fault["pointer"] for fault in answer.json()["errors"]] == [pointer]


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", '"', "-", "- -", "( OR )", "*", "滴 -", "'; drop", "%", "_", "\\"]
)
def test_odd_words_are_no_error(client: TestClient, work: Work, text: str) -> None:
    work()
    encoded = text.encode("utf-8", "surrogatepass")
    assert client.get(ACHIEVEMENTS, params={"q": encoded}).status_code == 200


def test_members_of_the_network_find_what_visitors_do_not(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner, other = make_owner(session), make_owner(session)
        offer(session, owner, "公开滴灌")
        offer(session, owner, "网内滴灌", visibility=Visibility.NETWORK)
        offer(session, owner, "自用滴灌", visibility=Visibility.PRIVATE)
        headers = {who: bearer(make_sign_in(session, who.person)) for who in (owner, other)}
    work()
    ask_for = {"q": "滴灌"}
    assert _titles(client.get(ACHIEVEMENTS, params=ask_for).json()) == ["公开滴灌"]
    network = client.get(ACHIEVEMENTS, params=ask_for, headers=headers[other]).json()
    assert sorted(_titles(network)) == ["公开滴灌", "网内滴灌"]
    own = client.get(ACHIEVEMENTS, params=ask_for, headers=headers[owner]).json()
    assert (own["total"], len(own["items"])) == (3, 3)


def test_an_answer_says_by_which_words_of_which_parts_a_listing_was_found(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        one = offer(session, owner, "盐碱地棉花膜下滴灌", keywords=["滴灌带"])
        offer(session, owner, "骆驼乳低温干燥")
    work()
    answer = client.get(ACHIEVEMENTS, params={"q": "滴灌"}).json()
    why = answer["why"][str(one)]
    assert why["words"] == ["滴灌"]
    assert {"title", "keywords"} <= set(why["parts"])
    assert (why["by_words"], why["by_meaning"]) == (True, False)
    assert set(answer["why"]) == {item["id"] for item in answer["items"]}
    assert client.get(ACHIEVEMENTS).json()["why"] == {}


def _drops(answer: dict) -> dict[str, int]:
    return {one["drop"]: one["count"] for one in answer["notes"]["loosen"]}


def test_where_nothing_is_found_each_filter_to_blame_is_named_with_what_it_hides(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        owner = make_owner(session)
        for number in range(3):
            offer(session, owner, f"滴灌 {number}", field_codes=["food"])
        offer(session, owner, "骆驼乳", field_codes=["bio"])
    work()
    asked = {"q": "滴灌", "field": "bio", "country": "CN", "trl_max": 9}
    answer = client.get(ACHIEVEMENTS, params=asked).json()
    assert answer["total"] == 0
    assert _drops(answer) == {"field": 3, "words": 1}
    assert [one["drop"] for one in answer["notes"]["loosen"]] == ["field", "words"]
    assert [one["q"] for one in answer["notes"]["loosen"]] == ["滴灌", ""]
    found = client.get(ACHIEVEMENTS, params={"q": "滴灌", "field": "food"}).json()
    assert found["notes"]["loosen"] == []


def test_where_several_filters_are_to_blame_letting_all_go_is_offered(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "滴灌", field_codes=["food"])
    work()
    asked = {"q": "滴灌", "field": "bio", "country": "KZ"}
    assert _drops(client.get(ACHIEVEMENTS, params=asked).json()) == {"filters": 1}


def test_quotes_and_exclusions_may_be_to_blame_as_well(
    client: TestClient, engine: Engine, work: Work
) -> None:
    with transaction(engine) as session:
        offer(session, make_owner(session), "膜下滴灌用于棉花")
    work()
    quoted = client.get(ACHIEVEMENTS, params={"q": '"滴灌膜下"'}).json()
    assert quoted["notes"]["loosen"] == [{"drop": "quotes", "q": "滴灌膜下", "count": 1}]
    without = client.get(ACHIEVEMENTS, params={"q": "滴灌 -棉花"}).json()
    assert without["notes"]["loosen"] == [{"drop": "exclusions", "q": "滴灌", "count": 1}]
    assert client.get(ACHIEVEMENTS, params={"q": "zzzzzz"}).json()["notes"]["loosen"] == []
