"""How features tell notices about what is to be announced, without being imported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session

from backend import features
from backend.core.actor import Actor
from backend.core.schemas import Money
from backend.notices.models import NoticeKind, NoticeState


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation and the part it plays; see `schemas.NoticeParty`."""

    role: str
    organization_id: UUID


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be announced of a subject, as it stands now.

    `fingerprint` changes whenever something changes that has to be announced anew. `place` is the
    country and region whose rules count.
    """

    fingerprint: str
    titles: Mapping[str, str]
    parties: tuple[Party, ...]
    node_id: UUID | None
    place: tuple[str, str]
    abstracts: Mapping[str, str] = field(default_factory=dict)
    price: Money | None = None
    price_route: str | None = None
    mode: str | None = None
    interest: str = ""
    ranking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a feature knows to do with one kind of notice.

    `matter` raises the feature's own Problem where there is nothing to announce, and for an actor
    who may not see the subject its NotFound. `publishes` tells who may publish and withdraw,
    `concerned` whom to tell, `link` where they find the subject, and `changed` hears of every
    change of a notice's state, in its transaction.
    """

    matter: Callable[[Session, Actor, UUID], Matter]
    publishes: Callable[[Session, Actor, UUID], bool]
    concerned: Callable[[Session, UUID], set[UUID]]
    link: Callable[[Session, Actor, UUID], str | None]
    changed: Callable[[Session, Actor, UUID, str, NoticeState], None]


_subjects: dict[NoticeKind, Subject] = {}


def register_subject(kind: NoticeKind, subject: Subject) -> None:
    """Make a kind known; called once when its feature's service is imported."""
    _subjects[kind] = subject


def find_subject(kind: NoticeKind) -> Subject | None:
    """What knows the kind's subjects, where a feature has registered: all are asked to first."""
    features.load("service")
    return _subjects.get(kind)
