"""Steps as the list of their multiples, for readers that count in binary."""

from specwright.ir.decimals import counts, exact, plain
from specwright.ir.predicate import Number, Range

MOST_VALUES = 1001


def multiples(step: Number, bounds: Range | None) -> list[Number] | None:
    """The multiples of the step within the bounds, exactly; None where they are unbounded or too many."""
    if bounds is None or bounds.minimum is None or bounds.maximum is None:
        return None
    numbers = counts(step, bounds.minimum, bounds.maximum)
    return [plain(exact(step) * count) for count in numbers] if len(numbers) <= MOST_VALUES else None
