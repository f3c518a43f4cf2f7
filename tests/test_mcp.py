"""The models served by MCP: a client of the official SDK, over standard input and output."""

import asyncio
import importlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession, MCPError, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.types import CallToolResult, TextContent, Tool

import commanding
import targets
import vector_files
from tool_calls import as_call, tool

COMPILED = targets.of_the_repository()
SLUGS = [model.slug for model in COMPILED.catalog.models]
GENERAL = ["find_models", "describe_model", "check_request"]
Session = Callable[[ClientSession], Awaitable[None]]


def served(session: Session, *words: str) -> None:
    """Runs a session with the server that the command starts."""
    command = StdioServerParameters(
        command=sys.executable,
        args=["-P", "-m", COMPILED.names.package, "mcp", *words],
        env={"PYTHONPATH": str(COMPILED.folder / "python" / "src")},
    )

    async def run() -> None:
        async with stdio_client(command) as streams, ClientSession(*streams) as client:
            greeting = await client.initialize()
            assert greeting.server_info.name == COMPILED.names.package
            assert greeting.server_info.version == COMPILED.package.__version__
            await session(client)

    asyncio.run(run())


def said(result: CallToolResult) -> tuple[str, Any]:
    """The text and the values of an answer."""
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text, result.structured_content


async def listed(client: ClientSession) -> list[Tool]:
    return (await client.list_tools()).tools


def test_three_tools_stand_for_all_models() -> None:
    async def session(client: ClientSession) -> None:
        tools = await listed(client)
        assert [each.name for each in tools] == GENERAL
        assert all(each.annotations and each.annotations.read_only_hint for each in tools)
        _, found = said(await client.call_tool("find_models", {}))
        assert [each["slug"] for each in found["models"]] == SLUGS and found["total"] == len(SLUGS)
        asked = {"text": "REMIX ideogram", "capability": "checkpoint", "task_type": None}
        _, found = said(await client.call_tool("find_models", asked))
        assert [each["model"] for each in found["models"]] == ["ideogram:4@remix"]
        for slug in SLUGS:
            text, known = said(await client.call_tool("describe_model", {"model": slug}))
            assert json.loads(text) == known
            facts = COMPILED.package.models[slug]
            assert [each["name"] for each in known["parameters"]] == [*facts.parameters]
            assert known["sizes"] == [size._asdict() for size in facts.sizes]
            between = [each for each in COMPILED.model(slug).request.checks if len(each.subjects) > 1]
            assert {each.rule for each in between} <= {each["rule"] for each in known["rules"]}
            assert COMPILED.package.is_valid(known["example"])

    served(session)


def test_calls_that_are_wrong_are_answered() -> None:
    """With issues, each with a fix where one is known, and as an error."""

    async def session(client: ClientSession) -> None:
        for name, arguments, parameters in (
            (
                "find_models",
                {"txt": "a", "limit": 0, "capability": "txt to image"},
                ["txt", "limit", "capability"],
            ),
            ("describe_model", {"model": "ideogram-3_0"}, ["model"]),
            ("describe_model", {"model": 3, "more": 1}, ["model", "more"]),
            ("describe_model", None, ["model"]),
            ("check_request", {"request": [], "destructive": "yes"}, ["request", "destructive"]),
        ):
            result = await client.call_tool(name, arguments)
            text, values = said(result)
            assert result.is_error and values["valid"] is False
            assert [each["parameter"] for each in values["issues"]] == parameters
            assert all(each["message"] in text for each in values["issues"])
        (issue,) = said(await client.call_tool("describe_model", {"model": "ideogram-3_0"}))[1]["issues"]
        assert issue["fix"] == [{"op": "replace", "path": "/model", "value": "ideogram-3-0"}]
        with pytest.raises(MCPError, match="did you mean 'find_models'"):
            await client.call_tool("find_model", {})

    served(session)


def test_a_request_is_checked_and_repaired() -> None:
    """Each vector of every model is judged as the validator judges it."""
    asked: Counter[bool] = Counter()

    async def session(client: ClientSession) -> None:
        for slug in SLUGS:
            for vector in vector_files.cases(COMPILED.folder, slug):
                if not isinstance(vector["request"], dict) or not is_sent(vector["request"]):
                    continue
                result = await client.call_tool("check_request", {"request": vector["request"]})
                text, values = said(result)
                assert not result.is_error and values["valid"] is vector["valid"], vector
                issues = COMPILED.package.validate(vector["request"])
                assert [each["rule"] for each in values["issues"]] == [each.rule for each in issues], vector
                if not vector["valid"] and values["repaired"] is not None:
                    assert COMPILED.package.is_valid(values["repaired"]), vector
                    assert '"taskType"' in text
                asked[vector["valid"]] += 1

    served(session)
    assert asked[True] > 600 and asked[False] > 1500, asked


