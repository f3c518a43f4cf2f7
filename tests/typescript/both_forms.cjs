// Asks what a package gives to `require` and to `import` the same questions: node both_forms.cjs PACKAGE REQUESTS…
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, join } = require("node:path");
const process = require("node:process");
const { pathToFileURL } = require("node:url");

const [name, ...files] = process.argv.slice(2);
const here = createRequire(join(process.cwd(), "both_forms.cjs"));
const EVERY = { index: 10, repair: 50, narrow: 1000 }; // what takes longer is asked about one request in so many
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const requests = new Map(files.map((file) => [basename(file, ".jsonl"), read(file)]));

/** The requests of a file of conformance vectors. */
function read(file) {
  const lines = readFileSync(file, "utf-8").split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line).request);
}

/** A value as JSON, in which all UUIDs are alike: a repair makes new ones. */
const told = (value) => JSON.parse(JSON.stringify(value ?? null).replace(UUID, "UUID"));

function asked({ isValid, validate, repair, narrow, withDefaults, toApi }, request, place) {
  const issues = validate(request);
  const answers = [isValid(request), issues, toApi(issues), withDefaults(request), validate(request, { unknown: "warning" })];
  if (place % EVERY.repair === 0) answers.push(repair(request), repair(request, { destructive: true }));
  if (place % EVERY.narrow === 0) answers.push(narrow(request));
  return told(answers);
}

async function compared(entry) {
  const path = name + entry.slice(1);
  const [required, imported] = [here(path), await import(pathToFileURL(resolved(entry)).href)];
  assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort());
  assert.notEqual(required.validate, imported.validate);
  if (required.MODEL !== undefined) assert.deepEqual(told(required.MODEL), told(imported.MODEL));
  const all = [...requests.values()].flat().filter((_, place) => place % EVERY.index === 0);
  const due = entry === "." ? all : (requests.get(basename(resolved(entry), ".js")) ?? []);
  for (const [place, request] of due.entries()) {
    assert.deepEqual(asked(required, request, place), asked(imported, request, place), JSON.stringify(request));
  }
  const issues = required.validate({ model: "none" });
  assert.ok(issues.length > 0);
  assert.deepEqual(imported.toApi(issues), required.toApi(issues)); // issues of one form are issues to the other
  return due.length;
}

/** What `import` gets of an entry: its `default`, as this file cannot import from where it is run. */
function resolved(entry) {
  return join(process.cwd(), "node_modules", name, here(`${name}/package.json`).exports[entry].default);
}

async function main() {
  const entries = Object.keys(here(`${name}/package.json`).exports).filter((entry) => /^\.($|\/models\/)/.test(entry));
  const counts = [];
  for (const entry of entries) counts.push([entry, await compared(entry)]);
  console.log(JSON.stringify(counts));
}

main();
