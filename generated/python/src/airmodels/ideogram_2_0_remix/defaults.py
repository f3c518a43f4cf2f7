"""The defaults of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit."""

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
                "mode": "none",
            },
            {},
            made=True,
        ),
        "providerSettings": Inside(
            {},
            {
                "ideogram": Inside(
                    {
                        "magicPrompt": "AUTO",
                        "remixStrength": 50,
                        "renderingSpeed": "DEFAULT",
                        "styleType": "AUTO",
                    },
                    {},
                    made=True,
                ),
            },
            made=True,
        ),
    },
)
