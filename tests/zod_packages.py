"""The generated npm packages beside Zod, and what their schemas say of requests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import node
import npm
import targets
from answers import without_chance
from specwright.ir.model import Model
from specwright.ir.naming import file_stem

NEEDED = pytest.mark.skipif(
    node.NODE is None or npm.NPM is None,
    reason="Node or npm is not installed: the schemas for Zod go unchecked",
)


def packages() -> tuple[targets.Compiled, ...]:
    """The packages whose schemas are asked."""
    return targets.of_the_repository(), targets.of_the_small_specs(), targets.of_the_corpus()


def installed(root: Path) -> Path:
    """A folder in which they are installed, and Zod."""
    return npm.installed(npm.with_zod(root), *packages())


def modules() -> Iterator[tuple[targets.Compiled, Model]]:
    """Every model there is a module of, with its package."""
    for package in packages():
        yield from ((package, model) for model in package.catalog.models)


def module(slug: str | None) -> str:
    """The module of a model's schemas, or of those for any model."""
    return f"zod/models/{file_stem(slug)}.js" if slug else "zod/index.js"


class Package:
    """A package that is installed beside Zod."""

    def __init__(self, place: Path, judged: targets.Compiled) -> None:
        self.folder = place / "node_modules" / judged.names.npm_package

    def issues(self, slug: str | None, requests: list[Any]) -> list[list[dict[str, Any]]]:
        """What the validator says of each request, as Zod's issues are due."""
        return _without_chance(node.ask(self.folder, node.module(slug), "validateAsZod", requests))

    def answers(self, slug: str | None, requests: list[Any]) -> list[tuple[bool, bool, Any]]:
        """The verdict of the schema on each request, whether it gave the request back, and its issues."""
        every = node.ask(self.folder, module(slug), "parsed", requests)
        issues = _without_chance([each["issues"] for each in every])
        return [(each["success"], each["isSame"], told) for each, told in zip(every, issues, strict=True)]

    def fit(self, slug: str | None, requests: list[Any]) -> list[bool]:
        """Which requests the structure alone lets pass."""
        verdicts: list[bool] = node.ask(self.folder, module(slug), "fitZod", requests)
        return verdicts

    def described(self, slug: str | None) -> Any:
        """The JSON Schema that Zod makes of the schema."""
        return node.ask(self.folder, module(slug), "describedByZod", None)


def _without_chance(every: list[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
    """Zod's issues with what is made anew each time as `a new UUID`."""
    for params in (issue["params"] for issues in every for issue in issues):
        if "fix" in params:
            params["fix"] = without_chance(params["fix"])
    return every


def is_safe(value: Any) -> bool:
    """Whether every whole number in the value, however it is written, is one of few enough digits."""
    match value:
        case dict():
            return all(map(is_safe, value.values()))
        case list():
            return all(map(is_safe, value))
        case int() | float():
            return abs(value) < 2**53 or value % 1 != 0
        case _:
            return True
