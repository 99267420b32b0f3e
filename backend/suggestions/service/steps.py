"""What people answer to a suggestion, and what the clock does with what was put off."""

from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import audit, clock, outbox
from backend.core.actor import Actor
from backend.core.problems import Forbidden, StaleEdit
from backend.listings import service as listings
from backend.nodes import service as nodes
from backend.organizations import service as organizations
from backend.suggestions import policy, repository
from backend.suggestions.errors import SuggestionNotFound
from backend.suggestions.lifecycle import Action, Attempt, Facts, next_state
from backend.suggestions.models import Role, SuggestedPair, Suggestion, SuggestionState
from backend.suggestions.schemas import Assignee, HumanScore, PairedRead, SuggestionStep
from backend.suggestions.service import feedback, gate, news, recording

BATCH = 500


def act(session: Session, actor: Actor, suggestion_id: UUID, step: SuggestionStep) -> Suggestion:
    """Take one step on one's own side of a pair.

    Raises StaleEdit, SuggestionStepNotAllowed, Forbidden, or the Problem of the guard that fails.
    """
    suggestion, pair, sides = _held(session, actor, suggestion_id, step.version)
    attempt = Attempt(
        standing=policy.standing(actor, suggestion),
        reason=step.reason,
        comment=step.comment,
        until=step.until,
        person_named=step.person_id is not None,
        eligible=step.person_id is not None and _eligible(session, step.person_id, suggestion),
    )
    before = suggestion.state
    facts = facts_of(session, suggestion, pair)
    suggestion.state = next_state(before, step.action, facts, attempt)
    _stamp(session, actor, suggestion, step)
    data = {"before": before, "after": suggestion.state, "reason": step.reason}
    audit.record(session, actor, f"suggestion.{step.action}", "suggestion", suggestion.id, **data)
    _follow(session, suggestion, pair, sides, before)
    session.flush()
    return suggestion


def facts_of(session: Session, suggestion: Suggestion, pair: SuggestedPair) -> Facts:
    """What guards may ask about the suggestion, as things stand now."""
    key = gate.Key(pair.challenge_id, pair.achievement_id)
    return Facts(
        today=clock.today(),
        on_market=bool(gate.holding(session, [key])),
        paired=pair.paired_at is not None,
        assigned=suggestion.assigned_to is not None,
    )


def score(session: Session, actor: Actor, suggestion_id: UUID, data: HumanScore) -> Suggestion:
    """Keep what a person thinks of the pair, beside the system's score."""
    suggestion, _, _ = _held(session, actor, suggestion_id, data.version)
    if not policy.standing(actor, suggestion):
        raise Forbidden(action="score")
    if suggestion.human_score != data.human_score:
        suggestion.human_score = data.human_score
        suggestion.version += 1
        audit.record(
            session,
            actor,
            "suggestion.score",
            "suggestion",
            suggestion.id,
            human_score=data.human_score,
        )
        session.flush()
    return suggestion


def _held(
    session: Session, actor: Actor, suggestion_id: UUID, version: int
) -> tuple[Suggestion, SuggestedPair, list[Suggestion]]:
    """The suggestion with its pair and all sides, locked, as the newest version."""
    found = get_suggestion(session, actor, suggestion_id)
    pair = repository.lock_pair(session, found.pair_id)
    sides = repository.of_pairs(session, [pair.id], lock=True)[pair.id]
    suggestion = next(side for side in sides if side.id == suggestion_id)
    if suggestion.version != version:
        raise StaleEdit(version=suggestion.version, changed=["state"])
    return suggestion, pair, sides


def get_suggestion(session: Session, actor: Actor, suggestion_id: UUID) -> Suggestion:
    """The suggestion, if the person may see it. Raises SuggestionNotFound."""
    suggestion = repository.find(session, suggestion_id)
    if suggestion is None or not policy.can_view(actor, suggestion):
        raise SuggestionNotFound(id=str(suggestion_id))
    return suggestion


def find_paired(session: Session, pair_id: UUID) -> PairedRead | None:
    """A pair that both owners accepted; for features, not for readers."""
    pair = repository.pairs(session, [pair_id]).get(pair_id)
    if pair is None or pair.paired_at is None:
        return None
    managed = (
        side.assigned_to or side.decided_by
        for side in repository.of_pairs(session, [pair_id])[pair_id]
        if side.role is Role.MANAGER and side.state is SuggestionState.ACCEPTED
    )
    return PairedRead(
        id=pair.id,
        challenge_id=pair.challenge_id,
        achievement_id=pair.achievement_id,
        score=pair.score,
        manager_id=next(managed, None),
    )


