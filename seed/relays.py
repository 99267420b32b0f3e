"""Builds the relays of the demo: each carried by the desks on its way as far as its entry tells."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.listings import service as listings
from backend.nodes import service as nodes
from backend.notifications import service as notifications
from backend.organizations import service as organizations
from backend.relays import service as relays
from backend.relays.schemas import (
    EvidenceKind,
    RelayCreate,
    RelayEvidenceCreate,
    RelayMilestoneCreate,
    RelayMilestoneDecision,
    RelayMilestoneReport,
    RelayStep,
    RelayYearWrite,
    Verdict,
)
from seed import data_files
from seed.market import SOURCE
from seed.network import Built

COURSE = (
    ("screened", "screen", 8),
    ("admitted", "admit", 18),
    ("registered", "register", 24),
    ("incubating", "start", 30),
    ("graduation", "propose", 240),
    ("handover", "pass", 250),
    ("landing", "accept", 256),
    ("landed", "land", 320),
    ("accelerating", "accelerate", 335),
    ("tracked", "track", 520),
)
"""Stages in their order, the step that leads there, and how many days after the opening."""
LANDED = 320
WITHIN = {"withdrawn": "admitted", "failed": "incubating", "elsewhere": "incubating"}
"""As far as those came whose way ended early."""
ENDING = {"withdrawn": "withdraw", "failed": "fail", "elsewhere": "land_elsewhere"}
YEAR = timedelta(days=366)


def build(session: Session, built: Built, today: datetime) -> int:
    """All sample relays, dated back from `today`; how many."""
    told = data_files.load("relays")
    slugs = [entry["achievement"] for entry in told["relays"]]
    known = listings.find_by_source(session, SOURCE, slugs)
    cast = _Cast(session, built)
    with notifications.history():
        for place, entry in enumerate(told["relays"]):
            listing_id = known[entry["achievement"]]
            Carrier(session, built, cast, told, entry, listing_id, place, today).carry()
    return len(slugs)


class _Cast:
    """The demo's people with all their standing."""

    def __init__(self, session: Session, built: Built) -> None:
        self._session, self._built = session, built
        self._known: dict[str, Actor] = {}

    def actor(self, name: str) -> Actor:
        """A person as a request would find one."""
        if name not in self._known:
            person_id = self._built.people[f"{name}@demo.silkbridge.example"]
            self._known[name] = Actor(
                person_id=person_id,
                memberships=organizations.memberships_of(self._session, person_id),
                desks=nodes.desks_of(self._session, person_id),
            )
        return self._known[name]


def _days(entry: dict[str, Any]) -> int:
    """How many days ago the relay began, so that its last step lies as far back as told."""
    end = entry["end"]
    reached = {"scouted": 0} | {stage: days for stage, _, days in COURSE}
    if end == "completed":
        return LANDED + 3 * YEAR.days + 20 + int(entry["rest"])
    if end == "tracked":
        last = max(reached["tracked"], LANDED + int(entry.get("years", 0)) * YEAR.days)
        return last + int(entry["rest"])
    if end in WITHIN:
        return reached[WITHIN[end]] + 60 + int(entry["rest"])
    return reached[end] + int(entry["rest"])


