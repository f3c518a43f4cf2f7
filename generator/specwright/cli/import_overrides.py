"""What people decided about sources: in specs, in a file of readings, and by an option of `import`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from specwright.diagnostics import Diagnostic, Location
from specwright.importer import read_sources, sentence_readings
from specwright.importer.codes import ImportCode, fault
from specwright.importer.facts import SentenceReading
from specwright.importer.fetch import Fetched
from specwright.importer.read_sources import Readings, Recall, decisions_of, nothing
from specwright.importer.reconcile import Preference
from specwright.importer.sentence_readings import Sentences
from specwright.load import plain_files


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What an import is told: a file of readings, and which sort of source is followed where two differ."""

    readings: Path | None = None
    prefer: Preference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOverrides:
    """Decisions and readings by the AIR identifier or slug of a model, those of a file under `""`.

    `recall` gives what specs know of sources that are not read now.
    """

    decisions: Mapping[str, Mapping[str, str]]
    sentences: Sentences
    prefer: Preference | None = None
    file: str = ""
    recall: Recall = nothing

    def read(self, sources: Iterable[Fetched], *, is_whole: bool = True) -> Readings:
        """What the sources state, as people decided it; not `is_whole` where some could not be had."""
        return read_sources.readings(
            sources,
            date.today().isoformat(),
            self.decisions,
            is_whole=is_whole,
            sentences=self.sentences,
            prefer=self.prefer,
            recall=self.recall,
        )

    def having(self, key: str, aside: Sequence[SentenceReading]) -> "ImportOverrides":
        """The overrides with more readings of a model."""
        more = {key: (*self.sentences.get(key, ()), *aside)}
        return replace(self, sentences={**self.sentences, **more})

    def unused(self, read: Readings) -> Iterable[Diagnostic]:
        """The readings of the file whose sentence is on no page that was read."""
        followed = {reading.sentence for page in read.sources for reading in page.readings}
        for each in self.sentences.get("", ()):
            if each.sentence not in followed:
                message = f"no page has the sentence {sentence_readings.shortened(each.sentence)}"
                yield fault(Location(file=self.file), ImportCode.STALE_READING, message, severity="warning")


def overrides_of(
    documents: Iterable[tuple[str, Mapping[str, Any]]],
    readings: Sequence[SentenceReading] = (),
    said: Said = Said(),
) -> ImportOverrides:
    """The overrides that specs record, by slug, with the readings of a file and what else was `said`."""
    known = {str(each.get("model", slug)): each for slug, each in documents}
    return ImportOverrides(
        decisions={key: decisions_of(each) for key, each in known.items()},
        sentences={"": readings, **{key: sentence_readings.readings_of(each) for key, each in known.items()}},
        prefer=said.prefer,
        file=str(said.readings or ""),
    )


def readings_in(path: Path | None) -> tuple[tuple[SentenceReading, ...], list[Diagnostic]]:
    """The readings of a file, and what is wrong with it; none without a file. Raises OSError."""
    if path is None:
        return (), []
    text = plain_files.read_bytes(path).decode("utf-8-sig", errors="surrogateescape").replace("\r\n", "\n")
    return sentence_readings.read_file(text, str(path))
