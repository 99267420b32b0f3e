"""What goes out about the announcements of deals."""

from backend.core.schemas import Schema
from backend.deals.schemas import NoticeReason
from backend.notices.schemas import NoticeBrief


class AnnouncementRead(Schema):
    """What is to be announced of a deal, and how far that has come.

    `reason` is why signing waits for a notice that closed clean, null where it does not.
    """

    reason: NoticeReason | None
    notice: NoticeBrief | None
    may_publish: bool
