"""Forms and portals in a browser: JSON Forms, react-jsonschema-form, Redoc and Swagger UI."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from browsers import CHROMIUM
from ecosystem import places
from ecosystem.row import Missing, Row, missing
from specwright.codegen.type_names import type_prefix

GROUP = "pages"
LEAST_INPUTS = 10


def jsonforms() -> Iterator[Row]:
    """A form of each request by JSON Forms, with its plain renderers."""
    yield _forms("JSON Forms, vanilla", "@jsonforms/core", "jsonforms")


def rjsf() -> Iterator[Row]:
    """A form of each request by react-jsonschema-form."""
    yield _forms("react-jsonschema-form", "@rjsf/core", "rjsf")


def redoc() -> Iterator[Row]:
    """What Redoc shows of each model of the structure; in the exact document it leaves the body blank."""
    yield _portal("Redoc", "redoc", "redoc", places.TYPES)
    lacking = "npm has no version of @redocly/redoc-opentelemetry that it asks for"
    yield missing("Redoc 3.0.1", lacking)


def swagger() -> Iterator[Row]:
    """What Swagger UI shows of each model."""
    yield _portal("Swagger UI", "swagger-ui-dist", "swagger", places.TYPES)


def parameter_names(schema: Any) -> set[str]:
    """The names of all parameters in the frame of a schema."""
    if not isinstance(schema, dict):
        return set()
    properties = schema.get("properties", {})
    inner = [*properties.values(), schema.get("items"), *schema.get("anyOf", ())]
    return {*properties, *(name for part in inner for name in parameter_names(part))}


def _forms(tool: str, package: str, library: str) -> Row:
    folder = places.workspace(GROUP, library)
    program = _browser()
    shutil.copy(places.SCRIPTS / "browser.mjs", places.packages(GROUP))
    shutil.copy(places.SCRIPTS / f"{library}.jsx", places.packages(GROUP))
    schemas = [places.request_schema(slug) for slug in places.SLUGS]
    done = places.made(places.script(GROUP, "forms.mjs", library, program, folder, *schemas))
    outcomes = json.loads(done)
    counts = [each["inputs"] for each in outcomes.values()]
    faults = [fault for each in outcomes.values() for fault in each["faults"]]
    return Row(
        tool=f"{tool}, Chromium",
        version=places.version(GROUP, package),
        takes="json-schema/*.request",
        does=f"shows {', '.join(map(str, counts))} inputs{_such(faults)}",
        promise=f"more than {LEAST_INPUTS} inputs for each model",
        kept=bool(counts) and min(counts) > LEAST_INPUTS and not faults,
    )


def _portal(tool: str, package: str, portal: str, document: Path) -> Row:
    folder = places.workspace(GROUP, portal)
    shutil.copy(places.SCRIPTS / "browser.mjs", places.packages(GROUP))
    schemas = json.loads(document.read_text(encoding="utf-8"))["components"]["schemas"]
    due = {}
    asked = []
    for slug in places.SLUGS:
        schema = schemas[f"{type_prefix(slug)}Request"]
        air = schema["properties"]["model"]["const"]
        due[air] = parameter_names(schema)
        asked.append(json.dumps({"air": air, "title": schema["title"]}))
    done = places.made(places.script(GROUP, "portals.mjs", portal, _browser(), folder, document, *asked))
    outcome = json.loads(done)
    shown = {air: names & {*outcome["names"].get(air, ())} for air, names in due.items()}
    total, seen = (sum(map(len, each.values())) for each in (due, shown))
    absent = sorted(f"{air} {name}" for air, names in due.items() for name in names - shown[air])
    faults = [*outcome["faults"], *(f"not {each}" for each in absent)]
    return Row(
        tool=f"{tool}, Chromium",
        version=places.version(GROUP, package),
        takes=f"openapi/{document.name}",
        does=f"shows {seen} of {total} parameters of {len(due)} models{_such(faults)}",
        promise="shows every parameter",
        kept=total > 0 and not faults,
    )


def _such(faults: list[str]) -> str:
    return f": {faults[0][:120]}" if faults else ""


def _browser() -> str:
    if CHROMIUM is None:
        raise Missing("Chromium is not installed")
    return CHROMIUM
