"""Issues in pydantic's form."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

_LARGEST_INDEX = 2**31
_TOLD = ("rule", "parameter", "suggestions", "fix", "documentation")


def refusal(title: str, issues: Iterable[Any]) -> ValidationError:
    """The error of a request that has these issues; advice is none."""
    errors = [_error(each) for each in issues if each.severity == "error"]
    return ValidationError.from_exception_data(title, errors)


def _error(issue: Any) -> InitErrorDetails:
    """An issue; what is to be done about it is the error's context, in JSON's types."""
    told = _plain(issue.to_dict())
    context = {name: told[name] for name in _TOLD if name in told}
    return InitErrorDetails(
        type=PydanticCustomError(told["code"], *_template(told["message"], context)),
        loc=tuple(map(_location, issue.path)),
        input=told.get("value"),
    )


def _template(message: str, context: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The message with the context, whose names in braces pydantic replaces in turn: here in none."""
    if any(f"{{{name}}}" in message for name in context):
        return "{message}", {**context, "message": message}
    return message, context


def _location(part: Any) -> int | str:
    return part if type(part) is int and 0 <= part < _LARGEST_INDEX else _text(str(part))


def _plain(value: Any) -> Any:
    """The JSON value with lone surrogates escaped, which pydantic cannot hold, nor UTF-8."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return {_text(name): _plain(each) for name, each in value.items()}
    return [*map(_plain, value)] if isinstance(value, list | tuple) else value


def _text(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
