"""Tells each public page as a visitor may read it. Raises the features' own NotFound problems."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.achievements.schemas import AchievementRead
from backend.challenges import service as challenges
from backend.challenges.schemas import ChallengeRead
from backend.core import locales
from backend.core.actor import Actor
from backend.core.locales import BY_CODE, Locale
from backend.core.paging import PageParams
from backend.core.schemas import Money
from backend.discovery import service as discovery
from backend.listings.schemas import IndicatorFacts, ListingKind, TextFields
from backend.nodes import service as nodes
from backend.notices import service as notices
from backend.organizations import service as organizations
from backend.organizations.errors import OrganizationNotFound
from backend.portal.schemas import Link, Story
from backend.portal.service import wording

FIRST = 8
"""Newest listings of a kind that the first page leads to."""
NEWEST = 50
"""Listings that a list's page leads to; the others are in the site map."""
SHORT = 200
"""Characters of a description."""


def home(session: Session, reader: Locale, base: str) -> Story:
    """The first page, with the newest of both kinds."""
    title, description = wording.heading(reader.code, "home")
    target = {"@type": "EntryPoint", "urlTemplate": f"{base}/achievements?q={{q}}"}
    search = {"@type": "SearchAction", "target": target, "query-input": "required name=q"}
    about = {"@type": "WebSite", "name": wording.word(reader.code, "brand"), "url": f"{base}/"}
    links = [link for kind in ListingKind for link in _newest(session, kind, reader, FIRST)]
    return _own("/", title, description, reader, links, about | {"potentialAction": search})


def section(session: Session, name: str, reader: Locale) -> Story:
    """A list's page: `achievements`, `challenges`, `organizations`, `network` and their kin."""
    links: list[Link] = []
    if name in {"achievements", "challenges"}:
        links = _newest(session, ListingKind(name.removesuffix("s")), reader, NEWEST)
    elif name == "organizations":
        paging = PageParams(size=NEWEST)
        everyone = organizations.Filters()
        page = organizations.list_organizations(session, Actor(), everyone, paging, reader.code)
        links = [Link(f"/organizations/{one.id}", one.name) for one in page.items]
    elif name == "network":
        tree = nodes.list_nodes(session, reader.code)
        links = [Link(f"/network/{one.slug}", one.name) for one in tree]
    elif name == "notices":
        newest = notices.list_notices(
            session, notices.asked(), PageParams(size=NEWEST), reader.code
        )
        links = [Link(f"/notices/{one.number}", one.title) for one in newest.items]
    title, description = wording.heading(reader.code, name)
    return _own(f"/{name}", title, description, reader, links, {"@type": "CollectionPage"})


def _own(
    path: str,
    title: str,
    description: str,
    reader: Locale,
    links: Iterable[Link],
    about: dict[str, Any],
) -> Story:
    lang = next(code for code in locales.order(reader.code) if code in BY_CODE)
    return Story(
        path, title, description, reader, lang, (description,), links=tuple(links), about=about
    )


def _newest(session: Session, kind: ListingKind, reader: Locale, most: int) -> list[Link]:
    found = discovery.newest(session, Actor(), kind, reader.code, most)
    return [Link(path_of(kind, one.number, one.id), one.title) for one in found]


def path_of(kind: ListingKind, number: str | None, listing_id: UUID) -> str:
    """A listing's one address."""
    return f"/{kind}s/{number or listing_id}"


def achievement(session: Session, key: str, reader: Locale) -> Story:
    """An achievement's page as schema.org's Product."""
    read = achievements.get_achievement(session, Actor(), key)
    facts = []
    if read.trl is not None:
        facts.append((wording.word(reader.code, "trl"), f"TRL {read.trl}"))
    about: dict[str, Any] = {"@type": "Product", "sku": read.number or str(read.id)}
    if read.price is not None:
        offer = {"@type": "Offer", "availability": "https://schema.org/InStock"}
        about["offers"] = offer | _price(read.price)
    if not read.organization.anonymous:
        about["manufacturer"] = {"@type": "Organization", "name": read.organization.name}
    return _listing(read, reader, facts, read.indicators, about)


def challenge(session: Session, key: str, reader: Locale) -> Story:
    """A challenge's page as schema.org's Demand."""
    read = challenges.get_challenge(session, Actor(), key)
    facts = []
    about: dict[str, Any] = {"@type": "Demand", "identifier": read.number or str(read.id)}
    if read.bounty is not None:
        facts.append((wording.word(reader.code, "bounty"), wording.money(read.bounty, reader.code)))
        price = _price(read.bounty)
        about["priceSpecification"] = {"@type": "PriceSpecification"} | price
    if read.deadline_at is not None and read.deadline_local is not None:
        local = f"{read.deadline_local:%Y-%m-%d %H:%M} ({read.deadline_zone})"
        facts.append((wording.word(reader.code, "deadline"), local))
        about["validThrough"] = read.deadline_at.isoformat()
    return _listing(read, reader, facts, read.required_indicators, about)


def _price(amount: Money) -> dict[str, str]:
    return {"price": str(wording.units(amount)), "priceCurrency": amount.currency}


