"""What readers get of listings: pages, cards, own lists, the review desk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlmodel import Session, col

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.actor import Actor
from backend.core.locales import pick
from backend.core.paging import Page, PageParams
from backend.listings import policy, repository
from backend.listings.errors import ListingNotFound
from backend.listings.lifecycle import EDITABLE
from backend.listings.models import ContactPolicy, Listing, ListingKind, ListingState
from backend.listings.repository import Heading
from backend.listings.schemas import (
    IndicatorBrief,
    ListingCard,
    NodeBrief,
    OrganizationBrief,
)
from backend.listings.schemas.desk import MyListing, MyListingPage, ReviewItem
from backend.listings.service.attachments import shown_to
from backend.listings.service.content import content_of
from backend.listings.service.facts import assessed, owner_of, steps_for
from backend.listings.service.news import REMINDERS
from backend.nodes import service as nodes
from backend.nodes.schemas import NodeCard
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard
from backend.taxonomy.service import city_name

ANSWER_WITHIN = timedelta(days=5)
"""How long a reviewer may take."""
Stage = Literal["organization", "node"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Owners, nodes and titles of several listings, fetched together."""

    owners: Mapping[UUID, OrganizationCard]
    homes: Mapping[UUID, NodeCard]
    headings: Mapping[UUID, Mapping[str, Heading]]


def surroundings(session: Session, listings: Sequence[Listing]) -> Surroundings:
    """Everything a card says beyond its own row, in three queries however many cards there are."""
    homes = {listing.home_node_id for listing in listings if listing.home_node_id is not None}
    return Surroundings(
        owners=organizations.cards(session, {listing.organization_id for listing in listings}),
        homes=nodes.cards(session, homes) if homes else {},
        headings=repository.headings(session, [listing.id for listing in listings]),
    )


def get_listing(
    session: Session, actor: Actor, id_or_number: UUID | str, kind: ListingKind | None = None
) -> Listing:
    """The listing, if the reader may see it. Raises ListingNotFound."""
    listing = (
        repository.find_visible(session, actor, id_or_number)
        if isinstance(id_or_number, UUID)
        else _by_text(session, actor, id_or_number)
    )
    if listing is None or kind not in {None, listing.kind}:
        raise ListingNotFound(id=str(id_or_number)[:60])
    return listing


def _by_text(session: Session, actor: Actor, text: str) -> Listing | None:
    try:
        return repository.find_visible(session, actor, UUID(text))
    except ValueError:
        wanted = text.strip().upper()
        readable = wanted.isascii() and wanted.isprintable()
        return repository.find_visible_by_number(session, actor, wanted) if readable else None


def describe(session: Session, actor: Actor, listing: Listing) -> dict[str, Any]:
    """The fields of `ListingRead` as this reader may see them; each kind adds its own."""
    owner = owner_of(session, listing)
    home_id = listing.home_node_id
    home = nodes.cards(session, [home_id]).get(home_id) if home_id else None
    inside = policy.is_inside(actor, listing)
    assessment = assessed(session, listing, content_of(session, listing)) if inside else None
    steps, barred = steps_for(session, actor, listing, owner)
    row = listing.model_dump(include=set(_PLAIN))
    return row | {
        "organization": organization_brief(actor, listing, owner),
        "home_node": node_brief(home, actor.locale),
        "submitted_by": listing.submitted_by if inside else None,
        "missing": assessment.missing if assessment else [],
        "suggested": assessment.suggested if assessment else [],
        "provenance": _provenance(listing),
        "attachments": shown_to(session, actor, listing),
        "allowed_actions": steps,
        "barred_actions": barred,
        "can_edit": _editable(actor, listing),
        "can_discard": policy.can_discard(actor, listing),
        "can_read_confidential": policy.can_read_confidential(actor, listing),
        "abstract_only": policy.sees_abstract_only(actor, listing),
        "waiting_since": listing.waiting_since if inside else None,
        "due": _due(listing) if inside else None,
    }


