"""The facts in which two messages differ: each once, under one name, with what both sides claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from specwright.compare.change import FactKind, FactName
from specwright.compare.facts import Claim, claims
from specwright.diagnostics import Location
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import PARTS, Path
from specwright.ir.predicate import JsonType, NoAdditionalProperties, Not, Present
from specwright.ir.tree import properties, variants, walk
from specwright.ir.visitors import every_path

_ORDER = {kind: number for number, kind in enumerate(FactKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDifference:
    """One fact that is not the same on both sides: the checks that either side makes of it."""

    name: FactName
    old: tuple[Check, ...] = ()
    new: tuple[Check, ...] = ()


class Trees:
    """The parameters of two messages, and those that one of them alone has."""

    def __init__(self, old: Message, new: Message) -> None:
        self.old = {each.path: each for each in walk(old.root)}
        self.new = {each.path: each for each in walk(new.root)}
        self.gone = _topmost(self.old, self.new)
        self.added = _topmost(self.new, self.old)

    def fact_of(self, path: Path) -> FactName | None:
        """The coming or going that whatever is said of the path belongs to, or the change of its type."""
        for length in range(1, len(path) + 1):
            start = path[:length]
            if start in self.gone or start in self.added:
                return FactName(kind=FactKind.PARAMETER, paths=(start,))
            if (start in self.old) != (start in self.new) and start[-1] not in ("{}",):
                return FactName(kind=FactKind.TYPE, paths=(start[:-1],))
        if path in self.old and path in self.new and self._has_other_type(path):
            return FactName(kind=FactKind.TYPE, paths=(path,))
        return None

    def _has_other_type(self, path: Path) -> bool:
        """Whether no type that the parameter had is one that it has."""
        old, new = ({*map(_wide, tree[path].kinds)} for tree in (self.old, self.new))
        return not old & new


def _wide(kind: JsonType) -> JsonType:
    return JsonType.NUMBER if kind is JsonType.INTEGER else kind


def _topmost(ours: Mapping[Path, Parameter], theirs: Mapping[Path, Parameter]) -> dict[Path, Parameter]:
    """Parameters with names that the other tree lacks in an object that it has."""
    return {
        path: parameter
        for path, parameter in ours.items()
        if path not in theirs and path[-1:] and path[-1] not in PARTS and _is_object(theirs.get(path[:-1]))
    }


def _is_object(parameter: Parameter | None) -> bool:
    return parameter is not None and JsonType.OBJECT in parameter.kinds


def differences(old: Message, new: Message, trees: Trees) -> list[FactDifference]:
    """The facts that differ, those about one parameter first, in the order of the specs."""
    ours, theirs = list(claims(old.checks)), list(claims(new.checks))
    shared = {each.key for each in ours} & {each.key for each in theirs}
    sides = [[each for each in side if each.key not in shared] for side in (ours, theirs)]
    found: dict[object, FactDifference] = {}
    for number, side in enumerate(sides):
        for key, name, checks in _facts(side, trees):
            before = found.setdefault(key, FactDifference(name=name))
            found[key] = (
                replace(before, new=(*before.new, *checks))
                if number
                else replace(before, old=(*before.old, *checks))
            )
    for difference in (*_of_names(old, new, trees, is_old=True), *_of_names(new, old, trees, is_old=False)):
        before = found.get(difference.name, FactDifference(name=difference.name))
        found[difference.name] = replace(
            before, old=(*before.old, *difference.old), new=(*before.new, *difference.new)
        )
    return sorted(_paired(found.values()), key=lambda each: _ORDER[each.name.kind])


def _facts(side: Sequence[Claim], trees: Trees) -> Iterator[tuple[object, FactName, list[Check]]]:
    """The claims of one side by the fact that they belong to; those of one rule are one fact."""
    rules: dict[object, list[Check]] = {}
    for claim in side:
        if claim.name.kind is not FactKind.RULE:
            name = trees.fact_of(claim.name.paths[0]) or claim.name
            yield name, name, [claim.check]
        else:
            check = claim.check
            own = check.rule if check.kind == "shape" else ""
            rules.setdefault((check.kind, check.scope, check.location, own), []).append(check)
    for checks in rules.values():
        name = _of_rule(checks)
        inside = {trees.fact_of(path) for path in (name.paths if name.paths else ((),))}
        whole = inside.pop() if len(inside) == 1 else None
        if whole is not None:
            yield whole, whole, checks
        else:
            yield (name, tuple(sorted({each.rule for each in checks}))), name, checks


def _of_rule(checks: Sequence[Check]) -> FactName:
    first = checks[0]
    mentioned = {path for check in checks for path in every_path(check.predicate)}
    return FactName(kind=FactKind.RULE, paths=tuple(sorted(mentioned)), rule=first.kind, scope=first.scope)


def _paired(found: Iterable[FactDifference]) -> Iterator[FactDifference]:
    """The differences, a rule of one side put together with its like on the other."""
    waiting: dict[FactName, list[FactDifference]] = {}
    kept: list[FactDifference | None] = []
    for each in found:
        if each.name.kind is not FactKind.RULE or (each.old and each.new):
            kept.append(each)
            continue
        alike = waiting.setdefault(each.name, [])
        partner = next((one for one in alike if bool(one.old) != bool(each.old)), None)
        if partner is None:
            alike.append(each)
            kept.append(each)
        else:
            alike.remove(partner)
            kept[kept.index(partner)] = replace(
                partner, old=partner.old or each.old, new=each.new or partner.new
            )
    yield from (each for each in kept if each is not None)


def _of_names(ours: Message, theirs: Message, trees: Trees, *, is_old: bool) -> Iterator[FactDifference]:
    """Keys that objects of ours have, by name or without, and closed ones of theirs do not."""
    known = trees.new if is_old else trees.old
    location = Location(file="")
    for parameter in (trees.old if is_old else trees.new).values():
        holder = known.get(parameter.path)
        mine, other = _form(parameter), None if holder is None else _form(holder)
        if mine is None or other is None:
            continue
        path = parameter.path
        names = {each.name for each in properties(holder)} if holder else set()
        if not other.open:
            gone = [each for each in mine.properties if each.name not in names]
            for child in gone:
                check = _check(path, child.path, Not(of=Present(path=child.path)), location)
                name = FactName(kind=FactKind.PARAMETER, paths=(child.path,))
                yield _difference(name, (check,), is_old=is_old)
            if mine.open:
                taken = tuple(sorted({*names, *(each.name for each in mine.properties)}))
                check = _check(path, path, NoAdditionalProperties(path=path, names=taken), location)
                yield _difference(FactName(kind=FactKind.OPEN, paths=(path,)), (check,), is_old=is_old)
        elif other.open:
            for child in mine.properties:
                if child.name not in names:
                    yield FactDifference(name=FactName(kind=FactKind.PARAMETER, paths=(child.path,)))


def _difference(name: FactName, checks: tuple[Check, ...], *, is_old: bool) -> FactDifference:
    """What the other side than the one that has the keys makes of them."""
    return FactDifference(name=name, new=checks) if is_old else FactDifference(name=name, old=checks)


def _form(parameter: Parameter) -> Object | None:
    return next((each.type for each in variants(parameter) if isinstance(each.type, Object)), None)


def _check(scope: Path, subject: Path, predicate: Not | NoAdditionalProperties, location: Location) -> Check:
    return Check(
        rule="",
        kind="unknown",
        phase=Phase.UNKNOWN,
        scope=scope,
        subjects=(subject,),
        predicate=predicate,
        code="",
        message="",
        location=location,
    )
