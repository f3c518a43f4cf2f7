// Loads models one by one. Made by `specwright generate` from the specs; do not edit.
import { ENTRIES, found } from "./index.entries.js";

// Each module is named where it is loaded, so that bundlers make a part of each.
const MODELS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", async () => import("./models/ideogram-1-0-remix.js")],
  ["ideogram:3@2", async () => import("./models/ideogram-2-0-remix.js")],
  ["ideogram:4@1", async () => import("./models/ideogram-3-0.js")],
  ["ideogram:4@remix", async () => import("./models/ideogram-4-0-remix.js")],
]);

export async function load(name) {
  const entry = ENTRIES.find(({ air, slug }) => slug === name || (air !== null && air === name));
  if (entry !== undefined) return loader(entry)();
  const { unknownModel } = await import("./runtime/nearest.js");
  throw new RangeError(unknownModel(name, ENTRIES));
}

export function find(wanted) {
  return found(wanted).map((entry) => ({ ...entry, load: loader(entry) }));
}

/** The module of the model that requests name so, undefined where there is none. */
export async function named(air) {
  return MODELS.get(air)?.();
}

function loader({ air }) {
  return MODELS.get(air);
}
