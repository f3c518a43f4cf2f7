"""Invented pages of one small model, made of sentences and parameters."""

from collections.abc import Mapping, Sequence

SITE = "https://docs.acme.example/models"

HEAD = """---
title: {title} | Acme Handbook
url: {site}/acme-{name}-1
description: Birds that stand
---
# {title}

{title} draws birds that stand.

- **ID**: `acme:{name}@1`
- **Status**: live
- **Creator**: Acme
- **Capabilities**: Text to Image

## Compatibility & Validation

{rules}

## Request Parameters

**Core Parameters**

What is drawn.

"""

Parameters = Mapping[str, Sequence[str]]
"""The bullets of parameters by their names, and behind a `!` what stands below the description."""

INTEGER = ("**Type**: `integer`",)


def rule_page(rules: Sequence[str], parameters: Parameters, *, name: str = "crane") -> str:
    """The page of the model `acme:NAME@1`; its own parameters are `model` and a required `prompt`."""
    title = f"{name.capitalize()} 1"
    head = HEAD.format(site=SITE, name=name, title=title, rules="\n\n---\n\n".join(rules))
    own: Parameters = {
        "model": ("**Type**: `string`", "**Required**: true", f"**Value**: `acme:{name}@1`"),
        "prompt": ("**Type**: `string`", "**Required**: true", "**Min**: `1`", "**Max**: `900`"),
        **parameters,
    }
    return head + "".join(_parameter(name, each, lines) for each, lines in own.items())


def _parameter(model: str, path: str, lines: Sequence[str]) -> str:
    keys = "".join(f"- {line}\n" for line in lines if not line.startswith("!"))
    more = "".join(f"{line[1:]}\n\n" for line in lines if line.startswith("!"))
    address = f"{SITE}/acme-{model}-1#request-{path.lower()}"
    return f"### [{path}]({address})\n\n{keys}\nThe {path} of the picture.\n\n{more}"
