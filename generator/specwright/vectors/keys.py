"""Keys for what is asked of the values under them: keys that are asked, and keys that are not."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from specwright.ir.parameter import Json, Object, Parameter
from specwright.ir.path import dotted
from specwright.ir.pattern_samples import following, straying
from specwright.ir.patterns import is_found
from specwright.ir.plain_request import A_KEY
from specwright.ir.predicate import EveryValue
from specwright.ir.tree import variants
from specwright.vectors.boundaries import shown
from specwright.vectors.goal import Content, Goal
from specwright.vectors.samples import sample

MOST_KEYS = 3
_PLAIN = (A_KEY, "zebra", "a b.c")


def under_keys(
    atom: EveryValue, right: Sequence[Goal], wrong: Sequence[Goal], holder: Parameter, *, wanted: bool
) -> Iterator[Goal]:
    """The ways to make the predicate true or false, given those to make a value `right` or `wrong`.

    Wrong values make it false under a key that is asked alone, in front or behind another one; and they leave
    it true under keys that are not.
    """
    asked, others, fields = asked_keys(atom), unasked_keys(atom, holder), _fields(holder)

    def goal(words: str, values: Mapping[str, Goal]) -> Goal:
        return Goal(words=words, contents={atom.path: Content(fields)}, keyed=values)

    if wanted:
        yield goal(f"{dotted(atom.path)} without such keys", {})
    ways = right if wanted else wrong
    for way, key in ((way, key) for way in ways for key in asked[:1]):
        yield goal(way.words, {key: way})
    for way, key in ((way, key) for way in ways[:1] for key in asked[1:]):
        yield goal(f"{way.words}, under {shown(key)}", {key: way})
    if wanted:
        for way, key in ((way, key) for way in wrong[:1] for key in others):
            yield goal(f"{way.words}, under {shown(key)} alone", {key: way})
    elif right and wrong and len(asked) > 1:
        yield goal(f"{wrong[0].words}, behind another key", {asked[0]: right[0], asked[1]: wrong[0]})


def asked_keys(atom: EveryValue) -> tuple[str, ...]:
    """Some keys whose values the predicate asks."""
    keys = _PLAIN if atom.matching is None else following(atom.matching)
    return tuple(islice((key for key in keys if key not in atom.names), MOST_KEYS))


def unasked_keys(atom: EveryValue, holder: Parameter) -> tuple[str, ...]:
    """Some keys whose values it leaves alone, other than those of parameters."""
    known = {each.name for form in variants(holder) for each in form.children}
    pattern = atom.matching
    strange = (
        ()
        if pattern is None
        else (*(key for key in _PLAIN if not is_found(pattern, key)), *straying(pattern))
    )
    free = (key for key in (*atom.names, *strange) if key not in known)
    return tuple(islice(dict.fromkeys(free), MOST_KEYS))


def _fields(holder: Parameter) -> dict[str, Json]:
    """What the object requires."""
    types = (form.type for form in variants(holder))
    whole = next((type_ for type_ in types if isinstance(type_, Object)), Object())
    return {each.name: sample(each) for each in whole.properties if each.required}
