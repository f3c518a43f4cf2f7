// `repair`: makes requests valid by the fixes that change least, in the text as it is written.

import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";

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

/** The text of a file with every request repaired that can be; tells what changes and what is left. */
function repairedText(known, { text, name }, options, count) {
  const validate = (request) => known.validate(request, { unknown: options.unknown });
  const { entries, isLines } = read(text, name);
  const lines = isLines ? text.split("\n") : [text];
  for (const entry of entries) {
    count.requests += 1;
    progress(count.requests);
    const faults = faultsOf(entry, called(name), validate).filter(({ severity }) => severity === "error");
    if (faults.length === 0) continue;
    const place = isLines ? entry.document?.line - 1 : 0;
    const isRead = entry.reason === undefined;
    const changed = isRead ? changedText(known, entry, lines[place], faults[0], options) : undefined;
    if (changed === undefined) {
      leave(faults, count);
    } else {
      lines[place] = changed;
      count.repaired += 1;
    }
  }
  return lines.join("\n");
}

/** The text with the request made valid, or undefined where no way is known; tells each step. */
function changedText({ isValid, repair }, entry, text, first, options) {
  const { request, patch } = repair(entry.request, options);
  if (request === null) return undefined;
  let changed;
  try {
    changed = patched(text, entry.path, patch);
    const again = JSON.parse(changed);
    if (!isValid(entry.path.length > 0 ? again[entry.path[0]] : again, { unknown: options.unknown })) return undefined;
  } catch {
    return undefined;
  }
  for (const operation of patch) err(`${first.file}:${first.begins}: ${stepOf(operation)}`);
  return changed;
}

/** Tells the faults of a request that stays as it is. */
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
