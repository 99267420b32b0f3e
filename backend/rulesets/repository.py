"""Reads all versions: those that come with the platform, and above them the operator's own."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from backend.core.db import held
from backend.rulesets.models import RuleKind, RuleSet
from backend.rulesets.schemas import RuleSetCreate

_SHIPPED = Path(__file__).parent / "data" / "shipped.json"


def code_of(kind: RuleKind, country: str, region: str) -> str:
    """The name that all versions on one matter in one place share, such as `cn-650000-notice`."""
    place = "-".join(part for part in (country.lower(), region) if part) or "all"
    return f"{place}-{kind.replace('_', '-')}"


def fields_of(data: RuleSetCreate) -> dict[str, Any]:
    """A version's columns, but for its number."""
    plain = data.model_dump(mode="json", include={"terms", "source", "remarks"})
    kept = data.model_dump(exclude={"terms", "source", "remarks"})
    kind = data.terms.kind
    code = code_of(kind, data.country, data.region)
    return {**kept, **plain, "kind": kind, "code": code}


@cache
def _file() -> tuple[RuleSetCreate, ...]:
    return tuple(
        RuleSetCreate.model_validate(one) for one in json.loads(_SHIPPED.read_text("utf-8"))
    )


def shipped() -> list[RuleSet]:
    """The versions that come with the platform, each the first of its code."""
    return [RuleSet(**fields_of(data), version=1) for data in _file()]


def versions(session: Session, kind: RuleKind | None = None) -> list[RuleSet]:
    """Every version, of one kind or of all."""
    statement = select(RuleSet)
    if kind is not None:
        statement = statement.where(col(RuleSet.kind) == kind)
    found = {(one.code, one.version): one for one in shipped() if kind is None or one.kind is kind}
    found |= {(one.code, one.version): one for one in session.exec(statement)}
    return list(found.values())


def find_shipped(code: str, version: int) -> RuleSet | None:
    """The version as it came with the platform."""
    return next((one for one in shipped() if (one.code, one.version) == (code, version)), None)


def find_entered(session: Session, code: str, version: int) -> RuleSet | None:
    """The operator's row of a version, locked."""
    statement = select(RuleSet).where(col(RuleSet.code) == code, col(RuleSet.version) == version)
    return session.exec(held(statement)).one_or_none()
