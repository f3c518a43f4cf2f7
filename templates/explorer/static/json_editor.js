// The request as JSON that can be edited, with the issues at their lines.

import { debounced, h } from "./dom.js";
import { json } from "./code/literals.js";
import { isMissing, isWrong } from "./issues.js";
import { offsetOf, placesIn, readJson } from "./json_text.js";
import { isRecord } from "./request.js";

const PAUSE = 120; // ms without a key before the text is read
const MOST_MARKS = 200;
const MOST_NOTES = 5;

/**
 * The editor. `onRead(value)` takes what was typed: an object, or an array of them.
 *
 * `show(value)` writes a value out, but never over a text that is typed or cannot be read: a button does that. `reset()` drops such a
 * text. `mark(issues, path)` marks the lines of issues of the request at a path of the text; `goTo(issue)` selects one.
 */
export function jsonEditor({ onRead }) {
  const parts = partsOf(() => reset());
  const { text } = parts;
  let state = { tree: null, problem: null, value: null };
  let marked = { issues: [], path: [] };
  let lines = new Map();

  const read = debounced(PAUSE, () => {
    const reading = readJson(text.value);
    const place = placesIn(text.value);
    const problem = reading.fault === undefined ? shapeFault(reading.value) : faultText(place, reading.fault);
    state = { tree: reading.tree ?? null, problem, value: problem === null ? reading.value : state.value };
    tellFault(parts, problem);
    tell(parts.notes, (reading.notes ?? []).slice(0, MOST_NOTES).map((each) => noteText(place, each)));
    if (problem === null) onRead(reading.value);
    else draw();
  });
  text.addEventListener("input", () => {
    number(parts, text.value);
    read();
  });
  for (const event of ["keyup", "click", "focus"]) text.addEventListener(event, tellLine);

  function write(value) {
    const next = json(value);
    state = { tree: state.tree, problem: null, value };
    if (text.value === next && state.tree !== null) return;
    text.value = next;
    state.tree = readJson(next).tree ?? null;
    tellFault(parts, null);
    tell(parts.notes, []);
    number(parts, next);
  }

  function reset() {
    write(state.value);
    draw();
  }

  function draw() {
    const { issues, path } = marked;
    lines = state.tree === null ? new Map() : linesOf(text.value, state.tree, path, issues);
    drawMarks(parts, lines);
    if (document.activeElement === text) tellLine();
    else tell(parts.here, []);
  }

  /** Says what is wrong at the line of the cursor. */
  function tellLine() {
    const { line } = placesIn(text.value)(text.selectionStart);
    tell(parts.here, (lines.get(line) ?? []).slice(0, MOST_NOTES).map((each) => `Line ${line}: ${each.message}.`));
  }

  return {
    element: parts.element,
    text: () => text.value,
    reset,
    show(value) {
      if (state.problem !== null) state.value = value;
      else if (document.activeElement !== text) write(value);
    },
    mark(issues, path) {
      marked = { issues: issues.slice(0, MOST_MARKS), path };
      draw();
    },
    goTo(issue) {
      if (state.tree !== null) select(parts, offsetOf(state.tree, [...marked.path, ...issue.path]));
    },
  };
}

function partsOf(onBack) {
  const text = h("textarea", {
    className: "code",
    id: "json",
    wrap: "off",
    spellcheck: "false",
    autocapitalize: "off",
    autocomplete: "off",
    "aria-label": "Request as JSON; paste one here",
    "aria-describedby": "json-fault json-notes json-here",
  });
  const numbers = h("pre", { className: "line-numbers", "aria-hidden": "true" });
  const marks = h("div", { className: "line-marks", "aria-hidden": "true" });
  const page = h("div", { className: "json-page" }, marks, numbers, text);
  const fault = h("p", { className: "json-fault", id: "json-fault", role: "status" });
  const back = h("button", { type: "button", className: "plain", hidden: true, onclick: onBack }, "Back to the request");
  const notes = h("p", { className: "json-notes", id: "json-notes", role: "status" });
  const here = h("p", { className: "json-here", id: "json-here", role: "status" });
  const scroller = h("div", { className: "json-scroll" }, page);
  const element = h("div", { className: "json-editor" }, scroller, fault, back, notes, here);
  return { element, scroller, text, numbers, marks, fault, back, notes, here };
}

/** Gives every line its number, and the text its height. */
function number({ numbers, text }, value) {
  const count = value.split("\n").length;
  if (numbers.dataset.count === String(count)) return;
  numbers.dataset.count = String(count);
  numbers.textContent = Array.from({ length: count }, (_, place) => place + 1).join("\n");
  text.rows = Math.max(count, 8);
}

/** What is wrong with JSON that is no request, or null. */
function shapeFault(value) {
  if (Array.isArray(value)) {
    if (value.length === 0) return "An array of tasks needs one at least.";
    return value.every(isRecord) ? null : "Each task of an array is an object: [{ … }].";
  }
  return isRecord(value) ? null : "A request is an object: { … }.";
}

function tellFault({ text, fault, back }, problem) {
  tell(fault, problem === null ? [] : [problem]);
  back.hidden = problem === null;
  text.setAttribute("aria-invalid", String(problem !== null));
}

function faultText(place, { reason, offset }) {
  const { line, column } = place(offset);
  return `Not read, line ${line}, column ${column}: ${reason}.`;
}

function noteText(place, { text, offset }) {
  return `Line ${place(offset).line}: ${text}.`;
}

function tell(element, lines) {
  const said = lines.join(" ");
  if (element.textContent !== said) element.textContent = said;
}

/** The issues by line. */
function linesOf(text, tree, within, issues) {
  const lines = new Map();
  const place = placesIn(text);
  for (const issue of issues) {
    const { line } = place(offsetOf(tree, [...within, ...issue.path]));
    lines.set(line, [...(lines.get(line) ?? []), issue]);
  }
  return lines;
}

/** Tints the lines and their numbers, by the worst of the issues that are no gaps. */
function drawMarks({ marks }, lines) {
  const drawn = [...lines].map(([line, issues]) => {
    const worst = issues.some(isWrong) ? "error" : issues.every(isMissing) ? "todo" : "warning";
    const mark = h("div", { className: `line-mark ${worst}` });
    mark.style.setProperty("--line", String(line - 1));
    return mark;
  });
  marks.replaceChildren(...drawn);
}

function select({ text, scroller }, offset) {
  const end = text.value.indexOf("\n", offset);
  text.focus({ preventScroll: true });
  text.setSelectionRange(offset, end < 0 ? text.value.length : end);
  const share = text.value.slice(0, offset).split("\n").length / Math.max(text.rows, 1);
  scroller.scrollTop = share * text.offsetHeight - scroller.clientHeight / 2;
  scroller.scrollIntoView({ block: "nearest" });
}
