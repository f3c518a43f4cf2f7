// Tests the formats of strings. Regular expressions test short texts; others are read one character at a time,
// which takes linear time and no stack, however long a text is.
"use strict";

const { isDate, isDateTime, isEmail } = require("./text_formats.cjs");

const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
const SCHEME = 8;
const SIX_BITS = 16; // of Base64 (RFC 4648)
const HOST = 32; // unreserved and sub-delims (RFC 3986)
const USER = 64;
const PATH = 128;
const QUERY = 256;

const SHORT = 2000;
const UUID = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/;
const UUID4 = /^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/;
const COMMON_URI =
  /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[\w.~!$&'()*+,;=-]*(?:\/[\w.~!$&'()*+,;=:@/-]*)?(?:\?[\w.~!$&'()*+,;=:@/?-]*)?$/;

const CLASSES = /* @__PURE__ */ classes();

function classes() {
  const table = new Uint16Array(128);
  const mark = (characters, flags) => {
    for (const each of characters) table[each.charCodeAt(0)] |= flags;
  };
  const plain = HOST | USER | PATH | QUERY;
  mark("0123456789", DIGIT | HEX | SIX_BITS | SCHEME | plain);
  mark("abcdefABCDEF", HEX);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", LETTER | SIX_BITS | SCHEME | plain);
  mark("._~!$&'()*+,;=-", plain);
  mark("+/", SIX_BITS);
  mark("+.-", SCHEME);
  mark(":", USER);
  mark(":@/", PATH);
  mark(":@/?", QUERY);
  return table;
}

function is(text, index, flags) {
  return (CLASSES[text.charCodeAt(index)] & flags) !== 0;
}

/** Whether the text is a UUID of any version. */
function isUuid(text) {
  return text.length === 36 && UUID.test(text);
}

/** Whether the text is a UUID of version 4 and of the RFC 9562 variant. */
function isUuid4(text) {
  return text.length === 36 && UUID4.test(text);
}

/** Whether the text is `#` and three or six hexadecimal digits. */
function isColor(text) {
  if ((text.length !== 4 && text.length !== 7) || text[0] !== "#") return false;
  return allOf(text, 1, text.length, HEX);
}

/** Whether the text is a URI with a scheme, as RFC 3986 has it. */
function isUri(text) {
  return (text.length <= SHORT && COMMON_URI.test(text)) || isAnyUri(text);
}

function isAnyUri(text) {
  const colon = text.indexOf(":");
  if (colon < 1 || !is(text, 0, LETTER) || !allOf(text, 1, colon, SCHEME)) return false;
  let start = colon + 1;
  if (text.startsWith("//", start)) {
    start += 2;
    const end = authorityEnd(text, start);
    if (!isAuthority(text, start, end)) return false;
    start = end;
  }
  const fragment = text.indexOf("#", start);
  const end = fragment < 0 ? text.length : fragment;
  const query = text.indexOf("?", start);
  const pathEnd = query < 0 || query > end ? end : query;
  return (
    isEncoded(text, start, pathEnd, PATH) &&
    isEncoded(text, pathEnd + 1, end, QUERY) &&
    isEncoded(text, end + 1, text.length, QUERY)
  );
}

/** Whether the text is a UUID, a URI (a data URI is one) or Base64 as RFC 4648 pads it. */
function isMedia(text) {
  if (text.includes(":")) return isUri(text);
  return isUuid(text) || isBase64(text);
}

/** Whether the text is a media reference, or has the letters of Base64 alone, however it is padded. */
function isUnpaddedMedia(text) {
  return isMedia(text) || /^[A-Za-z0-9+/=]+$/.test(text);
}

function isBase64(text) {
  if (text.length === 0 || text.length % 4 !== 0) return false;
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === 61) end--;
  return allOf(text, 0, end, SIX_BITS);
}

function allOf(text, start, end, flags) {
  for (let index = start; index < end; index++) if (!is(text, index, flags)) return false;
  return true;
}

/** Whether a part has only characters of a class and percent-encoded bytes. */
function isEncoded(text, start, end, flags) {
  for (let index = start; index < end; index++) {
    if (is(text, index, flags)) continue;
    if (text.charCodeAt(index) !== 37 || index + 2 >= end) return false;
    if (!is(text, index + 1, HEX) || !is(text, index + 2, HEX)) return false;
    index += 2;
  }
  return true;
}

function authorityEnd(text, start) {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 47 || code === 63 || code === 35) return index;
  }
  return text.length;
}

function isAuthority(text, start, end) {
  const at = text.lastIndexOf("@", end - 1);
  let host = start;
  if (at >= start) {
    if (!isEncoded(text, start, at, USER)) return false;
    host = at + 1;
  }
  let port = host;
  if (text[host] === "[" && host < end) {
    port = text.indexOf("]", host);
    if (port < 0 || port >= end || !isBracketed(text, host + 1, port)) return false;
    port++;
  } else {
    const colon = text.indexOf(":", host);
    port = colon < 0 || colon > end ? end : colon;
    if (!isEncoded(text, host, port, HOST)) return false;
  }
  return port === end || (text[port] === ":" && allOf(text, port + 1, end, DIGIT));
}

/** Whether the text between brackets is an IPv6 address or one of a later version. */
function isBracketed(text, start, end) {
  if (text[start] === "v") {
    const dot = text.indexOf(".", start);
    if (dot < start + 2 || dot >= end - 1 || !allOf(text, start + 1, dot, HEX)) return false;
    return allOf(text, dot + 1, end, USER);
  }
  return end - start <= 45 && isIpv6(text.slice(start, end));
}

function isIpv6(text) {
  const gap = text.indexOf("::");
  if (gap < 0) return groups(text, true) === 8;
  const before = gap === 0 ? 0 : groups(text.slice(0, gap), false);
  const rest = text.slice(gap + 2);
  const after = rest === "" ? 0 : groups(rest, true);
  return before + after <= 7;
}

/** The number of groups of 16 bits, far too high if one is none; an IPv4 address at the end is two. */
function groups(text, mayEndInIpv4) {
  const parts = text.split(":");
  let count = parts.length;
  for (const [position, part] of parts.entries()) {
    if (mayEndInIpv4 && position === parts.length - 1 && part.includes(".")) {
      count += isIpv4(part) ? 1 : 99;
    } else if (part.length < 1 || part.length > 4 || !allOf(part, 0, part.length, HEX)) {
      count += 99;
    }
  }
  return count;
}

function isIpv4(text) {
  return /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/.test(text);
}

/** Whether the text is a UUID or a URI with a scheme. */
function isUuidOrUri(text) {
  return isUuid(text) || isUri(text);
}

/** The tests of all formats, by name. */
const MATCHES = {
  color: isColor,
  date: isDate,
  "date-time": isDateTime,
  email: isEmail,
  media: isMedia,
  "unpadded-media": isUnpaddedMedia,
  uri: isUri,
  uuid: isUuid,
  uuid4: isUuid4,
  "uuid-or-uri": isUuidOrUri,
};

exports.isUuid = isUuid;
exports.isUuid4 = isUuid4;
exports.isColor = isColor;
exports.isUri = isUri;
exports.isMedia = isMedia;
exports.isUnpaddedMedia = isUnpaddedMedia;
exports.isUuidOrUri = isUuidOrUri;
exports.MATCHES = MATCHES;
