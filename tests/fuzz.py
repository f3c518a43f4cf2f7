"""Feeds the package what a coverage-guided fuzzer finds: `make fuzz`.

Needs atheris (`pip install --group fuzz`). Every input becomes an object made of the API's names and of odd
values, and is passed to every function; an exception, a hang or a changed argument ends the run.
"""

import json
import sys
from pathlib import Path
from typing import Any

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

sys.path.insert(0, str(Path(__file__).parents[1] / "generated" / "python" / "src"))

with atheris.instrument_imports(include=["airmodels"]):
    import airmodels

    airmodels.repair({}), airmodels.narrow({})  # loaded here, so that they are watched

from odd_objects import ODD

NAMES = [
    *sorted(
        {
            part
            for air in airmodels.models
            for name in airmodels.models[air].parameters
            for part in name.split(".")
        }
    ),
    *("prompt", "seed", "styleTyp", "bfl"),
]
WORDS = [
    *airmodels.models,
    *sorted(
        {
            str(v)
            for air in airmodels.models
            for p in airmodels.models[air].parameters.values()
            for v in p.allowed_values
        }
    ),
    *("https://a.example.com/b", "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046", "#1B4965"),
]
SMALL = sorted(name for name in ODD if not name.startswith(("long", "many", "deep", "bomb", "endless")))
DEEPEST = 6


def value(data: Any, depth: int) -> Any:
    """Any value: words of the API, numbers, texts, arrays, objects, odd objects."""
    kind = data.ConsumeIntInRange(0, 9)
    if kind <= 1:
        return data.PickValueInList(WORDS)
    if kind == 2:
        return data.ConsumeInt(data.ConsumeIntInRange(1, 40))
    if kind == 3:
        return data.ConsumeFloat()
    if kind == 4:
        return data.ConsumeUnicode(data.ConsumeIntInRange(0, 80))
    if kind == 5:
        return data.ConsumeIntInRange(0, 4096)
    if kind == 6:
        return data.PickValueInList([None, True, False])
    if kind == 7:
        return ODD[data.PickValueInList(SMALL)]()
    if depth >= DEEPEST:
        return {}
    if kind == 8:
        return [value(data, depth + 1) for _ in range(data.ConsumeIntInRange(0, 3))]
    return fields(data, depth)


def fields(data: Any, depth: int) -> dict[Any, Any]:
    """An object: names of the API, and others."""
    made: dict[Any, Any] = {}
    for _ in range(data.ConsumeIntInRange(0, 12)):
        own = data.ConsumeUnicode(12) if data.ConsumeIntInRange(0, 9) == 0 else data.PickValueInList(NAMES)
        made[own] = value(data, depth + 1)
    return made


def one_input(text: bytes) -> None:
    """Asks everything of one request; raises where an answer is not what is promised."""
    data = atheris.FuzzedDataProvider(text)
    request = fields(data, 0)
    request["model"] = data.PickValueInList([*airmodels.models, "x"])
    before = [(id(key), id(each)) for key, each in request.items()]
    issues = airmodels.validate(request)
    valid = airmodels.is_valid(request)
    assert valid == (not any(each.severity == "error" for each in issues))
    for issue in issues[:8]:
        assert issue.message and issue.to_dict()
    json.dumps(airmodels.to_api(issues))
    repaired = airmodels.repair(request)
    assert not repaired or airmodels.is_valid(repaired.request)
    if data.ConsumeIntInRange(0, 19) == 0:  # a narrowing takes as long as a hundred verdicts
        narrowed = airmodels.narrow(request)
        assert not narrowed.possible or airmodels.is_valid(narrowed.example)
    try:
        airmodels.models[next(iter(airmodels.models))].request_type.from_dict(request)
    except airmodels.InvalidRequest as error:
        assert str(error)
    if "validate_json" in airmodels.__all__:
        airmodels.validate_json(text)
    assert before == [(id(key), id(each)) for key, each in request.items()]


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
