"""`specwright docs`: prints the page about specs, and the lists of keys and rules as the loader has them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from specwright.cli.terminal import GOOD, CommandError, write
from specwright.ir.wording import join_words
from specwright.load.excuses import ExcusesRecord
from specwright.load.field_types import (
    AnyType,
    ConditionType,
    DateType,
    EnumType,
    FieldType,
    FlagType,
    ListType,
    MapType,
    NumberType,
    OneOfType,
    RecordType,
    RuleType,
    ScalarType,
    TextType,
    keys,
    records_in,
)
from specwright.load.records import ModelRecord, SharedRecord
from specwright.load.service_records import ApiRecord
from specwright.load.spelling import KINDS, choices
from specwright.lowering.rules import RULE_KINDS
from specwright.lowering.rules.operators import OPERATORS

PACKAGED = Path(__file__).parents[1] / "specs.md"
IN_REPOSITORY = Path(__file__).parents[3] / "specs" / "README.md"
FILES = {
    ModelRecord: "models/<creator>/<slug>.yaml",
    SharedRecord: "shared/<group>.yaml",
    ApiRecord: "api.yaml",
    ExcusesRecord: "excuses.yaml",
}


def run(topic: str | None, name: str | None) -> int:
    """Prints what is asked for; raises CommandError for a name that there is not."""
    match topic:
        case None:
            write(page())
        case "keys":
            write("\n".join(_of_records(name)) + "\n")
        case "rules":
            write("\n".join(_rule(name) if name else _kinds()) + "\n")
        case _:
            write("\n".join(_conditions()) + "\n")
    return GOOD


def page() -> str:
    """The page about specs: inside the wheel, or in the repository."""
    return (PACKAGED if PACKAGED.is_file() else IN_REPOSITORY).read_text(encoding="utf-8")


def records() -> dict[str, type]:
    """Every record of the files of specs by its name, those that hold others first."""
    named: dict[str, type] = {}
    waiting = [*FILES]
    while waiting:
        record = waiting.pop(0)
        if _name(record) not in named:
            named[_name(record)] = record
            waiting += [below for each in keys(record) for below in records_in(each.type)]
    return named


def taken(type_: FieldType) -> str:
    """What a key takes, in words."""
    match type_:
        case TextType(example=example):
            return f"text, such as {example}" if example else "text"
        case FlagType():
            return "true or false"
        case NumberType(integer=integer, minimum=minimum):
            return f"{'whole ' * integer}number" + (f" from {minimum}" if minimum is not None else "")
        case DateType():
            return "day, such as 2025-03-26"
        case AnyType():
            return "any value"
        case ScalarType():
            return "text, number, true or false"
        case EnumType(words=words):
            return join_words([*map(str, words)], "or")
        case ListType(item=item, minimum=minimum):
            return f"list of {minimum} or more: {taken(item)}" if minimum > 1 else f"list: {taken(item)}"
        case MapType(item=item):
            return f"mapping of names: {taken(item)}"
        case RecordType(of=of):
            return f"keys of {_name(of())}"
        case RuleType():
            return "rule"
        case ConditionType():
            return "condition"
        case OneOfType(options=options):
            return "; or ".join(map(taken, options))
        case _:
            assert_never(type_)


def _of_records(name: str | None) -> Iterator[str]:
    known = records()
    if name is not None and name not in known:
        raise CommandError(f"no record '{name}'{choices(name, known, {}, 'there are')}")
    for each, record in known.items():
        if name in (None, each):
            where = f" ({FILES[record]})" if record in FILES else ""
            yield from (f"{each}{where}: {_purpose(record)}", *_keys(record), "")


def _keys(record: type) -> Iterator[str]:
    for each in keys(record):
        yield f"  {each.name}{' (required)' * each.required}: {each.about}"
        yield f"      takes {taken(each.type)}"


def _kinds() -> Iterator[str]:
    for kind in RULE_KINDS:
        yield f"{kind.key}: {kind.purpose}"
    yield "\n'specwright docs rules KIND' tells what one takes; 'id' and 'because' stand beside any of them"


def _rule(name: str) -> Iterator[str]:
    kinds = {kind.key: kind for kind in RULE_KINDS}
    if name not in kinds:
        raise CommandError(f"no kind of rule '{name}'{choices(name, kinds, KINDS, 'the kinds are')}")
    kind = kinds[name]
    yield f"{kind.key}: {kind.purpose}"
    for argument, meaning in re.findall(rf"^\| `{name}` \| (.+) \| (.+) \|$", page(), re.MULTILINE):
        yield from (f"  as in - {name}: {argument.replace('`', '')}", f"  {meaning}")
    yield f"  takes {taken(kind.argument)}"
    for record in records_in(kind.argument):
        yield from _keys(record)
        for inner in [each for key in keys(record) for each in records_in(key.type)]:
            yield from (f"{_name(inner)}: {_purpose(inner)}", *_keys(inner))


def _conditions() -> Iterator[str]:
    section = page().partition("### `when`, and `where`\n")[2].partition("\n## ")[0]
    yield f"Words of conditions: {', '.join(OPERATORS)}\n"
    yield section.rstrip()


def _name(record: type) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__.removesuffix("Record")).lower()


def _purpose(record: type) -> str:
    return (record.__doc__ or "").splitlines()[0].strip()
