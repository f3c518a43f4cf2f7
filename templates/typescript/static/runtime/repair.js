// Makes a request valid with as little change as may be, or says that no way is known.

import { checksOf, Work } from "./checks.js";
import { isWithin, patch, placeOf } from "./edits.js";
import { given, plain } from "./plain.js";
import { allowance, mended } from "./search.js";

const MOST_FAULTS = 200;
const MOST_TOGETHER = 6;

/** The repair of a request by the rules of one model; never throws. See issue.d.ts. */
export function repaired(rules, request) {
  try {
    const { copy, original } = plain(request);
    const found = mendedWholly(checksOf(rules), copy);
    if (found === undefined) return unknown();
    const fixes = found.fixes.map((edits) => patch(edits, original));
    return { request: given(found.request, original), fixes, patch: fixes.flat() };
  } catch {
    return unknown();
  }
}

function unknown() {
  return { request: null, fixes: [], patch: [] };
}

/** The request made valid and the fixes that did it; undefined where no way is known, or for 200 faults. */
function mendedWholly(checks, request) {
  const fixes = [];
  let draft = request;
  let faults = checks.faults(draft, MOST_FAULTS);
  if (faults.length >= MOST_FAULTS) return undefined;
  while (faults.length > 0) {
    const done = step(checks, draft, faults);
    if (done === undefined) return undefined;
    fixes.push(...done.fixes);
    draft = done.request;
    faults = faults.filter((each) => checks.still(each, draft, new Work(1_000_000)));
  }
  return checks.faults(draft, 1).length > 0 ? undefined : { request: draft, fixes };
}

/** The first fault mended, with those that lie near it where that costs less than one by one. */
function step(checks, draft, faults) {
  const [first, ...others] = faults;
  const related = others.filter((each) => speakOfOnePlace(checks, first, each));
  const group = [first, ...related].slice(0, MOST_TOGETHER);
  const accepted = faults.filter((each) => !group.includes(each));
  return mended(checks, draft, named(group), named(accepted), allowance());
}

function named(faults) {
  return new Map(faults.map((each) => [each.name, each]));
}

/** Whether the two faults speak of the same place, or of one that lies inside the other's. */
function speakOfOnePlace(checks, one, other) {
  const others = placesOf(checks, other);
  return placesOf(checks, one).some((a) => others.some((b) => isWithin(a, b) || isWithin(b, a)));
}

function placesOf(checks, fault) {
  const check = checks.checks[fault.number];
  if (fault.key !== null) return [[...placeOf(check.scope, fault.bound), fault.key]];
  return check.paths.map((path) => placeOf(path, fault.bound));
}
