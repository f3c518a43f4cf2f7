"""What hundreds of models cost who imports, bundles or installs their packages."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import node
import npm
import thin_models
from many_models import COUNT, asked, of_node

IMPORTS = re.compile(r'^(?:import|export) .*?from "(\.[^"]+)";$', re.MULTILINE)
needs_node = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


def closure(module: Path) -> dict[str, int]:
    """The sizes of the files that are there when a module has been imported, as its import statements say."""
    sizes: dict[str, int] = {}
    left = [module.resolve()]
    while left:
        path = left.pop()
        if str(path) not in sizes:
            text = path.read_text(encoding="utf-8")
            sizes[str(path)] = len(text)
            left += [(path.parent / name).resolve() for name in IMPORTS.findall(text)]
    return sizes


def test_importing_the_index_costs_no_more_than_one_model(many: Path) -> None:
    package = many / "typescript"
    index = closure(package / "index.js")
    for slug in thin_models.slugs(COUNT)[:100:10]:
        model = closure(package / "models" / f"{slug}.js")
        assert sum(index.values()) < sum(model.values()) and len(index) < len(model)
    assert not [name for name in index if Path(name).parent.name == "models"]
    assert len(closure(package / "all.js")) > 4 * COUNT


@needs_node
def test_what_is_required_loads_one_model_after_the_other(many: Path) -> None:
    slugs = thin_models.slugs(COUNT)
    code = """
    const path = require("node:path");
    const index = require("./index.cjs");
    const isOfModel = (name) => path.dirname(name).endsWith("models");
    const count = () => Object.keys(require.cache).filter(isOfModel).length;
    const counts = [count()];
    (async () => {
      index.find({ capability: "Text to Video" });
      counts.push(count());
      await index.load(process.argv[1]);
      counts.push(count());
      await index.validateAsync({ model: index.find()[7].air });
      counts.push(count());
      console.log(JSON.stringify(counts));
    })();
    """
    none, listed, one, two = of_node(many / "typescript" / "cjs", code, slugs[5], kind="commonjs")
    assert (none, listed) == (0, 0)
    assert one > 0 and two == 2 * one


@needs_node
def test_who_names_no_known_model_gets_the_nearest_ones_loaded(many: Path) -> None:
    """A slip in an identifier costs the models that are suggested, not all."""
    code = """
    const index = require("./index.cjs");
    const { validate, repair } = require("./all.cjs");
    for (const name of Object.keys(require.cache)) if (name.includes("models")) delete require.cache[name];
    (async () => {
      const { air } = index.find()[9];
      const request = { model: air.replace(":", ":x"), positivePrompt: 5 };
      const issues = await index.validateAsync(request);
      const loaded = Object.keys(require.cache).filter((name) => name.includes("models")).length;
      const same = JSON.stringify(issues) === JSON.stringify(validate(request));
      const uncovers = issues[0].suggestions.flatMap((each) => each.uncovers);
      console.log(JSON.stringify({ same, loaded, uncovers }));
    })();
    """
    told = of_node(many / "typescript" / "cjs", code, kind="commonjs")
    assert told["same"] and any("positivePrompt" in each for each in told["uncovers"])
    assert 0 < told["loaded"] <= 8 * 3


@needs_node
def test_bundlers_make_a_part_of_each_model(many: Path, tmp_path: Path) -> None:
    if npm.NPM is None:
        pytest.skip("npm is not installed: nothing is bundled")
    package = many / "typescript"
    (tmp_path / "lazy.js").write_text(
        f"import {{ load }} from {json.dumps(str(package / 'index.js'))}; load(process.argv[2]);\n",
        encoding="utf-8",
    )
    options = ("--bundle", "--splitting", "--format=esm", "--minify", f"--outdir={tmp_path / 'out'}")
    run = npm.tool("esbuild", "lazy.js", *options, "--log-level=warning", folder=tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    parts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()}
    of_models = {name: re.findall(r'slug:"([^"]+)"', text) for name, text in parts.items()}
    alone = [slugs[0] for slugs in of_models.values() if len(slugs) == 1]
    assert sorted(alone) == sorted(thin_models.slugs(COUNT))
    assert "unsupportedParameter" not in parts["lazy.js"]


def test_importing_the_python_package_imports_no_model(many: Path, repository: Path, tmp_path: Path) -> None:
    """Both packages are read from source: what is held differs where one has been compiled before."""
    source, copy = repository / "generated" / "python" / "src", tmp_path / "python" / "src"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
    code = """
import json, sys, tracemalloc
tracemalloc.start()
import airmodels
airmodels.models
held, _ = tracemalloc.get_traced_memory()
names = sorted(name for name in sys.modules if name.startswith("airmodels"))
airmodels.models[next(iter(airmodels.models))]
after, _ = tracemalloc.get_traced_memory()
print(json.dumps([names, held, after - held]))
"""
    many, held, _ = asked(many, code)
    few, held_of_few, one_model = asked(tmp_path, code)
    assert many == few
    assert held - held_of_few < 500 * COUNT and one_model > 0


def test_a_wheel_and_a_tarball_of_the_models_of_a_service_stay_small(many: Path, tmp_path: Path) -> None:
    """Of 362 models under 3 MB: each file costs 190 bytes beside what it holds, so a model has five."""
    most = 3_000_000 / 362 * COUNT
    shutil.copytree(many / "python", tmp_path / "source")
    alone = ("--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", *alone, str(tmp_path / "source")]
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert COUNT * 1_000 < wheel.stat().st_size < most
    if npm.NPM is None:
        pytest.skip("npm is not installed: nothing is packed")
    tarball, _ = npm.packed(many / "typescript", tmp_path)
    assert COUNT * 1_000 < tarball.stat().st_size < most / 2
