"""The checks of a message as data that the package reads when it suggests, repairs and narrows."""

from specwright.codegen.encoding import encode_checks
from specwright.emit.python.literals import broken_literal
from specwright.emit.render import Renderer
from specwright.ir.model import Message, Table


def module(
    renderer: Renderer, message: Message, tables: tuple[Table, ...], *, header: str, package: str
) -> str:
    """The module that holds the checks, the parameters and the tables."""
    encoded = encode_checks(message, tables)
    values = {
        "package": package,
        "checks": broken_literal(encoded.checks, 4, len("checks=")),
        "parameters": broken_literal(encoded.parameters, 4, len("parameters=")),
        "tables": broken_literal(encoded.tables, 4, len("tables=")),
    }
    return f"{header}\n\n{renderer.render('python/model/checks.py.j2', values)}"
