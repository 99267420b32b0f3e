"""Rules of the code that no linter knows."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

import pytest

from backend.core.problems import Problem
from tests.architecture.sources import ROOT, Module, backend, modules, tree, where
from tests.architecture.test_problem_texts import problem_kinds

STATEMENTS = {"select", "insert", "update", "delete", "text", "exists", "union", "union_all"}
ASKING = {"exec", "execute", "scalars", "scalar", "query"}
IGNORE = re.compile(
    r"#\s*(noqa|type:\s*ignore)(?P<code>\s*:\s*[A-Z]+[0-9]+|\[[a-z-]+)?(?P<rest>.*)"
)


def calls(module: Module) -> Iterator[tuple[ast.Call, str, str]]:
    """Every call with the name called and, for a method, the name it is called on."""
    for node in ast.walk(tree(module)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute):
            of = node.func.value
            yield node, node.func.attr, of.id if isinstance(of, ast.Name) else ""
        elif isinstance(node.func, ast.Name):
            yield node, node.func.id, ""


def test_only_the_core_commits() -> None:
    wrong = [
        where(module, node)
        for module in backend()
        if module.name != "backend.core.db" and not module.name.startswith("backend.migrations")
        for node, name, _ in calls(module)
        if name == "commit"
    ]
    assert wrong == []


def test_features_ask_the_database_in_their_repositories_only() -> None:
    wrong = []
    for module in backend():
        # A table's own conditions are written in SQL as well.
        if module.feature is None or module.part in {"repository", "models"}:
            continue
        statements = STATEMENTS & set(from_sqlalchemy(module))
        for node, name, of in calls(module):
            asks = name in ASKING and of in {"session", "reading"}
            if asks or (name in statements and not of):
                wrong.append(f"{where(module, node)} {name}")
    assert wrong == []


def from_sqlalchemy(module: Module) -> Iterator[str]:
    """The names a module has from SQLAlchemy or SQLModel."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("sqlal", "sqlm")):
            yield from (alias.asname or alias.name for alias in node.names)


def test_nobody_raises_a_bare_http_exception() -> None:
    wrong = [
        where(module, node)
        for module in backend()
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Raise) and "HTTPException" in ast.unparse(node)
    ]
    assert wrong == []


def test_no_table_is_an_input_and_no_route_answers_with_one() -> None:
    tables = {
        node.name
        for module in backend()
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ClassDef)
        and any(keyword.arg == "table" for keyword in node.keywords)
    }
    wrong = [
        f"{where(module, node)} {node.name}"
        for module in backend()
        if module.part == "router"
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef) and node.decorator_list
        for told in (node.returns, *(argument.annotation for argument in node.args.args))
        if told is not None and set(re.findall(r"\w+", ast.unparse(told))) & tables
    ]
    assert tables
    assert wrong == []


@pytest.mark.parametrize("kind", problem_kinds().values(), ids=lambda kind: kind.code)
def test_every_problem_tells_its_fact(kind: type[Problem]) -> None:
    assert 400 <= kind.status < 600
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert kind.code != Problem.code
    assert kind.title != Problem.title
    assert kind.title.endswith(".")


def test_every_ignore_carries_its_code_and_its_reason() -> None:
    wrong = []
    for module in modules():
        for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
            found = IGNORE.match(token.string) if token.type == tokenize.COMMENT else None
            if found is None:
                continue
            reason = re.search(r"(—| - |#)\s*\S+", found["rest"])
            if not found["code"] or not reason:
                wrong.append(f"{module.path.relative_to(ROOT)}:{token.start[0]} {token.string}")
    assert wrong == []


def test_every_migration_can_be_undone() -> None:
    steps = sorted((ROOT / "backend/migrations/versions").glob("*.py"))
    assert steps
    for step in steps:
        parsed = ast.parse(step.read_text("utf-8"))
        functions = {node.name: node for node in parsed.body if isinstance(node, ast.FunctionDef)}
        assert {"upgrade", "downgrade"} <= functions.keys(), step.name
        for name in ("upgrade", "downgrade"):
            done = [node for node in functions[name].body if not isinstance(node, ast.Pass)]
            assert done, f"{step.name} {name} does nothing"
