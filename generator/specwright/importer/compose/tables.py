"""Tables of sizes as specs write them: `LABEL AxB`, in one list or in a list per tier."""

import re
from typing import Any

from specwright.importer.compose.draft import Plain

_TIER = re.compile(r"(?P<tier>[^\s()]+) \((?P<label>[^()]+)\) (?P<pair>\d+x\d+)")


def by_tier(rule: Plain) -> Plain:
    """The rule with its rows in a list per tier, where every label names one and none comes back later."""
    kind = next(iter(rule))
    argument = rule[kind]
    if not (isinstance(argument, dict) and isinstance(argument.get("rows"), list)):
        return rule
    tiers: dict[str, list[str]] = {}
    last = ""
    for row in argument["rows"]:
        found = _TIER.fullmatch(row)
        if not found or (found["tier"] in tiers and found["tier"] != last):
            return rule
        last = found["tier"]
        tiers.setdefault(last, []).append(f"{found['label']} {found['pair']}")
    return {**rule, kind: {**argument, "rows": tiers}} if tiers else rule


def rows(argument: Any) -> list[str]:
    """The rows of a table in one list, each with its whole label; none where the argument has no table."""
    written = argument.get("rows") if isinstance(argument, dict) else None
    if isinstance(written, dict):
        return [_whole(str(tier), row) for tier, each in written.items() for row in each]
    return list(written) if isinstance(written, list | tuple) else []


def _whole(tier: str, row: str) -> str:
    label, _, pair = row.rpartition(" ")
    return f"{tier} ({label.strip()}) {pair}" if label else f"{tier} {pair}"
