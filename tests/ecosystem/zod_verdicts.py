"""What a Zod schema says of the vectors of a model."""

import json
from pathlib import Path

from ecosystem import places
from ecosystem.row import Failed
from ecosystem.typed import is_plain
from ecosystem.verdicts import Verdicts


def parsed(group: str, module: Path, name: str, slug: str, verdicts: Verdicts) -> None:
    """Counts the answers of a schema that a module exports; raises Failed where it answers nothing."""
    vectors = [each for each in places.vectors(slug) if is_plain(each["request"])]
    given = json.dumps([each["request"] for each in vectors])
    done = places.script(group, "parse.mjs", module, name, given=given)
    if done.returncode != 0:
        raise Failed(places.told(done))
    for vector, accepted in zip(vectors, json.loads(done.stdout), strict=True):
        verdicts.add(slug, vector, accepted=accepted)
