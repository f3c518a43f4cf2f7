// The defaults of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.

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
    "safety": {"values": {"checkContent": false}, "inside": {}, "made": true},
    "settings": {
      "values": {"copyrightDetection": false, "renderingSpeed": "DEFAULT"},
      "inside": {},
      "made": true,
    },
  },
  "made": false,
};
