"""What a page tells beside rules: what nothing enforces, and what takes unknown keys."""

from collections.abc import Iterator

from specwright.ir.model import Message, Model
from specwright.ir.parameter import Object
from specwright.ir.path import dotted
from specwright.ir.stated import StatedFact, StatedRule
from specwright.ir.tree import walk
from specwright.ir.wording import join_words
from specwright.pageform.sentences import write
from specwright.pageform.sentences.words import PARTS, quoted


def remarks(model: Model) -> list[str]:
    """The sentences, in the order of a page."""
    return [*_open_objects(model.request), *map(_stated, model.stated)]


def _open_objects(request: Message) -> Iterator[str]:
    """The request and the objects of groups, where they take keys that are not stated."""
    for parameter in walk(request.root):
        is_holder = parameter.container or not parameter.path
        if is_holder and isinstance(parameter.type, Object) and parameter.type.open:
            name = quoted(dotted(parameter.path)) if parameter.path else "The request"
            yield f"{name} may have other parameters, of any value."


def _stated(fact: StatedFact | StatedRule) -> str:
    if isinstance(fact, StatedRule):
        return write(fact.kind, fact.argument, because=fact.because, stated=True)
    names = join_words([quoted(dotted(path)) for path in fact.parameters], "and")
    bounds = {"minimum": fact.minimum, "maximum": fact.maximum}
    amount = PARTS["range"].write({word: each for word, each in bounds.items() if each is not None})
    media = "each medium" if fact.per == "each" else "the media"
    others = f" ({fact.per})" if fact.per not in (None, "each") else ""
    return f"The {fact.operation} of {media} in {names} is {amount}{others}; requests do not show it."
