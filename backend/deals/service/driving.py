"""Who drives a deal, what comes next, and what it is expected to be worth."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, Forbidden, ValidationFailed
from backend.deals import policy, repository
from backend.deals.errors import DealEnded, ExportGateClosed
from backend.deals.lifecycle import May
from backend.deals.models import ENDED, Deal, EventKind
from backend.deals.schemas import Candidate, ExpectedChange, ManagerChange, NextActionChange
from backend.deals.service import facts, news, recording
from backend.nodes import service as nodes

BATCH = 500


def require(session: Session, actor: Actor, deal: Deal, what: May) -> None:
    """Go on only when the person may do that now.

    Raises DealEnded where nobody may any more, ExportGateClosed where the border keeps them apart.
    """
    if what not in policy.may(actor, deal, gate_open=True):
        raise DealEnded(stage=deal.stage) if deal.stage in ENDED else Forbidden(action=what)
    if what in {May.MESSAGE, May.TASK} and not facts.gate_open(facts.gather(session, [deal]), deal):
        raise ExportGateClosed


def change_manager(session: Session, actor: Actor, deal_id: UUID, data: ManagerChange) -> Deal:
    """Take a deal that nobody drives, or hand one over; whoever drove it is out at once.

    Raises ValidationFailed for a person who may not drive it. Of two who take a deal at once the
    second finds it changed, or does not see it any more.
    """
    deal = facts.hold(session, actor, deal_id, data.version)
    takes = deal.manager_id is None and data.person_id == actor.person_id
    takes = takes and policy.brokers_at(actor, deal)
    require(session, actor, deal, May.TAKE if takes else May.HAND_OVER)
    if not _can_drive(session, data.person_id, deal):
        raise ValidationFailed(errors=[Fault("/person_id", "not-assignable")])
    if data.person_id == deal.manager_id:
        return deal
    named = accounts.people(session, {data.person_id, *filter(None, [deal.manager_id])})
    before = named.get(deal.manager_id) if deal.manager_id else None
    name = named[data.person_id].name
    recording.touch(deal)
    told = {"before": before and before.name, "after": name, "note": data.note}
    given = str(data.person_id)
    recording.record(session, actor, deal, EventKind.MANAGER, **told, manager_id=given)
    deal.manager_id = data.person_id
    session.flush()
    news.handed_over(session, actor, deal, name)
    return deal


def _can_drive(session: Session, person_id: UUID, deal: Deal) -> bool:
    known = accounts.people(session, [person_id])
    return bool(known) and policy.brokers_at(facts.person(session, person_id), deal)


def list_candidates(session: Session, actor: Actor, deal_id: UUID) -> list[Candidate]:
    """Managers at the nearest desks of both homes who may drive the deal, by name."""
    deal = facts.get_deal(session, actor, deal_id)
    policy.require(bool({May.TAKE, May.HAND_OVER} & set(policy.may(actor, deal, gate_open=True))))
    homes = {one for one in (deal.supply_node_id, deal.demand_node_id) if one is not None}
    near = {one for node in homes for one in nodes.officers_for(session, node, policy.MANAGER)}
    fitting = [one for one in near if policy.brokers_at(facts.person(session, one), deal)]
    people = accounts.people(session, fitting)
    return sorted(
        (Candidate(id=one.id, name=one.name) for one in people.values()),
        key=lambda each: (each.name, str(each.id)),
    )


def set_next_action(session: Session, actor: Actor, deal_id: UUID, data: NextActionChange) -> Deal:
    """Say what comes next and by when; an empty text takes it away."""
    deal = facts.hold(session, actor, deal_id, data.version)
    require(session, actor, deal, May.SET_NEXT_ACTION)
    due_on = data.due_on if data.text else None
    if (deal.next_action, deal.next_due_on) != (data.text, due_on):
        deal.next_action, deal.next_due_on = data.text, due_on
        recording.touch(deal)
        due = due_on.isoformat() if due_on else None
        recording.record(session, actor, deal, EventKind.NEXT_ACTION, text=data.text, due_on=due)
        session.flush()
    return deal


def set_expected(session: Session, actor: Actor, deal_id: UUID, data: ExpectedChange) -> Deal:
    """Estimate what the deal will be worth; the parties never see it."""
    deal = facts.hold(session, actor, deal_id, data.version)
    require(session, actor, deal, May.SET_EXPECTED)
    before = recording.money(deal.expected_minor, deal.expected_currency)
    if before != data.expected:
        amount = data.expected
        deal.expected_minor = amount.amount_minor if amount else None
        deal.expected_currency = amount.currency if amount else "CNY"
        recording.touch(deal)
        told = {"before": recording.plain(before), "after": recording.plain(amount)}
        recording.record(session, actor, deal, EventKind.EXPECTED, **told)
        session.flush()
    return deal


def remind_overdue(session: Session) -> int:
    """Tell managers of next actions that are overdue, once for each day due; how many deals."""
    today, after, reminded = clock.today(), None, 0
    while late := repository.overdue(session, today, BATCH, after):
        for deal in late:
            news.overdue(session, deal)
        reminded += len(late)
        after = late[-1].id
    return reminded
