"""What a page shows of Ideogram 1.0 Remix. Made by specwright; do not edit."""

from airmodels._runtime.page import Page

PAGE = Page(
    endpoint="https://api.runware.ai/v1",
    authorization="bearer",
    sources=[
        {
            "url": "https://runware.ai/docs/models/ideogram-1-0-remix",
            "rendering": "markdown",
            "read": "2026-11-21",
            "sha256": "de43aa99c5a8c7ee2802db5ff70515b84d189bd2f765bb5294bed20c17cdb935",
        },
    ],
    examples=[
        {
            "title": "A tide table as a woodcut, every common option written out",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "00000000-0000-4000-8000-000000000010",
                "outputType": "URL",
                "outputFormat": "PNG",
                "outputQuality": 90,
                "webhookURL": "https://hooks.example.com/images?job=tides",
                "deliveryMethod": "async",
                "safety": {"checkContent": True, "mode": "fast"},
                "ttl": 3600,
                "includeCost": True,
                "numberResults": 2,
                "inputs": {"referenceImages": ["https://assets.example.com/posters/tide-table.png"]},
                "model": "ideogram:1@2",
                "positivePrompt": "The same tide table cut in wood, two inks, thick black lines, title HIGH WATER",
                "negativePrompt": "photograph, gradients",
                "width": 832,
                "height": 1248,
                "providerSettings": {
                    "ideogram": {
                        "magicPrompt": "OFF",
                        "remixStrength": 65,
                        "renderingSpeed": "QUALITY",
                        "styleReferenceImages": ["https://assets.example.com/styles/woodcut.png"],
                        "styleType": "DESIGN",
                    },
                },
            },
        },
        {
            "title": "Only what is required",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
                "inputs": {"referenceImages": ["00000000-0000-4000-8000-0000000000a1"]},
                "model": "ideogram:1@2",
                "positivePrompt": "A bicycle shop window at dusk, painted in gouache",
                "width": 1024,
                "height": 1024,
            },
        },
        {
            "title": "A faint change, sent to storage as it is finished",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
                "outputFormat": "WEBP",
                "uploadEndpoint": "https://storage.example.com/incoming/menu.webp",
                "inputs": {"referenceImages": ["https://assets.example.com/menus/lunch.jpg"]},
                "model": "ideogram:1@2",
                "positivePrompt": "The lunch menu on cream paper with green headings",
                "width": 768,
                "height": 1024,
                "providerSettings": {"ideogram": {"remixStrength": 10, "renderingSpeed": "TURBO"}},
            },
        },
    ],
    notes={
        "outputType": [
            {"value": "URL", "note": "Link to the stored image"},
            {"value": "base64Data", "note": "Base64 text inside the response"},
            {"value": "dataURI", "note": "Data URI inside the response"},
        ],
        "outputFormat": [
            {"value": "JPG", "note": "Small files, no transparency"},
            {"value": "PNG", "note": "Lossless, with transparency"},
            {"value": "WEBP", "note": "Small files, with transparency"},
        ],
        "deliveryMethod": [
            {"value": "sync", "note": "The response holds the results"},
            {
                "value": "async",
                "note": "The response confirms the task; ask for the results with getResponse",
            },
        ],
        "safety.mode": [{"value": "none", "note": "No check"}, {"value": "fast", "note": "One check"}],
        "providerSettings.ideogram.magicPrompt": [
            {"value": "AUTO", "note": "The model decides, from the prompt"},
            {"value": "ON", "note": "The prompt is always enriched"},
            {"value": "OFF", "note": "The prompt is used as written"},
        ],
        "providerSettings.ideogram.renderingSpeed": [
            {"value": "TURBO", "note": "Shortest wait"},
            {"value": "DEFAULT", "note": "A middle way"},
            {"value": "QUALITY", "note": "Finest result"},
        ],
        "providerSettings.ideogram.styleType": [
            {"value": "AUTO", "note": "The model picks a look"},
            {"value": "GENERAL", "note": "No particular look, for most subjects"},
            {"value": "REALISTIC", "note": "Looks like a photograph"},
            {"value": "DESIGN", "note": "Graphic work with logos and lettering"},
            {"value": "RENDER_3D", "note": "Looks modelled and rendered in 3D"},
            {"value": "ANIME", "note": "Looks like Japanese animation"},
            {"value": "FICTION", "note": "Imagined worlds, stylised"},
        ],
    },
    request_type="Ideogram10RemixRequest",
    response_type="Ideogram10RemixResponse",
)
