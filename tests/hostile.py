"""A spec that is well formed and means harm: its texts try to end a string, a comment or a template."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import Project
from specwright.driver.write import write
from specwright.emit.output import Names
from specwright.ir.model import Model
from specwright.load.discovery import slug

PARTS = [
    *("it's", '"quoted"', '"""', "'''", "\\", "\\\\n", "{0}", "{{", "}}", "{", "%s %(x)s %", "line\nline"),
    *("tab\tcr\r", "\0\x01\x07\x1b\x7f\x85", "*/", "/*", "//", "<!-- -->", "</script>", "a\u2028b\u2029c"),
    *(
        "\u202eRTL\u200f",
        "\ufeff",
        "\U0001f600",
        "#{x}",
        "${x}",
        "`x`",
        "{{ 7*7 }}",
        "{% raw %}",
        "{# gone #}",
    ),
    *("# noqa", "| a | b |", "&amp;", "~", "\u00e9"),
]
LONG = " ".join(PARTS) + " \\"
SHORT = 'a"""\\{0}{{b\n\0\\'
NAMES = [
    *("class", "None", "__init__", "$ref", "_", "self", "extra", "toDict", "fromDict", "isValid"),
    *("validate", "check", "field", "dataclass", "Any", "Sequence", "Mapping", "Literal", "ClassVar"),
    *("list", "str", "float", "value", "request", "found", "item", "get", "left", "path", "index"),
    *("match", "type", "len", "isinstance", "object", "a-b", "copy", "json", "schema", "construct"),
    *("modelConfig", "modelFields", "modelDump", "modelValidate", "modelFOO", "parseObj", "register"),
    *("mro", "super", "print", "async", "Response", "__proto__", "constructor", "hasOwnProperty"),
    *("arguments", "undefined", "Part", "issue", "x1", "async2Def", "a b", "a.b", "1st", 'say "so"'),
    *("it's", "back\\slash", "{0}", "{x}", "%s", "line\nline", "", ".", " ", "~1", "a/b", "x[0]", "*/"),
    *("${x}", "`x`", "</script>", "{% raw %}", "{{ 7*7 }}", "#{x}", "| a | b |", "\u2028", "fooBar"),
    *("foobar", "foo_bar", "foo-bar", "FOOBAR", "\xe9", "\U0001f600", "\x7f"),
]
AIR = 'a\'c"m\\e:{0}</script>%s"""@*/{{7*7}}#{x}'
URL = 'https://acme.example/\'"""\\{0}{{7*7}}{%raw%}</script>*/?q=%s#${x}'


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """The spec with its texts, requests for it, and what was made of it."""

    text: str
    spec: dict[str, Any]
    good: dict[str, Any]
    bad: dict[str, Any]
    model: Model
    folder: Path


def compiled(text: str, root: Path) -> Hostile:
    """The spec in which this text stands for every text, compiled into a folder."""
    specs = root / "specs"
    folder = specs / "models" / slug(text)
    folder.mkdir(parents=True)
    spec = model(text)
    (specs / "api.yaml").write_text(as_yaml(api(text)), encoding="utf-8")
    (folder / "import.yaml").write_text(as_yaml(spec), encoding="utf-8")
    generated = root / "generated"
    project = Project(root=root, specs=specs, templates=root / "none", generated=generated, names=Names())
    compiled = compile_project(project)
    assert compiled.outputs, "\n".join(map(str, compiled.diagnostics))
    write(compiled.outputs, project, lock.inputs(project))
    return Hostile(
        text=text, spec=spec, good=good(text), bad=bad(text), model=compiled.models[0], folder=generated
    )


def as_yaml(value: Any) -> str:
    """The value as JSON that YAML reads too: what may not stand in a file is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def api(text: str) -> dict[str, Any]:
    """The service."""
    code = text + "{Parameter}"
    kinds = ("missing", "invalid", "unsupported", "combination", "incomplete")
    return {
        "title": text,
        "anchor": text + "{path}",
        "discriminator": "model",
        "taskType": "class",
        "taskUUID": "taskUUID",
        "codes": {**dict.fromkeys(kinds, code), "unknown": text},
    }


def model(text: str) -> dict[str, Any]:
    """The model."""
    return {
        "model": AIR,
        "title": text,
        "summary": text,
        "status": "live",
        "creator": text,
        "capabilities": [text, *PARTS],
        "documentation": URL,
        "sources": [{"url": URL, "rendering": text, "sha256": "0" * 64, "read": "2026-11-21"}],
        "pricing": {text: 0.01, **dict.fromkeys(PARTS, 1)},
        "request": [
            {"title": text, "parameters": plain_parameters(text)},
            {"title": text, "in": "class.__init__.None", **named_parameters(text)},
            {"title": text, "parameters": {"request": array(text)}},
        ],
        "rules": [{"sizes": table(text), "because": text}],
        "response": [{"title": text, "parameters": named(text, {"type": "string"})}],
        "examples": [{"title": text, "request": {"style": text, "open": {text: text}}}],
    }


def plain_parameters(text: str) -> dict[str, Any]:
    """Parameters with every fact that is a text."""
    return {
        "model": {"type": "string", "required": True, "const": AIR, "description": text},
        "taskUUID": {"type": "string", "fill": "uuid4", "format": "uuid4", "description": text},
        "style": {"type": "string", "enum": dict.fromkeys([text, *PARTS], text), "default": text},
        "only": {"type": "string", "const": text, "description": text},
        "open": {"type": "object", "default": {text: [text, {text: None}]}, "description": text},
        "width": {"type": "integer", "description": text},
        "height": {"type": "integer", "description": text},
    }


def named_parameters(text: str) -> dict[str, Any]:
    """Parameters and rules with names that languages and libraries keep for themselves."""
    parameters = named(text, {"type": "string"})
    for name, parameter in parameters.items():
        parameter |= {"enum": [text, name], "default": name}
    return {
        "parameters": parameters,
        "rules": [
            {"together": ["class", "None"], "because": text},
            {"requires": {"when": {"self": text}, "need": ["extra"]}, "because": text},
            {"excludes": {"when": {"Any": [text, "Any"]}, "refuse": ["list"]}, "because": text},
        ],
    }


def named(text: str, facts: dict[str, Any]) -> dict[str, Any]:
    return {name: {**facts, "description": text} for name in NAMES}


def array(text: str) -> dict[str, Any]:
    items = {"type": "object", "properties": named(text, {"type": "integer"})}
    return {"type": "array", "items": items, "description": text}


def table(text: str) -> dict[str, Any]:
    return {"parameters": ["width", "height"], "rows": {text: [f"{label(text)} 1024x768"]}}


def label(text: str) -> str:
    """The text as a row can have it: on one line."""
    return text.replace("\n", " ")


def good(text: str) -> dict[str, Any]:
    """A request that is valid."""
    return {
        "model": AIR,
        "style": text,
        "only": text,
        "open": {text: text},
        "class": {"__init__": {"None": {name: name for name in NAMES if name != "list"}}},
        "request": [dict.fromkeys(NAMES, 1)],
    }


def bad(text: str) -> dict[str, Any]:
    """A request with a fault of every kind."""
    return {
        "model": AIR,
        text: text,
        "style": text + "?",
        "only": "?",
        "class": {"__init__": {"None": {"self": text, "Any": text, "list": text, "class": text, text: 1}}},
        "request": [{"self": text, text: 1}],
    }
