"""JSON on one line in a stable form: the order given, ASCII only, no NaN."""

import json
from collections.abc import Callable
from json.encoder import encode_basestring_ascii
from typing import Any


def writer(between: str, behind_key: str) -> Callable[[Any], str]:
    """What writes values with these marks between entries and behind keys.

    What `json` makes anew for each value takes longer than most values: where it can be had, it is made once.
    """
    encoder = json.JSONEncoder(check_circular=False, allow_nan=False, separators=(between, behind_key))
    make: Any = getattr(json.encoder, "c_make_encoder", None)
    quoted = encode_basestring_ascii
    try:
        parts = make(None, encoder.default, quoted, None, behind_key, between, False, False, False)
    except TypeError:
        return encoder.encode
    return lambda value: quoted(value) if type(value) is str else "".join(parts(value, 0))
