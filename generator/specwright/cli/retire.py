"""`specwright retire`: a model that its service no longer lists keeps its validator, which warns."""

import os
import re
from pathlib import Path

from specwright.cli.terminal import FOUND, GOOD, CommandError, err, fail, out
from specwright.diagnostics import did_you_mean
from specwright.driver.project import Project
from specwright.driver.write import save
from specwright.importer.compose.site import plain_document
from specwright.load import plain_files
from specwright.lowering.retired import STATUS

_SCALAR = r"""("[^"\n]*"|'[^'\n]*'|[^\s#"']+)"""
_STATUS = re.compile(rf"^(status:[ \t]+){_SCALAR}(?=[ \t]*(?:#.*)?\r?$)", re.MULTILINE)


def run(project: Project, slug: str) -> int:
    """Writes the status into the model's spec, and nothing else; raises CommandError where it cannot."""
    path = spec_path(project, slug)
    name = os.path.relpath(path, project.root)
    try:
        text = plain_files.read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CommandError(f"{name} cannot be read: not UTF-8 text") from error
    status = plain_document(text.removeprefix("\ufeff")).get("status")
    if status == STATUS:
        fail(f"{slug} is retired already")
        return FOUND
    changed, count = _STATUS.subn(rf"\g<1>{STATUS}", text)
    if count != 1 or not isinstance(status, str):
        raise CommandError(f"{name} states no status on a line of its own; write 'status: {STATUS}' into it")
    save({path: changed})
    out((f"{name}: ", "bold"), f"status {status} is now {STATUS}")
    err("run 'specwright generate': the model's validator stays, and warns")
    return GOOD


def spec_path(project: Project, slug: str) -> Path:
    """The spec of a model; raises CommandError where there is none, or more than one."""
    paths = sorted(project.specs.glob("models/[!.]*/[!.]*.yaml"))
    found = [path for path in paths if path.stem == slug]
    if not found:
        near = did_you_mean(slug, [path.stem for path in paths])
        raise CommandError(f"no model '{slug}'{near or _known(paths)}")
    if len(found) > 1:
        names = " and ".join(os.path.relpath(path, project.root) for path in found)
        raise CommandError(f"{names} have one slug; rename one of them")
    return found[0]


def _known(paths: list[Path]) -> str:
    """What to say of the models that there are, where none is near."""
    return f"; models are {', '.join(path.stem for path in paths[:5])} …" if paths else ""
