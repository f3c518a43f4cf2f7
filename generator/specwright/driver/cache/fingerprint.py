"""What a cached result depends on, as one hash."""

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError

from specwright.driver import lock
from specwright.driver.project import Project

LIBRARIES = (
    "datamodel-code-generator",
    "httpcore",
    "httpx",
    "jinja2",
    "jsonschema",
    "markdown-it-py",
    "pydantic",
    "pyyaml",
    "rapidfuzz",
    "referencing",
    "rich",
    "rich-click",
)
"""The distributions that the generator imports."""

_NAME = re.compile(r"[\w.-]+")
_OPTIONAL = re.compile(r";.*\bextra\b")


def fingerprint(project: Project, inputs: Mapping[str, str]) -> str:
    """All that every model depends on: generator, templates, settings, service, Python, its libraries
    and what these need.

    `inputs` are hashes by name, as `lock.inputs` gives them; what models and shared files say is left out.
    """
    specs, api = (lock.input_name(project, project.specs, name) for name in ("", "api.yaml"))
    common = {
        name: digest for name, digest in inputs.items() if name == api or not name.startswith(f"{specs}/")
    }
    place = os.path.relpath(project.specs, project.root)
    return hashed([common, place, sys.version, versions(tuple(sys.path))])


def hashed(value: object) -> str:
    """The hash of what JSON can write."""
    return lock.digest(json.dumps(value, sort_keys=True).encode())


@cache
def versions(path: Sequence[str]) -> list[tuple[str, str | None]]:
    """The versions of the libraries and of all that they cannot do without, None where one is not installed.

    `path` is where Python looks for them. Other distributions may come and go.
    """
    found: dict[str, str | None] = {}
    due = [*LIBRARIES]
    while due:
        name = re.sub(r"[-_.]+", "-", due.pop()).lower()
        if name in found:
            continue
        found[name], requirements = _distribution(name, path)
        due += [
            each[0] for text in requirements if not _OPTIONAL.search(text) and (each := _NAME.match(text))
        ]
    return sorted(found.items())


def _distribution(name: str, path: Sequence[str]) -> tuple[str | None, list[str]]:
    """Its version and its requirements."""
    try:
        distribution = next(iter(Distribution.discover(name=name, path=[*path])), None)
        return (distribution.version, distribution.requires or []) if distribution else (None, [])
    except (
        PackageNotFoundError,
        KeyError,
        TypeError,
        OSError,
        ValueError,
    ):  # damaged: as if it were not there
        return None, []
