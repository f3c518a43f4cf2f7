"""The conformance matrix: every engine on every vector and every case of the corpus, by kind of rule.

`make conformance` runs it. A verdict, or a list of issues, that is not the one due and that `excuses.yaml`
gives no reason for is an error, and so is an excuse that nothing needs any more.
"""

import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from string import ascii_letters
from typing import Any

import corpus
import targets
import vector_files
from engines import Engine, engines, missing
from excusing import CaseExcuse, excuses
from specwright.ir.path import dotted
from specwright.load.excuses import fits

# Requests whose meaning languages and engines differ in: rows of their own.
NAMED = {
    "emoji": ("emoji count once", "five emoji"),
    "1024.0": ("a whole float is an integer",),
    "0.07": ("steps in decimal",),
    "2^53+1": ("beyond a double's integers",),
    "trailing newline": ("a UUID with a line's end", "a URI with a line's end"),
    "empty object": ("an empty object lacks what is required",),
    "unknown key": ("an unknown key",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A request, what is due, and the rows of the matrix that it counts in.

    `issues` are (code, parameter, rule, severity), None for what may be anything. `text` is the request as it
    is written, where Python would write it otherwise.
    """

    id: str
    request: Any
    valid: bool
    issues: tuple[tuple[Any, ...], ...]
    rows: frozenset[str]
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence:
    """An engine that does not say what is due; `said` is what it says instead."""

    engine: str
    model: str
    trial: str
    said: str

    def __str__(self) -> str:
        return f"{self.model}: {self.engine} on '{self.trial}': {self.said}"


@dataclass(slots=True, kw_only=True)
class Matrix:
    """How often each engine was asked, by row, and where it diverged."""

    asked: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    excused: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    wrong: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    unexplained: list[Divergence] = field(default_factory=list)
    needed: set[tuple[CaseExcuse, str]] = field(default_factory=set)
    requests: int = 0

    def add(self, model: str, trials: Iterable[Trial], asked: Iterable[Engine]) -> None:
        """Asks the engines about a model's requests."""
        asked = list(asked)
        for trial in trials:
            self.requests += 1
            for engine in asked:
                if engine.judges(trial.request):
                    self._count(model, trial, engine)

    def _count(self, model: str, trial: Trial, engine: Engine) -> None:
        said = _objection(trial, engine)
        self.asked[engine.name].update(trial.rows)
        if said is None:
            return
        found = [each for each in excuses() if each.covers_case(engine.name, model, trial.id)]
        self.needed |= {(each, part) for each in found for part in _parts(each, engine.name, model, trial.id)}
        (self.excused if found else self.wrong)[engine.name].update(trial.rows)
        if not found:
            self.unexplained.append(Divergence(engine=engine.name, model=model, trial=trial.id, said=said))

    def idle(self, absent: Iterable[str] = ()) -> list[str]:
        """Excuses, or parts of them, that nothing needs; engines that were not asked prove nothing."""
        return [
            f"excuses.yaml:{each.location.line}: nothing needs '{part}' any more: {each.reason}"
            for each in excuses()
            if not set(each.targets) & set(absent)
            for part in (*each.targets, *each.models, *each.cases)
            if (each, part) not in self.needed
        ]

    def lines(self) -> Iterator[str]:
        """The matrix as text: requests judged as is due, `+` others that are excused, `!` that are not.

        Engines whose columns are equal share one, called by a letter.
        """
        rows = {row for counts in self.asked.values() for row in counts}
        ordered = [*sorted(rows - NAMED.keys()), *NAMED]
        shared: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in self.asked:
            shared[tuple(self._cell(name, row) for row in ordered)].append(name)
        columns = dict(zip(ascii_letters, shared, strict=False))
        for letter, cells in columns.items():
            yield f"{letter}  {', '.join(shared[cells])}"
        width = max(map(len, rows))
        widths = {letter: max(map(len, cells)) for letter, cells in columns.items()}
        heads = (letter.rjust(widths[letter]) for letter in columns)
        yield "  ".join(["rule kind".ljust(width), *heads])
        for number, row in enumerate(ordered):
            found = (column[number].rjust(widths[letter]) for letter, column in columns.items())
            yield "  ".join([row.ljust(width), *found])

    def _cell(self, engine: str, row: str) -> str:
        excused, wrong = self.excused[engine][row], self.wrong[engine][row]
        agreed = self.asked[engine][row] - excused - wrong
        return f"{agreed}" + (f"+{excused}" if excused else "") + (f"!{wrong}" if wrong else "")


def _parts(excuse: CaseExcuse, engine: str, model: str, trial: str) -> Iterator[str]:
    """The entries of an excuse that cover a divergence."""
    yield engine
    yield from (each for each in excuse.models if fits(model, [each]))
    yield from (each for each in excuse.cases if fits(trial, [each]))


def _objection(trial: Trial, engine: Engine) -> str | None:
    """What an engine says that is not due."""
    try:
        accepted = engine.accepts(trial.request)
        if accepted is trial.valid and engine.reads and trial.text is not None:
            accepted = engine.reads(trial.text)
        found = engine.issues(trial.request) if engine.issues else None
    except Exception as error:  # an engine may fail in any way; the matrix shows all of them
        return f"{type(error).__name__}: {error}"[:200]
    if accepted is not trial.valid:
        return "valid" if accepted else "not valid"
    if found is None or are_due(found, trial.issues):
        return None
    return f"{found}, not {list(trial.issues)}"


def are_due(found: list[Any], due: tuple[tuple[Any, ...], ...]) -> bool:
    """Whether the issues found are those that are due, in order."""
    return len(found) == len(due) and all(
        all(b is None or a == b for a, b in zip(one, other, strict=True))
        for one, other in zip(found, due, strict=True)
    )


@cache
def models() -> dict[str, targets.Compiled]:
    """Every model that the matrix is about, by slug: of the repository, of `tests/specs`, of the corpus."""
    all_compiled = (targets.of_the_repository(), targets.of_the_small_specs(), targets.of_the_corpus())
    return {model.slug: compiled for compiled in all_compiled for model in compiled.catalog.models}


def trials(slug: str) -> Iterator[Trial]:
    """The requests for a model: its vectors, or for a model of the corpus the cases of its file."""
    found = corpora().get(slug)
    return _cases(found) if found else _vectors(slug)


@cache
def corpora() -> dict[str, corpus.Corpus]:
    """The files of the corpus by the slug of their model."""
    return {each.slug: each for each in corpus.corpora()}


def _cases(found: corpus.Corpus) -> Iterator[Trial]:
    for case in found.cases:
        record = case.record
        named = [row for row, titles in NAMED.items() if found.name == "semantics" and record.title in titles]
        yield Trial(
            id=record.title,
            request=case.request,
            text=case.text,
            valid=record.valid,
            issues=tuple((each.code, each.parameter, each.rule, None) for each in record.issues),
            rows=frozenset([found.name, *named]),
        )


def _vectors(slug: str) -> Iterator[Trial]:
    compiled = models()[slug]
    kinds: dict[str, set[str]] = defaultdict(set)
    for check in compiled.model(slug).request.checks:
        for name in (check.rule, *map(dotted, check.subjects)):
            kinds[name].add(check.kind)
    for vector in vector_files.cases(compiled.folder, slug):
        issues = tuple(vector_files.listed(vector))
        names = [issue[2] for issue in issues] or [vector["about"]]
        rows = frozenset().union(*(kinds[name] for name in names)) or frozenset(["required"])
        yield Trial(
            id=vector["id"], request=vector["request"], valid=vector["valid"], issues=issues, rows=rows
        )


def main() -> int:
    """Prints the matrix; 1 where engines diverge without an excuse, or an excuse is idle."""
    absent = missing()
    matrix = Matrix()
    for slug, compiled in models().items():
        matrix.add(slug, trials(slug), engines(compiled, slug))
    print("\n".join(matrix.lines()))
    faults = [*map(str, matrix.unexplained), *matrix.idle(absent)]
    strict = os.environ.get("STRICT", "") not in ("", "0")
    for line in (*(f"not asked: {each}" for each in dict.fromkeys(absent.values())), *faults):
        print(line)
    print(f"{matrix.requests} requests, {len(models())} models, {len(matrix.asked)} engines: ", end="")
    print(f"{len(matrix.unexplained)} unexplained divergences")
    return 1 if faults or (strict and absent) else 0


if __name__ == "__main__":
    sys.exit(main())
