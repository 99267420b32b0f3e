"""What a review announces in public before anything is awarded, as the notices ask for it."""

import hashlib
from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.courses import service as courses
from backend.courses.policy import standing
from backend.courses.service import Course, Stage, Who
from backend.listings.policy import EDITORS, REVIEWERS
from backend.notices import service as notices
from backend.notices.schemas import NoticeBrief, NoticeCreate, NoticeKind, NoticeState
from backend.notices.service import Matter, Party, Subject
from backend.organizations import service as organizations
from backend.proposals.policy import oversees
from backend.reviews import repository
from backend.reviews.errors import ReviewNotRunning
from backend.reviews.models import Award

AWARD = NoticeKind.AWARD


def fingerprint(session: Session, challenge_id: UUID) -> str:
    """Changes with the ranking and with whoever has a place."""
    ranking = repository.ranking(session, challenge_id)
    told = [f"{one.place}:{one.proposal_id}" for one in repository.awards(session, challenge_id)]
    head = [str(ranking.id), ranking.sha256] if ranking else []
    return hashlib.sha256("\n".join([*head, *told]).encode()).hexdigest()


def matter(session: Session, actor: Actor, challenge_id: UUID) -> Matter:
    """What there is to announce. Raises ListingNotFound, and ReviewNotRunning before there is."""
    course = courses.find_course(session, actor, challenge_id)
    chosen = repository.awards(session, challenge_id)
    if course.stage is not Stage.NOTICE or not chosen:
        raise ReviewNotRunning
    ids = [course.organization_id, *(one.organization_id for one in chosen)]
    cards = organizations.cards(session, ids)
    sponsor, *winners = ids
    names = {one: next(iter(card.names.values()), "") for one, card in cards.items()}
    return Matter(
        fingerprint=fingerprint(session, challenge_id),
        titles=courses.title_of(session, course),
        parties=(Party("sponsor", sponsor), *(Party("winner", one) for one in winners)),
        node_id=course.node_id,
        place=(cards[sponsor].country, cards[sponsor].region),
        ranking=tuple(_lines(session, challenge_id, chosen, names)),
    )


def _lines(
    session: Session, challenge_id: UUID, chosen: list[Award], names: dict[UUID, str]
) -> list[str]:
    """Each winner with its score and the range of the panel's sheets."""
    ranking = repository.ranking(session, challenge_id)
    rows = {row["proposal_id"]: row for row in ranking.rows} if ranking else {}
    return [
        f"{one.place}. {names[one.organization_id]} — {row['mean']}"
        f" ({row['lowest']}–{row['highest']})"
        for one in chosen
        if (row := rows.get(str(one.proposal_id)))
    ]


def _course(session: Session, challenge_id: UUID) -> Course:
    course = courses.get_course(session, challenge_id)
    assert course is not None, "only a posted challenge is announced"
    return course


def publishes(session: Session, actor: Actor, challenge_id: UUID) -> bool:
    """Whether the person decides for the sponsor."""
    return Who.SPONSOR in standing(actor, _course(session, challenge_id))


def concerned(session: Session, challenge_id: UUID) -> set[UUID]:
    """Whoever decides for the sponsor, and those who write for the winners."""
    course = _course(session, challenge_id)
    people = set(organizations.people_with(session, course.organization_id, *REVIEWERS))
    for award in repository.awards(session, challenge_id):
        people |= set(organizations.people_with(session, award.organization_id, *EDITORS))
    return people


def link(session: Session, actor: Actor, challenge_id: UUID) -> str | None:
    """Where those who work on the review find it."""
    works = oversees(actor, _course(session, challenge_id))
    return f"/workspace/challenges/{challenge_id}/review" if works else None


def changed(
    session: Session, actor: Actor, challenge_id: UUID, number: str, state: NoticeState
) -> None:
    """The desk finds the notice's state whenever it looks; nothing follows by itself."""


SUBJECT = Subject(matter, publishes, concerned, link, changed)


def publish(session: Session, actor: Actor, challenge_id: UUID) -> None:
    """Announce the choice for as long as the rules say."""
    notices.publish(session, actor, NoticeCreate(kind=AWARD, subject_id=challenge_id))


def take_back(session: Session, actor: Actor, challenge_id: UUID) -> None:
    """The choice holds no more: its notice ends, if one is open."""
    notices.take_back(session, actor, AWARD, challenge_id, because="reviewed_again")


def is_clean(session: Session, challenge_id: UUID) -> bool:
    """Whether exactly this choice was announced and its notice has closed clean."""
    return notices.is_clean(session, AWARD, challenge_id, fingerprint(session, challenge_id))


def read(session: Session, challenge_id: UUID) -> NoticeBrief | None:
    """The newest notice on the challenge's awards."""
    told = fingerprint(session, challenge_id)
    return notices.briefs(session, AWARD, {challenge_id: told}).get(challenge_id)
