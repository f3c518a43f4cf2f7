"""The page that says what this is, and where to go on."""

from base64 import b64encode
from hashlib import sha256
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from .catalog import models
from .explorer import PREFIX
from .names import PATH, SERVICE
from .service import Service

UNREAL = (
    f"This is a stand-in, not {SERVICE}: results are placeholders, nothing is sent there, nothing is paid."
)
_STYLE = (
    ":root{color-scheme:light dark}body{max-width:42rem;margin:3rem auto;padding:0 1rem;"
    "font:1rem/1.5 system-ui,sans-serif}dt{margin-top:1rem;font-weight:600}dd{margin:0}"
)
_DIGEST = b64encode(sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; img-src data:; style-src 'sha256-{_DIGEST}'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
}


async def about(request: Request) -> Response:
    """What this is: a page for browsers, else a few lines of text."""
    service: Service = request.app.state.service
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(_page(service), headers=_HEADERS)
    explorer = f" Explorer: {PREFIX}/" if service.settings.explorer else ""
    text = f"{UNREAL}\nTasks: POST or WebSocket {PATH}. Models: /registry.json.{explorer}\n"
    return PlainTextResponse(text, headers={"Vary": "Accept"})


def _page(service: Service) -> str:
    explorer = (
        f'<a href="{PREFIX}/">{len(models())} models</a>: their sizes and parameters, requests to try here'
        if service.settings.explorer
        else "none is served; <code>--explorer DIR</code> names a folder with one"
    )
    rows = {
        "Explorer": explorer,
        "Tasks": f"<code>POST {escape(PATH)}</code>, or a WebSocket there, with any key unless keys are set",
        "For clients": '<a href="/registry.json">the models and their schemas</a>',
        "For tests": '<a href="/stand-in/requests">what it was asked so far</a>',
    }
    listed = "".join(f"<dt>{name}</dt><dd>{html}</dd>" for name, html in rows.items())
    title = escape(f"Stand-in, not {SERVICE}")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title}</title><link rel="icon" href="data:,"><style>{_STYLE}</style></head>'
        f"<body><main><h1>{title}</h1><p>{escape(UNREAL)}</p><dl>{listed}</dl></main></body></html>\n"
    )
