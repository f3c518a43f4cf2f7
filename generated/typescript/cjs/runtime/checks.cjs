// Finds which checks of a message a request breaks, and where.
"use strict";

const { check, isOfMap, UNKNOWN, VALUE } = require("./check.cjs");
const { domain, statedLimits } = require("./domains.cjs");
const { isWithin, keyOf, pathOf } = require("./edits.cjs");
const { fault } = require("./faults.cjs");
const { isRecord } = require("./plain.cjs");
const { failingKeys, holds, unknownKeys, valueAt } = require("./predicates.cjs");

/** So many parts of an array or an object are looked at in the time of one evaluation. */
const PARTS_LOOKED_AT = 4;

/** Thrown when a search has spent its budget. */
class Exhausted extends Error {}

/** How many evaluations of checks a search may still make. */
class Budget {
  constructor(left) {
    this.left = left;
  }

  /** Takes the amount off; throws Exhausted when nothing is left. */
  spend(amount) {
    this.left -= amount;
    if (this.left < 0) throw new Exhausted();
  }
}

const KNOWN = new WeakMap();

/** The checks of a model's rules; each is built once. */
function checksOf(rules) {
  if (!KNOWN.has(rules)) KNOWN.set(rules, new Checks(rules));
  return KNOWN.get(rules);
}

/** The checks, the parameters and the tables of a message. */
class Checks {
  constructor(rules) {
    this.rules = rules;
    this.tables = rules.tables;
    this.checks = rules.checks.map(check);
    const limits = statedLimits(this.checks.filter((each) => each.phase === VALUE));
    const domains = rules.parameters.map((each) => domain(each, limits));
    this.parameters = new Map(domains.map((each) => [keyOf(each.path), each]));
    this.numbers = new Map(this.checks.map((each, number) => [each.rule, number]));
    this.children = new Map();
    for (const each of this.parameters.values()) {
      const holder = keyOf(each.path.slice(0, -1));
      if (!this.children.has(holder)) this.children.set(holder, []);
      this.children.get(holder).push(each);
    }
    this.wholes = [...new Map(this.checks.flatMap(({ wholes }) => wholes).map((path) => [keyOf(path), path])).values()];
    this.worded = new Map();
    this.footprints = new Map();
    this.nearby = new Map();
  }

  /** The same with some of the checks alone. */
  part(numbers) {
    const one = Object.assign(Object.create(Checks.prototype), this);
    one.checks = numbers.map((number) => this.checks[number]);
    one.numbers = new Map(one.checks.map((each, number) => [each.rule, number]));
    one.nearby = new Map();
    return one;
  }

  /** The parameters directly below a path. */
  below(path) {
    return this.children.get(keyOf(path)) ?? [];
  }

  /** Whether a check depends on all that stands inside an array or an object above the place. */
  isInWhole(place) {
    const path = this.pathOf(place);
    return this.wholes.some((whole) => isWithin(path, whole));
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
      for (const number of this.checksNear(this.pathOf(place))) {
        for (const each of this.faultsOf(number, request, place, budget)) found.set(each.name, each);
      }
    }
    return found;
  }

  /** Whether the request has this fault. */
  persists(one, request, budget) {
    const { phase, scope, predicate } = this.checks[one.number];
    if (phase === UNKNOWN && one.key !== null) {
      budget.spend(1);
      const there = valueAt(scope, request, one.bound);
      return isRecord(there) && there[one.key] !== undefined && !predicate.names.includes(one.key);
    }
    for (const each of this.faultsOf(one.number, request, [], budget, one.bound)) {
      if (each.name === one.name) return true;
    }
    return false;
  }

  /** The path of the parameter at a place; the value under a key of a map has the path of all of them. */
  pathOf(place) {
    let path = [];
    for (const name of pathOf(place)) {
      const [inside, ofMap] = [[...path, name], [...path, "{}"]];
      path = !this.parameters.has(keyOf(inside)) && this.parameters.has(keyOf(ofMap)) ? ofMap : inside;
    }
    return path;
  }

  /** The numbers of the checks whose outcome depends on the value at the path. */
  checksNear(path) {
    const key = keyOf(path);
    if (!this.nearby.has(key)) {
      const holder = keyOf(path.slice(0, -1));
      const concerns = (each) =>
        each.dependencies.some((read) => isWithin(read, path)) ||
        (each.phase === UNKNOWN && keyOf(each.scope) === holder && path.length > 0) ||
        each.wholes.some((whole) => isWithin(path, whole));
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
      budget?.spend(1 + Math.floor(sizeAt(one.sized, request, bound) / PARTS_LOOKED_AT));
      const there = valueAt(one.scope, request, bound);
      if (one.isOfObject && !isRecord(there)) continue;
      if (isOfMap(one)) {
        const fits = (each) => holds(one.predicate.where, request, each, this.tables);
        const above = bound.slice(0, indexes(one.scope));
        for (const key of failingKeys(one.predicate, request, above, fits)) {
          yield fault(number, [...above, key], null);
        }
      } else if (one.phase === UNKNOWN) {
        if (isRecord(there)) yield* this.unknownKeys(number, there, bound, place, budget);
      } else if (!holds(one.predicate, request, bound, this.tables)) {
        yield fault(number, bound, null);
      }
    }
  }

  /** The unknown keys of an object, or only that at the place. */
  *unknownKeys(number, there, bound, place, budget) {
    const { scope, predicate } = this.checks[number];
    if (place.length > scope.length && typeof place[scope.length] === "string") {
      const key = place[scope.length];
      if (there[key] !== undefined && !predicate.names.includes(key)) yield fault(number, bound, key);
      return;
    }
    budget?.spend(Math.floor(Object.keys(there).length / 16));
    for (const key of unknownKeys(predicate.names, there)) yield fault(number, bound, key);
  }
}

/** How many parts the arrays and objects at the paths have. */
function sizeAt(paths, request, bound) {
  let size = 0;
  for (const path of paths) {
    const value = valueAt(path, request, bound);
    if (Array.isArray(value)) size += value.length;
    else if (isRecord(value)) size += Object.keys(value).length;
  }
  return size;
}

function indexes(scope) {
  return scope.filter((name) => name === "[]").length;
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

exports.Exhausted = Exhausted;
exports.Budget = Budget;
exports.checksOf = checksOf;
exports.Checks = Checks;
