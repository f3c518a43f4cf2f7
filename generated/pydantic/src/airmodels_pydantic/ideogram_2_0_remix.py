"""Ideogram 2.0 Remix as pydantic models. Made by `specwright generate` from the specs; do not edit."""

from typing import ClassVar, Literal, TypeAlias

from pydantic import Field

from ._message import Part, Request, Response, new_uuid4

__all__ = [
    "Ideogram20RemixColorPalette",
    "Ideogram20RemixColorPaletteMember",
    "Ideogram20RemixColorPaletteName",
    "Ideogram20RemixDeliveryMethod",
    "Ideogram20RemixIdeogram",
    "Ideogram20RemixIdeogramMagicPrompt",
    "Ideogram20RemixIdeogramRenderingSpeed",
    "Ideogram20RemixIdeogramStyleType",
    "Ideogram20RemixInputs",
    "Ideogram20RemixOutputFormat",
    "Ideogram20RemixOutputType",
    "Ideogram20RemixProviderSettings",
    "Ideogram20RemixRequest",
    "Ideogram20RemixResponse",
    "Ideogram20RemixSafety",
    "Ideogram20RemixSafetyMode",
]

Ideogram20RemixOutputType: TypeAlias = Literal["URL", "base64Data", "dataURI"]

Ideogram20RemixOutputFormat: TypeAlias = Literal["JPG", "PNG", "WEBP"]

Ideogram20RemixDeliveryMethod: TypeAlias = Literal["sync", "async"]

Ideogram20RemixSafetyMode: TypeAlias = Literal["none", "fast"]

Ideogram20RemixColorPaletteName: TypeAlias = Literal[
    "EMBER",
    "FRESH",
    "JUNGLE",
    "MAGIC",
    "MELON",
    "MOSAIC",
    "PASTEL",
    "ULTRAMARINE",
]

Ideogram20RemixIdeogramMagicPrompt: TypeAlias = Literal["AUTO", "ON", "OFF"]

Ideogram20RemixIdeogramRenderingSpeed: TypeAlias = Literal["TURBO", "DEFAULT", "QUALITY"]

Ideogram20RemixIdeogramStyleType: TypeAlias = Literal[
    "AUTO",
    "GENERAL",
    "REALISTIC",
    "DESIGN",
    "RENDER_3D",
    "ANIME",
    "FICTION",
]


class Ideogram20RemixColorPaletteMember(Part):
    """An item of `members`."""

    color_hex: str
    """Hexadecimal colour, such as `#1B4965`."""

    color_weight: float | None = Field(default=None, ge=0.05, le=1.0)
    """How strongly the colour shows."""


class Ideogram20RemixColorPalette(Part):
    """Colours of the image, as a preset or as a list of your own."""

    name: Ideogram20RemixColorPaletteName | None = None
    """Preset palette."""

    members: list[Ideogram20RemixColorPaletteMember] | None = Field(default=None, min_length=1)
    """Palette of your own, colour by colour."""


class Ideogram20RemixIdeogram(Part):
    """The contents of `ideogram`."""

    color_palette: Ideogram20RemixColorPalette | None = None
    """Colours of the image, as a preset or as a list of your own."""

    magic_prompt: Ideogram20RemixIdeogramMagicPrompt = "AUTO"
    """Whether the model enriches the prompt before it draws.

    - `"AUTO"`: The model decides, from the prompt
    - `"ON"`: The prompt is always enriched
    - `"OFF"`: The prompt is used as written
    """

    remix_strength: int = Field(default=50, ge=1, le=100)
    """How far the result departs from the reference image, 100 being farthest."""

    rendering_speed: Ideogram20RemixIdeogramRenderingSpeed = "DEFAULT"
    """Trades waiting time for quality.

    - `"TURBO"`: Shortest wait
    - `"DEFAULT"`: A middle way
    - `"QUALITY"`: Finest result
    """

    style_reference_images: list[str] | None = Field(default=None, max_length=4, min_length=1)
    """Images whose artistic style the result takes on."""

    style_type: Ideogram20RemixIdeogramStyleType = "AUTO"
    """Overall look of the image.

    - `"AUTO"`: The model picks a look
    - `"GENERAL"`: No particular look, for most subjects
    - `"REALISTIC"`: Looks like a photograph
    - `"DESIGN"`: Graphic work with logos and lettering
    - `"RENDER_3D"`: Looks modelled and rendered in 3D
    - `"ANIME"`: Looks like Japanese animation
    - `"FICTION"`: Imagined worlds, stylised
    """


class Ideogram20RemixProviderSettings(Part):
    """The contents of `providerSettings`."""

    ideogram: Ideogram20RemixIdeogram | None = None
    """The parameter `ideogram`."""


class Ideogram20RemixInputs(Part):
    """The contents of `inputs`."""

    reference_images: list[str] = Field(max_length=1, min_length=1)
    """The image to rework."""


class Ideogram20RemixSafety(Part):
    """Screening of the image for unsafe content."""

    check_content: bool = False
    """Turns the screening on."""

    mode: Ideogram20RemixSafetyMode = "none"
    """Depth of the screening; with `checkContent` on and no mode given it is `fast`.

    - `"none"`: No check
    - `"fast"`: One check
    """


class Ideogram20RemixRequest(Request):
    """A request to Ideogram 2.0 Remix."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_2_0_remix", "request")

    _validator: ClassVar[str] = "airmodels.ideogram_2_0_remix"

    _sent: ClassVar[tuple[str, ...]] = ("task_type", "task_uuid", "model")

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task to run."""

    task_uuid: str = Field(
        default_factory=new_uuid4,
        validation_alias="taskUUID",
        serialization_alias="taskUUID",
    )
    """Names the task in responses and in polling; every task needs its own."""

    output_type: Ideogram20RemixOutputType = "URL"
    """How the image comes back.

    - `"URL"`: Link to the stored image
    - `"base64Data"`: Base64 text inside the response
    - `"dataURI"`: Data URI inside the response
    """

    output_format: Ideogram20RemixOutputFormat = "JPG"
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

    delivery_method: Ideogram20RemixDeliveryMethod = "sync"
    """Whether the request waits for its results.

    - `"sync"`: The response holds the results
    - `"async"`: The response confirms the task; ask for the results with getResponse
    """

    upload_endpoint: str | None = None
    """Address that the image file is put to as raw bytes; presign it where storage is private."""

    safety: Ideogram20RemixSafety | None = None
    """Screening of the image for unsafe content."""

    ttl: int | None = Field(default=None, ge=60)
    """Seconds that the image stays at its URL; ignored unless `outputType` is `URL`."""

    include_cost: bool = False
    """Adds `cost` to the response."""

    number_results: int = Field(default=1, ge=1, le=20)
    """How many images to make, each with its own seed."""

    inputs: Ideogram20RemixInputs
    """The parameter `inputs`."""

    model: Literal["ideogram:3@2"] = "ideogram:3@2"
    """AIR identifier of the model."""

    positive_prompt: str = Field(max_length=2000, min_length=1)
    """What the image shows."""

    negative_prompt: str | None = Field(default=None, max_length=2000, min_length=1)
    """What to keep out of the image."""

    width: int
    """Width of the image in px."""

    height: int
    """Height of the image in px."""

    provider_settings: Ideogram20RemixProviderSettings | None = None
    """The parameter `providerSettings`."""


class Ideogram20RemixResponse(Response):
    """A response from Ideogram 2.0 Remix."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_2_0_remix", "response")

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
