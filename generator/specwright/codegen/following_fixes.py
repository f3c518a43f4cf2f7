"""The fixes that follow from a predicate, which a table of checks need not state.

What is said here of encoded predicates, `following.py` and `following.js` say in the runtimes.
"""

from collections.abc import Iterator, Mapping

from specwright.codegen.encoding import Node
from specwright.codegen.variants import variant
from specwright.ir.parameter import Parameter
from specwright.ir.path import PARTS, dotted
from specwright.ir.tree import variants, walk

_FIXES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "no-additional-properties": (("rename", ("path",)),),
    "enum": (("nearest-value", ("path", "values")),),
    "range": (("nearest-number", ("path", "minimum", "maximum")),),
    "multiple-of": (("nearest-number", ("path", "step")),),
    "length": (("truncate", ("path", "maximum")),),
    "item-count": (("truncate", ("path", "maximum")),),
    "matches": (("reformat", ("path", "format")),),
    "in-table": (("nearest-row", ("paths", "table")),),
    "equal-item-count": (("equalize-lengths", ("paths",)),),
    "total-count": (("truncate-together", ("paths", "maximum")),),
    "count-where": (("remove-where", ("path", "where", "maximum")),),
    "unique-items": (("remove-duplicates", ("path",)),),
}
_UP_TO_MAXIMUM = ("truncate", "remove-where")


class FollowingFixes:
    """What is known of the parameters of a message; of what stands in an object of any contents, nothing."""

    def __init__(self, root: Parameter) -> None:
        self._parameters = {dotted(each.path): each for each in walk(root)}

    def options(self, node: Node) -> list[list[Node]]:
        """The options that make a predicate hold, the best first, each once."""
        options: list[list[Node]] = []
        for option in self._met(node):
            if option not in options:
                options.append(option)
        return options

    def of_check(self, node: Node, *, is_of_map: bool) -> list[list[Node]]:
        """The options for a check with this predicate: of a map, each value that is wrong is mended."""
        options = self.options(node["where"] if is_of_map else node)
        return [each for each in options if not (is_of_map and each[0]["fix"] == "rename")]

    def _met(self, node: Node) -> Iterator[list[Node]]:
        match node["op"]:
            case "implies":
                yield from self._met(node["then"])
                yield from self._unmet(node["given"])
            case "not":
                yield from self._unmet(node["of"])
            case "any-of":
                for part in node["of"]:
                    yield from self._met(part)
            case "has-type":
                if node["type"] == "integer":
                    yield [{"fix": "nearest-number", "path": node["path"]}]
                if node["type"] not in ("object", "null"):
                    yield [{"fix": "convert", "path": node["path"], "type": node["type"]}]
                if node["type"] != "null" and self._is_optional(node["path"]):
                    yield [{"fix": "drop-null", "path": node["path"]}]
            case "product" | "ratio":
                facts = _facts(node, ("paths", "minimum", "maximum"))
                for changed in (1, 0):
                    partner = {"changed": changed, "ratio": node["op"] == "ratio"}
                    yield [{"fix": "nearest-partner", **facts, **partner}]
            case "compare":
                yield from _ordered(node["paths"], "inclusive" in node)
                for path in node["paths"]:
                    if self._is_optional(path):
                        yield [{"fix": "drop", "path": path}]
            case operator:
                for name, keys in _FIXES.get(operator, ()):
                    if name not in _UP_TO_MAXIMUM or "maximum" in node:
                        yield [{"fix": name, **_facts(node, keys)}]

    def _unmet(self, node: Node) -> Iterator[list[Node]]:
        match node["op"]:
            case "not":
                yield from self._met(node["of"])
            case "all-of":
                for part in node["of"]:
                    yield from self._unmet(part)
            case "present":
                if self._is_optional(node["path"]):
                    yield [{"fix": "drop", "path": node["path"]}]
            case "compare":
                yield from _ordered(node["paths"][::-1], "inclusive" not in node)
            case "enum":
                parameter = self._parameters.get(node["path"])
                forms = map(variant, variants(parameter)) if parameter else ()
                values = (value for form in forms for value in form.get("values", ()))
                others = tuple(value for value in values if value not in node["values"])
                if others:
                    yield [{"fix": "nearest-value", "path": node["path"], "values": others}]

    def _is_optional(self, path: str) -> bool:
        parameter = self._parameters.get(path)
        is_part = path == "" or path.endswith(tuple(PARTS))
        return not is_part and not (parameter and parameter.required)


def _ordered(columns: tuple[str, str], inclusive: bool) -> Iterator[list[Node]]:
    for changed in (0, 1):
        fix = {"fix": "nearest-comparable", "paths": columns, "changed": changed}
        yield [{**fix, "inclusive": True} if inclusive else fix]


def _facts(node: Node, keys: tuple[str, ...]) -> Node:
    return {key: node[key] for key in keys if key in node}
