"""Panels: drawn by lot from the pool without conflicts, filled up from the same lots."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.core import audit, clock
from backend.core.actor import Actor
from backend.courses import service as courses
from backend.courses.service import Course, Stage
from backend.experts import service as experts
from backend.experts.schemas import ExpertKind
from backend.experts.service import Expert, Known, Lot, Tie, Wanted
from backend.reviews import policy, repository
from backend.reviews.errors import AlreadyDrawn, PoolTooSmall, ReviewNotRunning
from backend.reviews.lifecycle import OPEN
from backend.reviews.models import Panel, Seat
from backend.reviews.schemas import DrawWrite
from backend.reviews.service import news
from backend.reviews.service.stakes import HOME, Stakes
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import PanelTerms
from backend.taxonomy import service as taxonomy

LEAST_MEMBERS = 3
COMMENT_BELOW, DECLARE_DAYS, SCORE_DAYS = 4, 3, 10
"""Where the rule set in force has no figure."""


def terms() -> PanelTerms:
    """What holds where the rule set says nothing."""
    return PanelTerms(
        members=LEAST_MEMBERS,
        comment_below=COMMENT_BELOW,
        declare_days=DECLARE_DAYS,
        score_days=SCORE_DAYS,
    )


def terms_of(session: Session) -> PanelTerms:
    """The rules for panels that are in force, complete."""
    found = rulesets.terms_in_force(session, PanelTerms, country=HOME)
    return terms().model_copy(update=found.model_dump(exclude_none=True))


def wanted(rules: PanelTerms) -> Wanted:
    """How many of whom; an odd number where the rules ask for one."""
    members = max(rules.members or 1, rules.technical + rules.financial)
    if rules.odd and members % 2 == 0:
        members += 1
    return Wanted(members, rules.technical, rules.financial)


def is_short(panel: Panel, seats: list[Seat]) -> bool:
    """Whether somebody left and nobody could follow."""
    return sum(one.state in OPEN for one in seats) < panel.members


def draw(
    session: Session, actor: Actor, challenge_id: UUID, data: DrawWrite, *, seed: str = ""
) -> Panel:
    """Draw the panel, once; again only where a panel was closed or can no longer be filled.

    Nobody chooses the `seed` but a story that is told, so that it is told alike each time.

    Raises Forbidden, StaleEdit, ReviewNotRunning, AlreadyDrawn, PoolTooSmall.
    """
    course = courses.hold(session, actor, challenge_id, data.version)
    policy.require(policy.watches(actor, course))
    if course.stage is not Stage.REVIEW:
        raise ReviewNotRunning
    before = repository.find_panel(session, challenge_id)
    if before is not None and before.closed_at is None:
        if not is_short(before, repository.seats(session, before.id)):
            raise AlreadyDrawn
        before.closed_at = clock.now()
    rules = terms_of(session)
    who, seed = wanted(rules), seed or experts.new_seed()
    able, excluded = _candidates(session, course, widen=data.widen)
    drawn = experts.draw_lots(seed, able, who)
    if drawn is None:
        technical = sum(one.kind is ExpertKind.TECHNICAL for one in able)
        raise PoolTooSmall(needed=who.members, technical=technical, financial=len(able) - technical)
    panel = _new_panel(actor, course, rules, who)
    panel.seed, panel.widened = seed, data.widen
    panel.blind = rules.blind if data.blind is None else data.blind
    panel.round = before.round + 1 if before else 1
    panel.candidates = [_plain(one) for one in able]
    panel.excluded = excluded
    session.add(panel)
    session.flush()
    for number, one in enumerate(drawn, 1):
        _seat(session, course, panel, one, number)
    audit.record(
        session, actor, "panel.drawn", "challenge", challenge_id, round=panel.round, seed=seed
    )
    return panel


def _new_panel(actor: Actor, course: Course, rules: PanelTerms, who: Wanted) -> Panel:
    now = clock.now()
    return Panel(
        challenge_id=course.challenge_id,
        members=who.members,
        technical=who.technical,
        financial=who.financial,
        comment_below=rules.comment_below or COMMENT_BELOW,
        score_days=rules.score_days or SCORE_DAYS,
        algorithm=experts.ALGORITHM,
        seed="",
        drawn_at=now,
        drawn_by=actor.person_id,
        declare_by=now + timedelta(days=rules.declare_days or DECLARE_DAYS),
        score_by=now + timedelta(days=rules.score_days or SCORE_DAYS),
    )


def _candidates(
    session: Session, course: Course, *, widen: bool
) -> tuple[list[Lot], list[dict[str, Any]]]:
    """Who may be drawn, in an order that does not change, and who not, with the reasons."""
    pool = experts.admitted(session)
    known = Stakes(session, course).ties_of(pool)
    sat = repository.members_before(session, course.challenge_id)
    able, excluded = [], []
    for expert in pool:
        ties = known[expert.id]
        if expert.id in sat:
            ties = [*ties, Known(Tie.EARLIER_PANEL, "")]
        unfit = None if widen else _unfit(course, expert)
        lot = Lot(expert.id, expert.kind)
        if ties or unfit:
            told = [tie._asdict() for tie in ties]
            excluded.append({**_plain(lot), "unfit": unfit, "ties": told})
        else:
            able.append(lot)
    return able, excluded


def _unfit(course: Course, expert: Expert) -> str | None:
    language = course.frozen.get("original_locale")
    if language and language not in expert.languages:
        return "language"
    asked = course.frozen.get("field_codes") or []
    if expert.kind is ExpertKind.FINANCIAL or not asked:
        return None
    broad = set(expert.field_codes) & set(taxonomy.with_ancestors(asked))
    narrow = set(asked) & set(taxonomy.with_ancestors(expert.field_codes))
    return None if broad or narrow else "field"


def _plain(lot: Lot) -> dict[str, Any]:
    return {"expert_id": str(lot.expert_id), "kind": lot.kind.value}


def lots_of(panel: Panel) -> list[Lot]:
    """The candidates of a draw, as they stood."""
    return [Lot(UUID(one["expert_id"]), ExpertKind(one["kind"])) for one in panel.candidates]


def replayed(panel: Panel) -> list[UUID]:
    """Whom drawing again from the record gives."""
    who = Wanted(panel.members, panel.technical, panel.financial)
    return [one.expert_id for one in experts.draw_lots(panel.seed, lots_of(panel), who) or []]


def seats_of_panel(session: Session, challenge_id: UUID) -> list[Seat]:
    """The seats of the panel that was drawn last; for features, not for readers."""
    panel = repository.find_panel(session, challenge_id)
    return repository.seats(session, panel.id) if panel else []


def _seat(
    session: Session,
    course: Course,
    panel: Panel,
    lot: Lot,
    number: int,
    replaces: Seat | None = None,
) -> Seat:
    now = clock.now()
    expert = experts.experts(session, [lot.expert_id])[lot.expert_id]
    seat = Seat(
        panel_id=panel.id,
        challenge_id=panel.challenge_id,
        expert_id=expert.id,
        person_id=expert.person_id,
        number=number,
        kind=lot.kind,
        invited_at=now,
        declare_by=now + (panel.declare_by - panel.drawn_at),
        score_by=now + timedelta(days=panel.score_days),
        replaces=replaces.number if replaces else None,
    )
    session.add(seat)
    session.flush()
    news.invited(session, course, seat)
    return seat


def fill(session: Session, course: Course, panel: Panel, left: Seat) -> Seat | None:
    """Let the next lot take a place that was left; None when there is none."""
    seats = repository.seats(session, panel.id)
    seated = {one.expert_id for one in seats}
    lot_list = lots_of(panel)
    stakes = Stakes(session, course)
    while (lot := _successor(panel, lot_list, seats, seated, left.kind)) is not None:
        if not stakes.ties_of_ids([lot.expert_id])[lot.expert_id]:
            return _seat(session, course, panel, lot, len(seats) + 1, left)
        seated.add(lot.expert_id)
    news.short(session, course, panel)
    return None


def _successor(
    panel: Panel, lot_list: list[Lot], seats: list[Seat], seated: set[UUID], kind: ExpertKind
) -> Lot | None:
    """The next of the same kind; of the other one where there are enough of the first."""
    found = experts.successor(panel.seed, lot_list, seated, kind)
    least = Wanted(panel.members, panel.technical, panel.financial).least(kind)
    enough = sum(one.kind is kind and one.state in OPEN for one in seats) >= least
    if found is None and enough:
        other = next(one for one in ExpertKind if one is not kind)
        return experts.successor(panel.seed, lot_list, seated, other)
    return found


def in_order(panel: Panel) -> list[Lot]:
    """The candidates of a draw in the order of their lots."""
    return experts.in_order(panel.seed, lots_of(panel))
