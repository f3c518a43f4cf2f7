"""An existing spec as a draft, arranged as a page's facts are: every shared parameter in full."""

from specwright.importer.compose.draft import HEADER, GroupDraft, Plain, SpecDraft
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode, items_of
from specwright.load.plain_documents import parameters


def draft_of_spec(slug: str, node: MappingNode) -> SpecDraft:
    """The draft that a resolved spec amounts to; what is malformed in it is left out."""
    header = {name: plain(each) for name in HEADER if (each := node.get(name)) is not None}
    prices = plain(pricing) if (pricing := node.get("pricing")) else {}
    return SpecDraft(
        slug=slug,
        header=header,
        sources=tuple(_mappings(node, "sources")),
        pricing=prices if isinstance(prices, dict) else {},
        request=_groups(node, "request"),
        rules=tuple(_mappings(node, "rules")),
        response=_groups(node, "response"),
        examples=tuple(_mappings(node, "examples")),
        open=is_open(node),
        stated=tuple(_mappings(node, "stated")),
        readings=tuple(_mappings(node, "readings")),
    )


def is_open(node: MappingNode) -> bool:
    """Whether what stands at the node takes keys that it does not name."""
    flag = node.get("additionalProperties")
    return flag is not None and plain(flag) is True


def _groups(node: MappingNode, direction: str) -> tuple[GroupDraft, ...]:
    return tuple(_group(each) for each in items_of(node.get(direction)) if isinstance(each, MappingNode))


def _group(node: MappingNode) -> GroupDraft:
    own = node.get("parameters")
    title, inside = (plain(each) if (each := node.get(name)) else "" for name in ("title", "in"))
    return GroupDraft(
        title=str(title),
        inside=str(inside),
        parameters=parameters(own) if isinstance(own, MappingNode) else {},
        rules=tuple(_mappings(node, "rules")),
        open=is_open(node),
    )


def _mappings(node: MappingNode, name: str) -> list[Plain]:
    return [each for item in items_of(node.get(name)) if isinstance(each := plain(item), dict)]
