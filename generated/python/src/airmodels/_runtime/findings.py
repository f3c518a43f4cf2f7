"""Collects the issues of one request, in the order in which the API looks for them."""

from collections.abc import Callable, Collection
from typing import Any, TypeAlias

from .issue import Issue, Source, UnknownParameter
from .rule import Rule
from .values import ABSENT, Foreign, Path, class_name, wrong

Names: TypeAlias = tuple[str, str | None, str | None]


class Findings:
    """The issues found so far: unknown names, then missing ones, then values, then relations."""

    __slots__ = ("missing", "relations", "silenced", "unknown", "values")

    def __init__(self) -> None:
        self.unknown: list[Issue] = []
        self.missing: list[Issue] = []
        self.values: list[Issue] = []
        self.relations: list[Issue] = []
        self.silenced: set[Path] = set()

    def unknown_keys(self, rule: Rule, path: Path, given: dict[Any, Any], known: Collection[str]) -> None:
        """Reports each key that the object does not have; `known` are those that it has, in order."""
        for key, value in given.items():
            if type(key) is not str:
                wrong(key)
            if key not in known:
                self.unknown.append(UnknownParameter(rule, (*path, key), value))

    def absent(self, rule: Rule, path: Path) -> None:
        """Reports a required parameter that is not there."""
        self.silenced.add(path)
        self.missing.append(Issue(rule, path, (None,)))

    def mistyped(self, rule: Rule, path: Path, value: Any) -> None:
        """Reports a value of another type, and keeps rules between parameters quiet about it."""
        wrong(value)
        self.silenced.add(path)
        self.values.append(Issue(rule, path, (value,)))

    def value(self, rule: Rule, path: Path, value: Any) -> None:
        """Reports a value of the right type that is not supported."""
        self.values.append(Issue(rule, path, (value,)))

    def relation(self, rule: Rule, path: Path, *values: Any) -> None:
        """Reports a broken relation, unless a value that it speaks of has a fault of its own."""
        places = [_place(path, below) for below in rule.relative]
        others = [_place(path, below) for below in rule.seen]
        if self.silenced.isdisjoint(places) and self.silenced.isdisjoint(others):
            shown = tuple(None if value is ABSENT else value for value in values)
            self.relations.append(Issue(rule, places[0], shown))

    def all(self) -> list[Issue]:
        """Every issue, in order."""
        return [*self.unknown, *self.missing, *self.values, *self.relations]


def _place(path: Path, below: tuple[str, ...]) -> Path:
    return below[1:] if below[:1] == ("$",) else (*path, *below)


def collected(look: Callable[[Any, Path, Findings], None], request: object, names: Names) -> list[Issue]:
    """The issues that `look` finds; those of a plain copy when the request is not made of JSON's types.

    `names` are the parameters that hold the model, the task's type and its UUID, None where the API has none:
    each issue repeats them.
    """
    findings = Findings()
    judged: Any = request
    try:
        look(judged, (), findings)
        issues = findings.all()
    except Exception as error:
        judged, issues = _of_a_copy(look, request, error)
    return _identified(issues, request, Source(look.__module__, judged), names) if issues else issues


def _identified(issues: list[Issue], request: object, source: Source, names: Names) -> list[Issue]:
    """The issues, each with the request that it is about, the model and the task that this names."""
    for issue in issues:
        issue.source = source
    if type(request) is dict:
        model, task_type, task_uuid = (_text(request, name) for name in names)
        for issue in issues:
            issue.model = model
            issue.task_type = task_type
            issue.task_uuid = task_uuid
    return issues


def _of_a_copy(
    look: Callable[[Any, Path, Findings], None], request: object, error: Exception
) -> tuple[Any, list[Issue]]:
    """A plain copy, and the issues of it; None and one issue where there can be no copy."""
    from .plain import plain

    findings = Findings()
    try:
        copy = plain(request)
        look(copy, (), findings)
        return copy, findings.all()
    except Exception:
        cause = "holds what JSON cannot" if isinstance(error, Foreign) else "cannot be read"
        rule = Rule("readable", "invalidRequest", "", f"the request {cause}: {{0}}")
        return None, [Issue(rule, (), (class_name(request),))]


def _text(request: dict[Any, Any], name: str | None) -> str | None:
    try:
        value = request.get(name)
    except Exception:
        return None
    return value if type(value) is str and len(value) <= 200 else None
