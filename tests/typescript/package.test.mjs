// Tests of a generated package in Node's own runner. The environment names its folder and a file of requests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const folder = process.env.PACKAGE;
const { air, slug, request: whole, places, patterns } = JSON.parse(readFileSync(process.env.FACTS, "utf8"));
const load = (path) => import(pathToFileURL(join(folder, path)).href);
const index = await load("index.js");
const model = await load(`models/${slug}.js`);
const formats = await load("runtime/formats.js");
const decimals = await load("runtime/decimals.js");

const copy = (value) => JSON.parse(JSON.stringify(value));
const raise = () => {
  throw new Error("not for you");
};
const HOSTILE = Object.fromEntries(
  ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"].map((trap) => [trap, raise]),
);

const valueAt = (place, request = whole) => place.reduce((holder, key) => holder[key], request);

class Settings {
  constructor(values) {
    Object.assign(this, values);
  }
  get model() {
    return raise();
  }
}

function endless() {
  const value = { a: [] };
  value.a.push(value);
  for (const key of Object.keys(whole)) value[key] = value;
  return value;
}

function nested(depth) {
  let value = 1;
  for (let count = 0; count < depth; count++) value = count % 2 ? [value] : { inputs: value };
  return value;
}

function bomb() {
  let value = "a";
  for (let count = 0; count < 40; count++) value = [value, value];
  return value;
}

const ODD = {
  undefined: () => undefined,
  null: () => null,
  bigint: () => 2n ** 70n,
  symbol: () => Symbol("s"),
  function: () => raise,
  NaN: () => NaN,
  infinity: () => -Infinity,
  "minus zero": () => -0,
  date: () => new Date(0),
  "date of nothing": () => new Date(NaN),
  map: () => new Map([["model", air]]),
  set: () => new Set(["a"]),
  bytes: () => new Uint8Array(1_000_000),
  regexp: () => /a/g,
  error: () => new Error("a"),
  promise: () => Promise.resolve(1),
  "boxed text": () => new String("URL"),
  "boxed number": () => new Number(1),
  "URL": () => new URL("https://img.example.com/a.png"),
  "list that says it is an object": () => Object.setPrototypeOf([], Object.prototype),
  "many holes": () => new Array(2 ** 32 - 1),
  "instance with a toJSON": () => new (class Told { toJSON() { return whole; } })(),
  "hostile proxy": () => new Proxy({}, HOSTILE),
  "hostile proxy of a list": () => new Proxy([], HOSTILE),
  "revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "throwing getter": () => Object.defineProperty({}, "width", { get: raise, enumerable: true }),
  "no prototype": () => Object.assign(Object.create(null), { mode: "fast" }),
  "prototype that throws": () => Object.create(new Proxy({}, HOSTILE)),
  "class instance": () => new Settings({ mode: "fast" }),
  "sparse list": () => [, , 1],
  "list of holes": () => new Array(1000),
  "list with more": () => Object.assign(["a"], { width: 1 }),
  "key __proto__": () => JSON.parse('{"__proto__": {"width": 1}, "constructor": 1, "hasOwnProperty": 1}'),
  "toJSON that throws": () => ({ toJSON: raise }),
  "symbol key": () => ({ [Symbol("a")]: 1 }),
  "undefined inside": () => ({ mode: undefined }),
  "half a pair": () => "\ud83d".repeat(9),
  "key of half a pair": () => ({ "\ud83d": "\udc00" }),
  endless,
  "deep": () => nested(100_000),
  bomb,
  "many keys": () => Object.fromEntries(Array.from({ length: 50_000 }, (_, number) => [`k${number}`, 1])),
  "many items": () => new Array(100_000).fill("a"),
  "long URI": () => "https://img.example.com/" + "%41".repeat(7_000_000),
  "long user": () => "x://" + "a:".repeat(5_000_000) + "@",
  "long host": () => "x://[" + "1:".repeat(5_000_000),
  "long Base64": () => "aGVy".repeat(5_000_000),
  "long text": () => "x".repeat(20_000_000),
  "long emoji": () => "\u{1f98a}".repeat(5_000_000),
  "long white space": () => " ".repeat(5_000_000) + "a" + " ".repeat(5_000_000),
};

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
    const { request: valid, patch } = model.repair(request);
    assert.ok(valid === null ? patch.length === 0 : model.isValid(valid));
    assert.ok(!found || valid === request);
  }
  return found;
}

for (const [name, make] of Object.entries(ODD)) {
  test(`${name} as the request`, () => assert.equal(verdict(make()), false));

  test(`${name} in the place of parameters`, () => {
    const odd = make();
    for (const place of name.startsWith("long") || name.startsWith("many") ? places.slice(0, 9) : places) {
      const request = copy(whole);
      let holder = request;
      for (const key of place.slice(0, -1)) holder = holder[key];
      holder[place.at(-1)] = odd;
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

test("values at fault are those that were given", () => {
  const given = [{}];
  const [issue] = model.validate({ ...whole, width: given });
  assert.equal(issue.value, given);
});

test("formats are those of their patterns", () => {
  for (const [name, { pattern, texts }] of Object.entries(patterns)) {
    const due = new RegExp(`^(?:${pattern})$`);
    const is = formats[`is${name[0].toUpperCase()}${name.slice(1)}`];
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
    assert.equal(decimals.isOnStep(value, step), due, `${value} ${step}`);
  }
  for (const number of [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -2.5, 123456.789, 2 ** 60]) {
    assert.equal(decimals.written(decimals.exact(number)), number);
  }
  assert.equal(decimals.isProductWithin(2 ** 40, 2 ** 40, 1e24, null), true);
  assert.equal(decimals.isRatioWithin(2 ** 60, 2 ** 60 - 256, [1, 1], null), true);
  assert.equal(decimals.isRatioWithin(2 ** 60 - 256, 2 ** 60, [1, 1], null), false);
});
