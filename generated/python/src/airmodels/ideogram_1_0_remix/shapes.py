"""The dataclasses of requests to Ideogram 1.0 Remix and its responses. Made by specwright; do not edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from airmodels._runtime.construction import Array, draft, frozen_as, new_uuid4
from airmodels._runtime.record import Record, extended, read_fields, set_fields, settled, written
from airmodels._runtime.request_record import JudgedRequest
from airmodels._runtime.response_record import Response

from .verdict import _request, is_valid

Ideogram10RemixOutputType: TypeAlias = Literal["URL", "base64Data", "dataURI"]

Ideogram10RemixOutputFormat: TypeAlias = Literal["JPG", "PNG", "WEBP"]

Ideogram10RemixDeliveryMethod: TypeAlias = Literal["sync", "async"]

Ideogram10RemixMode: TypeAlias = Literal["none", "fast"]

Ideogram10RemixMagicPrompt: TypeAlias = Literal["AUTO", "ON", "OFF"]

Ideogram10RemixRenderingSpeed: TypeAlias = Literal["TURBO", "DEFAULT", "QUALITY"]

Ideogram10RemixStyleType: TypeAlias = Literal[
    "AUTO",
    "GENERAL",
    "REALISTIC",
    "DESIGN",
    "RENDER_3D",
    "ANIME",
    "FICTION",
]

Ideogram10RemixWidth: TypeAlias = Literal[512, 720, 768, 832, 1024, 1152, 1232, 1280, 1536]

Ideogram10RemixHeight: TypeAlias = Literal[512, 720, 768, 1024, 1232, 1248, 1280, 1536]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixIdeogram(Record):
    """The contents of `ideogram`."""

    magic_prompt: Ideogram10RemixMagicPrompt | None = None
    """Whether the model enriches the prompt before it draws.

    - `"AUTO"`: The model decides, from the prompt
    - `"ON"`: The prompt is always enriched
    - `"OFF"`: The prompt is used as written
    """

    remix_strength: int | None = None
    """How far the result departs from the reference image, 100 being farthest."""

    rendering_speed: Ideogram10RemixRenderingSpeed | None = None
    """Trades waiting time for quality.

    - `"TURBO"`: Shortest wait
    - `"DEFAULT"`: A middle way
    - `"QUALITY"`: Finest result
    """

    style_reference_images: Array[str] | None = None
    """Images whose artistic style the result takes on."""

    style_type: Ideogram10RemixStyleType | None = None
    """Overall look of the image.

    - `"AUTO"`: The model picks a look
    - `"GENERAL"`: No particular look, for most subjects
    - `"REALISTIC"`: Looks like a photograph
    - `"DESIGN"`: Graphic work with logos and lettering
    - `"RENDER_3D"`: Looks modelled and rendered in 3D
    - `"ANIME"`: Looks like Japanese animation
    - `"FICTION"`: Imagined worlds, stylised
    """

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.magic_prompt
        if value is not None:
            result["magicPrompt"] = value
        value = self.remix_strength
        if value is not None:
            result["remixStrength"] = value
        value = self.rendering_speed
        if value is not None:
            result["renderingSpeed"] = value
        value = self.style_reference_images
        if value is not None:
            result["styleReferenceImages"] = written(value, [str])
        value = self.style_type
        if value is not None:
            result["styleType"] = value
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram10RemixIdeogram":
        made: Any = _Ideogram10RemixIdeogramDraft()
        made.magic_prompt = values.get("magicPrompt")
        made.remix_strength = values.get("remixStrength")
        made.rendering_speed = values.get("renderingSpeed")
        value = values.get("styleReferenceImages")
        if value is not None:
            value = tuple(value)
        made.style_reference_images = value
        made.style_type = values.get("styleType")
        return frozen_as(made, Ideogram10RemixIdeogram)


_Ideogram10RemixIdeogramDraft = draft(Ideogram10RemixIdeogram)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixProviderSettings(Record):
    """The contents of `providerSettings`."""

    ideogram: Ideogram10RemixIdeogram | None = None
    """The parameter `ideogram`."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.ideogram
        if value is not None:
            result["ideogram"] = written(value, Ideogram10RemixIdeogram)
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram10RemixProviderSettings":
        made: Any = _Ideogram10RemixProviderSettingsDraft()
        value = values.get("ideogram")
        if value is not None:
            value = Ideogram10RemixIdeogram._read(value)
        made.ideogram = value
        return frozen_as(made, Ideogram10RemixProviderSettings)


