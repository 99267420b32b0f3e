"""Public pages say without scripts what they say with them, and nothing visitors may not see."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from backend.core.actor import PLAIN_COOKIE
from backend.core.db import transaction
from backend.core.settings import Settings
from backend.listings.models import ExportStatus, Visibility
from tests.conftest import ADDRESS
from tests.factories.markets import Owner, ask, make_owner, offer
from tests.factories.nodes import make_node
from tests.factories.notices import make_agreed_deal, make_notice

SHELL = (
    '<!doctype html>\n<html lang="zh-CN">\n<head>\n<title>丝桥 Silkbridge</title>\n'
    "<!-- page-head -->\n</head>\n"
    '<body><div id="root"></div></body></html>\n'
)
HOSTILE = '</title></script><script>alert("1")</script>\'"&\u202e'
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
A = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def shell(settings: Settings) -> Path:
    """The built page, as the server finds it."""
    settings.web_dist.mkdir()
    page = settings.web_dist / "index.html"
    page.write_text(SHELL, "utf-8")
    return page


@pytest.fixture
def owner(engine: Engine) -> Owner:
    with transaction(engine) as session:
        made = make_owner(session, names={"zh": "绿洲大学", "en": "Oasis University"})
        _ = made.organization.id, made.node.slug
        session.expunge_all()
        return made


def parsed(content: bytes) -> ET.Element:
    """Well-formed XML of ours, or an error."""
    return ET.fromstring(content)  # noqa: S314 — nobody else's


def about(page: str) -> dict[str, object]:
    """The schema.org thing of a page."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    told: dict[str, object] = json.loads(found.group(1))
    return told


def test_an_achievement_stands_in_its_page(client: TestClient, engine: Engine, owner) -> None:
    with transaction(engine) as session:
        words = {"one_line": "节水三成", "summary": "棉田滴灌的控制方法。\n第二段。"}
        one = offer(session, owner, "棉田滴灌", words=words, trl=7)
    answer = client.get(f"/achievements/{one}?lang=zh")
    page = answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Cookie" in answer.headers["vary"]
    assert page.count("<title>") == 1
    assert "<title>棉田滴灌 · 丝桥 Silkbridge</title>" in page
    assert '<meta name="description" content="节水三成">' in page
    assert '<main id="plain" lang="zh-CN" dir="ltr"><h1>棉田滴灌</h1>' in page
    assert "<p>第二段。</p>" in page
    assert "<dd>TRL 7</dd>" in page
    assert f'<a href="/organizations/{owner.organization.id}">绿洲大学</a>' in page
    told = about(page)
    assert (told["@type"], told["name"]) == ("Product", "棉田滴灌")
    assert told["inLanguage"] == "zh"


def test_every_way_to_a_listing_names_one_address(client, engine: Engine, owner) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "棉田滴灌")
    page = client.get(f"/achievements/{one}?lang=ru&utm=1").text
    found = re.search(r'<link rel="canonical" href="([^"]+)">', page)
    assert found is not None
    address = found.group(1)
    assert address.startswith(f"{ADDRESS}/achievements/SB-A-")
    assert f'href="{address}?lang=fa"' in page
    assert page.count('hreflang="') == 9
    again = client.get(address.removeprefix(ADDRESS)).text
    assert f'<link rel="canonical" href="{address}">' in again


def test_a_challenge_is_a_demand_with_bounty_and_deadline(client, engine, owner) -> None:
    with transaction(engine) as session:
        one = ask(
            session,
            owner,
            "浓盐水减量",
            bounty={"amount_minor": 500_000_000, "currency": "CNY"},
            deadline_local="2099-06-30T18:00",
            deadline_zone="Asia/Shanghai",
        )
    page = client.get(f"/challenges/{one}?lang=en").text
    told = about(page)
    assert told["@type"] == "Demand"
    assert told["validThrough"] == "2099-06-30T10:00:00+00:00"
    assert told["priceSpecification"] == {
        "@type": "PriceSpecification",
        "price": "5000000.00",
        "priceCurrency": "CNY",
    }
    assert "<dd>CN¥5,000,000.00</dd>" in page
    assert "<dd>2099-06-30 18:00 (Asia/Shanghai)</dd>" in page


