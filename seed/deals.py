"""Builds the deals of the demo: each told through the steps that its people took."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.contracts.schemas import Signer
from backend.core import clock
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.core.settings import Settings
from backend.deals import service as deals
from backend.deals.schemas import (
    ContractKind,
    DealCreate,
    LostReason,
    TaskCreate,
)
from backend.listings import service as listings
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations
from seed import data_files
from seed.books import Books
from seed.contracts import TRIGGERS, Paperwork
from seed.market import SOURCE
from seed.network import Built
from seed.notices import WHOLE
from seed.telling import Teller

PATH = ("contact", "diligence", "valuation", "contract", "perform")
ENDS = (
    *("closed",) * 2,
    *("perform",) * 3,
    *("lost",) * 3,
    *("contract",) * 3,
    *("valuation",) * 3,
    *("diligence",) * 5,
    *("contact",) * 7,
)
"""Where the deals stand today: those about the listings that were published first went furthest."""
HOME = "CN"


@dataclass(frozen=True, slots=True)
class Tale:
    """Whom a deal joins, and since when it could be."""

    achievement: dict[str, Any]
    challenge: dict[str, Any] | None
    asker: str
    homes: tuple[str, str]
    days: int


def build(session: Session, settings: Settings, built: Built, today: datetime) -> int:
    """All sample deals, dated back from `today`; how many."""
    company = Company(session, built)
    with notifications.history():
        for place, (tale, end) in enumerate(zip(_tales(), ENDS, strict=False)):
            _tell(session, settings, company, tale, end, place, today)
    return min(len(_tales()), len(ENDS))


class Company:
    """The demo's people with all their standing, and the ids of what they talk about."""

    def __init__(self, session: Session, built: Built) -> None:
        self._session, self._built = session, built
        self._actors: dict[str, Actor] = {}
        people = data_files.load("people")
        self._locales = {person["email"]: person["locale"] for person in people}
        self._speakers = _speakers()
        self._managers: list[str] = []
        for person in people:
            if any("technology_manager" in desk["roles"] for desk in person["desks"]):
                self._managers.append(person["email"])
        slugs = [entry["slug"] for entry in _listings().values()]
        self.listings = listings.find_by_source(session, SOURCE, slugs)

    def actor(self, email: str) -> Actor:
        """A person as a request would find one."""
        if email not in self._actors:
            person_id = self._built.people[email]
            self._actors[email] = Actor(
                person_id=person_id,
                locale=self._locales[email],
                memberships=organizations.memberships_of(self._session, person_id),
                desks=nodes.desks_of(self._session, person_id),
            )
        return self._actors[email]

    def speaker(self, organization: str) -> Actor:
        """Who talks for an organisation."""
        return self.actor(self._speakers[organization])

    def organization(self, slug: str) -> UUID:
        """An organisation's id."""
        return self._built.organizations[slug]

    def outsider(self, tale: Tale) -> Actor:
        """Somebody who belongs to neither party and sits at no desk."""
        parties = {tale.asker, tale.achievement["organization"]}
        own = {self.organization(slug) for slug in parties}
        speakers = map(self.actor, self._speakers.values())
        return next(one for one in speakers if not one.desks and not own & one.organizations())

    def manager(self, tale: Tale, place: int) -> Actor | None:
        """A neutral manager whose desk covers one of the homes: the nearer one every other time."""
        homes = [self._built.nodes[home] for home in tale.homes]
        parties = {tale.asker, tale.achievement["organization"]}
        own = {self.organization(slug) for slug in parties}
        covering = [
            actor
            for actor in map(self.actor, self._managers)
            if any(map(actor.serves, homes)) and not own & actor.organizations()
        ]
        covering.sort(key=lambda actor: sum(len(desk.subtree) for desk in actor.desks))
        return covering[place % 2 % len(covering)] if covering else None


def _speakers() -> dict[str, str]:
    """Who talks for each organisation that has anybody who may."""
    found: dict[str, str] = {}
    for person in data_files.load("people"):
        for membership in person["memberships"]:
            if set(membership["roles"]) & {"owner", "admin", "tto_officer", "contributor"}:
                found.setdefault(membership["organization"], person["email"])
    return found


def _listings() -> dict[str, dict[str, Any]]:
    kinds = ("achievements", "challenges")
    return {entry["slug"]: entry for kind in kinds for entry in data_files.listings(kind)}


