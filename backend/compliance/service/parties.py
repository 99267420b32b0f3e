"""Lists of parties that nothing should reach, and whether a name is on one."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.errors import PartyListNotFound
from backend.compliance.models import ListedParty, PartyList
from backend.compliance.schemas import ListCheck, ListedMatch, PartyListRead, PartyLists
from backend.core import audit, clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.organizations import service as organizations
from backend.organizations.service import fold

_NAMES = ("name", "名称", "entity", "наименование")


def list_lists(session: Session, actor: Actor) -> PartyLists:
    """All lists, those retired too."""
    policy.require(policy.can_check(actor))
    items = [PartyListRead.model_validate(one) for one in repository.party_lists(session)]
    return PartyLists(items=items, can_keep=policy.can_keep(actor))


def upload(
    session: Session,
    actor: Actor,
    rows: Sequence[dict[str, Any]],
    *,
    name: str,
    source: str,
    dated: date,
) -> PartyLists:
    """Keep a list. Columns: name, country, remark; one party a row."""
    policy.require(policy.can_keep(actor))
    kept = PartyList(name=name, source=source, dated=dated, uploaded_by=actor.person_id)
    session.add(kept)
    session.flush()
    found = [party for row in rows if (party := _party(kept.id, row)) is not None]
    if not found:
        raise ValidationFailed(errors=[Fault("/file", "missing")])
    kept.count = len(found)
    session.add_all(found)
    session.flush()
    audit.record(session, actor, "party_list.uploaded", "party_list", kept.id, count=kept.count)
    return list_lists(session, actor)


def _party(list_id: UUID, row: dict[str, Any]) -> ListedParty | None:
    cells = {str(name).strip().lower(): str(value or "").strip() for name, value in row.items()}
    name = next((cells[one] for one in _NAMES if cells.get(one)), "")[:300]
    folded = fold(name)[:300]
    if not folded:
        return None
    return ListedParty(
        list_id=list_id,
        name=name,
        folded=folded,
        country=cells.get("country", "")[:60],
        remark=cells.get("remark", "")[:300],
    )


def retire(session: Session, actor: Actor, list_id: UUID) -> PartyLists:
    """Let a list count no more; it stays to be read."""
    policy.require(policy.can_keep(actor))
    kept = repository.find_list(session, list_id)
    if kept is None:
        raise PartyListNotFound(id=str(list_id))
    if kept.retired_at is None:
        kept.retired_at = clock.now()
        session.flush()
        audit.record(session, actor, "party_list.retired", "party_list", kept.id)
    return list_lists(session, actor)


def check(
    session: Session, actor: Actor, name: str, organization_id: UUID | None = None
) -> ListCheck:
    """What the lists say about a name, and about an organisation by all its names."""
    policy.require(policy.can_check(actor))
    return look_up(session, [name], organization_id)


def look_up(
    session: Session, names: Sequence[str], organization_id: UUID | None = None
) -> ListCheck:
    """The same, for a step that asks by itself."""
    asked = list(names)
    if organization_id is not None:
        card = organizations.cards(session, [organization_id]).get(organization_id)
        asked += card.names.values() if card else []
    found = repository.listed(session, sorted({fold(one) for one in asked} - {""}))
    counting = [one for one in repository.party_lists(session) if one.retired_at is None]
    return ListCheck(
        matches=[
            ListedMatch(name=one.name, country=one.country, remark=one.remark, list=listed)
            for one, listed in found
        ],
        lists=len(counting),
        names=sum(one.count for one in counting),
    )
