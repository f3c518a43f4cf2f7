"""How reading tells apart the objects that a value may be, as Python source."""

from collections.abc import Sequence

from specwright.emit.python.literals import literal
from specwright.ir.parameter import Parameter
from specwright.ir.path import is_label
from specwright.ir.telling import own_keys, tag


def told_apart(options: Sequence[Parameter], x: str) -> list[tuple[Parameter, str]]:
    """The options in the order in which they are tried, each with what is asked of an object besides."""
    shapes = [each for each in options if is_label(each.path[-1])]
    plain = [(each, "") for each in options if each not in shapes]
    if not shapes:
        return plain
    if found := tag(shapes):
        tests = [_is_one_of(f"{x}.get({literal(found.name)})", values) for values in found.values]
        return [*plain, *zip(shapes, tests, strict=True)]
    own = own_keys(shapes)
    ordered = [
        (shapes[each], _any([f"{literal(key.name)} in {x}" for key in own.keys[each]])) for each in own.order
    ]
    return [*plain, *ordered, (shapes[own.last], "")]


def _is_one_of(value: str, allowed: Sequence[object]) -> str:
    return _any([f"{value} == {literal(each)}" for each in allowed])


def _any(tests: Sequence[str]) -> str:
    return f" and {tests[0]}" if len(tests) == 1 else f" and ({' or '.join(tests)})"