def _tales() -> list[Tale]:
    """Pairs that may talk across the border, and home achievements that home enterprises want."""
    entries = _listings()
    known = {one["slug"]: one for one in data_files.load("organizations")}
    countries = {slug: one["country"] for slug, one in known.items()}
    found = []
    for pair in data_files.load("pairs"):
        achievement, challenge = entries[pair["achievement"]], entries[pair["challenge"]]
        if _may_talk(achievement, challenge, countries):
            days = min(achievement["published_days_ago"], challenge["published_days_ago"])
            homes = achievement["home_node"], challenge["home_node"]
            found.append(Tale(achievement, challenge, challenge["organization"], homes, days))
    askers = cycle([one for one in _enterprises() if one in _speakers()])
    for achievement in data_files.listings("achievements"):
        if _is_offered(achievement) and countries[achievement["organization"]] == HOME:
            asker = next(one for one in askers if one != achievement["organization"])
            homes = achievement["home_node"], known[asker]["home_node"]
            days = achievement["published_days_ago"]
            found.append(Tale(achievement, None, asker, homes, days))
    able = _speakers().keys()
    found = [one for one in found if {one.asker, one.achievement["organization"]} <= able]
    found.sort(key=lambda tale: (-tale.days, tale.achievement["slug"], tale.asker))
    return list(_once(found))[: len(ENDS)]


def _once(tales: list[Tale]) -> Iterator[Tale]:
    """One deal for each achievement, so that the board shows many."""
    seen = set()
    for tale in tales:
        if tale.achievement["slug"] not in seen:
            seen.add(tale.achievement["slug"])
            yield tale


def _is_offered(entry: dict[str, Any]) -> bool:
    told = entry["state"], entry.get("visibility", "public")
    return told == ("published", "public")


def _may_talk(
    achievement: dict[str, Any], challenge: dict[str, Any], countries: dict[str, str]
) -> bool:
    supply, demand = countries[achievement["organization"]], countries[challenge["organization"]]
    cleared = supply != HOME or demand == HOME or achievement["export_status"] == "free"
    welcome = supply == HOME or demand != HOME or challenge["foreign_allowed"]
    return _is_offered(achievement) and _is_offered(challenge) and cleared and welcome


def _enterprises() -> list[str]:
    return [
        one["slug"]
        for one in data_files.load("organizations")
        if one["kind"] == "enterprise"
        and one["country"] == HOME
        and one["verification"] == "verified"
    ]


def _tell(
    session: Session,
    settings: Settings,
    company: Company,
    tale: Tale,
    end: str,
    place: int,
    today: datetime,
) -> None:
    """One deal from its first words to where it stands today."""
    words = data_files.load("deals")
    asker, owner = company.speaker(tale.asker), company.speaker(tale.achievement["organization"])
    start = today - timedelta(days=max(tale.days - 2, 1))
    deal_id = _ask(session, company, tale, _said(words["opening"], asker, place), start)
    teller = Teller(session, deal_id, start, today)
    manager = company.manager(tale, place)
    if manager is None or (end == "contact" and place % 4 == 0):
        return  # nobody has taken it yet
    teller.take(manager, _worth(tale, place))
    teller.write(owner, _said(words["answer"], owner, place))
    if end != "contact" or place % 2:
        teller.step(owner, "consent")
    people = {"manager": manager, "supplier": owner, "seeker": asker}
    papers, outsider = Paperwork(session, settings, deal_id, people), company.outsider(tale)
    _advance(teller, papers, outsider, tale, end, place)
    if end in PATH:
        due = today + timedelta(days=(place * 5) % 16 - 3)
        teller.plan(manager, _nth(words["next"][end], place), due)
        if place % 3 == 0:
            teller.write(manager, _nth(words["note"], place), private=True)
            with clock.at(teller.at):
                task = TaskCreate(title=_nth(words["task"], place), assignee_id=manager.person_id)
                deals.add_task(session, manager, deal_id, task)


def _ask(session: Session, company: Company, tale: Tale, message: str, start: datetime) -> UUID:
    """The first words; the deal's id."""
    begun = DealCreate(
        listing_id=company.listings[tale.achievement["slug"]],
        organization_id=company.organization(tale.asker),
        own_listing_id=company.listings[tale.challenge["slug"]] if tale.challenge else None,
        message=message,
    )
    with clock.at(start):
        return deals.ask(session, company.speaker(tale.asker), begun).id


