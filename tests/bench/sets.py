"""The requests that are judged, the same for every peer; made of the repository's own specs and cases."""

import json
import random
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import vector_files
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Catalog, Model
from specwright.lowering.examples import completed

ROOT = Path(__file__).parents[2]
SLUG = "ideogram-2-0-remix"
MIXED = 300

Request = dict[str, Any]


@cache
def catalog() -> Catalog:
    """The catalog of the repository's specs."""
    compiled = compile_project(find(ROOT), targets=())
    if compiled.catalog is None:
        raise ValueError("\n".join(map(str, compiled.diagnostics)))
    return compiled.catalog


def model() -> Model:
    """The model that everything is measured on: it has the most sizes, and values of every type."""
    return next(each for each in catalog().models if each.slug == SLUG)


def schema(slug: str = SLUG, *, steps: bool = False) -> Any:
    """The JSON Schema of a model's requests; `steps` for engines that reckon `multipleOf` in decimal."""
    path = ROOT / "generated" / "json-schema" / f"{slug}.request.schema.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    if steps:
        settings = document["properties"]["providerSettings"]["properties"]["ideogram"]["properties"]
        weight = settings["colorPalette"]["properties"]["members"]["items"]["properties"]["colorWeight"]
        del weight["if"], weight["then"]
        weight["multipleOf"] = 0.01
    return document


@cache
def sets() -> Mapping[str, list[Request]]:
    """The sets by name."""
    examples = [completed(model(), each) for each in model().examples]
    return {
        "usual": usual(examples[0]),
        "examples": examples,
        "mixed": mixed(examples, MIXED),
        "invalid": invalid(),
    }


def usual(example: Request) -> list[Request]:
    """Requests that have the parameters of those on the service's own page, and no others.

    Each has what is required and the optional parameters that the source has seen there; every second lacks
    the last of these, which the fewest use.
    """
    needed = {child.name for child in model().request.root.children if child.required}
    seen = model().sources[0].used
    (table,) = model().tables
    found = []
    for number in range(4):
        request = {name: value for name, value in deepcopy(example).items() if name in needed}
        for names in seen[: len(seen) - number % 2]:
            _copy_value(names, example, request)
        width, height = table.rows[number].values
        found.append(request | {"width": width, "height": height})
    return found


def _copy_value(names: Sequence[str], source: Any, target: Any) -> None:
    for name in names[:-1]:
        source, target = source[name], target.setdefault(name, {})
    target[names[-1]] = source[names[-1]]


def mixed(examples: list[Request], count: int) -> list[Request]:
    """Valid requests with every parameter, or with a part of the optional ones, their keys shuffled."""
    chance = random.Random(20)
    every: Request = {name: value for each in reversed(examples) for name, value in each.items()}
    needed = {child.name for child in model().request.root.children if child.required}
    (table,) = model().tables
    found = []
    for number in range(count):
        request = deepcopy(every)
        if number % 2:
            optional = [name for name in request if name not in needed and chance.random() < 0.6]
            request = {name: value for name, value in request.items() if name not in optional}
        width, height = chance.choice(table.rows).values
        request |= {"width": width, "height": height}
        request["positivePrompt"] = " ".join(["a lighthouse in fog"] * chance.randint(1, 60))
        found.append(shuffled(request, chance))
    return found


def shuffled(value: Any, chance: random.Random) -> Any:
    """The value with the keys of all its objects in another order."""
    if isinstance(value, list):
        return [shuffled(each, chance) for each in value]
    if not isinstance(value, dict):
        return value
    names = list(value)
    chance.shuffle(names)
    return {name: shuffled(value[name], chance) for name in names}


def invalid() -> list[Request]:
    """The invalid objects among the model's conformance cases."""
    return [each for each in cases(SLUG)["invalid"] if isinstance(each, dict)]


def cases(slug: str) -> Mapping[str, list[Any]]:
    """The requests of a model's conformance vectors, but for those that are too long to write."""
    lines = (ROOT / "generated" / "cases" / f"{slug}.jsonl").read_text(encoding="utf-8").splitlines()
    short = [each for each in map(json.loads, lines) if "repeat" not in each]
    return {
        name: [each["request"] for each in short if each["valid"] is verdict]
        for name, verdict in (("valid", True), ("invalid", False))
    }


@cache
def vectors() -> list[dict[str, Any]]:
    """All conformance vectors of the model and a few more, with the verdicts that are due."""
    checks, example = model().request.checks, sets()["examples"][0]
    fox, weight = "\N{FOX FACE}", "providerSettings.ideogram.colorPalette.members[].colorWeight"
    palette = {"members": [{"colorHex": "#fff", "colorWeight": 0.29}]}
    more: dict[tuple[str, str], Request] = {
        ("positivePrompt", "a text of foxes alone"): {"positivePrompt": fox * 2000},
        ("positivePrompt", "a fox too much"): {"positivePrompt": fox * 2001},
        (weight, "0.29, which binary reckoning refuses"): {
            "providerSettings": {"ideogram": {"colorPalette": palette}}
        },
        ("unknown", "a key with a meaning of its own in JavaScript"): {"__proto__": {}},
    }
    found = list(vector_files.cases(ROOT / "generated", SLUG))
    for (about, what), values in more.items():
        request = {**example, **values}
        verdict = is_valid(checks, request)
        found.append({"id": f"{about} {what}", "about": about, "request": request, "valid": verdict})
    return found
