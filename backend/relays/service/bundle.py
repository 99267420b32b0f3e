"""What the bundle holds besides its desks: team, milestones, evidence, yearly figures."""

from uuid import UUID

from sqlmodel import Session

from backend.core import clock
from backend.core.actor import Actor
from backend.core.problems import Fault, ValidationFailed
from backend.core.settings import Settings
from backend.files import service as files
from backend.relays import repository
from backend.relays.errors import EvidenceNotFound, RelayMilestoneNotFound, SamePerson
from backend.relays.lifecycle import YEARS, May, anniversary
from backend.relays.models import (
    EventKind,
    EvidenceKind,
    Relay,
    RelayEvidence,
    RelayMilestone,
    RelayYear,
    Verdict,
)
from backend.relays.schemas import (
    RelayEvidenceCreate,
    RelayEvidenceLink,
    RelayMilestoneCreate,
    RelayMilestoneDecision,
    RelayMilestoneReport,
    RelayTeamChange,
    RelayYearWrite,
)
from backend.relays.service import facts, recording


def set_team(session: Session, actor: Actor, relay_id: UUID, data: RelayTeamChange) -> Relay:
    """Say who carries the project from now on."""
    relay = facts.hold_for(session, actor, relay_id, data.version, May.SET_TEAM)
    relay.team = [member.model_dump() for member in data.team]
    recording.record(session, actor, relay, EventKind.TEAM, count=len(relay.team))
    return relay


def add_milestone(
    session: Session, actor: Actor, relay_id: UUID, data: RelayMilestoneCreate
) -> Relay:
    """Plan something to reach."""
    relay = facts.hold_for(session, actor, relay_id, data.version, May.PLAN)
    session.add(
        RelayMilestone(
            relay_id=relay.id,
            title=data.title,
            planned_on=data.planned_on,
            created_at=clock.now(),
        )
    )
    day = data.planned_on.isoformat()
    recording.record(session, actor, relay, EventKind.MILESTONE, title=data.title, planned_on=day)
    return relay


def _open_milestone(session: Session, relay: Relay, milestone_id: UUID) -> RelayMilestone:
    found = repository.find_milestone(session, relay.id, milestone_id)
    if found is None or found.verdict is not None:
        raise RelayMilestoneNotFound(id=str(milestone_id))
    return found


def report_milestone(
    session: Session, actor: Actor, relay_id: UUID, milestone_id: UUID, data: RelayMilestoneReport
) -> Relay:
    """Say what was reached, and show it. Raises RelayMilestoneNotFound for one that is decided."""
    relay = facts.hold_for(session, actor, relay_id, data.version, May.REPORT)
    milestone = _open_milestone(session, relay, milestone_id)
    milestone.report = data.report
    milestone.reported_at, milestone.reported_by = clock.now(), facts.person_id(actor)
    if data.file_id is not None:
        _keep(session, actor, relay, EvidenceKind.MILESTONE, data, milestone.title, milestone.id)
    recording.record(
        session,
        actor,
        relay,
        EventKind.REPORTED,
        title=milestone.title,
        report=data.report,
    )
    return relay


def decide_milestone(
    session: Session, actor: Actor, relay_id: UUID, milestone_id: UUID, data: RelayMilestoneDecision
) -> Relay:
    """Say whether a milestone is met; one that is met was reported by somebody else.

    Raises RelayMilestoneNotFound, SamePerson, ValidationFailed.
    """
    relay = facts.hold_for(session, actor, relay_id, data.version, May.DECIDE)
    milestone = _open_milestone(session, relay, milestone_id)
    met = data.verdict is Verdict.MET
    if met and milestone.reported_at is None:
        raise ValidationFailed(errors=[Fault("/verdict", "not-reported")])
    if milestone.reported_by is not None and milestone.reported_by == actor.person_id:
        raise SamePerson
    if not met and not data.comment.strip():
        raise ValidationFailed(errors=[Fault("/comment", "missing")])
    milestone.verdict, milestone.comment = data.verdict, data.comment
    milestone.decided_at, milestone.decided_by = clock.now(), actor.person_id
    recording.record(
        session,
        actor,
        relay,
        EventKind.DECIDED,
        title=milestone.title,
        verdict=data.verdict,
        comment=data.comment,
    )
    return relay


def add_evidence(
    session: Session, actor: Actor, relay_id: UUID, data: RelayEvidenceCreate
) -> Relay:
    """Add a paper or a fact. Raises FileNotFound, FileInUse."""
    relay = facts.hold_for(session, actor, relay_id, data.version, May.ADD_EVIDENCE)
    if data.kind is EvidenceKind.MILESTONE:
        raise ValidationFailed(errors=[Fault("/kind", "not-changeable")])
    if data.happened_on is not None and data.happened_on > clock.today():
        last = clock.today().isoformat()
        raise ValidationFailed(errors=[Fault("/happened_on", "date-in-future", last=last)])
    _keep(session, actor, relay, data.kind, data, data.text)
    recording.record(session, actor, relay, EventKind.EVIDENCE, evidence=data.kind, text=data.text)
    return relay


def _keep(
    session: Session,
    actor: Actor,
    relay: Relay,
    kind: EvidenceKind,
    data: RelayEvidenceCreate | RelayMilestoneReport,
    text: str,
    milestone_id: UUID | None = None,
) -> None:
    if data.file_id is not None:
        files.claim(session, actor, data.file_id, use=f"relay:{relay.id}")
    session.add(
        RelayEvidence(
            relay_id=relay.id,
            kind=kind,
            milestone_id=milestone_id,
            text=text,
            happened_on=data.happened_on if isinstance(data, RelayEvidenceCreate) else None,
            file_id=data.file_id,
            added_by=actor.person_id,
            added_at=clock.now(),
        )
    )
    session.flush()


def link_evidence(
    session: Session, actor: Actor, settings: Settings, relay_id: UUID, evidence_id: UUID
) -> RelayEvidenceLink:
    """A short-lived address of a file, for whoever sees the relay. Raises EvidenceNotFound."""
    relay = facts.get_relay(session, actor, relay_id)
    found = repository.find_evidence(session, relay.id, evidence_id)
    if found is None or found.file_id is None:
        raise EvidenceNotFound(id=str(evidence_id))
    return RelayEvidenceLink(url=files.link(settings, files.get_file(session, found.file_id)))


def report_year(
    session: Session, actor: Actor, relay_id: UUID, year: int, data: RelayYearWrite
) -> Relay:
    """Tell the figures of a year after landing, once it has gone by; told again they replace.

    Raises ValidationFailed for a year that has not ended, or amounts in two currencies.
    """
    relay = facts.hold_for(session, actor, relay_id, data.version, May.REPORT_YEAR)
    assert relay.landed_on is not None, "a project that is tracked has landed"
    if year not in YEARS or anniversary(relay.landed_on, year) > clock.today():
        raise ValidationFailed(errors=[Fault("/year", "year-not-over")])
    if data.revenue.currency != data.tax.currency:
        raise ValidationFailed(errors=[Fault("/tax/currency", "other-currency")])
    told = next((one for one in repository.years(session, relay.id) if one.year == year), None)
    row = told or RelayYear(relay_id=relay.id, year=year, alive=data.alive)
    row.alive, row.jobs, row.note = data.alive, data.jobs, data.note
    row.revenue_minor, row.tax_minor = data.revenue.amount_minor, data.tax.amount_minor
    row.currency = data.revenue.currency
    row.reported_by, row.reported_at = actor.person_id, clock.now()
    session.add(row)
    session.flush()
    recording.record(session, actor, relay, EventKind.YEAR, year=year, alive=data.alive)
    return relay
