"""What a cached result depends on, as one hash."""

import json
import os
import sys
from collections.abc import Mapping

from specwright.driver import lock
from specwright.driver.project import Project


def fingerprint(project: Project, inputs: Mapping[str, str]) -> str:
    """All that every model depends on: generator, templates, settings, service, Python, its libraries.

    `inputs` are hashes by name, as `lock.inputs` gives them; what models and shared files say is left out.
    """
    specs, api = (lock.spelled(project, project.specs, name) for name in ("", "api.yaml"))
    common = {
        name: digest for name, digest in inputs.items() if name == api or not name.startswith(f"{specs}/")
    }
    place = os.path.relpath(project.specs, project.root)
    return hashed([common, place, sys.version, _installed()])


def hashed(value: object) -> str:
    """The hash of what JSON can write."""
    return lock.digest(json.dumps(value, sort_keys=True).encode())


def _installed() -> list[str]:
    """Every distribution that Python can find, with its version, by the name of its folder."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as each:
                found |= {entry.name for entry in each if entry.name.endswith((".dist-info", ".egg-info"))}
        except OSError:
            continue
    return sorted(found)
