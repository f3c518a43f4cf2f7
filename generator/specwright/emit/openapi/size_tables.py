"""Tables of sizes in the words of a description, as no renderer of schemas shows them."""

from collections.abc import Iterator

from specwright.emit.schema import Schema
from specwright.ir.model import Model, Table
from specwright.ir.path import api_name


def with_sizes(schema: Schema, model: Model) -> Schema:
    """The schema whose description lists the supported sizes of the model."""
    tables = [table for table in model.tables if not table.conditional]
    parts = [schema.get("description", ""), *("\n".join(_lines(table)) for table in tables)]
    return {**schema, "description": "\n\n".join(filter(None, parts))} if tables else schema


def _lines(table: Table) -> Iterator[str]:
    first, second = map(api_name, table.columns)
    yield f"| size | `{first}` | `{second}` |"
    yield "|---|---|---|"
    for row in table.rows:
        label = row.label.replace("|", "\\|").replace("\n", " ")
        yield f"| {label} | {row.values[0]} | {row.values[1]} |"
