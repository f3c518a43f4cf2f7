// Puts into the message of a check what its predicate says: bounds, a step, allowed values.
"use strict";

const MOST_SHOWN = 12;
const NOUNS = { length: "character", "item-count": "item", "count-where": "item" };

/** The message with `{bounds}`, `{step}` and `{allowed}` put in; braces stay doubled. */
function filled(message, predicate) {
  if (predicate.then !== undefined) return filled(message, predicate.then);
  return message.replace(/\{\{|\}\}|\{(bounds|step|allowed)\}/g, (mark, name) => {
    if (name === undefined) return mark;
    if (name === "bounds") return bounds(predicate);
    if (name === "step") return String(predicate.step);
    return choice(predicate.values).replace(/[{}]/g, "$&$&");
  });
}

/** `a, b and c`, where the last word is `and`. */
function joinWords(texts, last) {
  return [texts.slice(0, -1).join(", "), texts.at(-1)].filter(Boolean).join(` ${last} `);
}

/** `at most 4`, `from 1 to 4 items`, `exactly 1 item`. */
function bounds({ op, minimum, maximum }) {
  if (op === "total-count") return `${maximum} ${plural(maximum, "item")}`;
  const noun = NOUNS[op];
  const ending = (last) => (noun === undefined ? "" : ` ${plural(last, noun)}`);
  if (minimum !== undefined && maximum !== undefined && minimum !== maximum) {
    return `from ${minimum} to ${maximum}${ending(Math.max(2, maximum))}`;
  }
  const limit = maximum ?? minimum;
  let word = noun === undefined ? "" : "exactly ";
  if (maximum === undefined) word = "at least ";
  else if (minimum === undefined) word = "at most ";
  return `${word}${limit}${ending(limit)}`;
}

function plural(number, noun) {
  return number === 1 ? noun : `${noun}s`;
}

function choice(values) {
  const texts = values.map((each) => JSON.stringify(each));
  if (texts.length <= MOST_SHOWN) return joinWords(texts, "or");
  return `one of ${joinWords([...texts.slice(0, MOST_SHOWN), `${texts.length - MOST_SHOWN} more`], "and")}`;
}

exports.filled = filled;
exports.joinWords = joinWords;
