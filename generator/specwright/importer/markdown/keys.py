"""The keys below a parameter's heading: bullets in one order, up to the first blank line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from specwright.diagnostics import did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.cross_checks import check_amounts
from specwright.importer.facts import Fact, fact_at
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown import json_keys
from specwright.importer.markdown.blocks import BULLET, Bullet
from specwright.ir.parameter import Json
from specwright.pageform.keys import KEYS
from specwright.pageform.spelling import SPAN, content
from specwright.pageform.types import UNION, Type, read_type

ORDER = list(KEYS)
_ONE_OF = {"Value", "Format", "Paired with"}
_BARE = {"Required", "Paired with"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedKeys:
    """What the bullets state: facts in the words of a spec, and what is checked against other lines.

    `path` is as printed, `count` the number of descendants, `paired` the other of a pair; `json` has what
    is written in the words of a spec, by the key's word; `last` is the last line of the bullets.
    """

    last: int
    facts: dict[str, Fact] = field(default_factory=dict)
    path: Fact | None = None
    count: Fact | None = None
    paired: Fact | None = None
    stated: Type | None = None
    json: dict[str, Json] = field(default_factory=dict)

    @property
    def type(self) -> str:
        return self.stated.word if self.stated else ""

    @property
    def kind(self) -> str:
        """The type of the values that are listed or preset: an array's are its items'."""
        return self.stated.items if self.stated and self.stated.items else self.type


def keys(account: LineAccount, heading: int, name: str) -> StatedKeys:
    """Reads the bullets below a heading's line."""
    line = heading + 1
    while line <= len(account.source.lines) and not account.text(line).strip():
        line += 1
    bullets: dict[str, Bullet] = {}
    while account.text(line).startswith("-"):
        _bullet(account, line, name, bullets)
        line += 1
    if account.text(line).strip() and bullets:
        account.unexplained(line, "a blank line is due behind the keys", path=name)
    if "Type" not in bullets:
        code = PageCode.TRUNCATED if line > len(account.source.lines) else PageCode.MISSING_KEY
        account.report(heading, code, "'- **Type**: ' is due below the heading", name)
        return StatedKeys(last=line - 1, path=_plain(bullets, "Path"), paired=_plain(bullets, "Paired with"))
    return _read(account, name, bullets, line - 1)


def _bullet(account: LineAccount, line: int, name: str, bullets: dict[str, Bullet]) -> None:
    parts = BULLET.fullmatch(account.text(line))
    if not parts or parts["key"] not in KEYS:
        near = did_you_mean(parts["key"], KEYS) if parts else ""
        account.unexplained(line, f"a key is due: {', '.join(KEYS)}{near}", PageCode.UNKNOWN_KEY, name)
        return
    key, value = parts["key"], parts["value"]
    is_code = re.fullmatch(SPAN, value) is not None
    other = _ONE_OF.intersection(bullets) if key in _ONE_OF else set()
    last = next(reversed(bullets), key)
    if key in bullets or other:
        message = f"'{next(iter(other), key)}' stands above already"
        account.unexplained(line, message, PageCode.DUPLICATE_KEY, name)
        return
    if ORDER.index(key) < ORDER.index(last):
        account.unexplained(line, f"'{key}' is due before '{last}'", PageCode.KEY_ORDER, name)
    elif (key in _BARE) == is_code:
        backticks = "without backticks" if key in _BARE else "in backticks"
        account.unexplained(line, f"the value of '{key}' is due {backticks}", PageCode.WRONG_VALUE, name)
        return
    else:
        account.fact(line, "key")
    location = account.at(line, parts.start("value") + 1)
    bullets[key] = Bullet(text=content(value) if is_code else value, line=line, location=location)


def _read(account: LineAccount, name: str, bullets: Mapping[str, Bullet], last: int) -> StatedKeys:
    """What the bullets state, `Type` among them."""
    bullet = bullets["Type"]
    kind, location = read_type(bullet.text), bullet.location
    result = StatedKeys(
        last=last,
        path=_plain(bullets, "Path"),
        count=fact_at(kind.count, location) if kind and kind.count else None,
        paired=_plain(bullets, "Paired with"),
        stated=kind,
    )
    if kind is None:
        due = (
            "a type is due: string, integer, float, boolean, array of strings, object, "
            "object (N properties), array of objects (N properties)"
        )
        account.unexplained(bullet.line, due, PageCode.UNKNOWN_TYPE, name)
    else:
        facts = result.facts
        if kind.word != UNION:
            facts["type"] = fact_at(kind.word, location)
        if kind.items:
            facts["items.type"] = fact_at(kind.items, location)
        result.json.update(json_keys.read(account, name, bullets, kind, facts))
        facts.update(_facts(account, name, bullets, result))
        check_amounts(account, facts, name)
    return result


def _plain(bullets: Mapping[str, Bullet], key: str) -> Fact | None:
    return fact_at(bullets[key].text, bullets[key].location) if key in bullets else None


def _facts(
    account: LineAccount, name: str, bullets: Mapping[str, Bullet], known: StatedKeys
) -> Iterator[tuple[str, Fact]]:
    """The facts of the keys whose values are no JSON, by the words of a spec."""
    for key, bullet in bullets.items():
        if key in json_keys.WORDS or not KEYS[key].words:
            continue
        word = KEYS[key].words.get(known.type)
        value = KEYS[key].read(bullet.text, known.type) if word else None
        code = PageCode.WRONG_VALUE
        if key == "Format" and known.kind != "string":
            due = f"a format is a string's, not of type {known.kind}"
        elif word is None:
            due = f"'{key}' does not apply to the type {known.type}"
        elif value is None:
            due = KEYS[key].due(bullet.text, known.type)
            code = PageCode.UNKNOWN_FORMAT if key in ("Format", "Fill") else code
        else:
            yield word, fact_at(value, bullet.location)
            continue
        account.unexplained(bullet.line, due, code, name)
