"""The straight-line verdict and the list of issues, printed from the functions of a message."""

import re
from collections.abc import Iterable, Sequence

from specwright.codegen.plan import formats, functions
from specwright.emit.python import names
from specwright.emit.python.literals import FILTERS, literal, spread
from specwright.emit.python.printer import Printer
from specwright.emit.render import Renderer
from specwright.ir.model import Example, Message
from specwright.ir.predicate import NoAdditionalProperties


def verdict(
    renderer: Renderer, message: Message, examples: tuple[Example, ...], *, header: str, package: str
) -> str:
    """The module that says whether a request is valid; what the examples use is looked for first."""
    printer = Printer(message, examples)
    body = renderer.render("python/model/verdict.py.j2", {"py": printer, "package": package}, FILTERS)
    values = ["reject", *(f"is_{name}" for name in formats(printer.errors)), *_extra(body)]
    imports = [
        "from __future__ import annotations",
        "",
        imported(f"{package}._runtime.values", ["TYPE_CHECKING", *values]),
        "\nif TYPE_CHECKING:\n    from typing import Any",
    ]
    return module(renderer, header, imports, body)


def faults(
    renderer: Renderer, message: Message, *, header: str, package: str, identity: Sequence[str | None]
) -> str:
    """The module that lists every issue of a request; `identity` names model, task type and task UUID."""
    printer = Printer(message)
    body = renderer.render("python/model/faults.py.j2", {"py": printer, "identity": identity}, FILTERS)
    values = ["ABSENT", "Path", *(f"is_{name}" for name in formats(message.checks)), *_extra(body)]
    keys = [printer.known(f) for f in printer.functions if f.unknown]
    constants = [name for name, _, _ in printer.constants()] + [name for name, _, _ in printer.counted()]
    imports = [
        "from typing import Any",
        "",
        imported(f"{package}._runtime.findings", ["Findings", "collect_issues"]),
        imported(f"{package}._runtime.issue", ["Issue"]),
        imported(f"{package}._runtime.values", values),
        "",
        imported(".rules", ["RULES", *keys]),
        *([imported(".verdict", constants)] if constants else []),
    ]
    return module(renderer, header, imports, body)


def module(renderer: Renderer, header: str, imports: Iterable[str], body: str) -> str:
    """A module of a header, imports and a body."""
    values = {"header": header, "imports": "\n".join(imports), "body": body}
    return renderer.render("python/module.py.j2", values)


def keys(message: Message) -> list[tuple[str, str]]:
    """The constants that hold the keys of the objects, and their texts."""
    closed = [f.unknown.predicate for f in functions(message) if f.unknown]
    return [
        (names.constant(holds.path, "KEYS"), _keys(holds.names))
        for holds in closed
        if isinstance(holds, NoAdditionalProperties)
    ]


def _extra(body: str) -> list[str]:
    """Names of the runtime that only some modules need."""
    every = ("is_integer", "is_multiple_of", "is_number", "reach", "total_length")
    return [name for name in every if re.search(rf"\b{name}\b", body)]


def imported(module: str, listed: Iterable[str]) -> str:
    """An import statement, its names in the order of ruff's: constants, classes, functions."""
    order = sorted(set(listed), key=lambda each: (not each.isupper(), not each[:1].isupper(), each.lower()))
    line = f"from {module} import {', '.join(order)}"
    return line if len(line) <= 110 else spread(f"from {module} import (", order, ")")


def _keys(known: tuple[str, ...]) -> str:
    """A dictionary's keys: as quick to ask as a set, and in the page's order."""
    rows = "".join(f"    {literal(name)}: None,\n" for name in known)
    return f"{{\n{rows}}}.keys()" if known else "dict[str, None]().keys()"
