"""Ideogram 3.0 as pydantic models. Made by `specwright generate` from the specs; do not edit."""

from typing import ClassVar, Literal, TypeAlias

from pydantic import Field

from ._message import Part, Request, Response, new_uuid4

__all__ = [
    "Ideogram30DeliveryMethod",
    "Ideogram30Ideogram",
    "Ideogram30IdeogramMagicPrompt",
    "Ideogram30IdeogramRenderingSpeed",
    "Ideogram30IdeogramStylePreset",
    "Ideogram30IdeogramStyleType",
    "Ideogram30OutputFormat",
    "Ideogram30OutputType",
    "Ideogram30ProviderSettings",
    "Ideogram30Request",
    "Ideogram30Response",
    "Ideogram30Safety",
    "Ideogram30SafetyMode",
]

Ideogram30OutputType: TypeAlias = Literal["URL", "base64Data", "dataURI"]

Ideogram30OutputFormat: TypeAlias = Literal["JPG", "PNG", "WEBP"]

Ideogram30DeliveryMethod: TypeAlias = Literal["sync", "async"]

Ideogram30SafetyMode: TypeAlias = Literal["none", "fast"]

Ideogram30IdeogramMagicPrompt: TypeAlias = Literal["AUTO", "ON", "OFF"]

Ideogram30IdeogramRenderingSpeed: TypeAlias = Literal["TURBO", "DEFAULT", "QUALITY"]

Ideogram30IdeogramStylePreset: TypeAlias = Literal[
    "80S_ILLUSTRATION",
    "90S_NOSTALGIA",
    "ABSTRACT_ORGANIC",
    "ANALOG_NOSTALGIA",
    "ART_BRUT",
    "ART_DECO",
    "ART_POSTER",
    "AURA",
    "AVANT_GARDE",
    "BAUHAUS",
    "BLUEPRINT",
    "BLURRY_MOTION",
    "BRIGHT_ART",
    "C4D_CARTOON",
    "CHILDRENS_BOOK",
    "COLLAGE",
    "COLORING_BOOK_I",
    "COLORING_BOOK_II",
    "CUBISM",
    "DARK_AURA",
    "DOODLE",
    "DOUBLE_EXPOSURE",
    "DRAMATIC_CINEMA",
    "EDITORIAL",
    "EMOTIONAL_MINIMAL",
    "ETHEREAL_PARTY",
    "EXPIRED_FILM",
    "FLAT_ART",
    "FLAT_VECTOR",
    "FOREST_REVERIE",
    "GEO_MINIMALIST",
    "GLASS_PRISM",
    "GOLDEN_HOUR",
    "GRAFFITI_I",
    "GRAFFITI_II",
    "HALFTONE_PRINT",
    "HIGH_CONTRAST",
    "HIPPIE_ERA",
    "ICONIC",
    "JAPANDI_FUSION",
    "JAZZY",
    "LONG_EXPOSURE",
    "MAGAZINE_EDITORIAL",
    "MINIMAL_ILLUSTRATION",
    "MIXED_MEDIA",
    "MONOCHROME",
    "NIGHTLIFE",
    "OIL_PAINTING",
    "OLD_CARTOONS",
    "PAINT_GESTURE",
    "POP_ART",
    "RETRO_ETCHING",
    "RIVIERA_POP",
    "SPOTLIGHT_80S",
    "STYLIZED_RED",
    "SURREAL_COLLAGE",
    "TRAVEL_POSTER",
    "VINTAGE_GEO",
    "VINTAGE_POSTER",
    "WATERCOLOR",
    "WEIRD",
    "WOODBLOCK_PRINT",
]

Ideogram30IdeogramStyleType: TypeAlias = Literal[
    "AUTO",
    "GENERAL",
    "REALISTIC",
    "DESIGN",
    "RENDER_3D",
    "ANIME",
    "FICTION",
]


