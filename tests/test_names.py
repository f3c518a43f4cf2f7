"""Names that no language takes for an identifier: paths, both runtimes, schemas that are imported, types."""

import importlib
import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import node
import npm
import targets
from corpus import corpora
from hostile import NAMES
from small_specs import HEAD
from specwright.codegen.stems import stems
from specwright.emit.python import names as python_names
from specwright.ir.path import PARTS, below, dotted, of_names, parse, prefixes, split_last
from specwright.ir.tree import objects, properties

ODD = (
    *NAMES,
    ".",
    "$",
    "$.a",
    "a..b",
    '"',
    '""',
    "\\",
    "[",
    "]",
    "{",
    "}",
    "a[]",
    "[]a",
    "{}{}",
    "long " * 70,
)
SLUG = "conformance-names"
TAKEN_UP = ('import type {{ ConformanceNamesRequest }} from "./package/models/{slug}.js";',)


def paths() -> list[tuple[str, ...]]:
    singles = [(name,) for name in ODD]
    pairs = [(one, other) for one in ODD[::5] for other in ODD]
    parts = [(name, "[]", "[]", name, "{}", name) for name in ODD]
    return [*singles, *pairs, *parts, ("{}", "a.b"), ("{}",)]


def test_a_path_comes_back_from_its_text() -> None:
    texts = {path: dotted(path) for path in paths()}
    assert {path: parse(text) for path, text in texts.items()} == {path: path for path in texts}
    assert len({*texts.values()}) == len(texts)
    assert all(text.isprintable() and "`" not in text for text in texts.values())


@pytest.mark.parametrize("text", ["a", "a.b", "palette.members[].colorHex", "tags{}[]", "$ref.a-b"])
def test_plain_words_stand_without_quotes(text: str) -> None:
    assert dotted(parse(text)) == text


@pytest.mark.parametrize("text", ['"', 'a"', '"a', '"a"b', 'a."b', '"\\"', '"\\x"', "..", "."])
def test_what_is_no_path_is_some_name(text: str) -> None:
    assert all(isinstance(name, str) for name in parse(text))


def test_parts_of_paths_are_found_behind_quotes() -> None:
    text = dotted(("a.b", "[]", "c"))
    assert split_last(text) == ('"a.b"[]', "c")
    assert prefixes('x."a.b".c') == ["x", 'x."a.b"', 'x."a.b".c']
    assert below("", "a b") == '"a b"' and below("x", "y") == "x.y"
    assert of_names(("a.b", "[]", "c")) == '"a.b".c'


def test_both_runtimes_write_and_read_paths_alike() -> None:
    targets.of_the_small_specs().module("tiny")
    package = targets.of_the_small_specs().package.__name__
    nodes = importlib.import_module(f"{package}._runtime.nodes")
    for path in paths():
        assert nodes.dotted(path) == dotted(path)
        assert nodes.parse(dotted(path)) == path


def test_identifiers_of_one_object_differ() -> None:
    model = targets.of_the_corpus().model(SLUG)
    called = stems(model.request.root)
    for each in objects(model.request.root):
        fields = [python_names.field(child.name, called) for child in properties(each)]
        assert len({name.casefold() for name in fields}) == len(fields)
        assert all(name.isidentifier() for name in fields)


@cache
def valid() -> list[Any]:
    found = next(each for each in corpora() if each.slug == SLUG)
    return [case.request for case in found.cases if case.record.valid]


def test_dataclasses_send_the_names_as_they_are() -> None:
    module = targets.of_the_corpus().module(SLUG)
    for request in valid():
        assert module.ConformanceNamesRequest.from_dict(request).to_dict() == request


@cache
def odd() -> targets.Compiled:
    """A spec with every odd name, at the root and in an object."""
    numbers: dict[str, Any] = {name: {"type": "integer", "maximum": 9} for name in ODD if name not in PARTS}
    parameters = {
        "model": {"type": "string", "required": True, "const": "acme:small@1"},
        **numbers,
        "an object": {"type": "object", "additionalProperties": False, "properties": numbers},
    }
    spec = HEAD | {"request": [{"title": "Core", "parameters": parameters}]}
    return targets.of_the_specs("odd", "Acme", {"odd": spec})


def test_both_packages_say_the_same_of_choices() -> None:
    request = {"model": "acme:small@1", "a.b": 1, "an object": {"a.b": 10}}
    choices = odd().ask(None, "narrow", request)["choices"]
    assert {*odd().package.narrow(request)} == {*choices}
    assert {'"a.b"', '"an object"."a.b"', "$ref"} <= {*choices}


def test_both_packages_say_the_same_of_faults() -> None:
    for name in (each for each in ODD if each not in PARTS):
        request = {"model": "acme:small@1", name: 10, "an object": {name: 10.5, f"{name}!": 1}}
        ours = odd().package.validate(request)
        theirs = odd().ask(None, "validate", request)
        assert [(each.rule, each.message, each.parameter) for each in ours] == [
            (each["rule"], each["message"], each["parameter"]) for each in theirs
        ]
        assert odd().package.repair(request).request == odd().ask(None, "repair", request)["request"]


@pytest.mark.skipif(
    npm.NPM is None or node.NODE is None, reason="npm is not installed: nothing compiles types"
)
def test_types_take_what_is_valid(tmp_path: Path) -> None:
    shutil.copytree(targets.of_the_corpus().folder / "typescript", tmp_path / "package")
    lines = [each.format(slug=SLUG) for each in TAKEN_UP]
    for number, request in enumerate(valid()):
        text = json.dumps({key: value for key, value in request.items() if key != "__proto__"})
        lines.append(f"export const good{number}: ConformanceNamesRequest = {text};")
    wrong = ('{"": 1, "foo_bar": "x"}', '{"": 1, "a/b": {"a.b": "z"}}', '{"": 1, "fooBAR": 1}')
    for number, text in enumerate(wrong):
        lines += ["// @ts-expect-error", f"export const bad{number}: ConformanceNamesRequest = {text};"]
    (tmp_path / "use.ts").write_text("\n".join(lines), encoding="utf-8")
    options = ("--strict", "--noEmit", "--skipLibCheck", "false", "--target", "es2022")
    run = npm.tool("tsc", *options, "--module", "nodenext", "use.ts", folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")
