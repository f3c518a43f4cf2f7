// What is known of the values of parameters: their types and limits.
"use strict";

const { keyOf } = require("./edits.cjs");
const { parse } = require("./nodes.cjs");

const BOUNDS = ["minimum", "maximum"];
/** The limits of a parameter that a check of its value states, by the operator. */
const LIMITS = {
  enum: ["values"],
  range: BOUNDS,
  length: BOUNDS,
  "item-count": BOUNDS,
  "multiple-of": ["step"],
  matches: ["format"],
  pattern: ["pattern"],
};
const NO_LIMITS = { values: [], minimum: null, maximum: null, step: null, format: null, pattern: null };

/** The limits that checks of values state, by the paths of the values. */
function statedLimits(checks) {
  const limits = new Map();
  for (const { subjects, predicate } of checks) {
    const keys = (LIMITS[predicate.op] ?? []).filter((key) => predicate[key] !== undefined);
    const stated = Object.fromEntries(keys.map((key) => [key, predicate[key]]));
    const path = keyOf(subjects[0]);
    limits.set(path, { ...limits.get(path), ...stated });
  }
  return limits;
}

/**
 * The domain of a parameter of a table; the limits of one type are those that its checks state.
 *
 * Its `samples` are texts in which its expressions are found.
 */
function domain(parameter, limits) {
  const { path: text, type, variants, samples = [], required = false, default: standard = null } = parameter;
  const path = parse(text);
  const stated = variants ?? [{ type, ...limits.get(keyOf(path)) }];
  return { path, required, samples, default: standard, variants: stated.map((each) => ({ ...NO_LIMITS, ...each })) };
}

exports.statedLimits = statedLimits;
exports.domain = domain;
