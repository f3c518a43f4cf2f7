"""Texts for all that formats, expressions and lengths tell apart, found by automata: none is left out."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from specwright.ir.formats import FORMATS
from specwright.ir.limits import MOST_CHARACTERS
from specwright.ir.pattern_syntax import parse
from specwright.ir.pattern_tree import CharSet, Choices, Piece, Series
from specwright.ir.patterns import tree
from specwright.solver.automata import Automaton, TooLarge
from specwright.solver.products import Layers, ProductAutomaton
from specwright.solver.states import Covering

MOST_NAMED = 4_000


@lru_cache(maxsize=512)
def told_apart(
    formats: tuple[str, ...], patterns: tuple[str, ...], cuts: tuple[int, ...], named: tuple[str, ...]
) -> Covering[str] | None:
    """A text for each way to have the formats and hold the expressions, of each length between the cuts.

    `named` are texts that are not asked for. None where the automata become too large.
    """
    try:
        automata = [*map(_of_format, formats), *map(_of_pattern, patterns)]
        layers, complete = _layers((*automata, *([_of_texts(named)] if named else [])))
    except TooLarge:
        return None
    found: dict[str, None] = {}
    for low, above in pairwise([*cuts, None]):
        assert low is not None
        for answers, length in layers.lengths(low, None if above is None else above - 1).items():
            if named and answers[-1]:
                continue
            if length > MOST_CHARACTERS:
                complete = False
                continue
            found.setdefault(layers.text(answers, length))
    return Covering(tuple(found), complete)


def _layers(automata: Sequence[Automaton]) -> tuple[Layers, bool]:
    product = ProductAutomaton(automata)
    return Layers(product), product.complete


@lru_cache
def _of_format(name: str) -> Automaton:
    pattern = FORMATS[name].pattern
    return Automaton(parse(pattern, len(pattern)), whole=True)


@lru_cache(maxsize=512)
def _of_pattern(pattern: str) -> Automaton:
    return Automaton(tree(pattern), whole=False)


def _of_texts(texts: Sequence[str]) -> Automaton:
    if sum(map(len, texts)) > MOST_NAMED:
        raise TooLarge
    return Automaton(Choices(of=tuple(map(_of_text, texts))), whole=True)


def _of_text(text: str) -> Piece:
    return Series(of=tuple(CharSet(spans=((ord(letter), ord(letter)),)) for letter in text))
