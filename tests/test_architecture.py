"""The generator is a compiler of few layers: who imports whom, what a name means, what no match drops."""

import ast
from collections import defaultdict
from functools import cache

import pytest

from import_graphs import Graph, circle, python_graph
from sources import PACKAGE, files, imports, modules, room, shown, tree

MOST_LAYERS = 9
# Packages may import those of the lines above their own; the least that a few may import stands below.
PACKAGES = (
    ("diagnostics",),
    ("ir",),
    ("load", "solver", "codegen"),
    ("lowering", "vectors", "pageform"),
    ("lint", "importer", "compare"),
    ("emit",),
    ("driver",),
    ("coverage",),
    ("cli",),
    ("__main__",),
)
ALONE = {"solver": {"diagnostics", "ir"}, "codegen": {"diagnostics", "ir"}}
IMPORTED_BY = {"importer": {"cli"}, "cli": {"__main__"}}
NO_IMPORT = {("emit", "vectors"), ("emit", "solver"), ("emit", "lint")}


def test_imports_run_one_way() -> None:
    ranks = {name: rank for rank, names in enumerate(PACKAGES) for name in names}
    offenders = []
    for path in modules():
        own = room(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        if own == "__init__":
            assert not list(imports(path))
            continue
        assert own in ranks, f"{shown(path)} has no place in the order of imports"
        for name in imports(path):
            assert not name.startswith("."), f"{shown(path)} imports {name}"
            other = room(name)
            if name.startswith("specwright.") and other != own and not may_import(own, other, ranks):
                offenders.append(f"{shown(path)} imports {name}")
    assert not offenders, "\n".join(offenders)


def may_import(own: str, other: str, ranks: dict[str, int]) -> bool:
    return (
        ranks[other] < ranks[own]
        and other in ALONE.get(own, {other})
        and own in IMPORTED_BY.get(other, {own})
        and (own, other) not in NO_IMPORT
    )


@cache
def generator() -> Graph:
    return python_graph(PACKAGE.parent)


def layers(graph: Graph) -> dict[str, int]:
    """For each package, or module beside them, how many stand on each other up to it."""
    below: dict[str, set[str]] = defaultdict(set)
    for name, imported in graph.items():
        below[room(name)] |= {room(each) for each in imported} - {room(name), ""}

    @cache
    def height(name: str) -> int:
        return 1 + max(map(height, below[name]), default=0)

    return {name: height(name) for name in [*below] if name}


def test_there_are_few_layers() -> None:
    heights = layers(generator())
    assert heights["__main__"] == max(heights.values()) <= MOST_LAYERS, heights
    assert heights["ir"] == heights["diagnostics"] + 1


def test_layers_are_counted() -> None:
    graph: Graph = {"p.a.x": set(), "p.b.y": {"p.a.x"}, "p.c": {"p.b.y", "p.a.x"}, "p.d.z": {"p.a.x"}}
    assert layers(graph) == {"a": 1, "b": 2, "c": 3, "d": 2}


def test_no_modules_import_each_other() -> None:
    assert circle(generator()) == []


def meanings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(shown(path, node.lineno))
    return found


def test_a_class_name_has_one_meaning() -> None:
    assert {name: places for name, places in meanings().items() if len(places) > 1} == {}


def silent_cases(module: ast.Module) -> list[int]:
    """The lines of `case _:` with nothing but `pass` behind it: a new node would vanish there."""
    return [
        case.pattern.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.Match)
        for case in node.cases
        if isinstance(case.pattern, ast.MatchAs)
        and case.pattern.pattern is None
        and all(isinstance(each, ast.Pass) for each in case.body)
    ]


def test_no_case_is_silent() -> None:
    assert [shown(path, line) for path in modules() for line in silent_cases(tree(path))] == []


@pytest.mark.parametrize("case", ["_", "_ if True", "other"])
def test_a_silent_case_is_found(case: str) -> None:
    code = f"match 1:\n    case 1:\n        x()\n    case {case}:\n        pass"
    assert silent_cases(ast.parse(code)) == [4]


def test_ir_classes_are_frozen_slotted_and_keyword_only() -> None:
    due = {"frozen=True", "slots=True", "kw_only=True"}
    offenders = []
    for path in [PACKAGE / "diagnostics.py", *files(r"generator/specwright/ir/.*\.py")]:
        for node in ast.walk(tree(path)):
            decorators = node.decorator_list if isinstance(node, ast.ClassDef) else []
            for decorator in decorators:
                if ast.unparse(decorator).startswith("dataclass"):
                    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
                    if not due <= {ast.unparse(each) for each in keywords}:
                        offenders.append(shown(path, decorator.lineno))
    assert not offenders
