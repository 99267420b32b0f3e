"""Whatever the server may refuse, the reader is told in Chinese, English and Russian."""

import ast
import json
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import backend
from backend.core.problems import Problem

ROOT = Path(__file__).parents[2]
LANGUAGES = ("zh-CN", "en", "ru")
OF_THE_BROWSER = {"offline", "try-again-now"}
"""Sentences of the same file that no answer of the server carries."""
FAULT_MAKERS = {"Fault": 1, "row_fault": 2, "CellFault": 0, "PydanticCustomError": 0}
"""What makes a fault of one field, and at which place its code stands."""
OF_THE_SCHEMA: Mapping[str, tuple[str, ...]] = {
    "string": ("string-type", "string-unicode"),
    "integer": ("int-type", "int-parsing", "int-parsing-size", "int-from-float"),
    "number": ("float-type", "float-parsing"),
    "boolean": ("bool-type", "bool-parsing"),
    "array": ("list-type",),
    "object": ("model-attributes-type", "dict-type"),
    "uuid": ("uuid-type", "uuid-parsing"),
    "date": (
        "date-type",
        "date-parsing",
        "date-from-datetime-parsing",
        "date-from-datetime-inexact",
    ),
    "date-time": ("datetime-type", "datetime-parsing", "datetime-from-date-parsing"),
    "maxLength": ("string-too-long",),
    "minLength": ("string-too-short",),
    "pattern": ("string-pattern-mismatch",),
    "maxItems": ("too-long",),
    "minItems": ("too-short",),
    "maxProperties": ("too-long",),
    "minProperties": ("too-short",),
    "minimum": ("greater-than-equal", "finite-number"),
    "maximum": ("less-than-equal",),
    "exclusiveMinimum": ("greater-than",),
    "exclusiveMaximum": ("less-than",),
    "enum": ("enum", "literal-error"),
    "const": ("literal-error",),
    "required": ("missing",),
    "discriminator": ("union-tag-invalid", "union-tag-not-found"),
}
"""Which of pydantic's findings each word of the API's description can lead to."""
NO_FIELD_OF_A_FORM = {
    *("action", "all", "field_comments", "group", "ids", "in_app", "items", "mail", "only_valid"),
    *("pointer", "submit", "version"),
}
"""What the page sends by itself; nobody fills it in by name."""
SILENT = {
    *("$ref", "additionalProperties", "allOf", "anyOf", "binary", "contentMediaType", "default"),
    *("description", "examples", "format", "items", "null", "oneOf", "prefixItems", "properties"),
    *("password", "propertyNames", "title", "type", "writeOnly"),
}
"""Words of the description that lead to no finding of their own."""
CONTEXT: Mapping[str, set[str]] = {
    "string-too-long": {"max_length"},
    "string-too-short": {"min_length"},
    "too-long": {"max_length", "actual_length"},
    "too-short": {"min_length", "actual_length"},
    "greater-than-equal": {"ge"},
    "less-than-equal": {"le"},
    "greater-than": {"gt"},
    "less-than": {"lt"},
}
"""The parameters pydantic tells with what it found."""


def flatten(tree: Mapping[str, Any], above: str = "") -> dict[str, str]:
    """All texts by their path."""
    found: dict[str, str] = {}
    for name, value in tree.items():
        path = f"{above}{name}"
        found |= flatten(value, f"{path}.") if isinstance(value, dict) else {path: value}
    return found


@cache
def texts(language: str) -> dict[str, str]:
    """What the web page says about problems, by code; faults lie below `field.`."""
    path = ROOT / "frontend/src/i18n" / language / "problems.json"
    return flatten(json.loads(path.read_text("utf-8")))


@cache
def sources() -> tuple[ast.Module, ...]:
    """Every module of the backend, parsed."""
    return tuple(ast.parse(path.read_text("utf-8")) for path in (ROOT / "backend").rglob("*.py"))


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of something by its bare name."""
    for module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node


@cache
def problem_kinds() -> dict[str, type[Problem]]:
    """Every kind of problem there is, by its class's name."""
    for module in pkgutil.walk_packages(backend.__path__, "backend."):
        if not module.name.startswith("backend.migrations"):
            import_module(module.name)
    found, waiting = dict[str, type[Problem]](), [Problem]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        found[kind.__name__] = kind
    del found["Problem"]
    return {name: kind for name, kind in found.items() if kind.__module__.startswith("backend.")}


def named(call: ast.Call) -> set[str]:
    """The parameters a call tells."""
    told = {keyword.arg for keyword in call.keywords if keyword.arg} - {"errors"}
    for argument in call.args:
        if isinstance(argument, ast.Dict):
            told |= {key.value for key in argument.keys if isinstance(key, ast.Constant)}
    return told


@cache
def problem_params() -> dict[str, set[str]]:
    """The parameters that every place raising a problem tells, by code."""
    kinds = problem_kinds()
    always: dict[str, set[str]] = {}
    for name, call in calls():
        if name in kinds:
            code = kinds[name].code
            always[code] = always.get(code, named(call)) & named(call)
    return always