def _due(listing: Listing) -> datetime | None:
    return listing.waiting_since + ANSWER_WITHIN if listing.waiting_since else None


def _provenance(listing: Listing) -> str:
    # What follows the kind of a source may be the owner's id, and owners may be anonymous.
    return listing.source.partition(":")[0]


_PLAIN = (
    "id",
    "kind",
    "number",
    "state",
    "version",
    "original_locale",
    "field_codes",
    "keywords",
    "target_countries",
    "visibility",
    "contact_policy",
    "valid_until",
    "is_sample",
    "completeness",
    "home_node_id",
    "created_at",
    "updated_at",
    "published_at",
    "confirmed_at",
    "export_status",
)


def _editable(actor: Actor, listing: Listing) -> bool:
    return listing.state in EDITABLE and policy.can_edit(actor, listing)


def texts_for(session: Session, actor: Actor, listing: Listing) -> list[dict[str, Any]]:
    """All words the reader may see, the original first; an abstract stops after the summary."""
    abstract = policy.sees_abstract_only(actor, listing)
    names = {"locale", "translation", "title", "one_line", "summary"}
    names |= set() if abstract else {"body", "sections"}
    return [text.model_dump(include=names) for text in repository.texts_of(session, listing.id)]


def organization_brief(
    actor: Actor, listing: Listing, owner: OrganizationCard
) -> OrganizationBrief:
    """The owner as the reader may know it."""
    hidden = listing.contact_policy is ContactPolicy.ANONYMOUS and not policy.sees_owner(
        actor, listing
    )
    return OrganizationBrief(
        id=None if hidden else owner.id,
        name="" if hidden else pick(owner.names, actor.locale, listing.original_locale) or "",
        kind=owner.kind,
        country=owner.country,
        region=owner.region,
        city="" if hidden else city_name(owner.city, owner.country, owner.region, actor.locale),
        verified=owner.verified,
        anonymous=hidden,
    )


def node_brief(card: NodeCard | None, locale: str) -> NodeBrief | None:
    """A node in a reader's language."""
    if card is None:
        return None
    return NodeBrief(id=card.id, slug=card.slug, name=pick(card.names, locale) or card.slug)


def cards(session: Session, ids: Iterable[UUID]) -> dict[UUID, ListingCard]:
    """The bare facts of listings that exist, whoever asks; for features, not for readers."""
    found = repository.by_ids(session, set(ids))
    return {
        each.id: ListingCard.model_validate(each, from_attributes=True, extra="ignore")
        for each in found
    }


def find_by_source(session: Session, source: str, source_ids: Iterable[str]) -> dict[str, UUID]:
    """Which records of a source are here already, as id there → id here."""
    return repository.by_source(session, source, set(source_ids))


def summary_bases(
    session: Session, actor: Actor, ids: Iterable[UUID], lang: str, kind: ListingKind
) -> dict[UUID, dict[str, Any]]:
    """The shared fields of `ListingSummary` of those listings the reader finds on the market."""
    listings = [each for each in repository.findable(session, actor, set(ids)) if each.kind is kind]
    around = surroundings(session, listings)
    return {each.id: _summary_base(actor, each, around, lang) for each in listings}


def _summary_base(
    actor: Actor, listing: Listing, around: Surroundings, lang: str
) -> dict[str, Any]:
    words = around.headings.get(listing.id, {})
    shown = pick(words, lang, listing.original_locale)
    original = words.get(listing.original_locale)
    return {
        **{name: getattr(listing, name) for name in _ON_CARDS},
        "title": shown.title if shown else "",
        "one_line": shown.one_line if shown else "",
        "locale": shown.locale if shown else listing.original_locale,
        "translation": shown.translation if shown else "original",
        "original_title": original.title if original and shown is not original else None,
        "organization": organization_brief(actor, listing, around.owners[listing.organization_id]),
        "home_node": node_brief(_home(around, listing), lang),
        "abstract_only": policy.sees_abstract_only(actor, listing),
    }