def _listing(
    read: AchievementRead | ChallengeRead,
    reader: Locale,
    facts: list[tuple[str, str]],
    indicators: Iterable[IndicatorFacts],
    about: dict[str, Any],
) -> Story:
    texts: dict[str, TextFields] = {text.locale: text for text in read.texts}
    text = locales.pick(texts, reader.code, read.original_locale) or TextFields(locale="zh")
    links = []
    if read.organization.id is not None:
        links.append(Link(f"/organizations/{read.organization.id}", read.organization.name))
    if read.home_node is not None:
        links.append(Link(f"/network/{read.home_node.slug}", read.home_node.name))
    values = [
        (_name(one.names, reader) or one.name, wording.figure(one, reader.code))
        for one in indicators
    ]
    description = short(text.one_line or text.summary)
    return Story(
        path=path_of(read.kind, read.number, read.id),
        title=text.title,
        description=description,
        reader=reader,
        text_lang=text.locale,
        paragraphs=tuple(filter(None, (text.one_line, *text.summary.split("\n")))),
        facts=(*facts, *values),
        links=tuple(links),
        about=about | {"name": text.title, "description": description},
        is_article=True,
    )


def short(text: str) -> str:
    """The beginning of a text in one line, cut between words where it has any."""
    line = " ".join(text.split())
    if len(line) <= SHORT:
        return line
    cut = line[:SHORT]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[SHORT // 2 :] else cut}…"


def organization(session: Session, key: str, reader: Locale) -> Story:
    """An organisation's page."""
    try:
        organization_id = UUID(key)
    except ValueError:
        raise OrganizationNotFound from None
    read = organizations.read_organization(session, Actor(), organization_id, reader.code)
    address = {"@type": "PostalAddress", "addressCountry": read.country}
    others = sorted({name for name in read.names.values() if name != read.name})
    about: dict[str, Any] = {"@type": "Organization", "name": read.name}
    about["address"] = address | ({"addressLocality": read.city} if read.city else {})
    home = read.home_node
    lang = _lang_of(read.descriptions or read.names, reader)
    return Story(
        path=f"/organizations/{read.id}",
        title=read.name,
        description=short(read.description or read.name),
        reader=reader,
        text_lang=lang,
        paragraphs=tuple(read.description.split("\n")) if read.description else (),
        links=(Link(f"/network/{home.slug}", _name(home.names, reader)),) if home else (),
        about=about | ({"alternateName": others} if others else {}),
        is_article=True,
    )


def node(session: Session, key: str, reader: Locale) -> Story:
    """A node's page, with the nodes above and below it."""
    read = nodes.read_node(session, Actor(), key, reader.code)
    around = [*read.ancestors, *read.children]
    about: dict[str, Any] = {"@type": "Organization", "name": read.name}
    if read.contact_email:
        about["email"] = read.contact_email
    return Story(
        path=f"/network/{read.slug}",
        title=read.name,
        description=short(read.description or read.name),
        reader=reader,
        text_lang=_lang_of(read.descriptions or read.names, reader),
        paragraphs=tuple(read.description.split("\n")) if read.description else (),
        links=tuple(Link(f"/network/{one.slug}", _name(one.names, reader)) for one in around),
        about=about,
        is_article=True,
    )


def notice(session: Session, key: str, reader: Locale) -> Story:
    """A public notice's page: what is announced, until when, and by which hash it is known."""
    found = notices.find_notice(session, key)
    read = notices.read_notice(session, Actor(), found, reader.code)
    content, word = read.content, partial(wording.word, reader.code)
    abstract = _name(content.abstracts, reader)
    facts = [(word(party.role), _name(party.names, reader)) for party in content.parties]
    if content.price is not None:
        facts.append((word("price"), wording.money(content.price, reader.code)))
    facts += [
        (word("notice_state"), word(f"notice_{read.state}")),
        (word("published"), f"{content.published_at.astimezone(ZoneInfo(content.zone)):%Y-%m-%d}"),
        (word("until"), f"{read.ends_on:%Y-%m-%d} ({content.zone})"),
        (word("rule"), _name(content.rule.source, reader)),
        (word("node"), _name(content.node, reader)),
        ("SHA-256", read.sha256),
    ]
    description = short(abstract or wording.heading(reader.code, "notices")[1])
    return Story(
        path=f"/notices/{read.number}",
        title=read.title,
        description=description,
        reader=reader,
        text_lang=read.title_lang or reader.code,
        paragraphs=(abstract,) if abstract else (),
        facts=tuple(facts),
        links=(Link("/notices", wording.heading(reader.code, "notices")[0]),),
        about={"@type": "Report", "name": read.title, "identifier": read.number}
        | {"datePublished": content.published_at.isoformat(), "expires": read.ends_at.isoformat()},
        is_article=True,
    )


def _name(names: Mapping[Any, str], reader: Locale) -> str:
    return locales.pick(names, reader.code) or ""


def _lang_of(texts: dict[str, str], reader: Locale) -> str:
    return next((code for code in locales.order(reader.code) if code in texts), reader.code)
