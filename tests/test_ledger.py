"""`specwright ledger` and `check --max-loss`: what targets keep of the rules, found by asking them."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import targets


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


def run(root: Path, *arguments: str) -> Ran:
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "--project", str(root), *arguments],
        env={**os.environ, "PYTHONPATH": str(targets.REPOSITORY / "generator")},
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def plain(root: Path) -> Path:
    """A project of one small model."""
    targets.small_specs(root)
    (root / "specs" / "models" / "acme" / "everything.yaml").unlink()
    excuse(root, targets="openapi-types, tools", rules="'*'")
    return root


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a ledger."""
    root = plain(tmp_path_factory.mktemp("measured"))
    assert run(root, "generate").code == 0
    done = run(root, "ledger")
    assert done.code == 0, done
    return root


@pytest.fixture
def root(measured: Path, tmp_path: Path) -> Path:
    return shutil.copytree(measured, tmp_path / "project")


@pytest.fixture(scope="module")
def lossy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose own template drops what JSON Schema says of relations, and its required keys."""
    root = plain(tmp_path_factory.mktemp("lossy"))
    own = root / "templates" / "json-schema"
    own.mkdir(parents=True)
    text = (targets.REPOSITORY / "templates/json-schema/schema.json.j2").read_text(encoding="utf-8")
    loop = "{% for keyword, value in keywords.items() %}"
    assert loop in text
    some = loop.replace(" %}", ' if keyword not in ("if", "then", "required") %}')
    own.joinpath("schema.json.j2").write_text(text.replace(loop, some), encoding="utf-8")
    assert run(root, "generate").code == 0
    assert run(root, "ledger").code == 0
    return root


TINY = Path("generated") / "ledger" / "tiny.json"


def ledger(root: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((root / TINY).read_text(encoding="utf-8"))
    return document


def test_the_states_are_those_that_a_person_would_name(measured: Path) -> None:
    tiny = ledger(measured)["rules"]
    names = ("json-schema", "python", "pydantic")
    found = {rule: tuple(states[name] for name in names) for rule, states in tiny.items()}
    assert found["look.enum"] == ("validator", "types", "types")
    assert found["guidance.bounds"] == ("validator", "validator", "types")
    assert found["sizes.width+height"] == ("validator", "validator", "validator")
    assert found["style.name.required"] == ("validator", "types", "types")
    assert found["unknown"] == ("validator", "types", "types")
    assert tiny["together.width+height"]["alone"] is False, "both are required: nothing else breaks it"
    (advice,) = (found[rule] for rule, states in tiny.items() if states["kind"] == "advises")
    assert advice == ("lost", "validator", "lost")
    assert found["free.step"] == ("lost", "validator", "validator"), "binary reckoning lets some numbers by"


def test_every_rule_has_a_state(measured: Path) -> None:
    folder = measured / "generated" / "catalog"
    for entry in json.loads((folder / "index.json").read_text(encoding="utf-8"))["models"]:
        model = json.loads((folder / f"{entry['slug']}.json").read_text(encoding="utf-8"))
        rules = {check["rule"]: check["kind"] for check in model["request"]["checks"]}
        file = measured / "generated" / "ledger" / f"{entry['slug']}.json"
        entries = json.loads(file.read_text(encoding="utf-8"))["rules"]
        assert {rule: entry["kind"] for rule, entry in entries.items()} == rules


def test_the_ledger_is_an_output(root: Path) -> None:
    outputs = json.loads((root / "generated" / "lock.json").read_text(encoding="utf-8"))["outputs"]
    assert {"ledger/tiny.json", "ledger.md"} <= outputs.keys()
    path = root / TINY
    text, before = path.read_bytes(), path.stat().st_mtime_ns
    assert run(root, "check").code == 0
    assert run(root, "check", "--rebuild").code == 0
    assert run(root, "generate").code == 0
    assert path.stat().st_mtime_ns == before
    assert run(root, "ledger").code == 0
    assert path.read_bytes() == text


def test_a_ledger_of_other_outputs_is_stale(root: Path) -> None:
    spec = root / "specs" / "models" / "acme" / "tiny.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("maximum: 40", "maximum: 50"), encoding="utf-8")
    early = run(root, "ledger")
    assert early.code == 2 and "run 'specwright generate' first" in early.err
    assert run(root, "generate").code == 0
    for arguments in (["check"], ["check", "--rebuild"], ["check", "--max-loss", "99"]):
        stale = run(root, *arguments)
        assert stale.code == 1 and stale.out.startswith("ledger.md: stale")
        assert "run 'specwright ledger'" in stale.err
    assert run(root, "ledger").code == 0
    assert run(root, "check").code == 0


def test_a_ledger_edited_by_hand(root: Path) -> None:
    path = root / TINY
    path.write_text(path.read_text(encoding="utf-8").replace('"lost"', '"types"'), encoding="utf-8")
    assert run(root, "check").code == 1
    assert run(root, "generate").code == 0
    assert run(root, "ledger").code == 0 and run(root, "check").code == 0
    assert '"lost"' in path.read_text(encoding="utf-8")


def test_losses_fail_until_they_are_excused(root: Path) -> None:
    lost = run(root, "check", "--max-loss", "0")
    assert lost.code == 1
    told = [re.sub(r"loses '(\w+).*", r"loses \1", line) for line in lost.out.splitlines()]
    assert told == [
        *(f"parts: {target} loses total" for target in ("json-schema", "openapi", "bundle")),
        *(f"tiny: {target} loses advises" for target in ("json-schema", "openapi", "bundle", "pydantic")),
    ]
    assert "7 rules lost, 41 more with an excuse" in lost.err
    assert run(root, "check", "--max-loss", "7").code == 0
    assert run(root, "check").code == 0
    excuse(root, targets="json-schema, openapi, bundle, pydantic", rules="'advises.*', 'total.*'")
    assert run(root, "check", "--max-loss", "0").code == 1, "the page does not tell the excuse yet"
    assert run(root, "generate").code == 0, "nothing has to be measured"
    good = run(root, "check", "--max-loss", "0")
    assert good.code == 0 and "0 rules lost, 48 more with an excuse" in good.err
    assert "It cannot say so" in (root / "generated" / "ledger.md").read_text(encoding="utf-8")


def test_what_the_engine_misjudges_is_told_and_needs_no_excuse(root: Path) -> None:
    """Decimal steps without bounds: the schema says them, an engine that divides in binary misses some."""
    losses = [each for each in ledger(root)["losses"] if each["target"] not in ("openapi-types", "tools")]
    (one, other) = (each for each in losses if each["rule"] == "free.step")
    assert {one["target"], other["target"]} == {"json-schema", "openapi"}
    assert one["right"] < one["tried"]
    assert "divides decimal steps in binary" in one["reason"] and one["reason"] == other["reason"]
    assert one["reason"] in (root / "generated" / "ledger.md").read_text(encoding="utf-8")
    assert "free.step" not in run(root, "check", "--max-loss", "0").out


def excuse(root: Path, **names: str) -> None:
    """Adds an excuse to the project's file."""
    path = root / "specs" / "excuses.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else "excuses:\n"
    keys = "".join(f"{name}: [{value}], " for name, value in names.items())
    path.write_text(f"{text}  - {{{keys}reason: It cannot say so.}}\n", encoding="utf-8")


