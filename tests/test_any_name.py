"""A model or a parameter may be called as anything in the packages is: each of these names is tried."""

import importlib
import os
import re
import shutil
import subprocess
import sys
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

import node
import npm
import package_names
import targets
from small_specs import HEAD
from specwright.codegen.type_names import type_prefix

WHOLE = os.environ.get("NAMES") == "all"
"""Whether models are called by every name; else by those that a user sees, and by a part of the others."""

REQUEST = [{"type": "integer", "maximum": 9}, {"type": "string", "format": "uri"}]
"""What parameters are, in turn."""


@cache
def names() -> list[str]:
    """All that the packages of the small specs, which use everything, and the languages have."""
    folder = targets.of_the_small_specs().folder
    python_files = (folder / "python", folder / "pydantic")
    found = {*package_names.of_python(*python_files), *package_names.of_javascript(folder / "typescript")}
    return sorted(found | package_names.of_languages() | package_names.of_objects())


def test_the_names_are_those_of_the_packages() -> None:
    due = {
        "repair",
        "_runtime",
        "narrow",
        "plain",
        "own",
        "validate",
        "to_dict",
        "repairRequest",
        "find",
        "Issue",
    }
    assert due <= {*names()} and len(names()) > 1000


def seen() -> set[str]:
    """What a user sees, what the packages bind where all models meet, and the words of languages."""
    compiled = targets.of_the_small_specs()
    package = compiled.package
    npm_folder = compiled.folder / "typescript"
    index = "\n".join((npm_folder / file).read_text(encoding="utf-8") for file in ("all.js", "index.d.ts"))
    stems = {path.stem for path in compiled.folder.rglob("*.py")}
    found = {*package.__all__, *dir(package), *stems, *re.findall(r"[A-Za-z_$][\w$]*", index)}
    return found | package_names.of_languages()


def chosen_slugs() -> list[str]:
    every = package_names.slugs({*names()})
    due = {*package_names.slugs(seen())}
    return [slug for number, slug in enumerate(every) if WHOLE or slug in due or number % 16 == 0]


@cache
def models() -> targets.Compiled:
    """A model for each of the names, with a parameter that may be 9 at most."""
    specs = {}
    for number, slug in enumerate(chosen_slugs()):
        air = f"acme:{number}@1"
        parameters = {"model": constant(air), "x": {"type": "integer", "maximum": 9}}
        specs[slug] = HEAD | {
            "model": air,
            "title": slug,
            "request": [{"title": slug, "parameters": parameters}],
        }
    return targets.of_the_specs("models_of_any_name", "Acme", specs)


def constant(value: str) -> dict[str, Any]:
    return {"type": "string", "required": True, "const": value}


def test_a_model_may_have_any_name() -> None:
    folders = {"json-schema", "markdown", "cases", "catalog", "typescript/models"}
    for folder in folders:
        files = [path.name.partition(".")[0] for path in (models().folder / folder).iterdir()]
        assert not [name for name in files if re.fullmatch(r"(?i)con|prn|aux|nul|(com|lpt)\d", name)]
    for number, slug in enumerate(chosen_slugs()):
        good, bad = {"model": f"acme:{number}@1", "x": 3}, {"model": f"acme:{number}@1", "x": 10}
        for name, judge in models().judges(slug).items():
            assert (judge(good), judge(bad)) == (True, False), (slug, name)
        assert models().package.repair(bad).request == {**bad, "x": 9}, slug


def test_every_function_of_the_packages_is_there_beside_such_models() -> None:
    """After all modules have been imported: a module takes its place in the package."""
    good = {"model": "acme:0@1", "x": 3}
    for slug in chosen_slugs():
        models().module(slug)
        prefix = type_prefix(slug)
        pydantic = importlib.import_module(models().names.pydantic_package)
        assert getattr(pydantic, f"{prefix}Request").__name__ == f"{prefix}Request"
        assert getattr(models().module(slug), f"{prefix}Response").from_dict({"id": "1"}).to_dict() == {
            "id": "1"
        }
    package = importlib.import_module(models().names.package)
    plain = targets.of_the_small_specs().package
    sorts = [{name: type(getattr(of, name)).__name__ for name in plain.__all__} for of in (package, plain)]
    assert sorts[0] == sorts[1]
    for function in ("validate", "repair", "narrow", "withDefaults", "isValid"):
        assert models().ask(None, function, good) is not None


PARTS = 6
BOXED = range(PARTS if WHOLE else 1)
"""Of which parts the names stand in an object, too."""


def part(number: int) -> list[str]:
    return [name for name in names() if name != "model"][number::PARTS]


def boxed(number: int) -> list[str]:
    return part(number) if number in BOXED else part(number)[:9]


TYPED = {
    "truth": {"type": "boolean"},
    "number": {"type": "number", "default": 1.5},
    "choice": {"type": "string", "enum": ["a", "b"]},
    "texts": {"type": "array", "items": {"type": "string"}, "maxItems": 2},
    "map": {"type": "object", "additionalProperties": True},
}
"""What stands behind the others, so that its types and defaults are read where these are known."""


