"""One of several objects: which of them is meant, and what is then wrong with it.

A value is right when it is right as one of them. The faults that are told are those of the object that is
meant: by the value of a parameter that all of them require, else by a key that no other of them has.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from specwright.ir.model import Check, JudgedShape, Phase, SeveralShapes
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import PARTS, Path, dotted
from specwright.ir.placeholders import placeholders, put_in
from specwright.ir.predicate import (
    AllOf,
    Enum,
    EveryValue,
    HasType,
    Implies,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
)
from specwright.ir.tree import index, properties, variants, walk
from specwright.ir.visitors import FALSE, normal_form, simplified
from specwright.ir.wording import escaped, join_words
from specwright.lowering.maps import asked_at, outside_of_maps, without_values
from specwright.lowering.rules import (
    allowed_values,
    array_size,
    bounds,
    closed,
    exclusive_bounds,
    length,
    pattern,
    property_count,
    required,
    step,
    text_format,
    union,
    unique_items,
    value_type,
)
from specwright.lowering.rules.meant import Meant, meanings
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule
from specwright.lowering.rules.wording import display_name
from specwright.lowering.shapes import plain

_OF_PARTS = (
    closed,
    required,
    value_type,
    union,
    allowed_values,
    bounds,
    exclusive_bounds,
    step,
    length,
    text_format,
    pattern,
    array_size,
    unique_items,
    property_count,
)


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    for form in variants(parameter):
        if isinstance(form.type, Object) and form.type.shapes:
            yield from _of_shapes(form, form.type, codes)


def several(parameter: Parameter, codes: Codes) -> Iterator[SeveralShapes]:
    """The objects that a value of the parameter may be, and those inside them, with the checks on each."""
    for form in variants(parameter):
        if isinstance(form.type, Object) and form.type.shapes:
            rules = (each.rule for each in (*_checks(form, codes), *_of_shapes(form, form.type, codes)))
            yield SeveralShapes(
                path=form.path,
                shapes=tuple(_judged(each, codes) for each in form.type.shapes),
                rules=frozenset(rules),
            )


def _judged(shape: Parameter, codes: Codes) -> JudgedShape:
    return JudgedShape(parameter=shape, checks=tuple(_checks(shape, codes)))


def _fits(shape: JudgedShape) -> Predicate:
    """Whether a value is right as this object."""
    known, path = index(shape.parameter), shape.parameter.path
    return AllOf(of=tuple(asked_at(path, check, known) for check in shape.checks))


def _of_shapes(whole: Parameter, object_: Object, codes: Codes) -> Iterator[Check]:
    shapes = [_judged(each, codes) for each in object_.shapes]
    told = {(check.scope, check.predicate) for check in _checks(whole, codes)}
    known = index(whole)
    for number, (shape, meant) in enumerate(zip(shapes, meanings(object_.shapes), strict=True), 1):
        others = [Not(of=_fits(shapes[each])) for each in meant.unless]
        given = simplified(AllOf(of=(meant.predicate, *others)))
        for check in shape.checks:
            is_told = (check.scope, check.predicate) in told or _is_told(check, shape.parameter, known)
            if given != FALSE and not is_told and not _is_settled(given, check.predicate):
                under = _under(given, meant, number, check, whole, shape.parameter, codes)
                yield from (each for each in under if not _is_settled(given, each.predicate))


def _is_told(check: Check, shape: Parameter, known: Mapping[Path, Parameter]) -> bool:
    """Whether the value is judged as it is here wherever it has the type that is due here."""
    if check.phase is not Phase.VALUE or isinstance(check.predicate, HasType | EveryValue):
        return False
    form = index(shape)[check.subjects[0]]
    others = variants(known[form.path]) if form.path in known else ()
    return not form.children and any(plain(each) == plain(form) for each in others)


def _is_settled(given: Predicate, predicate: Predicate) -> bool:
    """Whether what is asked is among what it is asked under."""
    asked = predicate.then if isinstance(predicate, Implies) and predicate.given == given else predicate
    return asked in _parts(normal_form(given))


def _parts(predicate: Predicate) -> Iterator[Predicate]:
    if isinstance(predicate, AllOf):
        for part in predicate.of:
            yield from _parts(part)
    else:
        yield predicate


def _checks(shape: Parameter, codes: Codes) -> Iterator[Check]:
    """What is asked of an object and all below it, but for its being one; inside maps, told at the map."""
    known = index(shape)
    for parameter in walk(shape):
        kinds = (*_OF_PARTS, KIND) if parameter.path != shape.path else _OF_PARTS
        for kind in kinds:
            if parameter.path == shape.path and kind in (value_type, required, union):
                continue
            yield from (outside_of_maps(check, known) for check in kind.lower(parameter, codes))


def _under(
    given: Predicate,
    meant: Meant,
    number: int,
    check: Check,
    whole: Parameter,
    shape: Parameter,
    codes: Codes,
) -> Iterator[Check]:
    """The check of one of the objects, asked where that one is meant."""
    path = whole.path
    start = f"{dotted(path)}.{KIND.key}-{number}" if path else f"{KIND.key}-{number}"
    told = replace(
        check,
        rule=start + check.rule[len(dotted(path)) :],
        kind=KIND.key,
        phase=Phase.CROSS_FIELD,
        scope=path,
    )
    predicate = check.predicate
    if isinstance(predicate, NoAdditionalProperties) and predicate.path == path:
        yield from _foreign(given, meant, told, whole, shape, codes)
        return
    message, by_type = put_in(check.message, placeholders(predicate)), check.by_type
    subject = check.subjects[0]
    shown = _shown(subject, path)
    if shown != subject or isinstance(predicate, NoAdditionalProperties | EveryValue):
        message, by_type = without_values(message), ()
    opening = f"when {meant.words}, " if meant.words else ""
    asked = asked_at(path, replace(check, predicate=_of_its_type(check, shape)), index(shape))
    yield replace(
        told,
        subjects=(shown,),
        predicate=simplified(Implies(given=given, then=asked)),
        message=f"{opening}{message}",
        by_type=tuple((kind, f"{opening}{each}") for kind, each in by_type),
    )


def _of_its_type(check: Check, shape: Parameter) -> Predicate:
    """What the check asks; of the allowed values, only where the type is right, of which there is a check."""
    subject = check.subjects[0]
    kind = None if len(subject) <= len(shape.path) else index(shape)[subject].kind
    if isinstance(check.predicate, Enum) and kind is not None:
        return Implies(given=HasType(path=subject, kind=kind), then=check.predicate)
    return check.predicate


def _shown(subject: Path, path: Path) -> Path:
    """The parameter that a fault is told at: what lies in arrays or maps below the object is told at them."""
    inside = [depth for depth in range(len(path), len(subject)) if subject[depth] in PARTS]
    return subject[: inside[0]] if inside else subject


def _foreign(
    given: Predicate, meant: Meant, told: Check, whole: Parameter, shape: Parameter, codes: Codes
) -> Iterator[Check]:
    """Keys that the object does not have: those of the others by name, all else at once."""
    assert isinstance(whole.type, Object) and isinstance(told.predicate, NoAdditionalProperties)
    names = [child.name for child in shape.children]
    for child in whole.type.properties:
        if child.name not in names:
            yield replace(
                told,
                rule=f"{told.rule}.{child.name}",
                subjects=(child.path,),
                predicate=simplified(Implies(given=given, then=Not(of=Present(path=child.path)))),
                code=codes.fill(codes.combination, child.path),
                message=f"{display_name(child)} cannot be used when {meant.words}; drop one of them",
            )
    if whole.type.open:
        listed = join_words([f"'{escaped(name)}'" for name in names] or ["none"], "and")
        yield replace(
            told,
            predicate=simplified(Implies(given=given, then=_others(whole, shape))),
            message=f"when {meant.words}, {display_name(whole)} has no parameters but {listed}",
        )


def _others(whole: Parameter, shape: Parameter) -> Predicate:
    """No keys but those that one of the objects has, as the others are told by name."""
    return NoAdditionalProperties(path=shape.path, names=tuple(each.name for each in properties(whole)))


KIND = ParameterRule(key="shape", purpose="an object of one of several kinds", lower=lower)
