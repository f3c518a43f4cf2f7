"""The tables of sizes that hold for every request, and the numbers that they leave their parameters.

Python's types say the numbers of each column, not which two go together, as TypeScript's do: a class with one
overload for each width costs mypy 809 to 814 ms where the columns cost 753, and makes its message about each
mistake 16 to 47 kB long. Verdicts tell sizes that are not in the table.
"""

from collections.abc import Iterator

from specwright.ir.model import Message, Phase
from specwright.ir.path import Path
from specwright.ir.predicate import InTable

MOST_VALUES = 500
"""A type of more numbers costs checkers more than it tells people."""


def unconditional_tables(message: Message) -> Iterator[InTable]:
    """The tables that hold without condition, of two parameters of one object; some may come twice."""
    for check in message.checks:
        table = check.predicate
        if not isinstance(table, InTable) or check.phase is not Phase.CROSS_FIELD or check.advice:
            continue
        if all(column[:-1] == check.scope for column in table.columns):
            yield table


def column_values(message: Message) -> dict[Path, tuple[int, ...]]:
    """The numbers that each parameter of such a table may have, ascending, where they are not too many."""
    values: dict[Path, set[int]] = {}
    for table in unconditional_tables(message):
        for place, column in enumerate(table.columns):
            allowed = {row[place] for row in table.rows}
            values[column] = values.get(column, allowed) & allowed
    return {path: tuple(sorted(left)) for path, left in values.items() if 0 < len(left) <= MOST_VALUES}
