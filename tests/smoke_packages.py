"""Asks installed airmodels and airmodels_pydantic about the vectors and examples in a folder of outputs."""

import json
import sys
from pathlib import Path
from typing import Any

import pydantic

import airmodels
import airmodels_pydantic

SOME_UUID = "7c1de0a4-93b5-4f0e-8a62-5d3fb1c29e74"


def main() -> None:
    """Raises AssertionError at the first answer that is not as it should be."""
    generated = Path(sys.argv[1])
    count = 0
    for path in sorted(generated.glob("cases/*.jsonl")):
        model = airmodels.models[path.stem]
        for line in path.read_text(encoding="utf-8").splitlines():
            vector = json.loads(line)
            request, valid = vector["request"], vector["valid"]
            rules = [issue.rule for issue in model.validate(request)]
            assert model.is_valid(request) == valid, vector
            assert rules == [each["rule"] for each in vector["issues"]], (vector, rules)
            assert fits(path.stem, request) == valid, vector
            count += 1
    for each in json.loads((generated / "catalog" / "index.json").read_text(encoding="utf-8"))["models"]:
        path = generated / "catalog" / f"{each['slug']}.json"
        known = json.loads(path.read_text(encoding="utf-8"))
        model = airmodels.models[known["slug"]]
        fixed = {name: each.const for name, each in model.parameters.items() if each.const is not None}
        for example in known["examples"]:
            request = {**fixed, "taskUUID": SOME_UUID, **example["request"]}
            assert airmodels.is_valid(request) and fits(known["slug"], request), example
            assert not fits(known["slug"], {**request, "noSuchParameter": 1})
            count += 1
    print(f"airmodels and airmodels_pydantic: {count} requests judged, with pydantic {pydantic.VERSION}")


def fits(slug: str, request: Any) -> bool:
    """Whether pydantic accepts the request of a model."""
    name = airmodels.models[slug].request_type.__name__
    try:
        getattr(airmodels_pydantic, name).model_validate(request)
    except pydantic.ValidationError:
        return False
    return True


if __name__ == "__main__":
    main()
