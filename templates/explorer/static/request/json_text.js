// Reads pasted JSON: its value, where each part stands, and what is lost or wrong in it.

const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
const ODD = /[-+\w.]{1,20}/y;
// eslint-disable-next-line no-control-regex
const IN_TEXT = /["\\\x00-\x1f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Thrown where a text is no JSON that can be edited: why, and at which offset. */
class Fault extends Error {
  constructor(reason, offset) {
    super(reason);
    this.offset = offset;
  }
}

/**
 * What a text of JSON holds: `{ value, tree, notes }`, or `{ fault: { reason, offset } }`.
 *
 * `tree` has the offsets of values for `offsetOf`. Each of `notes`, `{ text, offset }`, tells what the value no longer shows:
 * a key that is there twice, a number with more digits than are kept. A number too large to be kept at all is a fault.
 */
export function readJson(text) {
  try {
    const reading = { text, notes: [] };
    const start = skip(text, 0);
    if (start === text.length) throw new Fault("There is nothing here yet", 0);
    const tree = valueAt(reading, start, 0);
    const end = skip(text, tree.end);
    if (end !== text.length) throw new Fault("The JSON ends before this", end);
    return { value: JSON.parse(text), tree, notes: reading.notes };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: { reason: error.message, offset: error.offset } };
  }
}

/** The object or array inside a text that is more than JSON, as a line of a log is; null where there is none. */
export function partOf(text) {
  const [first, last] = [text.search(/\{|\[\s*\{/), Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"))];
  if (first < 0 || last < first) return null;
  const part = text.slice(first, last + 1);
  return part.length < text.trim().length && readJson(part).fault === undefined ? part : null;
}

/** The offset at which the value at a path stands, or the innermost one around it that is there. */
export function offsetOf(tree, path) {
  let node = tree;
  for (const key of path) {
    const part = node.parts?.get(key);
    if (part === undefined) break;
    node = part;
  }
  return node.begins;
}

/** Tells the line and the column of an offset in a text, both from 1. */
export function placesIn(text) {
  const starts = [0];
  for (let next = text.indexOf("\n"); next >= 0; next = text.indexOf("\n", next + 1)) starts.push(next + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}

function skip(text, offset) {
  return offset + matched(SPACE, text, offset).length;
}

/** The text that a pattern matches at an offset, or undefined. */
function matched(pattern, text, offset) {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function valueAt(reading, start, depth) {
  const { text } = reading;
  const first = text[start];
  if (first === "{" || first === "[") {
    if (depth === DEEPEST) throw new Fault(`More than ${DEEPEST} levels deep`, start);
    return container(reading, start, depth);
  }
  if (first === '"') return { begins: start, end: endOfText(text, start) };
  const number = matched(NUMBER, text, start);
  if (number !== undefined) return { begins: start, end: endOfNumber(reading, number, start) };
  const word = matched(WORD, text, start);
  if (word === undefined) throw new Fault(oddValue(matched(ODD, text, start)), start);
  return { begins: start, end: start + word.length };
}

function oddValue(odd) {
  if (odd === undefined) return "A value is missing here";
  if (/^[-+]?(?:NaN|Infinity)/.test(odd)) return `JSON has no ${odd}`;
  return `${odd} is no value of JSON: texts stand in double quotes`;
}

function container(reading, start, depth) {
  const { text } = reading;
  const parts = new Map();
  const closing = text[start] === "{" ? "}" : "]";
  let offset = skip(text, start + 1);
  while (text[offset] !== closing) {
    const { name, value } = closing === "}" ? keyAt(reading, offset, parts) : { name: parts.size, value: offset };
    const part = valueAt(reading, value, depth + 1);
    parts.set(name, { ...part, begins: offset });
    const behind = skip(text, part.end);
    offset = behind;
    if (text[behind] === ",") {
      offset = skip(text, behind + 1);
      if (text[offset] === closing) throw new Fault("A comma too many", behind);
    } else if (text[behind] !== closing) {
      throw new Fault(`A comma or ${closing} is missing here`, behind);
    }
  }
  return { begins: start, end: offset + 1, parts };
}

/** The key at an offset, and where its value begins. */
function keyAt({ text, notes }, offset, parts) {
  if (text[offset] !== '"') throw new Fault("A key in double quotes is missing here", offset);
  const end = endOfText(text, offset);
  const colon = skip(text, end);
  if (text[colon] !== ":") throw new Fault("A colon is missing here", colon);
  const name = JSON.parse(text.slice(offset, end));
  if (parts.has(name)) notes.push({ text: `${text.slice(offset, end)} is there twice; the last one counts`, offset });
  return { name, value: skip(text, colon + 1) };
}

function endOfNumber({ notes }, written, start) {
  const number = Number(written);
  if (!Number.isFinite(number)) throw new Fault(`${written} is larger than any number here can be`, start);
  if (!isKept(written, number)) notes.push({ text: `${written} is read as ${number}`, offset: start });
  return start + written.length;
}

/** Whether a number is what was written, digit by digit. */
export function isKept(written, number) {
  return normal(written) === normal(String(number));
}

/** The digits of a number without zeros around them, and its exponent. */
function normal(written) {
  const [, sign, whole, part = "", exponent = "0"] = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(written);
  const digits = (whole + part).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  if (kept === "") return "0";
  return `${sign}${kept}e${Number(exponent) - part.length + digits.length - kept.length}`;
}

function endOfText(text, start) {
  let offset = start + 1;
  for (;;) {
    IN_TEXT.lastIndex = offset;
    const match = IN_TEXT.exec(text);
    if (match === null) throw new Fault("This text does not end", start);
    if (match[0] === '"') return match.index + 1;
    if (match[0] !== "\\") throw new Fault("A line break or control character inside a text", match.index);
    const escape = matched(ESCAPE, text, match.index);
    if (escape === undefined) throw new Fault("JSON has no such escape", match.index);
    offset = match.index + escape.length;
  }
}
