"""What a page tells beside rules: what nothing enforces, and what takes unknown keys."""

from collections.abc import Iterator

from specwright.ir.model import Message, Model
from specwright.ir.parameter import Object
from specwright.ir.path import dotted
from specwright.ir.stated import StatedFact, StatedRule
from specwright.ir.tree import walk
from specwright.pageform.sentences import write
from specwright.pageform.sentences.told import MediaSentence, OpenSentence, write_told


def remarks(model: Model) -> list[str]:
    """The sentences, in the order of a page."""
    return [*_open_objects(model.request), *map(_stated, model.stated)]


def _open_objects(request: Message) -> Iterator[str]:
    """The request and the objects of groups, where they take keys that are not stated."""
    for parameter in walk(request.root):
        is_holder = parameter.container or not parameter.path
        if is_holder and isinstance(parameter.type, Object) and parameter.type.open:
            yield write_told(OpenSentence(path=dotted(parameter.path)))


def _stated(fact: StatedFact | StatedRule) -> str:
    if isinstance(fact, StatedRule):
        return write(fact.kind, fact.argument, because=fact.because, stated=True)
    bounds = {"minimum": fact.minimum, "maximum": fact.maximum}
    told = MediaSentence(
        operation=fact.operation,
        parameters=tuple(map(dotted, fact.parameters)),
        bounds={word: each for word, each in bounds.items() if each is not None},
        scope=fact.per,
    )
    return write_told(told)
