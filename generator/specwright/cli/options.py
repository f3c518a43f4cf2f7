"""Options that commands share, and those that take long to say."""

from pathlib import Path

import rich_click as click

no_cache = click.option(
    "--no-cache", is_flag=True, help="Use nothing that earlier runs kept in .specwright/."
)

form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, annotations for GitHub Actions.",
)

issue_form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, annotations for GitHub Actions, SARIF for code scanning.",
)

unknown = click.option(
    "--unknown",
    type=click.Choice(["error", "warning", "ignore"]),
    default="error",
    show_default=True,
    help="What keys that no parameter has are, at any depth.",
)

private = click.option(
    "--private",
    is_flag=True,
    envvar="SPECWRIGHT_PRIVATE",
    help="Also ask at addresses of this machine and of private networks.",
)

allow = click.option(
    "--allow",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Changes that are accepted, each with a reason and a last day.",
)
