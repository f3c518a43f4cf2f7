// Faults of a request: broken checks, and their order.
"use strict";

/**
 * A broken check, by its number: `bound` holds the indexes in its scope, and behind them the key of a map whose
 * value is at fault; `key` is the unknown key or null.
 * `name` tells it from all others.
 */
function fault(number, bound, key) {
  return { number, bound, key, name: JSON.stringify([number, bound, key]) };
}

/** The faults in the order of checks, then of items, then of keys. */
function inOrder(faults) {
  return [...faults].sort((one, other) => {
    if (one.number !== other.number) return one.number - other.number;
    for (const [position, each] of one.bound.entries()) {
      const there = other.bound[position];
      if (each !== there) return typeof each === "string" ? byCodePoints(each, there) : each - there;
    }
    return one.key === other.key ? 0 : byCodePoints(one.key, other.key);
  });
}

function byCodePoints(one, other) {
  const [left, right] = [[...one], [...other]];
  for (const [position, each] of left.entries()) {
    const difference = each.codePointAt(0) - (right[position]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

exports.fault = fault;
exports.inOrder = inOrder;
