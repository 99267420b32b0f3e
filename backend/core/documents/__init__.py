"""Documents as data: what a contract, a notice or a sheet says, before it becomes PDF or docx.

A feature builds one `Document`; `pdf.render` and `docx.render` write it. Texts of people are only
ever data to both, so nothing in them can be an instruction.
"""

from backend.core.documents.content import (
    Clause,
    Document,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from backend.core.documents.sending import Format, attachment, render

__all__ = [
    "Clause",
    "Document",
    "Format",
    "Heading",
    "Paragraph",
    "Signature",
    "Signatures",
    "Table",
    "attachment",
    "render",
]
