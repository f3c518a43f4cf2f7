"""What makes Zod schemas of the OpenAPI document: orval and hey-api."""

import json
from collections.abc import Iterator

from ecosystem import places
from ecosystem.row import Row
from ecosystem.verdicts import Verdicts
from ecosystem.zod_verdicts import parsed
from specwright.codegen.type_names import type_prefix

GROUP = "openapi"
MOST_REFUSED, LEAST_CAUGHT = 0.01, 0.65


def orval() -> Iterator[Row]:
    """One schema of a task: a union of the models."""
    folder = places.workspace(GROUP, "orval")
    config = {
        "api": {"input": {"target": str(places.TYPES)}, "output": {"target": "zod.ts", "client": "zod"}}
    }
    path = folder / "orval.config.mjs"
    path.write_text(f"export default {json.dumps(config)};\n", encoding="utf-8")
    places.made(places.tool(GROUP, "orval", "--config", path, folder=folder))
    verdicts = Verdicts()
    for slug in places.SLUGS:
        parsed(GROUP, folder / "zod.ts", "RunTasksBodyItem", slug, verdicts)
    yield _row("orval, zod", "orval", verdicts)


def hey_api() -> Iterator[Row]:
    """A schema of each model."""
    folder = places.workspace(GROUP, "hey-api")
    config = {"input": str(places.TYPES), "output": "made", "plugins": ["zod"]}
    path = folder / "openapi-ts.config.mjs"
    path.write_text(f"export default {json.dumps(config)};\n", encoding="utf-8")
    places.made(places.tool(GROUP, "openapi-ts", "--file", path, folder=folder))
    verdicts = Verdicts()
    for slug in places.SLUGS:
        parsed(GROUP, folder / "made" / "zod.gen.ts", f"z{type_prefix(slug)}Request", slug, verdicts)
    yield _row("hey-api openapi-ts, zod", "@hey-api/openapi-ts", verdicts)


def _row(tool: str, package: str, verdicts: Verdicts) -> Row:
    return Row(
        tool=tool,
        version=places.version(GROUP, package),
        takes="openapi/types.json",
        does=verdicts.told(),
        promise=f"refuses at most {MOST_REFUSED:.0%} of valid, at least {LEAST_CAUGHT:.0%} of invalid",
        kept=verdicts.keeps(most_refused=MOST_REFUSED, least_caught=LEAST_CAUGHT),
    )
