"""Where a listing stands at the export gate is on the record, heard of, and opens one door."""

from datetime import date
from uuid import uuid4

import pytest
from sqlmodel import Session, col, select

from backend.core.actor import SYSTEM
from backend.core.audit import AuditEntry
from backend.core.outbox import OutboxEntry
from backend.listings import service
from backend.listings.models import ExportStatus, Listing, ListingKind
from backend.listings.policy import is_open_to
from tests.factories.listings import make_achievement, make_cast, publish


def test_a_lane_is_recorded_with_the_one_before(session: Session) -> None:
    cast = make_cast(session)
    listing = make_achievement(session, cast.organization, cast.author)
    service.sort_into_lane(session, SYSTEM, listing.id, ExportStatus.FREE)
    assert listing.export_status is ExportStatus.FREE
    statement = select(AuditEntry).where(col(AuditEntry.action) == "listing.screened")
    (entry,) = session.exec(statement).all()
    assert entry.data == {"before": "unscreened", "after": "free"}


@pytest.mark.parametrize(
    ("status", "papers", "talks", "binds"),
    [
        (ExportStatus.FREE, {}, True, True),
        (ExportStatus.UNSCREENED, {"licence": "2026-03-02"}, False, False),
        (ExportStatus.RESTRICTED, {}, False, False),
        (ExportStatus.LETTER, {"letter": "2026-03-02"}, True, False),
        (ExportStatus.LETTER, {"letter": "2026-03-01"}, False, False),
        (ExportStatus.LICENSED, {"licence": "2026-03-02"}, True, True),
        (ExportStatus.PROHIBITED, {"licence": "2026-03-02"}, False, False),
    ],
)
def test_the_door_opens_to_whom_it_was_opened_until_the_last_day(
    status: ExportStatus, papers: dict[str, str], talks: bool, binds: bool
) -> None:
    named, other = uuid4(), uuid4()
    listing = Listing(
        kind=ListingKind.ACHIEVEMENT, export_status=status, export_openings={str(named): papers}
    )
    free = status is ExportStatus.FREE
    for contract, opened in ((False, talks), (True, binds)):
        assert is_open_to(listing, [named], date(2026, 3, 2), contract=contract) is opened
        assert is_open_to(listing, [other], date(2026, 3, 2), contract=contract) is free


def test_the_index_hears_of_a_published_listings_new_lane(session: Session) -> None:
    cast = make_cast(session)
    listing = make_achievement(session, cast.organization, cast.author)

    def heard() -> int:
        statement = select(OutboxEntry).where(
            col(OutboxEntry.topic) == "listing.changed", col(OutboxEntry.subject_id) == listing.id
        )
        return len(session.exec(statement).all())

    service.sort_into_lane(session, SYSTEM, listing.id, ExportStatus.RESTRICTED)
    assert heard() == 0
    publish(session, listing)
    before = heard()
    service.sort_into_lane(session, SYSTEM, listing.id, ExportStatus.FREE)
    assert heard() == before + 1
