import type { Edit, Repair, Suggestion } from "./issue.cjs";

/**
 * A copy of the request after a fix: a list of operations, or a suggestion or repair, which has a `patch`.
 *
 * The operations are `add`, `replace`, `remove` and `move`; the request given is not changed. Throws RangeError, which
 * names the operation, for what is no such patch, and for one that does not fit the request, as after another change.
 */
export declare function applyFix<Given>(
  request: Given,
  fix: readonly Edit[] | Pick<Suggestion, "patch"> | Pick<Repair, "patch">,
): Given;
