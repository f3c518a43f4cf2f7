"""JSON on one line in a stable form: the order given, ASCII only, no NaN."""

import json
from collections.abc import Callable
from json.encoder import encode_basestring_ascii
from types import NoneType
from typing import Any


def writer(between: str, behind_key: str) -> Callable[[Any], str]:
    """What writes values with these marks between entries and behind keys.

    What `json` makes anew for each value takes longer than most values: where it can be had, it is made once.
    Single values, nearly all that is asked for, need none of it.
    """
    encoder = json.JSONEncoder(check_circular=False, allow_nan=False, separators=(between, behind_key))
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    quoted = encode_basestring_ascii
    try:
        parts = make(None, encoder.default, quoted, None, behind_key, between, False, False, False)
    except TypeError:
        return encoder.encode
    word = {True: "true", False: "false", None: "null"}.__getitem__
    single: dict[type, Callable[[Any], str]] = {str: quoted, int: str, bool: word, NoneType: word}

    def write(value: Any) -> str:
        known = single.get(type(value))
        return known(value) if known else "".join(parts(value, 0))

    return write
