"""Writes public pages down: the head for machines, plain HTML for people, site maps, feeds.

Everything goes through element trees, which escape; only JSON-LD is text, and carries no `<`.
"""

import json
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from backend.core import clock
from backend.core.locales import BY_CODE, LOCALES, Locale
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
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

register_namespace("xhtml", XHTML)


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)


def _add(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """A child element; a trailing `_` frees names that Python keeps for itself."""
    given = {name.rstrip("_").replace("__", ":"): _clean(v) for name, v in attributes.items()}
    child = SubElement(parent, tag, given)
    child.text = _clean(text) or None
    return child


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
    _add(root, "title", whole)
    _add(root, "meta", name="description", content=story.description)
    here = address(base, story.path)
    _add(root, "link", rel="canonical", href=here)
    for one in LOCALES:
        there = address(base, story.path, one)
        _add(root, "link", rel="alternate", hreflang=one.tag, href=there)
    _add(root, "link", rel="alternate", hreflang="x-default", href=here)
    for kind in ("achievements", "challenges"):
        there = address(base, f"/feeds/{kind}.atom", story.reader)
        title = wording.heading(story.reader.code, kind)[0]
        _add(root, "link", rel="alternate", type="application/atom+xml", title=title, href=there)
    graph = {
        "og:type": "article" if story.is_article else "website",
        "og:title": story.title,
        "og:description": story.description,
        "og:url": here,
        "og:site_name": brand,
        "og:locale": story.reader.babel.replace("_Hans_", "_"),
    }
    for name, value in graph.items():
        _add(root, "meta", property=name, content=value)
    _add(root, "style", _STYLE)
    return _html(root) + _json_ld(story, here)


def _json_ld(story: Story, here: str) -> str:
    about = {"@context": "https://schema.org", "url": here, "inLanguage": story.text_lang}
    written = json.dumps(about | story.about, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{written}</script>'


def body(story: Story) -> str:
    """The page's main text as plain HTML."""
    own = BY_CODE.get(story.text_lang, story.reader)
    main = Element("main", id="plain", lang=own.tag, dir=own.direction)
    _add(main, "h1", story.title)
    for paragraph in story.paragraphs:
        if paragraph.strip():
            _add(main, "p", paragraph)
    if story.facts:
        listed = _add(main, "dl")
        for name, value in story.facts:
            _add(listed, "dt", name)
            _add(listed, "dd", value)
    if story.links:
        listed = _add(main, "ul")
        for link in story.links:
            _add(_add(listed, "li"), "a", link.name, href=quote(link.path, safe="/-._~"))
    return _html([main])


def _xml(root: Element) -> bytes:
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def sitemap_index(chapters: Iterable[str], base: str) -> bytes:
    """The list of all site maps."""
    root = Element("sitemapindex", xmlns=SITEMAP)
    for name in chapters:
        _add(_add(root, "sitemap"), "loc", address(base, f"/sitemaps/{name}.xml"))
    return _xml(root)


def sitemap(addresses: Iterable[Address], base: str) -> bytes:
    """One site map, every page with its forms in all languages."""
    root = Element("urlset", xmlns=SITEMAP)
    for one in addresses:
        url = _add(root, "url")
        _add(url, "loc", address(base, one.path))
        if one.changed_at:
            _add(url, "lastmod", _instant(one.changed_at))
        for reader in LOCALES:
            there = address(base, one.path, reader)
            _add(url, f"{{{XHTML}}}link", rel="alternate", hreflang=reader.tag, href=there)
    return _xml(root)


def atom(entries: Iterable[Entry], kind: str, reader: Locale, base: str) -> bytes:
    """A feed of listings, `kind` being `achievements` or `challenges`."""
    listed = list(entries)
    here = address(base, f"/feeds/{kind}.atom", reader)
    title, description = wording.heading(reader.code, kind)
    root = Element("feed", {"xmlns": ATOM, "xml:lang": reader.tag})
    _add(root, "id", here)
    _add(root, "title", f"{title} · {wording.word(reader.code, 'brand')}")
    _add(root, "subtitle", description)
    _add(root, "link", rel="self", type="application/atom+xml", href=here)
    _add(root, "link", rel="alternate", type="text/html", href=address(base, f"/{kind}", reader))
    latest = max((one.changed_at for one in listed), default=clock.now())
    _add(root, "updated", _instant(latest))
    for one in listed:
        lang = BY_CODE.get(one.lang, reader).tag
        entry = SubElement(root, "entry", {"xml:lang": lang})
        _add(entry, "id", address(base, one.path))
        _add(entry, "title", one.title)
        _add(entry, "link", rel="alternate", type="text/html", href=address(base, one.path))
        _add(_add(entry, "author"), "name", one.author or wording.word(reader.code, "brand"))
        _add(entry, "published", _instant(one.published_at))
        _add(entry, "updated", _instant(one.changed_at))
        _add(entry, "summary", one.summary)
    return _xml(root)


def _instant(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
