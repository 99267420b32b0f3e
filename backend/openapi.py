"""The API's description, written where the web's client is generated from."""

import json
from pathlib import Path

from backend.core.settings import Settings
from backend.main import create_app


def write(settings: Settings, target: Path) -> None:
    """Write the OpenAPI document, stable in order, so that a diff shows what changed."""
    document = create_app(settings).openapi()
    target.write_text(json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
