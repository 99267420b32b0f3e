"""Every feature is the same room: the same files, the same doors, the same way down."""

import ast
from graphlib import TopologicalSorter

from tests.architecture.sources import BACKEND, DOORS, ORDER, backend, features, imports, tree


def test_a_features_files_are_a_closed_list() -> None:
    strange = [
        str(path.relative_to(BACKEND))
        for feature in features()
        for path in (BACKEND / feature).iterdir()
        if path.suffix == ".py" and path.stem not in {"__init__", *ORDER}
    ]
    folders = [
        str(path.relative_to(BACKEND))
        for feature in features()
        for path in (BACKEND / feature).iterdir()
        if path.is_dir() and path.name not in {"service", "schemas", "data", "__pycache__"}
    ]
    assert strange + folders == []


def test_a_feature_says_in_one_sentence_what_it_is() -> None:
    for feature in features():
        package = ast.parse((BACKEND / feature / "__init__.py").read_text("utf-8"))
        assert ast.get_docstring(package), feature
        assert len(package.body) == 1, f"{feature}/__init__.py holds more than its sentence"


def test_imports_inside_a_feature_go_down_the_list() -> None:
    wrong = []
    for module in backend():
        if module.feature is None or module.part not in ORDER:
            continue
        for name in imports(module):
            parts = name.split(".")
            if parts[:2] == ["backend", module.feature] and len(parts) > 2:
                up = ORDER.index(parts[2]) < ORDER.index(module.part)
                wrong += [f"{module.name} imports {name}"] if up else []
    assert wrong == []


def test_another_feature_is_entered_by_its_doors_only() -> None:
    wrong = []
    for module in backend():
        for name in imports(module):
            parts = name.split(".")
            inside = len(parts) > 2 and parts[0] == "backend" and parts[1] in features()
            if not inside or parts[1] == module.feature or module.feature is None:
                continue
            if parts[2] not in DOORS or len(parts) > 3:
                wrong.append(f"{module.name} imports {name}")
    assert wrong == []


def test_features_form_no_cycle() -> None:
    knows: dict[str, set[str]] = {feature: set() for feature in features()}
    for module in backend():
        if module.feature:
            entered = {name.split(".")[1] for name in imports(module) if name.count(".") > 1}
            knows[module.feature] |= (entered & features()) - {module.feature}
    TopologicalSorter(knows).prepare()


def test_the_core_knows_no_feature() -> None:
    wrong = [
        f"{module.name} imports {name}"
        for module in backend()
        if module.name.startswith("backend.core")
        for name in imports(module)
        if name.startswith("backend.") and not name.startswith("backend.core")
    ]
    assert wrong == []


def test_every_module_opens_with_a_sentence() -> None:
    assert [module.name for module in backend() if not ast.get_docstring(tree(module))] == []
