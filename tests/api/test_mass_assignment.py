"""Nothing comes in beside what was asked for."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from backend.core.locales import CODES
from backend.models import metadata
from tests.api.attempts import Attempt, Place, at, named, places, writing
from tests.api.conftest import Home
from tests.api.test_matrix import described
from tests.api.truth import Row

COLUMNS = frozenset(column.name for table in metadata.tables.values() for column in table.columns)
_NEVER_GIVEN = (
    "id state number created_by created_at updated_at completeness submitted_by submitted_at "
    "endorsed_by approved_by waiting_since published_at confirmed_at export_status is_sample "
    "field_versions verified_at recheck_on password_hash platform_roles email_verified_at "
    "disabled_at failed_sign_ins locked_until token_hash invited_by uploaded_by claimed "
    "claimed_for sha256 path search_name decision_note entered_by updated_by source_id "
    "poisoned "
)
NEVER_GIVEN = frozenset(_NEVER_GIVEN.split())
"""Columns that no client may ever set, whatever a schema says."""
OF_OTHERS = {
    *(("IpRight", "number"), ("Funding", "number"), ("PermitWrite", "number")),
    *(("Patent", "number"), ("RegistrationWrite", "number")),
}
"""Numbers that a patent office, a fund or an authority gave."""


@pytest.fixture(autouse=True)
def _put_back(home: Home) -> Iterator[None]:
    yield
    if home.changed():
        home.put_back()


def test_no_body_is_described_to_hold_what_only_we_may_say(home: Home) -> None:
    schemas = home.app.openapi()["components"]["schemas"]
    wrong = {}
    for name, operation in described(home.app).items():
        for content in operation.get("requestBody", {}).get("content", {}).values():
            reached = schemas_below(content["schema"], schemas)
            held = {(each, own) for each in reached for own in schemas[each].get("properties", ())}
            ours = {(each, own) for each, own in held if own in NEVER_GIVEN} - OF_OTHERS
            if ours:
                wrong[name] = ours
    assert wrong == {}


def schemas_below(schema: object, schemas: dict[str, Any]) -> set[str]:
    """The names of all schemas that a schema reaches."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            name = str(part.get("$ref", "")).rsplit("/", 1)[-1]
            if name and name not in found:
                found.add(name)
                waiting.append(schemas[name])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return found


@pytest.mark.parametrize("row", writing(), ids=named)
def test_no_column_comes_in_beside_what_is_asked(home: Home, row: Row) -> None:
    attempt = Attempt(home, row)
    if attempt.body is None:
        return  # a form, of which only the named fields are read
    for place in ((), *places(attempt.body)):
        inner = at(attempt.body, place)
        if not isinstance(inner, dict) or set(inner) <= set(CODES):
            continue  # no object of ours, or words by language
        beside = COLUMNS - inner.keys()
        body = copy.deepcopy(attempt.body)
        at(body, place).update(dict.fromkeys(beside, "injected"))
        answer = attempt.send(body)
        assert answer.status_code == 422, answer.text[:300]
        refused = refused_at(answer.json()["errors"], place)
        assert refused >= NEVER_GIVEN - inner.keys()
    assert not home.changed()


def refused_at(faults: list[dict[str, Any]], place: Place) -> set[str]:
    """The names below a place that were refused as unknown."""
    above = "".join(f"/{part}" for part in place) + "/"
    return {
        fault["pointer"].removeprefix(above)
        for fault in faults
        if fault["code"] == "extra-forbidden" and fault["pointer"].startswith(above)
    }
