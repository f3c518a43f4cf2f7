"""A schema in two parts: a frame that readers of structure understand, and rules that they may pass over.

Generators, forms and editors take `properties`, `items`, bounds and choices literally, and lose their way if
rules stand among them. So each object of the frame keeps its rules in one `then` whose `if` is always true:
engines judge by them, readers of structure see no `allOf`.
"""

from specwright.emit.schema.keywords import CONDITION, Schema, in_order, inside

_OF_FRAME = ("properties", "patternProperties", "items", "additionalProperties", "anyOf", "$defs")


def framed(schema: Schema) -> Schema:
    """The schema, with the same verdicts, whose rules stand apart at every place of its frame."""
    return in_order(_framed(schema, ()))


def _framed(schema: Schema, _: object) -> Schema:
    parts = schema.get("allOf", [])
    conditions = {keyword: schema[keyword] for keyword in CONDITION if keyword in schema}
    references = [part for part in parts if part.keys() == {"$ref"}]
    rules = [*([conditions] if conditions else []), *(part for part in parts if part not in references)]
    frame = {
        keyword: inside(keyword, value, _framed) if keyword in _OF_FRAME else value
        for keyword, value in schema.items()
        if keyword not in (*CONDITION, "allOf")
    }
    apart = {"if": {}, "then": {"allOf": rules}} if rules else {}
    return {**frame, **({"allOf": references} if references else {}), **apart}
