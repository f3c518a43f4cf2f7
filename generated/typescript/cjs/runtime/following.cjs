// Tells the fixes that follow from a predicate, which a table of checks does not state.
"use strict";

const { isOfMap } = require("./check.cjs");
const { keyOf } = require("./edits.cjs");

const FIXES = {
  enum: "nearest-value",
  range: "nearest-number",
  "multiple-of": "nearest-number",
  length: "truncate",
  "item-count": "truncate",
  matches: "reformat",
  "in-table": "nearest-row",
  "equal-item-count": "equalize-lengths",
  "total-count": "truncate-together",
  "count-where": "remove-where",
  "unique-items": "remove-duplicates",
};
const UP_TO_MAXIMUM = ["truncate", "remove-where"];

/**
 * The options that make a check hold, the best first, each once; an option is several fixes.
 *
 * Of a map they are about the value that is wrong.
 */
function followingOptions(checks, check) {
  const options = new Map();
  for (const option of met(checks, isOfMap(check) ? check.predicate.where : check.predicate)) {
    const key = JSON.stringify(option);
    if (!options.has(key)) options.set(key, option);
  }
  return [...options.values()];
}

/** Ways to make a predicate hold. */
function* met(checks, node) {
  const { op, path } = node;
  if (op === "implies") {
    yield* met(checks, node.then);
    yield* unmet(checks, node.given);
  } else if (op === "not") {
    yield* unmet(checks, node.of);
  } else if (op === "any-of") {
    for (const part of node.of) yield* met(checks, part);
  } else if (op === "has-type") {
    if (node.type === "integer") yield [{ fix: "nearest-number", path }];
    if (!["object", "null"].includes(node.type)) yield [{ ...node, fix: "convert" }];
    if (node.type !== "null" && isOptional(checks, path)) yield [{ fix: "drop-null", path }];
  } else if (op === "product" || op === "ratio") {
    for (const changed of [1, 0]) yield [{ ...node, fix: "nearest-partner", changed, ratio: op === "ratio" }];
  } else if (op === "compare") {
    yield* ordered(node.paths, node.inclusive === true);
    for (const each of node.paths) if (isOptional(checks, each)) yield [{ fix: "drop", path: each }];
  } else {
    const fix = FIXES[op];
    const isUseless = UP_TO_MAXIMUM.includes(fix) && node.maximum === undefined;
    if (fix !== undefined && !isUseless) yield [{ ...node, fix }];
  }
}

/** Ways to make a predicate fail; most statements about values have none. */
function* unmet(checks, node) {
  const { op, path } = node;
  if (op === "not") {
    yield* met(checks, node.of);
  } else if (op === "all-of") {
    for (const part of node.of) yield* unmet(checks, part);
  } else if (op === "present") {
    if (isOptional(checks, path)) yield [{ fix: "drop", path }];
  } else if (op === "compare") {
    yield* ordered([...node.paths].reverse(), node.inclusive !== true);
  } else if (op === "enum") {
    const all = checks.parameters.get(keyOf(path))?.variants.flatMap((each) => each.values) ?? [];
    const values = all.filter((each) => !node.values.includes(each));
    if (values.length > 0) yield [{ fix: "nearest-value", path, values }];
  }
}

/** Another first number, then another second one. */
function* ordered(paths, inclusive) {
  for (const changed of [0, 1]) {
    yield [{ fix: "nearest-comparable", paths, changed, ...(inclusive ? { inclusive } : {}) }];
  }
}

/** Whether the request may go without the parameter; an item, and the value of a map, are no such. */
function isOptional(checks, path) {
  return path.length > 0 && !["[]", "{}"].includes(path.at(-1)) && !checks.parameters.get(keyOf(path))?.required;
}

exports.followingOptions = followingOptions;
