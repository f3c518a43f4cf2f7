// Samples of requests: which there are, and that what is copied is what is read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { samplesOf } = await app("code/samples.js");
const { json, python, shell, typescript } = await app("code/literals.js");
const { MODEL, page } = await model(SLUGS[0]);
const project = { sdk: "service", npmPackage: "n", pythonPackage: "p" };

test("there is a sample for each language, one for the service's SDK where there is one, none without an address", async () => {
  const facts = { facts: MODEL, page: await page() };
  assert.deepEqual(Object.keys(samplesOf({ ...facts, project })), ["cURL", "Python", "Python SDK", "TypeScript"]);
  assert.deepEqual(Object.keys(samplesOf({ ...facts, project: { ...project, sdk: null } })), ["cURL", "Python", "TypeScript"]);
  assert.deepEqual(samplesOf({ facts: MODEL, page: { ...(await page()), endpoint: null }, project }), {});
});

test("no key is shown where no scheme of authorization is stated", async () => {
  const open = { ...(await page()), authorization: null };
  const samples = samplesOf({ facts: MODEL, page: open, project: { ...project, sdk: null } });
  for (const [name, sample] of Object.entries(samples)) assert.doesNotMatch(sample({}), /Authorization|API_KEY|import os/, name);
});

test("characters that are unseen, or turn a line around, are escaped", () => {
  const text = "a\u202eb\u2066c\u200bd\u2028e\ufefff\u0085g\u007f\u0000\ud800";
  for (const literal of [json, python, typescript]) {
    assert.match(literal(text), /^[\x20-\x7e]+$/);
    assert.equal(JSON.parse(literal(text)), text);
  }
  assert.equal(json("é 🦊 👩‍🚒"), '"é 🦊 👩‍🚒"', "what is seen stays, and so does what joins it");
});

test("literals of Python and TypeScript", () => {
  assert.equal(python({ a: null, "b-c": [true, 1.5, {}], d: [] }), '{\n    "a": None,\n    "b-c": [\n        True,\n        1.5,\n        {},\n    ],\n    "d": [],\n}');
  assert.equal(typescript(JSON.parse('{"a": 1, "b-c": [], "__proto__": "x"}')), '{\n  a: 1,\n  "b-c": [],\n  ["__proto__"]: "x",\n}');
  assert.equal(shell("it's"), "'it'\\''s'");
});
