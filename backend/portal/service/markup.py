"""Writes public pages down: the head for machines, plain HTML for people, site maps, feeds.

Everything goes through element trees, which escape; only JSON-LD is text, and carries no `<`.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from backend.core import clock
from backend.core.locales import BY_CODE, LOCALES, Locale
from backend.core.xml import add, written
from backend.portal.schemas import Address, Entry, Story
from backend.portal.service import wording

SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML: Final = "http://www.w3.org/1999/xhtml"
ATOM: Final = "http://www.w3.org/2005/Atom"
_STYLE: Final = (
    "#plain{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}"
    # Who runs scripts sees the real page soon; the plain one only shows when that takes long.
    "@media (scripting:enabled){#plain{animation:plain 0s 1.5s both}}"
    "@keyframes plain{from{visibility:hidden}to{visibility:visible}}"
)
register_namespace("xhtml", XHTML)


def _html(parts: Iterable[Element]) -> str:
    return "".join(tostring(part, encoding="unicode", method="html") for part in parts)


def address(base: str, path: str, reader: Locale | None = None) -> str:
    """A page's full address; with a reader, the one that always speaks their language."""
    full = base.rstrip("/") + quote(path, safe="/-._~")
    return f"{full}?lang={reader.code}" if reader else full


def head(story: Story, base: str) -> str:
    """Everything a page's head says beyond the shell's own."""
    root = Element("head")
    brand = wording.word(story.reader.code, "brand")
    whole = story.title if brand in story.title else f"{story.title} · {brand}"
    add(root, "title", whole)
    add(root, "meta", name="description", content=story.description)
    here = address(base, story.path)
    add(root, "link", rel="canonical", href=here)
    for one in LOCALES:
        there = address(base, story.path, one)
        add(root, "link", rel="alternate", hreflang=one.tag, href=there)
    add(root, "link", rel="alternate", hreflang="x-default", href=here)
    for kind in ("achievements", "challenges"):
        there = address(base, f"/feeds/{kind}.atom", story.reader)
        title = wording.heading(story.reader.code, kind)[0]
        add(root, "link", rel="alternate", type="application/atom+xml", title=title, href=there)
    graph = {
        "og:type": "article" if story.is_article else "website",
        "og:title": story.title,
        "og:description": story.description,
        "og:url": here,
        "og:site_name": brand,
        "og:locale": story.reader.babel.replace("_Hans_", "_"),
    }
    for name, value in graph.items():
        add(root, "meta", property=name, content=value)
    add(root, "style", _STYLE)
    return _html(root) + _json_ld(story, here)


def _json_ld(story: Story, here: str) -> str:
    about = {"@context": "https://schema.org", "url": here, "inLanguage": story.text_lang}
    thing = json.dumps(about | story.about, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{thing}</script>'


def body(story: Story) -> str:
    """The page's main text as plain HTML."""
    own = BY_CODE.get(story.text_lang, story.reader)
    main = Element("main", id="plain", lang=own.tag, dir=own.direction)
    add(main, "h1", story.title)
    for paragraph in story.paragraphs:
        if paragraph.strip():
            add(main, "p", paragraph)
    if story.facts:
        listed = add(main, "dl")
        for name, value in story.facts:
            add(listed, "dt", name)
            add(listed, "dd", value)
    if story.links:
        listed = add(main, "ul")
        for link in story.links:
            add(add(listed, "li"), "a", link.name, href=quote(link.path, safe="/-._~"))
    return _html([main])


def sitemap_index(chapters: Iterable[str], base: str) -> bytes:
    """The list of all site maps."""
    root = Element("sitemapindex", xmlns=SITEMAP)
    for name in chapters:
        add(add(root, "sitemap"), "loc", address(base, f"/sitemaps/{name}.xml"))
    return written(root)


def sitemap(addresses: Iterable[Address], base: str) -> bytes:
    """One site map, every page with its forms in all languages."""
    root = Element("urlset", xmlns=SITEMAP)
    for one in addresses:
        url = add(root, "url")
        add(url, "loc", address(base, one.path))
        if one.changed_at:
            add(url, "lastmod", _instant(one.changed_at))
        for reader in LOCALES:
            there = address(base, one.path, reader)
            add(url, f"{{{XHTML}}}link", rel="alternate", hreflang=reader.tag, href=there)
    return written(root)


def atom(entries: Iterable[Entry], kind: str, reader: Locale, base: str) -> bytes:
    """A feed of listings, `kind` being `achievements` or `challenges`."""
    listed = list(entries)
    here = address(base, f"/feeds/{kind}.atom", reader)
    title, description = wording.heading(reader.code, kind)
    root = Element("feed", {"xmlns": ATOM, "xml:lang": reader.tag})
    add(root, "id", here)
    add(root, "title", f"{title} · {wording.word(reader.code, 'brand')}")
    add(root, "subtitle", description)
    add(root, "link", rel="self", type="application/atom+xml", href=here)
    add(root, "link", rel="alternate", type="text/html", href=address(base, f"/{kind}", reader))
    latest = max((one.changed_at for one in listed), default=clock.now())
    add(root, "updated", _instant(latest))
    for one in listed:
        lang = BY_CODE.get(one.lang, reader).tag
        entry = SubElement(root, "entry", {"xml:lang": lang})
        add(entry, "id", address(base, one.path))
        add(entry, "title", one.title)
        add(entry, "link", rel="alternate", type="text/html", href=address(base, one.path))
        add(add(entry, "author"), "name", one.author or wording.word(reader.code, "brand"))
        add(entry, "published", _instant(one.published_at))
        add(entry, "updated", _instant(one.changed_at))
        add(entry, "summary", one.summary)
    return written(root)


def _instant(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
