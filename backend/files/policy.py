"""How much a person may upload. Who may read a file is decided by the feature that refers to it."""

from backend.core.actor import Actor
from backend.files.models import StoredFile

UNCLAIMED_MAX_BYTES = 500 * 1024 * 1024
UNCLAIMED_MAX_FILES = 200
"""What a person may have lying about before any of it is used."""


def owns(actor: Actor, file: StoredFile) -> bool:
    """Whether the actor uploaded the file."""
    return actor.person_id is not None and file.uploaded_by == actor.person_id


def within_quota(count: int, held: int, size: int) -> bool:
    """Whether another upload of `size` bytes fits beside the unused ones."""
    return count < UNCLAIMED_MAX_FILES and held + size <= UNCLAIMED_MAX_BYTES
