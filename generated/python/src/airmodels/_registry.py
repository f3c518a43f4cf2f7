"""Which models there are. Made by `specwright generate` from the specs; do not edit."""

MODULES: dict[str, str] = {
    "ideogram:1@2": "ideogram_1_0_remix",
    "ideogram:3@2": "ideogram_2_0_remix",
    "ideogram:4@1": "ideogram_3_0",
    "ideogram:4@remix": "ideogram_4_0_remix",
}

SLUGS: dict[str, str] = {
    "ideogram-1-0-remix": "ideogram:1@2",
    "ideogram-2-0-remix": "ideogram:3@2",
    "ideogram-3-0": "ideogram:4@1",
    "ideogram-4-0-remix": "ideogram:4@remix",
}
