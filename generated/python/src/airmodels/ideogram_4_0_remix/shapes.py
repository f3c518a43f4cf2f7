"""The dataclasses of requests to Ideogram 4.0 Remix and its responses. Made by specwright; do not edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from airmodels._runtime.construction import draft, frozen_as, new_uuid4
from airmodels._runtime.record import Record, extended, settled, written
from airmodels._runtime.request_record import JudgedRequest
from airmodels._runtime.response_record import Response

from .verdict import _request, is_valid

Ideogram40RemixOutputType: TypeAlias = Literal["URL", "base64Data", "dataURI"]

Ideogram40RemixOutputFormat: TypeAlias = Literal["JPG", "PNG", "WEBP"]

Ideogram40RemixDeliveryMethod: TypeAlias = Literal["sync", "async"]

Ideogram40RemixRenderingSpeed: TypeAlias = Literal["TURBO", "DEFAULT", "QUALITY"]

Ideogram40RemixWidth: TypeAlias = Literal[
    1024,
    1152,
    1248,
    1280,
    1296,
    1440,
    1600,
    1664,
    1728,
    1792,
    2048,
    2240,
    2304,
    2496,
    2560,
    2880,
    2944,
    3072,
    3168,
    3328,
]

Ideogram40RemixHeight: TypeAlias = Literal[
    1024,
    1152,
    1248,
    1280,
    1296,
    1440,
    1600,
    1664,
    1728,
    1792,
    2048,
    2240,
    2304,
    2496,
    2560,
    2880,
    2944,
    3072,
    3168,
    3328,
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram40RemixSettings(Record):
    """The contents of `settings`."""

    copyright_detection: bool | None = None
    """Checks the finished image for known likenesses and logos."""

    rendering_speed: Ideogram40RemixRenderingSpeed | None = None
    """Trades waiting time for quality.

    - `"TURBO"`: Shortest wait
    - `"DEFAULT"`: A middle way
    - `"QUALITY"`: Finest result
    """

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.copyright_detection
        if value is not None:
            result["copyrightDetection"] = value
        value = self.rendering_speed
        if value is not None:
            result["renderingSpeed"] = value
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram40RemixSettings":
        made: Any = _Ideogram40RemixSettingsDraft()
        made.copyright_detection = values.get("copyrightDetection")
        made.rendering_speed = values.get("renderingSpeed")
        return frozen_as(made, Ideogram40RemixSettings)


_Ideogram40RemixSettingsDraft = draft(Ideogram40RemixSettings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram40RemixInputs(Record):
    """The contents of `inputs`."""

    seed_image: str
    """The image to start from."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.seed_image
        if value is not None:
            result["seedImage"] = value
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram40RemixInputs":
        made: Any = _Ideogram40RemixInputsDraft()
        made.seed_image = values.get("seedImage")
        return frozen_as(made, Ideogram40RemixInputs)


