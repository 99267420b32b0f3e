"""Who asks for headers gets those of the whole answer, and no body."""

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/livez", 200),
        ("/robots.txt", 200),
        ("/sitemap.xml", 200),
        ("/api/v1/taxonomy/zones", 200),
        ("/api/v1/achievements/nothing", 404),
        ("/api/v1/notifications", 401),
    ],
)
def test_headers_are_those_of_the_answer(client: TestClient, path: str, status: int) -> None:
    whole, head = client.get(path), client.head(path)
    assert (whole.status_code, head.status_code) == (status, status)
    assert head.content == b""
    assert head.headers["content-type"] == whole.headers["content-type"]
    assert head.headers["content-length"] == whole.headers["content-length"]


def test_what_only_changes_things_has_no_headers_to_read(client: TestClient) -> None:
    assert client.head("/api/v1/sessions").status_code in {401, 405}
