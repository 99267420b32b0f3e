"""A small world in which everybody stands to everything in one of the ways there are."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session

from backend.accounts.models import Person
from backend.alerts.models import Frequency, SavedSearch
from backend.core import clock
from backend.core.actor import DeskRole, OrganizationRole, PlatformRole
from backend.core.db import transaction
from backend.core.security import token_hash
from backend.core.settings import Settings
from backend.deals.models import Deal, DealTask, Source
from backend.files.models import StoredFile
from backend.imports.models import ImportBatch, ImportRow
from backend.imports.service.batches import SCHEMAS
from backend.listings.models import (
    AccessLevel,
    Attachment,
    ExportStatus,
    Listing,
    ListingKind,
    ListingState,
    Visibility,
)
from backend.notifications.service import notify
from backend.organizations.models import (
    DocumentKind,
    Invitation,
    Organization,
    OrganizationDocument,
    VerificationState,
)
from backend.suggestions.models import Role, SuggestedPair, Suggestion
from tests.factories.accounts import bearer, make_person, make_sign_in
from tests.factories.contracts import make_contracted
from tests.factories.courses import begin_course, open_proposal
from tests.factories.files import make_file
from tests.factories.ledgers import make_pending
from tests.factories.listings import (
    achievement_data,
    make_achievement,
    make_challenge,
    publish,
    put_into,
)
from tests.factories.nodes import make_node, make_officer
from tests.factories.notices import make_announced
from tests.factories.organizations import make_member, make_organization
from tests.factories.plans import adopt
from tests.factories.relays import begin_relay
from tests.factories.reviews import make_reviews

PRINCIPALS = (
    *("visitor", "stranger", "unverified", "applicant", "rival", "foreigner"),
    *("author", "colleague", "evaluator", "tto", "owner"),
    *("officer", "head", "manager", "elsewhere", "administrator", "regulator"),
)
"""Visitor; signed in without standing, one of them with an unverified address; owners of an
organisation that waits, of another one, and of one abroad; an author, another contributor, an
evaluator, a TTO officer and the owner of the organisation everything belongs to; a reviewer, the
head and a technology manager of its node; a reviewer of another node; the platform's own."""
INVITATION_TOKEN = "a token that was mailed"


@dataclass
class World:
    """People by principal, with the headers of their requests, and things by name."""

    people: dict[str, Person] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    uploads: dict[str, UUID] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)
    sign_in_id: str = ""
    organization_id: str = ""

    def id(self, name: str) -> str:
        """The id of a thing, as an address has it."""
        return str(self.things[name].id)


def build(engine: Engine, settings: Settings) -> World:
    """Everybody and everything."""
    world = World(headers={"visitor": {}})
    with transaction(engine) as session:
        _people(session, world)
        _places(session, world)
        _listings(session, world)
        _papers(session, world, settings)
        _suggestions(session, world)
        _deals(session, world)
        driven, manager = world.things["driven deal"], world.people["manager"]
        world.things["pending order"] = make_pending(session, driven, manager)
        make_contracted(session, world.things, world.people["manager"])
        asker, challenge = world.people["rival"], world.things["challenge"]
        world.things["question"] = begin_course(session, settings, challenge.id, asker)
        rival = world.things["rival's"]
        world.things["opened proposal"] = open_proposal(session, challenge.id, rival.id)
        make_reviews(session, settings, world.things, world.people)
        make_announced(session, settings, world.things, world.people)
        here, there = world.things["here"], world.things["there"]
        world.things |= begin_relay(session, settings, world.things["network"], here, there)
        adopt(session)
        for name, person in world.people.items():
            world.headers[name] = bearer(make_sign_in(session, person))
    return world


def _people(session: Session, world: World) -> None:
    roles = {
        "administrator": (PlatformRole.ADMINISTRATOR,),
        "regulator": (PlatformRole.REGULATOR,),
    }
    for name in PRINCIPALS[1:]:
        world.people[name] = make_person(
            session,
            email=f"{name}@people.example",
            name=name.capitalize(),
            verified=name != "unverified",
            platform_roles=roles.get(name, ()),
        )


