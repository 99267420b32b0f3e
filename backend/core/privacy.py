"""What every column holds, as `backend/privacy.toml` says it: public, confidential or personal."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "privacy.toml"


class Label(StrEnum):
    """Who a column's content is for."""

    PUBLIC = "public"
    CONFIDENTIAL = "confidential"
    PERSONAL = "personal"


@cache
def labels() -> Mapping[tuple[str, str], Label]:
    """The label of every (table, column). Raises ValueError for a column that has two."""
    found: dict[tuple[str, str], Label] = {}
    for table, kinds in tomllib.loads(FILE.read_text("utf-8")).items():
        for label, columns in kinds.items():
            for column in columns:
                if (table, column) in found:
                    msg = f"{table}.{column} has two labels"
                    raise ValueError(msg)
                found[table, column] = Label(label)
    return found


def columns(table: str, *wanted: Label) -> frozenset[str]:
    """The columns of a table that have one of the labels."""
    return frozenset(
        column for (of, column), label in labels().items() if of == table and label in wanted
    )
