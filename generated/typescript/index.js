// Validates requests to AI models before they are sent. Made by `specwright generate` from the specs; do not edit.
import { RULES } from "./index.rules.js";
import { collectIssues } from "./runtime/findings.js";
import { narrowModel } from "./runtime/narrow.js";
import { plain } from "./runtime/plain.js";
import { repairRequest } from "./runtime/repair.js";
import { valueAt } from "./runtime/predicates.js";
import { own } from "./runtime/values.js";
import * as ideogram_1_0_remix from "./models/ideogram-1-0-remix.js";
import { RULES as RULES_ideogram_1_0_remix } from "./models/ideogram-1-0-remix.rules.js";
import * as ideogram_2_0_remix from "./models/ideogram-2-0-remix.js";
import { RULES as RULES_ideogram_2_0_remix } from "./models/ideogram-2-0-remix.rules.js";
import * as ideogram_3_0 from "./models/ideogram-3-0.js";
import { RULES as RULES_ideogram_3_0 } from "./models/ideogram-3-0.rules.js";
import * as ideogram_4_0_remix from "./models/ideogram-4-0-remix.js";
import { RULES as RULES_ideogram_4_0_remix } from "./models/ideogram-4-0-remix.rules.js";

export { find } from "./index.find.js";
export { toApi } from "./runtime/envelope.js";

// What a function finds by AIR identifier is a map of its own: who imports one function gets nothing of the others.
const VERDICTS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix.isValid],
  ["ideogram:3@2", ideogram_2_0_remix.isValid],
  ["ideogram:4@1", ideogram_3_0.isValid],
  ["ideogram:4@remix", ideogram_4_0_remix.isValid],
]);
const FINDINGS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix.validate],
  ["ideogram:3@2", ideogram_2_0_remix.validate],
  ["ideogram:4@1", ideogram_3_0.validate],
  ["ideogram:4@remix", ideogram_4_0_remix.validate],
]);
const REPAIRS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix.repair],
  ["ideogram:3@2", ideogram_2_0_remix.repair],
  ["ideogram:4@1", ideogram_3_0.repair],
  ["ideogram:4@remix", ideogram_4_0_remix.repair],
]);
const CHOICES = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix.narrow],
  ["ideogram:3@2", ideogram_2_0_remix.narrow],
  ["ideogram:4@1", ideogram_3_0.narrow],
  ["ideogram:4@remix", ideogram_4_0_remix.narrow],
]);
const DEFAULTS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram_1_0_remix.withDefaults],
  ["ideogram:3@2", ideogram_2_0_remix.withDefaults],
  ["ideogram:4@1", ideogram_3_0.withDefaults],
  ["ideogram:4@remix", ideogram_4_0_remix.withDefaults],
]);

const MODELS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", RULES_ideogram_1_0_remix],
  ["ideogram:3@2", RULES_ideogram_2_0_remix],
  ["ideogram:4@1", RULES_ideogram_3_0],
  ["ideogram:4@remix", RULES_ideogram_4_0_remix],
]);

export const models = /* @__PURE__ */ Object.freeze({
  "ideogram:1@2": ideogram_1_0_remix,
  "ideogram:3@2": ideogram_2_0_remix,
  "ideogram:4@1": ideogram_3_0,
  "ideogram:4@remix": ideogram_4_0_remix,
});

export function isValid(request) {
  const verdict = VERDICTS.get(modelOf(request));
  return verdict !== undefined && verdict(request);
}

export function validate(request) {
  const validateOne = FINDINGS.get(modelOf(request));
  return validateOne === undefined ? collectIssues(RULES, request) : validateOne(request);
}

/** A request that names no known model is given the nearest one first. */
export function repair(request) {
  const repairOne = REPAIRS.get(modelOf(request));
  if (repairOne !== undefined) return repairOne(request);
  const first = repairRequest(RULES, request);
  const next = REPAIRS.get(modelOf(first.request));
  if (next === undefined) return { request: null, fixes: [], patch: [] };
  const rest = next(first.request);
  if (rest.request === null) return rest;
  const fixes = [...first.fixes, ...rest.fixes];
  return { request: rest.request, fixes, patch: fixes.flat() };
}

/** Of a request that names no known model, the models that take what is set. */
export function narrow(request) {
  const narrowOne = CHOICES.get(modelOf(request));
  return narrowOne === undefined ? narrowModel("model", MODELS, request) : narrowOne(request);
}

export function withDefaults(request) {
  return DEFAULTS.get(modelOf(request))?.(request) ?? null;
}

/** What the request gives as the parameter that names the model. */
function modelOf(request) {
  try {
    return own(request, "model");
  } catch {
    return valueAt(["model"], plain(request).copy, []);
  }
}
