// The checks of one message as data, and which of them a request breaks at which places.

import { isWithin, keyOf, pathOf } from "./edits.js";
import { isRecord } from "./plain.js";
import { atoms, holds, paths, strangers, valueAt } from "./predicates.js";

export const UNKNOWN = 0;
export const MISSING = 1;
export const VALUE = 2;
export const RELATION = 3;

/** A search has looked at as much as it may. */
export class Exhausted extends Error {}

/** How much a search may still look at. */
export class Work {
  constructor(left) {
    this.left = left;
  }

  /** Counts; throws Exhausted when nothing is left. */
  spend(amount) {
    this.left -= amount;
    if (this.left < 0) throw new Exhausted();
  }
}

/**
 * A check that is broken, by its number: `bound` binds its scope, `key` is one that is not known.
 * `name` tells one from all others.
 */
export function fault(number, bound, key) {
  return { number, bound, key, name: JSON.stringify([number, bound, key]) };
}

/** Faults in the order of checks, then of items, then of keys. */
export function inOrder(faults) {
  return [...faults].sort((one, other) => {
    if (one.number !== other.number) return one.number - other.number;
    for (const [position, each] of one.bound.entries()) {
      if (each !== other.bound[position]) return each - other.bound[position];
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

const KNOWN = new WeakMap();

/** The checks of a model's rules, made once. */
export function checksOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Checks(rules));
  return KNOWN.get(rules);
}

/** The checks, the parameters and the tables of a message. */
export class Checks {
  constructor(rules) {
    this.rules = rules;
    this.tables = rules.tables;
    this.checks = rules.checks.map(check);
    this.parameters = new Map(rules.parameters.map((each) => [keyOf(each[0]), parameter(each)]));
    this.numbers = new Map(this.checks.map((each, number) => [each.rule, number]));
    this.children = new Map();
    for (const each of this.parameters.values()) {
      const holder = keyOf(each.path.slice(0, -1));
      if (!this.children.has(holder)) this.children.set(holder, []);
      this.children.get(holder).push(each);
    }
    this.near_ = new Map();
  }

  /** The parameters directly below a path. */
  below(path) {
    return this.children.get(keyOf(path)) ?? [];
  }

  /** Whether a check about a value is the first on it, which settles its type. */
  isFirst(number) {
    const about = keyOf(this.checks[number].about[0]);
    const isOne = (each) => each.stage === VALUE && keyOf(each.about[0]) === about;
    return this.checks.findIndex(isOne) === number;
  }

  /** Every fault, in the order of the checks; no more than so many. */
  faults(request, most = Infinity) {
    const found = [];
    for (const number of this.checks.keys()) {
      for (const each of this.of(number, request)) {
        found.push(each);
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  /** Whether the request has a key that is not known. */
  hasStrangers(request) {
    const isUnknown = (number) => this.checks[number].stage === UNKNOWN;
    const numbers = [...this.checks.keys()].filter(isUnknown);
    return numbers.some((number) => !this.of(number, request).next().done);
  }

  /** The faults that a change at the places may have brought, by name. */
  near(request, places, work) {
    const found = new Map();
    for (const place of places) {
      for (const number of this.touched(pathOf(place))) {
        for (const each of this.of(number, request, place, work)) found.set(each.name, each);
      }
    }
    return found;
  }

  /** Whether the fault is one of this request, too. */
  still(one, request, work) {
    for (const each of this.of(one.number, request, [], work, one.bound)) {
      if (each.name === one.name) return true;
    }
    return false;
  }

  /** The checks whose outcome a change at the path may change. */
  touched(path) {
    const key = keyOf(path);
    if (!this.near_.has(key)) {
      const holder = keyOf(path.slice(0, -1));
      const concerns = (each) =>
        each.seen.some((seen) => isWithin(seen, path)) ||
        (each.stage === UNKNOWN && keyOf(each.scope) === holder && path.length > 0);
      const numbers = [...this.checks.keys()].filter((number) => concerns(this.checks[number]));
      this.near_.set(key, numbers);
    }
    return this.near_.get(key);
  }

  /** The faults of one check; only those that a change at the place may touch. */
  *of(number, request, place = [], work = undefined, only = undefined) {
    const one = this.checks[number];
    if (one.advice) return;
    for (const bound of only === undefined ? bindings(one.scope, request, place) : [only]) {
      work?.spend(1);
      const there = valueAt(one.scope, request, bound);
      if (one.inside && !isRecord(there)) continue;
      if (one.stage === UNKNOWN) {
        if (!isRecord(there)) continue;
        work?.spend(Math.floor(Object.keys(there).length / 16));
        for (const key of strangers(one.holds[2], there)) yield fault(number, bound, key);
      } else if (!holds(one.holds, request, bound, this.tables)) {
        yield fault(number, bound, null);
      }
    }
  }
}

const UNBOUND = [[]];

/** For each value at the scope, the numbers of its `[]`; only those at the place where this binds them. */
function bindings(scope, request, place) {
  if (!scope.includes("[]")) return valueAt(scope, request, []) === undefined ? [] : UNBOUND;
  function* below(value, depth, bound, stays) {
    if (depth === scope.length) {
      yield bound;
      return;
    }
    const name = scope[depth];
    const on = stays && depth < place.length;
    if (name !== "[]") {
      if (isRecord(value) && value[name] !== undefined) {
        yield* below(value[name], depth + 1, bound, on && place[depth] === name);
      }
    } else if (Array.isArray(value)) {
      const fixed = on && typeof place[depth] === "number";
      const [start, end] = fixed ? [place[depth], Math.min(place[depth] + 1, value.length)] : [0, value.length];
      for (let index = start; index < end; index++) {
        yield* below(value[index], depth + 1, [...bound, index], fixed);
      }
    }
  }
  return below(request, 0, [], true);
}

function check([rule, code, message, stage, scope, about, advice, node, options]) {
  const spoken = unique(mentioned(node, false));
  const isInside = (path) => path.length > scope.length && isWithin(path, scope);
  const inside = stage === RELATION || spoken.some(isInside);
  const seen = unique([scope, ...mentioned(node, true)]);
  return { rule, code, message, stage, scope, about, advice, holds: node, options, paths: spoken, seen, inside };
}

function parameter([path, required, standard, fill, forms]) {
  return { path, required, default: standard, fill, forms };
}

function mentioned(node, deep) {
  return atoms(node).flatMap((atom) => {
    const inner = deep && atom[0] === "count-where" ? mentioned(atom[2], true) : [];
    return [...paths(atom), ...inner];
  });
}

function unique(several) {
  return [...new Map(several.map((path) => [keyOf(path), path])).values()];
}
