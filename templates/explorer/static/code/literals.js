// Values of requests as literals of other languages.

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON in which no character is unseen or turns the order of a line: what is copied is what is read. */
export function json(value, indent = 2) {
  return visible(JSON.stringify(value, null, indent));
}

/** A text with such characters as escapes of JSON. */
export function visible(text) {
  return text.replace(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A literal of Python. */
export function python(value, indent = "") {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value !== "object") return json(value);
  const next = `${indent}    `;
  if (Array.isArray(value)) return block("[]", value.map((item) => python(item, next)), indent, next);
  const entries = Object.entries(value).map(([key, item]) => `${json(key)}: ${python(item, next)}`);
  return block("{}", entries, indent, next);
}

/** A literal of TypeScript. */
export function typescript(value, indent = "") {
  if (value === null || typeof value !== "object") return json(value);
  const next = `${indent}  `;
  if (Array.isArray(value)) return block("[]", value.map((item) => typescript(item, next)), indent, next);
  const entries = Object.entries(value).map(([key, item]) => `${property(key)}: ${typescript(item, next)}`);
  return block("{}", entries, indent, next);
}

function property(key) {
  if (key === "__proto__") return '["__proto__"]'; // else it would be the prototype
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : json(key);
}

function block([open, close], lines, indent, next) {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `${next}${line},\n`).join("")}${indent}${close}`;
}

/** A text in single quotes of a POSIX shell. */
export function shell(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
