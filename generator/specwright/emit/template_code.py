"""The code that Jinja makes of templates, kept by the process: to make it takes longer than to run it."""

from types import CodeType

import jinja2
from jinja2.bccache import Bucket


class TemplateCode(jinja2.BytecodeCache):
    """The code of each template by its file and the names of the filters that it was made with.

    A template whose text is another one by now is read anew.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, frozenset[str]], tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._codes.get(_place(bucket), ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[_place(bucket)] = (bucket.checksum, bucket.code)


def _place(bucket: Bucket) -> tuple[str, frozenset[str]]:
    return bucket.key, frozenset(bucket.environment.filters)


OF_PROCESS = TemplateCode()
