"""The model as a careful hand writes it in pydantic: strict, closed, sizes by one look-up."""

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bench import sets
from specwright.ir.text_format import FORMATS

SIZES = frozenset(row.values for row in sets.model().tables[0].rows)
COLORS = Literal["EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"]
STYLES = Literal["AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"]

Uuid4 = Annotated[str, Field(pattern=f"^(?:{FORMATS['uuid4'].pattern})$")]
Uri = Annotated[str, Field(pattern=f"^(?:{FORMATS['uri'].pattern})$")]
Media = Annotated[str, Field(pattern=f"^(?:{FORMATS['media'].pattern})$")]
Color = Annotated[str, Field(pattern=f"^(?:{FORMATS['color'].pattern})$")]
Prompt = Annotated[str, Field(min_length=1, max_length=2000)]
Weight = Annotated[float, Field(ge=0.05, le=1)]
Count = Annotated[int, Field(ge=1, le=20)]
Percent = Annotated[int, Field(ge=1, le=100)]
Quality = Annotated[int, Field(ge=20, le=99)]
Lifetime = Annotated[int, Field(ge=60)]


class Part(BaseModel):
    """What all parts have: strict types, no unknown names; an absent value is not checked, null is refused."""

    model_config = ConfigDict(strict=True, extra="forbid")


class Member(Part):
    colorHex: Color
    colorWeight: Weight = None  # type: ignore[assignment]

    @model_validator(mode="after")
    def steps(self) -> "Member":
        weight: float | None = self.colorWeight
        if weight is not None and Fraction(repr(weight)) % Fraction(1, 100):
            raise ValueError("colorWeight is no multiple of 0.01")
        return self


class Palette(Part):
    name: COLORS = None  # type: ignore[assignment]
    members: Annotated[list[Member], Field(min_length=1)] = None  # type: ignore[assignment]

    @model_validator(mode="after")
    def one(self) -> "Palette":
        if (self.name is None) == (self.members is None):
            raise ValueError("give one of name and members")
        return self


class Ideogram(Part):
    colorPalette: Palette = None  # type: ignore[assignment]
    magicPrompt: Literal["AUTO", "ON", "OFF"] = None  # type: ignore[assignment]
    remixStrength: Percent = None  # type: ignore[assignment]
    renderingSpeed: Literal["TURBO", "DEFAULT", "QUALITY"] = None  # type: ignore[assignment]
    styleReferenceImages: Annotated[list[str], Field(min_length=1, max_length=4)] = None  # type: ignore[assignment]
    styleType: STYLES = None  # type: ignore[assignment]


class Settings(Part):
    ideogram: Ideogram = None  # type: ignore[assignment]


class Safety(Part):
    checkContent: bool = None  # type: ignore[assignment]
    mode: Literal["none", "fast"] = None  # type: ignore[assignment]


class Inputs(Part):
    referenceImages: Annotated[list[Media], Field(min_length=1, max_length=1)]


class Request(Part):
    taskType: Literal["imageInference"]
    taskUUID: Uuid4
    model: Literal["ideogram:3@2"]
    positivePrompt: Prompt
    width: int
    height: int
    inputs: Inputs
    negativePrompt: Prompt = None  # type: ignore[assignment]
    outputType: Literal["URL", "base64Data", "dataURI"] = None  # type: ignore[assignment]
    outputFormat: Literal["JPG", "PNG", "WEBP"] = None  # type: ignore[assignment]
    outputQuality: Quality = None  # type: ignore[assignment]
    webhookURL: Uri = None  # type: ignore[assignment]
    deliveryMethod: Literal["sync", "async"] = None  # type: ignore[assignment]
    uploadEndpoint: Uri = None  # type: ignore[assignment]
    safety: Safety = None  # type: ignore[assignment]
    ttl: Lifetime = None  # type: ignore[assignment]
    includeCost: bool = None  # type: ignore[assignment]
    numberResults: Count = None  # type: ignore[assignment]
    providerSettings: Settings = None  # type: ignore[assignment]

    @model_validator(mode="after")
    def sizes(self) -> "Request":
        if (self.width, self.height) not in SIZES:
            raise ValueError("not a supported size")
        return self
