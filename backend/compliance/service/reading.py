"""What readers get of cases."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.accounts.schemas import PersonCard
from backend.compliance import lifecycle, policy, repository
from backend.compliance.models import (
    Answer,
    ExportCase,
    ExportDeclaration,
    ExportPermit,
    Flag,
    Lane,
)
from backend.compliance.schemas import (
    Answers,
    BarredDecision,
    CasePage,
    CaseRead,
    CaseSummary,
    DeclarationRead,
    GateEventRead,
    Hit,
    ListedMatch,
    PassageRead,
    PermitRead,
)
from backend.compliance.service import catalogue, recording, screening
from backend.compliance.service.cases import attempt_of, counts, facts_of
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import order, pick
from backend.core.paging import PageParams
from backend.listings import service as listings
from backend.listings.schemas import ExportStatus, ListingCard, OrganizationBrief
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard
from backend.taxonomy.service import city_name


@dataclass(frozen=True, slots=True)
class Around:
    """Several cases with all that a line about them says."""

    lang: str
    cards: Mapping[UUID, ListingCard]
    cases: Mapping[UUID, ExportCase]
    titles: Mapping[UUID, dict[str, str]]
    owners: Mapping[UUID, OrganizationCard]
    declared: Mapping[UUID, list[ExportDeclaration]]
    samples: Collection[UUID]


def _around(session: Session, ids: Sequence[UUID], lang: str) -> Around:
    cards = listings.cards(session, ids)
    owners = organizations.cards(session, {card.organization_id for card in cards.values()})
    return Around(
        lang=lang,
        cards=cards,
        cases=repository.cases(session, ids),
        titles=repository.titles(session, ids),
        owners=owners,
        declared=repository.declarations(session, ids),
        samples=repository.samples_among(session, ids),
    )


def list_cases(
    session: Session,
    actor: Actor,
    paging: PageParams,
    lang: str,
    *,
    status: ExportStatus | None = None,
    waiting: bool = False,
    q: str = "",
) -> CasePage:
    """Cases that the person oversees, what waits longest first."""
    ids, total = repository.page_of_cases(
        session, actor, paging, status=status, waiting=waiting, words=q.strip()
    )
    around = _around(session, ids, lang)
    states, waits = repository.count_cases(session, actor, q.strip())
    return CasePage(
        items=[CaseSummary.model_validate(_summary(around, one)) for one in ids],
        total=total,
        page=paging.page,
        size=paging.size,
        waiting=waits,
        states=states,
    )


def _summary(around: Around, listing_id: UUID) -> dict[str, Any]:
    card, case = around.cards[listing_id], around.cases.get(listing_id)
    words = around.titles.get(listing_id, {})
    spoken = next((code for code in order(around.lang, card.original_locale) if code in words), "")
    declared = next(iter(around.declared.get(listing_id, [])), None)
    hits = case.hits if case else []
    return {
        "listing_id": listing_id,
        "number": card.number,
        "title": words.get(spoken, ""),
        "title_lang": spoken or card.original_locale,
        "organization": _organization(around.owners[card.organization_id], around.lang),
        "listing_state": card.state,
        "status": card.export_status,
        "version": case.version if case else 0,
        "codes": sorted({str(hit["code"]) for hit in hits}),
        "prohibited": any(hit["lane"] == Lane.PROHIBITED for hit in hits),
        "flags": _raised(declared),
        "declared_at": declared.declared_at if declared else None,
        "waiting_since": case.waiting_since if case else None,
        "decided_at": case.decided_at if case else None,
        "is_sample": listing_id in around.samples,
    }


def _raised(declared: ExportDeclaration | None) -> list[Flag]:
    answers = declared.answers if declared else {}
    return [flag for flag in Flag if answers.get(flag, Answer.NO) != Answer.NO]


def _organization(card: OrganizationCard, lang: str) -> OrganizationBrief:
    return OrganizationBrief(
        id=card.id,
        name=pick(card.names, lang) or "",
        kind=card.kind,
        country=card.country,
        region=card.region,
        city=city_name(card.city, card.country, card.region, lang),
        verified=card.verified,
    )


def read_case(session: Session, actor: Actor, listing_id: UUID, lang: str) -> CaseRead:
    """One case with everything there is to weigh. Raises CaseNotFound."""
    card = recording.find_listing(session, actor, listing_id)
    around = _around(session, [listing_id], lang)
    case = around.cases.get(listing_id)
    permits = repository.permits(session, listing_id)
    declared = around.declared.get(listing_id, [])
    events = repository.events(session, listing_id)
    asked = {one.person_id for one in events} | {one.entered_by for one in permits}
    asked |= {one.declared_by for one in declared} | {case.decided_by if case else None}
    people = accounts.people(session, {one for one in asked if one is not None})
    known = facts_of(session, card, case, permits)
    steps = lifecycle.steps(card.export_status, known, attempt_of(actor, card))
    return CaseRead(
        **_summary(around, listing_id),
        hits=_hits(session, case, lang),
        passages=_passages(session, listing_id, case),
        screened_at=case.screened_at if case else None,
        declaration=_declaration(declared[0], people) if declared else None,
        earlier_declarations=max(0, len(declared) - 1),
        permits=_permits(session, permits, people, lang),
        decided_by=people.get(case.decided_by) if case and case.decided_by else None,
        reason=case.reason if case else "",
        log=[
            GateEventRead(
                id=one.id,
                at=one.at,
                kind=one.kind,
                person=people.get(one.person_id) if one.person_id else None,
                data=one.data,
            )
            for one in events
        ],
        allowed_actions=steps.allowed,
        barred_actions=[BarredDecision(action=b.action, code=b.problem.code) for b in steps.barred],
        can_declare=policy.can_declare(actor, card),
    )


def _hits(session: Session, case: ExportCase | None, lang: str) -> list[Hit]:
    if case is None:
        return []
    entries = {(one.code, one.version): one for one in repository.versions(session)}
    found = []
    for key in screening.known(case.hits):
        code, _, version = key.rpartition("@")
        entry = entries.get((code, int(version)))
        own = [hit for hit in case.hits if f"{hit['code']}@{hit['version']}" == key]
        name, spoken = catalogue.name_of(entry, lang) if entry else (code, lang)
        found.append(
            Hit(
                code=code,
                version=int(version),
                lane=Lane(own[0]["lane"]),
                name=name,
                name_lang=spoken,
                words=sorted({str(hit["word"]) for hit in own}),
                is_sample=entry.is_sample if entry else False,
                fresh=key not in case.weighed,
            )
        )
    return found


def _passages(session: Session, listing_id: UUID, case: ExportCase | None) -> list[PassageRead]:
    hits = case.hits if case else []
    return [
        PassageRead(
            locale=one.locale,
            part=one.part,
            text=one.text,
            ranges=[
                (hit["start"], hit["end"])
                for hit in hits
                if (hit["locale"], hit["part"]) == (one.locale, one.part)
                and one.text[hit["start"] : hit["end"]] == hit["word"]
            ],
        )
        for one in repository.passages(session, [listing_id])[listing_id]
    ]


def _declaration(one: ExportDeclaration, people: Mapping[UUID, PersonCard]) -> DeclarationRead:
    return DeclarationRead(
        answers=Answers.model_validate(one.answers),
        codes=one.codes,
        approval=one.approval,
        statement=one.statement,
        declared_by=people.get(one.declared_by) if one.declared_by else None,
        declared_at=one.declared_at,
    )


def _permits(
    session: Session,
    permits: Sequence[ExportPermit],
    people: Mapping[UUID, PersonCard],
    lang: str,
) -> list[PermitRead]:
    parties = organizations.cards(session, {one.organization_id for one in permits})
    today = clock.today()
    return [
        PermitRead(
            **one.model_dump(include=_PLAIN),
            organization=_organization(parties[one.organization_id], lang),
            list_hits=[ListedMatch.model_validate(hit) for hit in one.list_hits],
            entered_by=people.get(one.entered_by) if one.entered_by else None,
            counts=counts(one, today),
        )
        for one in permits
    ]


_PLAIN = {
    "id",
    "kind",
    "number",
    "issuer",
    "valid_from",
    "valid_until",
    "end_user",
    "end_country",
    "end_use",
    "list_reason",
    "entered_at",
    "revoked_at",
}
