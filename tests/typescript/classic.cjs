// Runs the scripts of an explorer as a page without modules would: node classic.cjs PACKAGE GENERATED REQUESTS…
const assert = require("node:assert/strict");
const { readFileSync, readdirSync } = require("node:fs");
const { basename, join } = require("node:path");
const process = require("node:process");
const vm = require("node:vm");

const [name, folder, ...files] = process.argv.slice(2);
const explorer = join(folder, "explorer");
/** A page's own context: no module, no `require`, objects of its own. */
const page = vm.createContext({ crypto: globalThis.crypto, structuredClone });
const scripts = readdirSync(join(explorer, "models")).map((each) => `models/${each}`);

// The runtime comes last: a script that is added by its address may arrive at any time.
for (const each of [...scripts, "assets/runtime.js", scripts[0]]) {
  vm.runInContext(readFileSync(join(explorer, each), "utf-8"), page, { filename: each });
}
vm.runInContext(
  `globalThis.asked = (name, model, text) => {
    const { isValid, validate, toApi, withDefaults, cost, narrow } = globalThis[name].use(model);
    const request = JSON.parse(text);
    const issues = validate(request);
    return JSON.stringify([isValid(request), issues, toApi(issues), withDefaults(request), cost(request)]);
  };
  globalThis.narrowed = (name, model, text) => JSON.stringify(globalThis[name].use(model).narrow(JSON.parse(text)));`,
  page,
);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const told = (text) => text.replace(UUID, "UUID");

/** Long texts and lists stand in vectors as what is to be repeated. */
function lengthen(request, place, times) {
  const holder = place.slice(0, -1).reduce((value, key) => value[key], request);
  const value = holder[place.at(-1)];
  holder[place.at(-1)] = typeof value === "string" ? value.repeat(times) : Array(times).fill(value).flat();
}

async function main() {
  const counts = {};
  for (const file of files) {
    const model = `models/${basename(file, ".jsonl")}.js`;
    const module = require(join(folder, "typescript", "cjs", model.replace(/\.js$/, ".cjs")));
    const vectors = readFileSync(file, "utf-8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
    for (const [place, { request, valid, repeat = {} }] of vectors.entries()) {
      for (const [pointer, times] of Object.entries(repeat)) lengthen(request, pointer.split("/").slice(1), times);
      const text = JSON.stringify(request);
      const answers = page.asked(name, model, text);
      assert.equal(JSON.parse(answers)[0], valid, text);
      const issues = module.validate(request);
      const due = [module.isValid(request), issues, module.toApi(issues), module.withDefaults(request), module.cost(request)];
      assert.equal(told(answers), told(JSON.stringify(due)), text);
      if (place % 400 === 0) assert.equal(page.narrowed(name, model, text), JSON.stringify(module.narrow(request)));
    }
    const [own, due] = [page[name].use(model), module];
    assert.equal(JSON.stringify(await own.page()), JSON.stringify(await due.page()));
    assert.equal(JSON.stringify(own.MODEL), JSON.stringify(due.MODEL));
    counts[basename(file, ".jsonl")] = vectors.length;
  }
  assert.throws(() => page[name].use("models/none.js"), /no script that was loaded defines models\/none\.js/);
  console.log(JSON.stringify(counts));
}

main();