def _advance(
    teller: Teller,
    papers: Paperwork,
    objector: Actor,
    tale: Tale,
    end: str,
    place: int,
) -> None:
    """The manager's steps as far as the deal came."""
    manager = papers.people["manager"]
    words = data_files.load("deals")
    lost_at = PATH[place % 3] if end == "lost" else ""
    goal = {"closed": "perform", "lost": lost_at}.get(end, end)
    worth = _worth(tale, place)
    agreed = worth.model_copy(update={"amount_minor": worth.amount_minor * 9 // 10})
    kind = ("licence", "development", "service", "assignment")[place % 4]
    for stage in PATH[1 : PATH.index(goal) + 1]:
        if stage == "diligence":
            teller.step(manager, "start_diligence")
        elif stage == "valuation":
            teller.check(manager)
            teller.step(manager, "start_valuation")
        elif stage == "contract":
            # what was negotiated is signed only once its notice is over
            long = end == "contract" or teller.pause > WHOLE
            route = ("negotiated" if long else "listed", "listed", "auctioned")[place % 3]
            route = "negotiated" if end == "contract" else route
            said = {"price_route": route, "agreed": agreed.model_dump(), "contract_kind": kind}
            teller.step(manager, "agree_price", **said)
            if route == "negotiated":
                teller.announce(manager, objector, end, place)
            if end == "contract":
                _draft(papers, agreed, ContractKind(kind), teller, place)
        else:
            _perform(teller, papers, agreed, ContractKind(kind), end, place)
    if end == "lost":
        reason, why = _nth(words["lost"], place)
        teller.step(manager, "lose", reason=LostReason(reason), comment=why)
    elif end == "closed":
        teller.step(manager, "close", comment=_nth(words["outcome"], place))


def _draft(
    papers: Paperwork, agreed: Money, kind: ContractKind, teller: Teller, place: int
) -> None:
    """What is at its contract: one is being written, the others are whole, one is issued."""
    at = min(teller.at + timedelta(hours=6), teller.today - timedelta(hours=30))
    papers.draft(kind, agreed, at, whole=place % 3 > 0)
    if place % 3 == 1:
        papers.issue(at + timedelta(hours=20))


def _perform(
    teller: Teller,
    papers: Paperwork,
    agreed: Money,
    kind: ContractKind,
    end: str,
    place: int,
) -> None:
    """A contract is signed, and as much of it is performed and paid as fits the deal's end."""
    manager, supplier = papers.people["manager"], papers.people["supplier"]
    pause = teller.pause / 10
    papers.draft(kind, agreed, teller.at + pause, whole=True)
    papers.issue(teller.at + pause * 3)
    papers.sign(Signer.SUPPLY, teller.at + pause * 6)
    papers.sign(Signer.DEMAND, teller.at + pause * 8)
    teller.step(manager, "sign")
    parts = 3 if end == "closed" else 1 + place % 2
    at = min(teller.at + timedelta(hours=1), teller.today)
    milestones = papers.reach(parts, at, reported=parts < len(TRIGGERS))
    if end == "closed":
        papers.register(agreed, f"{teller.at.year}6501{place:06d}", at + timedelta(hours=2))
    words = data_files.load("deals")["books"]
    books = Books(teller.session, teller.deal_id, manager, supplier, teller.at)
    books.keep(agreed, milestones, parts=parts, paid=3 if end == "closed" else 1, words=words)


def _worth(tale: Tale, place: int) -> Money:
    """What the owner asks or the seeker offers."""
    told = tale.achievement.get("price") or (tale.challenge or {}).get("bounty")
    return Money.model_validate(told or {"amount_minor": (60 + place * 7) * 1_000_000})


def _nth(of: list[Any], place: int) -> Any:  # noqa: ANN401 — words, or words with a reason
    return of[place % len(of)]


def _said(by_language: dict[str, list[str]], speaker: Actor, place: int) -> str:
    """Words in a language the speaker writes in."""
    spoken = {"zh": "zh", "kk": "ru", "ru": "ru", "uz": "ru"}.get(speaker.locale, "en")
    said: str = _nth(by_language[spoken], place)
    return said
