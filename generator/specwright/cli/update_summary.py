"""What became of the models of an update: for people, for programs, and as a page of GitHub's."""

import json
from collections.abc import Sequence
from typing import Literal, assert_never

from specwright.cli import change_printer
from specwright.cli.retire import spec_path
from specwright.cli.terminal import err, out, write
from specwright.cli.update_markdown import page
from specwright.compare.change_report import ChangeReport
from specwright.compare.report.json import document
from specwright.compare.report.markdown import markdown
from specwright.driver.project import Project
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome, outcome_counts, outcome_words
from specwright.ir.wording import counted

SummaryFormat = Literal["text", "json", "markdown"]

_LABELS = {
    UpdateOutcome.REFUSED: ("error", "bold red"),
    UpdateOutcome.GONE: ("warning", "yellow"),
    UpdateOutcome.NOT_REACHED: ("error", "bold red"),
}


def say(
    project: Project,
    updates: Sequence[ModelUpdate],
    form: SummaryFormat,
    *,
    is_whole: bool,
    report: ChangeReport | None = None,
) -> None:
    """Prints it; an update that is not whole has models left to ask about.

    The report tells whom the changed specs break; there is none where none changed.
    """
    match form:
        case "text":
            _text(project, updates, report)
        case "json":
            data = plain(updates, is_whole=is_whole)
            data["report"] = document(report) if report else None
            write(f"{json.dumps(data, indent=2, ensure_ascii=False)}\n")
        case "markdown":
            write(page(updates, is_whole=is_whole, report=markdown(report) if report else ""))
        case _:
            assert_never(form)


def plain(updates: Sequence[ModelUpdate], *, is_whole: bool) -> dict[str, object]:
    """The same as JSON has it: the number of models by outcome, and each model."""
    return {
        "counts": {str(each): count for each, count in outcome_counts(updates).items()},
        "whole": is_whole,
        "models": [
            {
                "slug": each.slug,
                "outcome": str(each.outcome),
                "changes": [*each.changes],
                "notes": [*each.notes],
            }
            for each in updates
        ],
    }


def summary(updates: Sequence[ModelUpdate]) -> str:
    """`400 models: 3 changed, 396 unchanged, 1 gone`."""
    return f"{counted(len(updates), 'model')}: {outcome_words(updates)}"


def _text(project: Project, updates: Sequence[ModelUpdate], report: ChangeReport | None) -> None:
    for each in updates:
        match each.outcome:
            case UpdateOutcome.NEW | UpdateOutcome.CHANGED:
                _taken_over(project, each)
            case UpdateOutcome.REFUSED | UpdateOutcome.GONE | UpdateOutcome.NOT_REACHED:
                label, style = _LABELS[each.outcome]
                err((f"{label}: ", style), f"{each.slug}: left as it is, {each.outcome}")
                for line in each.notes:
                    err("  ", line)
            case UpdateOutcome.UNCHANGED:
                for line in each.notes:
                    err(line)
            case _:
                assert_never(each.outcome)
    if all(each.outcome is UpdateOutcome.UNCHANGED for each in updates):
        err("no page changed")
    if report and (report.groups or report.events):
        change_printer.say(report, "text")
    out(summary(updates))


def _taken_over(project: Project, update: ModelUpdate) -> None:
    name = spec_path(project, update.slug).relative_to(project.root).as_posix()
    out((f"{name}: ", "bold"), headline(update))
    for change in update.changes:
        out("  ", f"{change['fact']}: {change['said']}")
    for line in update.notes:
        err(line)


def headline(update: ModelUpdate) -> str:
    """`new`, `2 facts changed`, or that no fact changed though the page did."""
    if update.outcome is UpdateOutcome.NEW:
        return "new"
    if not update.changes:
        return "no fact changed, the page is another"
    return f"{counted(len(update.changes), 'fact')} changed"
