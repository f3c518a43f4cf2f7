"""The tree of defaults as Python source."""

from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.ir.defaults import Defaults


def source(tree: Defaults, indent: int = 0) -> str:
    """The call of the runtime's `Defaults` that makes the tree."""
    margin = indent + 4
    values = [f"{literal(key)}: {literal(default)}" for key, default in tree.values.items()]
    nested = [f"{literal(key)}: {source(each, margin + 4)}" for key, each in tree.inside.items()]
    arguments = [_braces(values, margin), _braces(nested, margin)]
    if tree.creatable:
        arguments.append("creatable=True")
    return spread("Defaults(", arguments, ")", indent, first_line=WIDTH)


def _braces(items: list[str], indent: int) -> str:
    return spread("{", items, "}", indent, first_line=WIDTH) if items else "{}"
