"""The facts in which two messages differ: each once, under one name, with what both sides claim."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from specwright.compare.change import FactKind, FactName
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import SHAPE, Claim, claims
from specwright.compare.names import of_names
from specwright.compare.trees import Trees
from specwright.compare.whole_shapes import with_whole_shapes
from specwright.ir.model import Check, Message
from specwright.ir.path import Path, is_within
from specwright.ir.visitors import every_path

_ORDER = {kind: number for number, kind in enumerate(FactKind)}


def differences(old: Message, new: Message, trees: Trees) -> list[FactDifference]:
    """The facts that differ, those about one parameter first, in the order of the specs."""
    ours, theirs = ({each.key: each for each in [*claims(side.checks)][::-1]} for side in (old, new))
    shared = ours.keys() & theirs.keys()
    sides = [[each for key, each in [*side.items()][::-1] if key not in shared] for side in (ours, theirs)]
    found: dict[object, FactDifference] = {}
    for number, side in enumerate(sides):
        for key, name, checks in _facts(side, trees):
            before = found.setdefault(key, FactDifference(name=name))
            found[key] = (
                replace(before, new=(*before.new, *checks))
                if number
                else replace(before, old=(*before.old, *checks))
            )
    for difference in (*of_names(old, new, trees, is_old=True), *of_names(new, old, trees, is_old=False)):
        before = found.get(difference.name, FactDifference(name=difference.name))
        found[difference.name] = replace(
            before, old=(*before.old, *difference.old), new=(*before.new, *difference.new)
        )
    whole = with_whole_shapes(list(_paired(found.values())), old, new, {**trees.gone, **trees.added})
    return sorted(whole, key=lambda each: _ORDER[each.name.kind])


def _facts(side: Sequence[Claim], trees: Trees) -> Iterator[tuple[object, FactName, list[Check]]]:
    """The claims of one side by the fact that they belong to; those of one rule are one fact."""
    rules: dict[object, list[Check]] = {}
    needed = [each.name.paths[0] for each in side if each.name.kind is FactKind.REQUIRED]
    for claim in side:
        if claim.name.kind is FactKind.RULE:
            check = claim.check
            own = check.rule if check.kind == SHAPE else ""
            rules.setdefault((check.kind, check.scope, check.location, own), []).append(check)
            continue
        name = claim.name
        if name.kind is FactKind.REQUIRED and name.paths[0] in trees.containers:
            name = _of_content(name, needed)
        name = trees.fact_of(name.paths[0]) or name
        yield name, name, [claim.check]
    for checks in rules.values():
        name = _of_rule(checks)
        about = checks[0].subjects if checks[0].kind == SHAPE else name.paths or ((),)
        inside = {trees.fact_of(path) for path in about}
        whole = inside.pop() if len(inside) == 1 else None
        if whole is not None:
            yield whole, whole, checks
        else:
            yield (name, tuple(sorted({each.rule for each in checks}))), name, checks


def _of_content(container: FactName, needed: Collection[Path]) -> FactName:
    """That a container must be given belongs to the parameter in it that must be."""
    inside = (path for path in needed if is_within(path, container.paths[0]))
    first = next(inside, None)
    return container if first is None else _of_content(FactName(kind=container.kind, paths=(first,)), needed)


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
            waiting[each.name] = [one for one in alike if one is not partner]
            kept[kept.index(partner)] = replace(
                partner, old=partner.old or each.old, new=each.new or partner.new
            )
    yield from (each for each in kept if each is not None)
