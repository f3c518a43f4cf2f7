// Prints faults as they are found: as lines, as JSON, as annotations of GitHub Actions, as SARIF.

import { log, result } from "./sarif.js";
import { out } from "./terminal.js";
import { compare, indented, oneLine } from "./words.js";

/** The printer of a format: `tell` takes the faults of one request, `close` ends what has been told. */
export function printer(form, tool) {
  if (form === "json") return json();
  if (form === "sarif") return sarif(tool);
  const shown = form === "github" ? annotation : line;
  return { tell: (faults) => out(faults.map((fault) => `${shown(fault)}\n`).join("")), close: () => {} };
}

/** A fault as one line: `request.json:4: error width: … [unsupportedWidth]`. */
export function line(fault) {
  const place = `${fault.file}:${fault.line}${fault.column > 0 ? `:${fault.column}` : ""}`;
  const subject = fault.subject === "" ? "" : ` ${fault.subject}:`;
  return oneLine(`${place}: ${fault.severity}${subject} ${fault.message} [${fault.code}]`);
}

/** One array, with an object for each request that has faults. */
function json() {
  let groups = 0;
  return {
    tell(faults) {
      if (faults.length === 0) return;
      const { file, begins, index } = faults[0];
      const group = { file, line: begins, index, issues: faults.map((fault) => fault.known()) };
      out(`${groups > 0 ? "," : "["}\n  ${indented(group).replaceAll("\n", "\n  ")}`);
      groups += 1;
    },
    close: () => out(groups > 0 ? "\n]\n" : "[]\n"),
  };
}

/** One log of SARIF 2.1.0, when all is known. */
function sarif(tool) {
  const kept = [];
  return {
    tell: (faults) => kept.push(...faults),
    close() {
      const rules = new Map([...kept].reverse().map((fault) => [fault.rule, fault]));
      const names = [...rules.keys()].sort(compare);
      const results = kept.map((fault) => result(fault, names.indexOf(fault.rule)));
      out(`${indented(log(tool, names.map((name) => rules.get(name)), results))}\n`);
    },
  };
}

/** A workflow command of GitHub Actions, shown beside the line of the file. */
function annotation(fault) {
  const column = fault.column > 0 ? String(fault.column) : "";
  const facts = { file: fault.file, line: String(fault.line), col: column, title: fault.code };
  const written = Object.entries(facts)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${escaped(value).replaceAll(":", "%3A").replaceAll(",", "%2C")}`);
  const message = fault.subject === "" ? fault.message : `${fault.subject}: ${fault.message}`;
  return `::${fault.severity} ${written.join(",")}::${escaped(message)}`;
}

function escaped(text) {
  return oneLine(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}
