"""The one file of disagreements that are listed with a reason: what it says, and what it excuses."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from specwright.load.excuses import Excuse, excuse_record, fits
from specwright.load.field_types import ListType, RecordType, TextType, key
from specwright.load.located import Located

FILE = Path(__file__).parent / "excuses.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseExcuse(Excuse):
    """Cases in which targets, as the matrix names them, may give another verdict, for a rule they cannot say.

    Each target, model and case must be needed: something is judged otherwise by it, of it, in it.
    """

    cases: tuple[str, ...] = key(ListType(item=TextType()), "ids of cases; `*` stands for anything")

    def covers_case(self, target: str, model: str, case: str) -> bool:
        """Whether the target may give another verdict in this case."""
        return target in self.targets and fits(model, self.models) and fits(case, self.cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseExcuses(Located):
    """The file."""

    excuses: tuple[CaseExcuse, ...] = key(
        ListType(item=RecordType(of=lambda: CaseExcuse)), "the disagreements"
    )


def excused(target: str, model: str, case: str) -> bool:
    """Whether some excuse covers a target's verdict in a case."""
    return any(each.covers_case(target, model, case) for each in excuses())


@cache
def excuses() -> tuple[CaseExcuse, ...]:
    """Every excuse, in the order of the file; raises ValueError with all that is wrong in it."""
    found, problems = excuse_record(FILE, FILE.parent, CaseExcuses)
    if problems or found is None:
        raise ValueError("\n".join(map(str, problems)))
    return found.excuses
