// Makes a request valid with as few changes as possible.

import { Budget, checksOf } from "./checks.js";
import { judgedBy } from "./easing.js";
import { applyEdits, isWithin, patch, placeOf } from "./edits.js";
import { unknownOf } from "./leniency.js";
import { plain, withOriginals } from "./plain.js";
import { cheapestFixes, searchBudget } from "./search.js";
import { leastSteps } from "./steps.js";

const MOST_FAULTS = 200;
const MOST_TOGETHER = 6;

/** The request made valid by the rules of a model; throws for options alone. See issue.d.ts and leniency.js. */
export function repairRequest(rules, request, options) {
  const unknown = unknownOf(options);
  try {
    const { copy, original } = plain(request);
    const { rules: asked, judged, strip } = judgedBy(rules, copy, unknown);
    const checks = checksOf(asked);
    const found = repaired(checks, judged, options?.destructive === true);
    if (typeof found === "number") return none(found);
    const after = judged === copy ? found.request : applyEdits(copy, found.fixes.flat());
    const left = judged === copy ? 0 : checks.faults(strip(after)).length;
    if (left > 0) return none(left);
    const fixes = found.fixes.map((edits) => patch(edits, (value) => withOriginals(value, original)));
    return { request: withOriginals(after, original), fixes, patch: fixes.flat(), remaining: 0 };
  } catch {
    return none(1);
  }
}

function none(remaining) {
  return { request: null, fixes: [], patch: [], remaining };
}

/** The valid request and the fixes that lead to it; how many faults are left if no way is known. */
function repaired(checks, request, destructive) {
  const fixes = [];
  let draft = request;
  let faults = checks.faults(draft);
  while (faults.length > 0 && faults.length <= MOST_FAULTS) {
    const found = solution(checks, draft, faults, destructive);
    if (found === undefined) break;
    fixes.push(...found.fixes);
    draft = found.request;
    faults = faults.filter((each) => checks.persists(each, draft, new Budget(1_000_000)));
  }
  if (faults.length === 0) faults = checks.faults(draft);
  return faults.length > 0 ? faults.length : withLeastSteps(checks, request, draft, fixes);
}

/** The same without superfluous steps. */
function withLeastSteps(checks, request, draft, fixes) {
  const least = leastSteps(checks, request, fixes);
  const after = applyEdits(request, least.flat());
  return checks.faults(after, 1).length > 0 ? { request: draft, fixes } : { request: after, fixes: least };
}

/** A solution for the first fault and those of related places, which may cost less together. */
function solution(checks, draft, faults, destructive) {
  const [first, ...others] = faults;
  const near = others.filter((each) => isRelated(checks, first, each));
  const group = [first, ...near].slice(0, MOST_TOGETHER);
  const accepted = named(faults.filter((each) => !group.includes(each)));
  const found = cheapestFixes(checks, draft, named(group), accepted, searchBudget());
  if (found !== undefined || !destructive) return found;
  return cheapestFixes(checks, draft, named(group), accepted, searchBudget(), true);
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
