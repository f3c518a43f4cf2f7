"""Hundreds of thin models: names of parameters and values of some; no bound, no table and no rule.

They are as large as those of services on average: 19 parameters, two lists of values, 8 fields of a response.
Slugs are of a creator, a family and a version, some with digits in front or words that languages keep.
"""

import random
from collections.abc import Iterator
from pathlib import Path

CREATORS = ("acme", "bolt", "cinder", "dune", "ember", "fjord", "3dworks", "glyph", "harbor", "iris")
FAMILIES = (
    *("paint", "flux", "reel", "voice", "lambda", "class", "sketch", "tide", "import", "motion", "upscale"),
    *("async", "ink", "canvas", "4k-video", "match", "image", "turbo-xl"),
)
VERSIONS = ("", "1", "1-5", "2-0-remix", "2-5-fast", "3", "3-1-pro", "v4", "xl-10", "dev")
ODD = ("4k", "async", "class", "con", "import", "index", "lambda", "list", "models", "tools", "x2go")
"""Slugs that languages, the packages or file systems keep for themselves, or that begin with a digit."""
TASKS = ("imageInference", "videoInference", "audioInference", "textInference")
SHARED = """\
description: What every request has.
parameters:
  taskUUID: {type: string, required: true, format: uuid4, fill: uuid4}
  webhookURL: {type: string}
  deliveryMethod: {type: string, enum: [sync, async]}
  uploadEndpoint: {type: string}
  outputType: {type: string}
  ttl: {type: integer}
  includeCost: {type: boolean}
  numberResults: {type: integer}
  inputs: {type: object, additionalProperties: true}
"""
ANSWER = """\
description: What every answer has.
parameters:
  taskUUID: {type: string, required: true}
  cost: {type: number}
  outputUUID: {type: string}
  outputURL: {type: string}
  outputBase64Data: {type: string}
  outputDataURI: {type: string}
  seed: {type: integer}
"""
API = "title: Works\ndiscriminator: model\ntaskType: taskType\ntaskUUID: taskUUID\n"
OWN = {
    **dict.fromkeys(("outputQuality", "width", "height", "seed", "duration", "steps", "fps"), "integer"),
    **dict.fromkeys(("strength", "CFGScale", "upscaleFactor"), "number"),
    **dict.fromkeys(("negativePrompt", "scheduler", "voice"), "string"),
    "includeUsage": "boolean",
    **dict.fromkeys(("safety", "settings", "providerSettings", "advancedFeatures"), "object"),
}
CHOICES = {
    "outputFormat": ("JPG", "PNG", "WEBP", "MP4", "WEBM", "MP3", "WAV"),
    "resolution": ("360p", "480p", "720p", "1080p", "1440p", "4k"),
    "aspectRatio": ("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "21:9"),
}
HEAD = """\
model: {air}
title: {title}
summary: Makes something of a text.
status: live
creator: {creator}
capabilities: [{capability}]
documentation: https://example.com/models/{slug}
sources:
  - url: https://example.com/models/{slug}
    rendering: markdown
    sha256: "{hash}"
    read: 2026-11-20
request:
  - title: Request
    use: [task]
  - title: Parameters
    parameters:
      model: {{type: string, required: true, const: "{air}"}}
      taskType: {{type: string, required: true, const: {task}}}
      positivePrompt: {{type: string, required: true}}
"""
RESPONSE = """\
response:
  - title: Response
    parameters:
      taskType: {{type: string, required: true, const: {task}}}
    use: [answer]
"""


def slugs(count: int) -> list[str]:
    """So many slugs, no two of them alike; the first are of many creators, families and versions."""
    words = [(a, b, c) for c in VERSIONS for b in FAMILIES for a in CREATORS]
    random.Random(400).shuffle(words)
    names = ["-".join(filter(None, each)) for each in words]
    names[40:40] = ODD
    if count > len(names):
        raise ValueError(f"there are {len(names)} slugs")
    return names[:count]


def specs(count: int) -> Iterator[tuple[str, str, str]]:
    """The folder, the slug and the text of the spec of each model."""
    for number, slug in enumerate(slugs(count)):
        creator = next((each for each in CREATORS if slug.startswith(f"{each}-")), CREATORS[0])
        yield creator, slug, _spec(number, slug, creator)


def write(folder: Path, count: int) -> None:
    """A project of so many models, with every target."""
    (folder / "specs" / "shared").mkdir(parents=True)
    (folder / "specs" / "api.yaml").write_text(API, encoding="utf-8")
    for name, text in (("task", SHARED), ("answer", ANSWER)):
        (folder / "specs" / "shared" / f"{name}.yaml").write_text(text, encoding="utf-8")
    for creator, slug, text in specs(count):
        path = folder / "specs" / "models" / creator / f"{slug}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _spec(number: int, slug: str, creator: str) -> str:
    chosen = random.Random(number)
    task = TASKS[number % len(TASKS)]
    lines = []
    for name in _some(chosen, (*OWN,), 4, 9):
        more = ", additionalProperties: true" if OWN[name] == "object" else ""
        lines.append(f"      {name}: {{type: {OWN[name]}{more}}}\n")
    for name in _some(chosen, (*CHOICES,), 0, 2):
        values = ", ".join(f'"{value}"' for value in _some(chosen, CHOICES[name], 4, 9))
        lines.append(f"      {name}: {{type: string, enum: [{values}]}}\n")
    head = HEAD.format(
        air=f"{creator}:{number // 8 + 1}@{number % 8 + 1}",
        title=f'"{slug.replace("-", " ").title()}"',
        creator=f'"{creator.title()}"',
        capability=f"Text to {task.removesuffix('Inference').title()}",
        slug=slug,
        task=task,
        hash="0" * 64,
    )
    return head + "".join(lines) + RESPONSE.format(task=task)


def _some(chosen: random.Random, names: tuple[str, ...], least: int, most: int) -> list[str]:
    """So many of the names, in their order."""
    wanted = set(chosen.sample(names, chosen.randint(least, min(most, len(names)))))
    return [name for name in names if name in wanted]
