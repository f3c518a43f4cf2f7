"""What is read of a stand-in besides the endpoint: what the SDK asks for, files, uploads, records."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from . import catalog
from .media import Unmakeable, made, mime_type, safe_mime
from .reading import body_of
from .recorder import RecordedDelivery, RecordedRequest
from .refusal import Refusal, as_json
from .service import Service

JSON = "application/json"
_HARMLESS = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
_NAME = re.compile(r"[\w.-]{1,128}", re.ASCII)


async def registry(request: Request) -> Response:
    """The models, for clients that ask again only for what is new."""
    data, etag = catalog.registry()
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": etag})
    return Response(data, headers={"ETag": etag}, media_type=JSON)


async def resolve(request: Request) -> Response:
    """The schemas of a model."""
    data = catalog.resolved(request.path_params["key"])
    if data is None:
        return refused(Refusal(404, "notFound", "there is no such model; /registry.json lists them all"))
    return Response(data, media_type=JSON)


async def file(request: Request) -> Response:
    """A placeholder, made when it is asked for."""
    service: Service = request.app.state.service
    recipe = service.files.get(request.path_params["name"])
    if recipe is None:
        return missing("file")
    try:
        data = await run_in_threadpool(made, recipe)
    except Unmakeable as problem:
        return refused(Refusal(500, "unsupportedByStandin", str(problem)))
    return Response(data, headers=_HARMLESS, media_type=mime_type(recipe.form))


async def upload(request: Request) -> Response:
    """Keeps a file for a while."""
    service: Service = request.app.state.service
    name = request.path_params["name"]
    if not _NAME.fullmatch(name):
        return refused(Refusal(400, "invalidName", "names of uploads have letters, digits, '.', '-' and '_'"))
    try:
        data = await body_of(request, service.settings)
    except Refusal as refusal:
        return refused(refusal)
    service.uploads[name] = data, safe_mime(request.headers.get("content-type", ""))
    return Response(status_code=201)


async def uploaded(request: Request) -> Response:
    """A file that was uploaded."""
    service: Service = request.app.state.service
    kept = service.uploads.get(request.path_params["name"])
    return missing("upload") if kept is None else Response(kept[0], headers=_HARMLESS, media_type=kept[1])


async def records(request: Request) -> Response:
    """The requests so far, for assertions of programs in other processes; `DELETE` forgets them."""
    service: Service = request.app.state.service
    if request.method == "DELETE":
        service.recorder.clear()
        return Response(status_code=204)
    kept: dict[str, Sequence[RecordedRequest | RecordedDelivery]] = {
        "requests": service.recorder.requests,
        "deliveries": service.recorder.deliveries,
    }
    told = {name: [asdict(each) for each in values] for name, values in kept.items()}
    return Response(as_json({**told, "forgotten": service.recorder.forgotten}), media_type=JSON)


def missing(what: str) -> Response:
    """The answer where something is not there."""
    return refused(Refusal(404, "notFound", f"there is no such {what}, or it is forgotten"))


def refused(refusal: Refusal, headers: Mapping[str, str] | None = None) -> Response:
    """An error as the API's envelope."""
    content = as_json({"errors": [refusal.error]})
    return Response(content, refusal.status, headers, media_type=JSON)
