// Judges requests that name no known model. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { RULES } = require("./index.rules.cjs");
const { costOf } = require("./runtime/cost.cjs");
const { collectIssues } = require("./runtime/findings.cjs");
const { unknownOf } = require("./runtime/leniency.cjs");
const { repairOf, repairRequest } = require("./runtime/repair.cjs");

async function isValid(request, options) {
  return unknownOf(options) === undefined;
}

/** Suggestions tell what they uncover, so the models that they name are loaded first: at most eight. */
async function validate(request, options, chosen) {
  const modules = new Map();
  for (;;) {
    const wanted = new Map();
    const judge = (named) => {
      const key = JSON.stringify([named["model"]]);
      if (modules.has(key)) return modules.get(key)?.validate(named, options) ?? [];
      wanted.set(key, named);
      return [];
    };
    const issues = collectIssues(RULES, request, options, judge);
    for (const each of issues) void each.suggestions;
    if (wanted.size === 0) return issues;
    for (const [key, named] of wanted) modules.set(key, await chosen(named));
  }
}

/** The request is given the nearest model first. */
async function repair(request, options, chosen) {
  const first = repairRequest(RULES, request, options);
  const next = await chosen(first.request);
  if (next === undefined) return first.remaining > 0 ? first : repairOf(first.partial, first.fixes, 1);
  const rest = next.repair(first.request, options);
  return repairOf(rest.partial, [...first.fixes, ...rest.fixes], rest.remaining);
}

/** Which models take what is set: all of them have to be loaded. */
async function narrow(request, options) {
  const all = require("./all.cjs");
  return all.narrow(request, options);
}

async function narrowSteps(request, options) {
  const all = require("./all.cjs");
  return all.narrowSteps(request, options);
}

async function cost(request, _, chosen) {
  return costOf({}, {}, await validate(request, undefined, chosen), request);
}

async function withDefaults() {
  return null;
}

exports.isValid = isValid;
exports.validate = validate;
exports.repair = repair;
exports.narrow = narrow;
exports.narrowSteps = narrowSteps;
exports.cost = cost;
exports.withDefaults = withDefaults;
