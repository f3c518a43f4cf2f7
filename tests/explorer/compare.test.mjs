// The comparison of two models, and a request carried from one to the other, over every pair of models.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { missingIn, parametersOfBoth, sizesOfBoth } = await app("compare/differences.js");
const { takenSizes } = await app("compare/taken_sizes.js");
const { carried, chosen, unknownIn, wantedIn } = await app("compare/carried.js");
const models = await Promise.all(SLUGS.map(model));
const pages = await Promise.all(models.map((each) => each.page()));
const pairs = models.flatMap((one) => models.map((two) => [one.MODEL, two.MODEL]));
const NOTHING = { exclusiveMinimum: null, exclusiveMaximum: null, step: null, allowedValues: [], default: null };
const keyOf = ({ width, height }) => `${width}x${height}`;

test("each size is in both, or only in one", () => {
  for (const one of models) {
    for (const two of models) {
      const { sizes, kinds, both, only } = sizesOfBoth(takenSizes(one), takenSizes(two));
      const [first, second] = [one, two].map(({ MODEL }) => new Set(MODEL.sizes.map(keyOf)));
      assert.equal(sizes.length, kinds.size);
      assert.equal(both + only[0].length, first.size);
      assert.equal(both + only[1].length, second.size);
      for (const key of sizes.map(keyOf)) {
        assert.equal(
          kinds.get(key)[0],
          first.has(key) && second.has(key) ? "both" : first.has(key) ? "only-a" : "only-b",
        );
      }
    }
  }
});

test("of sizes between bounds the validator is asked", () => {
  const side = {
    ...NOTHING,
    types: ["integer"],
    minimum: 64,
    maximum: 2048,
    required: false,
    const: null,
    format: null,
  };
  const MODEL = {
    title: "Bounds",
    sizes: [],
    sizeParameters: null,
    parameters: { width: { ...side, name: "width" }, height: { ...side, name: "height" } },
  };
  const refused = {
    code: "unsupportedArea",
    rule: "area.width+height",
    severity: "error",
    parameter: ["width", "height"],
  };
  const bounds = takenSizes({ MODEL, validate: ({ width, height }) => (width * height > 1_000_000 ? [refused] : []) });
  const [table] = models.map(takenSizes);
  const { sizes, both, only } = sizesOfBoth(table, bounds);
  assert.deepEqual(only[0].map(keyOf), sizes.filter(({ width, height }) => width * height > 1_000_000).map(keyOf));
  assert.equal(both + only[0].length, table.sizes.length);
  assert.ok(both > 0 && only[0].length > 0 && only[1].length === 0);
  const none = takenSizes({ MODEL: { ...MODEL, parameters: {} }, validate: () => [] });
  assert.equal(sizesOfBoth(none, table).only[1].length, table.sizes.length);
});

test("a model differs from itself in nothing", () => {
  for (const module of models) {
    const rows = parametersOfBoth(module.MODEL, module.MODEL);
    assert.ok(rows.every(({ state, facts }) => state === "same" && facts.length === 0));
    assert.deepEqual(sizesOfBoth(takenSizes(module), takenSizes(module)).only, [[], []]);
  }
});

test("what one has alone, the other has alone the other way round", () => {
  const turned = { same: "same", differs: "differs", first: "second", second: "first" };
  for (const [one, two] of pairs) {
    const there = new Map(parametersOfBoth(one, two).map(({ name, state }) => [name, state]));
    for (const { name, state, pair } of parametersOfBoth(two, one)) {
      assert.equal(there.get(name), turned[state]);
      assert.equal(pair[0] === null, state === "second");
      assert.equal(pair[1] === null, state === "first");
    }
  }
});

test("what names the model is no difference", () => {
  for (const [one, two] of pairs) {
    const names = parametersOfBoth(one, two).filter(({ pair }) => pair.some((each) => each?.const === one.air));
    assert.deepEqual(names, []);
  }
});

test("the facts that differ are named", () => {
  const parameter = (more) => ({
    name: "steps",
    required: false,
    minimum: 1,
    description: "a",
    group: "b",
    documentation: "c",
    ...more,
  });
  const of = (more) => ({ air: "a:b@1", parameters: { steps: parameter(more) } });
  const facts = (one, two) => parametersOfBoth(of(one), of(two))[0].facts;
  assert.deepEqual(facts({}, { description: "x", group: "y", documentation: "z" }), []);
  assert.deepEqual(facts({}, { minimum: 2, required: true }), ["required", "minimum"]);
  assert.deepEqual(missingIn(["a", 1, null], ["1", null]), ["a", 1]);
});

test("an example that is valid for its model is judged by the other under the other's name", () => {
  for (const [n, from] of models.entries()) {
    for (const to of models) {
      for (const { request } of pages[n].examples) {
        const copy = carried(request, from.MODEL, to.MODEL);
        assert.equal(copy.model, to.MODEL.air);
        assert.deepEqual({ ...copy, model: null }, { ...request, model: null });
        assert.deepEqual(carried(copy, to.MODEL, from.MODEL), request);
        assert.ok(to.validate(copy).every(({ parameter }) => parameter !== "model"));
        if (to === from) assert.ok(to.isValid(copy));
      }
    }
  }
});

test("what was written for yet another model stays as it is", () => {
  const [one, two] = models;
  assert.equal(carried({ model: "acme:paint@1" }, one.MODEL, two.MODEL).model, "acme:paint@1");
  assert.deepEqual(carried({}, one.MODEL, two.MODEL), {});
});

test("the fragment names two models and a request", () => {
  assert.deepEqual(wantedIn("#a=one&b=two&r=abc_-9"), { a: "one", b: "two", packed: "abc_-9" });
  assert.deepEqual(wantedIn(""), { a: null, b: null, packed: null });
});

test("two models are compared whatever the fragment says", () => {
  const slugs = ["one", "two", "three"];
  assert.deepEqual(chosen(slugs, { a: "two", b: "three" }), ["two", "three"]);
  assert.deepEqual(chosen(slugs, { a: "two", b: null }), ["two", "one"]);
  assert.deepEqual(chosen(slugs, { a: null, b: "one" }), ["two", "one"]);
  assert.deepEqual(chosen(slugs, { a: "gone", b: "<b>" }), ["one", "two"]);
  assert.deepEqual(chosen(["one"], { a: null, b: null }), ["one", "one"]);
  assert.equal(unknownIn(slugs, { a: "one", b: null }), null);
  assert.equal(unknownIn(slugs, { a: "gone", b: "lost" }), "No model is called gone or lost.");
});
