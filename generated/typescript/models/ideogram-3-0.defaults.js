// The defaults of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.

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
          values: {magicPrompt: "AUTO", renderingSpeed: "DEFAULT", styleType: "AUTO"},
          children: {},
          creatable: true,
        },
      },
      creatable: true,
    },
  },
  creatable: false,
  constants: {taskType: "imageInference", model: "ideogram:4@1"},
  uuids: ["taskUUID"],
};
