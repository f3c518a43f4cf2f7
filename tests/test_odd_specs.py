"""A spec whose every text is hostile: all targets are loaded, and hold it as a text and as nothing else."""

import ast
import importlib
import json
from functools import cache
from itertools import cycle
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

import node
import npm
import targets
from hostile import label
from odd_texts import PIECES
from small_specs import HEAD
from specwright.load.discovery import slug

VALUES = (
    *(
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "null",
        "true",
        "None",
        "undefined",
        "NaN",
        "1",
        "~",
    ),
    *(
        "",
        " ",
        "'",
        '"',
        '"""',
        "'''",
        "\\",
        "\\\\",
        "a\\",
        "\n",
        "\r\n",
        "\0",
        "\x85",
        "\u2028",
        "\ufeff",
        "\u202e",
    ),
    *("\U0001f600", "e\u0301", "\xe9", "*/", "</script>", "{{", "${x}", "`", "# type: ignore", "%s", "{0}"),
)
NOTED = [each for each in VALUES if each.strip()]
TEXTS = [each for each in dict.fromkeys((*PIECES, *(f"Ends in {each}" for each in PIECES))) if each.strip()]
SHARE = 7


def air(number: int) -> str:
    return f"acme:{number}@1"


def model(number: int, texts: list[str]) -> dict[str, Any]:
    """A model in which these texts stand wherever a text may, one a place in turn."""
    place = cycle(texts)
    parameters = {
        "model": {"type": "string", "required": True, "const": air(number), "description": next(place)},
        **{name: {"type": "integer", "description": next(place)} for name in ("width", "height")},
        "style": {
            "type": "string",
            "enum": {value: next(place) for value in NOTED},
            "default": VALUES[number % 9],
        },
        "list": {
            "type": "array",
            "items": {"type": "string", "enum": list(VALUES)},
            "description": next(place),
        },
        "thing": {"type": "object", "description": next(place), "properties": {"a": {"type": "string"}}},
    }
    rows = {next(place): [f"{label(next(place)).strip()} 1024x768"], f"{next(place)} 2": ["768x1024"]}
    return HEAD | {
        "model": air(number),
        **{name: next(place) for name in ("title", "summary")},
        "creator": next((each for each in (f"Acme{text}" for text in texts) if slug(each) == "acme"), "Acme"),
        "capabilities": list(dict.fromkeys([next(place), next(place)])),
        "request": [
            {"title": next(place), "parameters": parameters},
            {"title": NOTED[number % len(NOTED)], "in": "thing", "parameters": {"b": {"type": "string"}}},
        ],
        "rules": [
            {"sizes": {"parameters": ["width", "height"], "rows": rows}, "because": next(place)},
            {"demands": {"that": {"style": "'"}, "when": "thing", "message": next(place)}},
            {"advises": {"when": {"style": "~"}, "parameter": "style", "message": next(place)}},
        ],
        "response": [
            {"title": next(place), "parameters": {"id": {"type": "string", "description": next(place)}}}
        ],
        "examples": [{"title": next(place), "request": {"style": "'"}}],
    }


@cache
def compiled() -> targets.Compiled:
    specs = {f"m{number}": model(number, each) for number, each in enumerate(parts())}
    return targets.of_the_specs("odd_specs", "Acme", specs)


def parts() -> list[list[str]]:
    """The texts of each model."""
    return [TEXTS[start : start + SHARE] for start in range(0, len(TEXTS), SHARE)]


def numbered() -> list[tuple[int, str]]:
    return [(int(each.slug[1:]), each.slug) for each in compiled().catalog.models]


def test_every_target_asks_as_it_should() -> None:
    for number, slug_ in numbered():
        value = NOTED[number % len(NOTED)]
        good = {"model": air(number), "style": value, "list": [value], "width": 1024, "height": 768}
        wrong = [{**good, "style": f"{value}?!"}, {**good, "list": [f"{value}?!"]}, {**good, "height": 1}]
        for name, judge in compiled().judges(slug_).items():
            assert [judge(good), *map(judge, wrong)] == [True, False, False, False], (slug_, name, value)
        for request in ({**good, "style": "~"}, {**good, "thing": {}}, wrong[0]):
            ours, theirs = (
                compiled().package.validate(request),
                compiled().ask(None, "validate", request),
            )
            assert [(each.rule, each.message) for each in ours] == [
                (each["rule"], each["message"]) for each in theirs
            ]


