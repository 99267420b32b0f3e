"""What an achievement must and should hold before it is submitted, with the weight of each part."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backend.listings.service import Rule, has, is_measurable, tells

Content = Mapping[str, Any]


def _staged(content: Content, _: datetime) -> bool:
    return content.get("trl") is not None or content.get("stage") is not None


def _complete_indicators(content: Content, _: datetime) -> bool:
    return all(is_measurable(indicator) for indicator in content.get("indicators", []))


def _evidenced(content: Content, _: datetime) -> bool:
    kinds = [indicator["evidence"]["kind"] for indicator in content.get("indicators", [])]
    return any(kind != "none" for kind in kinds)


def _priced(content: Content, _: datetime) -> bool:
    return content.get("price_kind") == "negotiable" or content.get("price") is not None


def _not_secret(content: Content, _: datetime) -> bool:
    return content.get("secrecy") != "secret"


def _not_shown_outside(content: Content, _: datetime) -> bool:
    return content.get("secrecy") != "internal" or content["visibility"] != "public"


RULES: tuple[Rule, ...] = (
    Rule("/texts/{original}/sections/problem", 7, tells("problem")),
    Rule("/texts/{original}/sections/innovation", 8, tells("innovation")),
    Rule("/texts/{original}/sections/application", 5, tells("application")),
    Rule("/trl", 6, _staged, required=True),
    Rule("/trl_evidence", 3, has("trl_evidence")),
    Rule("/attribute", 1, has("attribute")),
    Rule("/indicators", 8, has("indicators")),
    Rule("/indicators", 2, _complete_indicators, required=True, code="indicator-incomplete"),
    Rule("/indicators", 3, _evidenced, code="no-evidence"),
    Rule("/advantages", 4, has("advantages")),
    Rule("/modes", 6, has("modes"), required=True),
    Rule("/price", 2, _priced, required=True, code="price-missing"),
    Rule("/ip", 4, has("ip")),
    Rule("/units", 3, has("units")),
    Rule("/persons", 2, has("persons")),
    Rule("/cases", 3, has("cases")),
    Rule("/secrecy", 0, _not_secret, required=True, basic=True, code="secret-never-published"),
    Rule(
        "/visibility", 0, _not_shown_outside, required=True, basic=True, code="internal-not-public"
    ),
)
