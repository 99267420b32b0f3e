"""Deals as their readers see them: the board, a deal's page, its timeline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.achievements import service as achievements
from backend.challenges import service as challenges
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import order
from backend.core.paging import PageParams
from backend.deals import lifecycle, policy, repository
from backend.deals.models import ENDED, Deal, EventKind, Side, Source, Stage
from backend.deals.repository import Filters
from backend.deals.schemas import (
    BarredStep,
    Candidate,
    DealContract,
    DealPage,
    DealRead,
    DealSummary,
    EventRead,
    ListingRef,
    NextAction,
    Party,
    StageCount,
    StageValue,
    TaskCounts,
)
from backend.deals.service import facts, people, recording
from backend.listings.schemas import ListingKind, NodeBrief
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCard
from backend.organizations.schemas import OrganizationCard
from backend.organizations.service import fold
from backend.taxonomy.service import city_name


@dataclass(frozen=True, slots=True)
class Setting:
    """For whom deals are described, with what is said of several of them."""

    actor: Actor
    lang: str
    around: facts.Around
    homes: Mapping[UUID, NodeCard]
    managers: Mapping[UUID, str]


def asked(
    actor: Actor,
    *,
    stages: Sequence[Stage] = (),
    manager: UUID | str | None = None,
    organization: UUID | None = None,
    pair: UUID | None = None,
    overdue: bool | None = None,
    source: Source | None = None,
    under_way: bool | None = None,
    q: str = "",
) -> Filters:
    """What an address asks for; as manager it may name oneself or nobody."""
    named = actor.person_id if manager == "me" else manager
    return Filters(
        stages=tuple(stages),
        manager=named if isinstance(named, UUID) else None,
        unmanaged=manager == "none",
        organization=organization,
        pair=pair,
        overdue=overdue,
        source=source,
        ended=None if under_way is None else not under_way,
        words=tuple(fold(q).split()),
    )


def list_deals(
    session: Session, actor: Actor, paging: PageParams, asked: Filters, *, sort: str, lang: str
) -> DealPage:
    """One page of the deals that the reader may see, and what all stages come to."""
    today = clock.today()
    rows, total = repository.page(session, actor, paging, asked, sort, today)
    return DealPage(
        items=describe(session, actor, rows, lang),
        total=total,
        page=paging.page,
        size=paging.size,
        stages=_stages(session, actor, asked),
    )


def _stages(session: Session, actor: Actor, asked: Filters) -> dict[Stage, StageCount]:
    today = clock.today()
    found = {stage: StageCount(values=[]) for stage in Stage}
    for stage, count, late in repository.stage_counts(session, actor, asked, today):
        found[stage].count, found[stage].overdue = count, late
    worth: dict[tuple[Stage, str], StageValue] = {}
    for expected in (True, False):
        name = "expected_minor" if expected else "agreed_minor"
        for stage, currency, amount in repository.stage_worth(
            session, actor, asked, today, expected=expected
        ):
            value = worth.setdefault((stage, currency), StageValue(currency=currency))
            setattr(value, name, amount)
    for stage, currency in sorted(worth):
        found[stage].values.append(worth[stage, currency])
    return found


def describe(session: Session, actor: Actor, rows: Sequence[Deal], lang: str) -> list[DealSummary]:
    """Deals as the reader may see them, in a language."""
    homes = {one for row in rows for one in (row.supply_node_id, row.demand_node_id) if one}
    drivers = accounts.people(session, {row.manager_id for row in rows if row.manager_id})
    setting = Setting(
        actor=actor,
        lang=lang,
        around=facts.gather(session, rows),
        homes=nodes.cards(session, homes),
        managers={one: card.name for one, card in drivers.items()},
    )
    return [DealSummary(**_summary(setting, row)) for row in rows]


_PLAIN = {
    *("id", "number", "source", "stage", "version"),
    *("stage_since", "opened_at", "updated_at", "ended_at"),
}


def _summary(setting: Setting, deal: Deal) -> dict[str, Any]:
    actor, around = setting.actor, setting.around
    known = facts.facts_of(around, deal)
    steps = lifecycle.steps(deal.stage, known, policy.standing(actor, deal))
    title, title_lang = _titled(deal, setting.lang)
    own = policy.side_of(actor, deal)
    late = deal.next_due_on is not None and deal.next_due_on < around.today
    late = late and deal.stage not in ENDED
    expects = Side.NODE in policy.speaks_for(actor, deal)
    expected = recording.money(deal.expected_minor, deal.expected_currency)
    manager = deal.manager_id
    return deal.model_dump(include=_PLAIN) | {
        "title": title,
        "title_lang": title_lang,
        "supply": _party(setting, deal, Side.SUPPLY),
        "demand": _party(setting, deal, Side.DEMAND),
        "manager": Candidate(id=manager, name=setting.managers.get(manager, ""))
        if manager
        else None,
        "expected": expected if expects else None,
        "agreed": recording.money(deal.agreed_minor, deal.agreed_currency),
        "next_action": NextAction(text=deal.next_action, due_on=deal.next_due_on, overdue=late)
        if deal.next_action
        else None,
        "overdue": late,
        "my_side": own,
        "allowed_actions": steps.allowed,
        "barred_actions": [
            BarredStep(action=each.action, code=each.problem.code, params=each.problem.params)
            for each in steps.barred
        ],
        "may": policy.may(actor, deal, gate_open=known.gate_open),
    }


def _titled(deal: Deal, lang: str) -> tuple[str, str | None]:
    return _worded(deal.achievement_titles or deal.challenge_titles, lang)


def _worded(words: Mapping[str, str], lang: str) -> tuple[str, str | None]:
    """The words a reader sees first, and their language."""
    return next(((words[code], code) for code in order(lang) if code in words), ("", None))


def _party(setting: Setting, deal: Deal, side: Side) -> Party:
    owner = setting.around.owners[policy.party(deal, side)]
    supplies = side is Side.SUPPLY
    hidden = not policy.knows(setting.actor, deal, side)
    name, name_lang = ("", None) if hidden else _worded(owner.names, setting.lang)
    return Party(
        side=side,
        organization_id=None if hidden else owner.id,
        name=name,
        name_lang=name_lang,
        kind=owner.kind,
        country=owner.country,
        region=owner.region,
        city="" if hidden else _city(owner, setting.lang),
        verified=owner.verified,
        anonymous=hidden,
        consented_at=deal.supply_consented_at if supplies else deal.demand_consented_at,
        node=_home(setting, deal.supply_node_id if supplies else deal.demand_node_id),
    )


def _city(owner: OrganizationCard, lang: str) -> str:
    return city_name(owner.city, owner.country, owner.region, lang)


def _home(setting: Setting, node_id: UUID | None) -> NodeBrief | None:
    node = setting.homes.get(node_id) if node_id else None
    if node is None:
        return None
    name, _ = _worded(node.names, setting.lang)
    return NodeBrief(id=node.id, slug=node.slug, name=name or node.slug)


_PAGE = {
    *("score", "price_route", "interest", "contract_kind", "signed_on"),
    *("lost_reason", "lost_at_stage", "comment"),
}


def read_deal(session: Session, actor: Actor, deal: Deal, lang: str) -> DealRead:
    """A deal's page, for one who may see it."""
    (summary,) = describe(session, actor, [deal], lang)
    done = [task.done_at is not None for task in repository.tasks(session, deal.id)]
    return DealRead(
        **summary.model_dump(),
        **deal.model_dump(include=_PAGE),
        achievement=_listing(session, actor, deal, ListingKind.ACHIEVEMENT, lang),
        challenge=_listing(session, actor, deal, ListingKind.CHALLENGE, lang),
        message_count=repository.count_messages(session, deal.id),
        task_counts=TaskCounts(open=done.count(False), done=done.count(True)),
        path=list(lifecycle.PATH),
        contract=_contract(session, actor, deal),
    )


