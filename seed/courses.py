"""Leads some of the demo's challenges on: sealed proposals, opened ones, panels, a ranking, awards.

Every step is taken through the services by those whose it is, dated back from today.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.settings import Settings
from backend.courses import service as courses
from backend.courses.service import Course
from backend.experts import service as experts
from backend.experts.schemas import ExpertDecision, ExpertWrite
from backend.notices import service as notices
from backend.notifications import service as notifications
from backend.proposals import service as proposals
from backend.proposals.schemas import Holder, ProposalContent, ProposalSubmit
from backend.reviews import service as reviews
from backend.reviews.schemas import (
    CheckWrite,
    DrawWrite,
    MarkWrite,
    ReviewRead,
    ReviewStep,
    SeatStep,
    SheetWrite,
)
from backend.sealing import service as sealing
from seed import data_files
from seed.deals import Company
from seed.network import Built

ENDS = ("sealed", "opened", "drawn", "judging", "ranked", "notice", "awarded")
"""How far a story goes; each goes as far as those before it."""
DESKS = {
    "aid-conversion-changji": "officer.changji@demo.silkbridge.example",
    "bingtuan-conversion-centre": "officer.shihezi@demo.silkbridge.example",
    "xj-cwa-hub": "officer@demo.silkbridge.example",
}
EVALUATOR = "expert@demo.silkbridge.example"
"""Who is to be on the panels that wait, so that a visitor finds them."""
POOL_NODE, POOL_DESK = "xj-cwa-hub", "officer@demo.silkbridge.example"
NOTICE_DAYS = timedelta(days=27)
LANG = "zh"
GOOD = 4
"""From which quality on a bid meets what is only wished for as well."""


def build(session: Session, built: Built, settings: Settings, today: datetime) -> int:
    """All stories, dated back from `today`; how many."""
    words = data_files.load("courses")
    company = Company(session, built)
    with notifications.history():
        _fill_pool(session, built, company, words, today)
        sealing.fill(session, settings.key)
        for told in words["stories"]:
            _tell(session, company, settings, Story(session, company, told), today)
    return len(words["stories"])


def _fill_pool(
    session: Session, built: Built, company: Company, words: dict[str, Any], today: datetime
) -> None:
    """Experts apply, most are admitted; one has applied lately and waits."""
    officer, node_id = company.actor(POOL_DESK), built.nodes[POOL_NODE]
    groups = ((words["experts"], 160), (words["waiting_experts"], 2))
    for entries, days in groups:
        for place, entry in enumerate(entries):
            at = today - timedelta(days=days - place)
            person = company.actor(entry["email"])
            with clock.at(at):
                own = {key: value for key, value in entry.items() if key != "email"}
                told = {
                    "version": 0,
                    "consent": True,
                    "node_id": node_id,
                    "languages": ["zh", "en"],
                }
                offered = experts.offer(session, person, ExpertWrite.model_validate(told | own))
            if entries is words["experts"]:
                assert offered.expert is not None
                decision = ExpertDecision.model_validate({"action": "admit", "version": 1})
                with clock.at(at + timedelta(days=2)):
                    experts.decide(session, officer, offered.expert.id, decision)


@dataclass
class Story:
    """One challenge's review in the making; its desk and its sponsor take the steps."""

    session: Session
    company: Company
    told: dict[str, Any]

    def __post_init__(self) -> None:
        slug = self.told["challenge"]
        entries = {one["slug"]: one for one in data_files.listings("challenges")}
        self.entry = entries[slug]
        self.id: UUID = self.company.listings[slug]
        self.sponsor = self.company.speaker(self.entry["organization"])
        self.officer = self.company.actor(DESKS[self.entry["home_node"]])

    def reaches(self, end: str) -> bool:
        """Whether the story goes that far."""
        return ENDS.index(self.told["end"]) >= ENDS.index(end)

    @property
    def course(self) -> Course:
        """The challenge's course as it stands."""
        found = courses.get_course(self.session, self.id)
        assert found is not None, "every story's challenge was posted"
        return found

    def read(self) -> ReviewRead:
        """The review as its desk sees it."""
        return reviews.read_review(self.session, self.officer, self.id, LANG)

    def step(self, actor: Actor, action: str, at: datetime, **said: Any) -> None:  # noqa: ANN401 — as the schema has it
        """Take one step of the review."""
        body = {"action": action, "version": self.course.version, **said}
        with clock.at(at):
            reviews.act(self.session, actor, self.id, ReviewStep.model_validate(body))


def _tell(
    session: Session, company: Company, settings: Settings, story: Story, today: datetime
) -> None:
    """One challenge from its posting to where it stands today."""
    with clock.at(today - timedelta(days=story.entry["published_days_ago"], hours=-1)):
        courses.begin(session, settings, story.id)
    deadline = story.course.deadline_at
    for place, bid in enumerate(story.told["bids"]):
        with clock.at(deadline - timedelta(days=2, hours=-7 * place)):
            _seal(session, company, settings, story, bid)
    if not story.reaches("opened"):
        return
    for hours, (actor, holder) in enumerate(
        ((story.sponsor, Holder.SPONSOR), (story.officer, Holder.NODE)), 16
    ):
        with clock.at(deadline + timedelta(hours=hours)):
            proposals.release(session, actor, settings, story.id, holder)
    _check(story, deadline + timedelta(days=1))
    if story.reaches("drawn"):
        _judge(story, deadline, today)


