"""The declaration of `specwright docs`."""

import rich_click as click

TOPICS = ("keys", "rules", "conditions")


@click.command()
@click.argument("topic", required=False, type=click.Choice(TOPICS))
@click.argument("name", required=False)
def docs(topic: str | None, name: str | None) -> int:
    """Print how specs are written: the whole page, or what there is of one topic.

    `keys` lists every key of every file of specs, `rules` every kind of rule, `conditions` the words of
    `when` and `where`. With a NAME, `keys` tells one record (`keys parameter`) and `rules` one kind.

    Needs no project: the page comes with the tool.

    Examples:

        specwright docs | less
        specwright docs keys parameter
        specwright docs rules
        specwright docs rules sizes
    """
    from specwright.cli import docs

    return docs.run(topic, name)
