"""Relays as their readers see them: the board, a relay's page, its timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.achievements import service as achievements
from backend.core import clock, locales
from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.core.schemas import Money
from backend.files import service as files
from backend.organizations.service import fold
from backend.relays import lifecycle, policy, repository
from backend.relays.lifecycle import PATHS, YEARS, Attempt, anniversary
from backend.relays.models import (
    ENDED,
    Mode,
    Relay,
    RelayEvidence,
    RelayMilestone,
    RelayYear,
    Side,
    Stage,
)
from backend.relays.repository import Filters
from backend.relays.schemas import (
    BarredRelayStep,
    RelayAchievementRef,
    RelayEventRead,
    RelayEvidenceRead,
    RelayMilestoneRead,
    RelayOwnerRead,
    RelayPage,
    RelayPerson,
    RelayPlaceRead,
    RelayRead,
    RelayStageTally,
    RelaySummary,
    RelayYearRead,
)
from backend.relays.service import facts, news


def asked(
    *,
    stages: Sequence[Stage] = (),
    mode: Mode | None = None,
    node: UUID | None = None,
    my_turn: bool | None = None,
    overdue: bool | None = None,
    under_way: bool | None = None,
    q: str = "",
) -> Filters:
    """What an address asks for."""
    return Filters(
        stages=tuple(stages),
        mode=mode,
        node=node,
        my_turn=my_turn,
        overdue=overdue,
        ended=None if under_way is None else not under_way,
        words=tuple(fold(q).split()),
    )


def list_relays(
    session: Session, actor: Actor, paging: PageParams, asked: Filters, *, sort: str, lang: str
) -> RelayPage:
    """One page of the relays that the reader may see, and how many stand where."""
    today = clock.today()
    rows, total = repository.page(session, actor, paging, asked, sort, today)
    stages = {stage: RelayStageTally() for stage in Stage}
    for stage, count, late in repository.stage_counts(session, actor, asked, today):
        stages[stage] = RelayStageTally(count=count, overdue=late)
    return RelayPage(
        items=describe(session, actor, rows, lang),
        total=total,
        page=paging.page,
        size=paging.size,
        stages=stages,
    )


def describe(
    session: Session, actor: Actor, rows: Sequence[Relay], lang: str
) -> list[RelaySummary]:
    """Relays as the reader may see them, in a language."""
    around = facts.gather(session, rows)
    return [RelaySummary(**_summary(actor, around, row, lang)) for row in rows]


_PLAIN = {
    *("id", "number", "mode", "stage", "version", "due_on"),
    *("stage_since", "opened_at", "ended_at"),
}


def _summary(actor: Actor, around: facts.Around, relay: Relay, lang: str) -> dict[str, Any]:
    held = policy.standing(actor, relay)
    known = facts.facts_of(around, relay)
    steps = lifecycle.steps(relay.stage, known, Attempt(held, actor.person_id))
    turn = news.turn_of(relay)
    done = around.progress.get(relay.id, facts.NONE)
    title, title_lang = worded(relay.titles, lang)
    late = relay.due_on is not None and relay.due_on < around.today and relay.stage not in ENDED
    return relay.model_dump(include=_PLAIN) | {
        "title": title,
        "title_lang": title_lang,
        "owner": _owner(around, relay.organization_id, lang),
        "sending": _place(around, relay.sending_node_id, lang),
        "incubator": _place(around, relay.incubator_id, lang),
        "receiving": _place(around, relay.receiving_node_id, lang),
        "waits_for": [side for side in Side if side in turn],
        "my_sides": [side for side in Side if side in held],
        "my_turn": bool(turn & held),
        "overdue": late,
        "milestones_met": done.met,
        "milestones_total": done.total,
        "allowed_actions": steps.allowed,
        "barred_actions": [
            BarredRelayStep(action=action, code=problem.code, params=problem.params)
            for action, problem in steps.barred
        ],
        "may": policy.may(actor, relay),
    }


def worded(words: Mapping[str, str], lang: str) -> tuple[str, str | None]:
    """The words a reader sees first, and their language."""
    return next(((words[one], one) for one in locales.order(lang) if words.get(one)), ("", None))


def _owner(around: facts.Around, organization_id: UUID, lang: str) -> RelayOwnerRead:
    card = around.owners[organization_id]
    name, name_lang = worded(card.names, lang)
    return RelayOwnerRead(id=card.id, name=name, name_lang=name_lang, country=card.country)


def _place(around: facts.Around, node_id: UUID, lang: str) -> RelayPlaceRead:
    card = around.nodes[node_id]
    return RelayPlaceRead(
        id=card.id,
        slug=card.slug,
        name=locales.pick(card.names, lang) or card.slug,
        city=locales.pick(card.city, lang) or "",
        country=card.country,
    )


_PAGE = {
    *("site", "mentor", "graduates_on", "accepted_at", "company", "company_code", "team"),
    *("registered_on", "landing_site", "landed_on", "accelerates_until", "landed_elsewhere"),
    *("ended_from", "comment"),
}


@dataclass(frozen=True, slots=True)
class Faces:
    """Names of people, by id."""

    names: Mapping[UUID, str]

    def of(self, person_id: UUID | None) -> RelayPerson | None:
        """Somebody, as far as the account is there still."""
        if person_id is None or person_id not in self.names:
            return None
        return RelayPerson(id=person_id, name=self.names[person_id])


def faces(session: Session, people: set[UUID | None]) -> Faces:
    """The names of people who did something in a relay."""
    known = accounts.people(session, {one for one in people if one is not None})
    return Faces({one: card.name for one, card in known.items()})


def read_relay(session: Session, actor: Actor, relay: Relay, lang: str) -> RelayRead:
    """A relay's page, for one who may see it."""
    around = facts.gather(session, [relay])
    milestones = repository.milestones(session, relay.id)
    shown = repository.evidence(session, relay.id)
    told = {row.year: row for row in repository.years(session, relay.id)}
    named = {one for row in milestones for one in (row.reported_by, row.decided_by)}
    named |= {row.added_by for row in shown} | {row.reported_by for row in told.values()}
    named |= {relay.proposed_by, relay.offered_by, relay.accepted_by}
    people = faces(session, named)
    summary, summary_lang = worded(relay.summaries, lang)
    return RelayRead(
        **_summary(actor, around, relay, lang),
        **relay.model_dump(include=_PAGE),
        achievement=_achievement(session, actor, relay, lang),
        summary=summary,
        summary_lang=summary_lang,
        partner=_owner(around, relay.partner_id, lang) if relay.partner_id else None,
        path=list(PATHS[relay.mode]),
        proposed_by=people.of(relay.proposed_by),
        offered_by=people.of(relay.offered_by),
        accepted_by=people.of(relay.accepted_by),
        milestones=[_milestone(people, row) for row in milestones],
        evidence=_evidence(session, people, shown),
        years=_years(people, relay, told),
    )


