// Validates requests to any model, all of which it imports. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { found } = require("./index.entries.cjs");
const { RULES } = require("./index.rules.cjs");
const { costOf } = require("./runtime/cost.cjs");
const { collectIssues } = require("./runtime/findings.cjs");
const { unknownOf } = require("./runtime/leniency.cjs");
const { drained, modelSteps } = require("./runtime/narrow.cjs");
const { plain } = require("./runtime/plain.cjs");
const { repairOf, repairRequest } = require("./runtime/repair.cjs");
const { valueAt } = require("./runtime/predicates.cjs");
const { own } = require("./runtime/values.cjs");
const ideogram10Remix = require("./models/ideogram-1-0-remix.cjs");
const { RULES: ideogram10RemixRules } = require("./models/ideogram-1-0-remix.rules.cjs");
const ideogram20Remix = require("./models/ideogram-2-0-remix.cjs");
const { RULES: ideogram20RemixRules } = require("./models/ideogram-2-0-remix.rules.cjs");
const ideogram30 = require("./models/ideogram-3-0.cjs");
const { RULES: ideogram30Rules } = require("./models/ideogram-3-0.rules.cjs");
const ideogram40Remix = require("./models/ideogram-4-0-remix.cjs");
const { RULES: ideogram40RemixRules } = require("./models/ideogram-4-0-remix.rules.cjs");

exports.applyFix = require("./runtime/apply_fix.cjs").applyFix;
exports.toApi = require("./runtime/envelope.cjs").toApi;

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

const models = /* @__PURE__ */ Object.freeze({
  "ideogram:1@2": ideogram10Remix,
  "ideogram:3@2": ideogram20Remix,
  "ideogram:4@1": ideogram30,
  "ideogram:4@remix": ideogram40Remix,
});

function find(wanted) {
  return found(wanted).map(({ air, slug }) => models[air ?? slug]);
}

function isValid(request, options) {
  const verdict = VERDICTS.get(modelOf(request));
  return verdict === undefined ? unknownOf(options) === undefined : verdict(request, options);
}

function validate(request, options) {
  const validateOne = FINDINGS.get(modelOf(request));
  if (validateOne !== undefined) return validateOne(request, options);
  return collectIssues(RULES, request, options, (named) => validate(named, options));
}

/** A request that names no known model is given the nearest one first. */
function repair(request, options) {
  const repairOne = REPAIRS.get(modelOf(request));
  if (repairOne !== undefined) return repairOne(request, options);
  const first = repairRequest(RULES, request, options);
  const next = REPAIRS.get(modelOf(first.request));
  if (next === undefined) return first.remaining > 0 ? first : repairOf(first.partial, first.fixes, 1);
  const rest = next(first.request, options);
  return repairOf(rest.partial, [...first.fixes, ...rest.fixes], rest.remaining);
}

/** Of a request that names no known model, the models that take what is set. */
function narrow(request, options) {
  return drained(narrowSteps(request, options));
}

function narrowSteps(request, options) {
  const stepsOfOne = STEPS.get(modelOf(request));
  if (stepsOfOne !== undefined) return stepsOfOne(request, options);
  return modelSteps("model", MODELS, request, options);
}

function cost(request) {
  const costOfOne = COSTS.get(modelOf(request));
  return costOfOne === undefined ? costOf({}, {}, validate(request), request) : costOfOne(request);
}

function withDefaults(request, options) {
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

exports.models = models;
exports.find = find;
exports.isValid = isValid;
exports.validate = validate;
exports.repair = repair;
exports.narrow = narrow;
exports.narrowSteps = narrowSteps;
exports.cost = cost;
exports.withDefaults = withDefaults;
