"""A review as its sponsor and the desk see it."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.schemas import Money
from backend.courses import service as courses
from backend.courses.errors import CourseNotFound
from backend.courses.service import Course, Stage
from backend.experts import service as experts
from backend.integrity import service as integrity
from backend.listings.errors import ListingNotFound
from backend.organizations import service as organizations
from backend.proposals import service as proposals
from backend.proposals.service import Proposal
from backend.reviews import lifecycle, policy, repository
from backend.reviews.errors import ReviewNotFound
from backend.reviews.models import Award, Panel, ProposalCheck, Seat, SeatState
from backend.reviews.schemas import (
    AwardRead,
    BarredReviewStep,
    CheckRead,
    DrawRead,
    ExcludedRead,
    LotRead,
    PanelRead,
    PointWrite,
    RankedRead,
    RankingRead,
    ReviewLine,
    ReviewRead,
    SeatLine,
    TieRead,
)
from backend.reviews.service import awards, checks, noticing, panels, steps
from backend.reviews.service.seats import is_running
from backend.reviews.service.stakes import Stakes

WORKED_ON = (Stage.QUALIFY, Stage.REVIEW, Stage.RANKED, Stage.NOTICE)
AFTER = (*WORKED_ON, Stage.SIGN, Stage.ESTABLISH, Stage.MILESTONES, Stage.ACCEPT, Stage.SETTLE)


def get_course(session: Session, actor: Actor, challenge_id: UUID) -> Course:
    """The course of an opened challenge, for those who work on its review."""
    try:
        course = courses.find_course(session, actor, challenge_id)
    except (ListingNotFound, CourseNotFound):
        raise ReviewNotFound(id=str(challenge_id)) from None
    if course.stage is Stage.PROPOSE or not policy.oversees(actor, course):
        raise ReviewNotFound(id=str(challenge_id))
    return course


def title_for(session: Session, course: Course, lang: str) -> tuple[str, str | None]:
    """The challenge's title for the reader, and the language it is in."""
    titles = courses.title_of(session, course)
    title = pick(titles, lang) or ""
    return title, next((locale for locale, text in titles.items() if text == title), None)


def due_of(seat: Seat) -> Any:  # noqa: ANN401 — an instant, or None
    """By when the member has to do something."""
    due = {SeatState.INVITED: seat.declare_by, SeatState.DECLARED: seat.score_by}
    return due.get(seat.state)


def is_late(seat: Seat) -> bool:
    """Whether the member has let the day pass."""
    due = due_of(seat)
    return due is not None and due <= clock.now()


def read_review(session: Session, actor: Actor, challenge_id: UUID, lang: str) -> ReviewRead:
    """The review. Raises ReviewNotFound for all who do not work on it."""
    course = get_course(session, actor, challenge_id)
    title, title_lang = title_for(session, course, lang)
    found = courses.review_steps(actor, course, steps.facts_of(session, course))
    panel = repository.find_panel(session, challenge_id)
    shown = _panel(session, actor, course, panel) if panel else None
    cast = Cast(session, challenge_id, lang)
    undrawn = shown is None or shown.closed or shown.short
    return ReviewRead(
        **course.model_dump(include={"challenge_id", "stage", "version", "stage_since"}),
        title=title,
        title_lang=title_lang,
        places=awards.places(course),
        race=awards.is_race(course),
        eligibility=course.frozen.get("eligibility", []),
        point_keys=checks.points_of(course),
        checks=_checks(session, course, cast),
        panel=shown,
        ranking=read_ranking(session, course, cast),
        awards=_awards(session, actor, course, cast),
        notice=noticing.read(session, challenge_id),
        can_check=course.stage is Stage.QUALIFY and policy.checks(actor, course),
        can_draw=course.stage is Stage.REVIEW and policy.watches(actor, course) and undrawn,
        blind_default=panels.terms_of(session).blind,
        allowed_actions=found.allowed,
        barred_actions=[
            BarredReviewStep(action=action, code=problem.code, params=problem.params)
            for action, problem in found.barred
        ],
    )


