// How the command speaks: findings on standard output, everything else on standard error.

import { readFileSync, writeSync } from "node:fs";
import process from "node:process";

import { oneLine } from "./words.js";

export const GOOD = 0;
export const FOUND = 1;
export const FAILED = 2;
export const STANDARD_INPUT = "-";
const MARK = "\ufeff";
const STEP = 500;
const REASONS = { ENOENT: "no such file", EISDIR: "is a folder", EACCES: "may not be read", EPERM: "may not be read" };

/** What keeps the command from running; the message says what to do about it. */
export class CommandError extends Error {}

/** Text on standard output as it is. */
export function out(text) {
  written(1, text);
}

/** One line on standard error. */
export function err(line) {
  written(2, `${oneLine(line)}\n`);
}

/** The text of a file or of standard input, and whether a byte order mark stands before it; throws CommandError. */
export function content(name) {
  const data = bytesOf(name);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
    return { text: text.startsWith(MARK) ? text.slice(1) : text, mark: text.startsWith(MARK) ? MARK : "" };
  } catch {
    throw new CommandError(`${name}: not UTF-8 text`);
  }
}

/** What a file is called in what is told. */
export function called(name) {
  return name === STANDARD_INPUT ? "<stdin>" : name;
}

/** Shows on a terminal how many requests have been looked at. */
export function progress(requests) {
  if (requests % STEP === 0 && process.stderr.isTTY) written(2, `\r${requests} requests\r`);
}

function bytesOf(name) {
  try {
    return readFileSync(name === STANDARD_INPUT ? 0 : name);
  } catch (error) {
    throw new CommandError(`${name}: ${REASONS[error.code] ?? "cannot be read"}`);
  }
}

/** Writes at once, so that nothing is lost when the process ends; a pipe that is full is waited for. */
function written(stream, text) {
  const data = new TextEncoder().encode(text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`));
  for (let start = 0; start < data.length; ) {
    try {
      start += writeSync(stream, data, start);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
