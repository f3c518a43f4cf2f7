"""Rows of tables: those that no valid request uses, and those that the others make look like misprints."""

from collections.abc import Callable, Iterator, Sequence

from specwright.diagnostics import FindingCode as Code
from specwright.ir import visitors
from specwright.ir.model import Check, Table
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, Enum, Implies, InTable, Predicate, Present
from specwright.ir.wording import join_words, plural
from specwright.lint import scales
from specwright.lint.conflict import conflict, named
from specwright.lint.finding import Finding, FindingSubject
from specwright.lint.sizes import Size
from specwright.solver.witness import somewhere

MOST_SHOWN = 4

_JUDGES: tuple[Callable[[Sequence[Size]], Iterator[tuple[Size, Code, str]]], ...] = (
    scales.off_scale,
    scales.misfits,
    scales.outlier,
    scales.repeated,
    scales.without_transpose,
)


def unused_rows(subject: FindingSubject) -> Iterator[Finding]:
    """The rows of each table that other rules refuse, grouped by these rules."""
    for check in subject.checks:
        for table in (atom for atom in visitors.atoms(check.predicate) if isinstance(atom, InTable)):
            given = (check.predicate.given,) if isinstance(check.predicate, Implies) else ()
            if any(table in visitors.atoms(each) for each in given):
                given = ()  # the condition is about the table, and may be that no row of it is used
            refused: dict[tuple[Check, ...], list[str]] = {}
            for row in table.rows:
                used = somewhere(check.scope, AllOf(of=(*given, *_used(table.columns, row))))
                contents = dict(zip(table.columns, row, strict=True))
                if subject.never(used, contents=contents):
                    refused.setdefault(conflict(subject, [used]), []).append(f"{row[0]}x{row[1]}")
            yield from (_finding(check, rows, checks) for checks, rows in refused.items())


def misprints(subject: FindingSubject) -> Iterator[Finding]:
    """The rows that look like misprints, each once."""
    for table in subject.model.tables:
        check = _stating(subject, table)
        rows = [Size(row.label, *row.values) for row in table.rows]
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


def _used(columns: tuple[Path, Path], row: tuple[int, int]) -> Iterator[Predicate]:
    for path, value in zip(columns, row, strict=True):
        yield Present(path=path)
        yield Enum(path=path, values=(value,))


def _finding(check: Check, rows: list[str], checks: tuple[Check, ...]) -> Finding:
    more = [f"{len(rows) - MOST_SHOWN} more"] if len(rows) > MOST_SHOWN else []
    return Finding(
        code=Code.UNUSABLE_ROW,
        about=(*rows[:1], check.rule) if len(rows) == 1 else (check.rule,),
        message=f"no valid request uses the {plural(len(rows), 'row')} "
        f"{join_words([*rows[:MOST_SHOWN], *more], 'and')}, because of {named(checks)}",
        location=check.location,
        rests_on=checks,
    )