def _stamp(session: Session, actor: Actor, suggestion: Suggestion, step: SuggestionStep) -> None:
    suggestion.version += 1
    suggestion.decided_by, suggestion.decided_at = actor.person_id, clock.now()
    suggestion.comment = step.comment
    declines = step.action is Action.DECLINE
    suggestion.decline_reason = step.reason if declines else None
    suggestion.lesson = _lesson(session, suggestion) if declines else None
    suggestion.snoozed_until = step.until if step.action is Action.SNOOZE else None
    if step.action is Action.ASSIGN:
        suggestion.assigned_to = step.person_id


def _lesson(session: Session, suggestion: Suggestion) -> dict[str, object] | None:
    """The traits of what is declined; nothing can be learned of a listing that is gone."""
    cards = listings.cards(session, [suggestion.listing_id, suggestion.other_id])
    owners = organizations.cards(session, [suggestion.organization_id])
    reader = gate.side_of(owners[suggestion.organization_id])
    shown = gate.cards_for(session, reader, [suggestion.other_id], "zh").get(suggestion.other_id)
    if shown is None:
        return None
    traits = feedback.traits_of(shown, cards[suggestion.other_id].organization_id)
    return feedback.remembered(traits)


def _follow(
    session: Session,
    suggestion: Suggestion,
    pair: SuggestedPair,
    sides: list[Suggestion],
    before: SuggestionState,
) -> None:
    """What a step brings about: news for others, a pair, and other suggestions from now on."""
    if suggestion.state is SuggestionState.ASSIGNED and before is not SuggestionState.DECLINED:
        news.assigned(session, suggestion)
    if suggestion.role is Role.MANAGER:
        return
    if SuggestionState.DECLINED in {before, suggestion.state}:
        repository.ask_for(session, [suggestion.listing_id])
    if suggestion.state is not SuggestionState.ACCEPTED:
        return
    owners = [side for side in sides if side.role is not Role.MANAGER]
    if all(side.state is SuggestionState.ACCEPTED for side in owners):
        pair.paired_at = clock.now()
        outbox.announce(session, "suggestion.paired", pair.id)
        news.paired(session, owners)
        return
    for other in owners:
        if other.id != suggestion.id and other.state in recording.CLOSABLE:
            news.accepted(session, suggestion, other)


def _eligible(session: Session, person_id: UUID, suggestion: Suggestion) -> bool:
    if person_id not in accounts.people(session, [person_id]):
        return False
    person = Actor(
        person_id=person_id,
        memberships=organizations.memberships_of(session, person_id),
        desks=nodes.desks_of(session, person_id),
    )
    return policy.may_assign(person, suggestion)


def list_assignees(session: Session, actor: Actor, suggestion_id: UUID) -> list[Assignee]:
    """Whom the suggestion can be given to: of the organisation, then of the node."""
    suggestion = get_suggestion(session, actor, suggestion_id)
    if not policy.standing(actor, suggestion):
        raise Forbidden(action=Action.ASSIGN)
    own: list[UUID] = []
    if suggestion.role is not Role.MANAGER:
        own = organizations.people_with(session, suggestion.organization_id, *policy.EDITORS)
    node = suggestion.node_id
    managers = nodes.officers_for(session, node, policy.MANAGER) if node else []
    names = accounts.people(session, {*own, *managers})
    return [
        *(Assignee(id=one, name=names[one].name, place="organization") for one in own),
        *(
            Assignee(id=one, name=names[one].name, place="node")
            for one in managers
            if one not in own
        ),
    ]


def wake_due(session: Session) -> int:
    """Bring back what was put off until today; how many."""
    woken = repository.to_wake(session, clock.today(), BATCH)
    for suggestion in woken:
        recording.wake(suggestion)
    return len(woken)


def close_past(session: Session) -> int:
    """Close what is open of challenges whose deadline has passed; how many suggestions."""
    ids = repository.past_deadline(session, clock.now(), BATCH)
    return recording.close_pairs(session, repository.pairs(session, ids).values())
