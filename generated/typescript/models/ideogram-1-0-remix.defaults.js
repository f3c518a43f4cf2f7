// The defaults of Ideogram 1.0 Remix. Made by `specwright generate` from the specs; do not edit.

export const DEFAULTS = {
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
  constants: {taskType: "imageInference", model: "ideogram:1@2"},
  uuids: ["taskUUID"],
};
