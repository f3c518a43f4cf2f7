"""What a page shows of Ideogram 2.0 Remix. Made by specwright; do not edit."""

from airmodels._runtime.page import Page

PAGE = Page(
    endpoint="https://api.runware.ai/v1",
    authorization="bearer",
    sources=[
        {
            "url": "https://runware.ai/docs/models/ideogram-2-0-remix",
            "rendering": "markdown",
            "read": "2026-11-21",
            "sha256": "d34b9851851790331dd5f32510a2bb7e90629b2bd7a029b0727343a8bb213909",
        },
        {
            "url": "https://runware.ai/docs/models/ideogram-2-0-remix",
            "rendering": "text",
            "read": "2026-11-21",
            "sha256": "e276d191c0ad062d8cb76fd2e8090d007dc61011e32d84c772cea043e41a77a3",
        },
    ],
    examples=[
        {
            "title": "A ferry terminal in three colours of your own, everything written out",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "00000000-0000-4000-8000-000000000020",
                "outputType": "dataURI",
                "outputFormat": "JPG",
                "outputQuality": 80,
                "deliveryMethod": "sync",
                "safety": {"checkContent": True, "mode": "fast"},
                "includeCost": True,
                "numberResults": 4,
                "inputs": {"referenceImages": ["https://assets.example.com/photos/ferry-terminal.jpg"]},
                "model": "ideogram:3@2",
                "positivePrompt": "The ferry terminal as a screen print, flat shapes, morning fog over the ramp",
                "negativePrompt": "people, cars",
                "width": 1344,
                "height": 704,
                "providerSettings": {
                    "ideogram": {
                        "colorPalette": {
                            "members": [
                                {"colorHex": "#1B4965", "colorWeight": 0.57},
                                {"colorHex": "#BEE9E8", "colorWeight": 0.29},
                                {"colorHex": "#F80"},
                            ],
                        },
                        "magicPrompt": "ON",
                        "remixStrength": 40,
                        "renderingSpeed": "QUALITY",
                        "styleReferenceImages": [
                            "https://assets.example.com/styles/screen-print-1.png",
                            "https://assets.example.com/styles/screen-print-2.png",
                        ],
                        "styleType": "DESIGN",
                    },
                },
            },
        },
        {
            "title": "A preset palette",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
                "inputs": {"referenceImages": ["00000000-0000-4000-8000-0000000000a2"]},
                "model": "ideogram:3@2",
                "positivePrompt": "The greenhouse full of ferns, as a 3D model on a plain table",
                "width": 1024,
                "height": 1024,
                "providerSettings": {
                    "ideogram": {"colorPalette": {"name": "JUNGLE"}, "styleType": "RENDER_3D"},
                },
            },
        },
        {
            "title": "A short-lived link, results by webhook",
            "request": {
                "taskType": "imageInference",
                "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
                "webhookURL": "https://hooks.example.com/images",
                "uploadEndpoint": "https://storage.example.com/incoming/harbour.jpg",
                "ttl": 600,
                "inputs": {"referenceImages": ["https://assets.example.com/photos/harbour.jpg"]},
                "model": "ideogram:3@2",
                "positivePrompt": "The harbour wall in winter, snow on every bollard",
                "width": 1536,
                "height": 512,
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
    request_type="Ideogram20RemixRequest",
    response_type="Ideogram20RemixResponse",
)
