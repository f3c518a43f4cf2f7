"""Holds very many repairs to what is promised: `python tests/fuzzed_fixes.py [COUNT] [SEED]`.

Requests are valid vectors with slips. Of each repair every step is left out once, alone and with each other.
The same seed asks about the same requests. Ends with 1 where a promise is broken.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import jsonpatch
import jsonpointer

import node
import targets
import vector_files
from disagreements import settled
from slips import Slips
from specwright.ir.evaluate import broken
from specwright.ir.model import Model, Phase

COUNT = 20_000
CHUNK = 1_000
MOST_IN_PAIRS = 8
MOST_SLIPS = 3


def faulty(compiled: targets.Compiled, slug: str, seed: int) -> Iterator[Any]:
    """Requests without end: valid vectors of the model with slips after which they are not valid."""
    random = Random(f"{seed} {slug}")
    vectors = vector_files.cases(compiled.folder, slug)
    valid = [each["request"] for each in vectors if each["valid"] and node.is_exact(each["request"])]
    slips = Slips(random, valid)
    while True:
        request = json.loads(json.dumps(slips.made(random.choice(valid), most=MOST_SLIPS)))
        if node.is_exact(request) and not compiled.package.is_valid(request):
            yield request


def broken_promises(compiled: targets.Compiled, slug: str, request: Any) -> Iterator[str]:
    """What a repair promises and does not keep, and `repaired` where there is one."""
    package = compiled.package
    before = json.dumps(request)
    repair, asked = package.repair(request), package.repair(request, destructive=True)
    if json.dumps(request) != before:
        yield "the request was changed"
    if repair and settled(asked.patch, request) != settled(repair.patch, request):
        yield "destroys although another way is known"
    if asked:
        yield "repaired" if repair else "repaired at a loss"
        yield from _of_one(package, request, asked)
    for each in (repair, asked):
        if not each:
            yield from _of_a_part(package, request, each)
    if lost := list(losses(compiled.model(slug), request, repair.patch)):
        yield f"destroys unasked: {lost}"
    if bool(asked) != (asked.remaining == 0) or bool(repair) != (repair.remaining == 0):
        yield "the faults that remain are not told"
    if node.NODE and node.is_exact(request):
        for due, question in ((repair, "repair"), (asked, "repairAtALoss")):
            told = {
                "request": due.request,
                "partial": due.partial,
                "fixes": due.fixes,
                "patch": due.patch,
                "remaining": due.remaining,
            }
            found = compiled.ask(None, question, request)
            if settled(found, request) != settled(told, request):
                yield f"JavaScript says {found}, Python {told}"


def _of_one(package: Any, request: Any, repair: Any) -> Iterator[str]:
    """Whether the repair is valid, in JSON Patch and when repaired again, and needs each of its steps."""
    if not package.is_valid(repair.request):
        yield "not valid"
    if jsonpatch.apply_patch(request, repair.patch) != repair.request:
        yield "the patch does not lead to it"
    if [operation for fix in repair.fixes for operation in fix] != repair.patch or [] in repair.fixes:
        yield "the fixes are not the patch"
    again = package.repair(repair.request)
    if again.request != repair.request or again.patch:
        yield "not the same when repaired again"
    steps = range(len(repair.patch))
    pairs = combinations(steps, 2) if len(steps) <= MOST_IN_PAIRS else ()
    for left_out in [*((step,) for step in steps), *pairs]:
        rest = [repair.patch[step] for step in steps if step not in left_out]
        if _is_valid_after(package, request, rest):
            yield f"superfluous: {[repair.patch[step] for step in left_out]}"


def _of_a_part(package: Any, request: Any, repair: Any) -> Iterator[str]:
    """Whether what is repaired in part is so in JSON Patch, not valid, and no better when repaired again."""
    if jsonpatch.apply_patch(request, repair.patch) != repair.partial:
        yield "the patch does not lead to the part"
    told = sum(issue.severity == "error" for issue in package.validate(repair.partial))
    if repair.remaining != told or not told:
        yield f"{repair.remaining} are said to be left, and {told} are"
    again = package.repair(repair.partial)
    if again.patch or again.partial != repair.partial:
        yield "more is repaired in a second go"


def _is_valid_after(package: Any, request: Any, patch: list[Any]) -> bool:
    try:
        return bool(package.is_valid(jsonpatch.apply_patch(request, patch)))
    except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException):
        return False


def losses(model: Model, request: Any, patch: list[Any]) -> Iterator[str]:
    """The steps that cut a text, remove items, or a known parameter with a plain value valid by itself.

    A text is taken for cut where it lost more than what spellings differ in.
    """
    draft = request
    for step in patch:
        was, value = jsonpointer.resolve_pointer(draft, step["path"], None), step.get("value")
        is_lost = step["op"] == "remove" and was is not None and _is_valid_alone(model, draft, step["path"])
        if isinstance(was, list) and isinstance(value, list):
            is_lost = len(value) < len(was)
        if isinstance(was, str) and isinstance(value, str) and was.strip() == was:
            is_lost = len(was) - len(value) > 3 and was.startswith(value)
        if is_lost:
            yield f"{step} of {was!r}"
        draft = jsonpatch.apply_patch(draft, [step])


def _is_valid_alone(model: Model, request: Any, pointer: str) -> bool:
    """Whether a parameter outside arrays stands there with a plain value that no check of its own refuses."""
    path = tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
    value = jsonpointer.resolve_pointer(request, pointer)
    if path not in {each.path for each in walked(model)} or isinstance(value, dict | list):
        return False
    values = [check for check in model.request.checks if check.phase is Phase.VALUE]
    return not broken([check for check in values if check.subjects[0] == path], request)


def walked(model: Model) -> Iterator[Any]:
    """Every parameter of the model's requests."""
    waiting = [model.request.root]
    while waiting:
        parameter = waiting.pop()
        yield parameter
        waiting += parameter.children


