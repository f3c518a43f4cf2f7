"""Names of the generated package: modules, classes, fields and local variables."""

import builtins
import keyword

from specwright.codegen import lir
from specwright.codegen.stems import Stems
from specwright.ir.naming import file_stem, snake
from specwright.ir.path import ITEM, VALUE, Path

_PARTS = {ITEM: "item", VALUE: "value"}
_LOOPS = [(f"index{number}", f"item{number}") for number in ("", *(f"_{n}" for n in range(2, 41)))]
_VARIABLES = {
    *(
        "cls",
        "error",
        "extra",
        "found",
        "left",
        "native",
        "on_plain_copy",
        "path",
        "reach",
        "reject",
        "reject_missing",
        "reach_json",
        "rules_of",
        "root",
        "self",
    ),
    *("are_unlike", "asked_values", "collect_issues", "total_length", "validate", "value", *dir(builtins)),
    *(name for pair in _LOOPS for name in pair),
}
_METHODS = {"from_answer", "from_dict", "to_dict", "is_valid", "validate", "check"}
_USED_IN_CLASSES = {
    *("bool", "classmethod", "cls", "dict", "extra", "field", "float", "frozenset", "int", "isinstance"),
    *("list", "new_uuid4", "self", "staticmethod"),
    *("str", "tuple", "type", "value", "values"),
}
TYPES = frozenset(
    (
        *("Any", "ClassVar", "InvalidRequest", "InvalidResponse", "Issue", "Literal", "Mapping", "Sequence"),
        *("Answer", "Array", "Record", "TypeAlias", "UNSET", "Unset"),
        *("Field", "JudgedRequest", "Part", "Request", "Response"),  # of the modules for pydantic
    )
)
"""What modules of types have besides the types of their model."""

_OF_PACKAGE = {
    *("arrow", "mcp", "testing", "tools"),
    *(
        "apply_fix",
        "check",
        "cost",
        "is_valid",
        "is_valid_json",
        "models",
        "narrow",
        "narrow_steps",
        "repair",
        "to_api",
        "validate",
        "validate_json",
    ),
    "with_defaults",
    *("issue", "request", "response"),  # kept free for the package
    *dir(builtins),  # a module that is imported hides them from the package that it is in
}


def module(slug: str) -> str:
    """The module of a model: `paint_2_0_remix`, which can be guessed; never a name that the package has."""
    name = slug.replace("-", "_")
    return f"{name}_" if file_stem(slug) != slug else _identifier(name, _OF_PACKAGE)


def field(name: str, stems: Stems) -> str:
    """The field of a dataclass: `task_uuid`."""
    return _identifier(snake(stems.of(name)), _METHODS | _USED_IN_CLASSES)


def variable(path: Path) -> str:
    """A local variable that holds the value at a path."""
    name = snake("-".join(path))
    taken = name in _VARIABLES or name.startswith("is_")
    return _identifier(f"key_{name}" if name[:1].isdigit() else f"{name}_" if taken else name, set())


def loop(depth: int) -> tuple[str, str]:
    """The variables for the number of an item and the item, in so many loops (1 or more)."""
    return _LOOPS[depth - 1]


def function(ref: lir.Ref, stems: Stems) -> str:
    """The function that judges an object or a counted item: `_safety`; `_request` for the root."""
    name = f"_{_joined(stems.along(ref.path))}"
    name = "_request" if not ref.path else f"{name}_" if name == "_request" else name
    return f"{name}_{ref.number}" if ref.number else name


def constant(path: Path, holds: str, stems: Stems) -> str:
    """A module's constant about a parameter, such as `SAFETY_KEYS`; two paths never share one."""
    name = _joined(stems.along(path))
    return f"{'_' if name[:1].isdigit() else ''}{name}_{holds}".upper() if path else holds


def known_keys(class_name: str) -> str:
    """The constant of the keys that a class has fields for: `_PAINT_RESPONSE_KEYS`."""
    apart = "_" * class_name.count("_")  # tells two classes apart, as it does in their own names
    return f"_{snake(class_name)}{apart}_keys".upper()


def _joined(path: Path) -> str:
    return "__".join(_PARTS.get(name) or snake(name) for name in path)


def _identifier(name: str, taken: set[str]) -> str:
    if name[:1].isdigit():
        name = f"_{name}"
    if keyword.iskeyword(name) or name in taken:
        return f"{name}_"
    return name
