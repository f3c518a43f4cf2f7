// Controls for values of any kind: what they show, what they make of keys, and that nothing else is changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./elements.mjs";
import { app } from "./loading.mjs";

const { read: readAny } = await app("fields/anything.js");
const { isListedWhole, valuesOf } = await app("fields/chosen.js");
const { emptied } = await app("fields/free.js");
const { heldText } = await app("fields/held.js");
const { firstOf } = await app("fields/item.js");
const { otherKeys } = await app("fields/others.js");

test("values that are listed are chosen from, whatever their kinds", () => {
  const of = (types, allowedValues = []) => ({ types, allowedValues });
  for (const [parameter, values] of [
    [of(["boolean"]), [true, false]],
    [of(["boolean", "null"]), [true, false, null]],
    [of(["null"]), [null]],
    [of(["string", "integer"], ["auto", 6, 8]), ["auto", 6, 8]],
    [of(["string", "null"], ["fast", null]), ["fast", null]],
  ]) {
    assert.ok(isListedWhole(parameter));
    assert.deepEqual(valuesOf(parameter), values);
  }
  for (const types of [["string"], ["integer", "null"], ["any"], ["object", "boolean"]]) assert.ok(!isListedWhole(of(types)));
});

test("an emptied item stays where it is; any other value is taken away", () => {
  assert.equal(emptied({ name: "tags[]" }), "");
  assert.equal(emptied({ name: "labels{}" }), "");
  assert.equal(emptied({ name: "prompt" }), undefined);
  assert.equal(emptied({ name: '"odd[]"' }), undefined);
});

test("null and numbers are read as such, and what is no JSON as text", () => {
  for (const [typed, value] of [["null", null], ["7", 7], ['"7"', "7"], ["auto", "auto"], ["[1, {}]", [1, {}]], ["{a", "{a"], [" ", undefined]]) {
    assert.deepEqual(readAny(typed), value);
  }
  assert.equal(readAny("12345678901234567890"), "12345678901234567890");
});

test("what no row and no item can show is told", () => {
  assert.equal(heldText(undefined, "object"), null);
  assert.equal(heldText({ a: 1 }, "object"), null);
  assert.equal(heldText([1], "list"), null);
  for (const [value, kind] of [[{}, "object"], [[], "list"]]) assert.equal(heldText(value, kind), "Set, and empty");
  for (const value of [null, [], "text", 7]) assert.equal(heldText(value, "object"), `No object, but ${JSON.stringify(value)}`);
  assert.equal(heldText({ a: 1 }, "list"), 'No list, but {"a":1}');
  assert.ok(heldText("x".repeat(1000), "list").length < 100);
});

test("a new item is of a kind that is allowed", () => {
  const of = (...types) => ({ types, allowedValues: [], format: null, minimum: null });
  const cases = [[of("array"), []], [of("object"), {}], [of("null", "integer"), null], [of("any"), ""], [of("boolean"), false]];
  for (const [parameter, value] of cases) assert.deepEqual(firstOf(parameter), value);
  assert.equal(firstOf({ ...of("string", "integer"), allowedValues: [5, "a"] }), 5);
});

test("keys that no row shows are found, of objects alone", () => {
  const value = JSON.parse('{"a": 1, "b": 2, "__proto__": 3, "toString": 4}');
  assert.deepEqual(otherKeys(value, ["a"]), ["b", "__proto__", "toString"]);
  for (const each of [null, undefined, "text", [1]]) assert.deepEqual(otherKeys(each, []), []);
});
