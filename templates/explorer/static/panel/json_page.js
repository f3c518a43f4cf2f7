// The page on which JSON is edited: numbered lines, some of them marked.

import { h } from "../dom.js";
import { isMissing, isWrong } from "../request/issues.js";

const LEAST_ROWS = 8;

/** The elements of the page; `onBack` drops what cannot be read, `onTake` takes the request out of what stands around it. */
export function pageParts({ onBack, onTake }) {
  const text = h("textarea", {
    className: "code",
    id: "json",
    wrap: "off",
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    "aria-label": "Request as JSON; paste one here",
    "aria-describedby": "json-fault json-notes",
  });
  const numbers = h("pre", { className: "line-numbers", "aria-hidden": "true" });
  const marks = h("div", { className: "line-marks", "aria-hidden": "true" });
  const scroller = h("div", { className: "json-scroll" }, marks, numbers, text);
  const fault = h("p", { className: "json-fault", id: "json-fault", role: "status" });
  const button = (text, onclick) => h("button", { type: "button", className: "plain", hidden: true, onclick }, text);
  const take = button("Take the JSON in it", onTake);
  const back = button("Back to the request", onBack);
  const notes = h("p", { className: "json-notes", id: "json-notes", role: "status" });
  const here = h("p", { className: "json-here", id: "json-here", role: "status" });
  const told = h("div", { className: "json-told" }, fault, take, back, notes, here);
  const element = h("div", { className: "json-editor" }, scroller, told);
  return { element, scroller, text, numbers, marks, fault, take, back, notes, here };
}

/** Gives every line its number, and the text its height. */
export function numberLines({ numbers, text }) {
  const count = text.value.split("\n").length;
  if (numbers.dataset.count === String(count)) return;
  numbers.dataset.count = String(count);
  numbers.textContent = Array.from({ length: count }, (_, place) => place + 1).join("\n");
  text.rows = Math.max(count, LEAST_ROWS);
}

/** Says some lines, or nothing. */
export function tell(element, lines) {
  const said = lines.join(" ");
  if (element.textContent !== said) element.textContent = said;
}

/** Says why the text is not read, null where it is; `hasPart` where a part of it can be. */
export function tellFault({ text, fault, take, back }, problem, hasPart) {
  tell(fault, problem === null ? [] : [problem]);
  back.hidden = problem === null;
  take.hidden = !hasPart;
  text.setAttribute("aria-invalid", String(problem !== null));
}

/** Tints the lines of issues, by the worst of those that are no gaps. */
export function drawMarks({ marks }, lines) {
  const drawn = [...lines].map(([line, issues]) => {
    const worst = issues.some(isWrong) ? "error" : issues.every(isMissing) ? "todo" : "warning";
    const mark = h("div", { className: `line-mark ${worst}` });
    mark.style.setProperty("--line", String(line - 1));
    return mark;
  });
  marks.replaceChildren(...drawn);
}

/** Selects what stands between an offset and the end of its line, and scrolls there. */
export function selectLine({ text, scroller }, offset, line) {
  const end = text.value.indexOf("\n", offset);
  text.focus({ preventScroll: true });
  text.setSelectionRange(offset, end < 0 ? text.value.length : end);
  scroller.scrollTop = (line / text.rows) * text.offsetHeight - scroller.clientHeight / 2;
  scroller.scrollIntoView({ block: "nearest" });
}
