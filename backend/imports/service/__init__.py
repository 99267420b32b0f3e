"""From a file of strangers to drafts: read, map, check, preview, carry out."""

from backend.imports.service.batches import (
    Incoming,
    commit_import,
    discard_abandoned,
    discard_import,
    get_import,
    list_rows,
    preview,
)
from backend.imports.service.operator import OperatorImport, run_operator_import
from backend.imports.service.template import workbook

__all__ = [
    "Incoming",
    "OperatorImport",
    "commit_import",
    "discard_abandoned",
    "discard_import",
    "get_import",
    "list_rows",
    "preview",
    "run_operator_import",
    "workbook",
]
