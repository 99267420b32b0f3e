"""A bidder's desk: own drafts and receipts, which nobody else finds."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.challenges.schemas import Criterion, RequiredIndicator
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.schemas import Money
from backend.courses import service as courses
from backend.courses.service import Course
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard
from backend.proposals import policy, repository
from backend.proposals.schemas import (
    TOTAL,
    BidRead,
    MyProposal,
    PartyRead,
    ProposalContent,
    ProposalLack,
    ProposalReceipt,
)
from backend.proposals.service import boxes, rules
from backend.proposals.service.boxes import Draft, Kept, Place
from backend.sealing import service as sealing


def parties(session: Session, actor: Actor) -> dict[UUID, OrganizationCard]:
    """Organisations that the person may propose for."""
    return organizations.cards(session, actor.organizations(*policy.EDITORS))


def name_of(card: OrganizationCard, lang: str) -> str:
    """An organisation's name for the reader."""
    return pick(card.names, lang) or ""


def title_for(session: Session, course: Course, lang: str) -> tuple[str, str | None]:
    """The challenge's title for the reader, and the language it is in."""
    titles = courses.title_of(session, course)
    title = pick(titles, lang) or ""
    return title, next((locale for locale, text in titles.items() if text == title), None)


def asked(course: Course) -> rules.Asked:
    """What the posted challenge asks of every proposal."""
    frozen = course.frozen
    bounty = frozen.get("bounty")
    return rules.Asked(
        indicators=frozen.get("required_indicators", []),
        consortium_allowed=bool(frozen.get("consortium_allowed")),
        currency=bounty["currency"] if bounty and bounty["amount_minor"] else None,
    )


def find_draft(session: Session, place: Place) -> Draft | None:
    """The party's draft."""
    kept = sealing.find(session, place.key, place.tag("draft"))
    return None if kept is None else boxes.draft_in(kept)


def find_receipt(session: Session, place: Place) -> Kept | None:
    """The party's receipt, while its proposal is sealed."""
    kept = sealing.find(session, place.key, place.tag("receipt"))
    return None if kept is None else boxes.receipt_in(kept)


def read_bid(
    session: Session,
    actor: Actor,
    key: bytes,
    challenge_id: UUID,
    organization_id: UUID | None,
    lang: str,
) -> BidRead:
    """A party's desk for a challenge: the one asked for, or the first that may propose."""
    course = courses.find_course(session, actor, challenge_id)
    own = parties(session, actor)
    policy.require(organization_id is None or organization_id in own)
    barred = {one: policy.bars(course, card) for one, card in own.items()}
    shown = sorted(own, key=lambda one: (barred[one] is not None, name_of(own[one], lang)))
    chosen = organization_id or next((one for one in shown if barred[one] is None), None)
    place = None if chosen is None else Place(key, course.challenge_id, chosen)
    draft = find_draft(session, place) if place else None
    kept = find_receipt(session, place) if place else None
    content = ProposalContent.model_validate(draft.content) if draft else None
    return BidRead(
        **_posted(session, course, lang),
        parties=[_party(own[one], barred[one], lang) for one in shown],
        organization_id=chosen,
        version=draft.version if draft else 0,
        saved_at=draft.saved_at if draft else None,
        draft=content,
        missing=_lacks(content or ProposalContent(), course),
        receipt=ProposalReceipt(submitted_at=kept.submitted_at, sha256=kept.sha256)
        if kept
        else None,
        total_limit=TOTAL,
    )


def _posted(session: Session, course: Course, lang: str) -> dict[str, Any]:
    """What was posted, as far as a bidder has to answer it."""
    title, title_lang = title_for(session, course, lang)
    bounty, asks = course.frozen.get("bounty"), asked(course)
    return {
        "challenge_id": course.challenge_id,
        "stage": course.stage,
        "closed": courses.facts_of(session, course).closed,
        "deadline_at": course.deadline_at,
        "deadline_zone": course.deadline_zone,
        "frozen_sha256": course.frozen_sha256,
        "title": title,
        "title_lang": title_lang,
        "bounty": Money.model_validate(bounty) if bounty else None,
        "consortium_allowed": asks.consortium_allowed,
        "indicators": [RequiredIndicator.model_validate(each) for each in asks.indicators],
        "criteria": [Criterion.model_validate(each) for each in course.frozen.get("criteria", [])],
        "eligibility": course.frozen.get("eligibility", []),
    }


def _receipt_of(kept: Kept) -> ProposalReceipt:
    return ProposalReceipt(submitted_at=kept.submitted_at, sha256=kept.sha256)


def _party(card: OrganizationCard, barred: Exception | None, lang: str) -> PartyRead:
    code = getattr(barred, "code", None)
    return PartyRead(id=card.id, name=name_of(card, lang), barred=code)


def _lacks(content: ProposalContent, course: Course) -> list[ProposalLack]:
    return [
        ProposalLack(pointer=fault["pointer"], code=fault["code"])
        for fault in rules.missing(content, asked(course))
    ]


def list_mine(session: Session, actor: Actor, key: bytes, lang: str) -> list[MyProposal]:
    """All that the person's organisations are writing, have sealed, or had opened."""
    own = parties(session, actor)
    running = {course.challenge_id: course for course in courses.list_running(session)}
    wanted = {
        purpose: {
            boxes.tag(key, purpose, challenge_id, organization_id): (challenge_id, organization_id)
            for challenge_id in running
            for organization_id in own
        }
        for purpose in ("draft", "receipt")
    }
    drafts, receipts = (
        sealing.find_many(session, key, wanted[purpose]) for purpose in ("draft", "receipt")
    )
    found = [
        _mine(
            session,
            running[challenge_id],
            own[organization_id],
            lang,
            draft=_draft(drafts.get((challenge_id, organization_id))),
            kept=_receipt(receipts.get((challenge_id, organization_id))),
        )
        for challenge_id, organization_id in drafts.keys() | receipts.keys()
    ]
    found.sort(key=lambda each: (each.deadline_at, str(each.challenge_id)))
    return found + _opened(session, own, lang)


def _draft(kept: bytes | None) -> Draft | None:
    return None if kept is None else boxes.draft_in(kept)


def _receipt(kept: bytes | None) -> Kept | None:
    return None if kept is None else boxes.receipt_in(kept)


def _mine(
    session: Session,
    course: Course,
    party: OrganizationCard,
    lang: str,
    *,
    draft: Draft | None = None,
    kept: Kept | None = None,
    proposal_id: UUID | None = None,
) -> MyProposal:
    title, title_lang = title_for(session, course, lang)
    return MyProposal(
        challenge_id=course.challenge_id,
        title=title,
        title_lang=title_lang,
        organization_id=party.id,
        organization_name=name_of(party, lang),
        stage=course.stage,
        closed=courses.facts_of(session, course).closed,
        deadline_at=course.deadline_at,
        deadline_zone=course.deadline_zone,
        saved_at=draft.saved_at if draft else None,
        submitted_at=kept.submitted_at if kept else None,
        sha256=kept.sha256 if kept else "",
        proposal_id=proposal_id,
    )


def _opened(session: Session, own: dict[UUID, OrganizationCard], lang: str) -> list[MyProposal]:
    found = []
    for proposal in repository.opened_of(session, own):
        course = courses.get_course(session, proposal.challenge_id)
        assert course is not None, "a proposal belongs to a course"
        kept = Kept(proposal.submitted_at, proposal.sha256, b"")
        party, shown = own[proposal.organization_id], proposal.id
        found.append(_mine(session, course, party, lang, kept=kept, proposal_id=shown))
    return found
