"""Four hundred thin models in a package: what imports cost, how to guess names, what a wrong one is told."""

import json
import keyword
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import node
import npm
import thin_models
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import find
from specwright.driver.write import write
from specwright.emit.python import names
from specwright.ir.naming import file_stem

COUNT = 400
OF_PACKAGE = {"models", "tools", "list", "index", "con"}
"""Of the slugs, those that Python, the package or a file system has."""

TARGETS = "[tool.specwright]\ntargets = ['python', 'typescript']\n"
IMPORTS = re.compile(r'^(?:import|export) .*?from "(\.[^"]+)";$', re.MULTILINE)
needs_node = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of all of them."""
    root = tmp_path_factory.mktemp("many")
    thin_models.write(root, COUNT)
    (root / "pyproject.toml").write_text(TARGETS, encoding="utf-8")
    project = find(root)
    compiled = compile_project(project, lint=False)
    assert compiled.outputs is not None, compiled.diagnostics
    write(compiled.outputs, project, lock.inputs(project))
    return project.generated


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


def asked(generated: Path, code: str, given: Any = None) -> Any:
    """What Python code prints as JSON, with the package on its path; `given` is what it reads."""
    command = [sys.executable, "-B", "-c", code]
    folder = generated / "python" / "src"
    run = subprocess.run(command, cwd=folder, input=json.dumps(given), capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def of_node(folder: Path, code: str, *arguments: str, kind: str = "module") -> Any:
    """What JavaScript code prints as JSON."""
    assert node.NODE is not None
    command = [node.NODE, f"--input-type={kind}", "-e", code, "--", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_importing_the_index_costs_no_more_than_one_model(generated: Path) -> None:
    package = generated / "typescript"
    index = closure(package / "index.js")
    for slug in thin_models.slugs(COUNT)[:100:10]:
        model = closure(package / "models" / f"{slug}.js")
        assert sum(index.values()) < sum(model.values()) and len(index) < len(model)
    assert not [name for name in index if Path(name).parent.name == "models"]
    assert len(closure(package / "all.js")) > 4 * COUNT


@needs_node
def test_what_is_required_loads_one_model_after_the_other(generated: Path) -> None:
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
    none, listed, one, two = of_node(generated / "typescript" / "cjs", code, slugs[5], kind="commonjs")
    assert (none, listed) == (0, 0)
    assert one > 0 and two == 2 * one


@needs_node
def test_who_names_no_known_model_gets_the_nearest_ones_loaded(generated: Path) -> None:
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
    told = of_node(generated / "typescript" / "cjs", code, kind="commonjs")
    assert told["same"] and any("positivePrompt" in each for each in told["uncovers"])
    assert 0 < told["loaded"] <= 8 * 3


@needs_node
def test_bundlers_make_a_part_of_each_model(generated: Path, tmp_path: Path) -> None:
    if npm.NPM is None:
        pytest.skip("npm is not installed: nothing is bundled")
    package = generated / "typescript"
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


def due_module(slug: str) -> str:
    """The rule of the README, in words of its own."""
    name = re.sub("-", "_", slug)
    if keyword.iskeyword(name) or slug in OF_PACKAGE:
        return f"{name}_"
    return f"_{name}" if re.match("[0-9]", name) else name


def due_prefix(slug: str) -> str:
    words = re.findall("[a-z]+[0-9]*|[0-9]+", slug)
    return ("Model" if slug[0].isdigit() else "") + "".join(word[0].upper() + word[1:] for word in words)


def test_modules_and_classes_can_be_guessed_from_slugs(generated: Path) -> None:
    slugs = thin_models.slugs(COUNT)
    assert {*slugs} >= {*OF_PACKAGE, "4k", "lambda", "class", "x2go"}
    modules = {slug: due_module(slug) for slug in slugs}
    assert modules == {slug: names.module(slug) for slug in slugs}
    assert len({*modules.values()}) == len({due_prefix(slug) for slug in slugs}) == COUNT
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in modules.values())
    for slug, module in modules.items():
        folder = generated / "python" / "src" / "airmodels" / module
        exported = (folder / "__init__.py").read_text(encoding="utf-8")
        types = generated / "typescript" / "models" / f"{file_stem(slug)}.d.ts"
        for suffix in ("Request", "Response"):
            assert f'"{due_prefix(slug)}{suffix}",' in exported
            assert f"export interface {due_prefix(slug)}{suffix} {{" in types.read_text(encoding="utf-8")
    code = """
