"""Names of the npm package: modules, types, functions and local variables."""

import re

from specwright.codegen import lir
from specwright.ir.naming import words
from specwright.ir.path import ITEM, VALUE, Path

_PARTS = {ITEM: "item", VALUE: "value"}
_LOOPS = [(f"index{number}", f"item{number}") for number in ("", *range(2, 41))]
_RESERVED = frozenset(
    (
        *("arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger"),
        *("default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally"),
        *("for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new"),
        *("null", "package", "private", "protected", "public", "return", "static", "super", "switch"),
        *("this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield"),
        *("async", "globalThis", "Infinity", "NaN", "Array", "Map", "Number", "Set"),
        *(name for pair in _LOOPS for name in pair),
        *("key", "missing", "root", "value", "x", "isValid", "validate"),
    )
)

_FUNCTIONS = re.compile("(are|is|has|guard|judge|counts?|key|total|reach|on)(?![a-z])")


def namespace(slug: str) -> str:
    """What a module of many models calls one of them; no two slugs share a name."""
    name = slug.replace("-", "_")
    return f"_{name}" if not name[:1].isalpha() or name in _RESERVED else name


def variable(path: Path) -> str:
    """A local variable that holds a parameter's value; it hides no function of the module or its runtime."""
    name = _joined(path)
    name = f"{name}_" if _FUNCTIONS.match(name) else name if name[:1].isalpha() else f"_{name}"
    return f"{name}_" if name in _RESERVED else name


def loop(depth: int) -> tuple[str, str]:
    """The variables for the number of an item and the item, in so many loops (1 or more)."""
    return _LOOPS[depth - 1]


def function(ref: lir.Ref) -> str:
    """The function that judges a value, `judgeSafety` (`judge` for the root), or a counted item."""
    if ref.number:
        return f"counts{ref.number}"
    name = _joined(ref.path)
    return f"judge{name[:1].upper()}{name[1:]}"


def constant(path: Path, *more: str) -> str:
    """A module's constant about a parameter, such as `STYLE_PRESET__VALUES`."""
    parts = [_PARTS.get(name) or "_".join(words(name)) for name in path]
    name = "__".join([*parts, *more]).upper()
    return name if name[:1].isalpha() else f"_{name}"


def _joined(path: Path) -> str:
    """Parts in camel case with `__` between them: no two paths share a name."""
    return "__".join(_PARTS.get(name) or camel(name) for name in path)


def camel(name: str) -> str:
    """`webhookUrl` for `webhookURL`; a word that begins with a digit keeps its distance."""
    first, *rest = words(name)
    return first + "".join(f"_{word}" if word[0].isdigit() else word.capitalize() for word in rest)