def _achievement(session: Session, actor: Actor, relay: Relay, lang: str) -> RelayAchievementRef:
    wanted = [relay.achievement_id]
    shown = achievements.summaries(session, actor, wanted, lang).get(relay.achievement_id)
    title, title_lang = worded(relay.achievement_titles, lang)
    return RelayAchievementRef(
        id=relay.achievement_id,
        number=shown.number if shown else None,
        title=title,
        title_lang=title_lang,
        findable=shown is not None,
    )


_OF_MILESTONE = {
    *("id", "title", "planned_on", "report", "reported_at", "verdict", "comment", "decided_at"),
}


def _milestone(people: Faces, row: RelayMilestone) -> RelayMilestoneRead:
    return RelayMilestoneRead(
        **row.model_dump(include=_OF_MILESTONE),
        late=row.verdict is None and row.planned_on < clock.today(),
        reported_by=people.of(row.reported_by),
        decided_by=people.of(row.decided_by),
    )


_OF_EVIDENCE = {"id", "kind", "milestone_id", "text", "happened_on", "added_at"}


def _evidence(
    session: Session, people: Faces, rows: list[RelayEvidence]
) -> list[RelayEvidenceRead]:
    cards = files.cards(session, {row.file_id for row in rows if row.file_id})
    found = []
    for row in rows:
        file = cards.get(row.file_id) if row.file_id else None
        found.append(
            RelayEvidenceRead(
                **row.model_dump(include=_OF_EVIDENCE),
                file_name=file.name if file else None,
                file_size=file.size if file else None,
                added_by=people.of(row.added_by),
            )
        )
    return found


def _years(people: Faces, relay: Relay, told: Mapping[int, RelayYear]) -> list[RelayYearRead]:
    if relay.landed_on is None:
        return []
    found = []
    for year in YEARS:
        row = told.get(year)
        found.append(
            RelayYearRead(
                year=year,
                due_on=anniversary(relay.landed_on, year),
                alive=row.alive if row else None,
                jobs=row.jobs if row else None,
                revenue=_money(row.revenue_minor, row.currency) if row else None,
                tax=_money(row.tax_minor, row.currency) if row else None,
                note=row.note if row else "",
                reported_by=people.of(row.reported_by) if row else None,
                reported_at=row.reported_at if row else None,
            )
        )
    return found


def _money(minor: int, currency: str) -> Money:
    return Money(amount_minor=minor, currency=currency)


def list_events(session: Session, actor: Actor, relay_id: UUID) -> list[RelayEventRead]:
    """What happened in a relay, the newest first."""
    relay = facts.get_relay(session, actor, relay_id)
    rows = repository.events(session, relay.id)
    people = faces(session, {row.person_id for row in rows})
    return [
        RelayEventRead(
            id=row.id,
            at=row.at,
            kind=row.kind,
            person=people.of(row.person_id),
            side=row.side,
            data=row.data,
        )
        for row in rows
    ]
