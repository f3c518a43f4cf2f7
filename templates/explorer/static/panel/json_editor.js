// The request as JSON that can be edited, with the issues at their lines.

import { json } from "../code/literals.js";
import { debounced } from "../dom.js";
import { drawMarks, numberLines, pageParts, selectLine, tell, tellFault } from "./json_page.js";
import { offsetOf, partOf, placesIn, readJson } from "../request/json_text.js";
import { isRecord } from "../request/request.js";

const PAUSE = 120; // ms without a key before the text is read
const MOST_MARKS = 200;
const MOST_NOTES = 5;
const LONGEST = 120; // characters of a line: what is pasted with longer ones is laid out

/** The text of a request or of an array of tasks. `onRead(value)` takes what was typed. */
export class JsonEditor {
  #parts = pageParts({ onBack: () => this.reset(), onTake: () => this.#take() });
  #onRead;
  #value = null; // what the text stands for, or stood for when it could be read last
  #tree = null;
  #problem = null;
  #marked = { issues: [], path: [] };
  #lines = new Map();
  #readSoon = debounced(PAUSE, (isPasted) => this.#read(isPasted));

  constructor(onRead) {
    this.#onRead = onRead;
    const { text } = this.#parts;
    text.addEventListener("input", ({ inputType }) => {
      numberLines(this.#parts);
      this.#readSoon(inputType === "insertFromPaste");
    });
    text.addEventListener("blur", () => this.#readSoon.flush()); // before another field changes the request
    for (const event of ["keyup", "click", "focus"]) text.addEventListener(event, () => this.#tellLine());
  }

  get element() {
    return this.#parts.element;
  }

  get text() {
    return this.#parts.text.value;
  }

  /** Writes a value out, but for the one that was read: its text stays as typed. Nor is one replaced that cannot be read. */
  show(value) {
    if (this.#problem !== null) this.#value = value;
    else if (value !== this.#value) this.#write(value);
  }

  /** Drops a text that cannot be read. */
  reset() {
    this.#write(this.#value);
  }

  /** Marks the lines of issues of the request that stands at a path of the text. */
  mark(issues, path) {
    this.#marked = { issues: issues.slice(0, MOST_MARKS), path };
    this.#draw();
  }

  /** Selects the line of an issue. */
  goTo(issue) {
    if (this.#tree === null) return;
    const offset = offsetOf(this.#tree, [...this.#marked.path, ...issue.path]);
    selectLine(this.#parts, offset, placesIn(this.text)(offset).line);
  }

  /** Takes the request out of what stands around it. */
  #take() {
    this.#parts.text.value = partOf(this.text) ?? this.text;
    this.#parts.text.focus();
    this.#read(true);
  }

  #read(isPasted = false) {
    const { value, tree, fault, notes } = readJson(this.text);
    const place = placesIn(this.text);
    this.#problem = fault === undefined ? shapeFault(value) : faultText(place, fault);
    this.#tree = tree ?? null;
    tellFault(this.#parts, this.#problem, fault !== undefined && partOf(this.text) !== null);
    tell(this.#parts.notes, (notes ?? []).slice(0, MOST_NOTES).map((note) => `Line ${place(note.offset).line}: ${note.text}.`));
    if (this.#problem !== null) return this.#draw();
    if (isPasted && notes.length === 0 && isLong(this.text)) this.#write(value);
    this.#value = value;
    return this.#onRead(value);
  }

  #write(value) {
    const text = json(value);
    this.#parts.text.value = text;
    this.#value = value;
    this.#tree = readJson(text).tree ?? null;
    this.#problem = null;
    tellFault(this.#parts, null, false);
    tell(this.#parts.notes, []);
    numberLines(this.#parts);
    this.#draw();
  }

  #draw() {
    const isRead = this.#tree !== null && this.#problem === null;
    this.#lines = !isRead ? new Map() : linesOf(this.text, this.#tree, this.#marked);
    drawMarks(this.#parts, this.#lines);
    this.#tellLine();
  }

  /** Says what is wrong at the line of the cursor, while there is one. */
  #tellLine() {
    const { text, here } = this.#parts;
    if (document.activeElement !== text) return tell(here, []);
    const { line } = placesIn(text.value)(text.selectionStart);
    return tell(here, saidOfLine(line, this.#lines.get(line) ?? []));
  }
}

/** What is wrong with JSON that is no request, or null. */
function shapeFault(value) {
  if (!Array.isArray(value)) return isRecord(value) ? null : "Not read: a request is an object, { … }.";
  if (value.length === 0) return "Not read: an array of tasks has one at least, [{ … }].";
  return value.every(isRecord) ? null : "Not read: each task of an array is an object, [{ … }].";
}

function faultText(place, { reason, offset }) {
  const { line, column } = place(offset);
  return `Not read, line ${line}, column ${column}: ${reason}.`;
}

/** What is wrong with a line; of several issues their number, for the list above tells them. */
function saidOfLine(line, issues) {
  if (issues.length === 0) return [];
  return [issues.length === 1 ? `Line ${line}: ${issues[0].message}` : `Line ${line}: ${issues.length} issues, told above`];
}

function isLong(text) {
  return text.split("\n").some((line) => line.length > LONGEST);
}

/** The issues by line. */
function linesOf(text, tree, { issues, path }) {
  const lines = new Map();
  const place = placesIn(text);
  for (const issue of issues) {
    const { line } = place(offsetOf(tree, [...path, ...issue.path]));
    lines.set(line, [...(lines.get(line) ?? []), issue]);
  }
  return lines;
}
