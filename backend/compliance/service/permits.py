"""Letters of intent and licences: entered, revoked, counted by the day."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.compliance import policy, repository
from backend.compliance.errors import PermitNotFound
from backend.compliance.lifecycle import Action, Attempt, Facts, Who, next_state
from backend.compliance.models import ExportPermit, PermitKind
from backend.compliance.schemas import ListedMatch, PermitWrite, Revocation
from backend.compliance.service import news, parties, recording
from backend.compliance.service.cases import PERMITTED, move, openings_of, permitted_by
from backend.core import clock
from backend.core.actor import SYSTEM, Actor
from backend.core.problems import Fault, ValidationFailed
from backend.listings import service as listings
from backend.listings.policy import HOME
from backend.organizations import service as organizations

_STEP = {PermitKind.LETTER: Action.ENTER_LETTER, PermitKind.LICENCE: Action.ENTER_LICENCE}


def enter(session: Session, actor: Actor, listing_id: UUID, data: PermitWrite) -> None:
    """Enter a paper of the authority for one party abroad.

    Raises CaseNotFound, StaleEdit, what the table refuses, and ValidationFailed: for a party that
    is not abroad, for days that do not fit, and for a name on a list without a reason.
    """
    card = recording.find_listing(session, actor, listing_id)
    policy.require(bool(policy.standing(actor, card)))
    case = recording.hold_case(session, listing_id, data.version)
    found = _check(session, data)
    permit = ExportPermit(
        **data.model_dump(exclude={"version"}),
        listing_id=listing_id,
        list_hits=[one.model_dump() for one in found],
        entered_by=actor.person_id,
        entered_at=clock.now(),
    )
    session.add(permit)
    session.flush()
    move(
        session,
        actor,
        card,
        case,
        _STEP[data.kind],
        party=data.organization_id,
        permit=str(permit.id),
        number=data.number,
        issuer=data.issuer,
        until=data.valid_until.isoformat(),
        listed=len(found),
    )
    session.flush()
    news.decided(session, actor, card, case)


def _check(session: Session, data: PermitWrite) -> list[ListedMatch]:
    wrong = []
    party = organizations.cards(session, [data.organization_id]).get(data.organization_id)
    if party is None:
        wrong.append(Fault("/organization_id", "unknown-organization"))
    elif party.country == HOME:
        wrong.append(Fault("/organization_id", "not-abroad"))
    if data.valid_until < data.valid_from:
        wrong.append(Fault("/valid_until", "before-beginning"))
    elif data.valid_until < clock.today():
        wrong.append(Fault("/valid_until", "date-past"))
    found = parties.look_up(session, [data.end_user], data.organization_id).matches
    if found and not data.list_reason.strip():
        wrong.append(Fault("/list_reason", "listed-party", name=found[0].name, list=found[0].list))
    if wrong:
        raise ValidationFailed(errors=wrong)
    return found


def revoke(
    session: Session, actor: Actor, listing_id: UUID, permit_id: UUID, data: Revocation
) -> None:
    """Let a paper count no more, at once."""
    card = recording.find_listing(session, actor, listing_id)
    policy.require(bool(policy.standing(actor, card)))
    case = recording.hold_case(session, listing_id, data.version)
    permit = repository.find_permit(session, listing_id, permit_id)
    if permit is None or permit.revoked_at is not None:
        raise PermitNotFound(id=str(permit_id))
    permit.revoked_at, permit.revoked_by = clock.now(), actor.person_id
    session.flush()
    move(
        session,
        actor,
        card,
        case,
        Action.REVOKE,
        reason=data.reason,
        permit=str(permit.id),
        number=permit.number,
    )
    session.flush()
    news.decided(session, actor, card, case)


def count_anew(session: Session) -> int:
    """By the clock: where permits began or ceased to count, move the listing; how many moved."""
    today = clock.today()
    ids = repository.turning(session, today - timedelta(days=7), today)
    moved = 0
    for card in listings.cards(session, ids).values():
        if card.export_status not in PERMITTED:
            continue
        case = recording.hold_case(session, card.id)
        openings = openings_of(repository.permits(session, card.id), today)
        if openings == card.export_openings:
            continue
        facts, standing = Facts(permitted=permitted_by(openings)), frozenset({Who.CLOCK})
        step = Action.COUNT_PERMITS
        after = next_state(card.export_status, step, facts, Attempt(standing))
        listings.sort_into_lane(session, SYSTEM, card.id, after, openings)
        told = {"before": card.export_status, "after": after}
        recording.record(session, SYSTEM, case, step.value, **told)
        moved += 1
    session.flush()
    return moved
