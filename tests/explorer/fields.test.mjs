// What rows of the form say, and which issues are gaps, faults or advice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { factsOf } = await app("fields/facts.js");
const { codePoints } = await app("fields/free.js");
const { idOf } = await app("fields/row.js");
const { counted, several } = await app("numbers.js");
const { isDeadEnd, isMissing, signatureOf, sorted, verdictOf } = await app("request/issues.js");
const { freshRequest } = await app("request/request.js");
const models = await Promise.all(SLUGS.map(model));
const NOTHING = Object.fromEntries(
  ["format", "step", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "const"]
    .concat(["minItems", "maxItems", "minProperties", "maxProperties", "default"])
    .map((name) => [name, null]),
);
const parameter = (more) => ({ ...NOTHING, types: ["integer"], allowedValues: [], uniqueItems: false, ...more });
const offer = (more) => ({ ...NOTHING, allowedValues: null, ...more });

test("the facts of a parameter stand in one line", () => {
  const cases = [
    [{}, "integer"],
    [{ types: ["string", "null"], format: "uri", maxLength: 1 }, "string or null · URI · up to 1 character"],
    [{ minimum: 1, maximum: 20, default: 0 }, "integer · 1 to 20 · default 0"],
    [{ types: ["number"], exclusiveMinimum: 0, maximum: 1, step: 0.05 }, "number · up to 1, above 0 · steps of 0.05"],
    [{ types: ["array"], minItems: 1, uniqueItems: true }, "array · from 1 item · no two alike"],
    [{ types: ["array"], minItems: 2, maxItems: 2, format: "a-new-one" }, "array · a-new-one · exactly 2 items"],
    [{ types: ["object"], minProperties: 0, maxProperties: 3, pattern: "^x" }, "object · 0 to 3 keys · matches ^x"],
  ];
  for (const [more, due] of cases) assert.equal(factsOf(parameter(more)), due);
});

test("what is left stands behind, where it is less than is documented", () => {
  const bounded = parameter({ minimum: 1, maximum: 20 });
  const left = (more) => factsOf(bounded, { offers: [offer({ minimum: 1, maximum: 20, ...more })] });
  assert.equal(left({}), "integer · 1 to 20");
  assert.equal(left({ maximum: 4 }), "integer · 1 to 20 · now 1 to 4");
  assert.equal(left({ allowedValues: [2, 4] }), "integer · 1 to 20 · now 2, 4");
  assert.equal(left({ allowedValues: [1, 2, 3, 4, 5, 6, 7, 8] }), "integer · 1 to 20");
  assert.equal(factsOf(bounded, { offers: [] }), "integer · 1 to 20");
  const lone = parameter({ types: ["array"], minItems: 1 });
  assert.equal(factsOf(lone, { offers: [offer({ minItems: 1, maxItems: 1 })] }), "array · from 1 item · now exactly 1 item");
  assert.equal(factsOf(parameter({ types: ["boolean"] }), { offers: [offer({ allowedValues: [true, false] })] }), "boolean");
});

test("no row of any model says null or undefined, with choices or without", () => {
  for (const { MODEL, narrow } of models) {
    const { choices } = narrow(freshRequest(MODEL));
    for (const each of Object.values(MODEL.parameters)) {
      for (const line of [factsOf(each), factsOf(each, choices[each.name])]) assert.doesNotMatch(line, /null|undefined|NaN|now$/);
    }
  }
});

test("characters are counted as code points, a lone surrogate as one", () => {
  for (const [text, count] of [["", 0], ["abc", 3], ["é", 1], ["🦊🦊", 2], ["👩‍🚒", 3], ["\ud800", 1], ["\udc00\ud800", 2]]) {
    assert.equal(codePoints(text), count);
    assert.equal(codePoints(text), [...text].length);
  }
});

test("identifiers of rows are one word each, and differ where paths do", () => {
  const paths = [["a", "b"], ["a.b"], ["a b"], ["a", 0], ["a", "0", "x"], ["a-b"], ["a%2e;b"], ["\ud800"], ["\ud801"], ["🦊"], [""], ["", ""]];
  const ids = paths.map(idOf);
  for (const id of ids) assert.match(id, /^f-[\w.%;-]*$/);
  assert.equal(new Set(ids).size, paths.length);
});

test("what is missing is a gap, what is set wrongly is a fault, and warnings are advice", () => {
  for (const { MODEL, validate } of models) {
    const gaps = sorted(validate(freshRequest(MODEL)));
    assert.ok(gaps.missing.length > 0 && gaps.wrong.length === 0);
    assert.deepEqual(verdictOf(gaps), { state: "open", words: `${gaps.missing.length} to fill in` });
    const faulty = { ...freshRequest(MODEL), width: 3, unknown: 1, outputType: "dataURI", ttl: 60 };
    const told = sorted(validate(faulty));
    assert.ok(told.wrong.some((each) => each.rule === "unknown") && told.advice.length > 0);
    assert.ok(told.missing.every(isMissing));
    assert.equal(verdictOf(told).state, "bad");
    assert.match(verdictOf(told).words, /^\d+ to fix, \d+ to fill in$/);
  }
  assert.deepEqual(verdictOf({ missing: [], wrong: [] }), { state: "good", words: "Valid" });
  assert.equal(counted(20_000), "20,000");
  assert.deepEqual([several(0, "size"), several(1, "size"), several(2_000, "size")], ["0 sizes", "1 size", "2,000 sizes"]);
});

test("a dead end is where nothing is wrong and nothing helps, and the search has seen everything", () => {
  const gaps = { missing: [1], wrong: [] };
  assert.equal(isDeadEnd({ complete: true, possible: false }, gaps), true);
  for (const narrowed of [null, { complete: false, possible: false }, { complete: true, possible: true }]) {
    assert.equal(isDeadEnd(narrowed, gaps), false);
  }
  assert.equal(isDeadEnd({ complete: true, possible: false }, { missing: [1], wrong: [1] }), false);
  for (const { MODEL, narrow, validate } of models) {
    const request = freshRequest(MODEL);
    assert.equal(isDeadEnd(narrow(request), sorted(validate(request))), false);
  }
});

test("lists of issues that say the same have the same signature, others another one", () => {
  const [{ MODEL, validate }] = models;
  const request = freshRequest(MODEL);
  assert.equal(signatureOf(validate(request)), signatureOf(validate({ ...request })));
  assert.notEqual(signatureOf(validate(request)), signatureOf(validate({ ...request, positivePrompt: "a fox" })));
  assert.notEqual(signatureOf(validate({ ...request, a: 1 })), signatureOf(validate({ ...request, b: 1 })));
});
