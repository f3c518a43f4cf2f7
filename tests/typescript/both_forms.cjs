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
/** Requests that name no known model, or a model in an odd way. */
const UNNAMED = [
  ...[null, [], {}, 5, "model", { model: 5 }, { model: "acme:tinny@1", prompt: "ab" }, { model: "ideogram:4@remx", width: 5 }],
  { __proto__: { model: "acme:tiny@1" } },
  Object.assign(Object.create({}), { model: "acme:tiny@1", prompt: 5 }),
  { get model() { throw new Error("none of that"); } },
];
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
  const all = [...requests.values()].flat().filter((_, place) => place % EVERY.index === 0);
  if (entry === ".") return awaited(required, imported, all);
  assert.notEqual(required.validate, imported.validate);
  if (required.MODEL !== undefined) assert.deepEqual(told(required.MODEL), told(imported.MODEL));
  const due = entry === "./all" ? all : (requests.get(basename(resolved(entry), ".js")) ?? []);
  for (const [place, request] of due.entries()) {
    assert.deepEqual(asked(required, request, place), asked(imported, request, place), JSON.stringify(request));
  }
  const issues = required.validate({ model: "none" });
  assert.ok(issues.length > 0);
  assert.deepEqual(imported.toApi(issues), required.toApi(issues)); // issues of one form are issues to the other
  return due.length;
}

/** What loads models in both forms answers as what has all of them at once; each form loads modules of its own form. */
async function awaited(required, imported, all) {
  const now = here(`${name}/all`);
  for (const [place, request] of [...all, ...UNNAMED].entries()) {
    const due = asked(now, request, place);
    for (const form of place % EVERY.index === 0 ? [required, imported] : [imported]) {
      const given = new Map();
      for (const each of ["isValid", "validate", "repair", "narrow", "withDefaults"]) {
        given.set(each, async (...words) => form[`${each}Async`](...words));
      }
      assert.deepEqual(await askedAsync(Object.fromEntries(given), form.toApi, request, place), due, `request ${place}`);
    }
  }
  for (const { air, slug, load, title } of required.find()) {
    assert.equal(await required.load(air ?? slug), here(`${name}/models/${slug}`));
    assert.equal(await load(), await required.load(slug));
    assert.equal((await imported.load(slug)).MODEL.title, title);
    assert.notEqual(await imported.load(slug), await load());
  }
  return all.length;
}

async function askedAsync({ isValid, validate, repair, narrow, withDefaults }, toApi, request, place) {
  const issues = await validate(request);
  const eased = { unknown: "warning" };
  const answers = [await isValid(request), issues, toApi(issues), await withDefaults(request), await validate(request, eased)];
  if (place % EVERY.repair === 0) answers.push(await repair(request), await repair(request, { destructive: true }));
  if (place % EVERY.narrow === 0) answers.push(await narrow(request));
  return told(answers);
}

/** What `import` gets of an entry: its `default`, as this file cannot import from where it is run. */
function resolved(entry) {
  return join(process.cwd(), "node_modules", name, here(`${name}/package.json`).exports[entry].default);
}

async function main() {
  const entries = Object.keys(here(`${name}/package.json`).exports).filter((entry) => /^\.($|\/all$|\/models\/)/.test(entry));
  const counts = [];
  for (const entry of entries) counts.push([entry, await compared(entry)]);
  console.log(JSON.stringify(counts));
}

main();
