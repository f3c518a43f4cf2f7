"""The npm package as a package: its types, its files, what a bundler keeps of it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import node
import npm
import targets

pytestmark = pytest.mark.skipif(
    node.NODE is None or npm.NPM is None,
    reason="Node or npm is not installed: the npm package goes unchecked",
)
STRICT = [
    *("--strict", "--noEmit", "--target", "es2022", "--pretty", "false", "--noUncheckedIndexedAccess"),
    *("--lib", "es2022,dom", "--noPropertyAccessFromIndexSignature", "--types", ""),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("npm")
    return npm.installed(root, targets.of_the_repository(), targets.of_the_small_specs())


def compiled(place: Path, name: str, *options: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(npm.FOLDER / name, place)
    return npm.tool("tsc", *STRICT, *options, name, folder=place)


@pytest.mark.parametrize("resolution", ["nodenext", "bundler"])
@pytest.mark.parametrize("name", ["uses.ts", "misuses.ts"])
def test_uses_compile_and_each_misuse_fails(place: Path, name: str, resolution: str) -> None:
    """An error that is expected and does not come is an error itself."""
    module = "nodenext" if resolution == "nodenext" else "esnext"
    run = compiled(place, name, "--module", module, "--moduleResolution", resolution)
    assert (run.returncode, run.stdout) == (0, "")


def test_every_expectation_stands_before_one_misuse() -> None:
    """Without its expectations the file of misuses has an error for each of them."""
    text = (npm.FOLDER / "misuses.ts").read_text(encoding="utf-8")
    assert text.count("@ts-expect-error") >= 35


def test_a_misuse_fails_for_the_reason_that_is_meant(place: Path) -> None:
    text = (npm.FOLDER / "misuses.ts").read_text(encoding="utf-8")
    (place / "bare.ts").write_text(text.replace("@ts-expect-error", ""), encoding="utf-8")
    run = npm.tool("tsc", *STRICT, "--module", "nodenext", "bare.ts", folder=place)
    lines = text.splitlines()
    due = {number + 2 for number, line in enumerate(lines) if "@ts-expect-error" in line}
    found = re.findall(r"^bare\.ts\((\d+),\d+\): error TS(\d+)", run.stdout, re.MULTILINE)
    assert {int(line) for line, _ in found} == due
    assert {code for _, code in found} <= {
        *("2307", "2305", "2322", "2353", "2375", "2540", "2551", "2554", "2561", "2739", "2741", "7053"),
        *("18046", "2339", "2345", "2367", "2532", "2559", "2769", "2820"),
    }


def test_the_declarations_pass_without_help(place: Path) -> None:
    """Libraries are checked, too."""
    run = compiled(place, "uses.ts", "--module", "nodenext", "--skipLibCheck", "false")
    assert (run.returncode, run.stdout) == (0, "")


def test_the_tarball_holds_the_modules_and_nothing_else(tmp_path: Path) -> None:
    package = targets.of_the_repository().folder / "typescript"
    _, entry = npm.packed(package, tmp_path)
    found = {each["path"] for each in entry["files"]}
    due = {path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file()}
    assert found == due
    facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
    asked = [name for name in facts if name.lower().endswith("dependencies") or name == "scripts"]
    assert asked == ["peerDependencies"] and facts["peerDependenciesMeta"] == {"zod": {"optional": True}}


def test_the_readme_of_the_package_runs(place: Path) -> None:
    text = (targets.of_the_repository().folder / "typescript" / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```js\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    given = "const request = {}, values = { width: 1024 };\n"
    (place / "readme.mjs").write_text(given + "\n".join(blocks), encoding="utf-8")
    assert node.NODE is not None
    run = subprocess.run([node.NODE, "readme.mjs"], cwd=place, capture_output=True, encoding="utf-8")
    assert (run.returncode, run.stderr) == (0, "")
    assert len(blocks) == 2 and "missingWidth" in run.stdout


def test_publint_has_nothing_to_say() -> None:
    run = npm.tool(
        "publint", "run", ".", "--strict", folder=targets.of_the_repository().folder / "typescript"
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "All good" in run.stdout


def test_the_types_resolve_wherever_modules_do(tmp_path: Path) -> None:
    tarball, _ = npm.packed(targets.of_the_repository().folder / "typescript", tmp_path)
    run = npm.tool("attw", str(tarball), "--profile", "node16", "--format", "json", folder=tmp_path)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr


# What each function of a model may bring: texts that only rules, facts or defaults hold, and how many bytes.
NARROWING, DEFAULTS, ENVELOPE = "https://example.com/a", "includeCost:!1", "multiplier"
KEPT: dict[str, tuple[set[str], int]] = {
    "isValid": (set(), 12_000),
    "validate": ({"rules"}, 85_000),
    "repair": ({"rules"}, 94_000),  # it counts what `validate` tells of what is left
    "narrow": ({"rules", NARROWING}, 70_000),
    "withDefaults": ({DEFAULTS}, 3_600),
    "toApi": ({ENVELOPE}, 4_000),
    "MODEL": ({"facts"}, 20_000),
}


def bundled(place: Path, name: str, source: str) -> str:
    """The text that a bundler makes of a module that asks one thing of another."""
    entry = place / "entry.js"
    entry.write_text(f"import {{ {name} }} from {json.dumps(source)}; console.log({name});\n")
    run = npm.tool("esbuild", entry.name, "--bundle", "--format=esm", "--minify", folder=place)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.parametrize("name", KEPT)
def test_a_bundle_of_one_model_holds_what_is_asked_for_and_no_other(place: Path, name: str) -> None:
    models = targets.of_the_repository().catalog.models
    parts, most = KEPT[name]
    for model in models:
        text = bundled(place, name, f"airmodels-repository/models/{model.slug}")
        assert not [each.key for each in models if each is not model and each.key in text]
        found = {each for each in (NARROWING, DEFAULTS, ENVELOPE) if each in text}
        found |= {"rules"} if "unsupportedParameter" in text else set()
        found |= {"facts"} if model.summary in text else set()
        assert found == parts
        assert len(text) < most, model.slug


@pytest.mark.parametrize("name", ["isValid", "validate", "withDefaults", "toApi"])
def test_a_bundle_of_all_models_holds_what_is_asked_for(place: Path, name: str) -> None:
    """Each function finds its models by a map of its own."""
    models = targets.of_the_repository().catalog.models
    text = bundled(place, name, "airmodels-repository/all")
    assert all(each.key in text for each in models) == (name != "toApi")
    assert not [each.title for each in models if each.summary in text]
    assert (models[0].documentation in text) == (name == "validate")
    assert NARROWING not in text
    assert len(text) < len(models) * KEPT[name][1]
