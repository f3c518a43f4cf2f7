"""The checks of a message as data that the package reads when it suggests, repairs and narrows."""

from specwright.codegen.doc import Doc
from specwright.codegen.encoding import CheckEncoding
from specwright.emit.python.literals import WIDTH, nested, spread
from specwright.emit.render import Renderer
from specwright.ir.model import Message, Table


def checks(
    renderer: Renderer, message: Message, tables: tuple[Table, ...], *, header: str, package: str
) -> str:
    """The module that holds the checks, the parameters and the tables."""
    nodes = CheckEncoding(message, tables)
    values = {
        "package": package,
        "checks": _laid_out(nested(tuple(nodes.checks)), 4, len("checks=")),
        "parameters": _laid_out(nested(tuple(nodes.parameters)), 4, len("parameters=")),
        "tables": _laid_out(nested(tuple(nodes.tables)), 4, len("tables=")),
    }
    return f"{header}\n\n{renderer.render('python/model/checks.py.j2', values)}"


def _laid_out(value: Doc, indent: int, room: int = 0) -> str:
    """A value on one line where it fits behind so much room, else one part a line, all the way down."""
    if not value.opening or len(value.flat) + indent + room + 1 <= WIDTH:
        return value.flat
    parts = [key + _laid_out(each, indent + 4, len(key)) for key, each in value.parts]
    return spread(value.opening, parts, value.closing, indent, first_line=WIDTH)
