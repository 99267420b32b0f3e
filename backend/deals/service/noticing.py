"""What deals announce in public before anybody signs, as the notices ask for it."""

from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.core.actor import SYSTEM, VISITOR, Actor
from backend.core.locales import DEFAULT
from backend.deals import policy, repository
from backend.deals.errors import DealStepNotAllowed
from backend.deals.models import Deal, EventKind, Side, Stage
from backend.deals.schemas import DealNotice
from backend.deals.service import facts, news, recording
from backend.notices.schemas import NoticeState
from backend.notices.service import Matter, Party, Subject
from backend.organizations import service as organizations


def matter(session: Session, actor: Actor, deal_id: UUID) -> Matter:
    """What there is to announce. Raises DealNotFound, and DealStepNotAllowed before there is."""
    deal = facts.get_deal(session, actor, deal_id)
    price = recording.money(deal.agreed_minor, deal.agreed_currency)
    if deal.stage is not Stage.CONTRACT or price is None:
        raise DealStepNotAllowed(stage=deal.stage)
    owner = organizations.cards(session, [deal.supply_organization_id]).popitem()[1]
    return Matter(
        fingerprint=facts.fingerprint(deal),
        titles=deal.achievement_titles or deal.challenge_titles,
        abstracts=_abstracts(session, deal),
        parties=tuple(Party(side, policy.party(deal, side)) for side in (Side.SUPPLY, Side.DEMAND)),
        node_id=deal.supply_node_id or deal.demand_node_id,
        place=(owner.country, owner.region),
        price=price,
        price_route=deal.price_route,
        mode=deal.contract_kind,
        interest=deal.interest,
    )


def _abstracts(session: Session, deal: Deal) -> dict[str, str]:
    """The achievement in one line, where everybody may read it anyhow."""
    own = [deal.achievement_id] if deal.achievement_id else []
    found = achievements.summaries(session, VISITOR, own, DEFAULT.code)
    return {code: line for one in found for code, line in repository.one_lines(session, one)}


def publishes(session: Session, actor: Actor, deal_id: UUID) -> bool:
    """Whether the person may announce the deal, or take that back."""
    return policy.can_announce(actor, facts.get_deal(session, SYSTEM, deal_id))


def concerned(session: Session, deal_id: UUID) -> set[UUID]:
    """Whom a deal concerns."""
    return news.everybody(session, facts.get_deal(session, SYSTEM, deal_id))


def link(session: Session, actor: Actor, deal_id: UUID) -> str | None:
    """Where those who see the deal find it."""
    seen = repository.find_visible(session, actor, deal_id)
    return f"/workspace/deals/{deal_id}" if seen else None


def changed(session: Session, actor: Actor, deal_id: UUID, number: str, state: NoticeState) -> None:
    """Tell on the deal's timeline what became of its notice."""
    deal = facts.hold(session, SYSTEM, deal_id)
    recording.touch(deal)
    recording.record(session, actor, deal, EventKind.NOTICE, number=number, state=state)
    session.flush()


SUBJECT = Subject(matter, publishes, concerned, link, changed)


def read(session: Session, actor: Actor, deal: Deal) -> DealNotice:
    """What the deal's page says of its notice."""
    around = facts.gather(session, [deal])
    known = around.notices.get(deal.id)
    free = known is None or not known.current or known.state is NoticeState.WITHDRAWN
    may = free and deal.stage is Stage.CONTRACT and policy.can_announce(actor, deal)
    reason = facts.notice_reason(around, deal)
    return DealNotice(reason=reason, notice=known, may_publish=may)
