"""The workflow that follows the pages runs commands and options that there are."""

import re
from pathlib import Path

import rich_click as click
import yaml

from specwright.cli.app import cli

WORKFLOW = Path(__file__).parents[1] / "generator/workflows/update-pages.yml"


def test_the_workflow_is_readable_and_its_commands_exist() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["update"]["steps"]
    scripts = "\n".join(step.get("run", "") for step in steps)
    calls = re.findall(r"\bspecwright ([a-z]+)((?: --?[a-z-]+(?: [a-z]+)?)*)", scripts)
    assert isinstance(cli, click.Group)
    assert {"update", "lint", "check"} == {name for name, _ in calls} <= cli.commands.keys()
    for name, options in calls:
        known = {option for each in cli.commands[name].params for option in each.opts}
        assert {*re.findall(r"--[a-z-]+", options)} <= known
    assert sum("gh pr create" in step.get("run", "") for step in steps) == 1


def test_what_is_left_to_people_opens_no_second_request() -> None:
    """Exit code 1 tells that some models are left to people; the request has what was taken over."""
    text = WORKFLOW.read_text(encoding="utf-8")
    assert 'specwright update --format markdown > "$body" || test $? -eq 1' in text
    assert text.count('--body-file "$body"') == 2
