// The facts by which models are found, ordered by slug. Made by `specwright generate` from the specs; do not edit.

export const ENTRIES = /* @__PURE__ */ Object.freeze([
  {
    air: "ideogram:1@2",
    slug: "ideogram-1-0-remix",
    title: "Ideogram 1.0 Remix",
    creator: "Ideogram",
    status: "live",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    air: "ideogram:3@2",
    slug: "ideogram-2-0-remix",
    title: "Ideogram 2.0 Remix",
    creator: "Ideogram",
    status: "live",
    taskType: "imageInference",
    capabilities: ["Image to Image"],
  },
  {
    air: "ideogram:4@1",
    slug: "ideogram-3-0",
    title: "Ideogram 3.0",
    creator: "Ideogram",
    status: "live",
    taskType: "imageInference",
    capabilities: ["Text to Image"],
  },
  {
    air: "ideogram:4@remix",
    slug: "ideogram-4-0-remix",
    title: "Ideogram 4.0 Remix",
    creator: "Ideogram",
    status: "coming-soon",
    taskType: "imageInference",
    capabilities: ["Image to Image", "Checkpoint"],
  },
]);

/** The entries that have all that is given; case does not matter. */
export function found({ capability, creator, taskType } = {}) {
  return ENTRIES.filter(
    (each) =>
      isAmong(capability, each.capabilities) &&
      isAmong(creator, [each.creator]) &&
      isAmong(taskType, [each.taskType]),
  );
}

function isAmong(wanted, known) {
  return wanted === undefined || known.some((each) => each?.toLowerCase() === String(wanted).toLowerCase());
}
