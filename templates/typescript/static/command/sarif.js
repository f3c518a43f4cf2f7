// SARIF 2.1.0, the form in which code scanning takes what a tool has found.

const FORM = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A log of one run; `rules` has a fault of each rule that is broken. */
export function log({ name, version }, rules, results) {
  const driver = { name, version, rules: rules.map(ruleOf) };
  const run = { tool: { driver }, columnKind: "unicodeCodePoints", results };
  return { $schema: FORM, version: "2.1.0", runs: [run] };
}

/** A fault, whose rule has this index among the rules. */
export function result(fault, ruleIndex) {
  const region = { startLine: fault.line, ...(fault.column > 0 ? { startColumn: fault.column } : {}) };
  const physicalLocation = { artifactLocation: { uri: uriOf(fault.file) }, region };
  const text = fault.subject === "" ? fault.message : `${fault.subject}: ${fault.message}`;
  return {
    ruleId: fault.rule,
    ruleIndex,
    level: fault.severity,
    message: { text },
    locations: [{ physicalLocation }],
  };
}

function ruleOf({ rule, subject, code, documentation }) {
  const shortDescription = { text: subject === "" ? code : `${subject}: ${code}` };
  const whole = { text: `What is sent breaks the rule '${rule}'.` };
  const told = { id: rule, name: code, shortDescription, fullDescription: whole, help: whole };
  return documentation ? { ...told, helpUri: documentation } : told;
}

/** A relative reference, or the address of a file that is named from the root. */
function uriOf(name) {
  const path = name.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
