"""What targets say of requests that the reference, or the other package, does not."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

import engines
import node
import targets
import vector_files
from javascript_issues import of_javascript, of_python
from slips import Slips
from specwright.emit.schema import inexact
from specwright.ir.evaluate import ABSENT, bindings, broken, is_valid, value_at
from specwright.ir.model import Check

LISTED = ("python-issues", "javascript-issues")  # their verdicts follow from the lists, which are compared
SLOW = (
    "json-schema",
    "json-schema-formats",
    "openapi",
    "python-dispatch-issues",
    "javascript-dispatch-issues",
)
EVERY = 8  # slow ones are asked about every eighth request, and so is what repairs it
MOST = 10_000  # characters of a request
INEXACT = re.compile(r'"[^"]*\d{16}')  # texts of numbers that are others in JavaScript
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Who says what else than is due, of which request for which model."""

    model: str
    who: str
    request: Any
    due: Any
    found: Any

    def __str__(self) -> str:
        return f"{self.model}: {self.who} says {self.found!r}, not {self.due!r}, of {self.request!r}"


def requests(compiled: targets.Compiled, slug: str, seed: int, number: int) -> Iterator[Any]:
    """So many requests: vectors of the model, most of them with slips."""
    random = Random(f"{seed} {slug}")
    vectors = [case["request"] for case in vector_files.cases(compiled.folder, slug)]
    known = [each for each in vectors if node.is_exact(each)] or [{"model": compiled.model(slug).air}]
    slips = Slips(random, known)
    for count in range(number):
        made = slips.made(random.choice(known), most=random.choice((1, 2, 4)) if count % 4 else 0)
        text = json.dumps(made)
        if node.is_exact(made) and len(text) < MOST and not INEXACT.search(text):
            yield made


class Panel:
    """All that judges requests for one model."""

    def __init__(self, compiled: targets.Compiled, slug: str) -> None:
        self.compiled, self.slug = compiled, slug
        self.model, self.validate = compiled.model(slug), compiled.module(slug).validate
        self.checks = self.model.request.checks
        inner = {rule for rule, _ in inexact(self.model.request)}
        self.unsure = [check for check in self.checks if check.rule in inner]
        self.judges = {
            each.name: each
            for each in engines.engines(compiled, slug, ["jsonschema-rs"])
            if each.name not in ("reference", *LISTED)
        }

    def disagreements(self, requests: Iterable[Any]) -> Iterator[Disagreement]:
        """Every one about these requests."""
        for count, request in enumerate(requests):
            seldom = count % EVERY == 0
            faults = broken(self.checks, request)
            for who, due, found in (
                *self._verdicts(request, faults, seldom),
                *self._issues(request, faults),
                *(self.repairs(request) if seldom else ()),
            ):
                if due != found:
                    yield Disagreement(model=self.slug, who=who, request=request, due=due, found=found)

    def _verdicts(self, request: Any, faults: list[Check], seldom: bool) -> Iterator[tuple[str, Any, Any]]:
        valid = all(check.advice for check in faults)
        for name, engine in self.judges.items():
            if engine.judges(request) and (seldom or name not in SLOW):
                found = engine.accepts(request)
                if found == valid or not self._excused(name, request, faults):
                    yield name, valid, found

    def _issues(self, request: Any, faults: list[Check]) -> Iterator[tuple[str, Any, Any]]:
        """The lists of both packages, whole; the reference knows which rules are broken."""
        issues = of_python(self.validate, request)
        rules = {each["rule"] for each in issues}
        yield "python-issues", True, rules <= {check.rule for check in faults} and bool(rules) == bool(faults)
        errors = any(each["severity"] == "error" for each in issues)
        yield "python-issues", any(not check.advice for check in faults), errors
        if node.NODE:
            found = of_javascript(self.compiled, self.slug, request)
            due, told = _apart(settled(issues, request), settled(found, request))
            yield "javascript-issues", due, told

    def repairs(self, request: Any) -> Iterator[tuple[str, Any, Any]]:
        """What both packages make of a request: who says it, what is due, and what is found."""
        due = self.compiled.package.repair(node.as_read(request))
        told = {
            "request": due.request,
            "partial": due.partial,
            "fixes": due.fixes,
            "patch": due.patch,
            "remaining": due.remaining,
        }
        if due and due.request["model"] == self.model.air:
            yield "repair", True, is_valid(self.checks, due.request)
        if node.NODE:
            found = self.compiled.ask(None, "repair", request)
            yield "repair", settled(told, request), settled(found, request)

    def _excused(self, name: str, request: Any, faults: list[Check]) -> bool:
        """Whether a reader of schemas may say otherwise: they list the rules that they cannot say exactly."""
        if not targets.judges_json_alone(name) and name not in engines.MAKERS:
            return False
        errors = [check for check in faults if not check.advice]
        if errors:
            return all(check in self.unsure for check in errors)
        return any(_is_given(check, request) for check in self.unsure)


def _apart(due: list[Any], found: list[Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Of each list, by number and name, what the other does not say."""
    one, other = (
        {f"{n} {key}": each[key] for n, each in enumerate(of) for key in each} for of in (due, found)
    )
    return (
        {key: value for key, value in one.items() if key not in other or other[key] != value},
        {key: value for key, value in other.items() if key not in one or one[key] != value},
    )


def _is_given(check: Check, request: Any) -> bool:
    """Whether a value stands there that the check is about."""
    path = check.subjects[0]
    return any(value_at(path, request, bound) is not ABSENT for bound in bindings(path, request))


def settled(answer: Any, request: Any) -> Any:
    """The answer with new UUIDs told by one name: they differ for no reason of ours."""
    known = set(UUID.findall(json.dumps(request)))
    text = json.dumps(node.as_read(json.loads(json.dumps(answer))))
    return json.loads(UUID.sub(lambda found: found[0] if found[0] in known else "a new UUID", text))
