// Remembers the results of the last questions, within bounds: logs have the same faults again and again.
"use strict";

const MOST = 2_000;

/** Results by their keys, none of which is undefined: those asked for last, so many or up to twice as many. */
class Recent {
  #now = new Map();
  #before = new Map();

  /** The result, or undefined where it is not remembered. */
  get(key) {
    const result = this.#now.get(key);
    if (result !== undefined) return result;
    const earlier = this.#before.get(key);
    if (earlier !== undefined) this.put(key, earlier);
    return earlier;
  }

  /** Remembers a result; what was not asked for in a long time is forgotten. */
  put(key, result) {
    if (this.#now.size >= MOST) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(key, result);
  }
}

/** What all models remember together. */
const RECENT = new Recent();
const NAMES = new WeakMap();
let last = 0;

/** What is remembered of a question about an object, worked out where it is not: never undefined. */
function remembered(object, question, answer) {
  if (!NAMES.has(object)) NAMES.set(object, ++last);
  const key = `${NAMES.get(object)} ${question}`;
  const known = RECENT.get(key);
  if (known !== undefined) return known;
  const result = answer();
  RECENT.put(key, result);
  return result;
}

exports.remembered = remembered;
