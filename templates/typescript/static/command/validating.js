// `validate`: every request of every file is checked, and its faults are told where they stand.

import { faultsOf } from "./findings.js";
import { printer } from "./printers.js";
import { hasLines, read } from "./requests.js";
import { CommandError, FAILED, FOUND, GOOD, called, content, err, progress } from "./terminal.js";
import { compare, counted } from "./words.js";

/** Tells the faults of all files; one that cannot be read does not stop the others. */
export function runValidate(known, names, { form, unknown }, tool) {
  const validate = (request) => known.validate(request, { unknown });
  const printing = printer(form, tool);
  const counts = new Map();
  const sum = { requests: 0, files: 0, unreadable: 0, isSummed: false };
  for (const name of names) {
    try {
      const { text } = content(name);
      sum.files += 1;
      judge({ text, name }, validate, printing, counts, sum);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      err(`error: ${error.message}`);
      sum.unreadable += 1;
    }
  }
  printing.close();
  if (sum.isSummed) sumUp(counts);
  const errors = total(counts, "error");
  const told = `${counted(errors, "error")}, ${counted(total(counts, "warning"), "warning")}`;
  err(`${counted(sum.requests, "request")} in ${counted(sum.files, "file")}: ${told}`);
  if (sum.unreadable > 0) return FAILED;
  return errors > 0 ? FOUND : GOOD;
}

function judge({ text, name }, validate, printing, counts, sum) {
  const { entries, isLines } = read(text, name);
  sum.isSummed ||= hasLines(name) || isLines;
  for (const entry of entries) {
    const faults = faultsOf(entry, called(name), validate);
    printing.tell(faults);
    for (const { severity, code, parameter } of faults) {
      const kind = JSON.stringify([severity, code, parameter]);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    sum.requests += 1;
    progress(sum.requests);
  }
}

function total(counts, wanted) {
  return [...counts].reduce((sum, [kind, number]) => sum + (JSON.parse(kind)[0] === wanted ? number : 0), 0);
}

/** The faults by code and parameter, the most frequent first. */
function sumUp(counts) {
  const rows = [...counts].map(([kind, number]) => ({ kind: JSON.parse(kind), number }));
  const order = (one, other) => other.number - one.number || compareAll(one.kind, other.kind);
  const width = String(Math.max(0, ...counts.values())).length;
  for (const { kind, number } of rows.sort(order)) {
    err(`${String(number).padStart(width)} ${kind[1]} ${kind[2]}`.trimEnd());
  }
}

function compareAll(one, other) {
  return one.map((text, place) => compare(text, other[place])).find((order) => order !== 0) ?? 0;
}
