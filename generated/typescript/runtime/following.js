// Tells the fixes that follow from a predicate, which a table of checks does not state.

import { keyOf } from "./edits.js";

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
};
const UP_TO_MAXIMUM = ["truncate", "remove-where"];

/** The options that make a predicate hold, the best first, each once; an option is several fixes. */
export function followingOptions(checks, node) {
  const options = new Map();
  for (const option of met(checks, node)) {
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
    if (node.type !== "object") yield [{ ...node, fix: "convert" }];
  } else if (op === "product" || op === "ratio") {
    for (const changed of [1, 0]) yield [{ ...node, fix: "nearest-partner", changed, ratio: op === "ratio" }];
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
    if (!checks.parameters.get(keyOf(path))?.required && path.at(-1) !== "[]") yield [{ fix: "drop", path }];
  } else if (op === "enum") {
    const all = checks.parameters.get(keyOf(path))?.variants.flatMap((each) => each.values) ?? [];
    const values = all.filter((each) => !node.values.includes(each));
    if (values.length > 0) yield [{ fix: "nearest-value", path, values }];
  }
}
