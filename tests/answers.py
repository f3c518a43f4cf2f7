"""The corpus of faulty requests: what is said of each, word by word, and what repairs it.

A request's keys are put over its model's base, `without` takes keys of the base away. The notations are those
of `corpus.py`; in a patch, `a new UUID` stands for any.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import targets
from corpus import decoded
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.field_types import AnyType, EnumType, ListType, RecordType, TextType, key
from specwright.load.located import Located

FOLDER = Path(__file__).parent / "answers"
NEW = "a new UUID"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRecord(Located):
    """An issue, in full."""

    code: str = key(TextType(), "the API's error code")
    parameter: Any = key(AnyType(), "the parameters it names")
    message: str = key(TextType(), "the approved text")
    severity: str = key(EnumType(words=("error", "warning")), "how much it weighs", default="error")
    suggestion: Any = key(AnyType(), "the first thing that is suggested", default=None)
    fix: Any = key(AnyType(), "the patch that removes the fault", default=None)
    destructive: Any = key(AnyType(), "the first that does so at a loss, where none else does", default=None)
    uncovers: Any = key(AnyType(), "what is wrong once the right model is named", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRecord(Located):
    """A request and its answers; without `repair` no way that destroys nothing is known.

    `partial` then leads to the request as far as it is repaired.
    """

    model: str = key(TextType(), "the slug of the model")
    title: str = key(TextType(), "what is wrong")
    request: Any = key(AnyType(), "keys that are put over the base", default=None)
    without: tuple[str, ...] = key(ListType(item=TextType()), "keys of the base left out", default=())
    issues: tuple[IssueRecord, ...] = key(ListType(item=RecordType(of=lambda: IssueRecord)), "the issues")
    repair: Any = key(AnyType(), "the patch that makes the request valid", default=None)
    partial: Any = key(AnyType(), "the patch that is as good as can be", default=None)
    destructive: Any = key(AnyType(), "the one that does so at a loss, where none else does", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord(Located):
    """A file of the corpus."""

    bases: dict[str, Any] = key(AnyType(), "a valid request for each model")
    cases: tuple[AnswerRecord, ...] = key(ListType(item=RecordType(of=lambda: AnswerRecord)), "the requests")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A case with its request made out."""

    file: str
    record: AnswerRecord
    base: Any
    request: Any

    def __str__(self) -> str:
        return f"{self.file}: {self.record.title} ({self.record.model})"

    @property
    def compiled(self) -> targets.Compiled:
        """The project that has the model."""
        own = (targets.of_the_repository(), targets.of_the_small_specs(), targets.of_the_corpus())
        return next(each for each in own if any(m.slug == self.record.model for m in each.catalog.models))


def answers() -> Iterator[Answer]:
    """Every case of every file; raises ValueError with all that is wrong in a file."""
    for path in sorted(FOLDER.glob("*.yaml")):
        node, problems = nodes.read(path.read_text(encoding="utf-8"), f"answers/{path.name}")
        reading = Decoder()
        file = reading.record(node, FileRecord) if node else None
        problems = [*problems, *reading.problems]
        if problems or file is None:
            raise ValueError("\n".join(map(str, problems)))
        for each in file.cases:
            base = file.bases[each.model]
            kept = {name: value for name, value in base.items() if name not in each.without}
            request = {**kept, **decoded(each.request or {})}
            yield Answer(file=path.stem, record=each, base=deepcopy(base), request=deepcopy(request))


def without_chance(patch: Any) -> Any:
    """The patch with what is made anew each time as `a new UUID`."""
    if patch is None:
        return None
    return [{**each, "value": NEW} if _is_new(each) else each for each in patch]


def _is_new(operation: dict[str, Any]) -> bool:
    return (operation["op"], operation["path"]) == ("add", "/taskUUID")
