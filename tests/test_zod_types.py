"""The types of the schemas for Zod: those of the package, and those that Zod infers itself."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import node
import npm
import targets
import zod_packages
from test_npm_package import STRICT

pytestmark = zod_packages.NEEDED
SAME = """
type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const yes = <Claim extends true>(..._: Claim[]): void => undefined;
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return zod_packages.installed(tmp_path_factory.mktemp("zod"))


def checked(place: Path, name: str, *options: str) -> tuple[int, str]:
    """What the compiler says of a file beside the packages."""
    run = npm.tool("tsc", *STRICT, "--module", "nodenext", *options, name, folder=place)
    return run.returncode, run.stdout


def structure(module: str) -> str:
    """The part of a module that makes the structure, as TypeScript that stands alone."""
    text = module.partition("\nexport const Request =")[0]
    tests = re.findall(r"\bis\w+", "".join(re.findall(r"^import .* from .*formats.*$", text, re.MULTILINE)))
    text = re.sub(r"^import (?!\* as z).*$", "", text, flags=re.MULTILINE)
    return text + "".join(f"declare const {name}: (text: string) => boolean;\n" for name in tests)


@pytest.mark.parametrize("exact", [False, True], ids=["plain", "exact-optional"])
def test_types_are_those_of_the_package(place: Path, exact: bool) -> None:
    shutil.copy(npm.FOLDER / "zod_uses.ts", place)
    options = ["--exactOptionalPropertyTypes"] if exact else ["--skipLibCheck", "false"]
    assert checked(place, "zod_uses.ts", *options) == (0, "")


def test_types_of_structures_are_those_that_zod_infers(place: Path) -> None:
    """The declarations are written beside the modules: a compiler reads both and finds no difference."""
    lines = [SAME]
    for number, (package, model) in enumerate(zod_packages.modules()):
        text = (package.folder / "typescript" / zod_packages.module(model.slug)).read_text(encoding="utf-8")
        (place / f"inferred{number}.ts").write_text(structure(text), encoding="utf-8")
        lines.append(f'import {{ Shape as inferred{number} }} from "./inferred{number}.js";')
        lines.append(
            f'import {{ Shape as declared{number} }} from "{package.names.npm_package}/zod/{model.slug}";'
        )
        lines.append(f"yes<Same<typeof inferred{number}, typeof declared{number}>>();")
    (place / "same.ts").write_text("\n".join(lines), encoding="utf-8")
    assert len(lines) > 150
    assert checked(place, "same.ts") == (0, "")


def test_a_type_that_differs_is_found(place: Path) -> None:
    """What compares types tells a value that is left out of a list, and a text from a number."""
    for one, other in (
        ("z.ZodEnum<{ a: 'a' }>", "z.ZodEnum<{ a: 'a'; b: 'b' }>"),
        ("z.ZodInt", "z.ZodNumber"),
    ):
        claim = f'import * as z from "zod";\n{SAME}\nyes<Same<{one}, {other}>>();\n'
        (place / "differs.ts").write_text(claim, encoding="utf-8")
        code, told = checked(place, "differs.ts")
        assert code != 0 and "TS2344" in told


def test_nothing_else_needs_zod(tmp_path: Path) -> None:
    """The package's own types compile, and its modules run, where Zod is not installed."""
    root = npm.installed(tmp_path, targets.of_the_repository(), targets.of_the_small_specs())
    shutil.copy(npm.FOLDER / "uses.ts", root)
    assert checked(root, "uses.ts", "--skipLibCheck", "false") == (0, "")
    assert node.NODE is not None
    names = ["", "/models/ideogram-3-0"]
    text = "".join(f'import "airmodels-repository{name}";\n' for name in names)
    (root / "run.mjs").write_text(text, encoding="utf-8")
    assert subprocess.run([node.NODE, "run.mjs"], cwd=root).returncode == 0


def test_the_readme_of_the_package_compiles(place: Path) -> None:
    text = (targets.of_the_repository().folder / "typescript" / "README.md").read_text(encoding="utf-8")
    (block,) = (
        each for each in re.findall(r"^```ts\n(.*?)^```$", text, re.DOTALL | re.MULTILINE) if "z." in each
    )
    used = "export const sent: Sent = request;\nexport const names: string[] = Object.keys(fields);\n"
    (place / "readme.ts").write_text(f"declare const values: unknown;\n{block}{used}", encoding="utf-8")
    assert checked(place, "readme.ts") == (0, "")
