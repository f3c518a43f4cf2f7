"""The ratios as a picture: bars on a logarithmic scale, as SVG."""

from collections.abc import Mapping
from math import ceil, log10
from typing import Any
from xml.sax.saxutils import escape

from bench.peers import OURS
from bench.tables import compared, plain

_LEFT, _WIDE, _BAR, _GAP, _TOP = 190, 520, 14, 12, 60
_COLOURS = ("#1b4965", "#5fa8d3", "#e07a5f")


def svg(figures: Mapping[str, Any]) -> str:
    """A bar for each peer and set: how many times as long as airmodels it takes."""
    found = figures["microseconds"]
    names = [name for name in found if name.startswith("verdict: ")]
    peers = sorted(compared(figures), key=lambda peer: found[names[0]][peer])
    ratios = {peer: [found[name][peer] / found[name][OURS] for name in names] for peer in peers}
    decades = max(1, ceil(log10(max(max(each) for each in ratios.values()))))
    low = min(0, -ceil(-log10(min(min(each) for each in ratios.values())) - 1e-9))
    unit = _WIDE / (decades - low)
    height = _TOP + len(peers) * (len(names) * _BAR + _GAP) + 20
    parts = [_text(10, 22, "Time of a verdict, airmodels = 1 (logarithmic, less is better)", size=15)]
    for place, name in enumerate(names):
        x = 10.0 + place * 150
        parts.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{_COLOURS[place % 3]}"/>')
        parts.append(_text(x + 18, 45, name.removeprefix("verdict: ")))
    for decade in range(low, decades + 1):
        x = _LEFT + (decade - low) * unit
        parts.append(f'<line x1="{x:.1f}" y1="{_TOP - 6}" x2="{x:.1f}" y2="{height - 16}" stroke="#cccccc"/>')
        parts.append(_text(x - 4, height - 3, plain(10**decade)))
    y = _TOP
    for peer in peers:
        parts.append(_text(10, y + _BAR * len(names) // 2 + 4, peer))
        for place, ratio in enumerate(ratios[peer]):
            wide = max(2.0, (log10(ratio) - low) * unit)
            colour = _COLOURS[place % 3]
            parts.append(
                f'<rect x="{_LEFT}" y="{y}" width="{wide:.1f}" height="{_BAR - 2}" fill="{colour}"/>'
            )
            parts.append(_text(_LEFT + wide + 4, y + 10, plain(ratio), size=10))
            y += _BAR
        y += _GAP
    size = f'width="{_LEFT + _WIDE + 60}" height="{height}"'
    body = "\n".join(parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<rect {size} fill="white"/>\n{body}\n</svg>\n'


def _text(x: float, y: float, text: str, *, size: int = 12) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-family="sans-serif" font-size="{size}">{escape(text)}</text>'
