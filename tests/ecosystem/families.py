"""The tools by families, the slow ones last."""

from collections.abc import Callable, Iterator, Mapping

from ecosystem import (
    datamodel,
    linters,
    openapi_typescript,
    pages,
    python_client,
    quicktype,
    schema_tools,
    zod_clients,
)
from ecosystem.row import Failed, Missing, Row, failed, missing

FAMILIES: Mapping[str, Callable[[], Iterator[Row]]] = {
    "ajv": schema_tools.ajv,
    "typescript": schema_tools.typescript,
    "zod": schema_tools.zod,
    "datamodel": datamodel.rows,
    "quicktype": quicktype.rows,
    "spectral": linters.spectral,
    "redocly": linters.redocly,
    "openapi-typescript": openapi_typescript.rows,
    "orval": zod_clients.orval,
    "hey-api": zod_clients.hey_api,
    "openapi-generator": python_client.rows,
    "jsonforms": pages.jsonforms,
    "rjsf": pages.rjsf,
    "redoc": pages.redoc,
    "swagger": pages.swagger,
}


def rows(name: str) -> list[Row]:
    """The rows of a family, and one that tells where its tools failed; raises Missing."""
    known: list[Row] = []
    try:
        known += FAMILIES[name]()
    except Failed as fault:
        known.append(failed(name, fault))
    return known


def rows_or_missing(name: str) -> list[Row]:
    """The same, and one that tells what is missing where the family cannot run."""
    try:
        return rows(name)
    except Missing as absent:
        return [missing(name, absent)]
