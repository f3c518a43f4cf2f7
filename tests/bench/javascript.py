"""ajv in a Node process that takes its turns between the others: our schema as standalone code."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import sets
from bench.peers import Missing
from bench.timing import Timer

NAME = "ajv (Node)"
HOW = "our schema as standalone code, lengths in code points, sizes by if/then"
_SCRIPT = """
const fs = require("fs"), readline = require("readline");
const Ajv = require("ajv/dist/2020").default, standalone = require("ajv/dist/standalone").default;
const options = {code: {source: true, optimize: true}, strict: false, validateFormats: false};
const ajv = new Ajv(options);
const code = standalone(ajv, ajv.compile(JSON.parse(fs.readFileSync(process.argv[2]))));
fs.writeFileSync("validate.js", code);
const validate = require("./validate.js");
const sets = JSON.parse(fs.readFileSync(process.argv[3]));
readline.createInterface({input: process.stdin}).on("line", line => {
  const {set, number} = JSON.parse(line), values = sets[set];
  if (!number) return console.log(JSON.stringify(values.map(value => validate(value))));
  const start = process.hrtime.bigint();
  let valid = 0;
  for (let pass = 0; pass < number; pass++) for (const value of values) valid += validate(value) ? 1 : 0;
  console.log(Number(process.hrtime.bigint() - start) / 1e9);
});
"""


class Node:
    """A running Node that judges the sets; raises Missing where there is no Node, or ajv cannot be had."""

    def __init__(self, folder: Path, values: Mapping[str, Sequence[Any]], *, install: bool) -> None:
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise Missing("Node with npm is not there")
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "node_modules" / "ajv").is_dir():
            if not install:
                raise Missing("ajv is not installed, and this run installs nothing")
            command = [npm, "install", "--silent", "--no-audit", "--no-fund", "ajv@8"]
            if subprocess.run(command, cwd=folder, capture_output=True).returncode:
                raise Missing("npm could not install ajv")
        for name, content in (("schema", sets.schema(steps=False)), ("sets", dict(values))):
            (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
        (folder / "run.js").write_text(_SCRIPT, encoding="utf-8")
        self._process = subprocess.Popen(
            [node, "run.js", "schema.json", "sets.json"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def verdicts(self, name: str) -> list[bool]:
        """The verdict on each request of a set."""
        found: list[bool] = self._ask({"set": name})
        return found

    def timer(self, name: str) -> Timer:
        """A timer of passes over a set."""
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
            raise Missing("Node has stopped")
        return json.loads(line)
