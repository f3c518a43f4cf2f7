"""What the types of a model are of, for those who compare it with what they were called before."""

from specwright.codegen.type_names import type_prefix
from specwright.emit.target import TypePlaces
from specwright.emit.typescript.shapes import Interfaces
from specwright.ir.model import Api, Model
from specwright.ir.path import Path
from specwright.ir.tree import typed_objects


def types_of(model: Model, api: Api) -> TypePlaces:
    """The types of a model by what they are of; a table is of its two parameters."""
    prefix = type_prefix(model.slug)
    told = (model.title, api, model.documentation)
    request = Interfaces(model.request, prefix, "Request", *told)
    response = Interfaces(model.response, prefix, "Response", *told, request.taken)
    places: dict[tuple[str, Path], str] = {}
    for kind, types in (("Request", request), ("Response", response)):
        root = types.message.root
        named = types.aliases | {each.path: types.named[each.path] for each in typed_objects(root)}
        tables = {
            (*one, "", *other): types.tables[each] for each in types.tables for one, other in [each.columns]
        }
        places |= {(kind, path): name for path, name in (named | tables).items()}
    return places
