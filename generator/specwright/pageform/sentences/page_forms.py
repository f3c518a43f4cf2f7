"""The sentences that only pages have: read, never written; one of them may state several rules.

`` `width/height` `` is a group: given where one of the two is, required as a whole. The rules that come of a
sentence are written in the forms of `forms`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from specwright.pageform.sentences.clauses import CLAUSES, Rules
from specwright.pageform.sentences.groups import LIST, OUTSIDE, Group, flat, listed, whole
from specwright.pageform.sentences.page_conditions import read_page_condition
from specwright.pageform.sentences.reading import ReadSentence, read
from specwright.pageform.sentences.tables import TableRow, as_argument

TABLE = "The following dimension combinations are supported:"
_JOINED = re.compile(rf"(?:,? and |, ){OUTSIDE}")


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
                lists = [listed(each, rules[0]) if rules[0] else each for each in found.groups()]
                yield rules[1](*lists) if all(lists) else []
        yield _clauses(sentence.removesuffix("."), None) if sentence.endswith(".") else []
    for found in re.finditer(rf", {OUTSIDE}", sentence if sentence.startswith("When ") else ""):
        when = read_page_condition(sentence[len("When ") : found.start()])
        body = sentence[found.end() :]
        if when is None:
            continue
        if rows:
            table = {"parameters": ["width", "height"], "rows": as_argument(rows)}
            yield [("sizes", {"when": when, **table})] if body == f"t{TABLE[1:]}" else []
        elif body.endswith("."):
            yield _clauses(body.removesuffix("."), when)


def _clauses(text: str, when: Any) -> Rules:
    """The rules of clauses joined by `and`, a comma alone between all but the last two; each is known."""
    for read_clause in CLAUSES:
        if rules := read_clause(text, when):
            return rules
    for cut in _JOINED.finditer(text):
        first, rest = _clause(text[: cut.start()], when), _clauses(text[cut.end() :], when)
        if first and rest and (cut[0] != ", " or not _clause(text[cut.end() :], when)):
            return [*first, *rest]
    return []


def _clause(text: str, when: Any) -> Rules:
    return next((rules for read_clause in CLAUSES if (rules := read_clause(text, when))), [])


def _either(first: str, other: str) -> Rules:
    """Without any of the first ones, all of the others are required."""
    need = listed(other, "and")
    some, every = listed(first, "or"), listed(first, "and")
    names = flat([*(some or every or ()), *(need or ())])
    if not need or len({*names}) < len(names) or (some and every and len(some) > 1):
        return []
    groups = [flat(every)] if every else some or []
    without = [_absent(each) for each in groups]
    if all(len(each) == 1 for each in groups) and len(groups) > 1:
        without = [{"absent": flat(groups)}]
    when = without[0] if len(without) == 1 else {"all": without}
    return [("requires", {"when": when, "need": flat(need)})] if without else []


def _absent(group: Group) -> Any:
    """That the group is not given whole."""
    return {"absent": group[0]} if len(group) == 1 else {"not": {"present": group}}


def _apart(groups: list[Group]) -> Rules:
    """Two groups that are not used together; of three it is not said whether any two may be."""
    return _exclusive(groups[:1], groups[1:]) if len(groups) == 2 else []


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


_UNCONDITIONAL: dict[str, tuple[str, Callable[..., Rules]]] = {
    rf"Provide exactly one of:? ({LIST})\.": ("or", _one_of),
    rf"Provide at least one of:? ({LIST})\.": ("or", _some_of),
    rf"Either (?:provide|specify) ({LIST}),? or (?:provide |specify )?({LIST})\.": ("", _either),
    rf"({LIST}) cannot be used with ({LIST})\.": ("any", _exclusive),
    rf"({LIST}) cannot be used together\.": ("and", _apart),
    rf"({LIST}) must be used together\.": (
        "and",
        lambda groups: [("together", flat(groups))] if len(flat(groups)) > 1 else [],
    ),
}
"""Sentences without a condition: the word that joins their lists ("": the lists as texts), and the rules."""