def _places(session: Session, world: World) -> None:
    here, there = make_node(session, slug="here"), make_node(session, slug="there")
    own = make_organization(session, home_node=here)
    rival = make_organization(session, home_node=there, names={"zh": "别家"})
    foreign = make_organization(session, home_node=there, country="KZ", names={"en": "Steppe"})
    waiting = _applying(session, world, here, VerificationState.SUBMITTED)
    rejected = _applying(session, world, here, VerificationState.REJECTED)
    world.organization_id = str(own.id)
    world.things |= {
        "here": here,
        "there": there,
        "organization": own,
        "rival's": rival,
        "waiting": waiting,
        "rejected": rejected,
    }
    for name, role in {
        "author": OrganizationRole.CONTRIBUTOR,
        "colleague": OrganizationRole.CONTRIBUTOR,
        "evaluator": OrganizationRole.EVALUATOR_POOL,
        "tto": OrganizationRole.TTO_OFFICER,
        "owner": OrganizationRole.OWNER,
    }.items():
        make_member(session, own, world.people[name], role)
    make_member(session, rival, world.people["rival"], OrganizationRole.OWNER)
    make_member(session, foreign, world.people["foreigner"], OrganizationRole.OWNER)
    make_officer(session, here, world.people["officer"], DeskRole.REVIEWER)
    make_officer(session, here, world.people["head"], DeskRole.HEAD)
    make_officer(session, here, world.people["manager"], DeskRole.TECHNOLOGY_MANAGER)
    make_officer(session, there, world.people["elsewhere"], DeskRole.REVIEWER)


def _applying(session: Session, world: World, node: Any, state: VerificationState) -> Organization:
    organization = make_organization(
        session, home_node=node, state=state, names={"zh": f"新单位 {state}"}
    )
    make_member(session, organization, world.people["applicant"], OrganizationRole.OWNER)
    return organization


def _listings(session: Session, world: World) -> None:
    own, author, tto = (world.things["organization"], *map(world.people.get, ("author", "tto")))
    assert author is not None
    assert tto is not None

    def achievement(name: str, **fields: Any) -> Listing:
        world.things[name] = make_achievement(session, own, author, **fields)
        found: Listing = world.things[name]
        return found

    achievement("draft")
    put_into(session, achievement("submitted"), ListingState.SUBMITTED)
    put_into(session, achievement("endorsed"), ListingState.ENDORSED, endorsed_by=tto.id)
    put_into(session, achievement("returned"), ListingState.RETURNED)
    for visibility in Visibility:
        publish(session, achievement(visibility.value, visibility=visibility))
    publish(session, achievement("prohibited"))
    world.things["prohibited"].export_status = ExportStatus.PROHIBITED
    publish(session, achievement("withdrawn"))
    put_into(session, world.things["withdrawn"], ListingState.WITHDRAWN)
    world.things["challenge draft"] = make_challenge(session, own, author)
    world.things["challenge"] = make_challenge(session, own, author)
    publish(session, world.things["challenge"])
    session.flush()


def _suggestions(session: Session, world: World) -> None:
    """A pair of the organisation's challenge and a rival's achievement, and a saved search."""
    own, rival = world.things["organization"], world.things["rival's"]
    other = make_achievement(session, rival, world.people["rival"])
    publish(session, other)
    world.things["rival's offer"] = other
    world.things["rival's draft"] = make_achievement(session, rival, world.people["rival"])
    challenge = world.things["challenge"]
    pair = SuggestedPair(challenge_id=challenge.id, achievement_id=other.id, score=80)
    session.add(pair)
    session.flush()
    for name, role, mine, theirs, owner in (
        ("suggestion", Role.CHALLENGE, challenge, other, own),
        ("managed suggestion", Role.MANAGER, challenge, other, own),
        ("rival's suggestion", Role.ACHIEVEMENT, other, challenge, rival),
    ):
        world.things[name] = Suggestion(
            pair_id=pair.id,
            role=role,
            listing_id=mine.id,
            other_id=theirs.id,
            organization_id=owner.id,
            node_id=owner.home_node_id,
        )
        session.add(world.things[name])
    world.things["saved search"] = SavedSearch(
        person_id=world.people["author"].id,
        name="Drip",
        kind=ListingKind.ACHIEVEMENT,
        question={"q": "滴灌"},
        lang="en",
        frequency=Frequency.DAILY,
    )
    session.add(world.things["saved search"])
    session.flush()