def test_the_facts_are_the_texts() -> None:
    for number, slug_ in numbered():
        due = model(number, parts()[number])
        facts = compiled().package.models[air(number)]
        told = compiled().ask(slug_, "facts", {})
        for of in (facts.title, told["title"]):
            assert of == due["title"]
        style = due["request"][0]["parameters"]["style"]
        assert [*facts.parameters["style"].allowed_values] == told["parameters"]["style"]["allowedValues"]
        assert [*facts.parameters["style"].allowed_values] == [*style["enum"]]


def test_classes_take_and_send_the_values() -> None:
    for number, slug_ in numbered():
        good = {"model": air(number), "style": VALUES[0], "list": [*VALUES]}
        prefix = f"M{number}"
        pydantic = importlib.import_module(f"{compiled().names.pydantic_package}.{slug_}")
        ours = getattr(compiled().module(slug_), f"{prefix}Request").from_dict(good)
        theirs = getattr(pydantic, f"{prefix}Request").model_validate(good)
        assert ours.to_dict() == theirs.to_dict() == good


def test_every_file_of_python_holds_nothing_but_what_it_should() -> None:
    """As many statements as with harmless texts: none of a text became one."""
    files = [*compiled().folder.rglob("*.py")]
    counts = {}
    for path in files:
        tree = ast.parse(path.read_bytes())
        compile(tree, str(path), "exec", dont_inherit=True)
        counts[path] = sum(1 for each in ast.walk(tree) if isinstance(each, ast.stmt))
    for name in ("shapes.py", "facts.py", "verdict.py", "faults.py"):
        assert (
            len({count for path, count in counts.items() if path.name == name and path.parent.name[0] == "m"})
            == 1
        )


def test_documents_are_documents() -> None:
    folder = compiled().folder
    for path in folder.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
    for path in (folder / "cases").glob("*.jsonl"):
        assert [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_pages_have_no_html_and_a_front_that_yaml_reads() -> None:
    parser = MarkdownIt("commonmark").enable("table")
    folder = compiled().folder
    pages = [
        *(folder / "markdown").glob("*.md"),
        *(folder / name / "README.md" for name in ("python", "pydantic")),
    ]
    for path in [*pages, folder / "typescript/README.md", folder / "cases/README.md"]:
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            front, _, text = text.removeprefix("---\n").partition("\n---\n")
            assert {name: type(each) for name, each in yaml.safe_load(front).items()} == dict.fromkeys(
                ("title", "url", "description"), str
            )
        text = text.replace(f"]({path.stem}.sizes.svg)", "]")  # the picture of ours
        tokens = parser.parse(text)
        kinds = {each.type for token in tokens for each in (token, *(token.children or ()))}
        assert not {each for each in kinds if each.startswith("html")} and "image" not in kinds, path


@pytest.mark.skipif(
    npm.NPM is None or node.NODE is None, reason="npm is not installed: nothing compiles types"
)
def test_types_compile(tmp_path: Any) -> None:
    lines = []
    for number, slug_ in numbered():
        good = {"model": air(number), "style": VALUES[0], "list": [*VALUES], "width": 1024, "height": 768}
        address = f"{compiled().folder}/typescript/models/{slug_}.js"
        lines.append(f"import type {{ M{number}Request }} from {json.dumps(address)};")
        lines.append(f"export const good{number}: M{number}Request = {node.literal(good)};")
    (tmp_path / "use.ts").write_text("\n".join(lines), encoding="utf-8")
    options = ("--strict", "--noEmit", "--skipLibCheck", "false", "--target", "es2022")
    run = npm.tool("tsc", *options, "--module", "nodenext", "use.ts", folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")
