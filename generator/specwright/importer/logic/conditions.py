"""Predicates in the words of conditions, exactly: `when`, `that` and `where` of rules.

A word of a condition says "given, of its type, and …"; an atom holds of what is absent or of another type.
So an atom is "absent, or of another type, or the word", its opposite "given, of the type, and not the word";
what the facts or the neighbours tell already is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from specwright.importer.logic.context import Context
from specwright.importer.logic.names import name_of
from specwright.importer.logic.words import RESERVED, affirmed, denied, test, type_guards
from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.ir.predicate import AllOf, AnyOf, Atom, Implies, Not, Predicate, Present
from specwright.ir.visitors import normal_form, paths


def condition(predicate: Predicate, context: Context, base: Path) -> Json:
    """The predicate as a condition whose names start from `base`; raises Unsayable."""
    match normal_form(predicate):
        case AllOf(of=parts):
            return _all(parts, context, base)
        case AnyOf(of=parts):
            return _any(parts, context, base)
        case Not() | Present() as literal:
            return _all((literal,), context, base)
        case literal:
            return _any((literal,), context, base)


@dataclass(slots=True, kw_only=True)
class _Conjunction:
    """The words of a conjunction as they are gathered; `covered` is given, as the word of a value says."""

    given: list[Path] = field(default_factory=list)
    absent: list[Path] = field(default_factory=list)
    covered: list[Path] = field(default_factory=list)
    values: dict[str, Json] = field(default_factory=dict)
    rest: list[Json] = field(default_factory=list)

    def add(self, word: Json) -> None:
        """A word: those about the value of a name are put together, if the name has none yet."""
        named = word.get("is", word) if isinstance(word, dict) else None
        is_value = isinstance(named, dict) and (named is not word or not named.keys() & RESERVED)
        if isinstance(named, dict) and is_value and not named.keys() & self.values.keys():
            self.values |= named
        else:
            self.rest.append(word)

    def words(self, context: Context, base: Path) -> list[Json]:
        """What is given, what is absent, what has a value, and the rest."""
        told = [path for path in self.given if not any(_holds(path, other) for other in self.covered)]
        given = [name_of(path, base, context) for path in dict.fromkeys(told)]
        absent = [name_of(path, base, context) for path in dict.fromkeys(self.absent)]
        words: list[Json] = []
        if given:
            words.append(given[0] if len(given) == 1 else {"present": [*given]})
        if absent:
            words.append({"absent": absent[0] if len(absent) == 1 else [*absent]})
        if self.values:
            words.append({"is": self.values} if self.values.keys() & RESERVED else self.values)
        return words + once(self.rest)


def _holds(path: Path, other: Path) -> bool:
    """Whether the first is given wherever the other one is."""
    return other[: len(path)] == path


def _all(parts: Sequence[Predicate], context: Context, base: Path) -> Json:
    gathered = _Conjunction()
    inner = context.knowing(part for part in parts if isinstance(part, Present))
    for part in parts:
        match part:
            case Present(path=path):
                gathered.given.append(path)
            case Not(of=Present(path=path)):
                gathered.absent.append(path)
            case Not(of=atom) if not isinstance(atom, Not | AllOf | AnyOf | Implies):
                _deny(gathered, atom, inner, base)
            case Not() | AllOf() | AnyOf() | Implies():
                gathered.add(condition(part, inner, base))
            case _:
                _affirm(gathered, part, inner, base)
        inner = inner.knowing([part])
    words = gathered.words(context, base)
    if not words:
        return {"value": True}
    return words[0] if len(words) == 1 else {"all": words}


def _affirm(gathered: _Conjunction, atom: Atom, context: Context, base: Path) -> None:
    """Adds an atom: its word alone where its values are known to be given and of its type."""
    if all(context.given(path) for path in paths(atom)) and not type_guards(atom, context):
        gathered.add(affirmed(atom, context, base, condition))
        gathered.covered += paths(atom)
    else:
        gathered.add(_any((atom,), context, base))


def _deny(gathered: _Conjunction, atom: Atom, context: Context, base: Path) -> None:
    """Adds the opposite of an atom: given, of the type, and not the word."""
    guards = type_guards(atom, context)
    for path, kind in guards:
        gathered.add(test("type", name_of(path, base, context), kind.value))
    gathered.covered += [path for path, _ in guards]
    opposite = denied(atom, context, base, condition)
    if opposite is not None:
        gathered.add(opposite)
        gathered.covered += paths(atom)
    else:
        gathered.given += [path for path in paths(atom) if not context.given(path)]
        gathered.rest.append({"not": affirmed(atom, context, base, condition)})


def _any(parts: Sequence[Predicate], context: Context, base: Path) -> Json:
    denials = [part for part in parts if isinstance(part, Not)]
    absent: list[Path] = []
    words: list[Json] = []
    inner = context
    if len(denials) > 1:
        words.append({"not": _all([normal_form(part, holds=False) for part in denials], context, base)})
        inner = context.knowing(denials, holding=False)
        parts = [part for part in parts if not isinstance(part, Not)]
    for part in parts:
        match part:
            case Not(of=Present(path=path)):
                absent.append(path)
            case Not() | AllOf() | AnyOf() | Implies() | Present():
                words.append(condition(part, inner, base))
            case _:
                absent += [path for path in paths(part) if not inner.given(path)]
                for path, kind in type_guards(part, inner):
                    words.append({"not": test("type", name_of(path, base, context), kind.value)})
                words.append(affirmed(part, inner, base, condition))
        inner = inner.knowing([part], holding=False)
    names = [name_of(path, base, context) for path in dict.fromkeys(absent)]
    if names:
        words.insert(0, {"absent": names[0]} if len(names) == 1 else {"not": {"present": [*names]}})
    words = _opened(words)
    if not words:
        return {"value": False}
    return words[0] if len(words) == 1 else {"any": words}


def _opened(words: Sequence[Json]) -> list[Json]:
    """The words with alternatives among them opened."""
    flat: list[Json] = []
    for word in words:
        match word:
            case {"any": [*inner]}:
                flat += inner
            case _:
                flat.append(word)
    return once(flat)


def once(words: Sequence[Json]) -> list[Json]:
    """The words, each once; 1 and true are two."""
    return list({repr(word): word for word in words}.values())
