"""Writing: start a draft, change it field by field, throw it away."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from backend.core import audit, clock, outbox
from backend.core.actor import Actor
from backend.core.problems import Fault, StaleEdit, ValidationFailed
from backend.files import service as files
from backend.listings import policy, repository
from backend.listings.errors import AlreadyImported, ListingNotEditable, ListingNotFound
from backend.listings.lifecycle import EDITABLE
from backend.listings.models import (
    ExportStatus,
    Listing,
    ListingKind,
    ListingText,
    Translation,
)
from backend.listings.schemas import ListingFields, TextFields
from backend.listings.service.completeness import assess
from backend.listings.service.content import content_of, content_with
from backend.listings.service.sides import Content, side_of
from backend.nodes import service as nodes
from backend.organizations import service as organizations

_NOT_COLUMNS = frozenset({"texts", "version", "organization_id"})
_SHARED = frozenset(ListingFields.model_fields)


def start(
    session: Session,
    actor: Actor,
    kind: ListingKind,
    data: ListingFields,
    *,
    organization_id: UUID,
    source: str = "local",
    source_id: str | None = None,
    is_sample: bool = False,
) -> Listing:
    """Open a draft for an organisation. Raises AlreadyImported for a known record of a source."""
    policy.require(policy.can_start(actor, organization_id))
    assert actor.person_id is not None, "a draft has an author"
    owner = organizations.cards(session, [organization_id]).get(organization_id)
    if owner is None:
        raise ValidationFailed(errors=[Fault("/organization_id", "unknown-organization")])
    listing = Listing(
        kind=kind,
        organization_id=organization_id,
        home_node_id=owner.home_node_id,
        created_by=actor.person_id,
        export_status=_first_lane(owner.country),
        is_sample=is_sample or owner.is_sample,
        source=source,
        source_id=source_id,
    )
    sent = set(data.model_fields_set)
    if data.home_node_id is None:
        sent.discard("home_node_id")
    _write_shared(session, listing, data, sent)
    _insert(session, listing)
    texts: Sequence[TextFields] = getattr(data, "texts", [])
    _write_texts(session, listing, texts, {})
    own = side_of(kind).create(session, listing.id, data)
    _weigh(listing, content_with(listing, texts, own))
    session.flush()
    return listing


def _first_lane(country: str) -> ExportStatus:
    # What leaves a foreign owner's hands is no export of ours.
    return ExportStatus.UNSCREENED if country == policy.HOME else ExportStatus.FREE


def _insert(session: Session, listing: Listing) -> None:
    session.add(listing)
    if listing.source_id is None:
        session.flush()
        return
    try:
        with session.begin_nested():
            session.flush()
    except IntegrityError:
        raise AlreadyImported(source_id=listing.source_id) from None


def revise_draft(
    session: Session,
    actor: Actor,
    kind: ListingKind,
    listing_id: UUID,
    data: Any,  # noqa: ANN401 — the kind's own patch
) -> Listing:
    """Change what was sent and nothing else; lists are replaced whole."""
    listing = open_draft(session, actor, listing_id, data.version, kind=kind)
    sent = set(data.model_fields_set)
    changed = _write_shared(session, listing, data, sent)
    stored = {text.locale: text for text in repository.texts_of(session, listing.id)}
    if "texts" in sent:
        changed |= _write_texts(session, listing, data.texts, stored)
    elif "original_locale" in changed:
        _check_originals(listing, list(stored.values()))
    changed |= side_of(kind).revise(session, listing.id, data)
    close_draft(session, listing, changed)
    return listing


def open_draft(
    session: Session,
    actor: Actor,
    listing_id: UUID,
    version: int,
    *,
    kind: ListingKind | None = None,
) -> Listing:
    """The listing, locked for a change by somebody who may make it."""
    listing = repository.find_visible(session, actor, listing_id, lock=True)
    if listing is None or kind not in {None, listing.kind}:
        raise ListingNotFound(id=str(listing_id))
    policy.require(policy.can_edit(actor, listing))
    if listing.state not in EDITABLE:
        raise ListingNotEditable(state=listing.state)
    check_version(listing, version)
    return listing


def check_version(listing: Listing, version: int) -> None:
    """Refuse who has not seen the newest version, naming what changed since."""
    if version != listing.version:
        changed = sorted(name for name, at in listing.field_versions.items() if at > version)
        raise StaleEdit(version=listing.version, changed=changed)


def close_draft(session: Session, listing: Listing, changed: set[str]) -> None:
    """Count a change, if there was one."""
    if changed:
        mark_changed(listing, changed)
        session.flush()
        _weigh(listing, content_of(session, listing))


def mark_changed(listing: Listing, changed: set[str]) -> None:
    """Begin the next version and note which fields it changed."""
    listing.version += 1
    listing.field_versions = listing.field_versions | dict.fromkeys(changed, listing.version)
    listing.updated_at = clock.now()


def _weigh(listing: Listing, content: Content) -> None:
    rules = side_of(listing.kind).rules
    listing.completeness = assess(content, rules, clock.now()).score


def _write_shared(
    session: Session, listing: Listing, data: ListingFields, sent: set[str]
) -> set[str]:
    if "home_node_id" in sent and data.home_node_id is not None:
        _check_node(session, data.home_node_id)
    changed = set()
    for name in (sent & _SHARED) - _NOT_COLUMNS:
        value = getattr(data, name)
        if getattr(listing, name) != value:
            setattr(listing, name, value)
            changed.add(name)
    return changed


def _check_node(session: Session, node_id: UUID) -> None:
    if node_id not in nodes.cards(session, [node_id]):
        raise ValidationFailed(errors=[Fault("/home_node_id", "unknown-node")])


def _write_texts(
    session: Session,
    listing: Listing,
    texts: Sequence[TextFields],
    stored: Mapping[str, ListingText],
) -> set[str]:
    _check_originals(listing, texts)
    changed = False
    for locale in stored.keys() - {text.locale for text in texts}:
        session.delete(stored[locale])
        changed = True
    for text in texts:
        row = stored.get(text.locale) or ListingText(listing_id=listing.id, locale=text.locale)
        values = text.model_dump(exclude={"locale"})
        if text.locale not in stored or any(getattr(row, n) != v for n, v in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)
            changed = True
    return {"texts"} if changed else set()


def _check_originals(listing: Listing, texts: Sequence[TextFields | ListingText]) -> None:
    """The text in the original language is the original, and no other text is."""
    faults = [
        Fault(f"/texts/{place}/translation", "original-mismatch", original=listing.original_locale)
        for place, text in enumerate(texts)
        if (text.translation is Translation.ORIGINAL) != (text.locale == listing.original_locale)
    ]
    if faults:
        raise ValidationFailed(errors=faults)


def discard_draft(session: Session, actor: Actor, kind: ListingKind, listing_id: UUID) -> None:
    """Throw away a draft that nobody else has seen yet."""
    listing = repository.find_visible(session, actor, listing_id, lock=True)
    if listing is None or listing.kind is not kind:
        raise ListingNotFound(id=str(listing_id))
    policy.require(policy.can_edit(actor, listing))
    if not policy.is_unseen(listing):
        raise ListingNotEditable(state=listing.state)
    shown = repository.attachments(session, [listing.id]).get(listing.id, [])
    session.delete(listing)
    session.flush()  # its attachments go with it; only then their files may
    for attachment in shown:
        files.release(session, attachment.file_id)
    audit.record(session, actor, "listing.discarded", "listing", listing.id)
    outbox.announce(session, "listing.changed", listing.id)
