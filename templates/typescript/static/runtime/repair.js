// Makes a request valid with as few changes as possible.

import { Budget, checksOf } from "./checks.js";
import { isWithin, patch, placeOf } from "./edits.js";
import { plain, withOriginals } from "./plain.js";
import { cheapestFixes, searchBudget } from "./search.js";

const MOST_FAULTS = 200;
const MOST_TOGETHER = 6;

/** The request made valid by the rules of a model; never throws. See issue.d.ts. */
export function repairRequest(rules, request) {
  try {
    const { copy, original } = plain(request);
    const found = repaired(checksOf(rules), copy);
    if (found === undefined) return none();
    const fixes = found.fixes.map((edits) => patch(edits, original));
    return { request: withOriginals(found.request, original), fixes, patch: fixes.flat() };
  } catch {
    return none();
  }
}

function none() {
  return { request: null, fixes: [], patch: [] };
}

/** The valid request and the fixes that lead to it; undefined if no way is known, or for 200 faults. */
function repaired(checks, request) {
  const fixes = [];
  let draft = request;
  let faults = checks.faults(draft, MOST_FAULTS);
  if (faults.length >= MOST_FAULTS) return undefined;
  while (faults.length > 0) {
    const found = solution(checks, draft, faults);
    if (found === undefined) return undefined;
    fixes.push(...found.fixes);
    draft = found.request;
    faults = faults.filter((each) => checks.persists(each, draft, new Budget(1_000_000)));
  }
  return checks.faults(draft, 1).length > 0 ? undefined : { request: draft, fixes };
}

/** A solution for the first fault and those of related places, which may cost less together. */
function solution(checks, draft, faults) {
  const [first, ...others] = faults;
  const near = others.filter((each) => isRelated(checks, first, each));
  const group = [first, ...near].slice(0, MOST_TOGETHER);
  const accepted = faults.filter((each) => !group.includes(each));
  return cheapestFixes(checks, draft, named(group), named(accepted), searchBudget());
}

function named(faults) {
  return new Map(faults.map((each) => [each.name, each]));
}

/** Whether the faults concern the same place, or one inside the other. */
function isRelated(checks, one, other) {
  const others = placesOf(checks, other);
  return placesOf(checks, one).some((a) => others.some((b) => isWithin(a, b) || isWithin(b, a)));
}

function placesOf(checks, fault) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) return [[...placeOf(check.scope, fault.bound), fault.key]];
  return check.paths.map((path) => placeOf(path, fault.bound));
}
