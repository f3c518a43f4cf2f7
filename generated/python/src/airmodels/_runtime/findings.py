"""Collects the issues of one request, in the order in which the API looks for them."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeAlias

from .issue import Issue
from .key_issue import IssueAtKey, UnknownParameter
from .plain import plain
from .rule import Rule, rule_about_all
from .source import Source
from .values import ABSENT, NotJson, Path, class_name, reject

Names: TypeAlias = tuple[str, str | None, str | None]


class Findings:
    """The issues found so far, by phase: unknown keys, missing parameters, values, cross-field rules."""

    __slots__ = ("_refused", "_silenced", "cross_fields", "missing", "unknown", "values")

    def __init__(self) -> None:
        self.unknown: list[Issue] = []
        self.missing: list[Issue] = []
        self.values: list[Issue] = []
        self.cross_fields: list[Issue] = []
        self._refused: list[Path] = []
        self._silenced: set[Path] = set()

    def unknown_keys(self, rule: Rule, path: Path, given: dict[Any, Any], known: Collection[str]) -> None:
        """Reports each key that is not among the known ones."""
        for key, value in given.items():
            if type(key) is not str:
                reject(key)
            if key not in known:
                self.unknown.append(UnknownParameter(rule, (*path, key), value))

    def absent(self, rule: Rule, path: Path) -> None:
        """Reports that a required parameter is missing."""
        self._refused.append(path)
        self.missing.append(Issue(rule, path, (None,)))

    def mistyped(self, rule: Rule, path: Path, value: Any) -> None:
        """Reports a value of the wrong type, and silences rules between parameters about it."""
        reject(value)
        self._refused.append(path)
        self.values.append(Issue(rule, path, (value,)))

    def value(self, rule: Rule, path: Path, value: Any) -> None:
        """Reports a value of the right type that is not supported."""
        self.values.append(Issue(rule, path, (value,)))

    def at_key(self, rule: Rule, path: Path, value: Any, listed: list[Issue]) -> None:
        """Reports that the value under a key of a map is not as it must be."""
        listed.append(IssueAtKey(rule, path, (value,)))

    def cross_field(self, rule: Rule, path: Path, *values: Any) -> None:
        """Reports a broken rule between parameters, unless a value that it reads is missing or mistyped."""
        subjects = [_place(path, below) for below in rule.subjects]
        others = [_place(path, below) for below in rule.other_paths]
        self._silence()
        if self._silenced.isdisjoint(subjects) and self._silenced.isdisjoint(others):
            given = tuple(None if value is ABSENT else value for value in values)
            self.cross_fields.append(Issue(rule, subjects[0], given))

    def _silence(self) -> None:
        """Silences rules between parameters about values that are refused, and those about all such items."""
        for path in self._refused:
            self._silenced.add(path)
            for depth, name in enumerate(path):
                if type(name) is int:
                    below = ("[]" if type(each) is int else each for each in path[depth:])
                    self._silenced.add((*path[:depth], *below))
        self._refused.clear()

    def all(self) -> list[Issue]:
        """Every issue, in order."""
        return [*self.unknown, *self.missing, *self.values, *self.cross_fields]


def _place(path: Path, below: tuple[str, ...]) -> Path:
    return below[1:] if below[:1] == ("$",) else (*path, *below)


def collect_issues(look: Callable[[Any, Path, Findings], None], request: object, names: Names) -> list[Issue]:
    """The issues that `look` finds in the request, or in a plain copy if it is not made of JSON's types.

    `names` are the parameters that hold the model, the type of task and its UUID, None where the API has
    none: each issue repeats their values.
    """
    findings = Findings()
    try:
        look(request, (), findings)
        issues = findings.all()
        return _as_values(issues, look.__module__, request, names) if issues else issues
    except Exception as error:
        copy, issues = _in_plain_copy(look, request, error)
        return _as_values(issues, look.__module__, copy, names) if issues else issues


def _as_values(issues: list[Issue], module: str, request: Any, names: Names) -> list[Issue]:
    """The issues with a copy of the request, and nothing in them that can change with the request."""
    copies: dict[int, Any] = {}
    copy = plain(request, copies)
    model, task_type, task_uuid = (_text(copy, name) for name in names)
    source = Source(module, copy, request, (model, task_type, task_uuid), len(issues), copies)
    for number, issue in enumerate(issues):
        issue.source = source
        issue.number = number
    return issues


def _in_plain_copy(
    look: Callable[[Any, Path, Findings], None], request: object, error: Exception
) -> tuple[Any, list[Issue]]:
    """A plain copy and its issues, or None and one issue if the request cannot be copied."""
    from .record import document

    findings = Findings()
    try:
        copy = plain(document(request))
        look(copy, (), findings)
        issues = findings.all()
        return copy, issues if type(request) is dict else [*issues, *_unjudged(copy, issues)]
    except Exception:
        cause = "holds what JSON cannot" if isinstance(error, NotJson) else "cannot be read"
        rule = rule_about_all("readable", "invalidRequest", f"the request {cause}: {{0}}")
        return None, [Issue(rule, (), (class_name(request),))]


def _unjudged(document: Any, issues: list[Issue]) -> Iterator[Issue]:
    """Issues about what JSON cannot hold where no rule looked: in parameters that may be anything."""
    from .given import strays

    told = {issue.path for issue in issues}
    for path, value in strays(document):
        if not any(path[:depth] in told for depth in range(len(path) + 1)):
            rule = rule_about_all("readable", "invalidRequest", "the request holds what JSON cannot: {0}")
            yield IssueAtKey(rule, path, (value,))


def _text(copy: Any, name: str | None) -> str | None:
    value = copy.get(name) if type(copy) is dict else None
    return value if type(value) is str and len(value) <= 200 else None
