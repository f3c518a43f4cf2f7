// `repair`: makes requests as valid as it can, by the fixes that change least, in the text as it is written.

import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { isDeepStrictEqual } from "node:util";

import { faultsOf } from "./findings.js";
import { line } from "./printers.js";
import { read } from "./requests.js";
import { CommandError, FAILED, FOUND, GOOD, STANDARD_INPUT, called, content, err, out, progress } from "./terminal.js";
import { patched, tokens } from "./text_edits.js";
import { counted, dotted, shown } from "./words.js";

/** Repairs all files: to standard output, or in place where `write` asks for it. */
export function runRepair(known, names, { write, ...options }) {
  const count = { requests: 0, repaired: 0, left: 0, errors: 0 };
  let files = 0;
  for (const name of names) {
    try {
      const { text, mark } = content(name);
      const repaired = repairedText(known, { text, name }, options, count);
      if (!write) out(repaired);
      else if (repaired !== text) replaceFile(name, mark + repaired);
      files += 1;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      err(`error: ${error.message}`);
    }
  }
  const told = `${count.repaired} repaired, ${count.left} left with ${counted(count.errors, "error")}`;
  err(`${counted(count.requests, "request")} in ${counted(files, "file")}: ${told}`);
  if (files < names.length) return FAILED;
  return count.left > 0 ? FOUND : GOOD;
}

/** Why these files cannot be repaired in this way, if they cannot. */
export function refusal(names, write) {
  if (write && names.includes(STANDARD_INPUT)) return "standard input cannot be written; leave out --write";
  if (!write && names.length > 1) return "several files need --write: each is repaired in its place";
  return undefined;
}

/** The text of a file with every request repaired as far as it can be; tells what changes and what is left. */
function repairedText(known, { text, name }, options, count) {
  const { entries, isLines } = read(text, name);
  const lines = isLines ? text.split("\n") : [text];
  const faulty = [];
  for (const [number, entry] of entries.entries()) {
    count.requests += 1;
    progress(count.requests);
    const [first] = errorsOf(known, entry, name, options);
    if (first === undefined) continue;
    faulty.push(number);
    if (entry.reason !== undefined) continue;
    const place = isLines ? entry.document.line - 1 : 0;
    lines[place] = changedText(known, entry, lines[place], first, options);
  }
  const repaired = lines.join("\n");
  const after = repaired === text ? entries : read(repaired, name).entries;
  for (const number of faulty) {
    const errors = errorsOf(known, after[number], name, options);
    if (errors.length > 0) leave(errors, count);
    else count.repaired += 1;
  }
  return repaired;
}

function errorsOf(known, entry, name, { unknown }) {
  const validate = (request) => known.validate(request, { unknown });
  return faultsOf(entry, called(name), validate).filter(({ severity }) => severity === "error");
}

/** The text with the request repaired as far as a way is known; tells each step. */
function changedText({ repair }, entry, text, first, options) {
  const { partial, patch } = repair(entry.request, options);
  let changed;
  try {
    changed = patched(text, entry.path, patch);
    const again = JSON.parse(changed);
    const due = JSON.parse(JSON.stringify(partial));
    if (!isDeepStrictEqual(entry.path.length > 0 ? again[entry.path[0]] : again, due)) return text;
  } catch {
    return text;
  }
  for (const operation of patch) err(`${first.file}:${first.begins}: ${stepOf(operation)}`);
  return changed;
}

/** Tells the faults that are left in a request. */
function leave(faults, count) {
  count.left += 1;
  count.errors += faults.length;
  for (const fault of faults) err(line(fault));
}

function stepOf({ op, path, from, value }) {
  const name = nameOf(path) || "the request";
  if (op === "remove") return `removed ${name}`;
  if (op === "move") return `renamed ${nameOf(from)} to ${name}`;
  return op === "add" ? `added ${name}: ${shown(value)}` : `set ${name} to ${shown(value)}`;
}

function nameOf(pointer) {
  return dotted(tokens(pointer).map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part)));
}

/** Writes a file whole, or not at all; throws CommandError. */
function replaceFile(name, text) {
  let draft;
  try {
    const path = realpathSync(name);
    draft = `${path}.${process.pid}.tmp`;
    writeFileSync(draft, text);
    chmodSync(draft, statSync(path).mode);
    renameSync(draft, path);
  } catch {
    if (draft !== undefined) rmSync(draft, { force: true });
    throw new CommandError(`${name}: cannot be written`);
  }
}