class Cast:
    """The proposals of a challenge and whose they are, named for the reader."""

    def __init__(self, session: Session, challenge_id: UUID, lang: str) -> None:
        self.proposals = {one.id: one for one in proposals.list_opened(session, challenge_id)}
        ids = {one.organization_id for one in self.proposals.values()}
        cards = organizations.cards(session, ids)
        self._names = {one: pick(card.names, lang) or "" for one, card in cards.items()}

    def told(self, proposal_id: UUID) -> dict[str, Any]:
        """What every list says of a proposal."""
        one = self.proposals[proposal_id]
        return {
            "proposal_id": one.id,
            "title": one.content.get("title", ""),
            "organization_id": one.organization_id,
            "organization_name": self._names[one.organization_id],
        }


def quote_of(one: Proposal) -> Money | None:
    """What a proposal asks for."""
    quote = one.content.get("quote")
    return Money.model_validate(quote) if quote else None


def _checks(session: Session, course: Course, cast: Cast) -> list[CheckRead]:
    found = repository.checks(session, course.challenge_id)
    return [
        CheckRead(
            **cast.told(one.id),
            quote=quote_of(one),
            damaged=one.damaged,
            barred_until=integrity.barred_until(session, one.organization_id),
            **_found(found.get(one.id)),
        )
        for one in cast.proposals.values()
    ]


def _found(check: ProposalCheck | None) -> dict[str, Any]:
    if check is None:
        return {"points": [], "qualified": None, "reason": "", "decided_at": None}
    points = [PointWrite.model_validate(point) for point in check.points]
    return check.model_dump(include={"qualified", "reason", "decided_at"}) | {"points": points}


def _panel(session: Session, actor: Actor, course: Course, panel: Panel) -> PanelRead:
    seats = repository.seats(session, panel.id)
    running = is_running(course, panel)
    return PanelRead(
        **panel.model_dump(
            include={
                *("round", "blind", "members", "technical", "financial", "comment_below"),
                *("drawn_at", "declare_by", "score_by"),
            }
        ),
        closed=panel.closed_at is not None,
        short=panels.is_short(panel, seats),
        seats=_lines(session, actor, course, seats, running=running),
    )


def _lines(
    session: Session, actor: Actor, course: Course, seats: list[Seat], *, running: bool
) -> list[SeatLine]:
    begun = repository.count_done(session, [one.id for one in seats])
    names = names_of(session, seats) if policy.knows_names(actor, course) else {}
    facts = lifecycle.Facts(running=running)
    watch = policy.watches(actor, course)
    return [
        SeatLine(
            **one.model_dump(include={"id", "number", "kind", "state", "version", "replaces"}),
            due=due_of(one) if running else None,
            late=running and is_late(one),
            begun=begun.get(one.id, 0),
            reason=one.reason if watch else "",
            ties=[TieRead.model_validate(tie) for tie in one.ties] if watch else [],
            name=names.get(one.id, (None, None))[0],
            unit=names.get(one.id, (None, None))[1],
            allowed_actions=lifecycle.steps(
                one.state, facts, policy.standing(actor, course, one)
            ).allowed
            if watch
            else [],
        )
        for one in seats
    ]


def names_of(session: Session, seats: list[Seat]) -> dict[UUID, tuple[str, str]]:
    """Who sits where, and from which unit, by seat."""
    people = accounts.people(session, [one.person_id for one in seats])
    known = experts.experts(session, [one.expert_id for one in seats])
    return {one.id: (people[one.person_id].name, known[one.expert_id].unit) for one in seats}


