"""Vocabularies over HTTP: one shape, cacheable, in the reader's language."""

import pytest
from fastapi.testclient import TestClient

NAMES = ["fields", "countries", "languages", "regions", "zones", "trl", "units"]


@pytest.mark.parametrize("name", NAMES)
def test_every_vocabulary_is_one_page_that_caches_may_keep(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/v1/taxonomy/{name}?lang=ru")
    assert answer.status_code == 200
    assert answer.json()["total"] == len(answer.json()["items"]) > 0
    assert answer.headers["cache-control"] == "public, max-age=3600"
    again = client.get(
        f"/api/v1/taxonomy/{name}?lang=ru", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")


def test_another_language_is_another_document(client: TestClient) -> None:
    russian = client.get("/api/v1/taxonomy/countries?lang=ru")
    persian = client.get("/api/v1/taxonomy/countries?lang=fa")
    assert russian.headers["etag"] != persian.headers["etag"]
    assert persian.headers["content-language"] == "fa"


@pytest.mark.parametrize("asked", [{"lang": ""}, {}])
@pytest.mark.parametrize("spoken", ["", "xx", "💥".encode()])
def test_who_names_no_language_of_ours_reads_chinese(
    client: TestClient, asked: dict[str, str], spoken: str | bytes
) -> None:
    answer = client.get("/api/v1/taxonomy/zones", params=asked, headers={"Accept-Language": spoken})
    assert answer.status_code == 200
    assert answer.headers["content-language"] == "zh-CN"


@pytest.mark.parametrize("lang", ["xx", "../../etc", "💥"])
def test_asking_for_a_language_we_do_not_have_is_said_to_be_wrong(
    client: TestClient, lang: str
) -> None:
    answer = client.get("/api/v1/taxonomy/zones", params={"lang": lang})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/query/lang"]


def test_the_browsers_language_is_used_when_none_is_asked_for(client: TestClient) -> None:
    answer = client.get("/api/v1/taxonomy/zones", headers={"Accept-Language": "kk-KZ,ru;q=0.8"})
    assert answer.headers["content-language"] == "kk"
    # No Kazakh name there: Kazakh readers fall back to Russian.
    assert "Урумчи" in answer.json()["items"][0]["name"]