class Carrier:
    """One relay on its way; every call is one thing that somebody does at its time."""

    def __init__(
        self,
        session: Session,
        built: Built,
        cast: _Cast,
        told: dict[str, Any],
        entry: dict[str, Any],
        listing_id: UUID,
        place: int,
        today: datetime,
    ) -> None:
        self.session, self.built, self.entry = session, built, entry
        self.words, self.way = told["words"], told["ways"][entry["way"]]
        self.place, self.today, self.listing_id = place, today, listing_id
        self.start = today - timedelta(days=_days(entry))
        self.sender = cast.actor(self.way["sender"])
        self.operator = cast.actor(self.way["operator"])
        self.receiver = cast.actor(self.way["receiver"])
        self.tongue = "ru" if self.way["sending"] == "almaty-centre" else "zh"
        self.local = entry["mode"] == "local_registration"
        self.relay_id, self.version = self._open()

    def _open(self) -> tuple[UUID, int]:
        ends = {name: self.built.nodes[self.way[name]] for name in ("sending", "receiving")}
        partner = self.way.get("partner")
        data = RelayCreate.model_validate(
            {
                "achievement_id": self.listing_id,
                "sending_node_id": ends["sending"],
                "incubator_id": self.built.nodes[self.way["incubator"]],
                "receiving_node_id": ends["receiving"],
                "partner_id": self.built.organizations[partner] if partner else None,
                **{name: self.entry[name] for name in ("mode", "titles", "summaries", "team")},
            }
        )
        with clock.at(self.start):
            relay = relays.open_relay(self.session, self.operator, data)
        return relay.id, relay.version

    def carry(self) -> None:
        """Lead it as far as its entry tells."""
        end = self.entry["end"]
        goal = WITHIN.get(end, "tracked" if end == "completed" else end)
        stages = [stage for stage, _, _ in COURSE]
        passed = COURSE[: stages.index(goal) + 1] if goal in stages else ()
        for stage, action, days in passed:
            skipped = {"accelerating"} if self.local else {"registered"}
            if stage not in skipped:
                self._step(action, self.start + timedelta(days=days))
            if stage == "incubating":
                self._milestones()
        self._years()
        if end == "completed":
            self._act(self.receiver, "complete", self._at(LANDED + 3 * YEAR.days + 20))
        elif end in ENDING:
            self._act(self.operator, ENDING[end], self._at(_days(self.entry)) - self._rest)

    @property
    def _rest(self) -> timedelta:
        return timedelta(days=int(self.entry["rest"]))

    def _at(self, days: int) -> datetime:
        return self.start + timedelta(days=days)

    def _step(self, action: str, at: datetime) -> None:
        receiving = {"register", "accept", "land", "accelerate", "track"}
        actor = self.sender if action == "pass" else self.operator
        if action in receiving:
            actor = self.receiver
        if action == "register":
            self._show(at, EvidenceKind.REGISTRATION)
        if action == "land":
            earlier = at - timedelta(days=6)
            self._show(earlier, EvidenceKind.REGISTRATION, EvidenceKind.SITE)
            self._show(earlier, (EvidenceKind.TAX, EvidenceKind.CONTRACT)[self.place % 2])
        self._act(actor, action, at)

    def _act(self, actor: Actor, action: str, at: datetime) -> None:
        step = RelayStep.model_validate(
            {"action": action, "version": self.version, **self._said(action, at)}
        )
        with clock.at(at):
            self.version = relays.act(self.session, actor, self.relay_id, step).version

    def _said(self, action: str, at: datetime) -> dict[str, Any]:
        words = self.words.get(action)
        company = {
            "company": self.entry.get("company") or f"{self.entry['titles']['zh'][:10]}有限公司",
            "company_code": f"91659001MAD{self.place:05d}8Q",
            "registered_on": (at - timedelta(days=5)).date().isoformat(),
        }
        match action:
            case "admit":
                later = (self.start + timedelta(days=300)).date().isoformat()
                told = {name: _nth(words[name], self.place) for name in ("site", "mentor")}
                return told | {"graduates_on": later}
            case "register":
                return company
            case "land":
                landed = {"landing_site": _nth(words["site"], self.place)}
                return company | landed | {"landed_on": at.date().isoformat()}
            case "accelerate":
                until = (at + timedelta(days=365)).date().isoformat()
                return {"comment": words, "accelerates_until": until}
            case "land_elsewhere":
                return dict(words)
            case _:
                return {"comment": words[self.tongue] if isinstance(words, dict) else words or ""}

    def _show(self, at: datetime, *kinds: EvidenceKind) -> None:
        for kind in kinds:
            data = RelayEvidenceCreate(
                version=self.version,
                kind=kind,
                text=self.words["evidence"][kind],
                happened_on=at.date(),
            )
            with clock.at(at):
                shown = relays.add_evidence(self.session, self.receiver, self.relay_id, data)
                self.version = shown.version

    def _milestones(self) -> None:
        planned = [110, 200, 270]
        for days, title in zip(planned, self.entry["milestones"], strict=False):
            plan = RelayMilestoneCreate(
                version=self.version, title=title, planned_on=self._at(days).date()
            )
            with clock.at(self._at(32)):
                added = relays.add_milestone(self.session, self.operator, self.relay_id, plan)
                self.version = added.version
        for number, one in enumerate(self._planned()):
            told = self._at(planned[number] - 4)
            if told > self.today:
                break
            self._reach(one, number, told)

    def _planned(self) -> list[UUID]:
        relay = relays.get_relay(self.session, self.operator, self.relay_id)
        page = relays.read_relay(self.session, self.operator, relay, "zh")
        return [milestone.id for milestone in page.milestones]

    def _reach(self, milestone: UUID, number: int, at: datetime) -> None:
        report = RelayMilestoneReport(
            version=self.version, report=_nth(self.words["report"], number)
        )
        with clock.at(at):
            told = relays.report_milestone(
                self.session, self.operator, self.relay_id, milestone, report
            )
        met = RelayMilestoneDecision(
            version=told.version, verdict=Verdict.MET, comment=self.words["met"]
        )
        if at + timedelta(days=5) > self.today:
            self.version = told.version
            return
        with clock.at(at + timedelta(days=5)):
            decided = relays.decide_milestone(
                self.session, self.sender, self.relay_id, milestone, met
            )
            self.version = decided.version

    def _years(self) -> None:
        for year in range(1, int(self.entry.get("years", 0)) + 1):
            at = self._at(LANDED) + year * YEAR + timedelta(days=10)
            revenue = (180 + 70 * year + 9 * self.place) * 1_000_000
            figures = RelayYearWrite.model_validate(
                {
                    "version": self.version,
                    "alive": True,
                    "jobs": 6 + 5 * year + self.place % 4,
                    "revenue": {"amount_minor": revenue},
                    "tax": {"amount_minor": revenue * 6 // 100},
                    "note": _nth(self.words["year"], year - 1),
                }
            )
            with clock.at(at):
                told = relays.report_year(self.session, self.receiver, self.relay_id, year, figures)
                self.version = told.version


def _nth(of: list[Any], place: int) -> Any:  # noqa: ANN401 — words of the data file
    return of[place % len(of)]
