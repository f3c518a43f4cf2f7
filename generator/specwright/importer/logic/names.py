"""How rules name parameters, and what no rule can say."""

from specwright.importer.logic.context import Context
from specwright.ir.path import PARTS, ROOT, Path, dotted


class Unsayable(Exception):
    """No rule of a spec says this; the text is the reason."""


def name_of(path: Path, base: Path, context: Context) -> str:
    """The parameter as a rule names it whose names start from `base`; raises Unsayable."""
    if path and path not in context.declared:
        raise Unsayable(f"'{dotted(path)}' is no declared parameter")
    if path == base:
        return "."
    start, prefix = (base, "") if path[: len(base)] == base else (ROOT, "$.")
    inner = path[len(start) :]
    if any(name in PARTS for name in inner):
        raise Unsayable(f"'{dotted(path)}' lies in an array or a map")
    return prefix + dotted(inner)
