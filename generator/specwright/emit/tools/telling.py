"""What a schema does not say, in words of descriptions."""

import re
from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from specwright.emit.schema import in_words
from specwright.emit.tools.forms import ToolForm
from specwright.ir.decimals import is_binary
from specwright.ir.formats import FORMATS
from specwright.ir.keywords import limits
from specwright.ir.model import Check, Model, Phase
from specwright.ir.parameter import Parameter
from specwright.ir.path import Path
from specwright.ir.visitors import free_paths

_WORDS = {
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "matches {}",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "in steps of {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "uniqueItems": "no item twice",
    "minProperties": "at least {} keys",
    "maxProperties": "at most {} keys",
}
_UNKNOWN = re.compile(r", not [A-Z]( and [A-Z])?$")
"""How sentences end that show what is wrong with a value."""

Rules = dict[Path, list[str]]
"""The sentences of rules by the parameter at which each is told."""


def said_limits(parameter: Parameter, form: ToolForm) -> dict[str, Any]:
    """The limits of a value that the form has keywords for; a step that binary division misjudges is none."""
    return {
        keyword: limit
        for keyword, limit in limits(parameter.type).items()
        if keyword in form.limits and limit is not None and (keyword != "multipleOf" or is_binary(limit))
    }


def lost_limits(parameter: Parameter, form: ToolForm) -> dict[str, str]:
    """The limits that the form has no keywords for, in words."""
    said = said_limits(parameter, form)
    lost = {keyword: limit for keyword, limit in limits(parameter.type).items() if keyword not in said}
    return {keyword: _in_words(keyword, limit) for keyword, limit in lost.items() if limit is not None}


def _in_words(keyword: str, limit: Any) -> str:
    """A limit in words: a format by its title, as no language model knows our names of formats."""
    if keyword == "format":
        return FORMATS[limit].title
    words = _WORDS[keyword].format(limit)
    return words.removesuffix("s") if limit == 1 else words


def description(parameter: Parameter, form: ToolForm, more: Iterable[str] = ()) -> str:
    """What a parameter does, what the schema does not say of it, and the rules that are told at it."""
    lines = [parameter.description] if parameter.description else []
    lost = lost_limits(parameter, form)
    if text_format := lost.pop("format", None):
        lines.append(f"Must be {text_format}.")
    if lost:
        lines.append(f"Must be: {', '.join(lost.values())}.")
    lines += [f"- {choice.value}: {choice.note}" for choice in parameter.choices if choice.note]
    if parameter.default is not None:
        lines.append(f"Default: {dumps(parameter.default, ensure_ascii=False)}.")
    return "\n".join([*lines, *more])


def rules_by_place(model: Model, shown: Iterable[str], joined: frozenset[Path]) -> Rules:
    """The rules between parameters, each at the first of them that a language model decides.

    Those about parameters alone that are `joined` to one value cannot be broken.
    """
    names = set(shown)
    told: Rules = {}
    for check in model.request.checks:
        place = next(_places(check, names), None)
        if (
            check.phase is not Phase.CROSS_FIELD
            or check.advice
            or joined.issuperset(free_paths(check.predicate))
        ):
            continue
        if place is not None:
            told.setdefault(place, []).append(f"Rule: {without_values(in_words(check))}.")
    return told


def without_values(sentence: str) -> str:
    """The sentence of a rule without the letters that stand for a value at fault."""
    return _UNKNOWN.sub("", sentence)


def _places(check: Check, names: set[str]) -> Iterator[Path]:
    """The subjects that are shown; the request itself where a rule has none."""
    if not check.subjects:
        yield ()
    yield from (path for path in check.subjects if not path or path[0] in names)


def cut(text: str, length: int) -> str:
    """The text, or as many of its whole lines as fit, and a mark that more is true."""
    if len(text) <= length:
        return text
    start = text[: length - 40]
    return (
        start[: max(start.rfind("\n"), start.rfind(". ") + 1) or len(start)].rstrip() + " (More rules apply.)"
    )
