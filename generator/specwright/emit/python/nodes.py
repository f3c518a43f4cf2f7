"""The checks of a message as data that the package reads when it suggests, repairs and narrows."""

from specwright.codegen.encoding import CheckEncoding
from specwright.emit.python.literals import broken_literal
from specwright.emit.render import Renderer
from specwright.ir.model import Message, Table


def checks(
    renderer: Renderer, message: Message, tables: tuple[Table, ...], *, header: str, package: str
) -> str:
    """The module that holds the checks, the parameters and the tables."""
    nodes = CheckEncoding(message, tables)
    values = {
        "package": package,
        "checks": broken_literal(tuple(nodes.checks), 4, len("checks=")),
        "parameters": broken_literal(tuple(nodes.parameters), 4, len("parameters=")),
        "tables": broken_literal(tuple(nodes.tables), 4, len("tables=")),
    }
    return f"{header}\n\n{renderer.render('python/model/checks.py.j2', values)}"
