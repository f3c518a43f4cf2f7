"""The JavaScript validators, each in a Node process of its own that takes its turns between the others."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import sets, typia_type
from bench.peers import Missing
from bench.timing import Timer

OURS = "airmodels (JavaScript)"
AJV = "ajv standalone"
SCRIPTS = Path(__file__).parent / "node"
INSTALLED = sets.ROOT / ".bench" / "npm" / "node_modules"


@dataclass(frozen=True, slots=True)
class Maker:
    """The module in `node/` that makes a validator, the package that this needs, and how it is set up."""

    module: str
    needs: str | None
    how: str


MAKERS: Mapping[str, Maker] = {
    OURS: Maker("airmodels", None, "the generated ES module"),
    AJV: Maker("ajv", "ajv", "our schema as standalone code, lengths in code points, sizes by if/then"),
    "ajv standalone, sizes in a Map": Maker(
        "ajv-pairs", "ajv", "the same with the sizes as a keyword of its own: one look-up in a Map of Sets"
    ),
    "typia": Maker(
        "typia",
        "typia",
        "version 12, the last that npm alone can install; createEquals of a type with tags, formats as tags "
        "that test a constant expression, steps as allowed values; sizes looked up afterwards, which takes "
        "less time than a union of pairs",
    ),
}


def version_of(name: str) -> str | None:
    """The package that a validator needs, with its version; None for ours."""
    needs = MAKERS[name].needs
    if needs is None:
        return None
    stated: str = json.loads((INSTALLED / needs / "package.json").read_text(encoding="utf-8"))["version"]
    return f"({needs} {stated})"


class Judge:
    """A running validator; raises Missing where Node or the package is not there."""

    def __init__(self, name: str, folder: Path) -> None:
        maker, node = MAKERS[name], shutil.which("node")
        if not node:
            raise Missing("Node is not there")
        if maker.needs and not (INSTALLED / maker.needs).is_dir():
            raise Missing(f"npm did not install {maker.needs} in {INSTALLED.relative_to(sets.ROOT).parent}")
        command = [node, str(SCRIPTS / "judge.mjs"), maker.module, str(folder.resolve())]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def verdicts(self, name: str) -> list[bool | None]:
        """The verdict on each request of a set; None where the validator failed."""
        found: list[bool | None] = self._ask({"set": name})
        return found

    def timer(self, name: str, *, warm: float) -> Timer:
        """A timer of passes over a set, which was judged for so many seconds before."""
        if warm:
            self._ask({"set": name, "warm": warm})
        ask: Callable[[int], Any] = lambda number: self._ask({"set": name, "number": number})  # noqa: E731
        return ask

    def close(self) -> None:
        """Ends the process."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(10)

    def _ask(self, what: dict[str, Any]) -> Any:
        process = self._process
        assert process.stdin and process.stdout
        print(json.dumps(what), file=process.stdin, flush=True)
        line = process.stdout.readline()
        if not line:
            raise RuntimeError("Node has stopped; what it said stands above")
        return json.loads(line)


def prepare(folder: Path, slug: str, values: Mapping[str, Sequence[Any]]) -> None:
    """Writes what the validators of a model are made of; the code that they generate goes beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    modules = folder / "node_modules"
    if INSTALLED.is_dir() and not modules.is_symlink():
        modules.symlink_to(INSTALLED, target_is_directory=True)
    schema = sets.schema(slug)
    task = {
        "module": str(sets.ROOT / "generated" / "typescript" / "models" / f"{slug}.js"),
        "schema": schema,
        "sets": dict(values),
    }
    if slug == sets.SLUG:
        task |= {"sizes": sizes(), "type": typia_type.source(schema)}
    (folder / "task.json").write_text(json.dumps(task), encoding="utf-8")


def sizes() -> dict[str, Any]:
    """The table of the model: its two parameters, and the second numbers by each first one."""
    (table,) = sets.model().tables
    rows: dict[int, list[int]] = {}
    for row in table.rows:
        rows.setdefault(row.values[0], []).append(row.values[1])
    return {"columns": [path[-1] for path in table.columns], "rows": list(rows.items())}
