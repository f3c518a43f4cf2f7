"""The file of `--allow`: changes that are known, each with a reason and a day until which it is accepted."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from specwright.compare.allowed import Allowance
from specwright.diagnostics import Code, Diagnostic, error
from specwright.load.excuses import excuse_record
from specwright.load.field_types import DateType, TextType, key, list_of
from specwright.load.located import Located


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceRecord(Located):
    """A change that is accepted, in some models."""

    models: str = key(
        TextType(), "an AIR identifier, a slug or a kind of task; `*` stands for anything", default="*"
    )
    fingerprint: str = key(
        TextType(pattern="[0-9a-f]{12}", what="a fingerprint as `specwright diff` prints it"),
        "the fingerprint of the change",
    )
    because: str = key(TextType(), "why it is accepted")
    until: str = key(DateType(), "the last day on which it is")


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowFileRecord(Located):
    """The changes that `specwright diff --allow` accepts."""

    allowed: tuple[AllowanceRecord, ...] = key(list_of(AllowanceRecord, minimum=0), "the changes")


def allowances(path: Path | None) -> tuple[Sequence[Allowance], list[Diagnostic]]:
    """What a file accepts, and what is wrong with it; nothing without a file."""
    if path is None:
        return (), []
    record, problems = excuse_record(path, Path.cwd(), AllowFileRecord)
    faults = list[Diagnostic]()
    entries = [*_entries(record, faults)] if record else []
    return entries, [*problems, *faults]


def _entries(record: AllowFileRecord, faults: list[Diagnostic]) -> Iterator[Allowance]:
    for number, each in enumerate(record.allowed):
        try:
            until = datetime.date.fromisoformat(each.until)
        except ValueError:
            message = f"{each.until} is no day of the calendar"
            faults.append(error(each.at("until"), f"allowed[{number}].until", message, Code.WRONG_VALUE))
            continue
        yield Allowance(
            models=each.models,
            fingerprint=each.fingerprint,
            because=each.because,
            until=until,
            location=each.location,
        )
