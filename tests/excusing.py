"""The one file of disagreements that are listed with a reason: what it says, and what it excuses."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.field_types import ListType, RecordType, TextType, key
from specwright.load.located import Located

FILE = Path(__file__).parent / "excuses.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuse(Located):
    """Cases in which targets may give another verdict, with the rule they cannot say.

    Each target, model and case must be needed: something is judged otherwise by it, of it, in it.
    """

    targets: tuple[str, ...] = key(ListType(item=TextType()), "names of targets, as the matrix has them")
    models: tuple[str, ...] = key(ListType(item=TextType()), "slugs of models; `*` stands for anything")
    rule: str | None = key(TextType(), "the id of the rule that is not said, where it is one", default=None)
    cases: tuple[str, ...] = key(ListType(item=TextType()), "ids of cases; `*` stands for anything")
    reason: str = key(TextType(), "why the target cannot agree")

    def covers(self, target: str, model: str, case: str) -> bool:
        """Whether the target may give another verdict in this case."""
        return (
            target in self.targets
            and any(matches(model, each) for each in self.models)
            and any(matches(case, each) for each in self.cases)
        )


def excused(target: str, model: str, case: str) -> bool:
    """Whether some excuse covers a target's verdict in a case."""
    return any(each.covers(target, model, case) for each in excuses())


def matches(name: str, pattern: str) -> bool:
    """Whether the pattern means the name; its only sign is `*`."""
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name, re.DOTALL) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excuses(Located):
    """The file."""

    excuses: tuple[Excuse, ...] = key(ListType(item=RecordType(of=lambda: Excuse)), "the disagreements")


@cache
def excuses() -> tuple[Excuse, ...]:
    """Every excuse, in the order of the file; raises ValueError with all that is wrong in it."""
    node, problems = nodes.read(FILE.read_text(encoding="utf-8"), FILE.name)
    reading = Decoder()
    found = reading.record(node, Excuses) if node else None
    if problems or reading.problems or found is None:
        raise ValueError("\n".join(map(str, [*problems, *reading.problems])))
    return found.excuses
