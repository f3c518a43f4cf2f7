"""The defaults of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit."""

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
            },
            {},
            creatable=True,
        ),
        "settings": Defaults(
            {
                "copyrightDetection": False,
                "renderingSpeed": "DEFAULT",
            },
            {},
            creatable=True,
        ),
    },
    constants={
        "taskType": "imageInference",
        "model": "ideogram:4@remix",
    },
    uuids=("taskUUID",),
)
