"""The workflow that follows the pages runs commands that there are."""

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
    named = set(re.findall(r"\bspecwright ([a-z]+)", scripts))
    assert isinstance(cli, click.Group)
    assert {"outdated", "update", "check"} <= named <= cli.commands.keys()
    assert sum("gh pr create" in step.get("run", "") for step in steps) == 1
