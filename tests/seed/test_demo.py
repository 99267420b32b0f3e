"""The demo: made once through the services, whole, and with something to do for each role."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, func, select

from backend.accounts import service as accounts
from backend.accounts.models import Person
from backend.accounts.service.passwords import fits
from backend.achievements.models import Achievement
from backend.challenges.models import Challenge
from backend.core import audit, clock
from backend.core.actor import VISITOR, Actor
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.core.paging import PageParams
from backend.listings import service as listings
from backend.listings.models import (
    ExportStatus,
    Listing,
    ListingKind,
    ListingState,
    ListingText,
    TimelineEntry,
)
from backend.metrics import service as metrics
from backend.metrics.models import Metric, MetricActual, ProgrammeProject, ProjectStatus
from backend.nodes.models import Node, NodeKind, NodeLink, Officer
from backend.notifications import service as notifications
from backend.organizations.models import Member, Organization
from seed import data_files
from seed.__main__ import seed_demo
from seed.network import DEMO_PASSWORD
from tests.factories.actors import standing
from tests.seed.conftest import Demo, demo_settings

TABLES = (
    *(Person, Node, NodeLink, Officer, Organization, Member),
    *(Listing, ListingText, Achievement, Challenge, TimelineEntry),
    *(Metric, ProgrammeProject, audit.AuditEntry),
)
EVERYTHING = PageParams(page=1, size=100)
ROLES = ("researcher", "tto", "enterprise", "officer", "manager", "partner")


def counts(session: Session) -> dict[str, int]:
    return {
        table.__name__: session.exec(select(func.count()).select_from(table)).one()
        for table in TABLES
    }


def person(session: Session, name: str) -> Person:
    found = accounts.find_by_email(session, f"{name}@demo.silkbridge.example")
    assert found is not None
    return found


def actor(session: Session, name: str) -> Actor:
    return standing(session, person(session, name))


def test_the_data_files_make_as_many_records_as_they_hold(demo: Demo, session: Session) -> None:
    network = data_files.load("nodes")
    entries = [*data_files.listings("achievements"), *data_files.listings("challenges")]
    made = counts(session)
    assert demo.listings == made["Listing"] == len(entries)
    assert made["Node"] == len(network["nodes"])
    assert made["NodeLink"] == len(network["links"])
    assert made["Organization"] == len(data_files.load("organizations"))
    assert made["Person"] == len(data_files.load("people"))
    assert made["ListingText"] == sum(len(entry["texts"]) for entry in entries)
    assert (made["Metric"], made["ProgrammeProject"]) == (24, 112)


def test_a_second_run_makes_nothing(demo: Demo, tmp_path: Path) -> None:
    with transaction(demo.engine) as session:
        before = counts(session)
        assert seed_demo(session, demo_settings(tmp_path)) == 0
        assert counts(session) == before


def test_the_audit_chain_over_the_whole_demo_is_whole(session: Session) -> None:
    assert audit.broken_at(session) is None


def test_every_listing_is_marked_as_a_sample_and_numbered_once_published(session: Session) -> None:
    for listing in session.exec(select(Listing)):
        assert listing.is_sample, listing.source_id
        was_public = listing.published_at is not None
        assert (listing.number is not None) == was_public, listing.source_id
    assert all(session.exec(select(Organization.is_sample)).all())


def test_every_listing_reaches_the_state_its_entry_tells(
    session: Session, by_slug: dict[str, Listing]
) -> None:
    for kind in ("achievements", "challenges"):
        for entry in data_files.listings(kind):
            listing = by_slug[entry["slug"]]
            assert listing.state == entry["state"], entry["slug"]
    states = Counter(listing.state for listing in by_slug.values())
    for state in ("draft", "submitted", "endorsed", "returned", "expired", "withdrawn"):
        assert states[ListingState(state)] >= 1, state


def test_every_listing_is_complete_enough_for_its_state(by_slug: dict[str, Listing]) -> None:
    for slug, listing in by_slug.items():
        least = 50 if listing.state is ListingState.DRAFT else 80
        assert listing.completeness >= least, slug


def test_whoever_sees_a_page_of_the_market_sees_it_whole(session: Session) -> None:
    for listing in session.exec(
        select(Listing).where(col(Listing.state) == ListingState.PUBLISHED)
    ):
        if listing.visibility == "public":
            found = listings.get_listing(session, VISITOR, str(listing.number), listing.kind)
            assert found.id == listing.id


def test_two_different_people_stand_behind_each_publication(session: Session) -> None:
    for listing in session.exec(select(Listing).where(col(Listing.approved_by).is_not(None))):
        assert listing.submitted_by is not None
        assert listing.approved_by not in {listing.submitted_by, listing.endorsed_by}


def test_the_gate_has_sorted_listings_as_their_entries_tell(by_slug: dict[str, Listing]) -> None:
    for entry in data_files.listings("achievements"):
        assert by_slug[entry["slug"]].export_status == entry["export_status"], entry["slug"]
    lanes = Counter(
        listing.export_status
        for listing in by_slug.values()
        if listing.kind is ListingKind.ACHIEVEMENT
    )
    assert lanes[ExportStatus.UNSCREENED] >= 3
    assert lanes[ExportStatus.RESTRICTED] >= 3


def test_deadlines_of_open_challenges_lie_ahead_and_some_are_near(session: Session) -> None:
    now = clock.now()
    rows = session.exec(
        select(Challenge.deadline_at)
        .join(Listing, col(Listing.id) == col(Challenge.listing_id))
        .where(col(Listing.state) == ListingState.PUBLISHED)
    ).all()
    ahead = [deadline - now for deadline in rows if deadline is not None and deadline > now]
    assert len(ahead) >= 40
    assert sum(left <= timedelta(hours=72) for left in ahead) >= 2
    assert max(ahead) <= timedelta(days=96)


def test_nobody_is_told_what_is_past_and_everybody_what_waits(session: Session) -> None:
    told = {
        name: notifications.list_notifications(
            session, Actor(person_id=person(session, name).id), EVERYTHING
        )
        for name in ROLES
    }
    assert {item.kind for item in told["tto"].items} == {"listing.submitted"}
    assert {item.kind for item in told["researcher"].items} == {"listing.returned"}
    assert {item.kind for item in told["officer"].items} >= {"listing.endorsed"}
    assert told["partner"].unread == 1
    mails = session.exec(
        select(func.count()).where(col(OutboxEntry.topic) == "notification.mail")
    ).one()
    assert mails <= 30


def waiting(session: Session, name: str) -> list[str]:
    page = listings.list_waiting(session, actor(session, name), EVERYTHING)
    return [item.title for item in page.items]


def test_reviewers_find_listings_that_wait_for_them(session: Session) -> None:
    assert any("滴灌带堵塞" in title for title in waiting(session, "tto"))
    assert any("氨氮" in title for title in waiting(session, "enterprise"))
    assert len(waiting(session, "officer")) >= 3
    assert waiting(session, "partner")


def test_the_researcher_finds_own_drafts_and_a_returned_listing(session: Session) -> None:
    mine = listings.list_mine(session, actor(session, "researcher"), EVERYTHING)
    states = {item.state for item in mine.items}
    assert states >= {
        ListingState.DRAFT,
        ListingState.RETURNED,
        ListingState.SUBMITTED,
        ListingState.PUBLISHED,
    }


def test_the_manager_sits_at_the_hubs_desk(session: Session) -> None:
    desks = actor(session, "manager").desks
    hub = session.exec(select(Node).where(col(Node.slug) == "xj-cwa-hub")).one()
    assert hub.id in {desk.node_id for desk in desks}


def test_demo_people_sign_in_with_the_password_that_is_told(session: Session) -> None:
    for name in (*ROLES, "admin"):
        found = person(session, name)
        assert fits(DEMO_PASSWORD, found.password_hash)
    zones = {entry["email"]: entry["time_zone"] for entry in data_files.load("people")}
    assert person(session, "partner").time_zone == zones["partner@demo.silkbridge.example"]


def test_the_programme_shows_no_progress_that_nobody_reported(session: Session) -> None:
    assert session.exec(select(func.count()).select_from(MetricActual)).one() == 0
    statuses = set(session.exec(select(ProgrammeProject.status)).all())
    assert statuses == {ProjectStatus.PLANNED}
    read = metrics.list_metrics(session, VISITOR, [], "ru")
    assert all(metric.target.value > metric.baseline.value for metric in read)


def test_the_map_stays_readable(session: Session) -> None:
    on_map = session.exec(select(Node).where(col(Node.latitude).is_not(None))).all()
    assert len(on_map) <= 80
    abroad = [node for node in on_map if node.country != "CN"]
    kinds = {NodeKind.FOREIGN_CENTRE, NodeKind.LIAISON}
    assert all(node.kind in kinds for node in abroad)


@pytest.mark.parametrize("lang", ["zh", "en", "ru"])
def test_every_node_and_organisation_is_named_in_the_complete_languages(
    session: Session, lang: str
) -> None:
    for table in (Node, Organization):
        for row in session.exec(select(table)):
            assert row.names.get(lang), (row.names, lang)
