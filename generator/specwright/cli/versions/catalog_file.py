"""A model from its file in `generated/catalog/`: its facts as they were resolved, whatever its spec says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from specwright.cli.versions.catalog_decoder import CatalogFault, decoded
from specwright.diagnostics import Location
from specwright.emit.catalog import FORMAT
from specwright.ir.model import Check, Message, Model
from specwright.ir.parameter import Parameter
from specwright.ir.tree import index, walk
from specwright.lowering import maps
from specwright.lowering.catalog import common
from specwright.lowering.rules import PARAMETER_RULES, shape

_HEADS = ("rule", "kind", "code", "advice")


def is_catalog(document: object) -> bool:
    """Whether a JSON document is a model's file of the catalog, in any of its forms."""
    if not isinstance(document, dict) or not {"slug", "title", "request", "response"} <= document.keys():
        return False
    return isinstance(document["request"], dict) and "root" in document["request"]


def model(text: str, file: str) -> Model:
    """The model that a file of the catalog describes; raises CatalogFault.

    The checks that follow from the facts of one parameter are made anew. Where they are not those that the
    file lists, it was written by another version of specwright and cannot be trusted.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CatalogFault(f"it is no JSON: {error}") from error
    if not is_catalog(document):
        raise CatalogFault("it is no model's file of the catalog")
    if document.get("format") != FORMAT:
        form = document.get("format", 1)
        raise CatalogFault(f"its form is {form}, and {FORMAT} is read; form 1 leaves out bounds that are 0")
    place = Location(file=file)
    rest = {key: each for key, each in document.items() if key not in ("format", "request", "response")}
    rest |= {name: {"root": document[name].get("root")} for name in ("request", "response")}
    found: Model = decoded(rest, Model, place)
    request, response = (_message(document[name], name, place) for name in ("request", "response"))
    return replace(found, request=request, response=response)


def _message(document: Mapping[str, Any], name: str, place: Location) -> Message:
    listed = document.get("checks", [])
    plain = {key: each for key, each in document.items() if key != "checks"}
    message: Message = decoded(plain, Message, place, name)
    codes = common(None, ())[0].codes
    return replace(
        message,
        checks=tuple(_checks(message.root, listed, place, f"{name}.checks")),
        several=tuple(each for parameter in walk(message.root) for each in shape.several(parameter, codes)),
    )


def _checks(root: Parameter, listed: object, place: Location, at: str) -> Iterator[Check]:
    """The checks of a message in their order: those that follow from facts, and those written out."""
    derived: dict[tuple[object, ...], Check] = {}
    for check in _of_parameters(root):
        derived.setdefault((check.rule, check.kind, check.advice), check)
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise CatalogFault(f"{at} is no list of objects")
    for number, each in enumerate(listed):
        if each.keys() - {*_HEADS}:
            yield decoded(each, Check, place, f"{at}[{number}]")
            continue
        key = (each.get("rule"), each.get("kind"), each.get("advice", False))
        if key not in derived:
            raise CatalogFault(f"{at}[{number}]: no fact states '{each.get('rule')}'")
        check = derived.pop(key)
        yield replace(check, code=str(each.get("code", check.code)))
    if left := next(iter(derived.values()), None):
        raise CatalogFault(f"{at} lacks '{left.rule}', which facts state")


def _of_parameters(root: Parameter) -> Iterator[Check]:
    """The checks that follow from the facts of one parameter, and so are not written out."""
    codes, known = common(None, ())[0].codes, index(root)
    for parameter in walk(root):
        for kind in PARAMETER_RULES:
            for check in kind.lower(parameter, codes):
                told = maps.outside_of_maps(check, known)
                if told.phase is not told.phase.CROSS_FIELD:
                    yield told
