"""What people say that sentences of pages mean: in specs, in files, and in the block to fill in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from specwright.diagnostics import Diagnostic, Location
from specwright.importer.codes import ImportCode, fault
from specwright.importer.facts import Fact, PageFacts, RuleFact, SentenceReading
from specwright.load import nodes
from specwright.load.decoder import Decoder, plain
from specwright.load.nodes import MappingNode, SequenceNode
from specwright.load.overrides import ReadingRecord
from specwright.pageform.spec_layout import entry, kind_of

KEY = "readings"
Sentences: TypeAlias = Mapping[str, Sequence[SentenceReading]]
"""Readings by the AIR identifier or the slug of their model; those under `""` are for every page."""


def readings_of(document: Mapping[str, Any]) -> tuple[SentenceReading, ...]:
    """The readings that people put into a spec; those that an import made are worked out anew."""
    written = document.get(KEY)
    entries = written if isinstance(written, list) else []
    known = [each for each in entries if isinstance(each, dict) and {"sentence", "because"} <= each.keys()]
    return tuple(reading_of(each) for each in known if "against" not in each)


def reading_of(entry: Mapping[str, Any]) -> SentenceReading:
    """A reading as a spec writes it."""
    return SentenceReading(
        sentence=str(entry["sentence"]),
        because=str(entry["because"]),
        fact=str(entry.get("fact") or ""),
        rules=tuple(each for each in entry.get("rules") or () if isinstance(each, dict)),
        line=int(entry.get("line") or 0),
        against=tuple(entry.get("against") or ()),
    )


def plain_reading(reading: SentenceReading) -> dict[str, Any]:
    """The reading as a spec writes it."""
    written: dict[str, Any] = {"sentence": reading.sentence}
    written |= {"fact": reading.fact} if reading.fact else {}
    written |= {"line": reading.line} if reading.line else {}
    written |= {"rules": [dict(each) for each in reading.rules]} if reading.rules else {}
    written |= {"against": list(reading.against)} if reading.against else {}
    return written | {"because": reading.because}


def read_file(text: str, name: str) -> tuple[tuple[SentenceReading, ...], list[Diagnostic]]:
    """The readings of a file: a list under `readings`, as in a spec; and what is wrong with it."""
    node, problems = nodes.read(text, name)
    listed = node.get(KEY) if isinstance(node, MappingNode) and node.entries.keys() == {KEY} else None
    if node is None or not isinstance(listed, SequenceNode):
        if not problems:
            message = f"a list under '{KEY}' is due, and nothing else"
            problems = [fault(Location(file=name), ImportCode.NO_READINGS, message)]
        return (), problems
    decoder = Decoder()
    for item in listed.items:
        decoder.record(item, ReadingRecord)
    problems = [*problems, *decoder.problems]
    entries = plain(listed)
    if problems or not isinstance(entries, list):
        return (), problems
    return tuple(reading_of(each) for each in entries if isinstance(each, dict)), []


def rules_of(reading: SentenceReading, origins: Sequence[Location]) -> list[RuleFact]:
    """The rules that somebody read from the sentence at these places."""
    return [
        RuleFact(
            kind=kind_of(rule),
            argument=rule[kind_of(rule)],
            because=str(rule.get("because") or reading.because),
            id=str(rule["id"]) if "id" in rule else None,
            literal=True,
            reading=True,
            sentence=reading.sentence,
            origins=tuple(origins),
        )
        for rule in reading.rules
    ]


def for_page(sentences: Sentences, slug: str, header: Mapping[str, Fact]) -> dict[str, SentenceReading]:
    """The readings for a page, by their sentences; those of its model go before those for every page."""
    keys = (slug, *(str(header[word].value) for word in ("model", "task") if word in header))
    listed = [each for key in ("", *keys) for each in sentences.get(key, ())]
    return {each.sentence: each for each in listed}


def stale(page: PageFacts, known: Iterable[SentenceReading], file: Location) -> Iterable[Diagnostic]:
    """The readings of sentences that the page no longer has."""
    followed = {each.sentence for each in page.readings}
    for each in known:
        if each.sentence not in followed:
            message = (
                f"the page no longer has the sentence {shortened(each.sentence)}; what was read from it "
                "stays until the entry is deleted"
            )
            yield fault(file, ImportCode.STALE_READING, message, KEY, "warning")


def shortened(sentence: str) -> str:
    """The sentence in quotes, of several lines the first."""
    first, _, rest = sentence.partition("\n")
    return f'"{first}{" …" * bool(rest)}"'


def block(pages: Iterable[PageFacts]) -> list[str]:
    """The lines to fill in for the sentences of pages that nobody has read yet, each sentence once."""
    lines: list[str] = []
    unread = {sentence: place for page in pages for sentence, place in reversed(page.unread)}
    for sentence, place in sorted(unread.items(), key=lambda each: each[1]):
        first, *rest = [*entry("sentence", sentence, 4), *entry("line", place.line, 4)]
        lines += [f"  # {place}", f"  - {first.lstrip()}", *rest]
        lines += ["    # rules: [{requires: {when: a, need: [b]}}]  # what it means; else it is left aside"]
        lines += ["    because:"]
    return [f"{KEY}:", *lines] if lines else []


def with_line(reading: SentenceReading, line: int) -> SentenceReading:
    """The reading at the line where its sentence stands now."""
    return replace(reading, line=line)
