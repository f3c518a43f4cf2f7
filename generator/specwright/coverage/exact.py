"""A schema judged as it is written, by an engine without the weaknesses of those that are asked."""

from collections.abc import Callable, Iterator
from typing import Any

from specwright.ir.decimals import is_multiple
from specwright.ir.json_values import is_number

WEAK_ENGINES = (
    "The schema says it; the engine that was asked divides decimal steps in binary, or knows no counts "
    "beside `contains`. An engine that differs in nothing else keeps the rule."
)


def exact_judge(schema: Any, *, dated: bool = False) -> Callable[[Any], bool] | None:
    """The verdict of an engine that counts steps in decimal; None where it is not installed.

    A `dated` one reads the schema as draft 7, but for the counts that stand beside `contains`.
    """
    try:
        from jsonschema import Draft7Validator, Draft202012Validator, ValidationError
        from jsonschema.validators import extend
    except ImportError:  # it may not be wanted: the bundle's own engine is another
        return None

    def multiple_of(_: Any, step: Any, value: Any, __: Any) -> Iterator[ValidationError]:
        if is_number(value) and not is_multiple(value, step):
            yield ValidationError(f"{value!r} is no multiple of {step!r}")

    words: dict[str, Any] = {"multipleOf": multiple_of}
    if dated:
        words["contains"] = Draft202012Validator.VALIDATORS["contains"]
    extended: Any = extend
    engine = extended(Draft7Validator if dated else Draft202012Validator, words)
    judge: Callable[[Any], bool] = engine(schema).is_valid
    return judge
