"""Misuses of the generated packages: every type checker refuses each line that is marked, and no other.

A mark may name checkers that cannot refuse the line, with the reason behind a colon.
"""

# ruff: noqa: F401, I001

import dataclasses
from typing import assert_never

import airmodels
import airmodels_pydantic
from airmodels import Isue  # refused
from airmodels import validate_jsn  # refused
from airmodels import dataclass  # refused
from airmodels.ideogram_3_0 import Ideogram30Reqest  # refused
from airmodels.ideogram_3_0 import Ideogram30Safty  # refused
from airmodels.ideogram_3_0 import Ideogram30Rsponse  # refused
from airmodels.ideogram_3_0 import Ideogram30OutputTyp  # refused
from airmodels.ideogram_3_0 import isvalid  # refused
from airmodels.ideogram_2_0_remix import Ideogram20RemixPalette  # refused
from airmodels.ideogram_2_0_remix import (
    Ideogram20RemixColorPalette,
    Ideogram20RemixColorPaletteMember,
    Ideogram20RemixInputs,
)
from airmodels.ideogram_3_0 import MODEL, Ideogram30Ideogram, Ideogram30ProviderSettings, Ideogram30Request
from airmodels.ideogram_3_0 import Ideogram30Response, Ideogram30Safety, Ideogram30Width
from airmodels.ideogram_9 import MODEL as NOTHING  # refused
from airmodels_pydantic import Ideogram30Reqest as Typo  # refused
from airmodels_pydantic import Ideogram30Safety as Inner  # refused
from airmodels_pydantic.ideogram_3_0 import Ideogram30Safty as Typo2  # refused
from airmodels_pydantic.ideogram_3_0 import Ideogram30Ideogram as Settings
from airmodels_pydantic.ideogram_3_0 import Ideogram30Safety as Safety

Request, Part, Palette = Ideogram30Request, Ideogram30Ideogram, Ideogram20RemixColorPalette
Pydantic = airmodels_pydantic.Ideogram30Request
number = int("1000")
text = str(number)

airmodels.valdate({})  # refused
airmodels.models.ideogram_9  # refused  # noqa: B018
airmodels.models[5]  # refused
airmodels.is_valid()  # refused
airmodels.validate_json(5)  # refused
airmodels.with_defaults("a")  # refused
airmodels.check({}, strict=True)  # refused
airmodels.to_api(5)  # refused
verdict: bool = airmodels.validate({})  # refused
issues: str = airmodels.repair({}).edits  # refused
message: int = airmodels.validate({})[0].message  # refused
airmodels.validate({})[0].mesage  # refused  # noqa: B018
MODEL.titel  # refused  # noqa: B018
MODEL.sizes[0].wdth  # refused  # noqa: B018

Request(positive_promt="a", width=1024, height=1024)  # refused
Request(positivePrompt="a", width=1024, height=1024)  # refused
Request(width=1024, height=1024)  # refused
Request("a", 1024, 1024)  # refused
Request(positive_prompt="a", width=1024)  # refused
Request(positive_prompt="a", width=1000, height=1024)  # refused
Request(positive_prompt="a", width=1024, height=1000)  # refused
Request(positive_prompt="a", width=number, height=1024)  # refused
Request(positive_prompt="a", width="1024", height=1024)  # refused
Request(positive_prompt=5, width=1024, height=1024)  # refused
Request(positive_prompt=None, width=1024, height=1024)  # refused
Request(positive_prompt="a", width=1024, height=1024, output_type="url")  # refused
Request(positive_prompt="a", width=1024, height=1024, output_type=text)  # refused
Request(positive_prompt="a", width=1024, height=1024, number_results="2")  # refused
Request(positive_prompt="a", width=1024, height=1024, model="ideogram:3@2")  # refused
Request(positive_prompt="a", width=1024, height=1024, safety={"mode": "fast"})  # refused
Request(positive_prompt="a", width=1024, height=1024, safety=Part())  # refused
Request(positive_prompt="a", width=1024, height=1024, unknown=1)  # refused
Request.from_dict(5)  # refused
Request.from_dict({}).positive_promt  # refused  # noqa: B018
Request.from_dict({}).width = 512  # refused
Request.from_dict({}).to_json()  # refused
width: Ideogram30Width = 1000  # refused
Part(style_reference_images="abc")  # refused
Part(style_reference_images=b"abc")  # refused
Part(style_reference_images={"a": 1})  # refused
Part(style_reference_images={"a"})  # refused
Part(style_reference_images=[1, 2])  # refused
Part(style_type="auto")  # refused
Part(magic_prompt=True)  # refused
Ideogram20RemixInputs(reference_images="a.png")  # refused
Palette(members="ab")  # refused
Palette(members=[{"color_hex": "#1B4965"}])  # refused
Palette(members=Ideogram20RemixColorPaletteMember(color_hex="#1B4965"))  # refused
Ideogram30Safety(mode="slow")  # refused
Ideogram30Safety(check_content="yes")  # refused
Ideogram30ProviderSettings(ideogram="TURBO")  # refused
Ideogram30Response(task_uuid="a")  # refused
Ideogram30Response.from_dict([])  # refused
Ideogram30Response.from_dict({}).seed.bit_length()  # refused
dataclasses.replace(Request.from_dict({}), widht=5)  # refused, not by pyright, ty: its changes are Any

Pydantic(positive_promt="a", width=1024, height=1024)  # refused
Pydantic(width=1024, height=1024)  # refused, not by plugin: an alias may stand for any field
Pydantic(positive_prompt="a", width=1024, height=1024, output_type="url")  # refused
Pydantic(positive_prompt="a", width=1024, height=1024, safety=Settings())  # refused
Pydantic(positive_prompt="a", width="wide", height=1024)  # refused, not by ty: pydantic converts texts
Pydantic(positive_prompt="a", width=1024, height=1024, unknown=1)  # refused
Pydantic.model_validate({}).positive_promt  # refused  # noqa: B018
Pydantic.model_validate({}).width = 5  # refused, not by mypy, pyright: no plugin
Settings(style_reference_images="abc")  # refused, not by ty: pydantic converts iterables
Settings(style_reference_images=[1])  # refused
Settings(style_type="auto")  # refused
Safety(mode="slow")  # refused
Safety(mod="fast")  # refused
airmodels_pydantic.Ideogram30Respons  # refused  # noqa: B018


def side(request: airmodels_pydantic.Request) -> int:
    request.widht  # refused  # noqa: B018
    match request:
        case airmodels_pydantic.Ideogram30Request():
            return request.inputs  # refused
        case airmodels_pydantic.Ideogram10RemixRequest():
            return 1
    assert_never(request)  # refused


side({})  # refused