import json, sys
import airmodels
due = json.load(sys.stdin)
print(json.dumps([airmodels.models[slug].request_type.__module__ for slug in due]))
"""
    some = slugs[30:60]
    assert asked(generated, code, some) == [f"airmodels.{modules[slug]}.shapes" for slug in some]


def slips() -> dict[str, str]:
    """Names as people get them wrong, and the slugs that they mean."""
    slugs = [slug for slug in thin_models.slugs(COUNT)[::9] if len(slug) > 8]
    written = (
        *(slug[:-1] if slug[-1].isalpha() else f"{slug}x" for slug in slugs),
        *(slug[0] + slug[2] + slug[1] + slug[3:] for slug in slugs),
        *(slug.replace("-", "_") + "e" for slug in slugs),
    )
    known = {*thin_models.slugs(COUNT)}
    return {slip: slug for slip, slug in zip(written, slugs * 3, strict=True) if slip not in known}


ASK = """
import json, sys
import airmodels
def told(name):
    try:
        return airmodels.models[name].slug
    except KeyError as error:
        assert airmodels.models.get(name) is None and name not in airmodels.models
        return str(error)
print(json.dumps([told(name) for name in json.load(sys.stdin)]))
"""


@needs_node
def test_a_wrong_name_is_told_the_nearest_in_both_languages(generated: Path) -> None:
    meant = slips()
    assert len(meant) > 80
    others = ["", "acme:99@1", "bolt:1@9", "none of these", 5]
    given = [*meant, *others]
    told = asked(generated, ASK, given)
    code = """
    import { load } from "./index.js";
    const fault = ({ name, message }) => `${name}${message}`;
    const told = (name) => load(name).then(({ MODEL }) => MODEL.slug, fault);
    console.log(JSON.stringify(await Promise.all(JSON.parse(process.argv[1]).map(told))));
    """
    of_javascript = of_node(generated / "typescript", code, json.dumps(given))
    assert of_javascript[:-1] == [f"RangeError{each}" for each in told[:-1]]
    for (slip, slug), message in zip(meant.items(), told, strict=False):
        assert message.startswith(f"no model is called '{slip}'; did you mean ") and f"'{slug}'" in message
    first = [re.search("mean '(.*?)'", each) for each in told[: len(meant)]]
    right = sum(
        found is not None and found[1] == slug for found, slug in zip(first, meant.values(), strict=True)
    )
    assert right > 0.9 * len(meant)
    assert told[len(meant)] == "no model is called ''; 'find' lists them all"
    assert "did you mean 'acme:" in told[len(meant) + 1] and "'bolt:1@" in told[len(meant) + 2]
    assert told[-1] == "no model is called a value of type int; 'find' lists them all"


def test_attributes_that_are_not_there_name_the_nearest(generated: Path) -> None:
    slug = next(each for each in thin_models.slugs(COUNT) if len(each) > 12)
    module, prefix = due_module(slug), due_prefix(slug)
    code = f"""
import json, pickle
import airmodels
from importlib import import_module
def told(of, name):
    try:
        getattr(of, name)
    except AttributeError as error:
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
        return str(error)
try:
    airmodels.models["nothing"]
except KeyError as error:
    assert error.args == ("nothing",) and str(pickle.loads(pickle.dumps(error))) == str(error)
model = import_module("airmodels.{module}")
asked = [(airmodels, "{module}"[:-1]), (airmodels, "validat"), (airmodels, "quite_another")]
print(json.dumps([told(*each) for each in [*asked, (model, "{prefix}Reqest")]]))
"""
    near, function, none, name = asked(generated, code)
    assert near.startswith(f"module 'airmodels' has no attribute '{module[:-1]}'; did you mean '{module}'")
    assert function.endswith("has no attribute 'validat'; did you mean 'validate'?")
    assert none == "module 'airmodels' has no attribute 'quite_another'"
    assert f"did you mean '{prefix}Request'" in name


def test_importing_the_python_package_imports_no_model(generated: Path, repository: Path) -> None:
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
    many, held, _ = asked(generated, code)
    few, held_of_few, one_model = asked(repository / "generated", code)
    assert many == few
    assert held - held_of_few < 500 * COUNT and one_model > 0


def test_a_wheel_and_a_tarball_of_the_models_of_a_service_stay_small(generated: Path, tmp_path: Path) -> None:
    """Of 362 models under 3 MiB: each file costs 190 bytes beside what it holds, so a model has five."""
    most = 3 * 2**20 / 362 * COUNT
    shutil.copytree(generated / "python", tmp_path / "source")
    alone = ("--no-index", "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", *alone, str(tmp_path / "source")]
    run = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert COUNT * 1_000 < wheel.stat().st_size < most
    if npm.NPM is None:
        pytest.skip("npm is not installed: nothing is packed")
    tarball, _ = npm.packed(generated / "typescript", tmp_path)
    assert COUNT * 1_000 < tarball.stat().st_size < most / 2
