// Controls for one of a few values: segments where they can stand side by side, else a list to open.

import { h, prose } from "../dom.js";

const VALUES = { boolean: [true, false], null: [null] };

/** What has one value alone, and the button that gives it where it is missing or another one. */
export function constant(form, parameter, path) {
  const value = parameter.const;
  const give = h("button", { type: "button", className: "plain", onclick: () => form.set(path, value) }, "Set");
  const said = h("span", { className: "quiet" }, "always");
  const code = h("code", { className: "fixed" }, JSON.stringify(value));
  const element = h("div", { className: "control in-line" }, code, said, give);
  return {
    element,
    update(state) {
      const isRight = state.value === value;
      give.hidden = isRight;
      said.textContent = isRight ? "always" : state.value === undefined ? "not set" : `not ${JSON.stringify(state.value)}`;
    },
  };
}

/** Radio buttons side by side, the first for what is not set: that is not the same as `false`. */
export function segments(form, parameter, path, naming) {
  const notes = form.notesOf(parameter.name);
  const values = valuesOf(parameter);
  const options = [undefined, ...values].map((value, place) => {
    const id = place === 0 ? naming.id : `${naming.id}-${place}`;
    const input = h("input", { type: "radio", name: naming.id, id, onchange: () => form.set(path, value) });
    const label = h("label", { className: value === undefined ? "unset" : null }, input, h("span", {}, shown(value, values)));
    return { value, input, label };
  });
  const alien = h("span", { className: "alien", hidden: true });
  const labels = options.map((each) => each.label);
  const group = h("div", { className: "segments", role: "radiogroup", ...named(naming) }, labels, alien);
  return {
    element: h("div", { className: "control" }, group),
    reach: () => (options.find((each) => each.input.checked && !each.input.disabled) ?? options[0]).input,
    update({ value, choice, note }) {
      const gone = goneOf(choice);
      for (const each of options) {
        each.input.checked = each.value === value;
        const isOut = gone.has(each.value) || choice?.forbidden === true;
        each.input.disabled = isOut && each.value !== undefined && each.value !== value;
        each.label.title = gone.get(each.value) ?? "";
      }
      alien.hidden = options.some((each) => each.value === value);
      alien.textContent = alien.hidden ? "" : notAllowed(value);
      tell(note, notes, parameter, value, gone);
    },
  };
}

/** A list to open. */
export function select(form, parameter, path, naming) {
  const notes = form.notesOf(parameter.name);
  const values = valuesOf(parameter);
  const unset = parameter.default === null ? "not set" : `not set (${parameter.default})`;
  const options = values.map((value, place) => {
    const name = shown(value, values);
    const text = notes.has(value) ? `${name}: ${notes.get(value)}` : name;
    return h("option", { value: String(place) }, text);
  });
  const alien = h("option", { value: "alien", disabled: true, hidden: true });
  const chosen = () => (element.value === "" ? undefined : values[Number(element.value)]);
  const attributes = { id: naming.id, ...named(naming), onchange: () => form.set(path, chosen()) };
  const element = h("select", attributes, h("option", { value: "" }, unset), options, alien);
  return {
    element: h("div", { className: "control" }, element),
    labels: true,
    reach: () => element,
    update({ value, choice, note, isWrong }) {
      const gone = goneOf(choice);
      for (const [place, option] of options.entries()) {
        option.disabled = values[place] !== value && gone.has(values[place]);
        option.title = gone.get(values[place]) ?? "";
      }
      const place = values.indexOf(value);
      alien.hidden = value === undefined || place >= 0;
      alien.textContent = alien.hidden ? "" : notAllowed(value);
      element.value = value === undefined ? "" : alien.hidden ? String(place) : "alien";
      element.disabled = choice?.forbidden === true && value === undefined;
      element.setAttribute("aria-invalid", String(isWrong));
      tell(note, notes, parameter, value, gone);
    },
  };
}

/** Whether all values that a parameter can have are few enough to be told one by one. */
export function isListedWhole({ allowedValues, types }) {
  return allowedValues.length > 0 || types.every((type) => VALUES[type] !== undefined);
}

/** The values of a parameter that `isListedWhole`. */
export function valuesOf({ allowedValues, types }) {
  return allowedValues.length > 0 ? allowedValues : types.flatMap((type) => VALUES[type]);
}

/** A value in words; a text that reads like another one of the values stands in quotes. */
function shown(value, others = []) {
  if (value === undefined) return "not set";
  const isOther = (each) => each !== value && String(each) === value;
  const isAmbiguous = value === "" || (typeof value === "string" && others.some(isOther));
  return isAmbiguous ? JSON.stringify(value) : String(value);
}

function notAllowed(value) {
  const text = JSON.stringify(value);
  return `${text.length > 40 ? `${text.slice(0, 40)}…` : text} (not allowed)`;
}

function named({ label, labelledBy, described }) {
  return { ...(labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": label }), "aria-describedby": described };
}

/** The documented values that cannot be chosen now, each with the reason in words. */
function goneOf(choice) {
  const reasons = choice?.reasons ?? [];
  return new Map(reasons.filter((each) => each.kind === "value").map((each) => [each.value, each.message]));
}

/** What the value does, or the default; and why others cannot be chosen, each reason once. */
function tell(note, notes, parameter, value, gone) {
  const known = value ?? parameter.default;
  const lines = notes.has(known) ? [[h("code", {}, shown(known)), `: ${notes.get(known)}`]] : [];
  const byReason = new Map();
  for (const [each, message] of gone) byReason.set(message, [...(byReason.get(message) ?? []), shown(each)]);
  for (const [message, names] of byReason) lines.push([`${listed(names)} cannot be chosen now: `, prose(message)]);
  note.hidden = lines.length === 0;
  note.replaceChildren(...lines.flatMap((line, place) => [...(place > 0 ? [h("br")] : []), ...line.flat()]));
}

function listed(names) {
  if (names.length > 6) return `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}
