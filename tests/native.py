"""Compiled verdicts beside those in Python, asked about the same requests."""

import importlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import chain
from pathlib import Path
from types import FunctionType
from typing import Any, TypeAlias

import vector_files
from boundary_requests import places
from disagreements import MOST, requests
from odd_objects import ODD
from slips import at
from specwright.emit.python import names
from specwright.ir.model import Model
from targets import Compiled

Verdict: TypeAlias = Callable[[Any], bool]


def pairs(compiled: Compiled, folder: Path) -> dict[str, tuple[Verdict, Verdict]]:
    """By the slug of each model its verdict in Python, and the compiled one that lies in a folder."""
    package, native = compiled.names.package, compiled.names.native_package
    modules = {model.slug: names.module(model.slug) for model in compiled.catalog.models}
    plain = {slug: importlib.import_module(f"{package}.{each}.verdict") for slug, each in modules.items()}
    sys.path.append(str(folder))
    try:
        importlib.invalidate_caches()
        machine = {
            slug: importlib.import_module(f"{native}.verdicts.{each}") for slug, each in modules.items()
        }
    finally:
        sys.path.remove(str(folder))
    assert {type(each._request) for each in plain.values()} == {FunctionType}
    assert FunctionType not in {type(each._request) for each in machine.values()}
    return {
        slug: (asked(compiled, plain[slug]._request), asked(compiled, machine[slug]._request))
        for slug in modules
    }


def disagreements(
    compiled: Compiled, folder: Path, count: int, seed: int = 1
) -> tuple[Counter[bool], list[str]]:
    """How many requests are valid and how many are not, and those on which the two verdicts differ.

    Of each model: its vectors, `count` of them with slips, odd objects in every place.
    """
    seen, found = Counter[bool](), []
    for slug, (python, machine) in pairs(compiled, folder).items():
        cases = vector_files.cases(compiled.folder, slug)
        vectors = [case["request"] for case in cases]
        odd = _odd(compiled.model(slug), _fullest(cases))
        for request in chain(vectors, requests(compiled, slug, seed, count), odd):
            verdict = python(request)
            seen[verdict] += 1
            if machine(request) is not verdict:
                found.append(f"{slug}: in Python {verdict}: {_shown(request)}")
    return seen, found


def _fullest(cases: list[dict[str, Any]]) -> Any:
    """The longest valid request that is no great text, if there is one; empty where there is no request."""

    def key(case: dict[str, Any]) -> tuple[bool, bool, int]:
        length = len(str(case["request"]))
        return case["valid"], length < MOST, length

    return max(cases, key=key)["request"] if cases else {}


def _odd(model: Model, full: Any) -> Iterator[Any]:
    """Odd objects as a request, and in the place of every value of one; large ones in a few places."""
    spots = [place for place, _ in places(model.request.root, full) if place]
    for number, (name, odd) in enumerate(ODD.items()):
        value = odd()
        yield value
        seldom = name.startswith(("long", "many", "deep", "endless", "bomb", "foreign"))
        for place in spots[number % 9 :: 9] if seldom else spots:
            request = deepcopy(full)
            at(request, place[:-1])[place[-1]] = value
            yield request


def _shown(request: Any) -> str:
    try:
        return repr(request)[:400]
    except Exception:
        return "an object that cannot be shown"


def asked(compiled: Compiled, verdict: Verdict) -> Verdict:
    """The function that is asked from outside, of one that may raise."""
    plain = importlib.import_module(f"{compiled.names.package}._runtime.plain")

    def is_valid(request: Any) -> bool:
        try:
            return verdict(request)
        except Exception:
            found: bool = plain.on_plain_copy(verdict, request)
            return found

    return is_valid
