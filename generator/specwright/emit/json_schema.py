"""The target `json-schema`: two schemas per model, one for requests and one for responses."""

from collections.abc import Iterator

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.schema import message_schema
from specwright.emit.schema.layout import FILTERS
from specwright.emit.target import Target
from specwright.ir.model import Api, Message, Model

_FOLDER = "json-schema/"


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`<slug>.request.schema.json` and `<slug>.response.schema.json`."""
    yield _output(model, model.request, "request", names, renderer)
    yield _output(model, model.response, "response", names, renderer)


def _output(model: Model, message: Message, direction: str, names: Names, renderer: Renderer) -> Output:
    file = f"{model.file}.{direction}.schema.json"
    text = renderer.render(
        "json-schema/schema.json.j2",
        {
            "id": names.schema_base + file,
            "comment": f"Made by 'specwright generate' from {model.location.file}",
            "title": f"{model.title} {direction}",
            "description": model.summary,
            "keywords": message_schema(message),
        },
        FILTERS,
    )
    return Output(path=_FOLDER + file, text=text)


TARGET = Target(
    name="json-schema",
    purpose="JSON Schema 2020-12 of requests and responses",
    of_model=of_model,
)
