"""What the dataclass of every response offers besides its fields."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .record import Record
from .response import Answer, Types, read_answer, read_response


class Response(Record):
    """A whole response as a dataclass."""

    __slots__ = ()

    _types: ClassVar[Types] = None

    if TYPE_CHECKING:

        @classmethod
        def _read(cls, values: Any) -> Self: ...

    @classmethod
    def from_dict(cls, response: Mapping[str, Any]) -> Self:
        """The response that the API's values make.

        Raises InvalidResponse, with all `issues`, where a required one is missing or one has another type.
        """
        return read_response(cls._read, response, cls._types)

    @classmethod
    def from_answer(cls, answer: Mapping[str, Any]) -> "Answer[Self]":
        """The results and errors of a whole answer, `{"data": […], "errors": […]}`; raises as `from_dict`."""
        return read_answer(cls._read, answer, cls._types)