def _contract(session: Session, actor: Actor, deal: Deal) -> DealContract | None:
    kept = repository.contracts(session, [deal.id]).get(deal.id)
    if kept is None or not policy.standing(actor, deal):
        return None
    amount = recording.money(kept.amount_minor, kept.currency)
    return DealContract(kind=kept.kind, signed_on=kept.signed_on, amount=amount)


def read_if_visible(session: Session, actor: Actor, deal: Deal, lang: str) -> DealRead | None:
    """The page as far as the person may still see it; None for one who is out of the deal."""
    return read_deal(session, actor, deal, lang) if policy.can_view(actor, deal) else None


def _listing(
    session: Session, actor: Actor, deal: Deal, kind: ListingKind, lang: str
) -> ListingRef | None:
    offered = kind is ListingKind.ACHIEVEMENT
    listing_id = deal.achievement_id if offered else deal.challenge_id
    if listing_id is None:
        return None
    summaries = achievements.summaries if offered else challenges.summaries
    shown = summaries(session, actor, [listing_id], lang).get(listing_id)
    words = deal.achievement_titles if offered else deal.challenge_titles
    title, title_lang = _worded(words, lang)
    return ListingRef(
        id=listing_id,
        kind=kind,
        number=shown.number if shown else None,
        title=title,
        title_lang=title_lang,
        findable=shown is not None,
    )


def list_events(session: Session, actor: Actor, deal_id: UUID) -> list[EventRead]:
    """What happened in a deal, the newest first; estimates are the node's own matter."""
    deal = facts.get_deal(session, actor, deal_id)
    rows = repository.events(session, deal.id)
    if Side.NODE not in policy.speaks_for(actor, deal):
        rows = [row for row in rows if row.kind is not EventKind.EXPECTED]
    shown = people.faces(session, actor, deal, {row.person_id for row in rows})
    return [
        EventRead(
            id=row.id,
            at=row.at,
            kind=row.kind,
            person=shown.of(row.person_id, row.side),
            data=row.data,
        )
        for row in rows
    ]