def counted(where: str, slug: str, seed: int, count: int) -> Counter[str]:
    """How many requests were repaired, at a loss or not, and how many promises were broken."""
    compiled = {"repository": targets.of_the_repository, "corpus": targets.of_the_corpus}[where]()
    found = Counter[str]()
    for request in faulty(compiled, slug, seed):
        found["requests"] += 1
        for promise in broken_promises(compiled, slug, request):
            found[promise if promise.startswith("repaired") else "broken promises"] += 1
            if not promise.startswith("repaired"):
                print(f"{slug}: {promise[:600]}: {json.dumps(request)[:900]}", file=sys.stderr)
        if found["repaired"] + found["repaired at a loss"] >= count or found["requests"] >= 20 * count:
            return found
    raise AssertionError


def slugs(compiled: targets.Compiled) -> list[str]:
    """The models that have valid vectors to begin with."""
    return [
        model.slug
        for model in compiled.catalog.models
        if model.air and any(each["valid"] for each in vector_files.cases(compiled.folder, model.slug))
    ]


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    own, others = slugs(targets.of_the_repository()), slugs(targets.of_the_corpus())
    jobs = [
        ("repository", slug, seed + n)
        for slug in own
        for n in range(max(1, count // (2 * len(own)) // CHUNK))
    ]
    sizes = [count // 2 // len(jobs)] * len(jobs) + [count // 2 // len(others) + 1] * len(others)
    jobs += [("corpus", slug, seed) for slug in others]
    begun = time.monotonic()
    with ProcessPoolExecutor() as pool:
        found = Counter[str]()
        for some in pool.map(counted, *zip(*jobs, strict=True), sizes):
            found += some
            print(dict(found), file=sys.stderr, flush=True)
    print(f"{os.cpu_count()} processes, seed {seed}, {time.monotonic() - begun:.0f} s: {dict(found)}")
    return 1 if found["broken promises"] else 0


sys.path.insert(0, str(Path(__file__).parent))

if __name__ == "__main__":
    sys.exit(main())
