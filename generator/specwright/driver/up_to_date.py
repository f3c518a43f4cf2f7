"""Whether nothing moved since the outputs were written, told without compiling anything."""

from collections.abc import Mapping

from specwright.driver import listing, lock, seen
from specwright.driver.plan import JOURNAL, is_ours
from specwright.driver.project import Project
from specwright.driver.written import checksums, content


def up_to_date(project: Project, inputs: Mapping[str, str]) -> int | None:
    """How many outputs there are when nothing moved since they were written, else None.

    Compares hashes only: the same inputs, every output as the lock has it, and no other file. Outputs that
    were once found so are not read again while nothing touches them.
    """
    known = lock.read(project)
    if known is None or known.inputs != inputs or known.behind or (project.generated / JOURNAL).exists():
        return None
    present = {path: file for path, file in listing.entries(project.generated) if not is_ours(path)}
    text = content(project.generated / lock.NAME)
    if text is None or present.keys() != known.outputs.keys():
        return None
    state = seen.looked_at(project, text, present)
    if state and seen.is_known(project, state):
        return len(present)
    if text != known.text().encode():
        return None
    if lock.joined_digests(known.outputs, checksums(present)) != known.digests:
        return None
    if state:
        seen.keep(project, state)
    return len(present)
