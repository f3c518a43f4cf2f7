// Tries values: whether a request can be completed with them. Searches pause after each value that they tried.

import { isOfMap, UNKNOWN } from "./check.js";
import { Budget, Exhausted } from "./checks.js";
import { additions, completeRequest } from "./completion.js";
import { applyEdits, at, changedPlaces, editsToSet, placeOf, sizeOf } from "./edits.js";
import { dotted } from "./nodes.js";

export const MOST_WORK = 600_000;
const MOST_FAULTS = 64;
const MOST_FOR_ONE = 12_000;
/** Each value of a request beyond so many is so much work, for each request that is tried. */
const [FREE_VALUES, WORK_OF_VALUE] = [2_000, 4];

/** The searches for one request; `incomplete` says that one ended before it had seen everything. */
export class Possibilities {
  #work;
  #weight;
  #known;
  #settled;

  /** `work` is a budget that several searches may share. */
  constructor(checks, request, work) {
    this.checks = checks;
    this.request = request;
    this.#work = work;
    this.#weight = WORK_OF_VALUE * Math.max(0, sizeOf(request, MOST_WORK) - FREE_VALUES);
    this.incomplete = false;
  }

  /** A valid request that extends this one without additions at the locked places, or undefined. */
  completion(request, ...locked) {
    this.#work.left -= this.#weight;
    const budget = new Budget(Math.min(this.#work.left, MOST_FOR_ONE));
    const before = budget.left;
    try {
      budget.spend(0);
      return completeRequest(this.checks, request, locked, budget);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.incomplete = true;
      return undefined;
    } finally {
      this.#work.left -= Math.max(0, before) - Math.max(0, budget.left);
    }
  }

  /** Whether the request can be completed with this value at the place. */
  isAllowed(request, place, value) {
    const { example, isImpossible } = this.known(request);
    if (isImpossible) return false;
    const change = example === undefined ? undefined : editsToSet(example, place, value);
    if (change !== undefined && this.#work.left > 0) {
      this.#work.left -= this.#weight;
      const faults = this.checks.faultsNear(applyEdits(example, change), changedPlaces(change), new Budget(MOST_WORK));
      if (faults.size === 0) return true;
    }
    const edits = editsToSet(request, place, value);
    return edits !== undefined && this.completion(applyEdits(request, edits)) !== undefined;
  }

  /** Those of the values with which the request can be completed. */
  *allowed(request, place, values) {
    const kept = [];
    for (const value of values) {
      if (this.isAllowed(request, place, value)) kept.push(value);
      yield null;
    }
    return kept;
  }

  /** Whether the request can be completed with one of the values. */
  *isAnyAllowed(request, place, values) {
    for (const value of values) {
      const isAllowed = this.isAllowed(request, place, value);
      yield null;
      if (isAllowed) return true;
    }
    return false;
  }

  /** A valid request that extends the last one asked about, and whether an unknown key rules it out; computed once. */
  known(request) {
    if (this.#known === undefined || !Object.is(this.#known.request, request)) {
      const before = this.incomplete;
      this.incomplete = false;
      const example = this.completion(request);
      const isImpossible = example === undefined && this.checks.hasUnknownKeys(request);
      this.#known = { request, example, isUnsure: this.incomplete, isImpossible };
      this.incomplete = before;
    }
    return this.#known;
  }

  /** The first faults of a request; none, and the search is incomplete, where no work is left for them. */
  faults(request) {
    this.#work.left -= this.#weight;
    if (this.#work.left > 0) return this.checks.faults(request, MOST_FAULTS);
    this.incomplete = true;
    return [];
  }

  /** The request without the values at fault that keep it from being completed, and their names. */
  settled(request) {
    if (this.#settled === undefined || !Object.is(this.#settled.request, request)) {
      this.#settled = { request, ...this.#withoutFaults(request) };
    }
    return this.#settled;
  }

  /** What no addition can help goes first; all that is at fault, where that is not enough. */
  #withoutFaults(request) {
    const { example, isUnsure } = this.known(request);
    const names = new Set();
    let draft = request;
    for (const isHopeless of example === undefined && !isUnsure ? [true, false] : []) {
      for (const fault of this.faults(draft)) {
        if (isHopeless && additions(this.checks, fault, draft, []).length > 0) continue;
        for (const place of this.#places(fault)) {
          if (place.length === 0) return { rest: request, aside: [] };
          if (at(draft, place) === undefined) continue;
          names.add(dotted(place));
          draft = applyEdits(draft, [["remove", place]]);
        }
      }
      if (names.size > 0 && this.known(draft).example !== undefined) return { rest: draft, aside: [...names] };
    }
    return { rest: request, aside: [] };
  }

  /** The values that a fault is about; of parts of arrays and maps, the whole. */
  #places(fault) {
    const check = this.checks.checks[fault.number];
    if (check.phase === UNKNOWN && !isOfMap(check) && !check.scope.includes("[]")) {
      return [[...placeOf(check.scope, fault.bound), fault.key]];
    }
    return (check.phase === UNKNOWN ? [check.scope] : check.paths).map(outer);
  }
}

/** The path as far as it is the same for all items. */
function outer(path) {
  const end = path.findIndex((part) => part === "[]" || part === "{}");
  return end < 0 ? path : path.slice(0, end);
}
