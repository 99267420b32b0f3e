"""Nothing grows beyond what a reader holds in the head."""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import BACKEND, ROOT, features, modules, tree

LINES, FUNCTION, FEATURE, PAGE = 400, 40, 1_800, 250
GROWN = {"listings": 2_000}
"""Its desks, which nothing else in it needs, are what can become a room of their own."""
WEB = ROOT / "frontend" / "src"


def test_no_module_is_longer_than_400_lines() -> None:
    found = {module.name: len(module.text.splitlines()) for module in modules()}
    assert {name: lines for name, lines in found.items() if lines > LINES} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    found = {
        f"{module.name}.{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in modules()
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in found.items() if lines > FUNCTION} == {}


@pytest.mark.parametrize("feature", sorted(features()))
def test_no_feature_holds_more_than_1800_lines_of_code(feature: str) -> None:
    """Statements count; what explains them, imports them or keeps them apart does not."""
    assert sum(map(code_lines, (BACKEND / feature).rglob("*.py"))) <= GROWN.get(feature, FEATURE)


def code_lines(path: Path) -> int:
    """Lines on which something is done or declared."""
    parsed = ast.parse(path.read_text("utf-8"))
    lines: set[int] = set()
    for node in ast.walk(parsed):
        if isinstance(node, ast.stmt) and not isinstance(node, ast.Import | ast.ImportFrom):
            text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            lines |= set() if text else {node.lineno}
        elif isinstance(node, ast.expr) and not isinstance(node, ast.Constant):
            lines.add(node.lineno)
    return len(lines)


def test_no_file_of_the_web_is_longer_than_250_lines() -> None:
    found = {
        str(path.relative_to(WEB)): len(path.read_text("utf-8").splitlines())
        for kind in ("ts", "tsx", "css")
        for path in WEB.rglob(f"*.{kind}")
        if ".gen." not in path.name and "generated" not in path.parts
    }
    assert {name: lines for name, lines in found.items() if lines > PAGE} == {}
