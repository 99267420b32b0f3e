"""A small plan, ready made."""

from typing import Any

from sqlmodel import Session

from backend.core.actor import SYSTEM
from backend.metrics import service
from backend.metrics.schemas import Plan


def metric_data(code: str, **fields: Any) -> dict[str, Any]:
    """A metric as a plan's file holds it."""
    return {
        "code": code,
        "table": 1,
        "names": {"zh": "科技平台数", "en": "Platforms"},
        "unit": "count",
        "unit_names": {"zh": "个"},
        "baseline": {"year": 2020, "value": 97},
        "target": {"year": 2025, "value": 148},
        **fields,
    }


def plan_data() -> dict[str, Any]:
    """Two metrics, one below the other, and three projects in two boxes."""
    return {
        "metrics": [
            metric_data("platforms"),
            metric_data("laboratories", parent="platforms", target={"year": 2025, "value": 8}),
        ],
        "boxes": [
            {"number": 2, "names": {"zh": "装备", "en": "Equipment"}},
            {"number": 1, "names": {"zh": "信息", "en": "Information"}},
        ],
        "projects": [
            {"code": "P002", "box": 2, "zone": "changji", "names": {"zh": "科技城", "en": "City"}},
            {"code": "P001", "box": 1, "zone": "urumqi", "names": {"zh": "物联网"}},
            {"code": "P003", "box": 1, "names": {"zh": "平台", "en": "Platform"}},
        ],
    }


def adopt(session: Session) -> int:
    """Adopt that plan; the number of entries made."""
    return service.adopt_plan(session, SYSTEM, Plan.model_validate(plan_data()))
