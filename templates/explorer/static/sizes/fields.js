// The two sides of a size as text fields: what is typed stays as typed, the validator speaks of it.

import { h } from "../dom.js";
import { idOf } from "../fields/row.js";

/**
 * Fields for the paths of two sides. `onType(path, value)` hears the keys, `onClear()` takes the size out; `step(place, by)`
 * gives the value that an arrow key leads to, null for none.
 */
export function sizeFields({ paths, describedBy, onType, onClear, step = () => null }) {
  const lists = paths.map((path) => h("datalist", { id: `${idOf(path)}-values` }));
  const inputs = paths.map((path, place) =>
    h("input", {
      id: idOf(path),
      type: "text",
      inputmode: "numeric",
      autocomplete: "off",
      className: "short",
      list: lists[place].id,
      "aria-describedby": describedBy,
      oninput: (event) => onType(path, valueOf(event.target.value)),
      onkeydown: (event) => arrow(event, path, place),
    }),
  );
  function arrow(event, path, place) {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const value = by === undefined ? null : step(place, by);
    if (value === null) return;
    event.preventDefault();
    inputs[place].value = String(value);
    onType(path, value);
  }
  const clear = h("button", { type: "button", className: "plain", onclick: onClear }, "Clear");
  const cells = paths.map((path, place) =>
    h(
      "div",
      { id: `row-${path.join("-")}` },
      h("label", { for: inputs[place].id, className: "param" }, path.at(-1)),
      inputs[place],
      lists[place],
    ),
  );
  return {
    element: h("div", { className: "size-inputs" }, cells, clear),
    update: showIn(inputs, lists, clear),
    focus: () => inputs[0].focus(),
  };
}

/** Shows `sides`, the `values` that each may have (null: none are listed), and which are `wrong`. */
function showIn(inputs, lists, clear) {
  return ({ sides, values, wrong }) => {
    for (const [place, input] of inputs.entries()) {
      const text = sides[place] === undefined ? "" : written(sides[place]);
      if (document.activeElement !== input || valueOf(input.value) !== sides[place]) input.value = text;
      if (wrong[place]) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      list(lists[place], values[place] ?? []);
    }
    clear.disabled = sides.every((side) => side === undefined);
  };
}

function list(element, values) {
  const key = values.join();
  if (element.dataset.key === key) return;
  element.dataset.key = key;
  element.replaceChildren(...values.map((value) => h("option", { value: String(value) })));
}

function written(side) {
  return typeof side === "string" || typeof side === "number" ? String(side) : JSON.stringify(side);
}

/** Digits are a number; other text stays text, and nothing is nothing. */
export function valueOf(text) {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(trimmed) ? Number(trimmed) : text;
}
