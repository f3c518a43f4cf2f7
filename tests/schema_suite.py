"""Groups in the form of the public JSON-Schema-Test-Suite, each read as the schema of one parameter.

    .venv/bin/python tests/schema_suite.py FOLDER

prints how many groups of a folder of such files (`tests/draft2020-12` of the suite) are read right, how many
are refused, and names those that are read wrongly. The suite itself is not part of this project.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fragment_files import SchemaFragment
from schema_imports import outcomes

CONSTANTS = ("const", "enum")
"""Keywords that hold values, in which nothing is a `$ref`."""


def main(folder: Path) -> None:
    """Prints the counts of all files of the folder."""
    for outcome, count in outcomes([*groups(folder)]).most_common():
        print(f"{count:4} {outcome}")


def groups(folder: Path) -> Iterator[tuple[str, Any, list[tuple[Any, bool]]]]:
    """For each group its name, its document, and its requests with their verdicts."""
    for path in sorted(folder.glob("*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            name = f"{path.stem}: {group['description']}"
            fragment = SchemaFragment(
                topic=path.stem, name=name, schema=group["schema"], defs={}, is_request=False
            )
            document = fragment.document
            parameters = document["components"]["schemas"]["RequestBody"]["items"]["properties"]
            parameters["value"] = moved(group["schema"], fragment.pointer)
            tests = [(fragment.request(each["data"]), each["valid"]) for each in group["tests"]]
            yield name, document, tests


def moved(schema: Any, pointer: str) -> Any:
    """The schema whose `$ref`s start where it stands in the document; one with an `$id` is its own start."""
    if isinstance(schema, list):
        return [moved(part, pointer) for part in schema]
    if not isinstance(schema, dict) or isinstance(schema.get("$id"), str):
        return schema
    return {key: part if key in CONSTANTS else _moved(key, part, pointer) for key, part in schema.items()}


def _moved(key: str, part: Any, pointer: str) -> Any:
    is_pointer = key == "$ref" and isinstance(part, str) and (part == "#" or part.startswith("#/"))
    return f"#{pointer}{part[1:]}" if is_pointer else moved(part, pointer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
