"""What is wrong with the facts of one parameter's record, its allowed values of one type apart."""

from collections.abc import Iterator

from specwright.diagnostics import Code, Diagnostic, as_typed, error
from specwright.ir.json_values import has_kind
from specwright.ir.keywords import FITTING, counterpart, faults
from specwright.ir.predicate import JsonType
from specwright.ir.wording import join_words
from specwright.load.records import ANY, ParameterRecord
from specwright.lowering import record_values
from specwright.lowering.types import kinds_of, stated_types


def find(record: ParameterRecord, yaml_path: str) -> Iterator[Diagnostic]:
    """Every fault, at the key that it is about."""
    words = stated_types(record)
    if not words:
        yield error(record.location, yaml_path, "the key 'type' is missing", Code.MISSING_KEY)
        return
    for name, message, code in (*_of_types(words), *_of_facts(record), *faults(record), *_of_values(record)):
        yield error(record.at(name), f"{yaml_path}.{name}", message, code)


def _of_types(words: tuple[str, ...]) -> Iterator[tuple[str, str, Code]]:
    for word in dict.fromkeys(word for word in words if words.count(word) > 1):
        yield "type", f"the type {word} is written twice", Code.DUPLICATE_VALUE
    if ANY in words and len(words) > 1:
        yield "type", f"'{ANY}' stands alone: it takes values of every type", Code.CONFLICTING_FACTS
    if {JsonType.INTEGER, JsonType.NUMBER} <= {*words}:
        message = "a whole number is a number; keep 'integer' or 'number'"
        yield "type", message, Code.CONFLICTING_FACTS


def _of_facts(record: ParameterRecord) -> Iterator[tuple[str, str, Code]]:
    words = stated_types(record)
    if ANY in words:
        return
    for name in record.locations:
        if not {*FITTING.get(name, words)} & {*words}:
            message = f"'{name}' does not apply to type {join_words(words, 'or')}{counterpart(name, words)}"
            yield name, message, Code.MISPLACED_KEY


def _of_values(record: ParameterRecord) -> Iterator[tuple[str, str, Code]]:
    """Allowed values that are of none of several types, or written twice; null where no type is null."""
    kinds, words = kinds_of(record), stated_types(record)
    key = "const" if "const" in record.locations else "enum"
    if len(kinds) == 1:
        if key == "const" and record.const is None and kinds != (JsonType.NULL,):
            yield key, f"null is not of type {kinds[0]}", Code.WRONG_TYPE
        return
    seen: list[object] = []
    for choice in record_values.stated(record, kinds):
        value = choice.value
        if not any(has_kind(value, kind) for kind in kinds):
            yield key, f"{as_typed(value)} is not of type {join_words(words, 'or')}", Code.WRONG_TYPE
        if any(each == value and type(each) is type(value) for each in seen):
            yield key, f"{as_typed(value)} is written twice", Code.DUPLICATE_VALUE
        seen.append(value)
