// Makes a request valid with as few changes as possible.

import { VALUE } from "./check.js";
import { Budget, checksOf } from "./checks.js";
import { judgedBy } from "./easing.js";
import { applyEdits, isWithin, keyOf, patch, placeOf } from "./edits.js";
import { inOrder } from "./faults.js";
import { errorsOf } from "./findings.js";
import { unknownOf } from "./leniency.js";
import { Opaque, plain, withOriginals } from "./plain.js";
import { cheapestFixes, searchBudget } from "./search.js";
import { leastSteps } from "./steps.js";

const MOST_FAULTS = 200;
const MOST_TOGETHER = 6;

/** The evaluations after which no way is looked for any more, if they found none. */
const MOST_WORK_IN_VAIN = 200_000;

/** The request made valid by the rules of a model; throws for options alone. See issue.d.ts and leniency.js. */
export function repairRequest(rules, request, options) {
  const unknown = unknownOf(options);
  try {
    const { copy, original } = plain(request);
    if (copy instanceof Opaque) return repairOf(null, [], 1);
    const { rules: asked, judged, strip } = judgedBy(rules, copy, unknown);
    const checks = checksOf(asked);
    const found = repaired(checks, judged, options?.destructive === true);
    const after = judged === copy ? found.request : applyEdits(copy, found.fixes.flat());
    const left = judged === copy || found.remaining > 0 ? 0 : checks.faults(strip(after)).length;
    if (left > 0) return repairOf(request, [], Math.max(1, errorsOf(asked, judged)));
    const fixes = found.fixes.map((edits) => patch(edits, (value) => withOriginals(value, original)));
    const remaining = found.remaining > 0 ? Math.max(1, errorsOf(asked, strip(after))) : 0;
    return repairOf(withOriginals(after, original), fixes, remaining);
  } catch {
    return repairOf(null, [], 1);
  }
}

/** A repair that came as far as `partial`, which is valid if nothing remains. */
export function repairOf(partial, fixes, remaining) {
  return { request: remaining === 0 ? partial : null, partial, fixes, patch: fixes.flat(), remaining };
}

/** As `searched` gives it: with destructive fixes if no others make the request valid. */
function repaired(checks, request, destructive) {
  const found = searched(checks, request, false);
  return destructive && found.remaining > 0 ? searched(checks, request, true) : found;
}

/** The request without the faults to which a way is known, the fixes that lead to it, and how many checks fail. */
function searched(checks, request, destructive) {
  const faults = checks.faults(request);
  if (faults.length > MOST_FAULTS) return { request, fixes: [], remaining: faults.length };
  const search = new Search(checks, request, destructive);
  const fixes = search.fixesOf(faults);
  const left = named(checks.faults(search.draft));
  const least = leastSteps(checks, request, fixes, left);
  const after = applyEdits(request, least.flat());
  const remaining = left.size;
  if (checks.faults(after).every((each) => left.has(each.name))) return { request: after, fixes: least, remaining };
  return { request: search.draft, fixes, remaining };
}

/** Looks for fixes of one fault after the other; those to which no way is known are put aside. */
class Search {
  #checks;
  #destructive;
  #leftInVain = MOST_WORK_IN_VAIN;

  constructor(checks, request, destructive) {
    this.#checks = checks;
    this.#destructive = destructive;
    this.draft = request;
  }

  /** The fixes after which as many of the faults as can be are gone. */
  fixesOf(given) {
    const fixes = [];
    let [faults, aside, hasChanged] = [[...given], [], false];
    while ((faults.length > 0 || (aside.length > 0 && hasChanged)) && this.#leftInVain > 0) {
      // What was put aside, once more: another fix may have shown a way.
      if (faults.length === 0) [faults, aside, hasChanged] = [inOrder(aside), [], false];
      const found = this.#solution(faults, aside);
      if (found === undefined) {
        aside.push(faults.shift());
        continue;
      }
      hasChanged = true;
      fixes.push(...found.fixes);
      this.draft = found.request;
      [faults, aside] = [this.#persisting(faults), this.#persisting(aside)];
    }
    return fixes;
  }

  #persisting(faults) {
    return faults.filter((each) => this.#checks.persists(each, this.draft, new Budget(1_000_000)));
  }

  /** A solution for the first fault and those of related places, which may cost less together. */
  #solution([first, ...others], aside) {
    const related = others.filter((each) => isRelated(this.#checks, first, each));
    const known = [first, ...others, ...aside];
    const together = this.#searched([first, ...related].slice(0, MOST_TOGETHER), known);
    if (together !== undefined) return together;
    const alone = [first, ...related.filter((each) => isOfSameValue(this.#checks, first, each))];
    return alone.length <= related.length ? this.#searched(alone, known) : undefined;
  }

  #searched(group, known) {
    const accepted = named(known.filter((each) => !group.includes(each)));
    for (const destructive of this.#destructive ? [false, true] : [false]) {
      const budget = searchBudget();
      const before = budget.left;
      const found = cheapestFixes(this.#checks, this.draft, named(group), accepted, budget, destructive);
      if (found !== undefined) return found;
      this.#leftInVain -= before - budget.left;
    }
    return undefined;
  }
}

function named(faults) {
  return new Map(faults.map((each) => [each.name, each]));
}

/** Whether the faults concern the same place, or one inside the other. */
function isRelated(checks, one, other) {
  const others = placesOf(checks, other);
  return placesOf(checks, one).some((a) => others.some((b) => isWithin(a, b) || isWithin(b, a)));
}

/** Whether both are about one value alone: to be of the right type does not help it if it stays wrong. */
function isOfSameValue(checks, one, other) {
  if (![one, other].every(({ number }) => checks.checks[number].phase === VALUE)) return false;
  const [places, others] = [one, other].map((each) => new Set(placesOf(checks, each).map(keyOf)));
  return places.size === others.size && [...places].every((each) => others.has(each));
}

function placesOf(checks, fault) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) return [[...placeOf(check.scope, fault.bound), fault.key]];
  return check.paths.map((path) => placeOf(path, fault.bound));
}
