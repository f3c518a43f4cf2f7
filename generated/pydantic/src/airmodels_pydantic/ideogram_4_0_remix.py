"""Ideogram 4.0 Remix as pydantic models. Made by `specwright generate` from the specs; do not edit."""

from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from ._message import Part, Request, Response, new_uuid4

__all__ = [
    "Ideogram40RemixDeliveryMethod",
    "Ideogram40RemixInputs",
    "Ideogram40RemixOutputFormat",
    "Ideogram40RemixOutputType",
    "Ideogram40RemixRequest",
    "Ideogram40RemixResponse",
    "Ideogram40RemixSafety",
    "Ideogram40RemixSettings",
    "Ideogram40RemixSettingsRenderingSpeed",
]

Ideogram40RemixOutputType: TypeAlias = Literal["URL", "base64Data", "dataURI"]

Ideogram40RemixOutputFormat: TypeAlias = Literal["JPG", "PNG", "WEBP"]

Ideogram40RemixDeliveryMethod: TypeAlias = Literal["sync", "async"]

Ideogram40RemixSettingsRenderingSpeed: TypeAlias = Literal["TURBO", "DEFAULT", "QUALITY"]


class Ideogram40RemixSettings(Part):
    """The contents of `settings`."""

    copyright_detection: bool = False
    """Checks the finished image for known likenesses and logos."""

    rendering_speed: Ideogram40RemixSettingsRenderingSpeed = "DEFAULT"
    """Trades waiting time for quality.

    - `"TURBO"`: Shortest wait
    - `"DEFAULT"`: A middle way
    - `"QUALITY"`: Finest result
    """


class Ideogram40RemixInputs(Part):
    """The contents of `inputs`."""

    seed_image: str
    """The image to start from."""


class Ideogram40RemixSafety(Part):
    """Screening of the image for unsafe content."""

    check_content: bool = False
    """Turns the screening on."""


class Ideogram40RemixRequest(Request):
    """A request to Ideogram 4.0 Remix."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_4_0_remix", "request")

    _validator: ClassVar[str] = "airmodels.ideogram_4_0_remix"

    _sent: ClassVar[tuple[str, ...]] = ("task_type", "task_uuid", "model")

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task to run."""

    task_uuid: str = Field(
        default_factory=new_uuid4,
        validation_alias="taskUUID",
        serialization_alias="taskUUID",
    )
    """Names the task in responses and in polling; every task needs its own."""

    output_type: Ideogram40RemixOutputType = "URL"
    """How the image comes back.

    - `"URL"`: Link to the stored image
    - `"base64Data"`: Base64 text inside the response
    - `"dataURI"`: Data URI inside the response
    """

    output_format: Ideogram40RemixOutputFormat = "JPG"
    """File format of the image.

    - `"JPG"`: Small files, no transparency
    - `"PNG"`: Lossless, with transparency
    - `"WEBP"`: Small files, with transparency
    """

    output_quality: int = Field(default=95, ge=20, le=99)
    """How much detail compression keeps; higher values make larger files."""

    webhook_url: str | None = Field(
        default=None,
        validation_alias="webhookURL",
        serialization_alias="webhookURL",
    )
    """Address that each finished result is posted to as JSON, one call per result."""

    delivery_method: Ideogram40RemixDeliveryMethod = "sync"
    """Whether the request waits for its results.

    - `"sync"`: The response holds the results
    - `"async"`: The response confirms the task; ask for the results with getResponse
    """

    upload_endpoint: str | None = None
    """Address that the image file is put to as raw bytes; presign it where storage is private."""

    safety: Ideogram40RemixSafety | None = None
    """Screening of the image for unsafe content."""

    ttl: int | None = Field(default=None, ge=60)
    """Seconds that the image stays at its URL; ignored unless `outputType` is `URL`."""

    include_cost: bool = False
    """Adds `cost` to the response."""

    inputs: Ideogram40RemixInputs
    """The parameter `inputs`."""

    number_results: int = Field(default=1, ge=1, le=20)
    """How many images to make, each with its own seed."""

    model: Literal["ideogram:4@remix"] = "ideogram:4@remix"
    """AIR identifier of the model."""

    positive_prompt: str = Field(max_length=2048, min_length=2)
    """What the image shows."""

    width: int
    """Width of the image in px."""

    height: int
    """Height of the image in px."""

    strength: float | None = Field(default=None, ge=0.0, le=1.0)
    """How far the result departs from the seed image; left out, the prompt decides."""

    settings: Ideogram40RemixSettings | None = None
    """The parameter `settings`."""


class Ideogram40RemixResponse(Response):
    """A response from Ideogram 4.0 Remix."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_4_0_remix", "response")

    task_type: Literal["imageInference"]
    """Kind of task that ran."""

    task_uuid: str = Field(validation_alias="taskUUID", serialization_alias="taskUUID")
    """The task that the image belongs to."""

    image_uuid: str = Field(validation_alias="imageUUID", serialization_alias="imageUUID")
    """Identifies the image."""

    image_url: str | None = Field(default=None, validation_alias="imageURL", serialization_alias="imageURL")
    """Address of the image."""

    image_base64_data: str | None = Field(
        default=None,
        validation_alias="imageBase64Data",
        serialization_alias="imageBase64Data",
    )
    """The image file as Base64 text."""

    image_data_uri: str | None = Field(
        default=None,
        validation_alias="imageDataURI",
        serialization_alias="imageDataURI",
    )
    """The image file as a data URI."""

    seed: int | None = None
    """Seed that the image was made with."""

    nsfw_content: bool | None = Field(
        default=None,
        validation_alias="NSFWContent",
        serialization_alias="NSFWContent",
    )
    """Whether the image was found unsafe for work."""

    cost: float | None = None
    """Price of the task in US dollars; present when `includeCost` is `true`."""

    structured_prompt: dict[str, Any] | None = None
    """The structured prompt that the model worked from."""
