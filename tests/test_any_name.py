"""A model or a parameter may be called as anything in the packages is: each of these names is tried."""

import os
from functools import cache

import package_names
import targets

WHOLE = os.environ.get("NAMES") == "all"
"""Whether models are called by every name; else by those that a user sees, and by a part of the others."""

REQUEST = [{"type": "integer", "maximum": 9}, {"type": "string", "format": "uri"}]
"""What parameters are, in turn."""


@cache
def names() -> list[str]:
    """All that the packages of the small specs, which use everything, and the languages have."""
    folder = targets.of_the_small_specs().folder
    python_files = (folder / "python", folder / "pydantic")
    found = {*package_names.of_python(*python_files), *package_names.of_javascript(folder / "typescript")}
    return sorted(found | package_names.of_languages())


def test_the_names_are_those_of_the_packages() -> None:
    due = {
        "repair",
        "_runtime",
        "narrow",
        "plain",
        "own",
        "validate",
        "to_dict",
        "repairRequest",
        "find",
        "Issue",
    }
    assert due <= {*names()} and len(names()) > 1000
