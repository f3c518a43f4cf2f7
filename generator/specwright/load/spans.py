"""Where every value of a YAML text begins and ends, so that a text can be changed in single places.

For texts that `nodes.read` takes without problems; everything else about YAML is decided there.
"""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A value from `start` to `end`, offsets into the text; `flow` when it is written in one piece.

    A mapping has `entries`, from the text of each key to the span of the key and that of the value.
    """

    start: int
    end: int
    flow: bool
    items: tuple["Span", ...] = ()
    entries: dict[str, tuple["Span", "Span"]] = field(default_factory=dict)


Events: TypeAlias = Any


def spans(text: str) -> Span:
    """The span of the document's root with all below it; raises `yaml.YAMLError` if it is not readable."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    events = yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    next(events), next(events)
    return _Spans(text, starts, events).value()


class _Spans:
    def __init__(self, text: str, starts: list[int], events: Events) -> None:
        self._text = text
        self._starts = starts
        self._events = events

    def value(self, event: Any = None) -> Span:
        event = event or next(self._events)
        match event:
            case yaml.ScalarEvent(style=style):
                return self._scalar(event, style)
            case yaml.SequenceStartEvent():
                return self._list(event)
            case _:
                return self._mapping(event)

    def _scalar(self, event: Any, style: str | None) -> Span:
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        if style in ("|", ">"):
            end = start + len(self._text[start:end].rstrip())
        return Span(start=start, end=end, flow=style not in ("|", ">"))

    def _list(self, start: Any) -> Span:
        items: list[Span] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self.value(event))
        return self._whole(start, event, items, items=tuple(items))

    def _mapping(self, start: Any) -> Span:
        entries: dict[str, tuple[Span, Span]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            entries[event.value] = (self.value(event), self.value())
        return self._whole(start, event, [each for _, each in entries.values()], entries=entries)

    def _whole(self, first: Any, last: Any, parts: list[Span], **below: Any) -> Span:
        """The span of a collection; one in block style ends with its last part."""
        start, end = self._offset(first.start_mark), self._offset(last.end_mark)
        flow = bool(first.flow_style)
        return Span(start=start, end=end if flow or not parts else parts[-1].end, flow=flow, **below)

    def _offset(self, mark: Any) -> int:
        return int(self._starts[mark.line] + mark.column)
