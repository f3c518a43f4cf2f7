"""The dataclasses of responses from Ideogram 1.0 Remix.

Made by `specwright generate` from the specs; do not edit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from airmodels._runtime.record import extended, settled
from airmodels._runtime.response_record import Response

_IDEOGRAM10_REMIX_RESPONSE_KEYS = frozenset(
    (
        "taskType",
        "taskUUID",
        "imageUUID",
        "imageURL",
        "imageBase64Data",
        "imageDataURI",
        "seed",
        "NSFWContent",
        "cost",
    )
)

_TYPES: Any = {
    "required": ("taskUUID", "imageUUID"),
    "properties": {
        "taskType": "string",
        "taskUUID": "string",
        "imageUUID": "string",
        "imageURL": "string",
        "imageBase64Data": "string",
        "imageDataURI": "string",
        "seed": "integer",
        "NSFWContent": "boolean",
        "cost": "number",
    },
    "constants": {"taskType": "imageInference"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixResponse(Response):
    """A response from Ideogram 1.0 Remix."""

    _types = _TYPES

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task that ran."""

    task_uuid: str
    """The task that the image belongs to."""

    image_uuid: str
    """Identifies the image."""

    image_url: str | None = None
    """Address of the image."""

    image_base64_data: str | None = None
    """The image file as Base64 text."""

    image_data_uri: str | None = None
    """The image file as a data URI."""

    seed: int | None = None
    """Seed that the image was made with."""

    nsfw_content: bool | None = None
    """Whether the image was found unsafe for work."""

    cost: float | None = None
    """Price of the task in US dollars; present when `includeCost` is `true`."""

    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that the documentation does not have, as they came."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.task_type
        if value is not None:
            result["taskType"] = value
        value = self.task_uuid
        if value is not None:
            result["taskUUID"] = value
        value = self.image_uuid
        if value is not None:
            result["imageUUID"] = value
        value = self.image_url
        if value is not None:
            result["imageURL"] = value
        value = self.image_base64_data
        if value is not None:
            result["imageBase64Data"] = value
        value = self.image_data_uri
        if value is not None:
            result["imageDataURI"] = value
        value = self.seed
        if value is not None:
            result["seed"] = value
        value = self.nsfw_content
        if value is not None:
            result["NSFWContent"] = value
        value = self.cost
        if value is not None:
            result["cost"] = value
        return extended(settled(result), self.extra, object, _IDEOGRAM10_REMIX_RESPONSE_KEYS)

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> "Ideogram10RemixResponse":
        known: dict[str, Any] = {}
        value: Any = values.get("taskType")
        if value is not None:
            known["task_type"] = value
        value = values.get("taskUUID")
        if value is not None:
            known["task_uuid"] = value
        value = values.get("imageUUID")
        if value is not None:
            known["image_uuid"] = value
        value = values.get("imageURL")
        if value is not None:
            known["image_url"] = value
        value = values.get("imageBase64Data")
        if value is not None:
            known["image_base64_data"] = value
        value = values.get("imageDataURI")
        if value is not None:
            known["image_data_uri"] = value
        value = values.get("seed")
        if value is not None:
            known["seed"] = value
        value = values.get("NSFWContent")
        if value is not None:
            known["nsfw_content"] = value
        value = values.get("cost")
        if value is not None:
            known["cost"] = value
        extra = {key: value for key, value in values.items() if key not in _IDEOGRAM10_REMIX_RESPONSE_KEYS}
        return cls(**known, extra=extra)
