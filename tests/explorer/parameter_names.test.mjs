// Names of parameters are paths of keys, of whatever characters those are made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "./loading.mjs";

const { holderOf, isOfMember, isOfRoot, lastKeyOf, pathOf } = await app("request/parameter_names.js");
const { freshRequest, identifiers, restored } = await app("request/request.js");
const { carried } = await app("compare/carried.js");

test("a name is read as its keys", () => {
  const cases = [
    ["width", ["width"]],
    ["settings.seed", ["settings", "seed"]],
    ['"a.b"', ["a.b"]],
    ['"a/b"."a.b".x', ["a/b", "a.b", "x"]],
    ['"a[0]"', ["a[0]"]],
    ['"{}"."[]"', ["{}", "[]"]],
    ['"say \\"so\\".now"', ['say "so".now']],
    ['""', [""]],
    ["größe", ["größe"]],
    ["__proto__", ["__proto__"]],
  ];
  for (const [name, path] of cases) {
    assert.deepEqual(pathOf(name), path);
    assert.equal(lastKeyOf(name), path.at(-1));
    assert.equal(isOfRoot(name), path.length === 1, name);
  }
});

test("a name tells what holds its key; items and values of maps are held by nothing that has rows", () => {
  const cases = [
    ["width", ""],
    ["a.b.c", "a.b"],
    ['"a.b"', ""],
    ['list."x.y"', "list"],
    ["marks[].x", "marks[]"],
    ['"map.of"{}."k.v"', '"map.of"{}'],
    ["marks[]", null],
    ["marks{}", null],
    ["grid[][]", null],
  ];
  for (const [name, holder] of cases) {
    assert.equal(holderOf(name), holder, name);
    assert.equal(isOfMember(name), holder === null, name);
  }
});

const MODEL = {
  parameters: Object.fromEntries(
    [
      { name: '"task.id"', const: null, required: true, format: "uuid4" },
      { name: '"of model"', const: "acme:odd@1", required: true, format: null },
      { name: '"of model".x', const: 1, required: true, format: null },
    ].map((each) => [each.name, each]),
  ),
};

test("requests have odd keys as they are, not as they are spelt", () => {
  const fresh = freshRequest(MODEL);
  assert.deepEqual(Object.keys(fresh), ["task.id", "of model"]);
  assert.deepEqual(identifiers(MODEL), ["task.id"]);
  assert.deepEqual(Object.keys(restored({ "of model": 1 }, MODEL)), ["task.id", "of model"]);
  const other = { parameters: { '"of model"': { const: "acme:odd@2" } } };
  assert.deepEqual(carried({ "of model": "acme:odd@1", x: 1 }, MODEL, other), { "of model": "acme:odd@2", x: 1 });
});
