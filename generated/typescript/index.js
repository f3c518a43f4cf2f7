// Validates requests to AI models before they are sent. Made by `specwright generate` from the specs; do not edit.
import { RULES } from "./index.rules.js";
import { listed } from "./runtime/findings.js";
import { plain } from "./runtime/plain.js";
import { repaired } from "./runtime/repair.js";
import { valueAt } from "./runtime/predicates.js";
import { own } from "./runtime/values.js";
import * as ideogram_1_0_remix from "./models/ideogram-1-0-remix.js";
import * as ideogram_2_0_remix from "./models/ideogram-2-0-remix.js";
import * as ideogram_3_0 from "./models/ideogram-3-0.js";
import * as ideogram_4_0_remix from "./models/ideogram-4-0-remix.js";

const BY_AIR = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix],
  ["ideogram:3@2", ideogram_2_0_remix],
  ["ideogram:4@1", ideogram_3_0],
  ["ideogram:4@remix", ideogram_4_0_remix],
]);

export const models = /* @__PURE__ */ Object.freeze({
  "ideogram:1@2": ideogram_1_0_remix,
  "ideogram:3@2": ideogram_2_0_remix,
  "ideogram:4@1": ideogram_3_0,
  "ideogram:4@remix": ideogram_4_0_remix,
});

export function isValid(request) {
  const model = modelOf(request);
  return model !== undefined && model.isValid(request);
}

export function validate(request) {
  const model = modelOf(request);
  return model === undefined ? listed(RULES, request) : model.validate(request);
}

/** A request that names no known model is given the nearest one first. */
export function repair(request) {
  const model = modelOf(request);
  if (model !== undefined) return model.repair(request);
  const first = repaired(RULES, request);
  const named = modelOf(first.request);
  if (named === undefined) return { request: null, fixes: [], patch: [] };
  const rest = named.repair(first.request);
  if (rest.request === null) return rest;
  const fixes = [...first.fixes, ...rest.fixes];
  return { request: rest.request, fixes, patch: fixes.flat() };
}

function modelOf(request) {
  try {
    return BY_AIR.get(own(request, "model"));
  } catch {
    return BY_AIR.get(valueAt(["model"], plain(request).copy, []));
  }
}
