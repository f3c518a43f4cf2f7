"""The form of each rule's sentence: the one table from which sentences are read and written.

A slot `{key:part}` is a key of the rule's argument, `{it:part}` the whole argument, `{*:part}` several of
its keys; `words.PARTS` says what each part looks like.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Argument = Any
"""The argument of a rule, or what the slots of a sentence say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A sentence behind its condition, if it has one (`when`): `always` has, `never` has not.

    A rule is written in the first form of its kind that its argument `fits`; `slots` gives what stands in
    the slots, `make` the argument from them. Forms that only pages have, and we never write, are in
    `page_forms`.
    """

    kind: str
    template: str
    when: Literal["always", "may", "never"] = "never"
    fits: Callable[[Argument], bool] = lambda argument: True
    make: Callable[[Argument], Argument] = lambda slots: slots
    slots: Callable[[Argument], Argument] = lambda argument: argument


FACT = "fact"
"""The kind of a sentence that states a fact of one parameter: `{path, word, value}`."""


def _any_of_names(argument: Argument) -> bool:
    """Whether the condition is that one or several parameters are given, any of them."""
    when = argument["when"]
    names = when.get("any") if isinstance(when, dict) and len(when) == 1 else [when]
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        return False
    return len(set(names)) == len(names)


def _excluding(slots: Argument) -> Argument:
    given = slots["given"]
    return {"when": given[0] if len(given) == 1 else {"any": given}, "refuse": slots["refuse"]}


def _excluded(argument: Argument) -> Argument:
    when = argument["when"]
    return {"given": [when] if isinstance(when, str) else when["any"], "refuse": argument["refuse"]}


FORMS: tuple[Form, ...] = (
    Form(kind="together", template="{it:several} must be used together."),
    Form(kind="same-length", template="{it:several} must have the same number of items."),
    Form(kind="exactly-one-of", template="Exactly one of {it:options} must be provided."),
    Form(
        kind="at-least-one-of",
        template="At least one of {it:several} must be provided.",
        fits=lambda argument: isinstance(argument, list),
    ),
    Form(
        kind="at-least-one-of",
        template="At least one of {of:several} must be provided.",
        when="always",
        fits=lambda argument: isinstance(argument, dict),
    ),
    Form(
        kind="requires",
        template="{need:alone} is required.",
        when="always",
        fits=lambda argument: len(argument["need"]) == 1,
    ),
    Form(
        kind="requires",
        template="{need:several} are required.",
        when="always",
        fits=lambda argument: len(argument["need"]) > 1,
    ),
    Form(
        kind="excludes",
        template="{given:spans} cannot be used with {refuse:spans}.",
        fits=_any_of_names,
        make=_excluding,
        slots=_excluded,
    ),
    Form(kind="excludes", template="{refuse:names} cannot be used.", when="always"),
    Form(kind="narrows", template="{parameter:name} must {to:facts}.", when="always"),
    Form(kind="total-items", template="{of:names} must have at most {maximum:count} items in total."),
    Form(
        kind="total",
        template="The sum of {of:name} over the items of {array:name} must be {*:range}.",
        when="may",
    ),
    Form(
        kind="matching-items",
        template="{array:name} must have {*:items} where {where:condition}.",
        when="may",
    ),
    Form(kind="area", template="{parameters:times} must be {*:range}.", when="may"),
    Form(kind="ratio", template="{parameters:divided} must be {*:range}.", when="may"),
    Form(kind="compares", template="{parameter:name} must be {*:order}.", when="may"),
    Form(
        kind="demands",
        template="The request is refused.",
        when="always",
        fits=lambda argument: argument == {"when": argument.get("when"), "that": {"value": False}},
        make=lambda slots: {"that": {"value": False}},
    ),
    Form(
        kind="demands",
        template="It must hold that {that:condition}.",
        when="may",
        fits=lambda argument: "message" not in argument,
    ),
    Form(
        kind="demands",
        template="It must hold that {that:condition}; the message is {message:text}.",
        when="may",
        fits=lambda argument: "message" in argument,
    ),
    Form(kind="advises", template="{parameter:name} comes with the advice {message:text}.", when="always"),
    Form(kind="sizes", template="The following dimension combinations are supported:", when="may"),
    Form(
        kind="sizes",
        template="The following combinations of {parameters:several} are supported:",
        when="may",
    ),
)
