"""Every column says whom its content is for."""

from backend.core.privacy import Label, columns, labels
from backend.models import metadata
from search.documents import ListingDocument, ListingText

SECRETS = ("password", "token", "hash", "confidential", "note")
"""Parts of names that no public column has."""


def test_every_column_is_labelled_and_no_label_is_left_of_one_that_is_gone() -> None:
    there = {(table.name, column.name) for table in metadata.tables.values() for column in table.c}
    assert labels().keys() == there


def test_what_names_a_person_is_personal() -> None:
    named = {
        (table.name, column.name)
        for table in metadata.tables.values()
        for column in table.c
        for key in column.foreign_keys
        if key.column.table.name == "person"
    }
    assert named
    assert {place for place in named if labels()[place] is not Label.PERSONAL} == set()


def test_no_secret_is_public() -> None:
    public = [place for place, label in labels().items() if label is Label.PUBLIC]
    told = {("programme_project", "note"), ("metric", "notes")}
    suspect = {(table, name) for table, name in public if any(part in name for part in SECRETS)}
    assert suspect <= told


def test_a_search_document_holds_public_columns_only() -> None:
    kept = set(ListingDocument.model_fields) | set(ListingText.model_fields)
    for table in ("listing", "listing_text", "achievement", "challenge", "organization"):
        hidden = columns(table, Label.CONFIDENTIAL, Label.PERSONAL)
        assert kept & hidden == set(), table
