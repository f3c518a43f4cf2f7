// Evaluates predicates given as data (see nodes.js), on a request made of JSON's types.
//
// Paths start at the root of the request; `bound` holds the indexes that stand for their `[]` and the keys that
// stand for their `{}`. An operator is known here and nowhere else, unless suggestions (following.js) or choices
// (candidates.js) follow from it.
"use strict";

const { compare, exact, isMultipleOf, isProductWithin, isTotalBetween, over } = require("./decimals.cjs");
const { MATCHES } = require("./formats.cjs");
const { paths } = require("./nodes.cjs");
const { areUnlike, isAsked, isFound, keyCount } = require("./parts.cjs");
const { isRecord } = require("./plain.cjs");
const { codePoints } = require("./values.cjs");

const TYPES = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: isRecord,
  integer: (value) => Number.isInteger(value),
  number: (value) => Number.isFinite(value),
  null: (value) => value === null,
  any: () => true,
};

/** Whether the value has a type of JSON Schema. */
function hasType(value, type) {
  return TYPES[type](value);
}

/** The value at the path, or undefined. */
function valueAt(path, request, bound) {
  let value = request;
  let number = 0;
  for (const name of path) {
    if (name === "[]") {
      value = Array.isArray(value) ? value[bound[number]] : undefined;
      number++;
    } else {
      const key = name === "{}" ? bound[number++] : name;
      value = isRecord(value) && key !== undefined ? value[key] : undefined;
    }
    if (value === undefined) return undefined;
  }
  return value;
}

/** What stands for the `[]` and `{}` of the path; the rest is about other arrays and maps. */
function leading(path, bound) {
  return bound.slice(0, path.filter((name) => name === "[]" || name === "{}").length);
}

/** Whether the predicate is true; an atom is true of a value that is absent or of another type. */
function holds(node, request, bound, tables) {
  switch (node.op) {
    case "implies":
      return !holds(node.given, request, bound, tables) || holds(node.then, request, bound, tables);
    case "not":
      return !holds(node.of, request, bound, tables);
    case "all-of":
      return node.of.every((part) => holds(part, request, bound, tables));
    case "any-of":
      return node.of.some((part) => holds(part, request, bound, tables));
    case "present":
      return valueAt(node.path, request, bound) !== undefined;
    case "count-where":
      return countWhereHolds(node, request, bound, (each) => holds(node.where, request, each, tables));
    case "every-value":
      return failingKeys(node, request, bound, (each) => holds(node.where, request, each, tables)).next().done;
    default: {
      const values = paths(node).map((path) => valueAt(path, request, bound));
      return ATOMS[node.op](node, values, tables) ?? true;
    }
  }
}

/** The keys of an object that are not among the names. */
function unknownKeys(names, value) {
  const known = new Set(names);
  return Object.keys(value).filter((key) => !known.has(key));
}

/** Whether a `count-where` holds; `meets` is given the indexes that lead to an item. */
function countWhereHolds(node, request, bound, meets) {
  const items = valueAt(node.path, request, bound);
  if (!Array.isArray(items)) return true;
  const outer = leading(node.path, bound);
  let found = 0;
  for (let index = 0; index < items.length; index++) if (meets([...outer, index])) found++;
  return inBounds(node, found);
}

/** The keys of a map whose values are not as an `every-value` asks; `fits` is given what leads to a value. */
function* failingKeys(node, request, bound, fits) {
  const value = valueAt(node.path, request, bound);
  if (!isRecord(value)) return;
  const outer = leading(node.path, bound);
  for (const key of Object.keys(value)) {
    if (isAsked(key, node.names ?? [], node.matching ?? null) && !fits([...outer, key])) yield key;
  }
}

function inBounds({ minimum, maximum }, value) {
  return (minimum === undefined || minimum <= value) && (maximum === undefined || value <= maximum);
}

function strictlyInBounds({ minimum, maximum }, value) {
  return (minimum === undefined || minimum < value) && (maximum === undefined || value < maximum);
}

function isRatio({ minimum, maximum }, values) {
  if (values[1] <= 0) return true;
  const ratio = over(exact(values[0]), exact(values[1]));
  return (
    (minimum === undefined || compare(ratio, exact(minimum)) >= 0) &&
    (maximum === undefined || compare(ratio, exact(maximum)) <= 0)
  );
}

const ofIntegers = (test) => (node, values, tables) =>
  values.every(Number.isInteger) ? test(node, values, tables) : undefined;

const ofType = (type, test) => (node, values) =>
  hasType(values[0], type) ? test(node, values[0]) : undefined;

/** The value of each atom: true, false, or undefined where a value is absent or of another type. */
const ATOMS = {
  "has-type": (node, [value]) => (value === undefined ? undefined : hasType(value, node.type)),
  enum: (node, [value]) => (value === undefined ? undefined : node.values.includes(value)),
  "no-additional-properties": ofType("object", (node, value) => unknownKeys(node.names, value).length === 0),
  range: ofType("number", inBounds),
  "exclusive-range": ofType("number", strictlyInBounds),
  "multiple-of": ofType("number", (node, value) => isMultipleOf(value, node.step)),
  length: ofType("string", (node, value) => inBounds(node, codePoints(value))),
  "item-count": ofType("array", (node, value) => inBounds(node, value.length)),
  matches: ofType("string", (node, value) => MATCHES[node.format](value)),
  pattern: ofType("string", (node, value) => isFound(node.pattern, value)),
  "unique-items": ofType("array", (node, value) => areUnlike(value)),
  "item-total": ofType("array", ({ names, absent, minimum = null, maximum = null }, value) =>
    isTotalBetween(value, names, absent, minimum, maximum),
  ),
  "property-count": ofType("object", (node, value) => inBounds(node, keyCount(value))),
  "in-table": ofIntegers((node, [first, second], tables) =>
    tables[node.table].some((row) => row[1] === first && row[2] === second),
  ),
  product: ofIntegers(({ minimum = null, maximum = null }, [one, other]) =>
    isProductWithin(one, other, minimum, maximum),
  ),
  ratio: ofIntegers(isRatio),
  compare: ({ inclusive = false }, [one, other]) =>
    Number.isFinite(one) && Number.isFinite(other) ? one < other || (inclusive && one === other) : undefined,
  "equal-item-count": (node, values) =>
    values.every(Array.isArray) ? values[0].length === values[1].length : undefined,
  "total-count": (node, values) =>
    values.reduce((sum, each) => sum + (Array.isArray(each) ? each.length : 0), 0) <= node.maximum,
};

exports.hasType = hasType;
exports.valueAt = valueAt;
exports.leading = leading;
exports.holds = holds;
exports.unknownKeys = unknownKeys;
exports.countWhereHolds = countWhereHolds;
exports.failingKeys = failingKeys;
exports.ATOMS = ATOMS;
