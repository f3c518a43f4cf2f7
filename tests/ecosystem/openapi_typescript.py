"""openapi-typescript's types, as it makes them by default, take the valid requests of each model."""

from collections.abc import Iterator

from ecosystem import places, typed
from ecosystem.row import Failed, Row
from ecosystem.verdicts import Verdicts
from specwright.codegen.type_names import type_prefix


def rows() -> Iterator[Row]:
    """The types of the structure, and what a compiler makes of all vectors as literals."""
    folder = places.workspace("openapi", "typescript")
    done = places.tool(
        "openapi", "openapi-typescript", places.TYPES, "--output", folder / "endpoint.ts", folder=folder
    )
    places.made(done)
    verdicts, least = Verdicts(), Verdicts()
    for slug in places.SLUGS:
        name = f'components["schemas"]["{type_prefix(slug)}Request"]'
        line = f'import type {{ components }} from "./endpoint.ts"; type Message = {name};'
        vectors = [each for each in places.vectors(slug) if typed.is_plain(each["request"])]
        answers = typed.accepted(folder, line, [each["request"] for each in vectors])
        for number, (vector, compiles) in enumerate(zip(vectors, answers, strict=True)):
            verdicts.add(slug, vector, accepted=compiles)
            if number == 0:  # the first vector has the required parameters alone
                least.add(slug, vector, accepted=compiles)
    if least.valid != len(places.SLUGS):
        raise Failed("a model has no minimal request")
    yield Row(
        tool="openapi-typescript, tsc",
        version=places.version("openapi", "openapi-typescript"),
        takes="openapi/types.json",
        does=f"{least.valid - len(least.refused)} of {least.valid} minimal requests; {verdicts.told()}",
        promise="refuses no minimal and no valid request",
        kept=least.refuses_no_valid and verdicts.refuses_no_valid,
    )
