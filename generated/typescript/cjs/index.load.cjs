// Loads models one by one. Made by `specwright generate` from the specs; do not edit.
"use strict";

const { ENTRIES, found } = require("./index.entries.cjs");

// Each module is named where it is loaded, so that bundlers make a part of each.
const MODELS = /* @__PURE__ */ new Map([
  ["ideogram:1@2", async () => require("./models/ideogram-1-0-remix.cjs")],
  ["ideogram:3@2", async () => require("./models/ideogram-2-0-remix.cjs")],
  ["ideogram:4@1", async () => require("./models/ideogram-3-0.cjs")],
  ["ideogram:4@remix", async () => require("./models/ideogram-4-0-remix.cjs")],
]);

async function load(name) {
  const entry = ENTRIES.find(({ air, slug }) => slug === name || (air !== null && air === name));
  if (entry !== undefined) return loader(entry)();
  const { unknownModel } = require("./runtime/nearest.cjs");
  throw new RangeError(unknownModel(name, ENTRIES));
}

function find(wanted) {
  return found(wanted).map((entry) => ({ ...entry, load: loader(entry) }));
}

/** The module of the model that requests name so, undefined where there is none. */
async function named(air) {
  return MODELS.get(air)?.();
}

function loader({ air }) {
  return MODELS.get(air);
}

exports.load = load;
exports.find = find;
exports.named = named;
