// What is wrong with requests, each fault with its file and line.

import { lineOf } from "./requests.js";
import { located } from "./words.js";

const MALFORMED = "malformed-json";
const NAMES = { allowedValues: "allowed_values", taskType: "task_type", taskUUID: "task_uuid" };

/** The faults of one request, warnings among them; `known` gives all that is told of one. */
export function faultsOf(entry, file, validate) {
  if (entry.reason !== undefined) return [unread(entry, file)];
  return validate(entry.request).map((issue) => ({
    file,
    index: entry.index,
    begins: lineOf(entry, []),
    line: lineOf(entry, issue.path),
    column: 0,
    severity: issue.severity,
    code: issue.code,
    rule: issue.rule,
    parameter: [issue.parameter].flat().join(", "),
    subject: [issue.parameter].flat().map((name) => located(name, issue.path)).join(", "),
    message: issue.message,
    documentation: issue.documentation,
    known: () => Object.fromEntries(Object.entries(issue.toJSON()).map(([name, fact]) => [NAMES[name] ?? name, fact])),
  }));
}

function unread({ index, line, column, reason }, file) {
  const told = { severity: "error", code: MALFORMED, message: reason };
  const known = { code: MALFORMED, message: reason, path: [], severity: "error", column };
  const place = { file, index, begins: line, line, column };
  return { ...place, ...told, rule: MALFORMED, parameter: "", subject: "", documentation: null, known: () => known };
}
