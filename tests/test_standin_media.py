"""Videos, sounds and texts are what their names say; answers have what the response must have."""

import json
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import av
import pytest
from jsonschema import Draft202012Validator, FormatChecker

import sdk
import standins
import targets
from standins import CLIENT
from targets import Compiled
from test_standin_clients import has_sdk

UUID = {"type": "string", "format": "uuid4", "required": True}
URI = {"type": "string", "format": "uri"}
COUNTED = {"type": "integer", "minimum": 1}


def spec(slug: str, kind: str, request: dict[str, Any], response: dict[str, Any]) -> dict[str, Any]:
    """A model of a kind of task, with these parameters besides those that all have."""
    task = {"type": "string", "required": True, "const": kind}
    ways = {"type": "string", "enum": ["sync", "async", "stream"], "default": "sync"}
    own = {"type": "string", "required": True, "const": f"acme:{slug}@1"}
    return {
        "model": f"acme:{slug}@1",
        "title": f"Acme {slug.title()}",
        "summary": "Makes placeholders.",
        "status": "live",
        "creator": "Acme",
        "capabilities": ["Text to Anything"],
        "documentation": f"https://docs.acme.example/{slug}",
        "sources": [
            {
                "url": f"https://docs.acme.example/{slug}",
                "rendering": "markdown",
                "sha256": "5d0e9c52d1e84b7796ab20cd5e61f8037b94de1152c8a6f0e3d7419b8c25a06f",
                "read": "2026-11-21",
            }
        ],
        "request": [
            {
                "title": "Core",
                "parameters": {
                    "taskType": task,
                    "taskUUID": UUID,
                    "model": own,
                    "deliveryMethod": ways,
                    "outputFormat": {"type": "string"},
                    "prompt": {"type": "string"},
                }
                | request,
            }
        ],
        "response": [{"title": "Response", "parameters": {"taskType": task, "taskUUID": UUID} | response}],
    }


STRICT = {
    "state": {"type": "string", "required": True, "enum": ["done", "failed"]},
    "count": {"type": "integer", "required": True, "minimum": 3, "maximum": 9, "multipleOf": 2},
    "score": {"type": "number", "required": True, "exclusiveMinimum": 0},
    "good": {"type": "boolean", "required": True},
    "names": {"type": "array", "required": True, "minItems": 2, "items": {"type": "string", "minLength": 12}},
    "page": {"type": "string", "format": "uri", "required": True},
    "box": {"type": "object", "required": True, "properties": {"side": COUNTED | {"required": True}}},
}


@cache
def compiled() -> Compiled:
    frames = {"width": COUNTED, "height": COUNTED, "duration": {"type": "number"}, "fps": COUNTED}
    video = {"videoUUID": UUID, "videoURL": URI, "seed": {"type": "integer"}}
    audio = {"audioUUID": UUID, "audioURL": URI, "audioBase64Data": {"type": "string"}}
    masks = {"imageUUID": UUID, "imageURL": URI, "maskImageUUID": UUID, "maskImageURL": URI}
    odd = {"code": {"type": "string", "required": True, "pattern": "^Z{9}[0-9]$"}}
    specs = {
        "film": spec("film", "videoInference", frames, video),
        "tune": spec("tune", "audioInference", {"duration": {"type": "number"}}, audio),
        "talk": spec("talk", "textInference", {}, {"text": {"type": "string"}}),
        "masks": spec("masks", "imageInference", {"width": COUNTED, "height": COUNTED}, masks),
        "strict": spec("strict", "imageInference", {}, STRICT),
        "odd": spec("odd", "imageInference", {}, odd),
    }
    return targets.of_the_specs("standins", "Acme", specs)


@pytest.fixture(scope="module")
def standin() -> Iterator[Any]:
    with standins.running(compiled(), max_pixels=640 * 480, max_seconds=1.0) as running:
        yield running


def task(slug: str, **parameters: Any) -> dict[str, Any]:
    kind = compiled().model(slug).request.root.children[0].const
    named = {"taskType": kind, "taskUUID": "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046", "model": f"acme:{slug}@1"}
    return named | parameters


def answered(standin: Any, slug: str, **parameters: Any) -> dict[str, Any]:
    """The one item that a task is answered, which fits the response's schema."""
    (item,) = standins.data(standin, task(slug, **parameters))
    path = compiled().folder / "json-schema" / f"{slug}.response.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(item)
    return item


