"""The defaults of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit."""

from airmodels._runtime.defaults import Inside

DEFAULTS = Inside(
    {
        "outputType": "URL",
        "outputFormat": "JPG",
        "outputQuality": 95,
        "deliveryMethod": "sync",
        "includeCost": False,
        "numberResults": 1,
    },
    {
        "safety": Inside(
            {
                "checkContent": False,
            },
            {},
            made=True,
        ),
        "settings": Inside(
            {
                "copyrightDetection": False,
                "renderingSpeed": "DEFAULT",
            },
            {},
            made=True,
        ),
    },
)
