// What was edited, to go back and forth in.

const DEEPEST = 100;
const PAUSE = 1500; // ms between keys after which typing is a step of its own

/** States, which are never changed and share what they have in common, and the one that is looked at. */
export class History {
  #past = [];
  #future = [];
  #typed = { field: null, at: 0 };

  constructor(first, now = () => Date.now()) {
    this.state = first;
    this.now = now;
  }

  /** How many steps lead back, and how many forth again. */
  get steps() {
    return { back: this.#past.length, forth: this.#future.length };
  }

  /** A new state. Keys of one field, shortly one after the other, are one step: `field` names it. */
  push(state, field = null) {
    const { field: last, at } = this.#typed;
    const isSameStep = field !== null && field === last && this.now() - at < PAUSE && this.#past.length > 0;
    if (!isSameStep) this.#past = [...this.#past.slice(1 - DEEPEST), this.state];
    this.#typed = { field, at: this.now() };
    this.#future = [];
    this.state = state;
  }

  /** Goes a step back; says whether there was one. */
  undo() {
    return this.#step(this.#past, this.#future);
  }

  /** Goes a step forth again; says whether there was one. */
  redo() {
    return this.#step(this.#future, this.#past);
  }

  #step(from, to) {
    if (from.length === 0) return false;
    to.push(this.state);
    this.state = from.pop();
    this.#typed = { field: null, at: 0 };
    return true;
  }
}
