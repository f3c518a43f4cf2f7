"""By what models are found. Made by `specwright generate` from the specs; do not edit."""

INDEX: "dict[str, dict[str, str | tuple[str, ...] | None]]" = {
    "ideogram:1@2": {
        "creator": "Ideogram",
        "task_type": "imageInference",
        "capabilities": ("Image to Image",),
    },
    "ideogram:3@2": {
        "creator": "Ideogram",
        "task_type": "imageInference",
        "capabilities": ("Image to Image",),
    },
    "ideogram:4@1": {
        "creator": "Ideogram",
        "task_type": "imageInference",
        "capabilities": ("Text to Image",),
    },
    "ideogram:4@remix": {
        "creator": "Ideogram",
        "task_type": "imageInference",
        "capabilities": ("Image to Image", "Checkpoint"),
    },
}
"""Facts of each model by AIR identifier, ordered by slug."""

ENDPOINT: str | None = "https://api.runware.ai/v1"
AUTHORIZATION: str | None = "bearer"
"""Where requests are posted to, and the HTTP authentication scheme that sends a key."""
