"""How Go spells names of variables and values; `go_printer.py` prints statements and tests with them."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from specwright.codegen import lir
from specwright.ir.naming import snake
from specwright.ir.predicate import Constant, Number


class Locals:
    """The names of a function's variables, which are numbered: Go takes no name twice in a block."""

    def __init__(self, argument: lir.Var) -> None:
        self._names: dict[lir.Var | lir.Left, str] = {argument: "value"}
        self._numbers = count(1)

    def name(self, of: lir.Var | lir.Left | lir.Root) -> str:
        """The variable's name, the same as long as its block lasts."""
        if isinstance(of, lir.Root):
            return "root"
        return self._names[of] if of in self._names else self.new(of)

    def new(self, of: lir.Var | lir.Left) -> str:
        """A name for a variable that may have had another one before."""
        word = "left" if isinstance(of, lir.Left) else snake(of.path[-1])
        self._names[of] = f"{word if word[0].isalpha() else 'value'}_{next(self._numbers)}"
        return self._names[of]

    @contextmanager
    def block(self) -> Iterator[None]:
        """What is named in a block is known in it alone."""
        outer = dict(self._names)
        yield
        self._names = outer


def bounds(low: Number | None, high: Number | None) -> str:
    """Two arguments: the bounds, both included."""
    return ", ".join(
        "nil" if end is None else f"runtime.Bound({json.dumps(repr(end))})" for end in (low, high)
    )


def regex(expression: str) -> str:
    """The expression as Go reads it, where code points are told otherwise."""
    return literal(re.sub(r"\\u([0-9a-f]{4})", r"\\x{\1}", expression))


def literal(value: Constant) -> str:
    """The value as Go source; numbers as the runtime compares them."""
    match value:
        case None:
            return "nil"
        case bool():
            return str(value).lower()
        case str():
            return '"' + "".join(_character(each) for each in value) + '"'
        case _:
            return f"runtime.N({json.dumps(repr(value))})"


def _character(character: str) -> str:
    plain = " " <= character <= "~" and character not in '"\\'
    return character if plain else f"\\U{ord(character):08x}"
