// What is said of issues in several places of the page: which are gaps, where they belong, and what is said of them.

import { counted } from "../numbers.js";

/** Whether an issue says that something is missing: that is no mistake yet. */
export function isMissing(issue) {
  return /(^|\.)required$/.test(issue.rule) || issue.code.startsWith("missing");
}

/** Whether an issue says that what is set is refused. */
export function isWrong(issue) {
  return issue.severity === "error" && !isMissing(issue);
}

/** The issues by what the reader does about them. */
export function sorted(issues) {
  const errors = issues.filter((each) => each.severity === "error");
  const missing = errors.filter(isMissing);
  return {
    missing,
    wrong: errors.filter((each) => !isMissing(each)),
    advice: issues.filter((each) => each.severity !== "error"),
  };
}

/** The verdict in words, and its state: `good`, `open` where something is missing alone, or `bad`. */
export function verdictOf({ missing, wrong }) {
  if (missing.length + wrong.length === 0) return { state: "good", words: "Valid" };
  const parts = [];
  if (wrong.length > 0) parts.push(`${counted(wrong.length)} to fix`);
  if (missing.length > 0) parts.push(`${counted(missing.length)} to fill in`);
  return { state: wrong.length > 0 ? "bad" : "open", words: parts.join(", ") };
}

/** Whether what is set is sound, but no valid request has all of it: then nothing that is filled in helps. */
export function isDeadEnd(narrowed, { missing, wrong }) {
  return missing.length > 0 && wrong.length === 0 && narrowed !== null && narrowed.complete && !narrowed.possible;
}

/** The names of the parameters that an issue is about. */
export function namesOf(issue) {
  return Array.isArray(issue.parameter) ? issue.parameter : [issue.parameter];
}

/** What tells one list of issues from another, without the words of each, which take time. */
export function signatureOf(issues) {
  return issues.map((each) => `${each.rule} ${each.pointer}`).join("\n");
}
