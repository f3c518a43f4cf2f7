"""Tables of sizes: each row is judged by the others, and the worst is said of it."""

from collections.abc import Callable, Iterator, Sequence

from specwright.diagnostics import FindingCode as Code
from specwright.ir import visitors
from specwright.ir.model import Check, Table
from specwright.ir.predicate import InTable
from specwright.lint import labels, scales
from specwright.lint.finding import Finding, FindingSubject
from specwright.lint.sizes import Size, sizes

_JUDGES: tuple[Callable[[Sequence[Size]], Iterator[tuple[Size, Code, str]]], ...] = (
    scales.off_scale,
    labels.misfits,
    scales.outlier,
    labels.repeated,
    scales.without_transpose,
)


def find(subject: FindingSubject) -> Iterator[Finding]:
    """The rows that look like misprints, each once."""
    for table in subject.model.tables:
        check = _stating(subject, table)
        rows = sizes(table.rows)
        told: set[Size] = set()
        for row, code, message in (each for judge in _JUDGES for each in judge(rows)):
            if row not in told:
                told.add(row)
                alone = code is Code.MISSING_TRANSPOSE and len({each.tier for each in rows}) == 1
                yield Finding(
                    code=code,
                    severity="info" if alone else "warning",
                    about=(row.text, check.rule),
                    message=f"the row {row.shown} {message}",
                    location=check.location,
                )


def _stating(subject: FindingSubject, table: Table) -> Check:
    """The check that the table was stated for."""
    values = tuple(row.values for row in table.rows)
    return next(
        check
        for check in subject.checks
        for atom in visitors.atoms(check.predicate)
        if isinstance(atom, InTable) and (atom.columns, atom.rows) == (table.columns, values)
    )
