"""The commands about what changed between versions, their options and their help."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

from specwright.cli import options
from specwright.driver.project import chosen

if TYPE_CHECKING:
    from specwright.cli.bisect_report import BisectFormat


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="PATTERN",
    help="Only models of this slug, AIR identifier or title; * and ? stand for letters. May be repeated.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON, the text of a pull request, annotations, a log for code scanning.",
)
@click.option("--full", is_flag=True, help="Show every change of a section that is long.")
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "any", "never"]),
    default="breaking",
    show_default=True,
    help="What makes the exit code 1: changes that break someone, or may; any change; none.",
)
@options.allow
@options.private
@click.pass_obj
def diff(folder: Path | None, /, old: str, new: str | None, **asked: Any) -> int:
    """Tell what changed between two versions of models, whom it breaks, and prove each change.

    OLD and NEW are each a folder of specs, a spec, a revision of git (`git:HEAD~1`, `git:v1.2:PATH`), a
    folder or file of `generated/catalog`, a documentation page or a JSON schema. NEW is the working specs
    where it is not given. A page or a schema is read as `import` reads it, and nothing is written.

    Each change that narrows what is accepted has a request that was valid and is refused now, tried on both
    sides. *Safe* is said only where it is proved; what cannot be decided counts as breaking. Models are one
    where their AIR identifier is; two sources of one model each are compared as versions of one.

    A FILE for `--allow` lists changes by the fingerprint that stands behind each:
    `allowed: [{fingerprint: 27e92c7481f2, models: "acme:*", because: nobody sends it, until: 2026-12-31}]`.

    A revision whose specs are refused today is read from what was generated then. What cannot be read at all
    is told, and nothing is said of it.

    Exit codes: 0 nothing that fails, 1 changes that do, 2 could not run, or could not read every model.
    With `--fail-on never` a report that could be made is always 0.

    Examples:

        specwright diff git:HEAD
        specwright diff git:v1.2.0 git:v1.3.0 --format markdown
        specwright diff specs/models/acme/paint-2.yaml specs/models/acme/paint-3.yaml
        specwright diff git:main --model "acme:*" --fail-on any
        specwright diff git:main --allow accepted.yaml --format sarif > changes.sarif
        specwright diff paint-2.old.json paint-2.json
    """
    from specwright.cli import diff
    from specwright.cli.diff import DiffOptions

    return diff.run(folder, old, new, DiffOptions(**asked))


@click.command()
@click.argument("request", metavar="REQUEST.json")
@click.option("--good", metavar="REV", help="The oldest revision to look at; else the first with specs.")
@click.option("--bad", metavar="REV", help="The newest revision to look at; else the working specs.")
@click.option(
    "--model",
    metavar="PATTERN",
    help="The model to ask, by slug or AIR identifier; else the one that it names.",
)
@click.option(
    "--every", is_flag=True, help="Ask every revision, and tell each time that the verdict changed."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, JSON for programs.",
)
@click.pass_obj
def bisect(
    folder: Path | None,
    request: str,
    good: str | None,
    bad: str | None,
    model: str | None,
    every: bool,
    form: "BisectFormat",
) -> int:
    """Name the revision since which the specs refuse or accept a request, and the change responsible.

    REQUEST.json holds one request; `-` is standard input. The revisions that changed specs are asked along
    first parents, and those of a merged branch where the merge is to blame. Where the verdicts of the oldest
    and the newest differ the search goes by halves, which finds the change if there is one; where they agree
    all are asked one by one, the newest first, for the last time that it was another. It says which.

    Nothing is checked out. Revisions whose specs cannot be read are skipped, and told.

    Exit codes: 0 the verdict has always been the same, 1 it has changed, 2 could not run.

    Examples:

        specwright bisect request.json
        specwright bisect request.json --good v1.2.0
        specwright bisect request.json --good HEAD~40 --bad HEAD --model paint-2
        specwright bisect request.json --every --format json
    """
    from specwright.cli import bisect
    from specwright.cli.bisect import BisectOptions

    wanted = BisectOptions(good=good, bad=bad, model=model, every=every, form=form)
    return bisect.run(chosen(folder), request, wanted)


@click.command()
@click.argument("old", metavar="[OLD]", required=False)
@click.argument("new", metavar="[NEW]", required=False)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the entry into a changelog, above those of earlier releases, and print none; - prints.",
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DAY",
    help="Day of the release, as in 2026-11-30; else today, in UTC.",
)
@click.option("--version", metavar="VERSION", help="Version of the release; else the one that follows.")
@options.allow
@options.private
@click.pass_obj
def changelog(folder: Path | None, /, old: str | None, new: str | None, **asked: Any) -> int:
    """Tell in a changelog what changed between two releases: what breaks first, and what to do about it.

    OLD and NEW are as for `diff`. OLD is the last release where it is not given, NEW the working specs; the
    version is then the one that `generate --release` would write. Of two given sources it is the version of
    NEW where that is greater than the one of OLD.

    FILE is laid out as keepachangelog.com asks. An entry of the same version is made anew as long as nobody
    has edited it, and stays, with its day, where it says what is due; one that was edited is never lost.
    `generate --release --changelog FILE` writes the entry together with the release.

    Examples:

        specwright changelog
        specwright changelog --output CHANGELOG.md
        specwright changelog --output CHANGELOG.md --date 2026-11-30
        specwright changelog git:v1.2.0 git:v1.3.0 --output CHANGELOG.md
    """
    from specwright.cli import changelog
    from specwright.cli.changelog import ChangelogOptions

    return changelog.run(folder, old, new, ChangelogOptions(**asked))


COMMANDS = (diff, changelog, bisect)
