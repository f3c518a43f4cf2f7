// Finds models by what they can do. Made by `specwright generate` from the specs; do not edit.
"use strict";

const ideogram10Remix = require("./models/ideogram-1-0-remix.cjs");
const ideogram20Remix = require("./models/ideogram-2-0-remix.cjs");
const ideogram30 = require("./models/ideogram-3-0.cjs");
const ideogram40Remix = require("./models/ideogram-4-0-remix.cjs");

const INDEX = /* @__PURE__ */ Object.freeze([
  {
    module: ideogram10Remix,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    module: ideogram20Remix,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    module: ideogram30,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Text to Image"],
  },
  {
    module: ideogram40Remix,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Image to Image", "Checkpoint"],
  },
]);

function find({ capability, creator, taskType } = {}) {
  const found = INDEX.filter(
    (each) =>
      isAmong(capability, each.capabilities) &&
      isAmong(creator, [each.creator]) &&
      isAmong(taskType, [each.taskType]),
  );
  return found.map((each) => each.module);
}

function isAmong(wanted, known) {
  return wanted === undefined || known.some((each) => each?.toLowerCase() === String(wanted).toLowerCase());
}

exports.find = find;
