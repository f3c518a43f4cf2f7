"""A message of the old version under the names of the new one, so that all else can be compared."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from specwright.compare.ground import at
from specwright.compare.renames import RenamedPair
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Object, Parameter, Type, Union
from specwright.ir.path import ITEM, VALUE, Path, is_within
from specwright.ir.predicate import NoAdditionalProperties
from specwright.ir.tree import objects, walk
from specwright.ir.visitors import free_paths, moved


def renamed(old: Message, new: Message, pairs: Sequence[RenamedPair]) -> Message:
    """The old message, each parameter of the pairs under its new name and at its new place."""
    known = {each.path: each for each in walk(new.root)}
    before = {each.path: each for each in walk(old.root)}
    root = old.root
    for pair in pairs:
        root = _without(root, pair.old)
    root = _emptied(root, before, known)
    for pair in pairs:
        root = _with(root, at(before[pair.old], pair.old, pair.new), known)
    kept = {each.path for each in walk(root)}
    checks = [_at_new_place(check, pairs) for check in old.checks if not _is_closed(check)]
    left = [check for check in checks if all(path in kept for path in check.subjects)]
    containers = kept - before.keys() - {path for pair in pairs for path in kept if _is_part(path, pair.new)}
    of_containers = [check for check in new.checks if {*check.subjects} <= containers]
    return replace(old, root=root, checks=(*_closed(root, old, new), *left, *_judging(of_containers)))


def _is_part(path: Path, whole: Path) -> bool:
    return path == whole or is_within(path, whole)


def _is_closed(check: Check) -> bool:
    """Whether it says that an object has no other keys; one told at a map stays."""
    return isinstance(check.predicate, NoAdditionalProperties)


def _judging(checks: Iterable[Check]) -> Iterator[Check]:
    return (check for check in checks if check.phase in (Phase.MISSING, Phase.VALUE))


def _below(parameter: Parameter, change: Callable[[Parameter], Parameter | None]) -> Parameter:
    """The parameter with each of those directly below it changed, or left out where that gives None."""
    match parameter.type:
        case Object(properties=properties):
            kept = tuple(new for each in properties if (new := change(each)) is not None)
            type_: Type = replace(parameter.type, properties=kept)
        case Array(items=items):
            type_ = replace(parameter.type, items=change(items) or items)
        case Union(options=options):
            type_ = Union(options=tuple(_below(each, change) for each in options))
        case _:
            return parameter
    return replace(parameter, type=type_)


def _without(parameter: Parameter, path: Path) -> Parameter:
    def change(child: Parameter) -> Parameter | None:
        if child.path == path:
            return None
        return _without(child, path) if is_within(path, child.path) else child

    return _below(parameter, change)


def _emptied(
    parameter: Parameter, before: Mapping[Path, Parameter], known: Mapping[Path, Parameter]
) -> Parameter:
    """The tree without containers that have nothing left and that the new version lacks."""

    def change(child: Parameter) -> Parameter | None:
        rest = _emptied(child, before, known)
        is_left = bool(rest.children) or not before[child.path].children or child.path in known
        return rest if is_left else None

    return _below(parameter, change)


def _with(parameter: Parameter, moved_one: Parameter, known: Mapping[Path, Parameter]) -> Parameter:
    """The tree with the parameter at its path; containers on the way are those of the new version."""
    path = moved_one.path
    name = path[: len(parameter.path) + 1]

    def change(child: Parameter) -> Parameter | None:
        return _with(child, moved_one, known) if child.path == name else child

    if any(child.path == name for child in parameter.children):
        return _below(parameter, change)
    if name == path:
        return _added(parameter, moved_one)
    holder = known[name]
    bare = replace(holder, type=replace(_object(holder), properties=(), shapes=()), default=None)
    return _added(parameter, _with(bare, moved_one, known))


def _object(parameter: Parameter) -> Object:
    return parameter.type if isinstance(parameter.type, Object) else Object()


def _added(parameter: Parameter, child: Parameter) -> Parameter:
    match parameter.type:
        case Object(properties=properties):
            return replace(parameter, type=replace(parameter.type, properties=(*properties, child)))
        case Union(options=options):
            return replace(parameter, type=Union(options=tuple(_added(each, child) for each in options)))
        case _:
            return parameter


def _at_new_place(check: Check, pairs: Sequence[RenamedPair]) -> Check:
    for pair in pairs:
        inside = all(_is_part(path, pair.old) for path in free_paths(check.predicate))
        moves = inside and check.scope == pair.old[:-1]
        check = replace(
            check,
            scope=pair.new[:-1] if moves else _along(check.scope, pair),
            subjects=tuple(_along(path, pair) for path in check.subjects),
            predicate=moved(check.predicate, pair.old, pair.new),
        )
    return check


def _along(path: Path, pair: RenamedPair) -> Path:
    return (*pair.new, *path[len(pair.old) :]) if _is_part(path, pair.old) else path


def _closed(root: Parameter, *messages: Message) -> Iterator[Check]:
    """The checks that closed objects have no other keys, with those that they have now."""
    every = (check for message in messages for check in message.checks if check.phase is Phase.UNKNOWN)
    like = next(every, None)
    if like is None:
        return
    for each in objects(root):
        if isinstance(each.type, Object) and not each.type.open and VALUE not in each.path:
            names = tuple(child.name for child in each.type.properties)
            closed = NoAdditionalProperties(path=each.path, names=names)
            yield replace(like, scope=each.path, subjects=(each.path,), predicate=closed)


def under_old_names(message: Any, pairs: Sequence[RenamedPair], known: Mapping[Path, Parameter]) -> Any:
    """A message of the renamed version as the old version has it; `known` are the parameters of that one."""
    for pair in pairs:
        message = _moved_value(message, pair.new, pair.old, (), known)
    return message


def _moved_value(value: Any, start: Path, to: Path, here: Path, known: Mapping[Path, Parameter]) -> Any:
    """The value at `here` with what stands at one path moved to another one."""
    if start[:1] == to[:1] and len(start) > 1 and len(to) > 1:
        name, rest = start[0], (start[1:], to[1:])
        if name == ITEM and isinstance(value, list):
            return [_moved_value(each, *rest, (*here, ITEM), known) for each in value]
        if isinstance(value, dict) and name in value:
            return {**value, name: _moved_value(value[name], *rest, (*here, name), known)}
        return value
    taken, left = _taken(value, start, here, known)
    return left if taken is None else _put(left, to, taken[0])


def _taken(
    value: Any, path: Path, here: Path, known: Mapping[Path, Parameter]
) -> tuple[tuple[Any] | None, Any]:
    """What stands at the path, and the value without it; containers that the old version lacks go, too."""
    name, *rest = path
    if not isinstance(value, dict) or name not in value:
        return None, value
    if not rest:
        return (value[name],), {key: each for key, each in value.items() if key != name}
    taken, left = _taken(value[name], tuple(rest), (*here, name), known)
    if left == {} and (*here, name) not in known:
        return taken, {key: each for key, each in value.items() if key != name}
    return taken, {**value, name: left}


def _put(value: Any, path: Path, taken: Any) -> Any:
    name, *rest = path
    fields = value if isinstance(value, dict) else {}
    return {**fields, name: _put(fields.get(name, {}), tuple(rest), taken) if rest else taken}
