"""The commands, their options and their help; what each does stands in the file of its name, imported late.

So help, and `check` where nothing moved, load nothing that they do not need.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import rich_click as click

from specwright.cli import change_commands, options, page_commands
from specwright.cli.explore_command import explore
from specwright.cli.generate_command import generate
from specwright.cli.terminal import FAILED, CommandError, Format, err, fail
from specwright.driver.processes import collect_seldom
from specwright.driver.project import ProjectError, chosen
from specwright.emit.render import TemplateFault

INTERRUPTED = 130
_SETTINGS = {  # the decorator of rich_click for its settings would import rich for a command without help
    "help_option_names": ["-h", "--help"],
    "rich_help_config": {"text_paragraph_linebreaks": "\n\n"},
}

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: 0 good, 1 found something, 2 could not run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    collect_seldom()
    try:
        return int(cli.main(arguments, prog_name="specwright", standalone_mode=False) or 0)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        fail(error.format_message())
        if isinstance(error, click.UsageError) and error.ctx:
            err(f"'{error.ctx.command_path} --help' tells more")
        return error.exit_code
    except (ProjectError, CommandError, TemplateFault) as error:
        fail(*(str(error).splitlines() if isinstance(error, ProjectError) else [str(error)]))
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    return FAILED


@click.group(context_settings=_SETTINGS)
@click.option("--project", "folder", type=_FOLDER, metavar="DIR", help="Root of the project.")
@click.version_option(package_name="specwright", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, folder: Path | None) -> None:
    """Compile one YAML spec per AI model into JSON Schemas, Python types and validators.

    A project is a folder with `specs/` in it. Commands find it from any folder below, or take --project.
    How specs are written: `specwright docs`.

    Examples:

        specwright import paint-2.md
        specwright new paint-2 --air acme:paint@2 --title "Paint 2"
        specwright lint
        specwright generate
        specwright check
        specwright validate request.json
        specwright explore

    Exit codes: 0 good, 1 found something, 2 could not run.
    """
    context.obj = folder


@cli.command()
@click.option("--full", is_flag=True, help="Show every file and every difference in full.")
@click.option("--rebuild", is_flag=True, help="Compile every model, even when nothing has moved.")
@click.option(
    "--max-loss",
    type=click.IntRange(min=0),
    metavar="N",
    help="Fail when targets lose more than N rules that specs/excuses.yaml does not excuse.",
)
@click.pass_obj
def check(folder: Path | None, full: bool, rebuild: bool, max_loss: int | None) -> int:
    """Tell whether generated/ is what the specs say; changes nothing.

    Names each file that is stale, edited by hand, missing or not specwright's, the inputs that changed,
    and the difference to what `generate` would write. Quick when nothing moved: it compares hashes.

    Examples:

        specwright check
        specwright check --full
        specwright check --max-loss 0
    """
    from specwright.cli import check

    return check.run(chosen(folder), full=full, rebuild=rebuild, max_loss=max_loss)


@cli.command()
@click.pass_obj
def ledger(folder: Path | None) -> int:
    """Measure how far each target keeps each rule: generated/ledger.md and a file of each model.

    Shows the generated validators, types and schemas requests that break one rule each, and tells which
    rules are kept less surely than before. Asks only about models whose outputs have changed. Run it after
    `generate`, or with `generate --ledger`.

    Examples:

        specwright ledger
        specwright check --max-loss 0
    """
    from specwright.cli import ledger

    return ledger.run(chosen(folder))


@cli.command()
@click.option("--all", "remarks", is_flag=True, help="Show remarks and acknowledged findings, too.")
@options.form
@options.no_cache
@click.pass_obj
def lint(folder: Path | None, remarks: bool, form: Format, no_cache: bool) -> int:
    """Read every spec and say what is wrong with it, all at once.

    Looks at what facts and rules come to together as well: requests that cannot be valid, parameters,
    values and rows that cannot be used, dead rules, defaults that break rules, rows that look misprinted.

    Examples:

        specwright lint
        specwright lint --all
        specwright lint --format json
    """
    from specwright.cli import lint

    return lint.run(chosen(folder), form, remarks=remarks, reuse=not no_cache)


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.issue_form
@options.unknown
@click.option(
    "--report",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write a row for each issue to a .parquet, .csv or .json file, and print only a summary.",
)
@click.option("--column", metavar="NAME", help="The column of Parquet that holds requests.")
@click.option("--key", metavar="NAME", help="A column or parameter that tells requests apart in a report.")
@click.option("--engine", type=click.Choice(("ray", "spark")), help="Share the work out on a cluster.")
@click.pass_obj
def validate(folder: Path | None, /, files: tuple[str, ...], **options: Any) -> int:
    """Check requests with the generated validator.

    A file holds one request, an array of them, or JSON Lines; `-` is standard input. Parquet has a column of
    JSON, as texts, bytes or structs, or a column for each parameter. Large files are read piece by piece, on
    every core, and summed up at the end; they may be compressed (.gz, .zst).

    Outside a project the validator package is asked that is installed. Inside one, it is told where
    generated/ is not what the specs say.

    Examples:

        specwright validate request.json
        specwright validate --format json batch.jsonl | jq .
        specwright validate --format sarif requests/*.json > issues.sarif
        specwright validate --report faults.csv batch.jsonl
        specwright validate --report faults.parquet --key id --column request log.parquet
        specwright validate --unknown warning batch.jsonl
        jq -c '.[]' batch.json | specwright validate -
    """
    from specwright.cli import validate

    return validate.here(folder, files, validate.Order(**options))


@cli.command(context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED, metavar="[OPTION]...")
@click.pass_obj
def serve(folder: Path | None, options: tuple[str, ...]) -> int:
    """Serve the generated stand-in of the API on this machine.

    It validates tasks as the API would and answers with placeholders of the size and format asked for: by
    POST and over WebSockets, at once or later. Apps can be tried and tested without a key and without cost.
    The generated explorer is served, too, and its pages send requests here.

    Options are those of the package: --port, --host, --latency, --fail-rate, --seed, --cors and others, all
    of which `specwright serve -- --help` lists. Outside a project the stand-in is served that is installed.

    Examples:

        specwright serve
        specwright serve --port 8001 --latency 0.2-1
        specwright serve --fail-rate 0.1 --rate-limit-rate 0.05 --seed 7
    """
    from specwright.cli import serve

    return serve.here(folder, options)


@cli.command()
@click.argument("slug")
@click.option("--air", metavar="CREATOR:FAMILY@VERSION", help="AIR identifier of the model.")
@click.option(
    "--task", metavar="KIND", help="Instead of --air: kind of the task, for requests that name no model."
)
@click.option("--title", required=True, help="Name of the model.")
@click.option("--creator", help="Who made the model; else the first part of the AIR identifier.")
@click.option("--page", metavar="URL", help="Address of the model's documentation page.")
@click.pass_obj
def new(
    folder: Path | None,
    slug: str,
    air: str | None,
    task: str | None,
    title: str,
    creator: str | None,
    page: str | None,
) -> int:
    """Draft a model's spec: specs/models/<creator>/SLUG.yaml.

    The first draft in a folder makes it a project. A file that is there is never overwritten.

    Examples:

        specwright new paint-2 --air acme:paint@2 --title "Paint 2"
        specwright new paint-2 --air acme:paint@2 --title "Paint 2" --creator "Acme Labs"
        specwright new upscaler --task upscale --title "Upscaler" --creator "Acme Labs"
    """
    from specwright.cli import new

    return new.run(folder, slug, air=air, task=task, title=title, creator=creator, page=page)


for command in (generate, explore, *page_commands.COMMANDS, *change_commands.COMMANDS):
    cli.add_command(command)