def _deals(session: Session, world: World) -> None:
    """Deals of the organisation's achievements with a rival: nobody's, the manager's, another's."""
    own, rival = world.things["organization"], world.things["rival's"]
    now = clock.now()
    for number, (name, listing, driver) in enumerate(
        (
            ("deal", "public", None),
            ("driven deal", "network", "manager"),
            ("given deal", "node", "stranger"),
        )
    ):
        world.things[name] = Deal(
            number=f"SB-D-2020-{number:04d}",
            source=Source.CONTACT,
            achievement_id=world.things[listing].id,
            achievement_titles={"zh": "盐碱地"},
            supply_organization_id=own.id,
            demand_organization_id=rival.id,
            supply_node_id=own.home_node_id,
            demand_node_id=rival.home_node_id,
            demand_consented_at=now,
            supply_consented_at=now if driver else None,
            manager_id=world.people[driver].id if driver else None,
        )
        session.add(world.things[name])
    session.flush()
    world.things["rival's task"] = DealTask(
        deal_id=world.things["driven deal"].id,
        title="Send samples",
        created_by=world.people["rival"].id,
    )
    session.add(world.things["rival's task"])
    session.flush()


def _papers(session: Session, world: World, settings: Settings) -> None:
    author = world.people["author"]
    _files(session, world, settings, author)
    _invitation(session, world)
    _import(session, world)
    notify(
        session,
        [author.id],
        kind="listing.published",
        params={"title": "盐碱地"},
        link="/workspace",
        key="a-key",
    )
    session.flush()
    world.things["upload"] = session.get(StoredFile, world.uploads["author"])


def _files(session: Session, world: World, settings: Settings, author: Person) -> None:
    for name, person in world.people.items():
        world.uploads[name] = make_file(session, person, settings, name=f"{name}.pdf").id
    for name, listing, access in (
        ("draft's file", "draft", AccessLevel.PUBLIC),
        ("open file", "public", AccessLevel.PUBLIC),
        ("members' file", "public", AccessLevel.REGISTERED),
        ("guarded file", "public", AccessLevel.NDA),
    ):
        file = make_file(session, author, settings, claimed=True)
        world.things[name] = Attachment(
            listing_id=world.things[listing].id, file_id=file.id, access=access
        )
        session.add(world.things[name])
    for name in ("organization", "rejected"):
        file = make_file(session, author, settings, claimed=True)
        world.things[f"{name}'s paper"] = OrganizationDocument(
            organization_id=world.things[name].id, file_id=file.id, kind=DocumentKind.LICENCE
        )
        session.add(world.things[f"{name}'s paper"])


def _invitation(session: Session, world: World) -> None:
    world.things["invitation"] = Invitation(
        organization_id=world.things["organization"].id,
        email=world.people["stranger"].email,
        roles=["contributor"],
        token_hash=token_hash(INVITATION_TOKEN),
        invited_by=world.people["owner"].id,
        expires_at=clock.now() + timedelta(days=1),
    )
    session.add(world.things["invitation"])


def _import(session: Session, world: World) -> None:
    own = world.things["organization"]
    batch = ImportBatch(
        kind=ListingKind.ACHIEVEMENT,
        organization_id=own.id,
        person_id=world.people["author"].id,
        locale="zh",
        file_name="list.csv",
        total=1,
        valid=1,
    )
    session.add(batch)
    session.flush()
    content = SCHEMAS[ListingKind.ACHIEVEMENT].model_validate(achievement_data(own.id))
    session.add(
        ImportRow(
            batch_id=batch.id,
            position=1,
            title="盐碱地",
            source_id="one",
            content=content.model_dump(mode="json", exclude_unset=True),
        )
    )
    world.things["import"] = batch
