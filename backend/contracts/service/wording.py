"""The words that contracts are offered and framed with, in the languages of documents."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from backend.contracts.models import Signer
from backend.contracts.schemas import (
    Clause,
    ClauseWords,
    ContractKind,
    OwnershipWords,
    Point,
    Wording,
)
from backend.contracts.service.rules import CHECKLIST, OWNERSHIP

FOLDER = Path(__file__).parents[1] / "data"
LANGUAGES = ("zh", "en", "ru")


def written_in(lang: str) -> str:
    """The language of documents that is nearest to a reader's."""
    return lang if lang in LANGUAGES else "en"


@cache
def _catalogue(lang: str) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{lang}.json").read_text("utf-8"))
    return found


def words(lang: str, key: str, /, **params: str | int) -> str:
    """The words of a key; KeyError where there are none."""
    at: Any = _catalogue(lang)
    for part in key.split("."):
        at = at[part]
    said: str = at
    return said.format_map(params) if params else said


def role(lang: str, kind: ContractKind, party: Signer) -> str:
    """What a party is called in a contract of the kind."""
    return words(lang, f"role.{kind}.{party}")


def sample(lang: str, clause: Clause) -> str:
    """Words that a clause may begin with."""
    return words(lang, f"clause.{clause}.sample")


def wording(kind: ContractKind, lang: str) -> Wording:
    """All that an editor of such contracts is offered."""
    lang = written_in(lang)
    return Wording(
        kind=kind,
        clauses=[_clause(lang, code) for code in CHECKLIST[kind]],
        ownership=[
            OwnershipWords(
                code=one,
                name=words(lang, f"ownership.{one}.name"),
                text=words(lang, f"ownership.{one}.text"),
            )
            for one in OWNERSHIP[kind]
        ],
        ownership_default=words(lang, f"ownership_default.{kind}"),
    )


def _clause(lang: str, code: Clause | Point) -> ClauseWords:
    return ClauseWords(
        code=code,
        title=words(lang, f"clause.{code}.title"),
        why=words(lang, f"clause.{code}.why"),
        sample=sample(lang, code) if isinstance(code, Clause) else "",
    )
