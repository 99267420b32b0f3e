"""From a file of strangers to drafts: read, map, check, preview, carry out."""

from backend.imports.service.batches import (
    CheckedFile,
    Incoming,
    check_file,
    commit_import,
    discard_abandoned,
    discard_import,
    get_import,
    list_rows,
    preview,
    require_import,
)
from backend.imports.service.operator import OperatorImport, run_operator_import
from backend.imports.service.readers import read_rows
from backend.imports.service.template import workbook

__all__ = [
    "CheckedFile",
    "Incoming",
    "OperatorImport",
    "check_file",
    "commit_import",
    "discard_abandoned",
    "discard_import",
    "get_import",
    "list_rows",
    "preview",
    "read_rows",
    "require_import",
    "run_operator_import",
    "workbook",
]