@pytest.mark.parametrize(
    ("wanted", "cookie", "browser", "tag", "direction"),
    [
        ("fa", "ru", "en", "fa", "rtl"),
        ("", "ru", "en", "ru", "ltr"),
        ("xx", "", "ar,en", "ar", "rtl"),
        ("", "", "", "zh-CN", "ltr"),
        ("", "💥", "kk-KZ", "kk", "ltr"),
    ],
)
def test_the_page_speaks_the_language_the_browser_will_choose(
    client: TestClient, wanted: str, cookie: str, browser: str, tag: str, direction: str
) -> None:
    headers = {b"Accept-Language": browser.encode()}
    if cookie:
        headers[b"Cookie"] = f"lang={cookie}".encode()
    page = client.get("/", params={"lang": wanted} if wanted else {}, headers=headers).text
    assert f'<html lang="{tag}" dir="{direction}">' in page


def test_an_untranslated_text_says_which_language_it_is_in(client, engine, owner) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "Капельное орошение", locale="ru")
    page = client.get(f"/achievements/{one}?lang=fa").text
    assert '<html lang="fa" dir="rtl">' in page
    assert '<main id="plain" lang="ru" dir="ltr">' in page


def test_hostile_words_stay_words(client: TestClient, engine: Engine, owner) -> None:
    with transaction(engine) as session:
        words = {"one_line": HOSTILE, "summary": HOSTILE}
        one = offer(session, owner, f"灌{HOSTILE}", words=words)
    for path in (f"/achievements/{one}", "/achievements", "/"):
        page = client.get(path).text
        assert "<script>alert" not in page
        assert page.count("</title>") == 1
        assert page.count('<div id="root">') == 1
    assert about(client.get(f"/achievements/{one}").text)["description"] == " ".join(
        HOSTILE.split()
    )
    parsed(client.get("/feeds/achievements.atom").content)


@pytest.mark.parametrize(
    "hidden",
    [
        {"visibility": Visibility.NETWORK},
        {"visibility": Visibility.PRIVATE},
        {"export_status": ExportStatus.PROHIBITED},
    ],
)
def test_what_visitors_may_not_find_is_nowhere(client, engine, owner, hidden) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "隐藏的成果", **hidden)
    answer = client.get(f"/achievements/{one}")
    assert answer.status_code == 404
    assert '<div id="root"></div>' in answer.text
    paths = ["/", "/achievements", "/sitemaps/pages.xml", "/feeds/achievements.atom"]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200
        assert "隐藏的成果" not in answer.text
    assert client.get("/sitemaps/achievements-1.xml").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/achievements/00000000-0000-7000-8000-000000000000",
        "/achievements/SB-A-2020-00001",
        "/challenges/%F0%9F%92%A5",
        "/organizations/nobody",
        "/organizations/00000000-0000-7000-8000-000000000000",
        "/network/nowhere",
    ],
)
def test_an_address_with_nothing_behind_it_is_the_page_and_404(client: TestClient, path) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert '<div id="root"></div>' in answer.text


def test_who_is_signed_in_gets_the_bare_shell(client, engine, owner) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "内部", visibility=Visibility.NETWORK)
    client.cookies.set(PLAIN_COOKIE, "anything")
    answer = client.get(f"/achievements/{one}")
    assert (answer.status_code, answer.text) == (200, SHELL)


@pytest.mark.parametrize("name", ["achievements", "challenges", "organizations", "statistics"])
def test_lists_lead_to_what_they_list(client: TestClient, engine: Engine, owner, name) -> None:
    with transaction(engine) as session:
        offer(session, owner, "棉田滴灌")
        ask(session, owner, "浓盐水减量")
    page = client.get(f"/{name}?lang=en").text
    expected = {
        "achievements": "棉田滴灌",
        "challenges": "浓盐水减量",
        "organizations": "Oasis University",
        "statistics": "<h1>Programme</h1>",
    }
    assert expected[name] in page
    assert about(page)["@type"] == "CollectionPage"


