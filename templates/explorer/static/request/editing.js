// The request that is edited: one of the tasks of a document, and what was there before.

import { History } from "./history.js";
import { putting } from "./request.js";

/**
 * Edits a request and tells each change: `onChange(field)`, where `field` is the path of what is being typed in, else null.
 *
 * A document is `{ tasks, index, isArray }`: a lone request, or an array of tasks of which one is edited.
 */
export class Editing {
  #history;
  #onChange;

  constructor(first, onChange) {
    this.#history = new History(alone(first));
    this.#onChange = onChange;
  }

  get document() {
    return this.#history.state;
  }

  get request() {
    return this.document.tasks[this.document.index];
  }

  /** What the text shows: the request, or the array of tasks. */
  get shown() {
    const { tasks, isArray } = this.document;
    return isArray ? tasks : tasks[0];
  }

  get steps() {
    return this.#history.steps;
  }

  /** Puts a value at a path of the request; undefined takes it away. */
  set(path, value, isTyping = false) {
    this.#change(this.#withRequest(putting(this.request, path, value)), isTyping ? path : null);
  }

  /** Another request in the place of this one. */
  commit(request) {
    this.#change(this.#withRequest(request));
  }

  /** What the text holds now: a request, or an array of them. */
  read(value) {
    const isArray = Array.isArray(value);
    const tasks = isArray ? value : [value];
    const index = Math.min(this.document.index, tasks.length - 1);
    this.#history.push({ tasks, index, isArray }, "the text");
    this.#onChange(null);
  }

  /** Edits another one of the tasks. */
  choose(index) {
    this.#change({ ...this.document, index });
  }

  /** A request alone. */
  startOver(request) {
    this.#change(alone(request));
  }

  undo() {
    if (this.#history.undo()) this.#onChange(null);
  }

  redo() {
    if (this.#history.redo()) this.#onChange(null);
  }

  #withRequest(request) {
    return { ...this.document, tasks: this.document.tasks.with(this.document.index, request) };
  }

  #change(document, field = null) {
    this.#history.push(document, field === null ? null : JSON.stringify(field));
    this.#onChange(field);
  }
}

function alone(request) {
  return { tasks: [request], index: 0, isArray: false };
}
