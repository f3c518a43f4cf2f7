// The verdict on the request, and the button that repairs what can be repaired.

import { debounced, h } from "./dom.js";
import { counted, sorted, verdictOf } from "./issues.js";

const MOST_WRONG = 200;
const PAUSE = 80; // ms: repairing takes longer than a key may

/** The verdict in words: `update(request, issues)`; `commit(request, changes)` takes the repaired request. */
export function verdictLine({ module, commit }) {
  const verdict = h("p", { className: "verdict", id: "verdict", role: "status" });
  const mend = h("button", { type: "button", className: "main", hidden: true, onclick: mendAll });
  let request;

  function mendAll() {
    const { partial, patch } = module.repair(request);
    if (patch.length > 0) commit(partial, patch.length);
  }

  const offer = debounced(PAUSE, () => {
    const { patch, remaining } = module.repair(request);
    const left = sorted(module.validate(request)).missing.length;
    const [count, isAll] = [patch.length, remaining <= left];
    mend.hidden = count === 0;
    mend.textContent = wordsFor(count, isAll);
  });

  return {
    element: h("div", { className: "verdict-line" }, verdict, mend),
    update(next, { missing, wrong }) {
      request = next;
      const { state, words } = verdictOf({ missing, wrong });
      if (verdict.textContent !== words) verdict.textContent = words;
      verdict.className = `verdict ${state}`;
      const isOffered = wrong.length > 0 && wrong.length <= MOST_WRONG;
      if (isOffered) offer();
      else mend.hidden = true;
      return { state, words };
    },
  };
}

function wordsFor(count, isAll) {
  if (count === 1 && isAll) return "Fix it";
  const changes = count === 1 ? "1 change" : `${counted(count)} changes`;
  return `${isAll ? "Fix all" : "Fix what can be"}, ${changes}`;
}