_Ideogram10RemixProviderSettingsDraft = draft(Ideogram10RemixProviderSettings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixInputs(Record):
    """The contents of `inputs`."""

    reference_images: Array[str]
    """Images to rework."""

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.reference_images
        if value is not None:
            result["referenceImages"] = written(value, [str])
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram10RemixInputs":
        made: Any = _Ideogram10RemixInputsDraft()
        value = values.get("referenceImages")
        if value is not None:
            value = tuple(value)
        made.reference_images = value
        return frozen_as(made, Ideogram10RemixInputs)


_Ideogram10RemixInputsDraft = draft(Ideogram10RemixInputs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixSafety(Record):
    """Screening of the image for unsafe content."""

    check_content: bool | None = None
    """Turns the screening on."""

    mode: Ideogram10RemixMode | None = None
    """Depth of the screening; with `checkContent` on and no mode given it is `fast`.

    - `"none"`: No check
    - `"fast"`: One check
    """

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        result: dict[str, Any] = {}
        value: Any = self.check_content
        if value is not None:
            result["checkContent"] = value
        value = self.mode
        if value is not None:
            result["mode"] = value
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram10RemixSafety":
        made: Any = _Ideogram10RemixSafetyDraft()
        made.check_content = values.get("checkContent")
        made.mode = values.get("mode")
        return frozen_as(made, Ideogram10RemixSafety)


_Ideogram10RemixSafetyDraft = draft(Ideogram10RemixSafety)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideogram10RemixRequest(JudgedRequest):
    """A request to Ideogram 1.0 Remix."""

    _accepts = staticmethod(_request)
    _verdict = staticmethod(is_valid)

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task to run."""

    task_uuid: str = field(default_factory=new_uuid4)
    """Names the task in responses and in polling; every task needs its own."""

    output_type: Ideogram10RemixOutputType | None = None
    """How the image comes back.

    - `"URL"`: Link to the stored image
    - `"base64Data"`: Base64 text inside the response
    - `"dataURI"`: Data URI inside the response
    """

    output_format: Ideogram10RemixOutputFormat | None = None
    """File format of the image.

    - `"JPG"`: Small files, no transparency
    - `"PNG"`: Lossless, with transparency
    - `"WEBP"`: Small files, with transparency
    """

    output_quality: int | None = None
    """How much detail compression keeps; higher values make larger files."""

    webhook_url: str | None = None
    """Address that each finished result is posted to as JSON, one call per result."""

    delivery_method: Ideogram10RemixDeliveryMethod | None = None
    """Whether the request waits for its results.

    - `"sync"`: The response holds the results
    - `"async"`: The response confirms the task; ask for the results with getResponse
    """

    upload_endpoint: str | None = None
    """Address that the image file is put to as raw bytes; presign it where storage is private."""

    safety: Ideogram10RemixSafety | None = None
    """Screening of the image for unsafe content."""

    ttl: int | None = None
    """Seconds that the image stays at its URL; ignored unless `outputType` is `URL`."""

    include_cost: bool | None = None
    """Adds `cost` to the response."""

    number_results: int | None = None
    """How many images to make, each with its own seed."""

    inputs: Ideogram10RemixInputs
    """The parameter `inputs`."""

    model: Literal["ideogram:1@2"] = "ideogram:1@2"
    """AIR identifier of the model."""

    positive_prompt: str
    """What the image shows."""

    negative_prompt: str | None = None
    """What to keep out of the image."""

    width: Ideogram10RemixWidth
    """Width of the image in px."""

    height: Ideogram10RemixHeight
    """Height of the image in px."""

    provider_settings: Ideogram10RemixProviderSettings | None = None
    """The parameter `providerSettings`."""

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
            result["safety"] = written(value, Ideogram10RemixSafety)
        value = self.ttl
        if value is not None:
            result["ttl"] = value
        value = self.include_cost
        if value is not None:
            result["includeCost"] = value
        value = self.number_results
        if value is not None:
            result["numberResults"] = value
        value = self.inputs
        if value is not None:
            result["inputs"] = written(value, Ideogram10RemixInputs)
        value = self.model
        if value is not None:
            result["model"] = value
        value = self.positive_prompt
        if value is not None:
            result["positivePrompt"] = value
        value = self.negative_prompt
        if value is not None:
            result["negativePrompt"] = value
        value = self.width
        if value is not None:
            result["width"] = value
        value = self.height
        if value is not None:
            result["height"] = value
        value = self.provider_settings
        if value is not None:
            result["providerSettings"] = written(value, Ideogram10RemixProviderSettings)
        return settled(result)

    @staticmethod
    def _read(values: Any) -> "Ideogram10RemixRequest":
        made: Any = _Ideogram10RemixRequestDraft()
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
            value = Ideogram10RemixSafety._read(value)
        made.safety = value
        made.ttl = values.get("ttl")
        made.include_cost = values.get("includeCost")
        made.number_results = values.get("numberResults")
        value = values.get("inputs")
        if value is not None:
            value = Ideogram10RemixInputs._read(value)
        made.inputs = value
        made.model = values.get("model")
        made.positive_prompt = values.get("positivePrompt")
        made.negative_prompt = values.get("negativePrompt")
        made.width = values.get("width")
        made.height = values.get("height")
        value = values.get("providerSettings")
        if value is not None:
            value = Ideogram10RemixProviderSettings._read(value)
        made.provider_settings = value
        return frozen_as(made, Ideogram10RemixRequest)


_Ideogram10RemixRequestDraft = draft(Ideogram10RemixRequest)

_IDEOGRAM10_REMIX_RESPONSE_KEYS = {
    "taskType": "task_type",
    "taskUUID": "task_uuid",
    "imageUUID": "image_uuid",
    "imageURL": "image_url",
    "imageBase64Data": "image_base64_data",
    "imageDataURI": "image_data_uri",
    "seed": "seed",
    "NSFWContent": "nsfw_content",
    "cost": "cost",
}

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
        result = set_fields(self, _IDEOGRAM10_REMIX_RESPONSE_KEYS)
        return extended(settled(result), self.extra, object, _IDEOGRAM10_REMIX_RESPONSE_KEYS)

    @classmethod
    def _read(cls, values: Mapping[str, Any]) -> "Ideogram10RemixResponse":
        return cls(**read_fields(values, _IDEOGRAM10_REMIX_RESPONSE_KEYS))
