"""Any number of varied, published listings for load tests, the same ones every time."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, func, insert
from sqlmodel import Session, SQLModel, col, select

from backend.accounts.models import Person
from backend.achievements.models import Achievement
from backend.challenges.models import Challenge
from backend.core import clock
from backend.core.db import refresh_statistics, transaction
from backend.core.outbox import OutboxEntry
from backend.listings.models import Listing, ListingKind, ListingState, ListingText, Visibility
from backend.nodes.models import Node, NodeKind
from backend.organizations.models import Organization, OrganizationKind, VerificationState

SOURCE = "bench"
WORDS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "bench_words.json").read_text(encoding="utf-8")
)
LANGUAGES = ("zh", "en", "ru")
BATCH = 2_000
OWNERS_PER = 50
"""Listings one organisation has on average."""
FOREIGN_IN_RUSSIAN, SECOND_TEXT, FOREIGN_ALLOWED = 0.7, 0.3, 0.4
"""Shares of listings that are so."""
COUNTRIES = ("CN",) * 14 + ("KZ", "KZ", "UZ", "KG", "TJ", "RU", "TR", "IR")
REGIONS = ("650100", "652300", "659001", "110000", "310000", "440300", "210200", "654000")
MODES = ("assign", "licence_exclusive", "licence_ordinary", "equity", "joint", "service")
PRICE_KINDS = ("indicative", "floor", "firm", "negotiable")


@dataclass(frozen=True, slots=True)
class Owners:
    """The organisations that own the listings, with the country of each, and their nodes."""

    person: UUID
    organizations: tuple[tuple[UUID, str], ...]
    nodes: tuple[UUID, ...]


def fill(engine: Engine, count: int, *, announce: bool = True) -> int:
    """Bring the number of load-test listings up to `count`; how many were added.

    Rows go in by bulk, past the services: this is weight for measuring, not an example of use.
    `announce=False` leaves the index to a rebuild.
    """
    with transaction(engine) as session:
        held = session.exec(
            select(func.count()).select_from(Listing).where(col(Listing.source) == SOURCE)
        ).one()
        owners = _owners(session, max(count // OWNERS_PER, 5))
    today = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    for first in range(held, count, BATCH):
        serials = range(first, min(first + BATCH, count))
        with transaction(engine) as session:
            _insert(session, [_listing(serial, owners, today) for serial in serials], announce)
    with transaction(engine) as session:
        refresh_statistics(session)
    return max(count - held, 0)


def _insert(session: Session, made: list[dict[type[SQLModel], list[Any]]], announce: bool) -> None:  # noqa: FBT001 — passed on
    rows: dict[type[SQLModel], list[dict[str, Any]]] = {
        table: [] for table in (Listing, ListingText, Achievement, Challenge)
    }
    for listing in made:
        for table, values in listing.items():
            rows[table].extend(values)
    if announce:
        rows[OutboxEntry] = [
            {
                "id": _uuid(Random(row["id"].int)),
                "topic": "listing.changed",
                "subject_id": row["id"],
            }
            for row in rows[Listing]
        ]
    for table, values in rows.items():
        if values:
            usual = _defaults(table)
            session.execute(insert(table), [usual | row for row in values])


def _defaults(table: type[SQLModel]) -> dict[str, Any]:
    # The classes' defaults: bulk inserts see only those that stand on a column as well.
    fields = table.model_fields.items()
    return {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in fields
        if not field.is_required() and name != "id"
    }


def _uuid(rng: Random) -> UUID:
    return UUID(int=rng.getrandbits(128), version=4)


def _owners(session: Session, count: int) -> Owners:
    rng = Random(f"{SOURCE} owners")
    person = session.exec(select(Person).where(Person.email == "bench@silkbridge.example")).first()
    if person is None:
        person = Person(id=_uuid(rng), email="bench@silkbridge.example", name="Bench")
        session.add(person)
    nodes = list(session.exec(select(Node.id).order_by(col(Node.slug)).limit(40)))
    if not nodes:
        nodes = list(_plant_nodes(session, rng))
    held = set(session.exec(select(Organization.id)))
    organizations = []
    for serial in range(count):
        organization = _organization(serial, nodes)
        organizations.append((organization.id, organization.country))
        if organization.id not in held:
            session.add(organization)
    session.flush()
    return Owners(person.id, tuple(organizations), tuple(nodes))


def _plant_nodes(session: Session, rng: Random) -> Iterator[UUID]:
    root: Node | None = None
    for serial, (zh, en, ru) in enumerate(WORDS["places"]):
        node = Node(
            id=_uuid(rng),
            slug=f"bench-{serial}",
            kind=NodeKind.CENTRE if root else NodeKind.NETWORK_HUB,
            parent_id=root.id if root else None,
            names={"zh": f"{zh}技术转移中心", "en": f"Transfer centre, {en}", "ru": f"Центр: {ru}"},
        )
        node.path = f"{root.path if root else '/'}{node.id}/"
        root = root or node
        session.add(node)
        session.flush()
        yield node.id


def _organization(serial: int, nodes: list[UUID]) -> Organization:
    rng = Random(f"{SOURCE} organization {serial}")
    zh, en, ru = rng.choice(WORDS["places"])
    kind = rng.choice(list(OrganizationKind)[:4])
    country = rng.choice(COUNTRIES)
    return Organization(
        id=_uuid(rng),
        kind=kind if country == "CN" else OrganizationKind.FOREIGN_PARTNER,
        names={
            "zh": f"{zh}第{serial}技术研究所",
            "en": f"Technical institute {serial}, {en}",
            "ru": f"Технический институт {serial}, {ru}",
        },
        country=country,
        region=rng.choice(REGIONS) if country == "CN" else "",
        home_node_id=rng.choice(nodes),
        state=VerificationState.VERIFIED,
        is_sample=True,
    )


def _listing(serial: int, owners: Owners, today: datetime) -> dict[type[SQLModel], list[Any]]:
    rng = Random(f"{SOURCE} listing {serial}")
    kind = ListingKind.ACHIEVEMENT if serial % 3 else ListingKind.CHALLENGE
    organization, country = rng.choice(owners.organizations)
    field = rng.choice(list(WORDS["fields"]))
    russian = country != "CN" and rng.random() < FOREIGN_IN_RUSSIAN
    original = "ru" if russian else rng.choice(("zh", "zh", "en"))
    published = today - timedelta(minutes=rng.randrange(700 * 24 * 60))
    listing = {
        "id": _uuid(rng),
        "kind": kind,
        "number": f"SB-{kind[0].upper()}-BENCH-{serial:07d}",
        "organization_id": organization,
        "home_node_id": rng.choice(owners.nodes),
        "created_by": owners.person,
        "original_locale": original,
        "field_codes": sorted({field, rng.choice(list(WORDS["fields"]))}),
        "visibility": rng.choices(list(Visibility), (2, 3, 5, 90))[0],
        "state": ListingState.PUBLISHED,
        "completeness": rng.randrange(40, 101),
        "published_at": published,
        "confirmed_at": published + timedelta(days=rng.randrange(30)),
        "source": SOURCE,
        "source_id": str(serial),
        "is_sample": True,
    }
    words = _words(rng, field, serial)
    listing["keywords"] = [words["object"][original], words["technique"][original]]
    also = {rng.choice(LANGUAGES)} if rng.random() < SECOND_TEXT else set()
    side = Achievement if kind is ListingKind.ACHIEVEMENT else Challenge
    facts = _achievement(rng) if side is Achievement else _challenge(rng, today)
    return {
        Listing: [listing],
        ListingText: [
            _text(rng, listing, language, words) for language in sorted({original, *also})
        ],
        side: [{"listing_id": listing["id"], **facts}],
    }


def _words(rng: Random, field: str, serial: int) -> dict[str, dict[str, str]]:
    lists = WORDS["fields"][field]
    picked = {
        "object": rng.choice(lists["objects"]),
        "technique": rng.choice(lists["techniques"]),
        "goal": rng.choice(WORDS["goals"]),
        "place": rng.choice(WORDS["places"]),
        "measure": rng.choice(WORDS["measures"]),
    }
    words = {name: dict(zip(LANGUAGES, forms, strict=False)) for name, forms in picked.items()}
    plain = {
        "unit": picked["measure"][3],
        "value": f"{rng.randrange(10, 9999) / 10}",
        "gain": str(rng.randrange(5, 80)),
        "days": str(rng.randrange(3, 120)),
        "serial": str(serial),
    }
    words |= {name: dict.fromkeys(LANGUAGES, value) for name, value in plain.items()}
    stage = rng.randrange(4)
    words["stage"] = {language: WORDS["stages"][language][stage] for language in LANGUAGES}
    return words


def _text(
    rng: Random, listing: dict[str, Any], language: str, words: dict[str, dict[str, str]]
) -> dict[str, Any]:
    frames = WORDS["frames"][language]
    said = {name: forms[language] for name, forms in words.items()}
    offers = listing["kind"] is ListingKind.ACHIEVEMENT
    original = language == listing["original_locale"]
    return {
        "id": _uuid(rng),
        "listing_id": listing["id"],
        "locale": language,
        "translation": "original" if original else "machine",
        "title": frames["achievement" if offers else "challenge"].format(**said),
        "one_line": frames["line"].format(**said),
        "summary": frames["summary" if offers else "want"].format(**said),
        "body": frames["body"].format(**said),
    }


def _achievement(rng: Random) -> dict[str, Any]:
    trl = rng.choice((None, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9))
    kind = rng.choice(PRICE_KINDS)
    return {
        "trl": trl,
        "modes": [{"mode": mode, "terms": ""} for mode in rng.sample(MODES, rng.randrange(1, 4))],
        "price_kind": kind,
        "price_minor": None if kind == "negotiable" else rng.randrange(5, 900) * 1_000_000,
    }


def _challenge(rng: Random, today: datetime) -> dict[str, Any]:
    deadline = today + timedelta(days=rng.randrange(-20, 160), hours=10)
    return {
        "bounty_minor": rng.choice((None, rng.randrange(5, 2_000) * 1_000_000)),
        "trl_required": rng.choice((None, 4, 5, 6, 7, 8)),
        "foreign_allowed": rng.random() < FOREIGN_ALLOWED,
        "deadline_at": deadline,
    }