@cache
def own_faults() -> dict[str, set[str]]:
    """Codes of faults that our own code finds, with the parameters it always tells."""
    always: dict[str, set[str]] = {}
    for name, call in calls():
        for code in fault_codes(name, call):
            always[code] = always.get(code, named(call)) & named(call)
    return always


def fault_codes(name: str, call: ast.Call) -> Iterator[str]:
    """The code a call makes a fault of; a rule of completeness has its code by keyword."""
    place = FAULT_MAKERS.get(name)
    if place is not None and len(call.args) > place:
        code = call.args[place]
        if isinstance(code, ast.Constant):
            yield code.value.replace("_", "-")
    if name == "Rule":
        for keyword in call.keywords:
            if keyword.arg == "code" and isinstance(keyword.value, ast.Constant):
                yield keyword.value.value


@cache
def sent_schemas() -> tuple[Mapping[str, Any], ...]:
    """The schema of everything a client may send: bodies, parameters, and all within."""
    document = json.loads((ROOT / "frontend/openapi.json").read_text("utf-8"))
    named: Mapping[str, Any] = document["components"]["schemas"]
    waiting = [
        each["schema"]
        for path in document["paths"].values()
        for operation in path.values()
        for part in (*operation.get("parameters", ()), operation.get("requestBody", {}))
        for each in ([part] if "schema" in part else part.get("content", {}).values())
    ]
    found: list[Mapping[str, Any]] = []
    seen: set[str] = set()
    while waiting:
        schema = waiting.pop()
        found.append(schema)
        waiting += below(schema)
        name = schema.get("$ref", "").rsplit("/", 1)[-1]
        if name and name not in seen:
            seen.add(name)
            waiting.append(named[name])
    return tuple(found)


@cache
def schema_faults() -> set[str]:
    """What pydantic can find wrong with anything a client may send."""
    found = {"json-invalid", "extra-forbidden", "value-error"}
    for word in set().union(*map(words_of, sent_schemas())):
        found |= set(OF_THE_SCHEMA.get(word, ()))
        assert word in OF_THE_SCHEMA or word in SILENT, f"what does {word} lead to?"
    return found


def sent_fields() -> set[str]:
    """The names of all fields of all bodies."""
    return {name for schema in sent_schemas() for name in schema.get("properties", {})}


def fields_named(language: str) -> set[str]:
    """The fields that have a name in a language, some within others only."""
    path = ROOT / "frontend/src/i18n" / language / "fields.json"
    return {key.rsplit(".", 1)[-1] for key in flatten(json.loads(path.read_text("utf-8")))}


def words_of(schema: Mapping[str, Any]) -> set[str]:
    """The words that say what a value may be."""
    told = {schema[word] for word in ("type", "format") if isinstance(schema.get(word), str)}
    return told | set(schema)


def below(schema: Mapping[str, Any]) -> list[Any]:
    """The schemas within a schema."""
    parts = [*schema.get("properties", {}).values(), *schema.get("prefixItems", ())]
    for word in ("anyOf", "allOf", "oneOf"):
        parts += schema.get(word, ())
    parts += [schema[w] for w in ("items", "additionalProperties", "propertyNames") if w in schema]
    return [part for part in parts if isinstance(part, dict)]


def placeholders(text: str) -> set[str]:
    """The parameters a text speaks of."""
    return set(re.findall(r"\{\{\s*(\w+)", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_text(language: str) -> None:
    codes = {kind.code for kind in problem_kinds().values()}
    assert not codes - texts(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_a_field_has_a_text(language: str) -> None:
    codes = own_faults().keys() | schema_faults()
    told = {key.removeprefix("field.") for key in texts(language) if key.startswith("field.")}
    assert not codes - told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_speaks_of_what_the_server_does_not_tell(language: str) -> None:
    wrong = {}
    for key, text in texts(language).items():
        if key.startswith("field."):
            code = key.removeprefix("field.")
            told = own_faults().get(code, set()) | CONTEXT.get(code, set())
        else:
            told = problem_params().get(key, set())
        if strange := placeholders(text) - told:
            wrong[key] = strange
    assert not wrong


def test_no_text_is_left_of_a_problem_that_is_gone() -> None:
    codes = {kind.code for kind in problem_kinds().values()} | OF_THE_BROWSER
    faults = own_faults().keys() | schema_faults() | {"wrong"}
    known = codes | {f"field.{code}" for code in faults}
    assert not texts("zh-CN").keys() - known


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_a_reader_fills_in_has_a_name(language: str) -> None:
    names = fields_named(language)
    assert not sent_fields() - names - NO_FIELD_OF_A_FORM


def test_codes_of_problems_are_told_apart() -> None:
    codes = [kind.code for kind in problem_kinds().values()]
    assert len(codes) == len(set(codes))
