// Finds which checks of a message a request breaks, and where.

import { isWithin, keyOf, pathOf } from "./edits.js";
import { isRecord } from "./plain.js";
import { atoms, failingKeys, holds, paths, unknownKeys, valueAt } from "./predicates.js";

export const UNKNOWN = 0;
export const MISSING = 1;
export const VALUE = 2;
export const CROSS_FIELD = 3;

/** Thrown when a search has spent its budget. */
export class Exhausted extends Error {}

/** How many evaluations of checks a search may still make. */
export class Budget {
  constructor(left) {
    this.left = left;
  }

  /** Takes the amount off; throws Exhausted when nothing is left. */
  spend(amount) {
    this.left -= amount;
    if (this.left < 0) throw new Exhausted();
  }
}

/**
 * A broken check, by its number: `bound` holds the indexes in its scope, `key` is the unknown key or null.
 * `name` tells it from all others.
 */
export function fault(number, bound, key) {
  return { number, bound, key, name: JSON.stringify([number, bound, key]) };
}

/** The faults in the order of checks, then of items, then of keys. */
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

/** The checks of a model's rules; each is built once. */
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
    this.nearby = new Map();
  }

  /** The parameters directly below a path. */
  below(path) {
    return this.children.get(keyOf(path)) ?? [];
  }

  /** Whether a check of a value is the first one, which tests its type. */
  isFirst(number) {
    const subject = keyOf(this.checks[number].subjects[0]);
    const isOne = (each) => each.phase === VALUE && keyOf(each.subjects[0]) === subject;
    return this.checks.findIndex(isOne) === number;
  }

  /** The faults in the order of the checks, `most` at most. */
  faults(request, most = Infinity) {
    const found = [];
    for (const number of this.checks.keys()) {
      for (const each of this.faultsOf(number, request)) {
        found.push(each);
        if (found.length >= most) return found;
      }
    }
    return found;
  }

  /** Whether the request has an unknown key. */
  hasUnknownKeys(request) {
    const isUnknown = (number) => this.checks[number].phase === UNKNOWN;
    const numbers = [...this.checks.keys()].filter(isUnknown);
    return numbers.some((number) => !this.faultsOf(number, request).next().done);
  }

  /** The faults that a change at the places may have caused, by name. */
  faultsNear(request, places, budget) {
    const found = new Map();
    for (const place of places) {
      for (const number of this.checksNear(pathOf(place))) {
        for (const each of this.faultsOf(number, request, place, budget)) found.set(each.name, each);
      }
    }
    return found;
  }

  /** Whether the request has this fault. */
  persists(one, request, budget) {
    for (const each of this.faultsOf(one.number, request, [], budget, one.bound)) {
      if (each.name === one.name) return true;
    }
    return false;
  }

  /** The numbers of the checks whose outcome depends on the value at the path. */
  checksNear(path) {
    const key = keyOf(path);
    if (!this.nearby.has(key)) {
      const holder = keyOf(path.slice(0, -1));
      const concerns = (each) =>
        each.dependencies.some((read) => isWithin(read, path)) ||
        (each.phase === UNKNOWN && keyOf(each.scope) === holder && path.length > 0);
      const numbers = [...this.checks.keys()].filter((number) => concerns(this.checks[number]));
      this.nearby.set(key, numbers);
    }
    return this.nearby.get(key);
  }

  /** The faults of one check, or only those that a change at the place may have caused. */
  *faultsOf(number, request, place = [], budget = undefined, only = undefined) {
    const one = this.checks[number];
    if (one.advice) return;
    for (const bound of only === undefined ? bindings(one.scope, request, place) : [only]) {
      budget?.spend(1);
      const there = valueAt(one.scope, request, bound);
      if (one.isOfObject && !isRecord(there)) continue;
      if (isOfMap(one)) {
        const fits = (each) => holds(one.predicate[2], request, each, this.tables);
        for (const key of failingKeys(one.predicate, request, bound, fits)) yield fault(number, bound, key);
      } else if (one.phase === UNKNOWN) {
        if (!isRecord(there)) continue;
        budget?.spend(Math.floor(Object.keys(there).length / 16));
        for (const key of unknownKeys(one.predicate[2], there)) yield fault(number, bound, key);
      } else if (!holds(one.predicate, request, bound, this.tables)) {
        yield fault(number, bound, null);
      }
    }
  }
}

/** Whether a check is about the values of a map, so that each has its own fault. */
export function isOfMap(one) {
  return one.predicate[0] === "every-value" && one.phase !== CROSS_FIELD;
}

const UNBOUND = [[]];

/** The indexes that lead to each value at the scope, or only to those at the place. */
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

function check([rule, code, message, phase, scope, subjects, advice, predicate, options]) {
  const own = unique([...freePaths(predicate, false), ...pathsElsewhere(predicate)]);
  const isInside = (path) => path.length > scope.length && isWithin(path, scope);
  const isOfObject = phase === CROSS_FIELD || own.some(isInside);
  const dependencies = unique([scope, ...freePaths(predicate, true)]);
  const known = { rule, code, message, phase, scope, subjects, advice, predicate, options };
  return { ...known, paths: own, dependencies, isOfObject };
}

function parameter([path, required, standard, variants]) {
  return { path, required, default: standard, variants };
}

function freePaths(node, deep) {
  return atoms(node).flatMap((atom) => {
    const inner = deep && ["count-where", "every-value"].includes(atom[0]) ? freePaths(atom[2], true) : [];
    return [...paths(atom), ...inner];
  });
}

/** The paths of what is asked about the parts of a value, but not of them. */
function pathsElsewhere(node) {
  const asking = atoms(node).filter((atom) => atom[0] === "count-where" || atom[0] === "every-value");
  return asking.flatMap((atom) => {
    const asked = [...freePaths(atom[2], false), ...pathsElsewhere(atom[2])];
    const part = [...atom[1], atom[0] === "count-where" ? "[]" : "{}"];
    return asked.filter((path) => !isWithin(path, part));
  });
}

function unique(several) {
  return [...new Map(several.map((path) => [keyOf(path), path])).values()];
}
