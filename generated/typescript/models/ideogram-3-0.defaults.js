// The defaults of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.

export const DEFAULTS = {
  "values": {
    "outputType": "URL",
    "outputFormat": "JPG",
    "outputQuality": 95,
    "deliveryMethod": "sync",
    "includeCost": false,
    "numberResults": 1,
  },
  "inside": {
    "safety": {"values": {"checkContent": false, "mode": "none"}, "inside": {}, "made": true},
    "providerSettings": {
      "values": {},
      "inside": {
        "ideogram": {
          "values": {"magicPrompt": "AUTO", "renderingSpeed": "DEFAULT", "styleType": "AUTO"},
          "inside": {},
          "made": true,
        },
      },
      "made": true,
    },
  },
  "made": false,
};
