"""What deals have to say in public, as the notices ask for it."""

from uuid import UUID

from sqlmodel import Session

from backend.achievements import service as achievements
from backend.announcements.schemas import AnnouncementRead
from backend.core.actor import SYSTEM, VISITOR, Actor
from backend.core.locales import DEFAULT
from backend.core.schemas import Money
from backend.deals import policy
from backend.deals import service as deals
from backend.deals.errors import DealStepNotAllowed
from backend.deals.schemas import Side, Stage
from backend.deals.service import Deal
from backend.notices import service as notices
from backend.notices.schemas import NoticeKind, NoticeState
from backend.notices.service import Matter, Party, Subject
from backend.organizations import service as organizations


def matter(session: Session, actor: Actor, deal_id: UUID) -> Matter:
    """What there is to announce. Raises DealNotFound, and DealStepNotAllowed before there is."""
    deal = deals.find_deal(session, actor, str(deal_id))
    if deal.stage is not Stage.CONTRACT or deal.agreed_minor is None:
        raise DealStepNotAllowed(stage=deal.stage)
    owner = organizations.cards(session, [deal.supply_organization_id]).popitem()[1]
    return Matter(
        fingerprint=deals.fingerprint(deal),
        titles=deal.achievement_titles or deal.challenge_titles,
        abstracts=_abstracts(session, deal),
        parties=tuple(Party(side, policy.party(deal, side)) for side in (Side.SUPPLY, Side.DEMAND)),
        node_id=deal.supply_node_id or deal.demand_node_id,
        place=(owner.country, owner.region),
        price=Money(amount_minor=deal.agreed_minor, currency=deal.agreed_currency),
        price_route=deal.price_route,
        mode=deal.contract_kind,
        interest=deal.interest,
    )


def _abstracts(session: Session, deal: Deal) -> dict[str, str]:
    """The achievement in one line, where everybody may read it anyhow."""
    own = [deal.achievement_id] if deal.achievement_id else []
    found = achievements.summaries(session, VISITOR, own, DEFAULT.code)
    return {code: line for one in found for code, line in deals.one_lines(session, one) if line}


def publishes(session: Session, actor: Actor, deal_id: UUID) -> bool:
    """Whether the person may announce the deal, or take that back."""
    return policy.can_announce(actor, deals.find_deal(session, SYSTEM, str(deal_id)))


def concerned(session: Session, deal_id: UUID) -> set[UUID]:
    """Whom a deal concerns."""
    return deals.everybody(session, deals.find_deal(session, SYSTEM, str(deal_id)))


def link(session: Session, actor: Actor, deal_id: UUID) -> str | None:
    """Where those who see the deal find it."""
    seen = policy.can_view(actor, deals.find_deal(session, SYSTEM, str(deal_id)))
    return f"/workspace/deals/{deal_id}" if seen else None


def changed(session: Session, actor: Actor, deal_id: UUID, number: str, state: NoticeState) -> None:
    """Tell on the deal's timeline what became of its notice."""
    deals.record_notice(session, actor, deal_id, number=number, state=state)


notices.register_subject(NoticeKind.PRICE, Subject(matter, publishes, concerned, link, changed))


def read(session: Session, actor: Actor, id_or_number: str) -> AnnouncementRead:
    """What the deal's page says of its notice. Raises DealNotFound."""
    deal = deals.find_deal(session, actor, id_or_number)
    reason, known = deals.announced(session, deal)
    free = known is None or not known.current or known.state is NoticeState.WITHDRAWN
    may = free and deal.stage is Stage.CONTRACT and policy.can_announce(actor, deal)
    priced = may and deal.agreed_minor is not None
    return AnnouncementRead(reason=reason, notice=known, may_publish=priced)
