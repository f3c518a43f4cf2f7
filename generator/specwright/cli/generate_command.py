"""The declaration of `specwright generate`."""

from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from specwright.cli import options
from specwright.driver.project import chosen
from specwright.driver.settings import TARGET_NAMES

if TYPE_CHECKING:
    from specwright.driver.project import Project


@click.command(epilog=f"Targets: {', '.join(TARGET_NAMES)}.")
@click.option("--dry-run", is_flag=True, help="Say what would be written and removed, and change nothing.")
@click.option("--ledger", is_flag=True, help="Measure the ledger, too, of models whose outputs have changed.")
@click.option("--all-or-nothing", is_flag=True, help="Write nothing at all when a spec has an error.")
@click.option("--release", is_flag=True, help="Give all packages the version that follows from what changed.")
@click.option(
    "--changelog",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="With --release, tell the release in a changelog, as `specwright changelog` does.",
)
@options.allow
@options.no_cache
@click.pass_obj
def generate(
    folder: Path | None, /, release: bool, changelog: Path | None, allow: Path | None, **how: bool
) -> int:
    """Compile every spec and bring generated/ up to date.

    A model whose spec has an error stops no other: it stays as it was last generated, in its own files and
    in those about all models, or is left out if it never was. The exit code is 1 then.

    A run writes all that it has to, or nothing: an interruption leaves the folder as it was. Files that
    specwright did not write are left alone.

    Every target is made, unless `targets` in `[tool.specwright]` of pyproject.toml lists some.

    All packages have the `version` of `[tool.specwright]`, which only --release writes: the one that follows
    from what changed since the last release, in specs/released/. What breaks is major, what is new minor, all
    else a patch; below 1.0.0 minor and patch. You may state a greater one; the first stays as it is stated.
    Modules and types that are called otherwise keep their old names, deprecated, until the next minor one.

    Examples:

        specwright generate
        specwright generate --dry-run
        specwright generate --ledger
        specwright generate --all-or-nothing
        specwright generate --release --dry-run
        specwright generate --release --changelog CHANGELOG.md
    """
    if release:
        return _release(chosen(folder), changelog, allow, how)
    if changelog or allow:
        raise click.UsageError("--changelog and --allow go with --release")
    return _generate(chosen(folder), how)


def _generate(project: "Project", how: dict[str, bool]) -> int:
    from specwright.cli import generate

    return generate.run(
        project,
        dry_run=how["dry_run"],
        measure=how["ledger"],
        reuse=not how["no_cache"],
        all_or_nothing=how["all_or_nothing"],
    )


def _release(project: "Project", changelog: Path | None, allow: Path | None, how: dict[str, bool]) -> int:
    from specwright.cli import release
    from specwright.cli.release import ReleaseOptions

    wanted = ReleaseOptions(
        dry_run=how["dry_run"],
        measure=how["ledger"],
        reuse=not how["no_cache"],
        changelog=changelog,
        allow=allow,
    )
    return release.run(project, wanted)
