"""What goes in and out about breaches of integrity."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from backend.core.schemas import Line, Schema, Text


class IntegrityWrite(Schema):
    """A proven breach of integrity, and where that is written."""

    organization_id: UUID
    found_on: date
    source: Annotated[Line, StringConstraints(min_length=2, max_length=300)]
    note: Annotated[Text, StringConstraints(max_length=1000)] = ""


class IntegrityRead(IntegrityWrite):
    """A recorded breach, and until when it keeps the organisation out."""

    id: UUID
    organization_name: str
    until: date
    entered_at: datetime
    lifted_at: datetime | None
