"""The model as a careful hand writes it in pydantic: strict, closed, sizes by one look-up."""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bench import sets
from specwright.ir.formats import FORMATS

SIZES = frozenset(row.values for row in sets.model().tables[0].rows)
COLORS = Literal["EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"]
STYLES = Literal["AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"]

Uuid4 = Annotated[str, Field(pattern=f"^(?:{FORMATS['uuid4'].pattern})$")]
Uri = Annotated[str, Field(pattern=f"^(?:{FORMATS['uri'].pattern})$")]
Media = Annotated[str, Field(pattern=f"^(?:{FORMATS['media'].pattern})$")]
Color = Annotated[str, Field(pattern=f"^(?:{FORMATS['color'].pattern})$")]
Prompt = Annotated[str, Field(min_length=1, max_length=2000)]
Weight = Annotated[float, Field(ge=0.05, le=1)]
ItemCount = Annotated[int, Field(ge=1, le=20)]
Percent = Annotated[int, Field(ge=1, le=100)]
Quality = Annotated[int, Field(ge=20, le=99)]
Lifetime = Annotated[int, Field(ge=60)]


ABSENT: Any = None


class Part(BaseModel):
    """What all parts have: strict types, no unknown names; what is absent is not checked, null is refused."""

    model_config = ConfigDict(strict=True, extra="forbid")


class Member(Part):
    colorHex: Color
    colorWeight: Weight = ABSENT

    @model_validator(mode="after")
    def steps(self) -> "Member":
        weight: float | None = self.colorWeight
        if weight is not None and Fraction(repr(weight)) % Fraction(1, 100):
            raise ValueError("colorWeight is no multiple of 0.01")
        return self


class Palette(Part):
    name: COLORS = ABSENT
    members: Annotated[list[Member], Field(min_length=1)] = ABSENT

    @model_validator(mode="after")
    def one(self) -> "Palette":
        if (self.name is None) == (self.members is None):
            raise ValueError("give one of name and members")
        return self


class Ideogram(Part):
    colorPalette: Palette = ABSENT
    magicPrompt: Literal["AUTO", "ON", "OFF"] = ABSENT
    remixStrength: Percent = ABSENT
    renderingSpeed: Literal["TURBO", "DEFAULT", "QUALITY"] = ABSENT
    styleReferenceImages: Annotated[list[str], Field(min_length=1, max_length=4)] = ABSENT
    styleType: STYLES = ABSENT


class Settings(Part):
    ideogram: Ideogram = ABSENT


class Safety(Part):
    checkContent: bool = ABSENT
    mode: Literal["none", "fast"] = ABSENT


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
    negativePrompt: Prompt = ABSENT
    outputType: Literal["URL", "base64Data", "dataURI"] = ABSENT
    outputFormat: Literal["JPG", "PNG", "WEBP"] = ABSENT
    outputQuality: Quality = ABSENT
    webhookURL: Uri = ABSENT
    deliveryMethod: Literal["sync", "async"] = ABSENT
    uploadEndpoint: Uri = ABSENT
    safety: Safety = ABSENT
    ttl: Lifetime = ABSENT
    includeCost: bool = ABSENT
    numberResults: ItemCount = ABSENT
    providerSettings: Settings = ABSENT

    @model_validator(mode="after")
    def sizes(self) -> "Request":
        if (self.width, self.height) not in SIZES:
            raise ValueError("not a supported size")
        return self
