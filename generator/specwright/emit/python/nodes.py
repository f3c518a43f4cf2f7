"""The checks of a message as data that the package reads when it suggests, repairs and narrows."""

from typing import Any

from specwright.emit.nodes import Nodes
from specwright.emit.python.literals import WIDTH, literal, spread
from specwright.emit.render import Renderer
from specwright.ir.model import Message, Table


def checks(
    renderer: Renderer, message: Message, tables: tuple[Table, ...], *, header: str, package: str
) -> str:
    """The module that holds the checks, the parameters and the tables."""
    nodes = Nodes(message, tables)
    values = {
        "package": package,
        "checks": _laid_out(tuple(nodes.checks), 4, len("checks=")),
        "parameters": _laid_out(tuple(nodes.parameters), 4, len("parameters=")),
        "tables": _laid_out(tuple(nodes.tables), 4, len("tables=")),
    }
    return f"{header}\n\n{renderer.render('python/model/checks.py.j2', values)}"


def _laid_out(value: Any, indent: int, room: int = 0) -> str:
    """A value on one line where it fits behind so much room, else one part a line, all the way down."""
    line = literal(value)
    if not isinstance(value, tuple | list | dict) or len(line) + indent + room + 1 <= WIDTH:
        return line
    if isinstance(value, dict):
        parts = [
            f"{literal(key)}: {_laid_out(each, indent + 4, len(literal(key)) + 2)}"
            for key, each in value.items()
        ]
        return spread("{", parts, "}", indent, first_line=WIDTH)
    parts = [_laid_out(each, indent + 4) for each in value]
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    return spread(opening, parts, closing, indent, first_line=WIDTH)