@cache
def parameters() -> targets.Compiled:
    """Models whose parameters have all the names, at the root and in an object."""
    specs = {}
    for number in range(PARTS):
        air = f"acme:{number}@1"
        root = {name: REQUEST[position % 2] for position, name in enumerate(part(number))}
        inner = {name: REQUEST[position % 2 - 1] for position, name in enumerate(boxed(number))}
        more = {f"{name} {number}": facts for name, facts in TYPED.items()}
        fill = {"taskUUID of it": {"type": "string", "fill": "uuid4", "format": "uuid4"}}
        box = {"box of it": {"type": "object", "properties": {**inner, **more}}}
        specs[f"p{number}"] = HEAD | {
            "model": air,
            "request": [
                {"title": "Core", "parameters": {"model": constant(air), **root, **more, **fill, **box}}
            ],
            "response": [{"title": "Response", "parameters": {name: {"type": "integer"} for name in root}}],
        }
    return targets.of_the_specs("parameters_of_any_name", "Acme", specs)


def requests(number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """A valid request with all parameters, and one in which all are wrong."""
    head = {"model": f"acme:{number}@1"}
    good, bad = (
        {
            **head,
            **{name: of[position % 2] for position, name in enumerate(part(number))},
            "box of it": {name: of[position % 2 - 1] for position, name in enumerate(boxed(number))},
        }
        for of in ([3, "urn:x"], [10, ""])
    )
    return good, bad


@pytest.mark.parametrize("number", range(PARTS))
def test_a_parameter_may_have_any_name(number: int) -> None:
    slug = f"p{number}"
    good, bad = requests(number)
    judges = parameters().judges(slug)
    assert {name: (judge(good), judge(bad)) for name, judge in judges.items()} == dict.fromkeys(
        judges, (True, False)
    )
    ours, theirs = parameters().package.validate(bad), parameters().ask(None, "validate", bad)
    assert [(each.rule, each.message) for each in ours] == [
        (each["rule"], each["message"]) for each in theirs
    ]
    assert len(ours) == len(part(number)) + len(boxed(number))
    asked = [name for name in judges if name in ("python", "javascript", "python-dispatch")]
    alone = [{"model": good["model"], name: bad[name]} for name in part(number)]
    alone += [{"model": good["model"], "box of it": {name: None}} for name in boxed(number)]
    assert [(request, name) for request in alone for name in asked if judges[name](request)] == []


@pytest.mark.parametrize("number", range(PARTS))
def test_classes_have_a_field_for_any_name(number: int) -> None:
    good, _ = requests(number)
    answer = dict.fromkeys(part(number), 1)
    pydantic = importlib.import_module(f"{parameters().names.pydantic_package}.p{number}")
    for module in (parameters().module(f"p{number}"), pydantic):
        for suffix, value in (("Request", good), ("Response", answer)):
            named = getattr(module, f"P{number}{suffix}")
            read = named.from_dict(value) if module is not pydantic else named.model_validate(value)
            assert {name: each for name, each in read.to_dict().items() if name in value} == value


@pytest.mark.skipif(
    npm.NPM is None or node.NODE is None, reason="npm is not installed: nothing compiles types"
)
def test_typescript_takes_such_names(tmp_path: Path) -> None:
    shutil.copytree(models().folder / "typescript", tmp_path / "models")
    shutil.copytree(parameters().folder / "typescript", tmp_path / "parameters")
    npm.with_zod(tmp_path)
    lines = ['export * as zod from "./models/zod/index.js";']
    for number in range(PARTS):
        good, _ = requests(number)
        lines.append(f'export * as zod{number} from "./parameters/zod/models/p{number}.js";')
        lines.append(f'import type {{ P{number}Request }} from "./parameters/models/p{number}.js";')
        lines.append(f"export const good{number}: P{number}Request = {node.literal(good)};")
    lines.append('export * as all from "./models/index.js";')
    (tmp_path / "use.ts").write_text("\n".join(lines), encoding="utf-8")
    options = ("--strict", "--noEmit", "--skipLibCheck", "false", "--target", "es2022")
    run = npm.tool("tsc", *options, "--module", "nodenext", "use.ts", folder=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize("number", range(PARTS))
def test_zod_takes_such_names(tmp_path: Path, number: int) -> None:
    """Schemas answer as the validator does, and structures let pass what is valid."""
    good, bad = requests(number)
    least = {"model": good["model"]}
    shutil.copytree(parameters().folder / "typescript", npm.with_zod(tmp_path) / "package")
    asked = partial(node.ask, tmp_path / "package")
    due = asked(f"models/p{number}.js", "validateAsZod", [good, bad])
    answers = asked(f"zod/models/p{number}.js", "parsed", [good, bad])
    assert [each["issues"] for each in answers] == due and due[0] == []
    assert asked(f"zod/models/p{number}.js", "fitZod", [good, least]) == [True, True]


def test_mypy_takes_such_names(tmp_path: Path) -> None:
    sources = [str(parameters().folder / name / "src") for name in ("python", "pydantic")]
    if WHOLE:
        sources += [str(models().folder / name / "src") for name in ("python", "pydantic")]
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "--no-error-summary"]
    run = subprocess.run([*command, *sources], capture_output=True, encoding="utf-8", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")
