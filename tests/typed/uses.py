"""Uses of the generated packages: every type checker accepts all of them."""

from typing import assert_never

from pydantic import TypeAdapter

import airmodels
import airmodels_pydantic
from airmodels import UNSET, Choice, InvalidRequest, Issue, Narrowed, Repair, Unset, models
from airmodels.ideogram_2_0_remix import (
    Ideogram20RemixColorPalette,
    Ideogram20RemixColorPaletteMember,
    Ideogram20RemixIdeogram,
    Ideogram20RemixInputs,
    Ideogram20RemixProviderSettings,
    Ideogram20RemixRequest,
)
from airmodels.ideogram_3_0 import (
    MODEL,
    Ideogram30Height,
    Ideogram30Ideogram,
    Ideogram30OutputType,
    Ideogram30ProviderSettings,
    Ideogram30Request,
    Ideogram30Response,
    Ideogram30Safety,
    Ideogram30Width,
    is_valid,
    validate,
)
from airmodels_pydantic import Request as AnyRequest
from airmodels_pydantic.ideogram_3_0 import Ideogram30Ideogram as PydanticIdeogram
from airmodels_pydantic.ideogram_3_0 import Ideogram30ProviderSettings as PydanticSettings

PROMPT = "A tide table cut in wood"
IMAGES = ["https://img.example.com/a.png"]


def sized(width: Ideogram30Width, height: Ideogram30Height) -> Ideogram30Request:
    return Ideogram30Request(positive_prompt=PROMPT, width=width, height=height)


least = Ideogram30Request(positive_prompt=PROMPT, width=1024, height=1024)
output: Ideogram30OutputType = "URL"
full = Ideogram30Request(
    positive_prompt=PROMPT,
    width=1536,
    height=512,
    output_type=output,
    number_results=2,
    safety=Ideogram30Safety(check_content=True, mode="fast"),
    provider_settings=Ideogram30ProviderSettings(
        ideogram=Ideogram30Ideogram(
            rendering_speed="TURBO", style_reference_images=IMAGES, character_reference_images=("a", "b")
        )
    ),
)
copied = Ideogram30Ideogram(style_reference_images=[each.upper() for each in IMAGES])
remix = Ideogram20RemixRequest(
    inputs=Ideogram20RemixInputs(reference_images=tuple(IMAGES)),
    positive_prompt=PROMPT,
    width=1024,
    height=1024,
    provider_settings=Ideogram20RemixProviderSettings(
        ideogram=Ideogram20RemixIdeogram(
            color_palette=Ideogram20RemixColorPalette(
                members=[Ideogram20RemixColorPaletteMember(color_hex="#1B4965", color_weight=0.5)]
            )
        )
    ),
)


def told(request: object) -> list[str]:
    issues: list[Issue] = [*airmodels.validate(request), *validate(request), *full.validate()]
    verdicts: list[bool] = [airmodels.is_valid(request), is_valid(request), full.is_valid()]
    return [issue.message for issue in issues] + [str(each) for each in verdicts]


def read(text: bytes) -> Ideogram30Response | None:
    try:
        airmodels.check(airmodels.with_defaults({"model": "ideogram:4@1"}))
        request = Ideogram30Request.from_dict({"width": len(text), "height": 1024})
        return Ideogram30Response.from_dict({"imageUUID": request.task_uuid})
    except InvalidRequest as error:
        return None if error.issues else Ideogram30Response(task_uuid="a", image_uuid="b")


def images(settings: Ideogram30Ideogram) -> str:
    given = settings.style_reference_images or ()
    return ", ".join(given[:2]) + str(len(given))


mended: Repair = airmodels.repair(full.to_dict())
left: Narrowed = airmodels.narrow({"width": 1024})
some: Narrowed = airmodels.narrow({"width": 1024}, names=["height"])
steps: list[Choice | None] = list(airmodels.narrow_steps({"width": 1024}))
reasons: list[str] = [each.message for choice in some.values() for each in choice.reasons]
price: float | None = airmodels.cost(full.to_dict()).usd
words: list[str] = [each.message for issue in airmodels.validate({}) for each in issue.suggestions]
nearest: list[str | None] = [each.ratio for each in MODEL.nearest_sizes(800, 600)]
examples: list[str] = [each["title"] for each in MODEL.page.examples]
titles: list[str] = [models[name].title for name in models]
labels: list[str] = [label for label, width, height in MODEL.sizes if width > height]
unset: Unset = UNSET

pydantic_least = airmodels_pydantic.Ideogram30Request(positive_prompt=PROMPT, width=1024, height=1024)
pydantic_full = airmodels_pydantic.Ideogram30Request(
    positive_prompt=PROMPT,
    width=1024,
    height=1024,
    output_type="URL",
    provider_settings=PydanticSettings(ideogram=PydanticIdeogram(style_reference_images=IMAGES)),
)
body: dict[str, object] = pydantic_full.to_dict()
answer: str = airmodels_pydantic.Ideogram30Response.model_validate({}).image_uuid


def side(request: AnyRequest) -> int:
    match request:
        case airmodels_pydantic.Ideogram30Request():
            return request.width
        case airmodels_pydantic.Ideogram40RemixRequest():
            return request.width or 0
        case airmodels_pydantic.Ideogram10RemixRequest() | airmodels_pydantic.Ideogram20RemixRequest():
            return len(request.model)
        case _:
            assert_never(request)


def sides(requests: list[AnyRequest]) -> list[int]:
    return [side(each) for each in requests]


adapter: TypeAdapter[AnyRequest] = TypeAdapter(AnyRequest)
one: int = side(pydantic_full) + side(adapter.validate_python({}))
