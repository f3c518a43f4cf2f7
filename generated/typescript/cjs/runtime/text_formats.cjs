// Tests the formats that few models ask for: dates, times and e-mail addresses. Long texts are read one character
// at a time.
"use strict";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TIME = /^[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/;
const OFFSET = /^(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;
const LETTER = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** Whether the text is a day of the calendar in the years 1 to 9999, as RFC 3339 writes a full-date. */
function isDate(text) {
  const parts = text.length === 10 ? DATE.exec(text) : null;
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= DAYS[month - 1] + (leap ? 1 : 0);
}

/** Whether the text is a date and a time with its offset, as RFC 3339 has it, with no leap second. */
function isDateTime(text) {
  if (text.length < 20 || !isDate(text.slice(0, 10)) || !TIME.test(text.slice(10, 19))) return false;
  let end = 19;
  if (text[end] === ".") {
    end++;
    while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    if (end === 20) return false;
  }
  return text.length - end <= 6 && OFFSET.test(text.slice(end));
}

/** Whether the text is a mailbox of RFC 5321: atoms, and a domain of two labels or more. */
function isEmail(text) {
  const at = text.lastIndexOf("@");
  const labels = text.slice(at + 1).split(".");
  if (at < 1 || labels.length < 2) return false;
  const isLabel = (label) => label.length <= 63 && LABEL.test(label);
  return labels.every(isLabel) && text.slice(0, at).split(".").every(isAtom);
}

function isAtom(text) {
  for (const each of text) if (!LETTER.test(each)) return false;
  return text !== "";
}

exports.isDate = isDate;
exports.isDateTime = isDateTime;
exports.isEmail = isEmail;
