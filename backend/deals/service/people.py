"""Who is who in a deal, as far as the reader may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core.actor import Actor
from backend.deals import policy
from backend.deals.lifecycle import PARTIES
from backend.deals.models import Deal, Side
from backend.deals.schemas import PersonRef
from backend.deals.service import facts
from backend.organizations import service as organizations


def roster(session: Session, deal: Deal) -> dict[UUID, Side]:
    """Everybody who may be given a task, with the side the person is on."""
    found: dict[UUID, Side] = {}
    for side in sorted(PARTIES):
        for one in organizations.people_with(session, policy.party(deal, side), *policy.EDITORS):
            found.setdefault(one, side)
    if deal.manager_id is not None:
        found[deal.manager_id] = Side.NODE
    return found


@dataclass(frozen=True, slots=True)
class Faces:
    """Names for one reader: people of a side that is nameless for the reader have none."""

    actor: Actor
    deal: Deal
    names: Mapping[UUID, str]

    def of(self, person_id: UUID | None, side: Side | None) -> PersonRef | None:
        """Somebody, known to have acted for a side; for want of one they are as nameless as any."""
        if person_id is None:
            return None
        sides = PARTIES if side is None else {side}
        own = person_id == self.actor.person_id
        if not own and not all(policy.knows(self.actor, self.deal, one) for one in sides):
            return PersonRef(id=None, name="", side=side)
        return PersonRef(id=person_id, name=self.names.get(person_id, ""), side=side)


def faces(session: Session, actor: Actor, deal: Deal, people: set[UUID | None]) -> Faces:
    """The names of people of a deal."""
    known = accounts.people(session, {one for one in people if one is not None})
    return Faces(actor, deal, {one: card.name for one, card in known.items()})


def list_people(session: Session, actor: Actor, deal_id: UUID) -> list[PersonRef]:
    """Whom tasks can be given to, as far as the reader knows them; by side and name."""
    deal = facts.get_deal(session, actor, deal_id)
    sides = roster(session, deal)
    shown = faces(session, actor, deal, set(sides))
    refs = [ref for one, side in sides.items() if (ref := shown.of(one, side)) and ref.id]
    return sorted(refs, key=lambda ref: (str(ref.side), ref.name, str(ref.id)))
