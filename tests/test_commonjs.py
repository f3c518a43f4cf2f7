"""The CommonJS form of the npm package: what it answers, where it resolves, and how modules are rewritten."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import node
import npm
import targets
from specwright.emit.output import Output
from specwright.emit.render import TemplateFault
from specwright.emit.typescript.commonjs import also_required, declared, required

needs_node = pytest.mark.skipif(
    node.NODE is None or npm.NPM is None,
    reason="Node or npm is not installed: the CommonJS form goes unchecked",
)
STRICT = [
    *("--strict", "--noEmit", "--target", "es2022", "--pretty", "false", "--noUncheckedIndexedAccess"),
    *(
        "--lib",
        "es2022,dom",
        "--noPropertyAccessFromIndexSignature",
        "--types",
        "",
        "--skipLibCheck",
        "false",
    ),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("commonjs")
    return npm.installed(root, targets.of_the_repository(), targets.of_the_small_specs())


def ran(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A run of Node that may not require ES modules, as none before Node 22 could."""
    assert node.NODE is not None
    return subprocess.run([node.NODE, *words], cwd=place, capture_output=True, encoding="utf-8")


@needs_node
@pytest.mark.parametrize("made", [targets.of_the_repository, targets.of_the_small_specs])
def test_what_is_required_answers_as_what_is_imported(
    made: Callable[[], targets.Compiled], place: Path
) -> None:
    compiled = made()
    files = sorted((compiled.folder / "cases").glob("*.jsonl"))
    run = ran(place, str(npm.FOLDER / "both_forms.cjs"), compiled.names.npm_package, *map(str, files))
    assert (run.returncode, run.stderr) == (0, ""), run.stderr[-3000:]
    asked = dict(json.loads(run.stdout))
    assert asked.keys() == {".", "./all", *(f"./models/{model.slug}" for model in compiled.catalog.models)}
    assert asked.pop(".") == asked.pop("./all") > 50 and sum(asked.values()) > 1000


@needs_node
def test_nothing_that_is_required_is_an_es_module(place: Path) -> None:
    """Later releases of Node can require these; what loads is asked, so that none passes by them."""
    code = (
        'const name = "airmodels-repository"; require(name); require(`${name}/all`);'
        "const entries = Object.keys(require(`${name}/package.json`).exports);"
        'for (const entry of entries) if (entry.startsWith("./models/")) require(name + entry.slice(1));'
        "console.log(JSON.stringify(Object.keys(require.cache)))"
    )
    run = ran(place, "-e", code)
    assert (run.returncode, run.stderr) == (0, "")
    names = [Path(each).name for each in json.loads(run.stdout)]
    assert len(names) > 50 and all(name.endswith(".cjs") or name == "package.json" for name in names)


@needs_node
@pytest.mark.parametrize("name", ["uses", "misuses"])
def test_uses_in_commonjs_compile_and_each_misuse_fails(place: Path, name: str) -> None:
    shutil.copy(npm.FOLDER / f"{name}.ts", place / f"{name}.cts")
    options = ("--module", "node16", "--moduleResolution", "node16")
    run = npm.tool("tsc", *STRICT, *options, f"{name}.cts", folder=place)
    assert (run.returncode, run.stdout) == (0, "")
    listed = npm.tool("tsc", *STRICT, *options, "--listFilesOnly", f"{name}.cts", folder=place).stdout
    own = [line for line in listed.splitlines() if "/node_modules/airmodels-" in line]
    assert own and all(line.endswith(".d.cts") for line in own)


@needs_node
def test_every_entry_has_both_forms_with_their_types() -> None:
    package = targets.of_the_repository().folder / "typescript"
    entries = json.loads((package / "package.json").read_text(encoding="utf-8"))["exports"]
    assert entries.pop("./package.json") == "./package.json"
    for entry in entries.values():
        assert list(entry) == ["require", "types", "default"]
        paths = [*entry["require"].values(), entry["types"], entry["default"]]
        assert [path[path.index(".", 2) :] for path in paths] == [".d.cts", ".cjs", ".d.ts", ".js"]
        assert all((package / path).is_file() for path in paths)


MODULE = """\
// What this is.
import { one, two as zwei } from "./a.js";
import * as all from "../b.js";
import { z } from "zod";

export { three, four as vier } from "./models/c.d.js";

export const FACTS = /* @__PURE__ */ frozen({
  text: 'import { x } from "./y.js";',
});
export class Kept {}
export function* walk() {
  return all;
}
export async function later() {
  const { lazy } = await import("./lazy.js");
  return [async () => import("../models/d.js"), lazy];
}
"""
REQUIRED = """\
// What this is.
"use strict";

const { one, two: zwei } = require("./a.cjs");
const all = require("../b.cjs");
const { z } = require("zod");

exports.three = require("./models/c.d.cjs").three;
exports.vier = require("./models/c.d.cjs").four;

const FACTS = /* @__PURE__ */ frozen({
  text: 'import { x } from "./y.js";',
});
class Kept {}
function* walk() {
  return all;
}
async function later() {
  const { lazy } = require("./lazy.cjs");
  return [async () => require("../models/d.cjs"), lazy];
}

exports.FACTS = FACTS;
exports.Kept = Kept;
exports.walk = walk;
exports.later = later;
"""


def test_imports_and_exports_are_rewritten() -> None:
    assert required(MODULE, "a.js") == REQUIRED


def test_declarations_point_at_those_of_the_same_form() -> None:
    text = 'import type { A } from "./a.js";\nexport const m: { "x@1": typeof import("./models/x.js") };\n'
    assert declared(text) == text.replace(".js", ".cjs")
    assert declared("import type { z } from 'zod';\n") == "import type { z } from 'zod';\n"


@pytest.mark.parametrize("line", ["export default 1;", 'export * from "./a.js";', 'import "./a.js";'])
def test_a_form_that_cannot_be_rewritten_is_a_fault_of_its_template(line: str) -> None:
    with pytest.raises(TemplateFault, match=r"typescript/a\.js: CommonJS has no form of the line: "):
        list(also_required(Output(path="typescript/a.js", text=f"const a = 1;\n{line}\n")))
