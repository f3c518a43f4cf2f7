// Requests out of a text: one JSON object, an array of them, or JSON Lines, each with its place.

import { Malformed, arrayBefore, parse } from "./json_tree.js";

/** A text that holds one JSON document and begins on a line of its file. */
class Document {
  #tree;

  constructor(text, line) {
    this.text = text;
    this.line = line;
  }

  /** The value at a path, or the nearest thing around it that is written; undefined where that cannot be told. */
  node(path) {
    let node = this.#places();
    for (const part of node === null ? [] : path) {
      const inner = node.parts.get(part);
      if (inner === undefined) break;
      node = inner;
    }
    return node ?? undefined;
  }

  /** The items of an array that stand before what cannot be read. */
  before() {
    const parts = this.#places()?.parts ?? new Map();
    return [...parts.values()].map(({ start, end }) => JSON.parse(this.text.slice(start, end)));
  }

  lineAt(offset) {
    return this.line + this.text.slice(0, offset).split("\n").length - 1;
  }

  #places() {
    if (this.#tree === undefined) {
      try {
        this.#tree = parse(this.text);
      } catch {
        this.#tree = arrayBefore(this.text);
      }
    }
    return this.#tree;
  }
}

/** Whether a file is JSON Lines by its name. */
export function hasLines(name) {
  return name.endsWith(".jsonl") || name.endsWith(".ndjson");
}

/**
 * The requests of a file's text in order, and whether it is JSON Lines. A request stands at a path of its document; a
 * place where none could be read has a line, a column and a reason.
 *
 * A text that is not one document is JSON Lines when one of its lines is a document, unindented: a slip in a long
 * document is told once, and a slip in one line does not hide the others.
 */
export function read(text, name) {
  if (!hasLines(name)) {
    const entries = documentOf(text, 1, 0);
    if (areRead(entries) || !looksLikeLines(text)) return { entries, isLines: false };
  }
  const entries = [];
  for (const [place, line] of text.split("\n").entries()) {
    if (isBlank(line)) continue;
    entries.push(...documentOf(line, place + 1, entries.length));
  }
  return { entries: entries.length > 0 ? entries : documentOf(text, 1, 0), isLines: true };
}

/** The line of the value at a path of a request. */
export function lineOf({ document, path }, inner) {
  const node = document.node([...path, ...inner]);
  return node === undefined ? document.line : document.lineAt(node.begins);
}

function isBlank(line) {
  return line.trim() === "";
}

function looksLikeLines(text) {
  const lines = text.split("\n").filter((line) => !isBlank(line));
  return lines.length > 1 && lines.some((line) => "{[".includes(line[0]) && areRead(documentOf(line, 1, 0)));
}

function areRead(entries) {
  return entries.every((entry) => entry.reason === undefined);
}

function documentOf(text, line, index) {
  const document = new Document(text, line);
  let value;
  try {
    value = parsed(text);
  } catch (error) {
    const before = items(document, document.before(), index, true);
    return [...before, unread(document, index + before.length, error.reason, error.offset)];
  }
  const isArray = Array.isArray(value);
  return items(document, isArray ? value : [value], index, isArray);
}

/** The entries of values that a document holds. */
function items(document, values, index, isArray) {
  return values.map((item, position) => {
    const path = isArray ? [position] : [];
    if (typeof item === "object" && item !== null && !Array.isArray(item)) {
      return { index: index + position, request: item, document, path };
    }
    const reason = `a request is an object, here stands ${kindOf(item)}`;
    return unread(document, index + position, reason, document.node(path)?.begins ?? 0);
  });
}

/** The value of a document; throws Malformed. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    parse(text);
    throw new Malformed("nested too deeply", 0);
  }
}

function kindOf(item) {
  if (Array.isArray(item)) return "an array";
  if (typeof item === "string") return "a text";
  return typeof item === "number" ? "a number" : String(item);
}

function unread(document, index, reason, offset) {
  const begins = document.text.lastIndexOf("\n", offset - 1) + 1;
  const column = [...document.text.slice(offset === 0 ? 0 : begins, offset)].length + 1;
  return { index, line: document.lineAt(offset), column, reason };
}
