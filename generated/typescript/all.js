// Validates requests to any model, all of which it imports. Made by `specwright generate` from the specs; do not edit.
import { found } from "./index.entries.js";
import { RULES } from "./index.rules.js";
import { costOf } from "./runtime/cost.js";
import { collectIssues } from "./runtime/findings.js";
import { unknownOf } from "./runtime/leniency.js";
import { drained, modelSteps } from "./runtime/narrow.js";
import { plain } from "./runtime/plain.js";
import { repairOf, repairRequest } from "./runtime/repair.js";
import { valueAt } from "./runtime/predicates.js";
import { own } from "./runtime/values.js";
import * as ideogram10Remix from "./models/ideogram-1-0-remix.js";
import { RULES as ideogram10RemixRules } from "./models/ideogram-1-0-remix.rules.js";
import * as ideogram20Remix from "./models/ideogram-2-0-remix.js";
import { RULES as ideogram20RemixRules } from "./models/ideogram-2-0-remix.rules.js";
import * as ideogram30 from "./models/ideogram-3-0.js";
import { RULES as ideogram30Rules } from "./models/ideogram-3-0.rules.js";
import * as ideogram40Remix from "./models/ideogram-4-0-remix.js";
import { RULES as ideogram40RemixRules } from "./models/ideogram-4-0-remix.rules.js";

export { applyFix } from "./runtime/apply_fix.js";
export { toApi } from "./runtime/envelope.js";

// What a function finds by AIR identifier is a map of its own: who imports one function gets nothing of the others.
const VERDICTS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.isValid],
  ["ideogram:3@2", ideogram20Remix.isValid],
  ["ideogram:4@1", ideogram30.isValid],
  ["ideogram:4@remix", ideogram40Remix.isValid],
]);
const FINDINGS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.validate],
  ["ideogram:3@2", ideogram20Remix.validate],
  ["ideogram:4@1", ideogram30.validate],
  ["ideogram:4@remix", ideogram40Remix.validate],
]);
const REPAIRS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.repair],
  ["ideogram:3@2", ideogram20Remix.repair],
  ["ideogram:4@1", ideogram30.repair],
  ["ideogram:4@remix", ideogram40Remix.repair],
]);
const CHOICES = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.narrow],
  ["ideogram:3@2", ideogram20Remix.narrow],
  ["ideogram:4@1", ideogram30.narrow],
  ["ideogram:4@remix", ideogram40Remix.narrow],
]);
const STEPS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.narrowSteps],
  ["ideogram:3@2", ideogram20Remix.narrowSteps],
  ["ideogram:4@1", ideogram30.narrowSteps],
  ["ideogram:4@remix", ideogram40Remix.narrowSteps],
]);
const COSTS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.cost],
  ["ideogram:3@2", ideogram20Remix.cost],
  ["ideogram:4@1", ideogram30.cost],
  ["ideogram:4@remix", ideogram40Remix.cost],
]);
const DEFAULTS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10Remix.withDefaults],
  ["ideogram:3@2", ideogram20Remix.withDefaults],
  ["ideogram:4@1", ideogram30.withDefaults],
  ["ideogram:4@remix", ideogram40Remix.withDefaults],
]);

const MODELS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", ideogram10RemixRules],
  ["ideogram:3@2", ideogram20RemixRules],
  ["ideogram:4@1", ideogram30Rules],
  ["ideogram:4@remix", ideogram40RemixRules],
]);

export const models = /* @__PURE__ */ Object.freeze({
  "ideogram:1@2": ideogram10Remix,
  "ideogram:3@2": ideogram20Remix,
  "ideogram:4@1": ideogram30,
  "ideogram:4@remix": ideogram40Remix,
});

export function find(wanted) {
  return found(wanted).map(({ air, slug }) => models[air ?? slug]);
}

export function isValid(request, options) {
  const verdict = VERDICTS.get(modelOf(request));
  return verdict === undefined ? unknownOf(options) === undefined : verdict(request, options);
}

export function validate(request, options) {
  const validateOne = FINDINGS.get(modelOf(request));
  if (validateOne !== undefined) return validateOne(request, options);
  return collectIssues(RULES, request, options, (named) => validate(named, options));
}

/** A request that names no known model is given the nearest one first. */
export function repair(request, options) {
  const repairOne = REPAIRS.get(modelOf(request));
  if (repairOne !== undefined) return repairOne(request, options);
  const first = repairRequest(RULES, request, options);
  const next = REPAIRS.get(modelOf(first.request));
  if (next === undefined) return first.remaining > 0 ? first : repairOf(first.partial, first.fixes, 1);
  const rest = next(first.request, options);
  return repairOf(rest.partial, [...first.fixes, ...rest.fixes], rest.remaining);
}

/** Of a request that names no known model, the models that take what is set. */
export function narrow(request, options) {
  return drained(narrowSteps(request, options));
}

export function narrowSteps(request, options) {
  const stepsOfOne = STEPS.get(modelOf(request));
  if (stepsOfOne !== undefined) return stepsOfOne(request, options);
  return modelSteps("model", MODELS, request, options);
}

export function cost(request) {
  const costOfOne = COSTS.get(modelOf(request));
  return costOfOne === undefined ? costOf({}, {}, validate(request), request) : costOfOne(request);
}

export function withDefaults(request, options) {
  return DEFAULTS.get(modelOf(request))?.(request, options) ?? null;
}

/** What the request gives as the parameter that names the model. */
function modelOf(request) {
  try {
    return own(request, "model");
  } catch {
    return valueAt(["model"], plain(request).copy, []);
  }
}
