"""The generated npm package, asked in a process of Node, and what a request is to JavaScript."""

import json
import math
import shutil
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from programs import Asked, Foreign, shown
from specwright.ir.naming import file_stem

NODE = shutil.which("node")
JUDGE = Path(__file__).parent / "typescript" / "judge.mjs"
MISSING = "Node is not installed: the JavaScript target goes unjudged"
NAMES = ("javascript", "javascript-issues", "javascript-dispatch", "javascript-dispatch-issues")
OPAQUE = object()
"""What JSON cannot hold: no type is that of it."""
FOREIGN = (
    *(Foreign(name, OPAQUE) for name in ("date", "url", "boxed text", "boxed number", "told", "bytes")),
    *(Foreign("function", OPAQUE), Foreign("symbol", OPAQUE), Foreign("map", {})),
    *(Foreign("instance", {"x": 1}), Foreign("bare object", {"x": 1}), Foreign("disguised list", [1])),
)


@cache
def program(script: Path, *arguments: str) -> Asked:
    """A program of Node, started when it is first asked for."""
    assert NODE is not None, MISSING
    return Asked(NODE, script, *arguments, folder=script.parent)


def ask(folder: Path, module: str, question: str, request: Any) -> Any:
    """What a function of a module says of a request; the package lies in the folder."""
    return program(JUDGE, str(folder)).ask(module=module, ask=question, **shown(request))


def module(slug: str | None) -> str:
    """The module of a model, or the one that finds the model itself."""
    return f"models/{file_stem(slug)}.js" if slug else "all.js"


def judges(generated: Path, slug: str) -> dict[str, Callable[[Any], bool]]:
    """Verdicts, and lists of issues without an error, from the model's module and from the package's."""

    def valid(asked: str, request: Any) -> bool:
        return bool(ask(generated / "typescript", asked, "isValid", request))

    def unobjectionable(asked: str, request: Any) -> bool:
        issues = ask(generated / "typescript", asked, "validate", request)
        return all(issue["severity"] != "error" for issue in issues)

    made = (partial(each, module(of)) for of in (slug, None) for each in (valid, unobjectionable))
    return dict(zip(NAMES, made, strict=True))


def readers(generated: Path, slug: str) -> dict[str, Callable[[str], bool]]:
    """Verdicts on the text of a request, which JSON.parse reads."""

    def valid(asked: str, text: str) -> bool:
        asking = program(JUDGE, str(generated / "typescript"))
        return bool(asking.ask(module=asked, ask="isValid", text=text, strange=False))

    return {"javascript": partial(valid, module(slug)), "javascript-dispatch": partial(valid, module(None))}


def as_read(value: Any) -> Any:
    """What JavaScript makes of a parsed JSON value, in Python's terms: every number is a double."""
    match value:
        case bool():
            return value
        case int() | float():
            return _double(value)
        case list():
            return [as_read(each) for each in value]
        case dict():
            return {key: as_read(each) for key, each in value.items()}
        case Foreign(judged_as=known):
            return known
        case _:
            return value


def is_exact(value: Any) -> bool:
    """Whether every whole number in the value is one that a double tells from its neighbours."""
    match value:
        case dict():
            return all(map(is_exact, value.values()))
        case list():
            return all(map(is_exact, value))
        case int():
            return abs(value) < 2**53
        case _:
            return True


def literal(value: Any) -> str:
    """A parsed JSON value as an object literal, in which `__proto__` is a key like others."""
    return json.dumps(value).replace('"__proto__":', '["__proto__"]:')


def _double(number: float) -> float:
    try:
        double = float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
    whole = math.isfinite(double) and double.is_integer() and abs(double) < 1e21
    return int(double) if whole else double
