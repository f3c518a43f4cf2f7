// Prints what only the page of a model shows: node shown.cjs PACKAGE EXPLORER SLUG
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const process = require("node:process");
const vm = require("node:vm");

const [name, explorer, slug] = process.argv.slice(2);
const page = vm.createContext({});
for (const each of ["assets/runtime.js", `models/${slug}.js`, "assets/app.js"]) {
  const text = readFileSync(join(explorer, each), "utf-8");
  // The pages' code starts at once where there is a document; here it only defines its modules.
  const code = text.replace(/^registry\.use\("explorer\/start\.js"\);$/m, "");
  vm.runInContext(code, page, { filename: each });
}
page.told = (value) => process.stdout.write(value);
vm.runInContext(
  `const { SOURCES, CHANGES } = globalThis[${JSON.stringify(name)}].use("explorer/models/${slug}.js");
  const byName = (map) => Object.fromEntries(map);
  const { parameters, response } = SOURCES;
  told(JSON.stringify({ ...SOURCES, parameters: byName(parameters), response: byName(response), changes: CHANGES }));`,
  page,
);
