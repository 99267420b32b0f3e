"""Who is asking: read afresh for every request, so that a lost right is lost at once."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from sqlmodel import Session

from backend.core import locales
from backend.core.db import DbSession
from backend.core.problems import Fault, SignInRequired, ValidationFailed

SESSION_COOKIE = "__Host-session"
PLAIN_COOKIE = "session"


class OrganizationRole(StrEnum):
    """What a member may do in an organisation."""

    OWNER = "owner"
    ADMIN = "admin"
    TTO_OFFICER = "tto_officer"
    CONTRIBUTOR = "contributor"
    EVALUATOR_POOL = "evaluator_pool"
    FINANCE = "finance"


class DeskRole(StrEnum):
    """What an officer may do at a node."""

    HEAD = "head"
    REVIEWER = "reviewer"
    TECHNOLOGY_MANAGER = "technology_manager"
    INCUBATOR_OPERATOR = "incubator_operator"


class PlatformRole(StrEnum):
    """Standing on the whole platform."""

    ADMINISTRATOR = "administrator"
    REGULATOR = "regulator"


@dataclass(frozen=True, slots=True)
class Membership:
    """One person's place in one organisation."""

    organization_id: UUID
    roles: frozenset[OrganizationRole]
    verified: bool
    home_node_id: UUID | None = None
    country: str = "CN"


@dataclass(frozen=True, slots=True)
class Desk:
    """One person's place at one node; `subtree` holds the node and all below it."""

    node_id: UUID
    roles: frozenset[DeskRole]
    subtree: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Actor:
    """The person behind a request with all standing; a visitor has none."""

    person_id: UUID | None = None
    session_id: UUID | None = None
    locale: str = "zh"
    memberships: tuple[Membership, ...] = ()
    desks: tuple[Desk, ...] = ()
    platform_roles: frozenset[PlatformRole] = field(default_factory=frozenset)

    @property
    def is_administrator(self) -> bool:
        """Whether the platform is run by this person."""
        return PlatformRole.ADMINISTRATOR in self.platform_roles

    def has_role(self, organization_id: UUID, *roles: OrganizationRole) -> bool:
        """Whether the person holds one of the roles (any role when none is named) there."""
        return any(
            m.organization_id == organization_id and (not roles or m.roles & set(roles))
            for m in self.memberships
        )

    def organizations(self, *roles: OrganizationRole) -> frozenset[UUID]:
        """Organisations where the person holds one of the roles, or any."""
        return frozenset(
            m.organization_id for m in self.memberships if not roles or m.roles & set(roles)
        )

    def serves(self, node_id: UUID | None, *roles: DeskRole) -> bool:
        """Whether the person sits at a desk that covers the node, in one of the roles."""
        return node_id is not None and any(
            node_id in desk.subtree and (not roles or desk.roles & set(roles))
            for desk in self.desks
        )

    def nodes(self, *roles: DeskRole) -> frozenset[UUID]:
        """All nodes covered by the person's desks."""
        covered = [d.subtree for d in self.desks if not roles or d.roles & set(roles)]
        return frozenset().union(*covered)


VISITOR = Actor()
SYSTEM = Actor(platform_roles=frozenset({PlatformRole.ADMINISTRATOR}))
"""The platform itself: timed jobs and the seed act under this name."""

ResolveActor = Callable[[Session, str], Actor | None]


def session_token(request: Request) -> str | None:
    """The sign-in token the browser or a machine sent."""
    if token := request.cookies.get(SESSION_COOKIE) or request.cookies.get(PLAIN_COOKIE):
        return token
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def reader_locale(request: Request) -> str:
    """The language code the reader asked for: `?lang=`, then the header.

    Browsers send whatever languages a person reads, so the header never fails; an address that
    names a language we do not have is told so.
    """
    if asked := request.query_params.get("lang"):
        if not locales.is_known(asked):
            raise ValidationFailed(
                errors=[Fault("/query/lang", "unknown-code", kind="locale", given=asked[:50])]
            )
        return locales.best(asked).code
    return locales.best(request.headers.get("accept-language")).code


def _names_a_language(request: Request) -> bool:
    return "lang" in request.query_params or "accept-language" in request.headers


def current_actor(request: Request, session: DbSession) -> Actor:
    """Whoever is asking; a visitor when nobody is signed in.

    Pages are read in the language the request names; people's own is for what names none.
    """
    locale = reader_locale(request)
    token = session_token(request)
    resolve: ResolveActor = request.app.state.resolve_actor
    actor = resolve(session, token) if token else None
    if actor is None:
        return Actor(locale=locale)
    return replace(actor, locale=locale) if _names_a_language(request) else actor


def signed_in(actor: Annotated[Actor, Depends(current_actor)]) -> Actor:
    """Whoever is asking, refused when nobody is signed in."""
    if actor.person_id is None:
        raise SignInRequired
    return actor


CurrentActor = Annotated[Actor, Depends(current_actor)]
SignedIn = Annotated[Actor, Depends(signed_in)]
ReaderLocale = Annotated[str, Depends(reader_locale)]
