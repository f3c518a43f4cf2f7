"""Whether a request names a model that is known. Made by specwright; do not edit."""

from __future__ import annotations

from airmodels._runtime.native import native
from airmodels._runtime.values import TYPE_CHECKING, reject, reject_missing

if TYPE_CHECKING:
    from typing import Any


def is_valid(request: object) -> bool:
    """Whether the API accepts the request; never raises."""
    try:
        return _request(request)
    except Exception:
        from airmodels._runtime.plain import on_plain_copy

        return on_plain_copy(_request, request)


@native
def _request(value: Any) -> bool:
    try:
        if type(value) is not dict:
            return reject(value)
        model = value["model"]
        if type(model) is not str:
            return reject(model)
        if model not in {"ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"}:
            return reject(model)
        return True
    except KeyError as error:
        return reject_missing(error)
