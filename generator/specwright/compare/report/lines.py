"""What is told in one line: groups of the same models that say the same of siblings, or speak of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.compare.change import Change, FactKind, FactName
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup, ModelPair
from specwright.compare.model_events import name
from specwright.compare.values_in_words import first
from specwright.compare.wording import group_subject, said, said_of
from specwright.ir.path import dotted, spelt, without_labels

MOST_NAMES = 2
MOST_FINGERPRINTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One line: what it is about, what it says, and the groups that it speaks of."""

    subject: str
    said: str
    groups: tuple[ChangeGroup, ...]

    @property
    def text(self) -> str:
        """The whole line, without models and fingerprints."""
        return f"{self.subject}: {self.said}"

    @property
    def models(self) -> tuple[ModelPair, ...]:
        """The models that it speaks of."""
        return self.groups[0].models

    @property
    def changes(self) -> list[Change]:
        """Its changes, one of each fingerprint."""
        return [change for group in self.groups for change in group.changes]

    @property
    def fingerprints(self) -> str:
        """The first fingerprints, and how many there are beside."""
        every = [each.fingerprint for each in self.changes]
        if len(every) <= MOST_FINGERPRINTS:
            return " ".join(every)
        return f"{' '.join(every[: MOST_FINGERPRINTS - 1])} … {len(every)} in all"


def lines(groups: Iterable[ChangeGroup], consequence: Consequence) -> list[ReportLine]:
    """The lines of a section, in the order of its groups; those of the same models follow each other."""
    single = [
        ReportLine(subject=group_subject(group), said=said(group), groups=(group,))
        for group in groups
        if group.consequence is consequence
    ]
    by_models: dict[object, list[ReportLine]] = {}
    for line in _siblings(_same_subject(single)):
        by_models.setdefault((line.groups[0].allowance, line.models), []).append(line)
    return [line for alike in by_models.values() for line in alike]


def models_in_words(models: Sequence[ModelPair]) -> str:
    """The first models by name, and how many there are beside."""
    return first([name(new) for _, new in models], MOST_NAMES)


def _same_subject(every: Sequence[ReportLine]) -> list[ReportLine]:
    """The lines, those about one parameter of the same models joined; a rule has a line of its own."""
    alike: dict[object, list[ReportLine]] = {}
    for number, line in enumerate(every):
        key = number if _fact(line).kind is FactKind.RULE else (line.subject, *_key(line))
        alike.setdefault(key, []).append(line)
    groups = [tuple(group for line in lines for group in line.groups) for lines in alike.values()]
    return [ReportLine(subject=group_subject(each[0]), said=said_of(each), groups=each) for each in groups]


def _siblings(every: Sequence[ReportLine]) -> list[ReportLine]:
    """The lines, those that say the same of parameters in one object joined: `settings.{a, b}`."""
    alike: dict[object, list[ReportLine]] = {}
    for number, line in enumerate(every):
        parent = _parent(line)
        key = number if parent is None else (parent, line.said, *_key(line))
        alike.setdefault(key, []).append(line)
    return [_folded(lines) for lines in alike.values()]


def _folded(every: Sequence[ReportLine]) -> ReportLine:
    one = every[0]
    parent = _parent(one)
    if len(every) == 1 or parent is None:
        return one
    names = ", ".join(spelt(without_labels(_fact(line).paths[0])[-1]) for line in every)
    subject = f"{dotted(parent)}.{{{names}}}" if parent else names
    return ReportLine(
        subject=subject, said=one.said, groups=tuple(group for line in every for group in line.groups)
    )


def _key(line: ReportLine) -> tuple[object, ...]:
    group = line.groups[0]
    return _fact(line).scope, group.changes[0].side, group.allowance, group.models


def _parent(line: ReportLine) -> tuple[str, ...] | None:
    """The object that the parameter of the line stands in; None where it is about several, or about none."""
    paths = {path for each in line.changes for path in each.fact.paths}
    if len(paths) != 1:
        return None
    (path,) = paths
    return without_labels(path)[:-1] if path else None


def _fact(line: ReportLine) -> FactName:
    return line.groups[0].changes[0].fact
