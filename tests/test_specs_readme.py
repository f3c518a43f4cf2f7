"""What the specs' README shows is a spec, and what it tells of commands and codes is theirs."""

import re
import shutil
import textwrap
from pathlib import Path

from specwright.cli.app import cli
from specwright.importer.codes import ImportCode, PageCode
from test_readme import REPOSITORY, blocks, run

SPECS = (REPOSITORY / "specs" / "README.md").read_text(encoding="utf-8")


def test_the_whole_spec_shown_compiles(tmp_path: Path) -> None:
    """The YAML blocks of the specs' README, a model and a parameter for it, have no problems."""
    spec, parameter = blocks(SPECS, "yaml")
    before = "      surface: "
    spec = spec.replace(before, textwrap.indent(parameter, " " * 6) + before)
    specs = tmp_path / "specs"
    shutil.copytree(REPOSITORY / "specs" / "shared", specs / "shared")
    shutil.copy(REPOSITORY / "specs" / "api.yaml", specs)
    place = specs / "models" / "acme" / "paint-2.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(spec, encoding="utf-8")
    done = run("lint", folder=tmp_path)
    assert (done.returncode, done.stderr.strip()) == (0, "no problems"), done.stdout + done.stderr


def test_the_codes_of_an_import_are_codes() -> None:
    """What the specs' README says of refusals is in the words that end a refusal's line."""
    section = SPECS.partition("\n## Importing\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]*): ", section, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}
    assert len(named) > 8
    assert named <= {*PageCode, *ImportCode}


def test_the_commands_of_the_specs_readme_have_the_options_shown() -> None:
    """Each `specwright` command and option that the page shows or names is one of the tool's."""
    told = [
        *re.findall(r"`specwright ([^`]+)`", SPECS),
        *re.findall(r"^\$ specwright (.+)$", SPECS, re.MULTILINE),
    ]
    assert len(told) > 8
    for words in map(str.split, told):
        command = cli.commands[words[0]]
        options = {name for each in command.params for name in each.opts}
        assert {word for word in words if word.startswith("--")} <= options, words