class Ideogram30Ideogram(Part):
    """The contents of `ideogram`."""

    character_reference_images: list[str] | None = Field(default=None, min_length=1)
    """Images of a character whose face and build stay the same in every result."""

    character_reference_images_mask: list[str] | None = None
    """Masks for the character images, one for each."""

    magic_prompt: Ideogram30IdeogramMagicPrompt = "AUTO"
    """Whether the model enriches the prompt before it draws.

    - `"AUTO"`: The model decides, from the prompt
    - `"ON"`: The prompt is always enriched
    - `"OFF"`: The prompt is used as written
    """

    rendering_speed: Ideogram30IdeogramRenderingSpeed = "DEFAULT"
    """Trades waiting time for quality.

    - `"TURBO"`: Shortest wait
    - `"DEFAULT"`: A middle way
    - `"QUALITY"`: Finest result
    """

    style_preset: Ideogram30IdeogramStylePreset | None = None
    """Ready-made artistic style."""

    style_reference_images: list[str] | None = None
    """Images whose artistic style the result takes on."""

    style_type: Ideogram30IdeogramStyleType = "AUTO"
    """Overall look of the image.

    - `"AUTO"`: The model picks a look
    - `"GENERAL"`: No particular look, for most subjects
    - `"REALISTIC"`: Looks like a photograph
    - `"DESIGN"`: Graphic work with logos and lettering
    - `"RENDER_3D"`: Looks modelled and rendered in 3D
    - `"ANIME"`: Looks like Japanese animation
    - `"FICTION"`: Imagined worlds, stylised
    """


class Ideogram30ProviderSettings(Part):
    """The contents of `providerSettings`."""

    ideogram: Ideogram30Ideogram | None = None
    """The parameter `ideogram`."""


class Ideogram30Safety(Part):
    """Screening of the image for unsafe content."""

    check_content: bool = False
    """Turns the screening on."""

    mode: Ideogram30SafetyMode = "none"
    """Depth of the screening; with `checkContent` on and no mode given it is `fast`.

    - `"none"`: No check
    - `"fast"`: One check
    """


class Ideogram30Request(Request):
    """A request to Ideogram 3.0."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_3_0", "request")

    _validator: ClassVar[str] = "airmodels.ideogram_3_0"

    _sent: ClassVar[tuple[str, ...]] = ("task_type", "task_uuid", "model")

    task_type: Literal["imageInference"] = "imageInference"
    """Kind of task to run."""

    task_uuid: str = Field(
        default_factory=new_uuid4,
        validation_alias="taskUUID",
        serialization_alias="taskUUID",
    )
    """Names the task in responses and in polling; every task needs its own."""

    output_type: Ideogram30OutputType = "URL"
    """How the image comes back.

    - `"URL"`: Link to the stored image
    - `"base64Data"`: Base64 text inside the response
    - `"dataURI"`: Data URI inside the response
    """

    output_format: Ideogram30OutputFormat = "JPG"
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

    delivery_method: Ideogram30DeliveryMethod = "sync"
    """Whether the request waits for its results.

    - `"sync"`: The response holds the results
    - `"async"`: The response confirms the task; ask for the results with getResponse
    """

    upload_endpoint: str | None = None
    """Address that the image file is put to as raw bytes; presign it where storage is private."""

    safety: Ideogram30Safety | None = None
    """Screening of the image for unsafe content."""

    ttl: int | None = Field(default=None, ge=60)
    """Seconds that the image stays at its URL; ignored unless `outputType` is `URL`."""

    include_cost: bool = False
    """Adds `cost` to the response."""

    number_results: int = Field(default=1, ge=1, le=20)
    """How many images to make, each with its own seed."""

    model: Literal["ideogram:4@1"] = "ideogram:4@1"
    """AIR identifier of the model."""

    positive_prompt: str = Field(max_length=2000, min_length=1)
    """What the image shows."""

    negative_prompt: str | None = Field(default=None, max_length=2000, min_length=1)
    """What to keep out of the image."""

    width: int
    """Width of the image in px."""

    height: int
    """Height of the image in px."""

    provider_settings: Ideogram30ProviderSettings | None = None
    """The parameter `providerSettings`."""


class Ideogram30Response(Response):
    """A response from Ideogram 3.0."""

    _schema: ClassVar[tuple[str, str] | None] = ("ideogram_3_0", "response")

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
