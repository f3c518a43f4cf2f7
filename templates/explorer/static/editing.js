// The request that is edited: one of the tasks of a document, and what was there before.

import { historyOf } from "./history.js";
import { putting } from "./request.js";

/**
 * Edits a request and tells each change: `onChange(change)`, where `change` is `{ field, from }`. `field` is the path
 * of a field that is being typed in, else null; `from` is `"text"` where the JSON was edited, else `"form"`.
 *
 * A document is `{ tasks, index, isArray }`: a lone request, or an array of tasks of which one is edited.
 */
export function editingOf(first, onChange) {
  const history = historyOf(alone(first));

  function change(document, field = null, from = "form") {
    history.push(document, field === null ? null : JSON.stringify(field));
    onChange({ field, from });
  }

  return {
    get document() {
      return history.state;
    },
    get request() {
      return requestOf(history.state);
    },
    /** What the text shows: the request, or the array of tasks. */
    get shown() {
      const { tasks, isArray } = history.state;
      return isArray ? tasks : tasks[0];
    },
    get steps() {
      return history.steps;
    },
    set(path, value, isTyping = false) {
      change(withRequest(history.state, putting(requestOf(history.state), path, value)), isTyping ? path : null);
    },
    commit(request) {
      change(withRequest(history.state, request));
    },
    read(value) {
      const isArray = Array.isArray(value);
      const tasks = isArray ? value : [value];
      change({ tasks, index: Math.min(history.state.index, tasks.length - 1), isArray }, ["JSON"], "text");
    },
    choose(index) {
      change({ ...history.state, index });
    },
    startOver(request) {
      change(alone(request));
    },
    undo() {
      if (history.undo()) onChange({ field: null, from: "form" });
    },
    redo() {
      if (history.redo()) onChange({ field: null, from: "form" });
    },
  };
}

function alone(request) {
  return { tasks: [request], index: 0, isArray: false };
}

function requestOf({ tasks, index }) {
  return tasks[index];
}

function withRequest(document, request) {
  return { ...document, tasks: document.tasks.with(document.index, request) };
}
