"""Prepares the sources of verdicts for mypyc: what they say stays, what it would read otherwise goes.

mypyc trusts annotations. It takes `float` for a double, into which it turns whole numbers, and what a
TypeGuard tells for certain. Functions that call themselves stay in Python, whose limit of depth holds there.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

RUNTIME = ("values", "totals", "text_formats")
"""The modules of the runtime whose functions verdicts call."""

_FINAL = """
MYPY: bool = False
if MYPY:
    from typing import Final
"""
"""Makes the name known to mypy alone: importing typing takes longer than importing a verdict."""


class Preparation:
    """What the modules of a package become in the package of compiled ones."""

    def __init__(self, package: str, native: str) -> None:
        self.package = package
        self.native = native
        self._compiled: dict[str, set[str]] = {}

    def runtime(self, name: str, source: str) -> str:
        """A module of the runtime; prepared before those that import it."""
        tree = ast.parse(source)
        home = f"{self.package}._runtime.{name}"
        stays = {each.name for each in _definitions(tree.body) if _stays(each, tree.body)}
        self._compiled[home] = {*_bound(tree.body)} - stays
        tree.body = [each for each in tree.body if getattr(each, "name", None) not in stays]
        if stays:
            names = [ast.alias(name=each) for each in sorted(stays)]
            tree.body.insert(_head(tree.body), ast.ImportFrom(module=home, names=names, level=0))
        return self._prepared(tree)

    def verdict(self, source: str) -> str:
        """The module of a model's verdict, without the function that is asked from outside."""
        tree = ast.parse(source)
        tree.body = [each for each in tree.body if not _is_outside(each)]
        for each in tree.body:
            if isinstance(each, ast.FunctionDef):
                _Untyped(each).visit(each)
        return self._prepared(tree)

    def _prepared(self, tree: ast.Module) -> str:
        tree.body = [_for_mypyc(each) for each in tree.body]
        changed = _Annotations().visit(_Imports(self).visit(tree))
        changed.body[_head(changed.body) : 0] = ast.parse(_FINAL).body
        return ast.unparse(ast.fix_missing_locations(changed)) + "\n"

    def homes(self, module: str, names: list[ast.alias]) -> Iterator[tuple[str, list[ast.alias]]]:
        """The modules that have these names of one, with those that each has."""
        compiled = self._compiled.get(module, set())
        moved = [each for each in names if each.name in compiled]
        if moved:
            yield f"{self.native}.runtime.{module.rpartition('.')[2]}", moved
        if len(moved) < len(names):
            yield module, [each for each in names if each not in moved]


class _Imports(ast.NodeTransformer):
    """Takes from compiled modules what is compiled, and the rest from the package."""

    def __init__(self, preparation: Preparation) -> None:
        self._preparation = preparation

    def visit_ImportFrom(self, node: ast.ImportFrom) -> list[ast.stmt]:
        module = f"{self._preparation.package}._runtime.{node.module}" if node.level else node.module or ""
        return [
            ast.ImportFrom(module=home, names=names, level=0)
            for home, names in self._preparation.homes(module, node.names)
        ]


class _Annotations(ast.NodeTransformer):
    """Leaves of annotations what mypyc may trust."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.decorator_list = []
        if node.returns is not None and any(_names(node.returns, "TypeGuard")):
            node.returns = ast.Name(id="bool")
        for each in (*node.args.args, *node.args.kwonlyargs):
            if each.annotation is not None and any(_names(each.annotation, "float")):
                each.annotation = ast.Name(id="Any")
        return node


class _Untyped(ast.NodeTransformer):
    """Says of the values of a request that they may be anything: mypy would guess, and rely on that."""

    def __init__(self, function: ast.FunctionDef) -> None:
        loops = [each.target for each in ast.walk(function) if isinstance(each, ast.For)]
        self._known = {name for target in loops for name in _loaded(target)}
        self._known |= {each.arg for each in function.args.args}

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        match node:
            case ast.Assign(targets=[ast.Name(id=name) as target], value=ast.Call() | ast.Subscript()):
                if name not in self._known and "len" not in _loaded(node.value):
                    self._known.add(name)
                    kind = ast.Name(id="Any")
                    return ast.AnnAssign(target=target, annotation=kind, value=node.value, simple=1)
        return node


def _is_outside(statement: ast.stmt) -> bool:
    """Whether a statement is what others call, or what looks for the compiled verdict."""
    match statement:
        case ast.FunctionDef(name="is_valid"):
            return True
        case ast.ImportFrom(module=str() as module):
            return module.endswith("._runtime.native")
    return False


def _for_mypyc(statement: ast.stmt) -> ast.stmt:
    """A statement of a module with constants that are final, and without what mypy holds for unreachable."""
    match statement:
        case ast.AnnAssign(target=ast.Name(id="TYPE_CHECKING")):
            return statement
        case ast.Assign(targets=[ast.Name() as name], value=value):
            return _final(name, None, value)
        case ast.AnnAssign(target=ast.Name() as name, annotation=kind, value=ast.expr() as value):
            return _final(name, kind, value)
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            statement.orelse = []
    return statement


def _final(name: ast.Name, kind: ast.expr | None, value: ast.expr) -> ast.AnnAssign:
    """A constant that is one for mypyc, too: read without a look-up."""
    final: ast.expr = ast.Name(id="Final")
    annotation = final if kind is None else ast.Subscript(value=final, slice=kind)
    return ast.AnnAssign(target=name, annotation=annotation, value=value, simple=1)


def _definitions(body: list[ast.stmt]) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    return (each for each in body if isinstance(each, ast.ClassDef | ast.FunctionDef))


def _stays(definition: ast.ClassDef | ast.FunctionDef, body: list[ast.stmt]) -> bool:
    """Whether it stays in Python: a class, which there may be once alone; what yields, or reaches itself."""
    if isinstance(definition, ast.ClassDef):
        return True
    if any(isinstance(each, ast.Yield | ast.YieldFrom) for each in ast.walk(definition)):
        return True
    called = {each.name: {*_loaded(each)} for each in _definitions(body)}
    reached: set[str] = set()
    waiting = {*called[definition.name]}
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting |= called.get(name, set())
    return definition.name in reached


def _loaded(node: ast.AST) -> Iterator[str]:
    return (each.id for each in ast.walk(node) if isinstance(each, ast.Name))


def _names(node: ast.AST, name: str) -> Iterator[bool]:
    return (each == name for each in _loaded(node))


def _bound(body: list[ast.stmt]) -> Iterator[str]:
    """The names that the statements of a module bind, but those of type checkers."""
    for each in body:
        match each:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name


def _head(body: list[ast.stmt]) -> int:
    """Where imports may stand: below the docstring and what is from the future."""
    return next(
        number
        for number, each in enumerate(body)
        if not isinstance(each, ast.Expr)
        and not (isinstance(each, ast.ImportFrom) and each.module == "__future__")
    )
