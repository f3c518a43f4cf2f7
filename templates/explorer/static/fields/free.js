// Controls for what is typed: texts, numbers and colours.

import { h } from "../dom.js";
import { counted } from "../request/issues.js";
import { isKept } from "../request/json_text.js";
import { uuid } from "../request/request.js";

const LONG = 500;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** A field for a text or a number. What is no number stays a text, and the validator says so. */
export function text(form, parameter, path, naming) {
  const isNumber = parameter.types[0] !== "string";
  const isLong = !isNumber && (parameter.maxLength ?? 0) >= LONG;
  const isNew = parameter.format === "uuid4";
  const type = () => form.set(path, read(input.value, isNumber), true);
  const input = h(isLong ? "textarea" : "input", { ...attributes(parameter, naming, isNumber, isLong), oninput: type });
  const about = h("span", { className: "away" }, ` ${naming.label}`);
  const renew = h("button", { type: "button", className: "plain", onclick: () => form.set(path, uuid()) }, "New", about);
  const leave = h("button", { type: "button", className: "plain", hidden: true, onclick: leaveOut }, "Leave out", about.cloneNode(true));
  function leaveOut() {
    input.focus();
    form.set(path, undefined);
  }

  return {
    element: h("div", { className: isNew ? "control is-pair" : "control" }, input, isNew ? renew : leave),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      leave.hidden = value !== "" || !isMember(path); // an empty field looks the same, with and without a text
      if (!isOwn(input, value, isNumber)) input.value = shown(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      input.setAttribute("aria-invalid", String(isWrong));
      tell(note, parameter, value, isNumber);
    },
  };
}

/** A field for a colour, with the browser's picker beside it. */
export function color(form, parameter, path, naming) {
  const type = () => form.set(path, read(input.value, false), true);
  const input = h("input", { ...attributes(parameter, naming, false, false), oninput: type });
  const pick = () => form.set(path, swatch.value.toUpperCase(), true);
  const swatch = h("input", { type: "color", "aria-label": `${naming.label}: pick a colour`, oninput: pick });
  return {
    element: h("div", { className: "control" }, h("div", { className: "pair" }, input, swatch)),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, isWrong }) {
      if (!isOwn(input, value, false)) input.value = shown(value);
      if (typeof value === "string" && COLOR.test(value)) swatch.value = sixDigits(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      swatch.disabled = input.disabled;
      input.setAttribute("aria-invalid", String(isWrong));
    },
  };
}

function attributes(parameter, { id, label, labelledBy, described }, isNumber, isLong) {
  const isUri = parameter.format === "uri";
  return {
    id,
    "aria-label": labelledBy === undefined ? label : null,
    "aria-describedby": described,
    type: isLong ? null : "text",
    rows: isLong ? "3" : null,
    inputmode: isNumber ? (parameter.types[0] === "integer" ? "numeric" : "decimal") : isUri ? "url" : null,
    autocomplete: "off",
    spellcheck: isLong ? "true" : "false",
    placeholder: parameter.default === null ? null : String(parameter.default),
    className: isNumber ? "short" : null,
  };
}

/** What was typed: nothing where the field is empty; a number only where none of its digits is lost. */
export function read(typed, isNumber) {
  if (typed === "") return undefined;
  const written = typed.trim();
  if (!isNumber || !NUMBER.test(written)) return typed;
  const number = Number(written);
  return Number.isFinite(number) && isKept(written.replace(/^\+/, ""), number) ? number : typed;
}

/** Whether a path leads to a key: an item of a list has a button of its own that takes it out. */
function isMember(path) {
  return typeof path.at(-1) === "string";
}

/** Whether the field already shows a value, perhaps in the typist's own spelling. */
function isOwn(input, value, isNumber) {
  return Object.is(read(input.value, isNumber), value);
}

function shown(value) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function sixDigits(value) {
  const digits = value.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** How long a text is, in code points, and why a number is none here. */
function tell(note, { maxLength, minLength }, value, isNumber) {
  const isLost = isNumber && typeof value === "string" && NUMBER.test(value.trim());
  const isCounted = !isNumber && maxLength !== null && typeof value === "string";
  note.hidden = !isLost && !isCounted;
  if (note.hidden) note.textContent = "";
  if (isLost) note.textContent = "A number with more digits than can be kept here, so it stays a text.";
  else if (isCounted) {
    const least = minLength > 1 ? `${minLength} to ` : "";
    note.textContent = `${counted(codePoints(value))} of ${least}${counted(maxLength)} characters`;
  }
}

/** The number of code points: a surrogate pair is one, a lone surrogate as well. */
export function codePoints(value) {
  let pairs = 0;
  for (const _ of value.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs++;
  return value.length - pairs;
}
