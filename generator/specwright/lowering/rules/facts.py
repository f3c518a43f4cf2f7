"""Checks that the facts of one parameter state: its keys, whether it is required, what its value may be."""

from collections.abc import Iterator

from specwright.ir.formats import FORMATS
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Array, Numeric, Object, Parameter, String, Union
from specwright.ir.path import ITEM, Path, dotted
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Enum,
    HasType,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Predicate,
    Present,
    Range,
    Scalar,
)
from specwright.ir.tree import variants
from specwright.ir.wording import join_words, span
from specwright.lowering.rules.wording import Codes, alternatives, display_name, escaped

KINDS = ("unknown", "required", "type", "any-of", "enum", "bounds", "step", "length", "format", "items")

_TYPE_WORDS = {
    JsonType.STRING: "a string",
    JsonType.INTEGER: "a whole number",
    JsonType.NUMBER: "a finite number",
    JsonType.BOOLEAN: "true or false",
    JsonType.ARRAY: "an array",
    JsonType.OBJECT: "an object",
}


def checks(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    """The checks that a parameter's own facts state; an object refuses keys that a page does not document.

    The API may bill a request whose misspelt key it ignored.
    """
    path = parameter.path
    for variant in variants(parameter):
        match variant.type:
            case Object(properties=properties, open=False):
                known = NoAdditionalProperties(path=path, names=tuple(each.name for each in properties))
                where = f" of '{escaped(dotted(path))}'" if path else ""
                message = f"{{0}} is not a parameter{where}"
                yield _check(parameter, "unknown", Phase.UNKNOWN, path, known, codes.unknown, message)
    if parameter.required:
        message = f"{display_name(parameter)} is required; give it {_due(parameter)}"
        given, code = Present(path=path), codes.fill(codes.missing, path)
        yield _check(parameter, "required", Phase.MISSING, path[:-1], given, code, message)
    yield from value_checks(parameter, codes)


def value_checks(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    """The checks among them on the parameter's value."""
    path = parameter.path
    scope = path if path[-1:] in ((ITEM,), ()) else path[:-1]
    for kind, predicate, must in _stated(parameter):
        code = codes.fill(codes.unsupported if kind == "enum" else codes.invalid, path)
        message = f"{display_name(parameter)} must {must}"
        yield _check(parameter, kind, Phase.VALUE, scope, predicate, code, message)


def allowed(parameter: Parameter) -> tuple[Scalar, ...]:
    """The values that the parameter may have; none where any will do."""
    if parameter.const is not None:
        return (parameter.const,)
    return tuple(choice.value for choice in parameter.choices)


def _stated(parameter: Parameter) -> Iterator[tuple[str, Predicate, str]]:
    """What the value must be or have: the kind of rule, the predicate, and how a sentence says it."""
    path, values = parameter.path, allowed(parameter)
    if parameter.kind is not None:
        yield "type", HasType(path=path, kind=parameter.kind), f"be {_type_words(parameter)}, not {{0}}"
    if values:
        yield "enum", Enum(path=path, values=values), f"be {alternatives(values)}, not {{0}}"
    match parameter.type:
        case Union(options=options):
            parts = [tuple(predicate for _, predicate, _ in _stated(option)) for option in options]
            either = AnyOf(of=tuple(each[0] if len(each) == 1 else AllOf(of=each) for each in parts))
            words = [alternatives(allowed(each)) if allowed(each) else _type_words(each) for each in options]
            yield "any-of", either, f"be {join_words(words, 'or')}, not {{0}}"
        case Numeric(minimum=low, maximum=high, step=step):
            if (low, high) != (None, None):
                yield (
                    "bounds",
                    Range(path=path, minimum=low, maximum=high),
                    f"be {span(low, high)}, not {{0}}",
                )
            if step is not None:
                yield "step", MultipleOf(path=path, step=step), f"be a multiple of {step}, not {{0}}"
        case String(min_length=least, max_length=most, format=name):
            if (least, most) != (None, None):
                must = f"be {span(least, most, 'character')} long, not {{0:length}}"
                yield "length", Length(path=path, minimum=least, maximum=most), must
            if name is not None:
                yield "format", Matches(path=path, format=name), f"be {FORMATS[name].title}, not {{0}}"
        case Array(min_items=least, max_items=most) if (least, most) != (None, None):
            must = f"have {span(least, most, 'item')}, not {{0:length}}"
            yield "items", ItemCount(path=path, minimum=least, maximum=most), must


def _check(
    parameter: Parameter, kind: str, phase: Phase, scope: Path, predicate: Predicate, code: str, message: str
) -> Check:
    return Check(
        rule=f"{dotted(parameter.path)}.{kind}" if parameter.path else kind,
        kind=kind,
        phase=phase,
        scope=scope,
        subjects=(parameter.path,),
        predicate=predicate,
        code=code,
        message=message,
        location=parameter.location,
    )


def _due(parameter: Parameter) -> str:
    """What to give: allowed values if there are any, else the format or type, with the keys of an object."""
    if allowed(parameter):
        return alternatives(allowed(parameter))
    match parameter.type:
        case String(format=name) if name is not None:
            return FORMATS[name].title
        case _:
            needed = [f"'{escaped(child.name)}'" for child in parameter.children if child.required]
            return _type_words(parameter) + (f" with {join_words(needed, 'and')}" if needed else "")


def _type_words(parameter: Parameter) -> str:
    """What the parameter takes: `a string or an array`."""
    return join_words([_TYPE_WORDS[kind] for kind in parameter.kinds], "or")
