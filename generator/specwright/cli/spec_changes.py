"""What writing specs anew changes in their models: the report of `specwright diff` on those alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from specwright.cli.versions.spec_folder import blocks
from specwright.cli.versions.version import UnreadModel, unread_of
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.releases import released
from specwright.driver.compile import CompileContext, compile_here, open_project
from specwright.driver.project import Project
from specwright.ir.model import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecTexts:
    """A model's spec as it was, None where there was none, and as it is to be."""

    path: Path
    old: str | None
    new: str


def spec_changes(project: Project, specs: Iterable[SpecTexts]) -> ChangeReport | None:
    """The report on specs whose text changes; None where no model that was there changes.

    A spec that could not be read before cannot be compared, which is told.
    """
    changed = [each for each in specs if each.old is not None and each.old != each.new]
    if not changed:
        return None
    context = open_project(project)[0]
    old, new, unread = list[Model](), list[Model](), list[tuple[str, str, str]]()
    for each in changed:
        sides = ("old", _model(context, each.path, each.old)), ("new", _model(context, each.path, each.new))
        lost = [(side, read.file, read.reason) for side, read in sides if isinstance(read, UnreadModel)]
        models = [read for _, read in sides if isinstance(read, Model)]
        unread += lost
        if not lost:
            old.append(models[0])
            new.append(models[1])
    return change_report(released(old, new, unread=unread), names=("before", "now"))


def _model(context: CompileContext, path: Path, text: str | None) -> Model | UnreadModel:
    """The model of a text in place of a spec, or why it has none."""
    results, problems = compile_here(replace(context, drafts={path: text or ""}), [path])
    problems += [problem for each in results for problem in each.problems]
    models = [each.model for each in results if each.model is not None]
    return models[0] if models and not any(map(blocks, problems)) else unread_of(problems, path.stem)
