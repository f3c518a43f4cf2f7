// What a page shows of Ideogram 4.0 Remix. Made by `specwright generate` from the specs; do not edit.
"use strict";

const PAGE = {
  endpoint: "https://api.runware.ai/v1",
  authorization: "bearer",
  sources: [
    {
      url: "https://runware.ai/docs/models/ideogram-4-0-remix",
      rendering: "markdown",
      read: "2026-11-21",
      sha256: "1fff3af280e80158ab7eef46bd549d07475a335010b1d1550467b9fb65b56203",
    },
  ],
  examples: [
    {
      title: "A chair catalogue page, everything written out",
      request: {
        taskType: "imageInference",
        taskUUID: "00000000-0000-4000-8000-000000000040",
        outputType: "URL",
        outputFormat: "WEBP",
        outputQuality: 85,
        webhookURL: "https://hooks.example.com/images",
        deliveryMethod: "async",
        uploadEndpoint: "https://storage.example.com/incoming/chair.webp",
        safety: {checkContent: true},
        ttl: 7200,
        includeCost: true,
        inputs: {seedImage: "https://assets.example.com/products/chair.png"},
        numberResults: 2,
        model: "ideogram:4@remix",
        positivePrompt: "The oak chair in a white studio, the caption NO. 14 below it",
        width: 1792,
        height: 2240,
        strength: 0.55,
        settings: {copyrightDetection: true, renderingSpeed: "QUALITY"},
      },
    },
    {
      title: "The prompt decides how much changes",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        inputs: {seedImage: "00000000-0000-4000-8000-0000000000a4"},
        model: "ideogram:4@remix",
        positivePrompt: "The same street after rain, shop lights on",
        width: 2560,
        height: 1440,
      },
    },
    {
      title: "A light touch, quickly",
      request: {
        taskType: "imageInference",
        taskUUID: "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
        inputs: {seedImage: "https://assets.example.com/sketches/bridge.png"},
        model: "ideogram:4@remix",
        positivePrompt: "The bridge sketch cleaned up, even line weight",
        width: 3072,
        height: 1024,
        strength: 0.07,
        settings: {renderingSpeed: "TURBO"},
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
    "settings.renderingSpeed": [
      {value: "TURBO", note: "Shortest wait"},
      {value: "DEFAULT", note: "A middle way"},
      {value: "QUALITY", note: "Finest result"},
    ],
  },
  requestType: "Ideogram40RemixRequest",
  responseType: "Ideogram40RemixResponse",
};

exports.PAGE = PAGE;
