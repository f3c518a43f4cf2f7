"""Writes `tests/fragments/verdicts.json`: for each fragment, values with the verdicts of an engine.

Some values are made as the import's proof makes them, others by chance from what stands in the schema, so
that a boundary which the one misses may be met by the other. Run it after a change of the fragments:

    .venv/bin/python tests/fragment_maker.py
"""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from fragment_files import OUTSIDE, VERDICTS, SchemaFragment, schema_fragments
from specwright.importer.proof.candidates import distinct
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.variants import Variants

MOST = 10
CHANCES = 1_500
LONGEST = 200
PLAIN: tuple[Any, ...] = (None, True, False, 0, 1, 2, -1, 1.5, "", "a", "text", [], {}, [1], [None])


def main() -> None:
    """Makes the values anew and writes the file, one line for each fragment."""
    topics: dict[str, dict[str, Any]] = {}
    for fragment in schema_fragments():
        if fragment.topic == OUTSIDE:
            continue
        topics.setdefault(fragment.topic, {})[fragment.name] = judged(fragment)
    lines = ["{"]
    for topic, named in topics.items():
        rows = [f"    {json.dumps(name)}: {json.dumps(values)}" for name, values in named.items()]
        lines += [
            f"  {json.dumps(topic)}: {{",
            ",\n".join(rows),
            "  }" + ("" if topic == [*topics][-1] else ","),
        ]
    VERDICTS.write_text("\n".join([*lines, "}"]) + "\n", encoding="utf-8")


def judged(fragment: SchemaFragment) -> dict[str, list[Any]]:
    """Valid and invalid values, as many of each as there are, up to ten."""
    oracle = Oracle202012(fragment.document)
    verdict = oracle.verdict(fragment.schema)
    sides: dict[bool, list[Any]] = {True: [], False: []}
    random = Random(fragment.name)
    made = Variants(fragment.document, oracle).of(fragment.schema)
    random.shuffle(made)
    for value in distinct([*made, *by_chance(fragment.schema, random)]):
        if len(json.dumps(value)) <= LONGEST and (isinstance(value, dict) or not fragment.is_request):
            sides[verdict(value)].append(value)
    return {"valid": mixed(sides[True], random), "invalid": mixed(sides[False], random)}


def mixed(values: list[Any], random: Random) -> list[Any]:
    """Some of the values, half of them from either way of making them."""
    head, tail = values[: MOST // 2], values[MOST // 2 :]
    return head + random.sample(tail, min(len(tail), MOST - len(head)))


def by_chance(schema: Any, random: Random) -> Iterator[Any]:
    """Values put together from the texts and the numbers of the schema, whatever they mean there."""
    words = distinct(all_words(schema))
    keys = [word for word in words if isinstance(word, str) and word.isidentifier()] or ["a"]
    numbers = [word + step for word in words if type(word) in (int, float) for step in (-1, 0, 1)]
    for _ in range(CHANCES):
        yield nested(random, [*PLAIN, *words, *numbers], keys, depth=random.randrange(4))


def all_words(schema: Any) -> Iterator[Any]:
    """Every key and every scalar of the schema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            yield key
            yield from all_words(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from all_words(value)
    else:
        yield schema


def nested(random: Random, scalars: list[Any], keys: list[str], depth: int) -> Any:
    """A value of at most that depth."""
    if depth == 0:
        return random.choice(scalars)
    count = random.choice((0, 1, 1, 2, 2, 3))
    parts = [nested(random, scalars, keys, depth=random.randrange(depth)) for _ in range(count)]
    if random.random() < 0.3:
        return parts
    return dict(zip(random.sample(keys, min(count, len(keys))), parts, strict=False))


if __name__ == "__main__":
    main()
