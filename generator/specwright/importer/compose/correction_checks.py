"""Whether the corrections of a spec still fit the page that they correct."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from specwright.diagnostics import Diagnostic, as_typed
from specwright.importer.codes import ImportCode, fault
from specwright.importer.compose.draft import Plain, SpecDraft
from specwright.importer.compose.equality import facts, written
from specwright.load.corrections import Correction, as_row, corrections
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode
from specwright.pageform.sentences.tables import whole_rows


def check(page: SpecDraft, spec: MappingNode) -> Iterator[Diagnostic]:
    """Corrections that the page makes needless, and those that it contradicts in a new way."""
    stated = facts(page)
    tables = list(_tables(page))
    for number, each in enumerate(corrections(spec)):
        path = f"corrections[{number}]"
        if each.row:
            yield from _row(each, tables, path)
        else:
            yield from _fact(each, stated, path)


def _fact(each: Correction, stated: Mapping[str, str], path: str) -> Iterator[Diagnostic]:
    now, printed, correct = stated.get(each.fact), _written(each.printed), _written(plain(each.correct))
    if now == printed or (now is None and each.fact.rpartition(".")[0] + ".type" not in stated):
        return
    if now == correct:
        yield _obsolete(each, path, f"the page states {now or 'nothing'} now, as it should")
    else:
        message = (
            f"the page states {now or 'nothing'} now; write that as 'printed', and look at 'correct' again"
        )
        yield _conflict(each, path, message)


def _row(each: Correction, tables: Sequence[Sequence[str]], path: str) -> Iterator[Diagnostic]:
    every = [row for table in tables for row in table]
    if not every or each.row in every:
        return
    if as_row(each) in every:
        yield _obsolete(each, path, f"the page prints {as_typed(as_row(each))} now, as it should")
    else:
        message = (
            f"the page has neither {as_typed(each.row)} nor {as_typed(as_row(each))} now; look at it again"
        )
        yield _conflict(each, path, message)


def _tables(page: SpecDraft) -> Iterator[list[str]]:
    rules: list[Plain] = [*page.rules, *(rule for group in page.request for rule in group.rules)]
    for rule in rules:
        for argument in rule.values():
            if table := whole_rows(argument):
                yield table


def _written(value: Any) -> str | None:
    values = list(value) if isinstance(value, dict) else value
    return None if values is None else written(values)


def _obsolete(each: Correction, path: str, message: str) -> Diagnostic:
    message = f"{message}; delete the correction"
    return fault(each.location, ImportCode.CORRECTION_OBSOLETE, message, path, "warning")


def _conflict(each: Correction, path: str, message: str) -> Diagnostic:
    return fault(each.location, ImportCode.CORRECTION_CONFLICT, message, path)
