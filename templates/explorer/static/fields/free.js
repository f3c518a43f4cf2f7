// Controls for what is typed: texts, numbers and colours.

import { h } from "../dom.js";
import { counted } from "../numbers.js";
import { isKept } from "../request/json_text.js";
import { isOfMember } from "../request/parameter_names.js";
import { uuid } from "../request/request.js";

const LONG = 500;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** A field for a text or a number. What is no number stays a text, and the validator says so. */
export function text(form, parameter, path, naming) {
  const isNumber = parameter.types[0] !== "string";
  const rows = isNumber ? 0 : rowsFor(parameter);
  const isNew = parameter.format === "uuid4";
  const type = () => form.set(path, read(input.value, isNumber) ?? emptied(parameter), true);
  const input = h(rows > 0 ? "textarea" : "input", { ...attributes(parameter, naming, isNumber, rows), oninput: type });
  const about = h("span", { className: "away" }, ` ${naming.label}`);
  const renew = h("button", { type: "button", className: "plain", onclick: () => form.set(path, uuid()) }, "New", about);
  const remove = h("button", { type: "button", className: "plain", hidden: true, onclick: takeOut }, "Remove", about.cloneNode(true));
  function takeOut() {
    input.focus();
    form.set(path, undefined);
  }

  return {
    element: h("div", { className: isNew ? "control is-pair" : "control" }, input, isNew ? renew : remove),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      remove.hidden = value !== "" || isOfMember(parameter.name); // an empty field looks the same, with and without a text
      if (!isOwn(input, value, isNumber)) input.value = shown(value);
      input.readOnly = isAltered(input, value);
      input.disabled = choice?.forbidden === true && value === undefined;
      input.setAttribute("aria-invalid", String(isWrong));
      tell(note, parameter, value, isNumber);
      if (input.readOnly) sayAltered(note);
    },
  };
}

/** A field for a colour, with the browser's picker beside it. */
export function color(form, parameter, path, naming) {
  const type = () => form.set(path, read(input.value, false) ?? emptied(parameter), true);
  const input = h("input", { ...attributes(parameter, naming, false, 0), oninput: type });
  const pick = () => form.set(path, swatch.value.toUpperCase(), true);
  const swatch = h("input", { type: "color", "aria-label": `${naming.label}: pick a colour`, oninput: pick });
  return {
    element: h("div", { className: "control" }, h("div", { className: "pair" }, input, swatch)),
    labels: naming.labelledBy !== undefined,
    reach: () => input,
    update({ value, choice, note, isWrong }) {
      if (!isOwn(input, value, false)) input.value = shown(value);
      input.readOnly = isAltered(input, value);
      note.hidden = !input.readOnly;
      if (input.readOnly) sayAltered(note);
      if (typeof value === "string" && COLOR.test(value)) swatch.value = sixDigits(value);
      input.disabled = choice?.forbidden === true && value === undefined;
      swatch.disabled = input.disabled;
      input.setAttribute("aria-invalid", String(isWrong));
    },
  };
}

function attributes(parameter, { id, label, labelledBy, described }, isNumber, rows) {
  const isUri = parameter.format === "uri";
  return {
    id,
    "aria-label": labelledBy === undefined ? label : null,
    "aria-describedby": described,
    type: rows > 0 ? null : "text",
    rows: rows > 0 ? String(rows) : null,
    inputmode: isNumber ? (parameter.types[0] === "integer" ? "numeric" : "decimal") : isUri ? "url" : null,
    autocomplete: "off",
    spellcheck: rows > 1 ? "true" : "false",
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

/** What an empty field stands for: nothing, or in the place of an item, which stays where it is, an empty text. */
export function emptied({ name }) {
  return isOfMember(name) ? "" : undefined;
}

/** How many rows a text has at first: none where it stays in one line. */
function rowsFor({ maxLength, format, pattern }) {
  if (maxLength !== null) return maxLength >= LONG ? 3 : 0;
  return format === null && pattern === null ? 1 : 0;
}

/** Whether the field shows another text than the value: some drop line breaks, all of them carriage returns. */
function isAltered(input, value) {
  return typeof value === "string" && input.value !== value;
}

function sayAltered(note) {
  note.hidden = false;
  note.textContent = "It holds line breaks that this field cannot show; edit it in the JSON.";
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
  const isEmpty = value === "";
  const isCounted = !isNumber && maxLength !== null && typeof value === "string";
  note.hidden = !isLost && !isCounted && !isEmpty;
  if (note.hidden) note.textContent = "";
  if (isLost) note.textContent = "A number with more digits than can be kept here, so it stays a text.";
  else if (isEmpty && !isCounted) note.textContent = "An empty text.";
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