_ON_CARDS = (
    "id",
    "kind",
    "number",
    "state",
    "version",
    "original_locale",
    "field_codes",
    "published_at",
    "confirmed_at",
    "is_sample",
)


def indicator_brief(indicator: Mapping[str, Any], lang: str = "") -> IndicatorBrief:
    """An indicator on a card, by its name in the reader's language, or else its author's."""
    brief = {n: indicator[n] for n in IndicatorBrief.model_fields if n in indicator}
    name = indicator.get("names", {}).get(lang) or indicator["name"]
    return IndicatorBrief.model_validate(brief | {"name": name})


def _home(around: Surroundings, listing: Listing) -> NodeCard | None:
    return around.homes.get(listing.home_node_id) if listing.home_node_id else None


def _title(around: Surroundings, listing: Listing, locale: str) -> str:
    shown = pick(around.headings.get(listing.id, {}), locale, listing.original_locale)
    return shown.title if shown else ""


def list_mine(
    session: Session,
    actor: Actor,
    paging: PageParams,
    *,
    organization_id: UUID | None = None,
    kind: ListingKind | None = None,
    state: ListingState | None = None,
    expiring: bool = False,
) -> MyListingPage:
    """Listings of the organisations the reader writes for, the last touched first.

    Asked for those `expiring`, only published ones that run out soon, the soonest first.
    """
    own = actor.organizations(*policy.EDITORS)
    where = []
    if organization_id is not None:
        own &= {organization_id}
    if kind is not None:
        where.append(col(Listing.kind) == kind)
    states = repository.count_states(session, own, *where)
    if state is not None:
        where.append(col(Listing.state) == state)
    if expiring:
        where.append(col(Listing.state) == ListingState.PUBLISHED)
        where.append(col(Listing.valid_until) <= clock.today() + timedelta(days=max(REMINDERS)))
    rows, total = repository.page_of_own(session, own, paging, *where, by_validity=expiring)
    around = surroundings(session, rows)
    items = [_mine(actor, row, around) for row in rows]
    return MyListingPage(
        items=items, total=total, page=paging.page, size=paging.size, states=states
    )


def _mine(actor: Actor, listing: Listing, around: Surroundings) -> MyListing:
    names = MyListing.model_fields.keys() - {"title", "organization", "can_edit"}
    owner = around.owners[listing.organization_id]
    return MyListing(
        **listing.model_dump(include=set(names)),
        title=_title(around, listing, actor.locale),
        organization=organization_brief(actor, listing, owner),
        can_edit=_editable(actor, listing),
    )


def list_waiting(
    session: Session,
    actor: Actor,
    paging: PageParams,
    *,
    stage: Stage | None = None,
    kind: ListingKind | None = None,
    overdue: bool = False,
) -> Page[ReviewItem]:
    """What waits for the reader's answer as a reviewer, the longest waiting first."""
    where = [] if kind is None else [col(Listing.kind) == kind]
    if overdue:
        where.append(col(Listing.waiting_since) < clock.now() - ANSWER_WITHIN)
    rows, total = repository.page_of_waiting(session, actor, stage, paging, *where)
    around = surroundings(session, rows)
    people = accounts.people(session, {row.submitted_by for row in rows if row.submitted_by})
    items = []
    for row in rows:
        assert row.waiting_since is not None, "a waiting listing knows since when"
        submitter = people.get(row.submitted_by) if row.submitted_by else None
        due = row.waiting_since + ANSWER_WITHIN
        items.append(
            ReviewItem(
                **row.model_dump(include=_IN_QUEUE),
                title=_title(around, row, actor.locale),
                organization=organization_brief(actor, row, around.owners[row.organization_id]),
                home_node=node_brief(_home(around, row), actor.locale),
                submitter=submitter.name if submitter else "",
                due=due,
                overdue=due < clock.now(),
            )
        )
    return Page(items=items, total=total, page=paging.page, size=paging.size)


_IN_QUEUE = {
    "id",
    "kind",
    "state",
    "version",
    "original_locale",
    "submitted_by",
    "completeness",
    "waiting_since",
}
