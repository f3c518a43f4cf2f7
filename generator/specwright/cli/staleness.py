"""Says when the package that is asked was made from other specs than those that are there now."""

from specwright.cli.terminal import err
from specwright.driver import lock
from specwright.driver.project import Project
from specwright.ir.wording import counted

_MOST = 3


def tell(project: Project) -> None:
    """One line on standard error where the outputs are not what the specs say; it compiles nothing.

    Nothing is said of a folder that no run has written.
    """
    known = lock.read(project)
    if known is None or not known.inputs:
        return
    moved = lock.moved(known.inputs, lock.inputs(project))
    folder = project.generated.name
    if moved:
        names = [name if what == "changed" else f"{name} ({what})" for name, what in moved[:_MOST]]
        rest = [counted(len(moved) - _MOST, "other")] if len(moved) > _MOST else []
        changed = ", ".join([*names, *rest])
        err((f"{folder}/ is stale", "yellow"), f": changed since: {changed}; run 'specwright generate'")
    elif known.behind:
        slugs = ", ".join(sorted(known.behind))
        err(
            (f"{folder}/ is stale", "yellow"),
            f": an error kept these as they were: {slugs}; run 'specwright generate'",
        )
