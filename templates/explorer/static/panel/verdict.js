// The verdict on the request, and the button that repairs what can be repaired.

import { debounced, h } from "../dom.js";
import { several } from "../numbers.js";
import { verdictOf } from "../request/issues.js";

const MOST_WRONG = 200; // of more, no repair is tried
const MOST_COUNTED = 100; // to repair more takes longer than a page may wait
const PAUSE = 80; // ms: repairing takes longer than a key may

/** The verdict in words: `update(request, sortedIssues)`; `commit(request, changes)` takes the repaired request. */
export function verdictLine({ module, commit }) {
  const verdict = h("p", { className: "verdict", id: "verdict", role: "status" });
  const mend = h("button", { type: "button", className: "main", hidden: true, onclick: mendAll });
  let request;

  function mendAll() {
    const { partial, patch } = module.repair(request);
    if (patch.length > 0) commit(partial, patch.length);
  }

  function show(offer) {
    mend.hidden = offer === null;
    mend.textContent = offer ?? "";
  }

  const offerSoon = debounced(PAUSE, (faults) => show(offerOf(module, request, faults)));
  return {
    element: h("div", { className: "verdict-line" }, verdict, mend),
    update(next, faults) {
      request = next;
      const { state, words } = verdictOf(faults);
      if (verdict.textContent !== words) verdict.textContent = words;
      verdict.className = `verdict ${state}`;
      if (faults.wrong.length === 0) show(null);
      offerSoon(faults);
      return { state, words };
    },
  };
}

/** What the button says, or null where nothing is set wrongly or no repair is known. */
export function offerOf(module, request, { missing, wrong }) {
  if (wrong.length === 0 || wrong.length > MOST_WRONG) return null;
  if (wrong.length > MOST_COUNTED) return "Fix what can be";
  const { patch, remaining } = module.repair(request);
  const isAll = remaining <= missing.length;
  if (patch.length === 0) return null;
  if (patch.length === 1) return isAll ? "Fix it" : "Fix what can be, 1 change";
  return `${isAll ? "Fix all" : "Fix what can be"}, ${several(patch.length, "change")}`;
}
