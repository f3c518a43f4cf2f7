// One-click fixes, in the words of the validator.

import { h, prose } from "../dom.js";

const MOST = 3;

/** Up to three buttons that do what the issue suggests; a dashed one loses something, or is one way of several. */
export function fixButtons(issue, apply) {
  return issue.suggestions.slice(0, MOST).map((suggestion) => {
    const isSure = suggestion.sure && !suggestion.destructive;
    const className = isSure ? "fix" : "fix unsure";
    return h("button", { type: "button", className, onclick: () => apply(suggestion) }, prose(suggestion.message));
  });
}
