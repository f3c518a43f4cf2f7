"""`specwright new`: writes the first draft of a model's spec."""

import json
import os
import re
from datetime import date
from pathlib import Path

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import FOUND, GOOD, CommandError, err, fail, out
from specwright.driver.compile import open_project
from specwright.driver.project import Project, found_or_begun
from specwright.driver.write import create
from specwright.emit.render import Renderer, default_templates
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.discovery import slug as folder_of
from specwright.load.field_types import TextType, keys
from specwright.load.records import SLUG, ModelRecord

TEMPLATE = "new/model.yaml.j2"

_PLAIN = re.compile(r"[A-Za-z](?:[\w .@/+:-]*\w)?", re.ASCII)
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def run(
    folder: Path | None,
    slug: str,
    *,
    air: str | None,
    task: str | None = None,
    title: str,
    creator: str | None,
    page: str | None,
) -> int:
    """Writes a new `specs/models/<creator>/<slug>.yaml`; raises CommandError where what is given is unfit."""
    if (air is None) == (task is None):
        raise CommandError("give --air, or --task where requests name no one model")
    creator = creator or (air or "unknown").split(":")[0]
    _valid(slug, air, task or "", title, creator, page or "")
    maker = folder_of(creator)
    if not maker:
        raise CommandError(f"no folder can be named for the creator '{creator}'; use letters from a to z")
    project = found_or_begun(folder)
    path = project.specs / "models" / maker / f"{slug}.yaml"
    name = os.path.relpath(path, project.root)
    taken = sorted((project.specs / "models").glob(f"*/{slug}.yaml"))
    if taken:
        fail(f"{os.path.relpath(taken[0], project.root)} is there already; choose another slug")
        return FOUND
    known = {"air": air, "task": task, "title": title, "creator": creator}
    text = _draft(project, path, {**known, "page": page or f"https://example.com/{slug}"})
    node, problems = nodes.read(text, name)
    reading = Decoder()
    if node is not None:
        reading.record(node, ModelRecord)
    if node is None or problems or reading.problems:
        printed.lines([*problems, *reading.problems], err)
        return FOUND
    create(path, text)
    out(name)
    err("put the facts of the model's page in, then run 'specwright lint'")
    return GOOD


def quoted(text: str) -> str:
    """The text as a YAML scalar: plain where no reader can take it for anything else."""
    if _PLAIN.fullmatch(text) and ": " not in text and text.casefold() not in _WORDS:
        return text
    return "".join(
        letter if letter == " " or letter.isprintable() else f"\\U{ord(letter):08x}"
        for letter in json.dumps(text, ensure_ascii=False)
    )


def _draft(project: Project, path: Path, known: dict[str, str | None]) -> str:
    """The text of the spec that is to lie at the path."""
    values = {
        **known,
        "parameter": open_project(project)[0].service.api.task_parameter,
        "schema": Path(os.path.relpath(project.generated / "spec.schema.json", path.parent)).as_posix(),
        "today": date.today().isoformat(),
    }
    renderer = Renderer([project.templates, default_templates()])
    return renderer.render(TEMPLATE, values, {"yaml": quoted})


def _valid(slug: str, air: str | None, *texts: str) -> None:
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        raise CommandError("task, title, creator and page must be UTF-8 text") from None
    form = next(each.type for each in keys(ModelRecord) if each.name == "model")
    assert isinstance(form, TextType)
    if not re.fullmatch(SLUG, slug):
        raise CommandError(
            f"'{slug}' is no slug: lower-case letters and digits, with '-' between, as paint-2"
        )
    if air is not None and not re.fullmatch(form.pattern or "", air):
        raise CommandError(f"'{air}' is no AIR identifier, such as '{form.example}'")
