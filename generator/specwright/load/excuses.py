"""`specs/excuses.yaml`: which targets may lose which rules, and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from specwright.diagnostics import Code, Diagnostic, error
from specwright.load.field_types import ListType, TextType, key, list_of
from specwright.load.located import Located
from specwright.load.spec_files import checked, read
from specwright.load.spelling import choices

NAME = "excuses.yaml"

R = TypeVar("R", bound=Located)

_NAMES = ListType(item=TextType())


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse(Located):
    """Rules that targets may lose; `*` in a name stands for any part of it."""

    targets: tuple[str, ...] = key(_NAMES, "names of targets, as the ledger has them")
    rules: tuple[str, ...] = key(_NAMES, "ids of rules; `*` stands for anything")
    models: tuple[str, ...] = key(_NAMES, "slugs of models; all where it is not written", default=("*",))
    reason: str = key(TextType(), "why the target cannot keep them")

    def covers(self, target: str, model: str, rule: str) -> bool:
        """Whether the target may lose this rule of this model."""
        return target in self.targets and fits(model, self.models) and fits(rule, self.rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcusesRecord(Located):
    """The file `specs/excuses.yaml`: which targets may lose which rules."""

    excuses: tuple[Excuse, ...] = key(list_of(Excuse), "the excuses")


def excuses(folder: Path, root: Path, targets: Sequence[str]) -> tuple[tuple[Excuse, ...], list[Diagnostic]]:
    """The excuses among the specs in a folder, none where there is no file, and what is wrong with it."""
    path = folder / NAME
    if not path.is_file():
        return (), []
    record, problems = excuse_record(path, root, ExcusesRecord)
    allowed = record.excuses if record else ()
    for number, excuse in enumerate(allowed):
        for position, name in enumerate(excuse.targets):
            if name not in targets:
                place = f"targets[{position}]"
                message = f"no target '{name}'{choices(name, targets, {}, 'the targets are')}"
                found = error(excuse.at(place), f"excuses[{number}].{place}", message, Code.WRONG_VALUE)
                problems.append(found)
    return allowed, problems


def excuse_record(path: Path, root: Path, record: type[R]) -> tuple[R | None, list[Diagnostic]]:
    """A file of excuses as a record, and what is wrong with it."""
    problems: list[Diagnostic] = []
    node = read(path, root, problems)
    return (checked(node, record, problems) if node else None), problems


def fits(name: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns matches the name; their only wildcard is `*`."""
    return any(re.fullmatch(".*".join(map(re.escape, each.split("*"))), name, re.DOTALL) for each in patterns)