def test_models_are_tools() -> None:
    """One for each that is chosen; a call is answered with the request that it comes to, or with issues."""
    asked: Counter[bool] = Counter()

    async def session(client: ClientSession) -> None:
        tools = {each.name: each for each in await listed(client)}
        assert [*tools] == SLUGS
        for slug in SLUGS:
            definition = tool(COMPILED, slug, "mcp")
            assert tools[slug].input_schema == definition["inputSchema"]
            assert (tools[slug].title, tools[slug].description) == (
                definition["title"],
                definition["description"],
            )
            for vector in vector_files.cases(COMPILED.folder, slug):
                call = (
                    as_call(COMPILED, slug, vector["request"])
                    if isinstance(vector["request"], dict)
                    else None
                )
                if call is None or call[1].keys() - {"taskType", "taskUUID", "model"} or not is_sent(call[0]):
                    continue
                if not is_settled(slug, call[1]):
                    continue
                result = await client.call_tool(slug, call[0])
                check_answer(slug, call[0], vector, result)
                asked[vector["valid"]] += 1

    served(session, "--task-type", "imageInference")
    assert asked[True] > 300 and asked[False] > 300, asked


def test_a_missing_size_is_asked_for_by_the_argument_that_gives_it() -> None:
    async def session(client: ClientSession) -> None:
        text, _ = said(await client.call_tool("ideogram-3-0", {"positivePrompt": "A tide"}))
        assert "'size' stands for width and height, such as '1536x512'" in text
        assert "'size'" not in said(await client.call_tool("ideogram-3-0", {"size": "512x1536"}))[0]

    served(session, "--model", "ideogram-3-0")


def is_sent(value: Any) -> bool:
    """Whether a message can hold the value: JSON, in UTF-8, of no number that is none."""
    try:
        return bool(json.loads(json.dumps(value, ensure_ascii=False, allow_nan=False).encode()) == value)
    except (ValueError, RecursionError):
        return False


def is_settled(slug: str, settled: dict[str, Any]) -> bool:
    """Whether what the application decides is as the server decides it."""
    facts = COMPILED.package.models[slug].parameters
    consts = {name: value for name, value in settled.items() if name != "taskUUID"}
    return all(facts[name].const == value for name, value in consts.items())


def check_answer(
    slug: str, arguments: dict[str, Any], vector: dict[str, Any], result: CallToolResult
) -> None:
    text, values = said(result)
    rules = [rule for _, _, rule, _ in vector_files.listed(vector) if not rule.startswith("taskUUID")]
    valid = not [
        rule
        for _, _, rule, severity in vector_files.listed(vector)
        if severity != "warning" and rule in rules
    ]
    assert values["valid"] is valid is not result.is_error, (slug, vector)
    assert [each["rule"] for each in values["issues"]] == rules, (slug, vector)
    if valid:
        assert json.loads(text) == values
        assert COMPILED.package.is_valid(values["request"])
        assert {**values["request"], "taskUUID": ""} == {**vector["request"], "taskUUID": ""}
    elif values["arguments"] is not None:
        tools = importlib.import_module(f"{COMPILED.names.package}.tools")
        assert COMPILED.package.is_valid(tools.to_request(slug, values["arguments"]))


def test_models_are_chosen_by_any_name() -> None:
    async def session(client: ClientSession) -> None:
        assert [each.name for each in await listed(client)] == ["ideogram-4-0-remix", "ideogram-3-0"]
        arguments = {"positivePrompt": "a kite over a harbour", "size": "1000 x 1000", "ttl": 60}
        result = await client.call_tool("ideogram-3-0", arguments)
        text, values = said(result)
        assert result.is_error and [each["code"] for each in values["issues"]] == ["invalidArguments"]
        corrected = {"positivePrompt": "a kite over a harbour", "size": "1024x1024"}
        assert values["arguments"] == corrected and json.dumps(corrected)[:20] in text.replace('":"', '": "')
        assert not (await client.call_tool("ideogram-3-0", corrected)).is_error

    served(session, "--model=ideogram:4@remix", "--model", "ideogram-3-0", "--model", "ideogram-4-0-remix")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--model", "ideogram-3"), "no model is called 'ideogram-3'"),
        (("--model", "ideogram-3_0"), "did you mean 'ideogram-3-0'?"),
        (("--task-type", "x"), "known are imageInference"),
        (("--model",), "--model takes a value"),
        (("x",), "'mcp' takes no names"),
        (("--models", "x"), "'mcp' has no option '--models'"),
    ],
    ids=" ".join,
)
def test_wrong_words(words: tuple[str, ...], reason: str, tmp_path: Path) -> None:
    ran = commanding.python(tmp_path, "mcp", *words)
    assert (ran.code, ran.out) == (2, "") and reason in ran.err and ran.err.count("\n") == 1


def test_the_end_of_the_input_ends_it(tmp_path: Path) -> None:
    assert commanding.python(tmp_path, "mcp", text="") == commanding.Ran(0, "", "")


def test_without_the_extra_the_reason_is_told(tmp_path: Path) -> None:
    source = {**os.environ, "PYTHONPATH": str(COMPILED.folder / "python" / "src")}
    command = [sys.executable, "-S", "-P", "-m", COMPILED.names.package, "mcp"]
    run = subprocess.run(command, cwd=tmp_path, env=source, capture_output=True, text=True)
    reason = f"error: 'mcp' needs the SDK of the protocol: pip install '{COMPILED.names.package}[mcp]'\n"
    assert (run.returncode, run.stdout, run.stderr) == (2, "", reason)
