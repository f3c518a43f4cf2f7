// Whatever is passed, narrowing and completing answer: nothing is thrown, nothing is changed, nothing takes long.
// The environment names the folder of a generated package and a file of requests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { air, copy, load, ODD, placed, places, raise, Settings, slug, whole } from "./odd_objects.mjs";

const index = await load("all.js");
const model = await load(`models/${slug}.js`);
const MOST_SECONDS = 60; // of the processor, whatever else it does: well above what any call takes

/** Asks all questions, and that the answers stand. */
function answered(request) {
  const start = process.cpuUsage();
  for (const module of [model, index]) {
    const found = module.narrow(request);
    assert.equal(found.possible, found.example !== null);
    assert.ok(!found.possible || index.isValid(found.example));
    assert.equal(typeof found.complete, "boolean");
    for (const [name, choice] of Object.entries(found.choices)) {
      assert.equal(choice.name, name);
      assert.ok(!(choice.required && choice.forbidden));
    }
    const completed = module.withDefaults(request);
    assert.ok(completed === null || (typeof completed === "object" && completed !== request));
    assert.ok(completed === null || !model.isValid(request) || model.isValid(completed));
  }
  const issues = model.validate(request);
  const { data, errors } = index.toApi([...issues.slice(0, 20), ...issues.slice(-3)]);
  assert.deepEqual(data, []);
  assert.ok(JSON.stringify(errors).length < 2_000_000 && (issues.length === 0 || errors.length > 0));
  assert.ok(process.cpuUsage(start).user < MOST_SECONDS * 1e6);
}

for (const [name, make] of Object.entries(ODD)) {
  test(`${name} as the request`, () => answered(make()));

  test(`${name} in the place of some parameters`, () => {
    const odd = make();
    const isLarge = /^(long|many|deep|bomb|endless)/.test(name);
    for (const place of places.filter((_, number) => number % (isLarge ? 11 : 5) === 0)) {
      const { request, holder } = placed(odd, place);
      const before = Object.keys(holder).map((key) => [key, holder[key]]);
      answered(request);
      assert.deepEqual(Object.keys(holder).map((key) => [key, holder[key]]), before);
    }
  });

  test(`${name} in the place of issues`, () => {
    try {
      assert.deepEqual(index.toApi(make()), { data: [], errors: [] });
    } catch (error) {
      assert.ok(error instanceof TypeError && error.message === "toApi takes issues, as validate gives them", error);
    }
  });
}

test("what are no issues makes no envelope without errors", () => {
  const issues = model.validate({ ...whole, outputFormat: "jpg" });
  for (const each of [undefined, null, 5, {}, issues[0], "error", [1], [null], [{}], [{ severity: "error" }], ["error"]]) {
    assert.throws(() => index.toApi(each), TypeError);
  }
  assert.deepEqual(index.toApi([]), { data: [], errors: [] });
});

test("issues that were written and read make the same envelope", () => {
  const issues = model.validate({ ...whole, outputFormat: "jpg", width: 5, ttl: 1 });
  const read = JSON.parse(JSON.stringify(issues));
  assert.ok(issues.length > 1);
  assert.deepEqual(index.toApi(read), index.toApi(issues));
  assert.deepEqual(model.toApi(new Set(issues)), index.toApi(issues));
});

test("defaults are filled into a copy", () => {
  const request = { model: air, inputs: { referenceImages: [["a"]] }, when: new Date(0), none: undefined };
  const before = JSON.stringify(request);
  const completed = model.withDefaults(request);
  assert.equal(JSON.stringify(request), before);
  assert.deepEqual(completed.inputs, request.inputs);
  assert.notEqual(completed.inputs.referenceImages[0], request.inputs.referenceImages[0]);
  assert.equal(completed.when, request.when, "what is of a class is shared");
  assert.ok(!("none" in completed));
  assert.equal(model.withDefaults({ ...whole, outputType: undefined }).outputType, "URL");
  completed.safety.mode = "changed";
  assert.equal(model.withDefaults({}).safety.mode, "none", "defaults stay what they are");
});

test("defaults are filled in however deep a request is", () => {
  let deep = 1;
  for (let count = 0; count < 100_000; count++) deep = [{ a: deep }];
  const completed = model.withDefaults({ ...whole, deep });
  assert.notEqual(completed.deep, deep);
  assert.notEqual(completed.deep[0].a[0], deep[0].a[0]);
});

test("what an object of a class holds is completed, and what cannot be read is not", () => {
  const settings = new Settings({ ideogram: {} });
  assert.equal(model.withDefaults({ ...whole, providerSettings: settings }).providerSettings.ideogram.styleType, "AUTO");
  const broken = Object.defineProperty({ ...whole }, "ttl", { get: raise, enumerable: true });
  assert.equal(model.withDefaults(broken), null);
  assert.equal(index.withDefaults({ ...whole, model: "acme:none@1" }), null);
});

test("facts cannot be changed", () => {
  const frozen = (value) =>
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
  assert.ok(frozen(model.MODEL));
  assert.equal(index.models[air].MODEL, model.MODEL);
  assert.equal(model.MODEL.parameters.constructor, undefined, "no name is one that all objects have");
  assert.throws(() => (model.MODEL.parameters.width.maximum = 1), TypeError);
});

test("a polluted prototype changes no answer", () => {
  const due = [model.narrow({ model: air, width: whole.width }), model.withDefaults({ model: air })];
  try {
    Object.prototype.height = whole.height;
    Object.prototype.outputType = "no such type";
    assert.deepEqual([model.narrow({ model: air, width: whole.width }), model.withDefaults({ model: air })], due);
  } finally {
    delete Object.prototype.height;
    delete Object.prototype.outputType;
  }
});

test("parts of an example that did not change are those given", () => {
  const given = copy(whole);
  assert.equal(model.narrow(given).example, given);
  const { model: _, ...rest } = given;
  assert.equal(model.narrow(rest).example.inputs, given.inputs);
});
