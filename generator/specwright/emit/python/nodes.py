"""The checks of a message as data that the package reads when it suggests, repairs and narrows."""

from typing import Any

from specwright.emit.nodes import Nodes
from specwright.emit.python.literals import literal, spread
from specwright.emit.render import Renderer
from specwright.ir.model import Message, Table

_CHECK = 8


def checks(
    renderer: Renderer, message: Message, tables: tuple[Table, ...], *, header: str, package: str
) -> str:
    """The module that holds the checks, the parameters and the tables."""
    nodes = Nodes(message, tables)
    values = {
        "package": package,
        "checks": [_laid_out(each, _CHECK) for each in nodes.checks],
        "parameters": [_laid_out(each, _CHECK) for each in nodes.parameters],
        "tables": [[literal(row) for row in rows] for rows in nodes.tables],
    }
    return f"{header}\n\n{renderer.render('python/model/checks.py.j2', values)}"


def _laid_out(value: Any, indent: int) -> str:
    """A tuple on one line where it fits, else one part a line, all the way down."""
    line = literal(value)
    if not isinstance(value, tuple | list | dict) or len(line) + indent + 1 <= 110:
        return line
    if isinstance(value, dict):
        parts = [f"{literal(key)}: {_laid_out(each, indent + 4)}" for key, each in value.items()]
        return spread("{", parts, "}", indent, first_line=110)
    parts = [_laid_out(each, indent + 4) for each in value]
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    return spread(opening, parts, closing, indent, first_line=110)