def read_ranking(session: Session, course: Course, cast: Cast) -> RankingRead | None:
    """The ranking, once the review is closed: never a score of a review that runs."""
    ranking = repository.ranking(session, course.challenge_id)
    if ranking is None or course.stage is Stage.REVIEW:
        return None
    return RankingRead(
        ranked_at=ranking.ranked_at,
        sha256=ranking.sha256,
        rows=[
            RankedRead(
                **row
                | cast.told(UUID(row["proposal_id"]))
                | {"quote": quote_of(cast.proposals[UUID(row["proposal_id"])])}
            )
            for row in ranking.rows
        ],
    )


def _awards(session: Session, actor: Actor, course: Course, cast: Cast) -> list[AwardRead]:
    found = repository.awards(session, course.challenge_id)
    running = awards.standing_awards(session, course.challenge_id)
    may = awards.may_eliminate(actor, course, running)
    return [_award(one, cast, may=may and one in running) for one in found]


def _award(one: Award, cast: Cast, *, may: bool) -> AwardRead:
    own = {"id", "place", "state", "reason", "awarded_at"}
    return AwardRead(**one.model_dump(include=own), **cast.told(one.proposal_id), may_eliminate=may)


def list_reviews(session: Session, actor: Actor, lang: str) -> list[ReviewLine]:
    """Challenges whose review the reader works on, who waits longest first."""
    return [
        _line(session, course, lang)
        for course in courses.list_in(session, *WORKED_ON)
        if policy.oversees(actor, course)
    ]


def _line(session: Session, course: Course, lang: str) -> ReviewLine:
    title, title_lang = title_for(session, course, lang)
    panel = repository.find_panel(session, course.challenge_id)
    running = panel is not None and is_running(course, panel)
    seats = repository.open_seats(session, course.challenge_id) if running else []
    return ReviewLine(
        **course.model_dump(include={"challenge_id", "stage", "stage_since"}),
        title=title,
        title_lang=title_lang,
        proposals=len(proposals.list_opened(session, course.challenge_id)),
        seats=panel.members if panel and running else 0,
        seats_done=sum(one.state is SeatState.SCORED for one in seats),
        seats_late=sum(map(is_late, seats)),
    )


def read_draw(
    session: Session, actor: Actor, challenge_id: UUID, number: int | None, lang: str
) -> DrawRead:
    """The record of a draw, drawn again: the last one, or that of a round."""
    course = get_course(session, actor, challenge_id)
    found = repository.panels(session, challenge_id)
    panel = next((one for one in reversed(found) if number in (None, one.round)), None)
    if panel is None:
        raise ReviewNotFound(id=str(challenge_id))
    seats = repository.seats(session, panel.id)
    first = [one.expert_id for one in seats if one.replaces is None]
    names = _pool_names(session, panel) if policy.watches(actor, course) else {}
    drawn, stakes = panels.replayed(panel), Stakes(session, course)
    return DrawRead(
        **panel.model_dump(include={"algorithm", "seed", "drawn_at", "widened"}),
        lots=[
            LotRead(
                expert_id=one.expert_id,
                kind=one.kind,
                drawn=one.expert_id in drawn,
                name=names.get(one.expert_id),
            )
            for one in panels.in_order(panel)
        ],
        excluded=[
            ExcludedRead(
                **one
                | {"ties": ties_for(stakes, one["ties"], lang)}
                | {"name": names.get(UUID(one["expert_id"]))}
            )
            for one in panel.excluded
        ],
        replayed=drawn == first,
    )


def ties_for(stakes: Stakes, ties: list[dict[str, Any]], lang: str) -> list[TieRead]:
    """Ties as they are kept, with the parties' names in the reader's language."""
    return [TieRead(tie=one["tie"], party=stakes.named(one["party"], lang)) for one in ties]


def _pool_names(session: Session, panel: Panel) -> dict[UUID, str]:
    ids = [UUID(one["expert_id"]) for one in (*panel.candidates, *panel.excluded)]
    known = experts.experts(session, ids)
    people = accounts.people(session, [one.person_id for one in known.values()])
    return {one.id: people[one.person_id].name for one in known.values()}
