"""What clients get about files."""

from datetime import datetime
from uuid import UUID

from backend.core.schemas import Schema


class FileCard(Schema):
    """A file as other records mention it; `size` in bytes."""

    id: UUID
    name: str
    media_type: str
    size: int


class FileRead(FileCard):
    """An upload of one's own."""

    sha256: str
    created_at: datetime
    claimed: bool


class FileLink(Schema):
    """An address under which the file can be fetched until `expires_at`."""

    url: str
    expires_at: datetime
