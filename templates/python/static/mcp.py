"""Serves models to language models by the Model Context Protocol; needs the extra `mcp` of this package.

One tool for each model that is chosen makes a valid request of a call, or answers what is wrong with it.
Where none is chosen there are three: `find_models`, `describe_model` and `check_request`. Nothing is sent.
"""

import asyncio
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import mcp.types as protocol
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from ._serving.arguments import nearest
from ._serving.selection import selected
from ._serving.tool import Tool

_PACKAGE = __name__.rpartition(".")[0]


def server(models: Iterable[str] = (), task_types: Iterable[str] = ()) -> "Server[Any]":
    """A server of the tools of these models, by AIR identifier or slug, and of those of these task types.

    It can be run over any transport of the SDK. Raises LookupError for a name that is not known.
    """
    package = import_module(_PACKAGE)
    tools = {tool.name: tool for tool in selected(package, models, task_types)}
    listed = [_listed(tool) for tool in tools.values()]

    async def list_tools(context: Any, given: Any) -> protocol.ListToolsResult:
        return protocol.ListToolsResult(tools=listed)

    async def call_tool(context: Any, given: protocol.CallToolRequestParams) -> protocol.CallToolResult:
        if given.name not in tools:
            meant = nearest(given.name, [*tools])
            hint = f"did you mean '{meant}'?" if meant else "tools/list names all"
            raise MCPError(protocol.INVALID_PARAMS, f"no tool is called '{given.name}'; {hint}")
        answer = tools[given.name].call(given.arguments or {})
        return protocol.CallToolResult(
            content=[protocol.TextContent(type="text", text=answer.text)],
            structured_content=answer.values,
            is_error=answer.is_error,
        )

    return Server(_PACKAGE, version=package.__version__, on_list_tools=list_tools, on_call_tool=call_tool)


def serve(models: Iterable[str] = (), task_types: Iterable[str] = ()) -> None:
    """Serves over standard input and output until the input ends; raises LookupError as `server` does."""
    serving = server(models, task_types)

    async def run() -> None:
        async with stdio_server() as (incoming, outgoing):
            await serving.run(incoming, outgoing, serving.create_initialization_options())

    asyncio.run(run())


def _listed(tool: Tool) -> protocol.Tool:
    """The tool as the protocol has it; it changes nothing anywhere."""
    hints = protocol.ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
    return protocol.Tool.model_validate({**tool.definition, "annotations": hints})
