// Where the values of a JSON text stand, and what is wrong with a text that is not JSON.

const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
// eslint-disable-next-line no-control-regex
const IN_TEXT = /["\\\x00-\x1f]/g;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const FOREIGN = /-?(?:NaN|Infinity)/y;

/** Thrown for a text that is not JSON: why, and at which offset. */
export class Malformed extends Error {
  constructor(reason, offset) {
    super(reason);
    this.reason = reason;
    this.offset = offset;
  }
}

/**
 * The places of the values of a text that is one JSON document: each from `start` to `end`; `begins` is where its key
 * stands, or the value where it has none. Throws Malformed.
 */
export function parse(text) {
  const start = skip(text, 0);
  if (start === text.length) throw new Malformed("no JSON here", 0);
  const node = valueAt(text, start, start, 0);
  const end = skip(text, node.end);
  if (end !== text.length) throw new Malformed("extra data", end);
  return node;
}

/** An array as far as it can be read, in a text that is not JSON; null where no array begins it. */
export function arrayBefore(text) {
  const start = skip(text, 0);
  if (text[start] !== "[") return null;
  const parts = new Map();
  try {
    for (let place = skip(text, start + 1); text[place] !== "]"; ) {
      const part = valueAt(text, place, place, 1);
      parts.set(parts.size, part);
      const comma = skip(text, part.end);
      place = text[comma] === "," ? skip(text, comma + 1) : text.length;
    }
  } catch {
    // told by `parse`
  }
  return { begins: start, start, end: text.length, parts };
}

function skip(text, offset) {
  return offset + matched(SPACE, text, offset).length;
}

/** The text that a pattern matches at an offset, or undefined. */
function matched(pattern, text, offset) {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function valueAt(text, begins, start, depth) {
  const first = text[start];
  if (first === "{" || first === "[") {
    if (depth === DEEPEST) throw new Malformed("nested too deeply", start);
    return container(text, begins, start, depth);
  }
  if (first === '"') return { begins, start, end: endOfText(text, start), parts: new Map() };
  const scalar = matched(SCALAR, text, start);
  if (scalar !== undefined) return { begins, start, end: start + scalar.length, parts: new Map() };
  const foreign = matched(FOREIGN, text, start);
  throw new Malformed(foreign === undefined ? "a value is due here" : `JSON has no ${foreign}`, start);
}

function container(text, begins, start, depth) {
  const parts = new Map();
  const closing = text[start] === "{" ? "}" : "]";
  let place = skip(text, start + 1);
  while (text[place] !== closing) {
    const [name, at] = closing === "}" ? keyAt(text, place) : [parts.size, place];
    const part = valueAt(text, place, at, depth + 1);
    parts.delete(name); // the last of equal keys counts, and stands last
    parts.set(name, part);
    const comma = skip(text, part.end);
    place = comma;
    if (text[comma] === ",") {
      place = skip(text, comma + 1);
      if (text[place] === closing) throw new Malformed("a comma too many", comma);
    } else if (text[comma] !== closing) {
      throw new Malformed(`',' or '${closing}' is due here`, comma);
    }
  }
  return { begins, start, end: place + 1, parts };
}

/** The key at a place, and where its value begins. */
function keyAt(text, place) {
  if (text[place] !== '"') throw new Malformed("a key in double quotes is due here", place);
  const end = endOfText(text, place);
  const colon = skip(text, end);
  if (text[colon] !== ":") throw new Malformed("a colon is due here", colon);
  return [JSON.parse(text.slice(place, end)), skip(text, colon + 1)];
}

function endOfText(text, start) {
  let place = start + 1;
  for (;;) {
    IN_TEXT.lastIndex = place;
    const match = IN_TEXT.exec(text);
    if (match === null) throw new Malformed("a text that does not end", start);
    if (match[0] === '"') return match.index + 1;
    if (match[0] !== "\\") throw new Malformed("a control character in a text", match.index);
    const escape = matched(ESCAPE, text, match.index);
    if (escape === undefined) throw new Malformed("an escape that JSON does not have", match.index);
    place = match.index + escape.length;
  }
}
