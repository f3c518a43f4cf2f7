// The defaults of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const DEFAULTS = {
  values: {
    outputType: "URL",
    outputFormat: "JPG",
    outputQuality: 95,
    deliveryMethod: "sync",
    includeCost: false,
    numberResults: 1,
  },
  children: {
    safety: {values: {checkContent: false}, children: {}, creatable: true},
    settings: {
      values: {copyrightDetection: false, renderingSpeed: "DEFAULT"},
      children: {},
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:4@remix"},
  uuids: ["taskUUID"],
};

exports.DEFAULTS = DEFAULTS;
