"""What else makes types and validators of the JSON Schemas: for TypeScript, for Zod, and ajv itself."""

import json
from collections.abc import Iterator
from pathlib import Path

from ecosystem import places, typed
from ecosystem.row import Row
from ecosystem.verdicts import Verdicts
from ecosystem.zod_verdicts import parsed

GROUP = "schemas"
TAKES = "json-schema/*.request"


def ajv() -> Iterator[Row]:
    """Every schema compiles in strict mode."""
    schemas = sorted((places.GENERATED / "json-schema").iterdir())
    done = places.script(GROUP, "strict.mjs", *schemas)
    faults = json.loads(done.stdout) if done.returncode == 0 else {"": places.told(done)}
    such = next((f": {Path(name).name}: {fault[:90]}" for name, fault in faults.items()), "")
    yield Row(
        tool="ajv, strict: true",
        version=places.version(GROUP, "ajv"),
        takes="json-schema/*",
        does=f"compiles {len(schemas) - len(faults)} of {len(schemas)}{such}",
        promise="compiles all",
        kept=bool(schemas) and not faults,
    )


def typescript() -> Iterator[Row]:
    """Types that take every valid vector, and refuse a misspelt key wherever it stands."""
    verdicts = Verdicts()
    misspelt, missed = 0, 0
    for slug in places.SLUGS:
        folder = places.workspace(GROUP, f"types-{slug}")
        types = places.made(places.script(GROUP, "types.mjs", places.request_schema(slug)))
        (folder / "message.ts").write_text(types, encoding="utf-8")
        name = types.partition("export interface ")[2].partition(" ")[0]
        vectors = [each for each in places.vectors(slug) if typed.is_plain(each["request"])]
        requests = [each["request"] for each in vectors]
        line = f'import type {{ {name} as Message }} from "./message.ts";'
        for vector, compiles in zip(vectors, typed.accepted(folder, line, requests), strict=True):
            verdicts.add(slug, vector, accepted=compiles)
            if {issue["code"] for issue in vector["issues"]} == {"unsupportedParameter"}:
                misspelt, missed = misspelt + 1, missed + compiles
    yield Row(
        tool="json-schema-to-typescript, tsc",
        version=", ".join(
            places.version(GROUP, each) for each in ("json-schema-to-typescript", "typescript")
        ),
        takes=TAKES,
        does=f"{verdicts.told()}; {misspelt - missed} of {misspelt} with an unknown key",
        promise="refuses no valid request and every unknown key",
        kept=verdicts.refuses_no_valid and misspelt > 0 and not missed,
    )


def zod() -> Iterator[Row]:
    """json-schema-to-zod; what it leaves out is told, as no promise is about it."""
    verdicts = Verdicts()
    for slug in places.SLUGS:
        folder = places.workspace(GROUP, f"zod-{slug}")
        module = places.made(places.script(GROUP, "zod.mjs", places.request_schema(slug)))
        (folder / "schema.mjs").write_text(module, encoding="utf-8")
        parsed(GROUP, folder / "schema.mjs", "schema", slug, verdicts)
    yield Row(
        tool="json-schema-to-zod",
        version=places.version(GROUP, "json-schema-to-zod"),
        takes=TAKES,
        does=verdicts.told(),
        promise="refuses at most 1 % of valid requests",
        kept=verdicts.keeps(most_refused=0.01, least_caught=0),
    )
