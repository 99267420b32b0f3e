"""What of a challenge is shown to whom, beyond what holds for every listing."""

from typing import Any


def withhold(own: dict[str, Any], *, anonymous: bool) -> dict[str, Any]:
    """A challenge's own fields without those that would name an owner who asks anonymously."""
    return own | {"funding_lines": []} if anonymous else own