def _seal(
    session: Session, company: Company, settings: Settings, story: Story, bid: dict[str, Any]
) -> None:
    answers = [
        {
            "position": place,
            "meets": "meets" if bid["quality"] > GOOD or asked["must"] else "partly",
            "value": f"{asked['value']} {asked['unit']}",
            "basis": "中试记录与第三方检测报告",
        }
        for place, asked in enumerate(story.entry["required_indicators"])
    ]
    risks = data_files.load("courses")["risks"]
    content = ProposalContent.model_validate({"risks": risks, "answers": answers, **bid["content"]})
    party = company.organization(bid["organization"])
    data = ProposalSubmit(organization_id=party, content=content)
    proposals.submit(session, company.speaker(bid["organization"]), settings.key, story.id, data)


def _check(story: Story, at: datetime) -> None:
    """Look through the proposals; where the story stops, one still waits."""
    review = story.read()
    last = len(review.checks) - (0 if story.reaches("drawn") else 1)
    for check in review.checks[:last]:
        points = [{"key": key, "met": True} for key in review.point_keys]
        data = CheckWrite.model_validate({"points": points, "qualified": True})
        with clock.at(at):
            reviews.check(story.session, story.officer, story.id, check.proposal_id, data)
    if story.reaches("drawn"):
        story.step(story.officer, "qualify", at + timedelta(hours=5))


def _judge(story: Story, deadline: datetime, today: datetime) -> None:
    drawn = deadline + timedelta(days=1, hours=20)
    if story.told["end"] == "drawn":
        drawn = today - timedelta(hours=20)
    with clock.at(drawn):
        _draw(story)
    if not story.reaches("judging"):
        return
    _score(story, drawn, today)
    if not story.reaches("ranked"):
        return
    story.step(story.officer, "rank", drawn + timedelta(days=6))
    if not story.reaches("notice"):
        return
    ranking = story.read().ranking
    assert ranking is not None, "the review was closed"
    chosen = [row.proposal_id for row in ranking.rows[: story.entry["awards"]]]
    announced = drawn + timedelta(days=8)
    if not story.reaches("awarded"):
        announced = today - timedelta(days=1)
    story.step(story.sponsor, "announce", announced, proposals=chosen)
    if story.reaches("awarded"):
        with clock.at(announced + NOTICE_DAYS):
            notices.close_due(story.session)
        story.step(story.sponsor, "award", announced + NOTICE_DAYS + timedelta(hours=3))


def _draw(story: Story) -> None:
    """Draw the panel by a seed that seats the demo's evaluator, if any may be seated."""
    evaluator = story.company.actor(EVALUATOR).person_id
    for attempt in range(200):
        seed = hashlib.sha256(f"{story.told['challenge']}:{attempt}".encode()).hexdigest()
        data = DrawWrite(
            version=story.course.version, blind=story.told["end"] == "drawn", widen=True
        )
        with story.session.begin_nested() as tried:
            reviews.draw(story.session, story.officer, story.id, data, seed=seed)
            seats = reviews.seats_of_panel(story.session, story.id)
            if any(one.person_id == evaluator for one in seats) or story.reaches("ranked"):
                return
            tried.rollback()
    msg = f"nobody would seat the evaluator on the panel for {story.told['challenge']}"
    raise LookupError(msg)


def _score(story: Story, drawn: datetime, today: datetime) -> None:
    """Members declare, mark and hand in; where the story stops, one is late and one still works."""
    evaluator = story.company.actor(EVALUATOR).person_id
    running = story.told["end"] == "judging"
    others = 0
    for place, seat in enumerate(reviews.seats_of_panel(story.session, story.id)):
        actor = Actor(person_id=seat.person_id, locale=LANG)
        mine = seat.person_id == evaluator
        others += not mine
        if running and not mine and others == 1:
            continue  # has not even declared
        at = drawn + timedelta(days=1, hours=3 * place)
        with clock.at(at):
            declared = SeatStep.model_validate(
                {"action": "declare", "version": 1, "confirmed": True}
            )
            reviews.act_on_seat(story.session, actor, seat.id, declared)
        with clock.at(min(at + timedelta(days=3), today - timedelta(hours=1))):
            _mark(story, actor, seat.id, seat.number, most=1 if running and mine else None)
            if not (running and mine):
                handed_in = SeatStep.model_validate({"action": "submit", "version": 2})
                reviews.act_on_seat(story.session, actor, seat.id, handed_in)


def _mark(story: Story, actor: Actor, seat_id: UUID, number: int, most: int | None) -> None:
    words = data_files.load("courses")
    quality = {one["content"]["title"]: one["quality"] for one in story.told["bids"]}
    room = reviews.read_seat(story.session, actor, seat_id, LANG)
    for place, sheet in enumerate(room.sheets[:most]):
        marks = []
        for position in range(len(room.criteria)):
            drift = ((number * 7 + position * 3 + place * 4) % 6 - 2.5) * 0.36
            mark = max(1, min(5, round(quality[sheet.title or ""] + drift)))
            pool = words["remarks"] if mark < room.comment_below else words["praise"]
            said = pool[position % len(pool)]
            marks.append(MarkWrite(position=position, mark=mark, comment=said))
        data = SheetWrite(version=0, marks=marks)
        reviews.save(story.session, actor, seat_id, sheet.proposal_id, data)