def test_nodes_lead_up_and_down(client: TestClient, engine: Engine) -> None:
    with transaction(engine) as session:
        hub = make_node(session, names={"zh": "枢纽"})
        leaf = make_node(session, names={"zh": "石河子站"}, parent=hub)
        slugs = hub.slug, leaf.slug
    page = client.get(f"/network/{slugs[1]}?lang=zh").text
    assert f'<a href="/network/{slugs[0]}">枢纽</a>' in page
    assert f'<a href="/network/{slugs[1]}">石河子站</a>' in client.get(f"/network/{slugs[0]}").text


def test_site_maps_hold_every_public_address_in_every_language(client, engine, owner) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "棉田滴灌")
        offer(session, owner, "内部", visibility=Visibility.NETWORK)
    index = parsed(client.get("/sitemap.xml").content)
    chapters = [str(loc.text) for loc in index.iter(f"{S}loc")]
    assert f"{ADDRESS}/sitemaps/achievements-1.xml" in chapters
    found = []
    for chapter in chapters:
        answer = client.get(chapter.removeprefix(ADDRESS))
        assert answer.status_code == 200, chapter
        assert "max-age" in answer.headers["cache-control"]
        for url in parsed(answer.content).iter(f"{S}url"):
            assert len(url.findall("{http://www.w3.org/1999/xhtml}link")) == 8
            found.append(str(url.findtext(f"{S}loc")))
    assert sum("/achievements/" in address for address in found) == 1
    for address in found:
        if address != f"{ADDRESS}/":
            assert client.get(address.removeprefix(ADDRESS)).status_code == 200, address
    number = next(address for address in found if "/achievements/" in address).rpartition("/")[2]
    assert client.get(f"/api/v1/achievements/{number}").json()["id"] == str(one)


@pytest.mark.parametrize(
    "name", ["achievements-0", "achievements-2", "achievements-٣", "people-1", "x", "achievements"]
)
def test_there_are_no_other_site_maps(client: TestClient, engine: Engine, owner, name) -> None:
    with transaction(engine) as session:
        offer(session, owner, "棉田滴灌")
    assert client.get(f"/sitemaps/{name}.xml").status_code == 404


def test_the_feed_tells_the_newest_first(client: TestClient, engine: Engine, owner, clock) -> None:
    for hour, title in enumerate(["甲", "乙"]):
        clock.move_to(datetime(2026, 3, 1, hour, tzinfo=UTC))
        with transaction(engine) as session:
            offer(session, owner, title)
    feed = parsed(client.get("/feeds/achievements.atom?lang=ru").content)
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    entries = list(feed.iter(f"{A}entry"))
    assert [entry.findtext(f"{A}title") for entry in entries] == ["乙", "甲"]
    assert feed.findtext(f"{A}updated") == entries[0].findtext(f"{A}updated")
    assert client.get("/feeds/secrets.atom").status_code == 404


def test_robots_are_shown_the_map_and_kept_from_the_desks(client: TestClient) -> None:
    told = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /workspace" in told
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in told


def test_pages_are_packed_for_browsers_that_can(client: TestClient) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert '<main id="plain"' in answer.text


def test_without_built_pages_the_service_still_says_so(client: TestClient, shell: Path) -> None:
    shell.unlink()
    assert client.get("/").status_code == 200
    assert client.get("/achievements").status_code == 404
    assert client.get("/robots.txt").status_code == 200


def test_a_public_notice_stands_in_its_page_and_in_the_site_map(client, engine, owner) -> None:
    with transaction(engine) as session:
        one = offer(session, owner, "棉田滴灌")
        buyer = make_owner(session, names={"zh": "准噶尔绿能", "en": "Junggar Green Energy"})
        parties = owner.organization, buyer.organization
        notice = make_notice(session, make_agreed_deal(session, one, *parties, owner.person))
        number, sha256 = notice.number, notice.sha256
    page = client.get(f"/notices/{number}?lang=en").text
    assert "<h1>Drip irrigation on saline land</h1>" in page
    for fact in ("Oasis University", "Junggar Green Energy", "1,200,000.00", sha256, "Open until"):
        assert fact in page
    assert about(page)["identifier"] == number
    assert f'<a href="/notices/{number}">' in client.get("/notices?lang=en").text
    assert f"{ADDRESS}/notices/{number}" in client.get("/sitemaps/notices.xml").text
    assert client.get("/notices/SB-N-1999-00001").status_code == 404
