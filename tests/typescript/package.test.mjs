// Tests of a generated package in Node's own runner. The environment names its folder and a file of requests.
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { copy, load, ODD, patterns, placed, places, Settings, slug, whole } from "./odd_objects.mjs";

const index = await load("all.js");
const model = await load(`models/${slug}.js`);
const formats = { ...(await load("runtime/text_formats.js")), ...(await load("runtime/formats.js")) };
const decimals = await load("runtime/decimals.js");

const valueAt = (place, request = whole) => place.reduce((holder, key) => holder[key], request);

/** The verdict, after asking that every way to it agrees and that the issues can be shown. */
function verdict(request) {
  const found = model.isValid(request);
  assert.equal(typeof found, "boolean");
  const issues = model.validate(request);
  assert.equal(issues.every((issue) => issue.severity === "warning"), found);
  assert.equal(index.validate(request).every((issue) => issue.severity === "warning"), index.isValid(request));
  for (const issue of [...issues.slice(0, 12), ...issues.slice(-2)]) {
    assert.ok(JSON.stringify(issue).length < 300_000);
    assert.ok(issue.message.length < 2_000 && String(issue) === issue.message);
    assert.ok(issue.fix === null || Array.isArray(issue.fix));
    assert.ok(Array.isArray(issue.suggestions) && Array.isArray(issue.allowedValues));
    assert.equal(typeof issue.pointer, "string");
    issue.value;
  }
  if (issues.length < 50) {
    const { request: valid, partial, remaining } = model.repair(request);
    assert.ok(valid === null ? remaining > 0 && !model.isValid(partial) : model.isValid(valid) && remaining === 0);
    assert.ok(!found || valid === request);
  }
  return found;
}

for (const [name, make] of Object.entries(ODD)) {
  test(`${name} as the request`, () => assert.equal(verdict(make()), false));

  test(`${name} in the place of parameters`, () => {
    const odd = make();
    for (const place of name.startsWith("long") || name.startsWith("many") ? places.slice(0, 9) : places) {
      const { request, holder } = placed(odd, place);
      const before = Object.keys(holder).map((key) => [key, holder[key]]);
      verdict(request);
      assert.deepEqual(Object.keys(holder).map((key) => [key, holder[key]]), before);
    }
  });
}

test("frozen requests are judged, and nothing changes them", () => {
  const freeze = (value) => {
    if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  assert.equal(verdict(freeze(copy(whole))), true);
  assert.equal(verdict(freeze({ ...copy(whole), width: "5" })), false);
});

test("what JSON.stringify leaves out does not count", () => {
  assert.equal(verdict({ ...whole, nothing: undefined, [Symbol("a")]: 1 }), true);
  assert.equal(verdict({ ...whole, model: undefined }), false);
  const hidden = Object.defineProperty(copy(whole), "nothing", { value: 1, enumerable: false });
  assert.equal(verdict(hidden), true);
  const { width, ...rest } = whole;
  assert.equal(verdict(Object.defineProperty({ ...rest }, "width", { value: width, enumerable: false })), false);
  assert.equal(verdict(Object.assign(Object.create({ nothing: 1, width: 1 }), whole)), true);
  assert.equal(verdict(Object.assign(Object.create({ width }), rest)), false);
});

test("objects of other kinds are judged by their own keys", () => {
  const { model: named, ...rest } = whole;
  assert.equal(verdict(Object.assign(Object.create(null), whole)), true);
  assert.equal(verdict(new Proxy(copy(whole), {})), true);
  assert.equal(verdict(vm.runInNewContext(`(${JSON.stringify(whole)})`)), true);
  assert.equal(verdict(new (class Whole { constructor() { Object.assign(this, whole); } })()), true);
  assert.equal(verdict(new Settings(rest)), false);
});

test("what stands for something else is no object", () => {
  const object = places.find((place) => typeof valueAt(place) === "object" && !Array.isArray(valueAt(place)));
  for (const odd of [new Date(0), new URL("https://img.example.com/"), new String(""), new Number(1)]) {
    const request = copy(whole);
    valueAt(object.slice(0, -1), request)[object.at(-1)] = odd;
    assert.equal(verdict(request), false);
    const due = `a value of type ${odd.constructor.name}`;
    assert.ok(model.validate(request).some((issue) => issue.message.includes(due)));
  }
});

test("a polluted prototype changes no verdict", () => {
  try {
    Object.prototype.width = whole.width;
    Object.prototype.nothing = 1;
    const { width, ...rest } = whole;
    assert.equal(model.isValid(copy(whole)), true);
    assert.equal(model.isValid(copy(rest)), false);
    assert.deepEqual(model.validate(copy(rest)).map((issue) => issue.code), ["missingWidth"]);
  } finally {
    delete Object.prototype.width;
    delete Object.prototype.nothing;
  }
});

test("issues are worked out of the request as it was", () => {
  const request = { ...copy(whole), outputFormat: "jpg" };
  const [issue] = model.validate(request);
  request.outputFormat = 5;
  assert.deepEqual([issue.value, issue.suggestion], ["jpg", "JPG"]);
});

test("values at fault are copies of those that were given", () => {
  const given = [{ a: 1 }];
  const [issue] = model.validate({ ...whole, width: given });
  given[0].a = 2;
  assert.deepEqual(issue.value, [{ a: 1 }]);
});

test("formats are those of their patterns", () => {
  for (const [name, { pattern, texts }] of Object.entries(patterns)) {
    const due = new RegExp(`^(?:${pattern})$`);
    const words = name.split("-").map((word) => `${word[0].toUpperCase()}${word.slice(1)}`);
    const is = formats[`is${words.join("")}`];
    assert.equal(formats.MATCHES[name], is);
    for (const text of texts) {
      assert.equal(is(text), due.test(text), `${name} ${JSON.stringify(text)}`);
      const long = text.replace("/", `/${"a".repeat(3_000)}`);
      if (name === "uri") assert.equal(is(long), due.test(long), `${name}, long, ${JSON.stringify(text)}`);
    }
  }
});

test("arithmetic is exact", () => {
  for (const [value, step, due] of [
    [0.07, 0.01, true],
    [0.29, 0.01, true],
    [0.055, 0.01, false],
    [1e300, 2, true],
    [5e-324, 0.01, false],
    [-0, 0.3, true],
    [1e22, 0.25, true],
  ]) {
    assert.equal(decimals.isMultipleOf(value, step), due, `${value} ${step}`);
  }
  for (const number of [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -2.5, 123456.789, 2 ** 60]) {
    assert.equal(decimals.toNumber(decimals.exact(number)), number);
  }
  assert.equal(decimals.isProductWithin(2 ** 40, 2 ** 40, 1e24, null), true);
  assert.equal(decimals.isRatioWithin(2 ** 60, 2 ** 60 - 256, [1, 1], null), true);
  assert.equal(decimals.isRatioWithin(2 ** 60 - 256, 2 ** 60, [1, 1], null), false);
});
