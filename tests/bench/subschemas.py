"""`specwright diff` beside jsonsubschema: is every request that one version accepts valid in the other?

Asked of pairs of small random specs, their rules and formats left out, since jsonsubschema knows neither, and
written as draft 4, which it reads. That requests are refused now is right where one of them shows it; that
none is, where none of those enumerated does.
"""

import importlib
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

import compared_pairs
from bench import sets
from bench.peers import Missing
from compared_pairs import Pair
from compared_requests import brute_force, root_of
from compared_verdicts import faults, narrows, widens
from fact_edits import Facts
from specwright.compare.models import compared
from whole_specs import model_of

PAIRS = 400
REQUESTS = 2000
OURS, THEIRS = "specwright diff", "jsonsubschema"
COPIED = (
    *("type", "enum", "minimum", "maximum", "multipleOf", "minLength", "maxLength", "pattern"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
)


def subschemas(number: int = PAIRS) -> dict[str, Any]:
    """What each says of both directions of so many pairs, and milliseconds a question; raises Missing."""
    try:
        is_subschema = importlib.import_module("jsonsubschema").isSubschema
    except ImportError as fault:
        raise Missing(str(fault)) from fault
    said: dict[str, Counter[str]] = {OURS: Counter(), THEIRS: Counter()}
    taken = {OURS: 0.0, THEIRS: 0.0}
    for pair in bare_pairs(number):
        started = time.process_time()
        changes = compared(*pair.models)
        taken[OURS] += time.process_time() - started
        known = brute_force(pair.specs, pair.models, pair.seed, REQUESTS)
        is_proved = not faults(changes, *pair.models)
        for told, example, specs in (
            (narrows(changes), known.narrowed, pair.specs),
            (widens(changes), known.widened, pair.specs[::-1]),
        ):
            is_narrowed = example is not None or (told is True and is_proved)
            said[OURS][outcome(told, is_narrowed)] += 1
            started = time.process_time()
            answer = answered(is_subschema, *map(draft_4, map(root_of, specs)))
            taken[THEIRS] += time.process_time() - started
            said[THEIRS]["errors" if answer is None else outcome(not answer, is_narrowed)] += 1
    questions = said[OURS].total()
    whole = Counter(map(str, (answered(is_subschema, *each) for each in whole_schemas())))
    return {
        "questions": questions,
        "whole": {"asked": whole.total(), "errors": whole["None"]},
        "said": {who: dict(counts) for who, counts in said.items()},
        "milliseconds": {who: seconds * 1000 / questions for who, seconds in taken.items()},
    }


def whole_schemas() -> Iterator[tuple[Any, Any]]:
    """The generated schema of each model, rules and all, with one that takes a shorter prompt, both ways."""
    for each in sets.catalog().models:
        schema = sets.schema(each.slug)
        shorter = deepcopy(schema)
        shorter["properties"]["positivePrompt"]["maxLength"] = 100
        yield from ((schema, shorter), (shorter, schema))


def bare_pairs(number: int) -> Iterator[Pair]:
    """Pairs of specs without rules and formats that differ all the same."""
    seed = 0
    while number:
        seed += 1
        pair = compared_pairs.pair_of(seed)
        old, new = map(bare, pair.specs) if pair else ({}, {})
        models = (model_of(old), model_of(new)) if old != new else (None, None)
        if models[0] and models[1]:
            number -= 1
            yield Pair(seed=seed, specs=(old, new), models=(models[0], models[1]))


def bare(value: Any) -> Any:
    """A spec without rules, formats and what clients fill in."""
    if isinstance(value, dict):
        return {
            key: bare(each)
            for key, each in value.items()
            if key not in ("rules", "format", "fill", "default")
        }
    return [bare(each) for each in value] if isinstance(value, list) else value


def draft_4(facts: Facts) -> dict[str, Any]:
    """A parameter as a schema of draft 4, all types spelled out."""
    schema = {key: facts[key] for key in COPIED if key in facts}
    if "const" in facts:
        schema["enum"] = [facts["const"]]
    if facts.get("type") == "any":
        del schema["type"]
    for word, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if word in facts:
            schema |= {bound: facts[word], word: True}
    if "anyOf" in facts:
        schema["anyOf"] = [draft_4(option) for option in facts["anyOf"]]
    if "items" in facts:
        schema["items"] = draft_4(facts["items"])
    if facts.get("type") == "object":
        schema |= _object(facts)
    return schema


def _object(facts: Facts) -> dict[str, Any]:
    known = facts.get("properties", {})
    free = facts.get("additionalProperties", not known)
    required = [name for name, own in known.items() if own.get("required")]
    return {
        "properties": {name: draft_4(own) for name, own in known.items()},
        **({"required": required} if required else {}),
        "additionalProperties": draft_4(free) if isinstance(free, dict) else free,
    }


def answered(is_subschema: Callable[[Any, Any], bool], one: Any, other: Any) -> bool | None:
    """The answer; None where there is an error instead."""
    try:
        return is_subschema(one, other)
    except Exception:
        return None


def outcome(is_told: bool | None, is_so: bool) -> str:
    """What came of saying that requests are refused now, or that none is."""
    if is_told is None:
        return "undecided"
    if is_told is is_so:
        return "right"
    return "false alarms" if is_told else "false safes"


def told(found: dict[str, Any]) -> tuple[str, str]:
    """The row of a table."""
    parts = [
        f"{who} {counts_of(counts)}, {found['milliseconds'][who]:.1f} ms a question"
        for who, counts in found["said"].items()
    ]
    whole = found["whole"]
    parts.append(f"of {whole['asked']} about whole models jsonsubschema ends {whole['errors']} in an error")
    return f"narrowed or safe: {found['questions']} questions without rules and formats", "; ".join(parts)


def counts_of(counts: dict[str, int]) -> str:
    """The outcomes, those that are right first."""
    words: Sequence[str] = ("right", "undecided", "errors", "false safes", "false alarms")
    return ", ".join(f"{counts[word]} {word}" for word in words if word in counts)
