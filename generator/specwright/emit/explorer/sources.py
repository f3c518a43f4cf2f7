"""Where a model's facts come from, in a form whose diffs stay small.

A line of a file is told by its distance from the one named before, file by file, and so are the lines of the
pages: one that comes or goes moves one number, where all that follow would have another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specwright.diagnostics import Location
from specwright.emit.provenance import Provenance, SourcedFact
from specwright.ir.model import Model, Rule
from specwright.ir.path import dotted
from specwright.ir.wording import counted, join_words
from specwright.load.origins import Lines
from specwright.pageform.sentences import write
from specwright.pageform.sentences.tables import from_argument

Told = list[Any]
"""A fact: its name, its line in the file, its lines on pages, and what is noted about it."""


def located(model: Model, provenance: Provenance) -> dict[str, Any]:
    """What the template is filled with: facts by parameter and by file, and rules in words."""
    distances = _Distances()
    return {
        "pages": [
            {"url": each.url, "rendering": each.rendering, "read": each.read} for each in model.sources
        ],
        "model": distances.by_file(provenance.model),
        "parameters": {dotted(path): distances.by_file(each) for path, each in provenance.request.items()},
        "response": {dotted(path): distances.by_file(each) for path, each in provenance.response.items()},
        "rules": [
            [_words(rule), distances.by_file([fact])]
            for fact, rule in _stated(provenance.rules, model.request.rules)
        ],
    }


@dataclass(slots=True)
class _Distances:
    """The lines that were named last, of each file and of each page."""

    files: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    pages: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def by_file(self, facts: Iterable[SourcedFact]) -> dict[str, list[Told]]:
        """Facts of one parameter by the file that states them, told file by file as they are read."""
        files: dict[str, list[SourcedFact]] = {}
        for each in facts:
            files.setdefault(each.place.file, []).append(each)
        return {file: [self._fact(each) for each in stated] for file, stated in files.items()}

    def _fact(self, fact: SourcedFact) -> Told:
        file, line = fact.place.file, fact.place.line
        distance, self.files[file] = line - self.files[file], line
        told: Told = [fact.name, distance, " ".join(self._lines(fact.pages)), [*_notes(fact)]]
        while not told[-1]:
            told.pop()
        return told

    def _lines(self, pages: Mapping[int, Lines]) -> Iterator[str]:
        """`0:12,3..1`: of the first page 12 lines on, then 3 further and the line behind that."""
        for position, ranges in pages.items():
            words = []
            for first, last in ranges:
                start = first - self.pages[position]
                words.append(f"{start}..{last - first}" if last > first else str(start))
                self.pages[position] = last
            yield f"{position}:{','.join(words)}"


def _notes(fact: SourcedFact) -> Iterator[str]:
    """Why it is read so, and what puts it right, in the words of the specs."""
    if fact.because:
        yield f"because {fact.because}"
    for correct, why in fact.corrected:
        yield f"corrected to {correct}: {why}"


def _stated(facts: Iterable[SourcedFact], rules: Iterable[Rule]) -> Iterator[tuple[SourcedFact, Rule]]:
    """The facts that are rules, each with the rule of its place; a group used twice has several there."""
    by_place: dict[Location, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_place[rule.location].append(rule)
    for fact in facts:
        if waiting := by_place[fact.place]:
            yield fact, waiting.pop(0)


def _words(rule: Rule) -> str:
    """The sentence of a rule; of a table it tells how many rows there are, and advice is no literal."""
    argument: Any = rule.argument
    if isinstance(argument, Mapping) and "message" in argument:
        silent = {**argument, "message": ""}
        before = write(rule.kind, silent, scope=dotted(rule.scope)).rpartition(" `")[0]
        return f"{before}: {argument['message']}."
    sentence, _, table = write(rule.kind, argument, scope=dotted(rule.scope)).partition("\n")
    if not table:
        return sentence
    before = sentence[: sentence.lower().rindex("the following")]
    pair = join_words([f"`{name}`" for name in argument["parameters"]], "and")
    return f"{before}{pair} must be one of {counted(len(from_argument(argument['rows'])), 'size')}."
