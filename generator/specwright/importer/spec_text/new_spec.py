"""The text of a new spec."""

from collections.abc import Iterator

from specwright.importer.compose.draft import GroupDraft, Plain, SpecDraft
from specwright.pageform.sentences.tables import by_tier
from specwright.pageform.spec_layout import entry, item


def new_spec(draft: SpecDraft, schema: str) -> str:
    """The whole file; `schema` is the way from it to the JSON Schema of specs."""
    lines = [f"# yaml-language-server: $schema={schema}"]
    for name, value in draft.header.items():
        lines += entry(name, value, 0)
    lines += ["sources:", *(line for each in draft.sources for line in _source(each))]
    lines += entry("pricing", draft.pricing, 0) if draft.pricing else []
    lines += _groups("request", draft.request)
    if draft.rules:
        lines += ["", "rules:", *(line for each in draft.rules for line in item(by_tier(each), 2))]
    lines += _groups("response", draft.response)
    if draft.examples:
        lines += ["", "examples:"]
        for number, example in enumerate(draft.examples):
            lines += ([""] if number else []) + list(item(example, 2))
    return "\n".join(lines) + "\n"


def _source(source: Plain) -> Iterator[str]:
    lines = [line for name, value in source.items() for line in entry(name, value, 4)]
    yield "  - " + lines[0].lstrip(" ")
    yield from lines[1:]


def _groups(direction: str, groups: tuple[GroupDraft, ...]) -> Iterator[str]:
    yield ""
    yield f"{direction}:"
    for number, group in enumerate(groups):
        if number:
            yield ""
        yield from group_lines(group)


def group_lines(group: GroupDraft) -> Iterator[str]:
    """One item of `request` or `response`."""
    plain: Plain = {"title": group.title}
    plain |= {"in": group.inside} if group.inside else {}
    for name in ("use", "without", "change", "parameters", "rules"):
        if value := getattr(group, name):
            plain[name] = value
    lines = [line for name, value in plain.items() for line in entry(name, value, 4)]
    yield "  - " + lines[0].lstrip(" ")
    yield from lines[1:]
