"""Two versions of small random responses: what is reported of them, and what asking both shows."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from compared_pairs import Pair, pair_of
from compared_requests import BruteForce, brute_force
from compared_verdicts import NARROWS, WIDENS, told_of
from small_specs import HEAD
from specwright.compare.change import Effect, ModelChanges, Side
from whole_specs import model_of

KNOWN = {"model": {"type": "string", "required": True, "const": "acme:small@1"}}


def response_pairs(number: int, seed: int = 0) -> Iterator[Pair]:
    """So many pairs of specs whose responses differ, and nothing else."""
    while number:
        seed += 1
        pair = pair_of(seed)
        old, new = map(_answering, pair.specs) if pair else ({}, {})
        models = (model_of(old), model_of(new)) if old != new else (None, None)
        if models[0] and models[1]:
            number -= 1
            yield Pair(seed=seed, specs=(old, new), models=(models[0], models[1]))


def asked(pair: Pair, requests: int) -> BruteForce:
    """What both versions say of the messages that either may answer with."""
    old, new = (replace(model, request=model.response) for model in pair.models)
    first, second = ({"request": spec["response"]} for spec in pair.specs)
    return brute_force((first, second), (old, new), pair.seed, requests)


def told(changes: ModelChanges) -> dict[Effect, bool | None]:
    """Whether answers are refused now, and whether there are new ones; None where that is unknown."""
    halves = ((Effect.NARROWED, NARROWS), (Effect.WIDENED, WIDENS))
    return {half: told_of(changes, Side.RESPONSE, effects, half) for half, effects in halves}


def _answering(spec: dict[str, Any]) -> dict[str, Any]:
    """A spec whose response has the parameters of the request of this one, without their rules."""
    parameters = {
        name: _unruled(facts) for group in spec["request"] for name, facts in group["parameters"].items()
    }
    del parameters["model"]
    response = [{"title": "Response", "parameters": parameters}]
    return HEAD | {"request": [{"title": "Core", "parameters": deepcopy(KNOWN)}], "response": response}


def _unruled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unruled(each) for key, each in value.items() if key not in ("rules", "default", "fill")}
    return [_unruled(each) for each in value] if isinstance(value, list) else value
