"""Names of the npm package: modules, types, functions and local variables."""

import re
from collections.abc import Iterable

from specwright.codegen import lir
from specwright.codegen.spelling import free
from specwright.codegen.stems import Stems
from specwright.codegen.type_names import type_prefix
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
        *("key", "missing", "root", "value", "x", "isValid", "unknownOf", "validate", "withoutUnknown"),
    )
)

TYPES = frozenset(
    (
        *("Completion", "Cost", "Issue", "Leniency", "MODEL", "Model", "NarrowOptions", "NarrowSteps"),
        *("Narrowed", "Object", "Page", "Record", "Repair"),
    )
)
"""What modules of types have besides the types of their model, of their own and of the language."""

_OF_INDEX = frozenset(
    (
        *("chosen", "collectIssues", "find", "found", "given", "isValid", "modelOf", "models", "narrow"),
        *(
            *("applyFix", "cost", "costOf", "drained", "modelSteps", "narrowSteps", "nearestSizes"),
            *("stepsWithKinds", "nearestOf", "stepsOf"),
            "own",
            "plain",
            "repair",
            "repairOf",
            "repairRequest",
            "tasksFor",
            "toApi",
            "validate",
            "valueAt",
        ),
        *("unknownOf", "withDefaults"),
        *("exports", "module", "require"),  # what CommonJS gives each module
        *("exact", "requestWith", "types", "z"),
    )
)
_FUNCTIONS = re.compile("(are|is|has|guard|judge|counts?|key|total|reach|on)(?![a-z])")


def namespaces(slugs: Iterable[str]) -> dict[str, str]:
    """What a module of many models calls each of them: `paint20Remix`, and its rules `paint20RemixRules`."""
    names: dict[str, str] = {}
    taken = {*_RESERVED, *_OF_INDEX}
    for slug in slugs:
        prefix = type_prefix(slug)
        names[slug] = free([prefix[:1].lower() + prefix[1:], camel(slug)], taken)
        taken |= {names[slug], f"{names[slug]}Rules", names[slug].removesuffix("Rules")}
    return names


def variable(path: Path) -> str:
    """A local variable that holds a parameter's value; it hides no function of the module or its runtime."""
    name = _joined(path)
    name = f"{name}_" if _FUNCTIONS.match(name) else name if name[:1].isalpha() else f"_{name}"
    return f"{name}_" if name in _RESERVED else name


def loop(depth: int) -> tuple[str, str]:
    """The variables for the number of an item and the item, in so many loops (1 or more)."""
    return _LOOPS[depth - 1]


def functions(refs: Iterable[lir.Ref]) -> dict[lir.Ref, str]:
    """The functions that judge values, `judgeSafety` (`judge` for the root), and those of counted items."""
    named: dict[lir.Ref, str] = {}
    for ref in refs:
        path = _joined(ref.path)
        name = f"counts{ref.number}" if ref.number else f"judge{path[:1].upper()}{path[1:]}"
        named[ref] = free([name], named.values())
    return named


def constant(path: Path, stems: Stems, *more: str) -> str:
    """A module's constant about a parameter, such as `STYLE_PRESET__VALUES`."""
    parts = [_PARTS.get(name) or "_".join(words(name)) for name in stems.along(path)]
    name = "__".join([*parts, *more]).upper()
    return name if name[:1].isalpha() else f"_{name}"


def _joined(path: Path) -> str:
    """The names of a path as one; two paths may share it."""
    return camel("-".join(_PARTS.get(name) or name for name in path)) if path else ""


def camel(name: str) -> str:
    """`webhookUrl` for `webhookURL`; a word that begins with a digit keeps its distance."""
    first, *rest = words(name)
    return first + "".join(f"_{word}" if word[0].isdigit() else word.capitalize() for word in rest)
