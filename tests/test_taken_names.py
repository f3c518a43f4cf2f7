"""The names that a model or a parameter cannot have in generated code, held to what the code really uses."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import targets
from specwright.codegen.stems import Stems
from specwright.emit.pydantic.classes import field_name
from specwright.emit.python import names as python
from specwright.emit.typescript import names as javascript
from specwright.ir.naming import snake, words

PROJECTS: tuple[Callable[[], targets.Compiled], ...] = (targets.of_the_corpus, targets.of_the_small_specs)


def source(folder: Path, pattern: str) -> Iterator[tuple[str, str]]:
    """The name and the text of each file of that pattern."""
    for path in sorted(each for each in folder.rglob(pattern) if each.parent.name != "_runtime"):
        yield path.name, path.read_text(encoding="utf-8")


def spellings(name: str) -> list[tuple[str, ...]]:
    """Parameters whose variables might be called so."""
    first, *rest = words(name)
    return [(name,), (first + "".join(map(str.capitalize, rest)),), ("-".join((first, *rest)),)]


@pytest.mark.parametrize("made", PROJECTS)
def test_no_variable_is_called_as_what_functions_use(made: Callable[[], targets.Compiled]) -> None:
    folder = made().folder
    files = [text for file in ("verdict.py", "faults.py") for _, text in source(folder / "python", file)]
    used = {name for text in files for name in used_by_functions(ast.parse(text))}
    assert {name for name in used for path in spellings(name) if python.variable(path) == name} == set()
    modules = [text for file, text in source(folder / "typescript/models", "*.js") if file.count(".") == 1]
    used = {name for text in modules for name in called_in_verdicts(text)}
    assert {name for name in used for path in spellings(name) if javascript.variable(path) == name} == set()


def called_in_verdicts(text: str) -> set[str]:
    """What the functions of a module of JavaScript call that say whether a request is valid."""
    return {*re.findall(r"(?<![.\w])([a-z]\w*)\(", text[text.index("function isValid(") :])}


def declared(text: str) -> set[str]:
    """What a module of JavaScript imports from others than models, and declares."""
    imported = re.findall(r"^import \{([^}]*)\} from \"\.{1,2}/(?!models/)", text, re.MULTILINE)
    own = re.findall(r"^(?:export )?(?:function|const) (\w+)", text, re.MULTILINE)
    return {*own, *re.findall(r"\w+", " ".join(imported))}


def used_by_functions(tree: ast.Module) -> set[str]:
    """What the functions of a module take from outside of themselves."""
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    called = {
        each.func.id
        for function in functions
        for each in ast.walk(function)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name)
    }
    imported = {
        alias.asname or alias.name
        for each in ast.walk(tree)
        if isinstance(each, ast.ImportFrom) and each.module != "__future__"
        for alias in each.names
    }
    return called | imported | {each.name for each in functions}


@pytest.mark.parametrize("made", PROJECTS)
def test_no_class_or_field_is_called_as_what_classes_use(made: Callable[[], targets.Compiled]) -> None:
    """Of dataclasses and pydantic models: all that stands in their modules outside of methods."""
    folder = made().folder
    modules = [text for file in ("shapes.py",) for _, text in source(folder / "python", file)]
    modules += [text for _, text in source(folder / "pydantic", "[a-z]*.py")]
    for text in modules:
        tree = ast.parse(text)
        classes = [each for each in tree.body if isinstance(each, ast.ClassDef)]
        own = {each.name for each in classes}
        imported = {
            n.asname or n.name for s in ast.walk(tree) if isinstance(s, ast.ImportFrom) for n in s.names
        }
        assert {each for each in imported if each[:1].isupper()} <= {*python.TYPES, "TYPE_CHECKING"}
        for each in classes:
            used = {name for name in used_in_body(each) if name not in own and name == snake(name)}
            taken = {name for name in used if field_of(each)(name) == name}
            assert taken == set(), each.name


def used_in_body(of: ast.ClassDef) -> set[str]:
    """What the body looks up while the class is made: decorators, annotations, values."""
    parts: list[ast.AST] = []
    for each in of.body:
        match each:
            case ast.FunctionDef():
                parts += [*each.decorator_list, each.args]
            case ast.AnnAssign(annotation=annotation, value=value):
                parts += [annotation, *([value] if value else [])]
            case _:
                parts.append(each)
    return {node_.id for part_ in parts for node_ in ast.walk(part_) if isinstance(node_, ast.Name)}


def field_of(of: ast.ClassDef) -> Callable[[str], str]:
    """How a field of such a class is called: dataclasses have a decorator."""
    return (lambda name: python.field(name, Stems())) if of.decorator_list else field_name


def test_no_namespace_is_called_as_what_the_index_has() -> None:
    """What the modules about all models of the npm package declare and import besides."""
    for folder in (targets.of_the_small_specs().folder, targets.of_the_folder("narrow").folder):
        text = (folder / "typescript" / "all.js").read_text(encoding="utf-8")
        types = (folder / "typescript" / "zod" / "index.d.ts").read_text(encoding="utf-8")
        modules = {*re.findall(r"\* as (\w+) from", types)}
        assert modules
        for name in (declared(text) | modules) - {"RULES"}:
            assert name not in javascript.namespaces(["-".join(words(name))]).values(), name
