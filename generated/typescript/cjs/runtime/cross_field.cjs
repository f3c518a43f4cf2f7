// Evaluates rules between parameters with three values: an atom about a value of the wrong type is neither
// satisfied nor violated, since that value has an issue of its own. Where a value may have several types, or
// any, the other ones are not wrong: an atom about one type is satisfied by them.
"use strict";

const { paths } = require("./nodes.cjs");
const { ATOMS, countWhereHolds, failingKeys, hasType, valueAt } = require("./predicates.cjs");

/** A context is a request, the indexes for `[]`, the tables, and the types of parameters. */
function isSatisfied(node, context) {
  switch (node.op) {
    case "not":
      return isViolated(node.of, context);
    case "implies":
      return isViolated(node.given, context) || isSatisfied(node.then, context);
    case "all-of":
      return node.of.every((part) => isSatisfied(part, context));
    case "any-of":
      return node.of.some((part) => isSatisfied(part, context));
    case "present":
      return valueAt(node.path, context.request, context.bound) !== undefined;
    default: {
      const values = valuesOf(node, context);
      if (node.op !== "total-count" && values.includes(undefined)) return true;
      if (!isOfType(node, values, context)) return false;
      return atomHolds(node, values, context) ?? true;
    }
  }
}

function isViolated(node, context) {
  switch (node.op) {
    case "not":
      return isSatisfied(node.of, context);
    case "implies":
      return isSatisfied(node.given, context) && isViolated(node.then, context);
    case "all-of":
      return node.of.some((part) => isViolated(part, context));
    case "any-of":
      return node.of.every((part) => isViolated(part, context));
    case "present":
      return valueAt(node.path, context.request, context.bound) === undefined;
    default: {
      const values = valuesOf(node, context);
      return isOfType(node, values, context) && atomHolds(node, values, context) === false;
    }
  }
}

function valuesOf(node, context) {
  return paths(node).map((path) => valueAt(path, context.request, context.bound));
}

/** Whether each value has its parameter's type, unless that parameter has several types. */
function isOfType(node, values, context) {
  if (node.op === "total-count" || node.op === "has-type") return true;
  return paths(node).every((path, number) => {
    const type = context.typeOf(path);
    return type === undefined || hasType(values[number], type);
  });
}

function atomHolds(node, values, context) {
  const satisfies = (bound) => isSatisfied(node.where, { ...context, bound });
  if (node.op === "every-value") {
    if (!hasType(values[0], "object")) return undefined;
    return failingKeys(node, context.request, context.bound, satisfies).next().done;
  }
  if (node.op !== "count-where") return ATOMS[node.op](node, values, context.tables);
  if (!Array.isArray(values[0])) return undefined;
  return countWhereHolds(node, context.request, context.bound, satisfies);
}

exports.isSatisfied = isSatisfied;
exports.isViolated = isViolated;
