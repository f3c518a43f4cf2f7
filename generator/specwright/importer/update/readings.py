"""What an import decided and how it read sentences, put beside what people wrote of such things."""

from collections.abc import Sequence

from specwright.importer.compose.draft import Plain, SpecDraft
from specwright.importer.compose.equality import same
from specwright.importer.sentence_readings import shortened
from specwright.importer.update.changes import FactChanges


def merged_decisions(old: Sequence[Plain], due: Sequence[Plain], changes: FactChanges) -> list[Plain]:
    """The decisions to write: those that are there, and new ones."""
    known = {each.get("fact") for each in old}
    new = [each for each in due if each["fact"] not in known]
    for each in new:
        changes.note(f"decisions.{each['fact']}", None, each["follow"])
    return [*old, *new]


def merged_readings(old: Sequence[Plain], page: SpecDraft, changes: FactChanges) -> list[Plain]:
    """The readings to write: people's stay, with the lines of now; the import's own are due anew."""
    due = {_key(each): each for each in page.readings}
    is_read = any(each["rendering"] == "markdown" for each in page.sources)
    kept = [each for each in old if "against" not in each or _key(each) in due or not is_read]
    for each in old:
        if not any(each is other for other in kept):
            changes.note(_name(each), each.get("because"), None)
    known = set(map(_key, kept))
    new = [each for key, each in due.items() if key not in known]
    for each in new:
        changes.note(_name(each), None, each.get("rules") or each["because"])
    return [*(_at_line(each, due.get(_key(each))) for each in kept), *new]


def _at_line(entry: Plain, due: Plain | None) -> Plain:
    """The entry with what the import knows better: the lines, and of its own entries all."""
    if due is None or same(entry, due):
        return entry
    if "against" in entry:
        return due
    return {name: due["line"] if name == "line" else each for name, each in entry.items()}


def _key(entry: Plain) -> tuple[str, str]:
    """What is read: a sentence, or a fact on a line that others are like."""
    return str(entry.get("sentence")), str(entry.get("fact") or "")


def _name(entry: Plain) -> str:
    sentence, fact = _key(entry)
    return f"readings.{fact or shortened(sentence)}"
