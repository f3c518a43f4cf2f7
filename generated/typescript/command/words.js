// Texts of the command: one line each, with names, numbers and JSON as both languages write them.

const MOST_SHOWN = 80;
const UNPRINTABLE = /(?! )[\p{C}\p{Z}]/gu;
const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The text with everything that is not printable written out: no text moves the cursor or ends a line. */
export function oneLine(text) {
  return text.replace(UNPRINTABLE, (letter) => {
    const number = letter.codePointAt(0);
    const digits = number.toString(16);
    if (number < 0x100) return SHORT[letter] ?? `\\x${digits.padStart(2, "0")}`;
    return number < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
  });
}

/** `1 request`, `2 requests`. */
export function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** JSON for readers. */
export function indented(value) {
  return JSON.stringify(value, null, 2);
}

/** A value as a line has room for it. */
export function shown(value) {
  const letters = [...JSON.stringify(value)];
  return letters.length <= MOST_SHOWN ? letters.join("") : `${letters.slice(0, MOST_SHOWN).join("")}…`;
}

/** `shots[1].zoom`. */
export function dotted(path) {
  return path.reduce((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? part : `${name}.${part}`;
  }, "");
}

/** The parameter with the items that the path leads through: `shots[1].zoom` for `shots.zoom`. */
export function located(parameter, path) {
  let name = "";
  let found = parameter;
  for (const [place, part] of path.entries()) {
    if (typeof part !== "number") name = name === "" ? part : `${name}.${part}`;
    if (parameter === name || parameter.startsWith(`${name}.`)) {
      found = dotted(path.slice(0, place + 1)) + parameter.slice(name.length);
    }
  }
  return found;
}

/** The rows as lines of aligned columns. */
export function columns(rows) {
  const widthOf = (cell) => [...cell].length;
  const widths = rows[0].map((_, place) => Math.max(...rows.map((row) => widthOf(row[place]))));
  const lines = rows.map((row) => row.map((cell, place) => cell + " ".repeat(widths[place] - widthOf(cell))));
  return lines.map((cells) => `${cells.join("  ").trimEnd()}\n`).join("");
}

/** Which of two texts comes first by code points. */
export function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
