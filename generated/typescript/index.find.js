// Finds models by what they can do. Made by `specwright generate` from the specs; do not edit.
import * as ideogram10Remix from "./models/ideogram-1-0-remix.js";
import * as ideogram20Remix from "./models/ideogram-2-0-remix.js";
import * as ideogram30 from "./models/ideogram-3-0.js";
import * as ideogram40Remix from "./models/ideogram-4-0-remix.js";

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

export function find({ capability, creator, taskType } = {}) {
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
