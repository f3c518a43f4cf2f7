"""Rules that a page states of an object alone, and a person of what lies in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from specwright.importer.compose.draft import Plain
from specwright.importer.compose.equality import rule_key
from specwright.importer.facts import PageFacts
from specwright.pageform.sentences.names import names
from specwright.pageform.spec_layout import kind_of


def without_said(page: PageFacts, rules: Sequence[Plain]) -> PageFacts:
    """The page without the stated rules that rules of the spec say, which somebody has made of them."""
    left = [each for each in page.stated if not (isinstance(each.value, dict) and is_said(each.value, rules))]
    return replace(page, stated=tuple(left))


def is_said(stated: Plain, rules: Sequence[Plain]) -> bool:
    """Whether a rule of the spec says it: the stated one, or the same of parameters inside its objects."""
    if "rule" not in stated:
        return False
    rule = stated["rule"]
    kind = kind_of(rule)
    objects = list(names(rule[kind]))
    alike = [{kind: _outer(each[kind], objects)} for each in rules if kind_of(each) == kind]
    return any(rule_key(each) == rule_key(rule) for each in alike)


def _outer(argument: Any, objects: Sequence[str]) -> Any:
    """The argument, in which the objects stand for all that lies in them."""
    match argument:
        case str():
            return next((each for each in objects if argument.startswith(f"{each}.")), argument)
        case list() | tuple():
            return [_outer(each, objects) for each in argument]
        case dict():
            return {_outer(key, objects): _outer(each, objects) for key, each in argument.items()}
        case _:
            return argument
