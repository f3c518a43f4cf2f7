"""The target `tools`: each model as a function that language models call, in four forms."""

from collections.abc import Iterator

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.schema.layout import FILTERS
from specwright.emit.target import Target
from specwright.emit.tools.definition import definition
from specwright.emit.tools.forms import FORMS
from specwright.ir.model import Api, Model


def of_model(model: Model, api: Api, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`<slug>.openai.json`, `.anthropic.json`, `.gemini.json` and `.mcp.json`."""
    for form in FORMS:
        values = {"tool": definition(model, api, form)}
        text = renderer.render("tools/tool.json.j2", values, FILTERS)
        yield Output(path=f"tools/{model.file}.{form.name}.json", text=text)


TARGET = Target(
    name="tools",
    purpose="function definitions for OpenAI, Anthropic, Gemini and MCP",
    of_model=of_model,
)
