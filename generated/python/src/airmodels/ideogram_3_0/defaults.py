"""The defaults of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit."""

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
