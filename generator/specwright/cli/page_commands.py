"""The commands about documentation pages, their options and their help; `cli` joins them to the others."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import rich_click as click

from specwright.cli import options
from specwright.cli.docs_command import docs
from specwright.driver.project import chosen

if TYPE_CHECKING:
    from specwright.importer.reconcile import Preference


@click.command(name="import")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--report", is_flag=True, help="Account for each source: the lines of a page, the proof of a schema."
)
@click.option("--full", is_flag=True, help="With --report, name every place that was not asked both ways.")
@click.option("--prose", is_flag=True, help="Take descriptions over as well, where their owner allows it.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--all-or-nothing", is_flag=True, help="Write nothing at all when a model is refused.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs.",
)
@click.option(
    "--readings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What sentences of no known form mean, as a refused import asks for it.",
)
@click.option(
    "--prefer",
    type=click.Choice(["schema", "page"]),
    help="Follow this one where page and schema differ; the spec keeps the decision.",
)
@click.option(
    "--replace-model", is_flag=True, help="Let a spec become that of another AIR identifier than it has."
)
@options.private
@click.pass_obj
def import_(
    folder: Path | None,
    /,
    sources: tuple[str, ...],
    readings: Path | None,
    prefer: "Preference | None",
    **asked: Any,
) -> int:
    """Write specs from pages and schemas: a new one, or the facts that changed in one that is there.

    A source is a file or an http(s) address: the page's Markdown, its text as a browser shows it, or a JSON
    document with schemas. Several sources of one model are read together; a bundle makes many specs.

    Facts follow the source; all else that people wrote stays. Every line and keyword is accounted for, or
    stops its model. For a sentence of no known form a block is printed to fill in, for `--readings`. Of
    statements that cannot all hold some are left aside; the spec tells which, and why. Specs are asked the
    same requests as their schemas; where the answers differ, the model is refused. A refused model stops no
    other: each spec is written whole, once it is proven. The exit code is 1 then.

    Examples:

        specwright import paint-2.md
        specwright import --report paint-2.json
        specwright import --dry-run https://docs.acme.example/paint-2.md
        specwright import --all-or-nothing --format json schemas/*.json
        specwright import --readings paint-2.readings.yaml paint-2.md
        specwright import --prefer schema paint-2.md paint-2.json
    """
    from specwright.cli import page_import
    from specwright.cli.import_overrides import Said
    from specwright.cli.import_run import ImportOptions

    return page_import.run(folder, sources, ImportOptions(**asked), Said(readings=readings, prefer=prefer))


_at_once = click.option(
    "--at-once",
    type=click.IntRange(1, 32),
    default=4,
    show_default=True,
    metavar="N",
    help="How many pages to ask for at a time.",
)


@click.command()
@click.argument("models", nargs=-1, metavar="[MODEL]...")
@_at_once
@options.private
@click.pass_obj
def outdated(folder: Path | None, models: tuple[str, ...], at_once: int, private: bool) -> int:
    """Fetch the page of every model again and tell which ones changed since they were read.

    A text rendering is what a browser shows and cannot be fetched; save and import it by hand. Pages that
    their servers know to be as they were are not sent again.

    Examples:

        specwright outdated
        specwright outdated paint-2
    """
    from specwright.cli import outdated

    return outdated.run(chosen(folder), models, at_once=at_once, private=private)


@click.command()
@click.argument("models", nargs=-1, metavar="[MODEL]...")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@_at_once
@click.option("--restart", is_flag=True, help="Ask for every page anew; use nothing that earlier runs kept.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs, the text of a pull request.",
)
@options.private
@click.pass_obj
def update(
    folder: Path | None,
    models: tuple[str, ...],
    dry_run: bool,
    at_once: int,
    restart: bool,
    form: Literal["text", "json", "markdown"],
    private: bool,
) -> int:
    """Import the pages that changed since they were read, tell what changed and whom it breaks, and compile.

    Each model comes to one outcome: new, changed, unchanged; or it is left as it is, since its page is
    refused, gone, or not reached. No model keeps another from being imported.

    Pages that their servers know to be as they were are not sent again. A server that is busy is left alone
    for as long as it asks. A run that was interrupted, or lost the network, goes on with what is left when
    it is started again within a day.

    Exit codes: 0 every model is as its pages are, 1 some are left to people, 2 could not run, 130 was
    interrupted.

    Examples:

        specwright update --dry-run
        specwright update paint-2
        specwright update --format markdown > body.md
    """
    from specwright.cli import update

    return update.run(
        chosen(folder), models, dry_run=dry_run, at_once=at_once, restart=restart, form=form, private=private
    )


@click.command()
@click.argument("subject", metavar="MODEL|FILE:LINE")
@click.argument("fact", required=False)
@click.pass_obj
def why(folder: Path | None, subject: str, fact: str | None) -> int:
    """Tell where a fact comes from: the line of the spec, the line of the page, what corrects it.

    MODEL is a slug, an AIR identifier or a title; FACT a parameter, one of its keywords, the id of a rule
    as issues print it, or a row of a table. For a line of an output, every fact that it depends on is told.

    Examples:

        specwright why paint-2 prompt.maxLength
        specwright why paint-2 sizes.width+height
        specwright why generated/json-schema/paint-2.request.schema.json:40
    """
    from specwright.cli import why

    return why.run(chosen(folder), subject, fact)


@click.command()
@click.argument("slug")
@click.pass_obj
def retire(folder: Path | None, slug: str) -> int:
    """Mark a model as retired: its service no longer lists it, and its validator stays.

    Changes one line of the model's spec, to `status: retired`; comments and layout stay. The validators
    judge requests to the model as before and add a warning, which never decides whether they are valid.
    `import` and `outdated` tell which models are no longer listed where they were read.

    Importing a source that states another status takes the mark away again.

    Examples:

        specwright outdated
        specwright retire paint-2
        specwright generate
    """
    from specwright.cli import retire

    return retire.run(chosen(folder), slug)


COMMANDS = (import_, outdated, update, retire, why, docs)
