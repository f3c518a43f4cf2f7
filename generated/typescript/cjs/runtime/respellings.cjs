// Texts of the formats: plain ones, longer ones, and other spellings of what may be meant for one.
"use strict";

const UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58";
/** A text or two of each format. */
const TEXTS = {
  uuid: [UUID],
  uuid4: [UUID],
  uri: ["https://example.com/a", "urn:a"],
  color: ["#1B4965", "#FFF"],
  "uuid-or-uri": [UUID, "https://example.com/a", "urn:a"],
  media: [UUID, "https://example.com/a", "urn:a", "aaaa"],
  "unpadded-media": [UUID, "https://example.com/a", "urn:a", "a"],
  date: ["2026-01-01"],
  "date-time": ["2026-01-01T00:00:00Z"],
  email: ["a@example.com"],
};

/** The formats that an address has. */
const OF_ADDRESSES = ["uri", "uuid-or-uri", "media", "unpadded-media"];

/** The text, others that may have the format where it has not, and whether they say the same. */
function* respelt(text, name) {
  yield [text, true];
  if (OF_ADDRESSES.includes(name) && text.includes(".")) {
    yield [`https://${text}`, false];
  } else if (name === "color") {
    yield [`#${text}`, true];
  } else if (name === "date") {
    yield [text.replace(/[/.]/g, "-"), true];
    yield [text.slice(0, 10), false];
  } else if (name === "date-time") {
    const joined = text.replace(" ", "T");
    yield [joined, true];
    yield [`${joined}Z`, false];
    yield [`${text}T00:00:00Z`, false];
  } else if (name === "email") {
    yield [addressIn(text), true];
  }
}

function addressIn(text) {
  if (!text.endsWith(">")) return text.startsWith("mailto:") ? text.slice(7) : text;
  let end = text.length;
  while (text[end - 1] === ">") end--;
  return text.includes("<") ? text.slice(text.indexOf("<") + 1, end) : "";
}

/** The text with more letters: a date and a time have them in the fraction of a second. */
function lengthened(text, more, name) {
  if (name === "date-time") return more > 1 ? `${text.slice(0, -1)}.${"0".repeat(more - 1)}Z` : text;
  const letters = "a".repeat(Math.max(0, more));
  return name === "email" ? letters + text : text + letters;
}

exports.TEXTS = TEXTS;
exports.respelt = respelt;
exports.lengthened = lengthened;
