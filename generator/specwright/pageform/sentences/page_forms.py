"""The sentences that only pages have: read, never written; one of them may state several rules.

`` `width/height` `` is a group: given where one of the two is, required as a whole. The rules that come of a
sentence are written in the forms of `forms`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from specwright.pageform.sentences.clauses import CLAUSES, WHEN, Rules
from specwright.pageform.sentences.conditions import read_condition
from specwright.pageform.sentences.groups import LIST, Group, flat, listed, whole
from specwright.pageform.sentences.reading import ReadSentence, read
from specwright.pageform.sentences.tables import TableRow, as_argument

TABLE = "The following dimension combinations are supported:"
_OUTSIDE = r"(?=(?:[^`]*`[^`]*`)*[^`]*$)"
_JOINED = re.compile(rf",? and {_OUTSIDE}")


def read_page(sentence: str, rows: Sequence[TableRow] = ()) -> tuple[ReadSentence, ...]:
    """The rules of a sentence of a page, with the rows of the table below it; none where it has no form."""
    own = read(sentence, rows)
    if own is not None:
        return (own,)
    for stated in _readings(sentence, rows):
        if stated:
            return tuple(ReadSentence(kind=kind, argument=argument) for kind, argument in stated)
    return ()


def _readings(sentence: str, rows: Sequence[TableRow]) -> Iterator[Rules]:
    if not rows:
        for pattern, rules in _UNCONDITIONAL.items():
            if found := re.fullmatch(pattern, sentence):
                lists = [listed(each, word) for each, word in zip(found.groups(), rules[0], strict=True)]
                yield rules[1](*lists) if all(lists) else []
        yield _clauses(sentence.removesuffix("."), None) if sentence.endswith(".") else []
    for found in re.finditer(rf", {_OUTSIDE}", sentence if sentence.startswith("When ") else ""):
        when = _condition(sentence[len("When ") : found.start()])
        body = sentence[found.end() :]
        if when is None:
            continue
        if rows:
            table = {"parameters": ["width", "height"], "rows": as_argument(rows)}
            yield [("sizes", {"when": when, **table})] if body == f"t{TABLE[1:]}" else []
        elif body.endswith("."):
            yield _clauses(body.removesuffix("."), when)


def _condition(text: str) -> Any:
    """A condition in our words, or that one or all of several parameters are given."""
    own = read_condition(text)
    if own is not None:
        return own
    found = WHEN.fullmatch(text)
    if not found:
        return None
    anyone, every = listed(found["names"], "or"), listed(found["names"], "and")
    if anyone and not found["absent"]:
        names = flat(anyone)
        return names[0] if len(names) == 1 else {"any": names}
    if every and len(every) > 1:
        return {"absent" if found["absent"] else "present": flat(every)}
    return None


def _clauses(text: str, when: Any) -> Rules:
    """The rules of clauses joined by `and`; none unless each is known."""
    for read_clause in CLAUSES:
        if rules := read_clause(text, when):
            return rules
    for cut in _JOINED.finditer(text):
        first, rest = _clauses(text[: cut.start()], when), _clauses(text[cut.end() :], when)
        if first and rest:
            return [*first, *rest]
    return []


def _either(without: list[Group], need: list[Group]) -> Rules:
    """Without the one, all of the other is required."""
    names = flat(without)
    when = {"absent": names[0]} if len(names) == 1 else {"not": {"present": names}}
    return [("requires", {"when": when, "need": flat(need)})] if len(without) == 1 else []


def _exclusive(given: list[Group], refused: list[Group]) -> Rules:
    names = flat(given)
    when = names[0] if len(names) == 1 else {"any": names}
    return [("excludes", {"when": when, "refuse": flat(refused)})]


def _one_of(options: list[Group]) -> Rules:
    return [("exactly-one-of", [whole(each) for each in options])] if len(options) > 1 else []


def _some_of(options: list[Group]) -> Rules:
    if len(options) < 2:
        return []
    if all(len(each) == 1 for each in options):
        return [("at-least-one-of", flat(options))]
    any_of = [each[0] if len(each) == 1 else {"present": each} for each in options]
    return [("demands", {"that": {"any": any_of}})]


_UNCONDITIONAL: dict[str, tuple[Sequence[str], Callable[..., Rules]]] = {
    rf"Provide exactly one of: ({LIST})\.": (["or"], _one_of),
    rf"Provide at least one of: ({LIST})\.": (["or"], _some_of),
    rf"Either provide ({LIST}), or specify ({LIST})\.": (["and", "and"], _either),
    rf"({LIST}) cannot be used with ({LIST})\.": (["any", "any"], _exclusive),
    rf"({LIST}) must be used together\.": (
        ["and"],
        lambda groups: [("together", flat(groups))] if len(flat(groups)) > 1 else [],
    ),
}
"""Sentences without a condition: the words that join their lists, and the rules from them."""
