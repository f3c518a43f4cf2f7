"""What a release records: read again as it was written, and never half done."""

import json
from pathlib import Path

import pytest

import released
from made_outputs import tree
from released import first, prompt, record, root, run, version
from specwright.cli import release as releasing
from specwright.driver import release_record, renamed
from specwright.driver.release_record import ReleaseRecord
from specwright.emit.output import Deprecation

__all__ = ["first", "root"]  # fixtures


def test_specs_with_errors_release_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(root)
    released.put(root, "kite-one", prompt(maxLenght=5))
    assert run(root, "generate", "--release") == 1
    assert "nothing released: every spec has to be without errors" in capsys.readouterr().err
    released.put(root, "kite-one", prompt())
    assert tree(root) == before


def test_a_release_that_cannot_be_read_any_more_is_told(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    released.put(root, "kite-one", prompt(maxLength=50))
    path = root / "specs" / "released" / "models" / "acme" / "kite-one.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("maxLength", "longest"), encoding="utf-8")
    assert run(root, "generate") == 0 and run(root, "lint") == 0  # who makes none needs none
    assert run(root, "generate", "--release") == 2
    told = capsys.readouterr().err
    assert "specs/released/models/acme/kite-one.yaml:" in told and "unknown key" in told
    assert "nothing follows from 1.2.3 while its specs cannot be compared" in told
    assert version(root) == "1.2.3"
    path.write_text(text, encoding="utf-8")
    assert run(root, "generate", "--release") == 0 and version(root) == "2.0.0"


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"version": "1", "outputs": "", "deprecated": []}', '{"version": "1.0.0"}'],
    ids=["no-json", "no-object", "no-version", "lacking"],
)
def test_a_damaged_record_is_told(root: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (root / "specs" / "released" / "release.json").write_text(text, encoding="utf-8")
    for command in (("generate",), ("check",), ("generate", "--release")):
        assert run(root, *command) == 2
        assert "specs/released/release.json:1:1: cannot be read: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("was", "types"),
    [("Kite One", {}), ("../kite", {}), ("kite-one", {"python": {"A b": "C"}}), ("kite", {"cobol": {}})],
)
def test_a_record_brings_no_text_into_code(root: Path, was: str, types: dict[str, dict[str, str]]) -> None:
    """What stands in it becomes names of modules and types: it holds nothing else."""
    entry = {"model": "kite-one", "was": was, "until": "2.0.0", "types": types}
    document = {"version": "1.0.0", "outputs": "", "deprecated": [entry]}
    (root / "specs" / "released" / "release.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ValueError, match=r"is no (name or version|target)"):
        release_record.read(root / "specs")


def test_a_record_is_read_as_it_was_written(root: Path) -> None:
    released.move(root, "kite-one", "kite-two")
    assert run(root, "generate", "--release") == 0
    read = release_record.read(root / "specs")
    assert isinstance(read, ReleaseRecord)
    assert read.text() == (root / "specs" / "released" / "release.json").read_text(encoding="utf-8")
    assert read.deprecated[0].types["python"]["KiteOneRequest"] == "KiteTwoRequest"


def test_a_run_that_is_killed_before_the_record_is_done_by_the_next(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    released.put(root, "kite-one", prompt(maxLength=50))
    with monkeypatch.context() as patched:
        patched.setattr(releasing, "save", killed)
        assert run(root, "generate", "--release") == 130
    assert record(root)["version"] == "1.2.3"
    assert run(root, "check") == 1  # the outputs are those of the release that did not come about
    assert run(root, "generate", "--release") == 0
    assert version(root) == record(root)["version"] == "2.0.0" and run(root, "check") == 0


def test_settings_that_cannot_be_changed_release_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = '[tool]\nspecwright.version = """\n1.2.3"""\n'
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    released.put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate") == 0
    before = tree(root)
    assert run(root, "generate", "--release") == 2
    assert 'write version = "2.0.0" into [tool.specwright]' in capsys.readouterr().err
    assert tree(root) == before


def given_up(model: str, was: str | None, until: str = "", **python: str) -> Deprecation:
    """Names that a release gives up, or gave up."""
    return Deprecation(model=model, was=was, until=until, types={"python": python})


@pytest.mark.parametrize(
    ("earlier", "now", "version", "due"),
    [
        pytest.param(
            given_up("b", "a", "0.3.0", A="B"),
            given_up("c", "b", B="C"),
            "0.2.1",
            [given_up("c", "a", "0.3.0", A="C"), given_up("c", "b", "0.3.0", B="C")],
            id="moved-twice",
        ),
        pytest.param(
            given_up("a", None, "0.3.0", AOne="ATwo"),
            given_up("b", "a", ATwo="BTwo", AX="BX"),
            "0.2.1",
            [given_up("b", "a", "0.3.0", AOne="BTwo", ATwo="BTwo", AX="BX")],
            id="a-type-then-its-module",
        ),
        pytest.param(
            given_up("a", None, "0.3.0", AOne="ATwo", AX="AY"),
            given_up("a", None, ATwo="AThree"),
            "0.2.1",
            [given_up("a", None, "0.3.0", AOne="AThree", AX="AY", ATwo="AThree")],
            id="a-type-twice",
        ),
        pytest.param(
            given_up("b", "a", "0.3.0", A="B"),
            given_up("d", "c", C="D"),
            "0.3.0",
            [given_up("d", "c", "0.4.0", C="D")],
            id="due",
        ),
        pytest.param(
            given_up("b", "a", "2.1.0", A="B"),
            given_up("d", "c", C="D"),
            "2.1.0-rc.1",
            [given_up("b", "a", "2.1.0", A="B"), given_up("d", "c", "2.2.0", C="D")],
            id="before-it-is-due",
        ),
    ],
)
def test_a_name_that_was_given_up_leads_to_the_newest(
    earlier: Deprecation, now: Deprecation, version: str, due: list[Deprecation]
) -> None:
    assert [*renamed.kept([earlier], [now], version, set())] == due


def test_a_module_that_a_model_has_is_no_old_name() -> None:
    assert renamed.kept([given_up("b", "a", "3.0.0", A="B")], [], "2.0.0", {"a", "b"}) == ()
