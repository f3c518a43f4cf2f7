"""The parameters of two messages: those that one of them alone has, and those of another type."""

from collections.abc import Mapping

from specwright.compare.change import FactKind, FactName
from specwright.ir.model import Message
from specwright.ir.parameter import AnyValue, Parameter
from specwright.ir.path import PARTS, VALUE, Path
from specwright.ir.predicate import JsonType
from specwright.ir.tree import walk


class Trees:
    """The parameters of two messages, and those that one of them alone has."""

    def __init__(self, old: Message, new: Message) -> None:
        self.old = {each.path: each for each in walk(old.root)}
        self.new = {each.path: each for each in walk(new.root)}
        self.gone = _topmost(self.old, self.new)
        self.added = _topmost(self.new, self.old)
        groups = (each.inside for message in (old, new) for each in message.groups)
        self.containers = {path[:length] for path in groups for length in range(1, len(path) + 1)}

    def fact_of(self, path: Path) -> FactName | None:
        """The coming or going that whatever is said of the path belongs to, or the change of its type."""
        for length in range(1, len(path) + 1):
            start = path[:length]
            if start in self.old and start in self.new:
                if self._has_other_type(start):
                    return FactName(kind=FactKind.TYPE, paths=(start,))
            elif start in self.gone or start in self.added:
                return FactName(kind=FactKind.PARAMETER, paths=(start,))
            elif start in self.old or start in self.new:
                return FactName(kind=FactKind.TYPE, paths=(start if start[-1] == VALUE else start[:-1],))
        return None

    def _has_other_type(self, path: Path) -> bool:
        """Whether no type that the parameter had is one that it has, or one of both sides takes anything."""
        forms = self.old[path].type, self.new[path].type
        if sum(isinstance(each, AnyValue) for each in forms) == 1:
            return True
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
