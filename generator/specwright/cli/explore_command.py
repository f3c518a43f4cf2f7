"""The declaration of `specwright explore`."""

from pathlib import Path

import rich_click as click

from specwright.driver.project import chosen


@click.command()
@click.argument("model", required=False)
@click.option("--serve", is_flag=True, help="Serve the pages on this machine, instead of opening the files.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    help="With --serve: the port; 0 takes a free one.  [default: 8400, or a free one]",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write a copy of the pages for hosting, and open nothing.",
)
@click.option(
    "--base-url",
    metavar="URL",
    help="With --output: the address at which the copy will be; links made from a copy on a disk carry it.",
)
@click.option("--print", "only_print", is_flag=True, help="Print the address, and open no browser.")
@click.pass_obj
def explore(
    folder: Path | None,
    model: str | None,
    serve: bool,
    port: int | None,
    output: Path | None,
    base_url: str | None,
    only_print: bool,
) -> int:
    """Open the explorer: find a model, choose a size, build a request, compare two models.

    Its pages lie in generated/explorer/ and need neither a server nor a network. MODEL is a slug, an AIR
    identifier or a title; without one the list of all models is opened. Nothing is compiled: where the pages
    are not what the specs say, the command tells so.

    Examples:

        specwright explore
        specwright explore "Paint 2"
        specwright explore --serve --port 8400
        specwright explore paint-2 --print
        specwright explore --output public --base-url https://models.example.com/
    """
    from specwright.cli import explore

    if port is not None and not serve:
        raise click.UsageError("--port is for --serve")
    if base_url is not None and output is None:
        raise click.UsageError("--base-url is for --output")
    if output is not None and (serve or only_print or model):
        raise click.UsageError("--output writes a copy and opens nothing; leave out what else is asked")
    project = chosen(folder)
    if output is not None:
        return explore.copy(project, output, base_url or "")
    if serve:
        return explore.serve(project, model, port, opens=not only_print)
    return explore.show(project, model, opens=not only_print)
