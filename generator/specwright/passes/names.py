"""Names that must differ: AIR identifiers, slugs, and names once a language has re-cased them."""

from collections.abc import Iterable, Iterator

from specwright.ir.model import Model, Parameter
from specwright.ir.naming import words
from specwright.ir.path import dotted
from specwright.ir.tree import objects
from specwright.problems import Code, Location, Problem


def check(models: Iterable[Model]) -> list[Problem]:
    """Every pair of models, and every pair of parameters of one object, that share a name."""
    models = list(models)
    problems = [
        *_shared(((m.air, m.place) for m in models), "AIR identifier", Code.DUPLICATE_AIR),
        *_shared(((m.slug, m.place) for m in models), "slug", Code.DUPLICATE_SLUG),
        *_shared(_distinct(models), "name in other cases", Code.NAME_COLLISION),
    ]
    for model in models:
        for message in (model.request, model.response):
            for parameter in objects(message.root):
                problems += _collisions(parameter)
    return problems


def _distinct(models: list[Model]) -> Iterator[tuple[str, Location]]:
    """Re-cased slugs, those left out that are equal as they stand: they are reported as such."""
    seen: set[str] = set()
    for model in models:
        if model.slug not in seen:
            yield "_".join(words(model.slug)), model.place
        seen.add(model.slug)


def _shared(names: Iterable[tuple[str, Location]], what: str, code: Code) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, place in names:
        if name in first:
            message = f"the {what} '{name}' belongs to {first[name]} already"
            yield Problem(location=place, path="model", message=message, code=code, related=(first[name],))
        first.setdefault(name, place)


def _collisions(parameter: Parameter) -> Iterator[Problem]:
    first: dict[tuple[str, ...], Parameter] = {}
    for child in parameter.children:
        key = words(child.name)
        if key in first:
            message = f"'{child.name}' and '{first[key].name}' are one name in other cases"
            yield Problem(
                location=child.place,
                path=dotted(child.path),
                message=message,
                code=Code.NAME_COLLISION,
                related=(first[key].place,),
            )
        first.setdefault(key, child)
