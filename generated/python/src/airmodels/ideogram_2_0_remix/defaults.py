"""The defaults of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit."""

from airmodels._runtime.defaults import Defaults

DEFAULTS = Defaults(
    {
        "outputType": "URL",
        "outputFormat": "JPG",
        "outputQuality": 95,
        "deliveryMethod": "sync",
        "includeCost": False,
        "numberResults": 1,
    },
    {
        "safety": Defaults(
            {
                "checkContent": False,
                "mode": "none",
            },
            {},
            creatable=True,
        ),
        "providerSettings": Defaults(
            {},
            {
                "ideogram": Defaults(
                    {
                        "magicPrompt": "AUTO",
                        "remixStrength": 50,
                        "renderingSpeed": "DEFAULT",
                        "styleType": "AUTO",
                    },
                    {},
                    creatable=True,
                ),
            },
            creatable=True,
        ),
    },
    constants={
        "taskType": "imageInference",
        "model": "ideogram:3@2",
    },
    uuids=("taskUUID",),
)
