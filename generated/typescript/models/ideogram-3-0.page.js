// What a page shows of Ideogram 3.0. Made by `specwright generate` from the specs; do not edit.

export const PAGE = {
  endpoint: "https://api.runware.ai/v1",
  authorization: "bearer",
  sources: [
    {
      url: "https://runware.ai/docs/models/ideogram-3-0",
      rendering: "markdown",
      read: "2026-11-21",
      sha256: "5b87295a9466293ff8e5d5bcf36a1b3b83c67005d0d7b6a6894c9327e7d54e18",
    },
  ],
  examples: [
    {
      title: "A character in a known style, everything written out",
      request: {
        taskType: "imageInference",
        taskUUID: "00000000-0000-4000-8000-000000000030",
        outputType: "base64Data",
        outputFormat: "PNG",
        outputQuality: 99,
        deliveryMethod: "sync",
        safety: {checkContent: true, mode: "fast"},
        includeCost: true,
        numberResults: 3,
        model: "ideogram:4@1",
        positivePrompt: "A lighthouse keeper reading on the gallery at noon, a sign beside her says KEEP OUT",
        negativePrompt: "ships, birds",
        width: 1120,
        height: 896,
        providerSettings: {
          ideogram: {
            characterReferenceImages: ["https://assets.example.com/people/keeper.png"],
            characterReferenceImagesMask: ["https://assets.example.com/people/keeper-mask.png"],
            magicPrompt: "OFF",
            renderingSpeed: "QUALITY",
            styleType: "FICTION",
          },
        },
      },
    },
    {
      title: "A poster in a preset style, delivered to storage",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        webhookURL: "https://hooks.example.com/images",
        deliveryMethod: "async",
        uploadEndpoint: "https://storage.example.com/incoming/poster.jpg",
        ttl: 86400,
        model: "ideogram:4@1",
        positivePrompt: "Poster for a night train, moon over the Alps, the words SLEEP TO MILAN",
        width: 800,
        height: 1280,
        providerSettings: {ideogram: {stylePreset: "TRAVEL_POSTER", magicPrompt: "AUTO"}},
      },
    },
    {
      title: "A style taken from two images",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        model: "ideogram:4@1",
        positivePrompt: "A paper map of an island with a scale bar and a compass rose",
        width: 1024,
        height: 1024,
        providerSettings: {
          ideogram: {
            renderingSpeed: "TURBO",
            styleReferenceImages: [
              "https://assets.example.com/styles/atlas-1.png",
              "https://assets.example.com/styles/atlas-2.png",
            ],
          },
        },
      },
    },
  ],
  notes: {
    outputType: [
      {value: "URL", note: "Link to the stored image"},
      {value: "base64Data", note: "Base64 text inside the response"},
      {value: "dataURI", note: "Data URI inside the response"},
    ],
    outputFormat: [
      {value: "JPG", note: "Small files, no transparency"},
      {value: "PNG", note: "Lossless, with transparency"},
      {value: "WEBP", note: "Small files, with transparency"},
    ],
    deliveryMethod: [
      {value: "sync", note: "The response holds the results"},
      {
        value: "async",
        note: "The response confirms the task; ask for the results with getResponse",
      },
    ],
    "safety.mode": [{value: "none", note: "No check"}, {value: "fast", note: "One check"}],
    "providerSettings.ideogram.magicPrompt": [
      {value: "AUTO", note: "The model decides, from the prompt"},
      {value: "ON", note: "The prompt is always enriched"},
      {value: "OFF", note: "The prompt is used as written"},
    ],
    "providerSettings.ideogram.renderingSpeed": [
      {value: "TURBO", note: "Shortest wait"},
      {value: "DEFAULT", note: "A middle way"},
      {value: "QUALITY", note: "Finest result"},
    ],
    "providerSettings.ideogram.styleType": [
      {value: "AUTO", note: "The model picks a look"},
      {value: "GENERAL", note: "No particular look, for most subjects"},
      {value: "REALISTIC", note: "Looks like a photograph"},
      {value: "DESIGN", note: "Graphic work with logos and lettering"},
      {value: "RENDER_3D", note: "Looks modelled and rendered in 3D"},
      {value: "ANIME", note: "Looks like Japanese animation"},
      {value: "FICTION", note: "Imagined worlds, stylised"},
    ],
  },
  requestType: "Ideogram30Request",
  responseType: "Ideogram30Response",
};
