// Finds models by what they can do. Made by `specwright generate` from the specs; do not edit.
import * as ideogram_1_0_remix from "./models/ideogram-1-0-remix.js";
import * as ideogram_2_0_remix from "./models/ideogram-2-0-remix.js";
import * as ideogram_3_0 from "./models/ideogram-3-0.js";
import * as ideogram_4_0_remix from "./models/ideogram-4-0-remix.js";

const INDEX = /* @__PURE__ */ Object.freeze([
  {
    module: ideogram_1_0_remix,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    module: ideogram_2_0_remix,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    module: ideogram_3_0,
    creator: "Ideogram",
    taskType: "imageInference",
    capabilities: ["Text to Image"],
  },
  {
    module: ideogram_4_0_remix,
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