_Ideogram40RemixInputsDraft = draft(Ideogram40RemixInputs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram40RemixSafety(Record):
    """Screening of the image for unsafe content."""

    check_content: bool | None = None
    """Turns the screening on."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.check_content
        if value is not None:
            result["checkContent"] = value
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram40RemixSafety":
        made: Any = _Ideogram40RemixSafetyDraft()
        made.check_content = values.get("checkContent")
        return frozen_as(made, Ideogram40RemixSafety)


_Ideogram40RemixSafetyDraft = draft(Ideogram40RemixSafety)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram40RemixRequest(JudgedRequest):
    """A request to Ideogram 4.0 Remix."""

    _accepts = staticmethod(_request)
    _verdict = staticmethod(is_valid)

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task to run."""

    task_uuid: str = field(default_factory=new_uuid4)
    """Names the task in responses and in polling; every task needs its own."""

    output_type: Ideogram40RemixOutputType | None = None
    """How the image comes back.

    - `"URL"`: Link to the stored image
    - `"base64Data"`: Base64 text inside the response
    - `"dataURI"`: Data URI inside the response
    """

    output_format: Ideogram40RemixOutputFormat | None = None
    """File format of the image.

    - `"JPG"`: Small files, no transparency
    - `"PNG"`: Lossless, with transparency
    - `"WEBP"`: Small files, with transparency
    """

    output_quality: int | None = None
    """How much detail compression keeps; higher values make larger files."""

    webhook_url: str | None = None
    """Address that each finished result is posted to as JSON, one call per result."""

    delivery_method: Ideogram40RemixDeliveryMethod | None = None
    """Whether the request waits for its results.

    - `"sync"`: The response holds the results
    - `"async"`: The response confirms the task; ask for the results with getResponse
    """

    upload_endpoint: str | None = None
    """Address that the image file is put to as raw bytes; presign it where storage is private."""

    safety: Ideogram40RemixSafety | None = None
    """Screening of the image for unsafe content."""

    ttl: int | None = None
    """Seconds that the image stays at its URL; ignored unless `outputType` is `URL`."""

    include_cost: bool | None = None
    """Adds `cost` to the response."""

    inputs: Ideogram40RemixInputs
    """The parameter `inputs`."""

    number_results: int | None = None
    """How many images to make, each with its own seed."""

    model: Literal["ideogram:4@remix"] = "ideogram:4@remix"
    """AIR identifier of the model."""

    positive_prompt: str
    """What the image shows."""

    width: Ideogram40RemixWidth
    """Width of the image in px."""

    height: Ideogram40RemixHeight
    """Height of the image in px."""

    strength: float | None = None
    """How far the result departs from the seed image; left out, the prompt decides."""

    settings: Ideogram40RemixSettings | None = None
    """The parameter `settings`."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.task_type
        if value is not None:
            result["taskType"] = value
        value = self.task_uuid
        if value is not None:
            result["taskUUID"] = value
        value = self.output_type
        if value is not None:
            result["outputType"] = value
        value = self.output_format
        if value is not None:
            result["outputFormat"] = value
        value = self.output_quality
        if value is not None:
            result["outputQuality"] = value
        value = self.webhook_url
        if value is not None:
            result["webhookURL"] = value
        value = self.delivery_method
        if value is not None:
            result["deliveryMethod"] = value
        value = self.upload_endpoint
        if value is not None:
            result["uploadEndpoint"] = value
        value = self.safety
        if value is not None:
            result["safety"] = written(value, Ideogram40RemixSafety)
        value = self.ttl
        if value is not None:
            result["ttl"] = value
        value = self.include_cost
        if value is not None:
            result["includeCost"] = value
        value = self.inputs
        if value is not None:
            result["inputs"] = written(value, Ideogram40RemixInputs)
        value = self.number_results
        if value is not None:
            result["numberResults"] = value
        value = self.model
        if value is not None:
            result["model"] = value
        value = self.positive_prompt
        if value is not None:
            result["positivePrompt"] = value
        value = self.width
        if value is not None:
            result["width"] = value
        value = self.height
        if value is not None:
            result["height"] = value
        value = self.strength
        if value is not None:
            result["strength"] = value
        value = self.settings
        if value is not None:
            result["settings"] = written(value, Ideogram40RemixSettings)
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram40RemixRequest":
        made: Any = _Ideogram40RemixRequestDraft()
        made.task_type = values.get("taskType")
        made.task_uuid = values.get("taskUUID")
        made.output_type = values.get("outputType")
        made.output_format = values.get("outputFormat")
        made.output_quality = values.get("outputQuality")
        made.webhook_url = values.get("webhookURL")
        made.delivery_method = values.get("deliveryMethod")
        made.upload_endpoint = values.get("uploadEndpoint")
        value = values.get("safety")
        if value is not None:
            value = Ideogram40RemixSafety._read(value)
        made.safety = value
        made.ttl = values.get("ttl")
        made.include_cost = values.get("includeCost")
        value = values.get("inputs")
        if value is not None:
            value = Ideogram40RemixInputs._read(value)
        made.inputs = value
        made.number_results = values.get("numberResults")
        made.model = values.get("model")
        made.positive_prompt = values.get("positivePrompt")
        made.width = values.get("width")
        made.height = values.get("height")
        made.strength = values.get("strength")
        value = values.get("settings")
        if value is not None:
            value = Ideogram40RemixSettings._read(value)
        made.settings = value
        return frozen_as(made, Ideogram40RemixRequest)


_Ideogram40RemixRequestDraft = draft(Ideogram40RemixRequest)

_IDEOGRAM40_REMIX_RESPONSE_KEYS = frozenset(
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
        "structuredPrompt",
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
        "structuredPrompt": {"values": "any"},
    },
    "constants": {"taskType": "imageInference"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram40RemixResponse(Response):
    """A response from Ideogram 4.0 Remix."""

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

    structured_prompt: Mapping[str, Any] | None = None
    """The structured prompt that the model worked from."""

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
        value = self.structured_prompt
        if value is not None:
            result["structuredPrompt"] = written(value, {str: object})
        return extended(settled(result), self.extra, object, _IDEOGRAM40_REMIX_RESPONSE_KEYS)

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> "Ideogram40RemixResponse":
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
        value = values.get("structuredPrompt")
        if value is not None:
            known["structured_prompt"] = value
        extra = {key: value for key, value in values.items() if key not in _IDEOGRAM40_REMIX_RESPONSE_KEYS}
        return cls(**known, extra=extra)
