"""Reads what the API answers: the types of responses, and whole answers of results and errors.

Types are JSON's names, a tuple of several, `{"items": …}` for arrays, `{"values": …}` for maps, and
`{"properties": …, "required": …}` for objects; `constants` tell a response from those of other kinds of task.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeAlias, TypeGuard, TypeVar

from .edits import Place
from .invalid import InvalidResponse
from .issue import Issue
from .key_issue import IssueAtKey
from .placeholders import join_words
from .plain import plain
from .rule import Rule
from .values import INF

T = TypeVar("T")
Types: TypeAlias = Any

_ENVELOPE = ("data", "errors")
_WORDS = {
    "string": "a string",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
    "array": "an array",
    "object": "an object",
}


class ApiError(NamedTuple):
    """One error of an answer, as the API tells it; `raw` is all of it, under the API's names.

    There are several parameters where the fault lies between them.
    """

    code: str
    message: str
    parameter: str | tuple[str, ...] | None
    task_type: str | None
    task_uuid: str | None
    documentation: str | None
    raw: Mapping[str, Any]


class Answer(NamedTuple, Generic[T]):
    """A whole answer: what was made, and what went wrong. Both can be there."""

    results: tuple[T, ...]
    errors: tuple[ApiError, ...]


def read_response(read: Callable[[Any], T], response: object, types: Types) -> T:
    """The response that `read` makes of the API's values.

    Raises InvalidResponse, with all `issues`, where fields are missing or have other types. Fields that are
    not documented may be there; null counts as absent where it is no value.
    """
    issues = _issues(response, types, ())
    if issues and _is_answer(response):
        message = "this is a whole answer, of which 'data' has the results: 'from_answer' reads it"
        raise InvalidResponse([_issue("answer", (), message, response)])
    if issues:
        raise InvalidResponse(issues)
    return _read(read, response, ())


def lacking(key: str) -> InvalidResponse:
    """What is raised where an object lacks a field that its form must have."""
    return InvalidResponse([_missing((key,))])


def read_answer(read: Callable[[Any], T], answer: object, types: Types) -> Answer[T]:
    """The results and errors of `{"data": […], "errors": […]}`, of which one may be left out.

    Raises InvalidResponse, with the `issues` of all results, where something is not as documented.
    """
    data, errors = _envelope(answer)
    issues = [issue for number, each in enumerate(data) for issue in _issues(each, types, ("data", number))]
    for number, each in enumerate(errors):
        issues += () if _is_mapping(each) else (_mistyped(("errors", number), each, "object"),)
    if issues:
        raise InvalidResponse(issues)
    results = tuple(_read(read, each, ("data", number)) for number, each in enumerate(data))
    return Answer(results, tuple(_read(_error, each, ("errors", n)) for n, each in enumerate(errors)))


def _envelope(answer: object) -> Iterable[list[Any]]:
    """The lists of results and of errors; raises InvalidResponse where there is no such envelope."""
    if not _is_mapping(answer):
        raise InvalidResponse([_mistyped((), answer, "object")])
    parts = _read(lambda values: [values.get(key) for key in _ENVELOPE], answer, ())
    issues = [
        _mistyped((key,), part, "array")
        for key, part in zip(_ENVELOPE, parts, strict=True)
        if part is not None and type(part) is not list
    ]
    if all(part is None for part in parts):
        issues = [_issue("answer", (), "an answer has 'data' or 'errors'; this has neither", answer)]
    if issues:
        raise InvalidResponse(issues)
    return ([] if part is None else part for part in parts)


def _issues(value: object, types: Types, path: Place) -> list[Issue]:
    try:
        return list(_faults(value, types, path))
    except Exception:
        return [_unreadable(value, path)]


def _is_answer(value: object) -> bool:
    try:
        return _is_mapping(value) and any(type(value.get(key)) is list for key in _ENVELOPE)
    except Exception:
        return False


def _read(read: Callable[[Any], T], value: Any, path: Place) -> T:
    try:
        return read(value)
    except InvalidResponse:
        raise
    except Exception:
        raise InvalidResponse([_unreadable(value, path)]) from None


def _unreadable(value: object, path: Place) -> Issue:
    return _issue("readable", path, f"{_subject(path)} cannot be read: {{0}}", value)


def _is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    try:
        return issubclass(type(value), Mapping)
    except Exception:
        return False


def _error(error: Mapping[str, Any]) -> ApiError:
    parameter = error.get("parameter")
    names = tuple(map(str, parameter)) if isinstance(parameter, list) else _text(parameter)
    kind, uuid, link = (_text(error.get(key)) for key in ("taskType", "taskUUID", "documentation"))
    code, message = (_text(error.get(key)) or "" for key in ("code", "message"))
    return ApiError(code, message, names, kind, uuid, link, error)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _faults(value: Any, types: Types, path: Place) -> Iterator[Issue]:
    if isinstance(types, tuple):
        yield from _faults_of_several(value, types, path)
    elif isinstance(types, str):
        if not _is(value, types):
            yield _mistyped(path, value, types)
    elif "items" in types:
        if not issubclass(type(value), (list, tuple)):
            yield _mistyped(path, value, "array")
            return
        for number, item in enumerate(value):
            yield from _faults(item, types["items"], (*path, number))
    elif not _is_mapping(value):
        yield _mistyped(path, value, "object")
    elif "values" in types:
        for key, held in value.items():
            yield from _faults(held, types["values"], (*path, key))
    else:
        yield from _faults_of_object(value, types, path)


def _faults_of_object(value: Mapping[str, Any], types: Types, path: Place) -> Iterator[Issue]:
    constants = types.get("constants", {})
    for key, due in types["properties"].items():
        held = value.get(key)
        several = due if isinstance(due, tuple) else (due,)
        is_null = held is None and key in value and ("null" in several or "any" in several)
        if held is not None:
            faults = list(_faults(held, due, (*path, key)))
            is_other = not faults and key in constants and plain(held) != constants[key]
            yield from [_other((*path, key), held, constants[key])] if is_other else faults
        elif key in types["required"] and not is_null:
            yield _missing((*path, key))


def _faults_of_several(value: Any, types: tuple[Types, ...], path: Place) -> Iterator[Issue]:
    """The faults of what comes closest: of an object, those of the form with the fewest."""
    faults = [list(_faults(value, each, path)) for each in types]
    deeper = [each for each in faults if each and len(each[0].path) > len(path)]
    if [] not in faults and deeper:
        yield from min(deeper, key=len)
    elif [] not in faults:
        yield _mistyped(path, value, *(_name(each) for each in types))


def _is(value: Any, name: str) -> bool:
    kind = type(value)
    match name:
        case "string":
            return issubclass(kind, str)
        case "boolean":
            return kind is bool
        case "integer":
            whole = issubclass(kind, float) and float.is_integer(value)
            return whole or (issubclass(kind, int) and kind is not bool)
        case "number":
            if issubclass(kind, float):
                return -INF < float.__float__(value) < INF
            return issubclass(kind, int) and kind is not bool
        case "null":
            return value is None
        case _:
            return True


def _name(types: Types) -> str:
    return types if isinstance(types, str) else "array" if "items" in types else "object"


def _mistyped(path: Place, value: Any, *names: str) -> Issue:
    due = join_words([_WORDS[each] for each in dict.fromkeys(names)], "or")
    message = f"{_subject(path)} must be {due}, not {{0}}"
    return _issue("type", path, message, value, names[0] if len(names) == 1 else None)


def _other(path: Place, value: Any, constant: Any) -> Issue:
    shown = str(constant).replace("{", "{{").replace("}", "}}")
    return _issue("const", path, f"{_subject(path)} is '{shown}' in this model's responses, not {{0}}", value)


def _missing(path: Place) -> Issue:
    holder = _subject(path[:-1])
    return _issue("required", path, f"{holder} lacks {_subject(path[-1:])}", None)


def _subject(path: Place) -> str:
    steps = (f"[{each}]" if type(each) is int else f".{each}" for each in path)
    name = "".join(steps).removeprefix(".").replace("{", "{{").replace("}", "}}")
    return f"'{name}'" if path else "the response"


def _issue(rule: str, path: Place, message: str, value: Any, due: str | None = None) -> Issue:
    predicate = {"op": "has-type", "path": "", "type": due}
    check = {"id": rule, "code": "invalidResponse", "predicate": predicate, "message": message}
    return IssueAtKey(Rule(check), path, (plain(value),))  # an issue is a value: what is given may change
