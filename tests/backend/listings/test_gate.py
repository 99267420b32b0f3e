"""The export gate's lane is set by the platform alone, on the record, and heard of at once."""

import pytest
from sqlmodel import Session, col, select

from backend.core.actor import SYSTEM
from backend.core.audit import AuditEntry
from backend.core.outbox import OutboxEntry
from backend.core.problems import Forbidden
from backend.listings import service
from backend.listings.models import ExportStatus
from tests.factories.listings import actor_as, make_achievement, make_cast, publish


def test_a_lane_is_recorded_with_the_one_before(session: Session) -> None:
    cast = make_cast(session)
    listing = make_achievement(session, cast.organization, cast.author)
    service.sort_into_lane(session, SYSTEM, listing.id, ExportStatus.FREE)
    assert listing.export_status is ExportStatus.FREE
    statement = select(AuditEntry).where(col(AuditEntry.action) == "listing.screened")
    (entry,) = session.exec(statement).all()
    assert entry.data == {"before": "unscreened", "after": "free"}


def test_neither_author_nor_reviewer_nor_officer_sorts(session: Session) -> None:
    cast = make_cast(session)
    listing = make_achievement(session, cast.organization, cast.author)
    for person in (cast.author, cast.tto, cast.officer):
        with pytest.raises(Forbidden):
            service.sort_into_lane(
                session, actor_as(session, person), listing.id, ExportStatus.FREE
            )
    assert listing.export_status is ExportStatus.UNSCREENED


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
