"""Keys that one message takes and another does not: those with names, and all others."""

from collections.abc import Iterator, Mapping

from specwright.compare.change import FactKind, FactName
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import innermost
from specwright.compare.trees import Trees
from specwright.diagnostics import Location
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import AnyValue, Object, Parameter
from specwright.ir.path import VALUE, Path
from specwright.ir.predicate import NoAdditionalProperties, Not, Present
from specwright.ir.tree import variants

_NOWHERE = Location(file="")


def of_names(ours: Message, theirs: Message, trees: Trees, *, is_old: bool) -> Iterator[FactDifference]:
    """What closed objects of theirs make of the keys that ours may have; `is_old` tells that ours is old."""
    known, other = (trees.old, trees.new) if is_old else (trees.new, trees.old)
    for path, parameter in known.items():
        mine, holder = _form(parameter), _form(other[path]) if path in other else None
        if mine is not None and holder is not None:
            for name, check in _of_object(path, mine, holder):
                fact = trees.fact_of(name.paths[0]) or name
                yield _difference(fact, () if check is None else (check,), is_old=is_old)
    for check in theirs.checks:
        closed = innermost(check.predicate) if check.phase is Phase.UNKNOWN else None
        if isinstance(closed, NoAdditionalProperties) and not _is_covered(closed.path, known, other):
            path = closed.path
            fact = trees.fact_of(path) or FactName(kind=FactKind.OPEN, paths=(path,))
            yield _difference(fact, (check,), is_old=is_old)


def _of_object(path: Path, mine: Object, theirs: Object) -> Iterator[tuple[FactName, Check | None]]:
    """The names and other keys of an object that theirs lacks, with the check by which that refuses them."""
    names = {each.name for each in theirs.properties}
    lacking = [each for each in mine.properties if each.name not in names]
    for child in lacking:
        check = _check(path, child.path, Not(of=Present(path=child.path)))
        yield FactName(kind=FactKind.PARAMETER, paths=(child.path,)), None if theirs.open else check
    if mine.open and not theirs.open:
        taken = tuple(sorted({*names, *(each.name for each in mine.properties)}))
        check = _check(path, path, NoAdditionalProperties(path=path, names=taken))
        yield FactName(kind=FactKind.OPEN, paths=(path,)), check


def _is_covered(path: Path, ours: Mapping[Path, Parameter], theirs: Mapping[Path, Parameter]) -> bool:
    """Whether ours has an object there, and none that only stands under a key that theirs does not name."""
    if path not in ours or _form(ours[path]) is None:
        return False
    for place, name in enumerate(path):
        holder = path[:place]
        if name == VALUE and {*_names(ours.get(holder))} - {*_names(theirs.get(holder))}:
            return False
    return True


def _names(parameter: Parameter | None) -> Iterator[str]:
    form = None if parameter is None else _form(parameter)
    return (each.name for each in form.properties) if form is not None else iter(())


def _difference(name: FactName, checks: tuple[Check, ...], *, is_old: bool) -> FactDifference:
    """What the other side than the one that has the keys makes of them."""
    return FactDifference(name=name, new=checks) if is_old else FactDifference(name=name, old=checks)


def _form(parameter: Parameter) -> Object | None:
    """The object that a value of the parameter may be; one that may be anything is an open one, too."""
    for form in variants(parameter):
        if isinstance(form.type, Object):
            return form.type
        if isinstance(form.type, AnyValue):
            return Object(open=True)
    return None


def _check(scope: Path, subject: Path, predicate: Not | NoAdditionalProperties) -> Check:
    return Check(
        rule="",
        kind="unknown",
        phase=Phase.UNKNOWN,
        scope=scope,
        subjects=(subject,),
        predicate=predicate,
        code="",
        message="",
        location=_NOWHERE,
    )
