// The defaults of Ideogram 2.0 Remix. Made by `specwright generate` from the specs; do not edit.
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
    safety: {values: {checkContent: false, mode: "none"}, children: {}, creatable: true},
    providerSettings: {
      values: {},
      children: {
        ideogram: {
          values: {
            magicPrompt: "AUTO",
            remixStrength: 50,
            renderingSpeed: "DEFAULT",
            styleType: "AUTO",
          },
          children: {},
          creatable: true,
        },
      },
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:3@2"},
  uuids: ["taskUUID"],
};

exports.DEFAULTS = DEFAULTS;
