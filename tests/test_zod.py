"""The schemas for Zod answer as the validator does, and their structure refuses nothing that is valid."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import corpus
import node
import npm
import targets
from answers import without_chance
from programs import is_json
from specwright.ir.model import Model
from specwright.ir.naming import file_stem
from test_cases import SLUGS, cases, compiled
from test_npm_package import STRICT

pytestmark = pytest.mark.skipif(
    node.NODE is None or npm.NPM is None,
    reason="Node or npm is not installed: the schemas for Zod go unchecked",
)
CORPORA = {each.slug: each for each in corpus.corpora()}
SAME = """
type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const yes = <Claim extends true>(..._: Claim[]): void => undefined;
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = npm.with_zod(tmp_path_factory.mktemp("zod"))
    every = (targets.of_the_repository(), targets.of_the_small_specs(), targets.of_the_corpus())
    return npm.installed(root, *every)


def modules() -> Iterator[tuple[targets.Compiled, Model]]:
    """Every model there is a module of, with its package."""
    for package in (targets.of_the_repository(), targets.of_the_small_specs(), targets.of_the_corpus()):
        yield from ((package, model) for model in package.catalog.models)


def module(slug: str | None) -> str:
    """The module of a model's schemas, or of those for any model."""
    return f"zod/models/{file_stem(slug)}.js" if slug else "zod/index.js"


class Package:
    """A package that is installed beside Zod."""

    def __init__(self, place: Path, judged: targets.Compiled) -> None:
        self.folder = place / "node_modules" / judged.names.npm_package

    def issues(self, slug: str | None, request: Any) -> list[dict[str, Any]]:
        """What the validator says, as Zod's issues are due."""
        every = node.ask(self.folder, node.module(slug), "validate", request)
        return [_as_zod(issue) for issue in every if issue["severity"] == "error"]

    def parsed(self, slug: str | None, request: Any) -> dict[str, Any]:
        """What the schema says: its verdict, its issues, whether it gave the request back."""
        answer: dict[str, Any] = node.ask(self.folder, module(slug), "parsed", request)
        for params in (issue["params"] for issue in answer["issues"]):
            params |= {"fix": without_chance(params["fix"])} if "fix" in params else {}
        return answer

    def fits(self, slug: str | None, request: Any) -> bool:
        """Whether the structure alone lets the request pass."""
        return bool(node.ask(self.folder, module(slug), "fitsZod", request))


def _as_zod(issue: dict[str, Any]) -> dict[str, Any]:
    params = {name: issue[name] for name in ("code", "rule", "parameter")}
    params |= {"fix": without_chance(issue["fix"])} if "fix" in issue else {}
    return {"code": "custom", "path": issue["path"], "message": issue["message"], "params": params}


def is_safe(value: Any) -> bool:
    """Whether every whole number in the value, however it is written, is one that a double tells from others."""
    match value:
        case dict():
            return all(map(is_safe, value.values()))
        case list():
            return all(map(is_safe, value))
        case int() | float():
            return not float(value).is_integer() or abs(value) < 2**53
        case _:
            return True


def differences(package: Package, slug: str, requests: Iterator[Any]) -> list[Any]:
    for request in requests:
        for of in (slug, None):
            due, answer = package.issues(of, request), package.parsed(of, request)
            if answer != {"success": not due, "issues": due, "isSame": not due}:
                return [request, due, answer]
    return []


@pytest.mark.parametrize("slug", SLUGS)
def test_it_answers_as_the_validator_does_on_every_vector(place: Path, slug: str) -> None:
    package = Package(place, compiled(slug))
    assert differences(package, slug, (case["request"] for case in cases(slug))) == []


@pytest.mark.parametrize("slug", CORPORA)
def test_it_answers_as_the_validator_does_on_the_corpus(place: Path, slug: str) -> None:
    package = Package(place, targets.of_the_corpus())
    assert differences(package, slug, (case.request for case in CORPORA[slug].cases)) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_the_structure_refuses_no_valid_vector(place: Path, slug: str) -> None:
    package = Package(place, compiled(slug))
    valid = [case["request"] for case in cases(slug) if case["valid"] and is_safe(case["request"])]
    assert [request for request in valid if not package.fits(slug, request)] == []
    assert valid and all(package.fits(None, request) for request in valid[:20])


@pytest.mark.parametrize("slug", CORPORA)
def test_the_structure_refuses_nothing_valid_in_the_corpus(place: Path, slug: str) -> None:
    package = Package(place, targets.of_the_corpus())
    every = [case for case in CORPORA[slug].cases if is_json(case.request) and is_safe(case.request)]
    assert [case for case in every if case.record.valid and not package.fits(slug, case.request)] == []


def checked(place: Path, name: str, *options: str) -> tuple[int, str]:
    """What the compiler says of a file beside the packages."""
    run = npm.tool("tsc", *STRICT, "--module", "nodenext", *options, name, folder=place)
    return run.returncode, run.stdout


@pytest.mark.parametrize("exact", [False, True], ids=["plain", "exact-optional"])
def test_types_are_those_of_the_package(place: Path, exact: bool) -> None:
    shutil.copy(npm.FOLDER / "zod_uses.ts", place)
    options = ["--exactOptionalPropertyTypes"] if exact else ["--skipLibCheck", "false"]
    assert checked(place, "zod_uses.ts", *options) == (0, "")


def test_types_of_structures_are_those_that_zod_infers(place: Path) -> None:
    """The declarations are written beside the modules: a compiler reads both and finds no difference."""
    lines = [SAME]
    for number, (package, model) in enumerate(modules()):
        text = (package.folder / "typescript" / module(model.slug)).read_text(encoding="utf-8")
        structure = text.partition("\nexport const Request =")[0]
        source = f"node_modules/{package.names.npm_package}"
        (place / f"inferred{number}.ts").write_text(structure.replace('"../../', f'"./{source}/'))
        lines.append(f'import {{ Shape as inferred{number} }} from "./inferred{number}.js";')
        lines.append(
            f'import {{ Shape as declared{number} }} from "{package.names.npm_package}/zod/{model.slug}";'
        )
        lines.append(f"yes<Same<typeof inferred{number}, typeof declared{number}>>();")
    (place / "same.ts").write_text("\n".join(lines), encoding="utf-8")
    assert len(lines) > 150
    assert checked(place, "same.ts", "--noImplicitAny", "false") == (0, "")


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
