"""Texts that stand for all others: predicates tell no two texts of one region apart."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from specwright.ir.formats import FORMATS, has_format
from specwright.ir.limits import MOST_CHARACTERS
from specwright.ir.pattern_samples import following, of_length, straying
from specwright.ir.patterns import is_found
from specwright.ir.predicate import Atom, Enum, Length, Matches, Pattern
from specwright.solver.samples import long_enough
from specwright.solver.states import Covering
from specwright.solver.texts import told_apart

_FILLERS = "xyzXYZ0123456789 !~|"


def of_texts(atoms: Sequence[Atom], *, exact: bool = False) -> Covering[str]:
    """A text for each region: its length, its formats, and whether it is one that a rule names.

    Where it is `exact`, automata find those texts of which none is at hand.
    """
    named = [value for atom in atoms if isinstance(atom, Enum) for value in atom.values]
    found = dict.fromkeys(value for value in named if isinstance(value, str))
    formats = sorted({atom.format for atom in atoms if isinstance(atom, Matches)})
    cuts = {0}
    for atom in atoms:
        if isinstance(atom, Length):
            cuts |= {atom.minimum or 0, (-1 if atom.maximum is None else atom.maximum) + 1}
    patterns = dict.fromkeys(atom.pattern for atom in atoms if isinstance(atom, Pattern))
    found.update(dict.fromkeys(text for each in patterns for text in (*following(each), *straying(each))))
    complete = len(formats) < 2 and not patterns
    for low, high in zip(sorted(cuts), [*sorted(cuts)[1:], None], strict=True):
        most = None if high is None else high - 1
        if low > MOST_CHARACTERS:
            complete = False
            continue
        named_here = {text for text in found if len(text) in (low, low + 1)}
        found.update(dict.fromkeys(_without_format(low, most, formats, named_here)))
        for name in formats:
            text = long_enough(name, low, most)
            if text is not None:
                found.setdefault(text)
            elif _may_be_as_long(name, low, most):
                complete = False
        texts = (of_length(each, low, most) for each in patterns)
        found.update(dict.fromkeys(text for text in texts if text is not None))
    texts_named = [text for text in named if isinstance(text, str)]
    if complete and not (texts_named and (formats or len(texts_named) >= len(_FILLERS))):
        return Covering(tuple(found), True)
    if not exact:
        return Covering(tuple(found), False)
    return _completed(tuple(found), formats, [*patterns], sorted(cuts), texts_named)


def _completed(
    known: Sequence[str],
    formats: Sequence[str],
    patterns: Sequence[str],
    cuts: Sequence[int],
    named: Sequence[str],
) -> Covering[str]:
    """The known texts, and one for each region in which none of them is."""

    def region(text: str) -> object:
        answers = (
            *(has_format(text, name) for name in formats),
            *(is_found(each, text) for each in patterns),
        )
        return bisect_right(cuts, len(text)), answers

    every = told_apart(tuple(formats), tuple(patterns), tuple(cuts), tuple(sorted({*named})))
    if every is None:
        return Covering(known, False)
    reached = {region(text) for text in known if text not in named}
    return Covering([*known, *(text for text in every.found if region(text) not in reached)], every.complete)


def _without_format(
    low: int, most: int | None, formats: Sequence[str], taken: Iterable[str]
) -> Iterator[str]:
    for length in (low, low + 1):
        if most is None or length <= most:
            texts = (letter * length for letter in _FILLERS)
            free = (text for text in texts if text not in taken)
            yield from islice((text for text in free if not any(has_format(text, f) for f in formats)), 1)


def _may_be_as_long(name: str, low: int, most: int | None) -> bool:
    shortest, longest = FORMATS[name].shortest, FORMATS[name].longest
    return (longest is None or longest >= low) and (most is None or most >= shortest)
