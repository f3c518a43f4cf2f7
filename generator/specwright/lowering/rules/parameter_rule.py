"""Rules about one parameter, stated by its own facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, PARTS, Path, dotted
from specwright.ir.predicate import Predicate
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Templates of the API's error codes, by kind of fault."""

    unknown: str
    missing: str
    invalid: str
    unsupported: str
    combination: str
    incomplete: str
    advice: str

    def fill(self, template: str, path: Path) -> str:
        """The code for a fault at this parameter."""
        name = next((each for each in reversed(path) if each not in PARTS), "request")
        return template.replace("{Parameter}", name[:1].upper() + name[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterRule:
    """A rule that a parameter's own facts state; `lower` gives nothing when they do not state it."""

    key: str
    purpose: str
    lower: Callable[[Parameter, Codes], Iterator[Check]]


def value_check(parameter: Parameter, predicate: Predicate, *, kind: str, code: str, must: str) -> Check:
    """A check on the value of one parameter, which must be or have what the message says."""
    path = parameter.path
    return Check(
        rule=f"{dotted(path)}.{kind}" if path else kind,
        kind=kind,
        phase=Phase.VALUE,
        scope=path if path[-1:] in ((ITEM,), ()) else path[:-1],
        subjects=(path,),
        predicate=predicate,
        code=code,
        message=f"{display_name(parameter)} must {must}",
        location=parameter.location,
    )
