// Requests as they are edited: what stands at a path, copies in which something else does, and going back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { at, freshRequest, identifiers, putting, renewed, restored, uuid } = await app("request/request.js");
const { History } = await app("request/history.js");
const { Editing } = await app("request/editing.js");
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const models = await Promise.all(SLUGS.map(model));

test("what is put is there, and nothing else is changed", () => {
  const request = { inputs: { images: ["a", "b"] }, width: 8 };
  const changed = putting(request, ["inputs", "images", 1], "c");
  assert.deepEqual(changed, { inputs: { images: ["a", "c"] }, width: 8 });
  assert.deepEqual(request, { inputs: { images: ["a", "b"] }, width: 8 });
  assert.deepEqual(putting({}, ["a", "b", 0, "c"], 1), { a: { b: [{ c: 1 }] } });
  assert.deepEqual(putting({ a: "text" }, ["a", "b"], 1), { a: { b: 1 } });
  assert.deepEqual(putting({ a: ["x"] }, ["a", "b"], 1), { a: { b: 1 } });
});

test("parts that are not on the path are shared, so that a long history costs little", () => {
  const request = { a: { b: 1 }, c: { d: 2 } };
  assert.equal(putting(request, ["a", "b"], 3).c, request.c);
  assert.equal(putting(request, ["c", "d"], undefined).a, request.a);
});

test("what is taken leaves no empty object or list behind, and what is not there is not missed", () => {
  const request = { a: { b: [1] }, c: 2 };
  assert.deepEqual(putting(request, ["a", "b", 0], undefined), { c: 2 });
  assert.deepEqual(putting({ a: [1, 2, 3] }, ["a", 1], undefined), { a: [1, 3] });
  assert.deepEqual(putting({ list: [{ x: 1 }, { x: 2 }] }, ["list", 0, "x"], undefined), { list: [{}, { x: 2 }] });
  for (const path of [["z"], ["a", "z"], ["c", "z"], ["a", "b", 7]]) assert.equal(putting(request, path, undefined), request);
});

test("a key that is called __proto__ is a key, and own keys alone are found", () => {
  const request = putting({}, ["__proto__", "polluted"], true);
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(request), ["__proto__"]);
  assert.equal(at(request, ["__proto__", "polluted"]), true);
  assert.equal(Object.getPrototypeOf(request), Object.prototype);
  assert.equal(at({}, ["constructor"]), undefined);
  assert.equal(at({ a: "text" }, ["a", "length"]), undefined);
});

test("a fresh request has the constants and an identifier of its own, and nothing is wrong in it", () => {
  for (const { MODEL, validate } of models) {
    const [one, other] = [freshRequest(MODEL), freshRequest(MODEL)];
    const [name] = identifiers(MODEL);
    assert.match(one[name], UUID4);
    assert.notEqual(one[name], other[name]);
    assert.deepEqual(validate(one).filter((issue) => !issue.rule.endsWith("required")), []);
  }
});

test("a request that is restored gets its identifier alone, whatever else it lacks", () => {
  const [{ MODEL }] = models;
  const [name] = identifiers(MODEL);
  assert.deepEqual(Object.keys(restored({ height: 3 }, MODEL)).sort(), ["height", name].sort());
  assert.equal(restored({ [name]: "mine" }, MODEL)[name], "mine");
  assert.deepEqual(Object.keys(restored(JSON.parse('{"__proto__": 1}'), MODEL)).sort(), ["__proto__", name]);
});

test("an example is begun with an identifier of its own, and is as valid as it was", async () => {
  for (const { MODEL, isValid, page } of models) {
    for (const { request } of (await page()).examples) {
      const own = renewed(request, MODEL);
      assert.deepEqual(Object.keys(own), Object.keys(request));
      assert.notEqual(own.taskUUID, request.taskUUID);
      assert.deepEqual({ ...own, taskUUID: request.taskUUID }, request);
      assert.ok(isValid(own));
    }
  }
});

test("an identifier is a version 4 UUID, with and without a secure context", () => {
  assert.match(uuid(), UUID4);
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  try {
    for (let round = 0; round < 50; round++) assert.match(uuid(), UUID4);
  } finally {
    delete crypto.randomUUID;
  }
  assert.match(crypto.randomUUID(), UUID4);
});

test("a history goes back and forth, a hundred steps deep", () => {
  const history = new History(0, () => 0);
  for (let state = 1; state <= 150; state++) history.push(state);
  assert.deepEqual(history.steps, { back: 100, forth: 0 });
  while (history.undo());
  assert.equal(history.state, 50);
  assert.deepEqual(history.steps, { back: 0, forth: 100 });
  while (history.redo());
  assert.equal(history.state, 150);
  history.undo();
  history.push(7);
  assert.equal(history.redo(), false);
  history.undo();
  assert.equal(history.state, 149);
});

test("keys of one field are one step, until there is a pause or another field", () => {
  let now = 0;
  const history = new History("", () => now);
  for (const text of ["a", "ab", "abc"]) history.push(text, "prompt");
  now += 10_000;
  history.push("abcd", "prompt");
  history.push("abcde", "other");
  assert.equal(history.steps.back, 3);
  history.undo();
  history.undo();
  assert.equal(history.state, "abc");
  history.undo();
  assert.equal(history.state, "");
});

test("one of several tasks is edited, and the others stay", () => {
  const told = [];
  const edit = new Editing({ a: 1 }, (field) => told.push(field));
  edit.read([{ b: 1 }, { c: 1 }]);
  assert.deepEqual(edit.request, { b: 1 });
  edit.choose(1);
  edit.set(["c"], 2, true);
  assert.deepEqual(edit.shown, [{ b: 1 }, { c: 2 }]);
  edit.read([{ d: 1 }]);
  assert.deepEqual(edit.request, { d: 1 });
  edit.undo();
  edit.undo();
  assert.deepEqual(edit.request, { c: 1 });
  edit.startOver({ e: 1 });
  assert.deepEqual(edit.shown, { e: 1 });
  assert.deepEqual(told, [null, null, ["c"], null, null, null, null]);
});
