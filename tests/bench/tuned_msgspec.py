"""The model as a careful hand writes it in msgspec: structs, closed, sizes by one look-up."""

from fractions import Fraction
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from bench import sets
from specwright.ir.formats import FORMATS

SIZES = frozenset(row.values for row in sets.model().tables[0].rows)
COLORS = Literal["EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE"]
STYLES = Literal["AUTO", "GENERAL", "REALISTIC", "DESIGN", "RENDER_3D", "ANIME", "FICTION"]

Uuid4 = Annotated[str, Meta(pattern=f"\\A(?:{FORMATS['uuid4'].pattern})\\Z")]
Uri = Annotated[str, Meta(pattern=f"\\A(?:{FORMATS['uri'].pattern})\\Z")]
Media = Annotated[str, Meta(pattern=f"\\A(?:{FORMATS['media'].pattern})\\Z")]
Color = Annotated[str, Meta(pattern=f"\\A(?:{FORMATS['color'].pattern})\\Z")]
Prompt = Annotated[str, Meta(min_length=1, max_length=2000)]
Weight = Annotated[float, Meta(ge=0.05, le=1)]


class Member(Struct, forbid_unknown_fields=True):
    colorHex: Color
    colorWeight: Weight | UnsetType = UNSET

    def __post_init__(self) -> None:
        if self.colorWeight is not UNSET and Fraction(repr(self.colorWeight)) % Fraction(1, 100):
            raise ValueError("colorWeight is no multiple of 0.01")


class Palette(Struct, forbid_unknown_fields=True):
    name: COLORS | UnsetType = UNSET
    members: Annotated[list[Member], Meta(min_length=1)] | UnsetType = UNSET

    def __post_init__(self) -> None:
        if (self.name is UNSET) == (self.members is UNSET):
            raise ValueError("give one of name and members")


class Ideogram(Struct, forbid_unknown_fields=True):
    colorPalette: Palette | UnsetType = UNSET
    magicPrompt: Literal["AUTO", "ON", "OFF"] | UnsetType = UNSET
    remixStrength: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    renderingSpeed: Literal["TURBO", "DEFAULT", "QUALITY"] | UnsetType = UNSET
    styleReferenceImages: Annotated[list[str], Meta(min_length=1, max_length=4)] | UnsetType = UNSET
    styleType: STYLES | UnsetType = UNSET


class Settings(Struct, forbid_unknown_fields=True):
    ideogram: Ideogram | UnsetType = UNSET


class Safety(Struct, forbid_unknown_fields=True):
    checkContent: bool | UnsetType = UNSET
    mode: Literal["none", "fast"] | UnsetType = UNSET


class Inputs(Struct, forbid_unknown_fields=True):
    referenceImages: Annotated[list[Media], Meta(min_length=1, max_length=1)]


class Request(Struct, forbid_unknown_fields=True):
    taskType: Literal["imageInference"]
    taskUUID: Uuid4
    model: Literal["ideogram:3@2"]
    positivePrompt: Prompt
    width: int
    height: int
    inputs: Inputs
    negativePrompt: Prompt | UnsetType = UNSET
    outputType: Literal["URL", "base64Data", "dataURI"] | UnsetType = UNSET
    outputFormat: Literal["JPG", "PNG", "WEBP"] | UnsetType = UNSET
    outputQuality: Annotated[int, Meta(ge=20, le=99)] | UnsetType = UNSET
    webhookURL: Uri | UnsetType = UNSET
    deliveryMethod: Literal["sync", "async"] | UnsetType = UNSET
    uploadEndpoint: Uri | UnsetType = UNSET
    safety: Safety | UnsetType = UNSET
    ttl: Annotated[int, Meta(ge=60)] | UnsetType = UNSET
    includeCost: bool | UnsetType = UNSET
    numberResults: Annotated[int, Meta(ge=1, le=20)] | UnsetType = UNSET
    providerSettings: Settings | UnsetType = UNSET

    def __post_init__(self) -> None:
        if (self.width, self.height) not in SIZES:
            raise ValueError("not a supported size")
