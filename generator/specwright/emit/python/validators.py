"""The straight-line verdict and the list of issues, printed from the functions of a message."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from specwright.codegen import faults as lowering
from specwright.codegen import verdicts
from specwright.codegen.plan import functions
from specwright.codegen.stems import stems
from specwright.codegen.usage import used_in_sources
from specwright.emit.python import names
from specwright.emit.python.literals import FILTERS, WIDTH, literal, spread
from specwright.emit.python.statements import Printed
from specwright.emit.render import Renderer
from specwright.ir.formats import FORMATS
from specwright.ir.model import Check, Message, Model
from specwright.ir.naming import snake

MOST_RANKED = 4_096
_OWN_MODULE = ("date", "date-time", "email")
"""Formats whose tests are no part of the module that every verdict imports."""


def verdict(renderer: Renderer, message: Message, model: Model | None, package: str) -> tuple[list[str], str]:
    """Imports and body of the module that says whether a request is valid.

    Of a model's requests, the keys that examples use come first.
    """
    uses = (model.examples, used_in_sources(model)) if model else ()
    module = verdicts.verdict(message, *uses)
    printed = Printed(module, stems(message.root))
    values = {"constants": printed.constants, "functions": printed.functions, "package": package}
    body = renderer.render("python/model/verdict.py.j2", values)
    imports = [
        "from __future__ import annotations",
        "",
        imported(f"{package}._runtime.native", ["native"]),
        *_formats(body, package),
        *_of_totals(body, package),
        imported(f"{package}._runtime.values", ["TYPE_CHECKING", *_used(body)]),
        "\nif TYPE_CHECKING:\n    from typing import Any",
    ]
    return imports, body


def faults(
    renderer: Renderer,
    message: Message,
    identity: Sequence[str | None],
    package: str,
    table: Mapping[str, Any],
) -> tuple[list[str], str]:
    """Those of the module that holds the `table` of checks and lists every issue.

    `identity` names model, task type and task UUID.
    """
    printed = Printed(lowering.faults(message), stems(message.root))
    values = {"functions": printed.functions, "identity": identity, "keys": keys(message), **table}
    body = renderer.render("python/model/faults.py.j2", values, FILTERS)
    code = "\n".join(printed.functions)
    imports = [
        "from typing import Any",
        "",
        imported(f"{package}._runtime.findings", ["Findings", "collect_issues"]),
        imported(f"{package}._runtime.issue", ["Issue"]),
        imported(f"{package}._runtime.rule", ["rules_of"]),
        imported(f"{package}._runtime.table", ["CheckTable"]),
        *_formats(code, package),
        *_of_totals(code, package),
        imported(f"{package}._runtime.values", ["ABSENT", "Path", *_used(code)]),
        *(["", imported(".verdict", printed.used)] if printed.used else []),
    ]
    return imports, body


def keys(message: Message) -> list[tuple[str, str]]:
    """The constants that hold the keys of objects, and where the table has them."""
    closed = [plan.unknown for plan in functions(message) if plan.unknown]
    called = stems(message.root)
    constants = [names.constant(check.scope, "KEYS", called) for check in closed]
    return [(name, _keys(check, len(f"{name} = "))) for name, check in zip(constants, closed, strict=True)]


def _keys(check: Check, room: int) -> str:
    return spread("CHECKS.keys(", [literal(check.rule)], ")", first_line=room, comma=False)


def _of_totals(body: str, package: str) -> list[str]:
    """The import of what adds, where the functions use it: most models do without."""
    name = "is_total_between"
    return [imported(f"{package}._runtime.totals", [name])] if name in body else []


def _used(body: str) -> list[str]:
    """The names of the runtime that a module's functions use."""
    words = _words(body)
    offered = (
        *("ABSENT", "COLORS", "HEX", "PLAIN", "UUID", "is_integer", "is_number", "is_multiple_of", "reach"),
        *("are_unlike", "asked_values", "is_every_value", "is_found", "reach_json", "reject"),
        *("reject_missing", "total_length"),
        *(f"is_{snake(name)}" for name in FORMATS if name not in _OWN_MODULE),
    )
    return [name for name in offered if name in words]


def _formats(body: str, package: str) -> list[str]:
    """The import of formats that have a module of their own, where a module's functions use them."""
    words = _words(body)
    used = [name for name in (f"is_{snake(each)}" for each in _OWN_MODULE) if name in words]
    return [imported(f"{package}._runtime.text_formats", used)] if used else []


@lru_cache(maxsize=1)
def _words(body: str) -> set[str]:
    return set(re.findall(r"\w+", body))


def imported(module: str, listed: Iterable[str], indent: int = 0) -> str:
    """An import statement, in a block that is indented so far."""
    order = in_order(listed)
    line = f"from {module} import {', '.join(order)}"
    return line if len(line) + indent <= WIDTH else spread(f"from {module} import (", order, ")", indent)


def in_order(names: Iterable[str]) -> list[str]:
    """The names in the order of ruff's: constants, classes, functions; numbers inside names by their size."""
    return sorted(set(names), key=_rank)


@lru_cache(maxsize=MOST_RANKED)
def _rank(name: str) -> tuple[bool, bool, list[tuple[str, int]]]:
    """Asked of the runtime's names for each module."""
    parts = re.findall(r"(\D*)(\d*)", name.lower())
    numbered = [(text, int(digits or 0)) for text, digits in parts]
    return not name.isupper(), not name[:1].isupper(), numbered
