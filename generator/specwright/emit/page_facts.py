"""What a page shows of a model beside its facts, and no validator needs: packages keep it apart."""

from typing import Any

from specwright.codegen.type_names import type_prefix
from specwright.ir.model import Api, Model
from specwright.ir.path import dotted
from specwright.ir.tree import walk
from specwright.lowering.examples import completed


def page_facts(model: Model, api: Api) -> dict[str, Any]:
    """Addresses, sources, examples, notes of values and names of types, by what each is called.

    A model without examples and notes has no sources here, either: of hundreds of models that are known by
    the names of their parameters alone, packages hold no more than validators need.
    """
    prefix = type_prefix(model.slug)
    notes = {
        dotted(each.path): [{"value": one.value, "note": one.note} for one in each.choices if one.note]
        for each in walk(model.request.root)
        if any(one.note for one in each.choices)
    }
    return {
        "endpoint": api.endpoint,
        "authorization": api.authorization,
        "sources": [
            {"url": each.url, "rendering": each.rendering, "read": each.read, "sha256": each.sha256}
            for each in (model.sources if model.examples or notes else ())
        ],
        "examples": [{"title": each.title, "request": completed(model, each)} for each in model.examples],
        "notes": notes,
        "request_type": f"{prefix}Request",
        "response_type": f"{prefix}Response",
    }