@pytest.mark.parametrize(("form", "container"), [("MP4", "mp4"), ("MOV", "mov"), ("WEBM", "webm")])
def test_a_video_has_size_length_and_container(standin: Any, form: str, container: str) -> None:
    item = answered(standin, "film", outputFormat=form, width=320, height=180, duration=0.5, fps=12)
    response = CLIENT.get(item["videoURL"])
    assert response.headers["content-type"].startswith("video/")
    with av.open(BytesIO(response.content), "r") as video:
        assert container in video.format.name.split(",")
        stream = video.streams.video[0]
        assert (stream.width, stream.height) == (320, 180) and stream.average_rate == 12
        assert sum(1 for _ in video.decode(stream)) == 6


def test_pixels_and_seconds_are_capped(standin: Any) -> None:
    item = answered(standin, "film", width=4000, height=3000, duration=3600, fps=1000)
    assert item["videoURL"].endswith(".mp4")
    with av.open(BytesIO(CLIENT.get(item["videoURL"]).content), "r") as video:
        stream = video.streams.video[0]
        assert (stream.width, stream.height) == (640, 480)
        assert sum(1 for _ in video.decode(stream)) == 60


@pytest.mark.parametrize(
    ("form", "codec"), [("WAV", "pcm_s16le"), ("MP3", "mp3"), ("FLAC", "flac"), ("OGG", "opus")]
)
def test_a_sound_has_its_format_and_length(standin: Any, form: str, codec: str) -> None:
    item = answered(standin, "tune", outputFormat=form, duration=0.5)
    response = CLIENT.get(item["audioURL"])
    assert response.headers["content-type"].startswith("audio/")
    with av.open(BytesIO(response.content), "r") as audio:
        stream = audio.streams.audio[0]
        assert stream.codec_context.name.removesuffix("float") == codec
        samples = sum(frame.samples for frame in audio.decode(stream))
    assert samples / stream.rate == pytest.approx(0.5, abs=0.1)


def test_each_file_of_an_answer_is_one_of_its_own(standin: Any) -> None:
    item = answered(standin, "masks", width=64, height=32, outputFormat="SVG")
    assert item["imageURL"] != item["maskImageURL"]
    for name in ("imageURL", "maskImageURL"):
        response = CLIENT.get(item[name])
        assert response.headers["content-type"] == "image/svg+xml"
        assert 'width="64" height="32"' in response.text


def test_an_unknown_format_is_refused(standin: Any) -> None:
    (error,) = standins.errors(standins.post(standin, [task("masks", outputFormat="XYZ")]))
    assert error["code"] == "unsupportedByStandin" and "XYZ" in error["message"]


def test_what_a_response_must_have_is_there(standin: Any) -> None:
    item = answered(standin, "strict")
    assert item.keys() == {"taskType", "taskUUID", *STRICT}


def test_what_the_stand_in_cannot_answer_is_said(standin: Any) -> None:
    (error,) = standins.errors(standins.post(standin, [task("odd")]))
    assert error["code"] == "unsupportedByStandin" and "'code'" in error["message"]


def test_a_text_is_answered_whole_or_in_pieces(standin: Any) -> None:
    whole = answered(standin, "talk", prompt="What do tides do?")["text"]
    assert "What do tides do?" in whole
    streamed = task("talk", prompt="What do tides do?", deliveryMethod="stream")
    response = standins.post(standin, [streamed], Accept="text/event-stream")
    assert response.headers["content-type"].startswith("text/event-stream")
    *events, last = [line.removeprefix("data: ") for line in response.text.splitlines() if line]
    pieces = [json.loads(event) for event in events]
    assert "".join(piece["delta"].get("text", "") for piece in pieces) == whole
    assert (pieces[-1]["finishReason"], last) == ("stop", "[DONE]")
    assert {piece["taskUUID"] for piece in pieces} == {streamed["taskUUID"]}


def test_only_texts_are_streamed(standin: Any) -> None:
    response = standins.post(standin, [task("masks", deliveryMethod="stream")])
    assert response.status_code == 400
    assert standins.errors(response)[0]["code"] == "unsupportedDeliveryMethod"


@has_sdk
@pytest.mark.parametrize("prompt", ["What do tides do?", None])
def test_the_sdk_reads_a_stream(standin: Any, prompt: str | None) -> None:
    async def read() -> Any:
        async with sdk.module("client").Runware(
            api_key=standins.KEY, transport="rest", http_base_url=standin.http_url
        ) as client:
            stream = await client.stream(task("talk", prompt=prompt))
            return [piece async for piece in stream.text_stream], await stream.result()

    if prompt is None:
        with pytest.raises(sdk.module("errors").RunwareError) as refused:
            sdk.run(read())
        assert refused.value.parameter == "prompt"
    else:
        pieces, result = sdk.run(read())
        assert len(pieces) > 4 and "".join(pieces) == result.text
        assert result.text.endswith(prompt) and result.finish_reason == "stop"
