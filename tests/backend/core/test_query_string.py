"""What people's forms leave empty was not asked."""

import pytest


@pytest.mark.parametrize(
    "query",
    [
        "q=&lang=&page=&size=&sort=&field=&country=",
        "trl_min=",
        "page=",
        "page=1&size=&size=5",
        "&&=",
    ],
)
def test_an_empty_parameter_is_as_good_as_none(client, query) -> None:
    answer = client.get(f"/api/v1/discovery/achievements?{query}")
    assert answer.status_code == 200, answer.text
    assert answer.json()["page"] == 1


def test_a_value_that_ends_in_an_equals_sign_is_no_empty_one(client) -> None:
    assert client.get("/api/v1/discovery/achievements?page=1%3D").status_code == 422


def test_a_language_we_do_not_have_is_named(client) -> None:
    answer = client.get("/api/v1/discovery/challenges?lang=xx")
    assert answer.status_code == 422
    [fault] = answer.json()["errors"]
    assert (fault["pointer"], fault["code"]) == ("/query/lang", "unknown-code")


@pytest.mark.parametrize("tag", ["zh-CN", "zh_Hans", "EN", "fa-IR", "uz-Latn-UZ"])
def test_a_language_may_name_region_and_script(client, tag) -> None:
    assert client.get(f"/api/v1/discovery/challenges?lang={tag}").status_code == 200


def test_a_browser_may_prefer_languages_we_do_not_have(client) -> None:
    answer = client.get("/api/v1/discovery/challenges", headers={"accept-language": "de,xx;q=0.5"})
    assert answer.status_code == 200