def test_an_excuse_that_nothing_needs_is_told(root: Path) -> None:
    excuse(root, targets="json-schema, openapi, bundle, pydantic", rules="'advises.*'")
    excuse(root, targets="python", rules="'*'", models="tiny")
    assert run(root, "generate").code == 0
    idle = run(root, "check", "--max-loss", "2")
    assert idle.code == 1
    assert "specs/excuses.yaml:4:5: nothing needs this excuse any more: It cannot say so." in idle.out


def test_a_broken_file_of_excuses(root: Path) -> None:
    path = root / "specs" / "excuses.yaml"
    path.write_text("excuses:\n  - {targets: [python], rule: x}\n", encoding="utf-8")
    broken = run(root, "ledger")
    assert broken.code == 1
    assert "specs/excuses.yaml:2:25: excuses[0].rule: unknown key; did you mean 'rules'?" in broken.err
    assert "specs/excuses.yaml:2:5: excuses[0]: the key 'reason' is missing [missing-key]" in broken.err
    path.write_bytes(b"excuses: [\xe9]\n")
    unread = run(root, "ledger")
    assert unread.code == 1
    assert "specs/excuses.yaml:1:1: the file cannot be read: not UTF-8 text [unreadable]" in unread.err


def test_what_a_template_drops_is_found(lossy: Path) -> None:
    tiny = ledger(lossy)["rules"]
    assert tiny["sizes.width+height"]["json-schema"] == "lost"
    assert tiny["sizes.width+height"]["python"] == tiny["sizes.width+height"]["pydantic"] == "validator"
    assert tiny["prompt.required"]["json-schema"] == "lost"
    assert tiny["prompt.length"]["json-schema"] == "validator"
    page = (lossy / "generated" / "ledger.md").read_text(encoding="utf-8")
    assert (
        re.search(r"\| tiny \| `sizes.width\+height` \| json-schema \| lost \| \d+ of ", page)
        and "**not excused**" in page
    )
    assert run(lossy, "check", "--max-loss", "0").code == 1


def test_a_rule_that_is_kept_less_surely_than_before_is_told(root: Path) -> None:
    own = root / "templates" / "pydantic"
    own.mkdir(parents=True)
    text = (targets.REPOSITORY / "templates/pydantic/module.py.j2").read_text(encoding="utf-8")
    assert "{{ field.text }}" in text
    own.joinpath("module.py.j2").write_text(
        text.replace("{{ field.text }}", '{{ field.text | replace("ge=0.0, ", "") }}'), encoding="utf-8"
    )
    plain = run(root, "generate")
    assert plain.code == 0 and "the ledger speaks of earlier outputs; run 'specwright ledger'" in plain.err
    assert run(root, "check").code == 1
    done = run(root, "generate", "--ledger")
    now = "is enforced by the validator, and was enforced by types"
    assert done.code == 0 and f"warning: tiny: 'guidance.bounds' in pydantic {now}" in done.err
    assert done.err.count("and was") == 1
    assert run(root, "check").code == 0
    again = run(root, "generate", "--ledger")
    assert again.code == 0 and "as before" in again.out and not again.err


def test_a_dry_run_measures_nothing(root: Path) -> None:
    (root / "generated" / "ledger.md").unlink()
    done = run(root, "generate", "--ledger", "--dry-run")
    assert done.code == 0 and not (root / "generated" / "ledger.md").exists()


def test_no_ledger_no_verdict(tmp_path: Path) -> None:
    plain(tmp_path)
    assert run(tmp_path, "generate").code == 0
    assert run(tmp_path, "check").code == 0
    missing = run(tmp_path, "check", "--max-loss", "0")
    assert missing.code == 1 and "there is no ledger; run 'specwright ledger'" in missing.err
