"""Collects the issues of one request, in the order in which the API looks for them."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeAlias

from .issue import Issue
from .key_issue import IssueAtKey, UnknownParameter
from .plain import plain
from .rule import Rule, rule_about_all
from .source import Source
from .values import ABSENT, NotJson, Path, class_name, reject

_MOST_SUGGESTED, _FEWEST_SUGGESTED = 200, 10
"""Suggestions are worked out for so many issues of a request: for fewer where it is large."""
_MOST_SUGGESTED_VALUES = 2_000_000
Names: TypeAlias = tuple[str, str | None, str | None]


class Findings:
    """The issues found so far, by phase: unknown keys, missing parameters, values, cross-field rules."""

    __slots__ = ("cross_fields", "missing", "silenced", "unknown", "values")

    def __init__(self) -> None:
        self.unknown: list[Issue] = []
        self.missing: list[Issue] = []
        self.values: list[Issue] = []
        self.cross_fields: list[Issue] = []
        self.silenced: set[Path] = set()

    def unknown_keys(self, rule: Rule, path: Path, given: dict[Any, Any], known: Collection[str]) -> None:
        """Reports each key that is not among the known ones."""
        for key, value in given.items():
            if type(key) is not str:
                reject(key)
            if key not in known:
                self.unknown.append(UnknownParameter(rule, (*path, key), value))

    def absent(self, rule: Rule, path: Path) -> None:
        """Reports that a required parameter is missing."""
        self._silence(path)
        self.missing.append(Issue(rule, path, (None,)))

    def mistyped(self, rule: Rule, path: Path, value: Any) -> None:
        """Reports a value of the wrong type, and silences rules between parameters about it."""
        reject(value)
        self._silence(path)
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
        if self.silenced.isdisjoint(subjects) and self.silenced.isdisjoint(others):
            given = tuple(None if value is ABSENT else value for value in values)
            self.cross_fields.append(Issue(rule, subjects[0], given))

    def _silence(self, path: Path) -> None:
        """Silences rules between parameters about the value at the path, and those about all such items."""
        self.silenced.add(path)
        for depth, name in enumerate(path):
            if type(name) is int:
                self.silenced.add(
                    (*path[:depth], *("[]" if type(each) is int else each for each in path[depth:]))
                )

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
    source = Source(module, copy, request, (model, task_type, task_uuid))
    for issue in issues:
        issue.source = source
        issue.keep(copies)
    if len(issues) > _FEWEST_SUGGESTED:
        _leave_unsuggested(issues, source)
    return issues


def _leave_unsuggested(issues: list[Issue], source: Source) -> None:
    """Says that nothing is suggested for the issues behind the first ones."""
    from .edits import size_of

    size = size_of(source.request, _MOST_SUGGESTED_VALUES // _FEWEST_SUGGESTED)
    most = max(_FEWEST_SUGGESTED, min(_MOST_SUGGESTED, _MOST_SUGGESTED_VALUES // max(1, size)))
    source.unsuggested = len(issues[most:])
    for issue in issues[most:]:
        issue.leave_unsuggested()


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
