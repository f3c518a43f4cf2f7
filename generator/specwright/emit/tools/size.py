"""Width and height as one value, which no model can put together wrongly.

A side alone, where a request may have one, is not asked for; `to_request` takes it nevertheless.
"""

from collections.abc import Iterable

from specwright.ir.model import Model, Table
from specwright.ir.parameter import Parameter

SIZE = "size"
COLUMNS = ("width", "height")
_MOST_ROWS = 250


def size_table(model: Model, shown: Iterable[Parameter]) -> Table | None:
    """The table that `size` stands for, None where width and height are asked for one by one."""
    tables = [each for each in model.tables if not each.conditional]
    if len(tables) != 1 or tables[0].columns != tuple((name,) for name in COLUMNS):
        return None
    names = {each.name for each in shown}
    fits = SIZE not in names and names.issuperset(COLUMNS)
    return tables[0] if fits and 0 < len(spelt_sizes(tables[0])) <= _MOST_ROWS else None


def spelt_sizes(table: Table) -> list[str]:
    """The sizes as `1024x768`, each once."""
    return list(dict.fromkeys(f"{width}x{height}" for width, height in (row.values for row in table.rows)))
