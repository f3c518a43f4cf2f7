"""What the dataclass of every request offers besides its fields."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self

from .given import is_json
from .plain import plain
from .record import Request, document, home_of_class, is_valid_document

if TYPE_CHECKING:
    from .issue import Issue


class JudgedRequest(Request):
    """A whole request as a dataclass, which its model judges."""

    __slots__ = ()

    _unjudged = False
    """Whether a value may be anything somewhere, also what is no JSON."""

    if TYPE_CHECKING:

        @staticmethod
        def _verdict(request: object, /) -> bool: ...
        @staticmethod
        def _accepts(value: Any, /) -> bool: ...
        @staticmethod
        def _read(values: Any, /) -> Any: ...

    @classmethod
    def from_dict(cls, request: Mapping[str, Any]) -> Self:
        """The request that the API's names and values make; raises InvalidRequest where it is not valid."""
        values = accepted(cls._accepts, request)
        if values is None:
            from .invalid import InvalidRequest

            raise InvalidRequest(_issues(cls, request))
        made: Self = cls._read(values)
        return made if cls is type(made) else as_subclass(made, cls)

    def is_valid(self) -> bool:
        """Whether the API accepts the request, as far as its documentation tells."""
        if self._unjudged:
            return is_valid_document(self._verdict, self)
        return self._verdict(self.to_dict())

    def validate(self) -> "list[Issue]":
        """Every fault of the request at once; empty when there is none."""
        return _issues(type(self), self)

    def check(self) -> None:
        """Raises InvalidRequest, with all `issues`, where the API would refuse the request."""
        if not self.is_valid():
            from .invalid import InvalidRequest

            raise InvalidRequest(self.validate())


def _issues(class_: type, request: object) -> "list[Issue]":
    """Every fault that the model of a class of requests finds."""
    issues: list[Issue] = import_module(f"{home_of_class(class_)}.faults").validate(request)
    return issues


def accepted(verdict: Callable[[Any], bool], request: Any) -> Any:
    """The values of a valid request, copied where they are not exactly of JSON's types; None if it is not."""
    try:
        return request if verdict(request) else None
    except Exception:
        pass
    try:
        values = document(request)
        copy = plain(values)
        return copy if verdict(copy) and (values is request or is_json(copy)) else None
    except Exception:
        return None


def as_subclass(value: Any, class_: Any) -> Any:
    """The object rebuilt by the constructor of a subclass of its class."""
    return class_(**{name: getattr(value, name) for name in type(value).__slots__})
