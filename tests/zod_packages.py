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

    def issues(self, slug: str | None, request: Any) -> list[dict[str, Any]]:
        """What the validator says, as Zod's issues are due."""
        every = node.ask(self.folder, node.module(slug), "validate", request)
        return [_as_zod(issue) for issue in every if issue["severity"] == "error"]

    def parsed(self, slug: str | None, request: Any) -> dict[str, Any]:
        """What the schema says: its verdict, its issues, whether it gave the request back."""
        answer: dict[str, Any] = node.ask(self.folder, module(slug), "parsed", request)
        for params in (issue["params"] for issue in answer["issues"]):
            params |= {"fix": without_chance(params["fix"])} if "fix" in params else {}
        return answer

    def fits(self, slug: str | None, request: Any) -> bool:
        """Whether the structure alone lets the request pass."""
        return bool(node.ask(self.folder, module(slug), "fitsZod", request))


def _as_zod(issue: dict[str, Any]) -> dict[str, Any]:
    params = {name: issue[name] for name in ("code", "rule", "parameter")}
    params |= {"fix": without_chance(issue["fix"])} if "fix" in issue else {}
    return {"code": "custom", "path": issue["path"], "message": issue["message"], "params": params}


def is_safe(value: Any) -> bool:
    """Whether every whole number in the value, however it is written, is one of few enough digits."""
    match value:
        case dict():
            return all(map(is_safe, value.values()))
        case list():
            return all(map(is_safe, value))
        case int() | float():
            return not float(value).is_integer() or abs(value) < 2**53
        case _:
            return True
