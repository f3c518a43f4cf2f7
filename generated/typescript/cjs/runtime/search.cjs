// Searches for the cheapest fixes that remove faults and cause no others. Faults stand in maps by their names.
"use strict";

const { Budget, Exhausted } = require("./checks.cjs");
const { applyEdits, at, changedPlaces, cost, fingerprint } = require("./edits.cjs");
const { inOrder } = require("./faults.cjs");
const { attempts } = require("./fixes.cjs");

const MOST_STATES = 300;
const MOST_BRANCHES = 4;
const MOST_WORK = 20_000;

/** The budget of one search. */
function searchBudget() {
  return new Budget(MOST_WORK);
}

/**
 * The cheapest fixes, each a list of edits, after which the wanted faults are gone and only accepted ones are
 * new, and the request after them.
 *
 * Destructive ones are among them only if they are asked for; else those met are told in `skipped`. Equally cheap ones
 * are taken in the order of checks and of their fixes. Undefined where there are none, or none within the budget and
 * three hundred states.
 */
function cheapestFixes(checks, request, wanted, accepted, budget, destructive = false, skipped = []) {
  const waiting = [{ cost: 0, number: 0, fixes: [], draft: request, faults: wanted }];
  const known = new Set();
  let number = 0;
  try {
    while (waiting.length > 0 && number < MOST_STATES) {
      const state = cheapest(waiting);
      if (state.faults.size === 0) return { fixes: state.fixes, request: state.draft };
      const prints = new Set(fingerprint(state.fixes.flat()));
      const key = JSON.stringify([[...state.faults.keys()].sort(), [...prints].sort()]);
      if (known.has(key)) continue;
      known.add(key);
      for (const attempt of branches(checks, state.faults, state.draft, destructive, skipped)) {
        number++;
        budget.spend(1 + copyingWork(state.draft, attempt));
        const draft = applyEdits(state.draft, attempt.edits);
        const found = checks.faultsNear(draft, changedPlaces(attempt.edits), budget);
        const faults = remainingFaults(checks, state.faults, found, accepted, draft, budget);
        const price = state.cost + cost(attempt.edits, state.draft);
        waiting.push({ cost: price, number, fixes: [...state.fixes, attempt.edits], draft, faults });
      }
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
  }
  return undefined;
}

/** The faults that remain after an attempt, and those of the ones found that it caused. */
function remainingFaults(checks, faults, found, accepted, after, budget) {
  for (const name of accepted.keys()) found.delete(name);
  for (const [name, each] of faults) {
    if (!found.has(name) && checks.persists(each, after, budget)) found.set(name, each);
  }
  return found;
}

function cheapest(waiting) {
  let best = 0;
  for (const [position, each] of waiting.entries()) {
    const { cost: least, number } = waiting[best];
    if (each.cost < least || (each.cost === least && each.number < number)) best = position;
  }
  return waiting.splice(best, 1)[0];
}

/** What may be done about the first few faults. */
function* branches(checks, faults, draft, destructive, skipped) {
  for (const fault of inOrder(faults.values()).slice(0, MOST_BRANCHES)) {
    for (const each of attempts(checks, fault, draft)) {
      if (!each.sure) continue;
      if (destructive || !each.destructive) yield each;
      else skipped.push(each);
    }
  }
}

/** The work of copying the arrays and objects above what an attempt changes. */
function copyingWork(draft, attempt) {
  let total = 0;
  for (const place of changedPlaces(attempt.edits)) {
    for (let length = 0; length < place.length; length++) {
      const holder = at(draft, place.slice(0, length));
      if (typeof holder === "object" && holder !== null) total += Math.floor(Object.keys(holder).length / 64);
    }
  }
  return total;
}

exports.searchBudget = searchBudget;
exports.cheapestFixes = cheapestFixes;
exports.remainingFaults = remainingFaults;
