// Pasted JSON: what is read of it, where its parts stand, and what is wrong or lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "./loading.mjs";

const { debounced } = await app("dom.js");
const { isKept, offsetOf, partOf, placesIn, readJson } = await app("request/json_text.js");
const { read } = await app("fields/free.js");
const { read: readAnything } = await app("fields/anything.js");
const place = (text, path) => placesIn(text)(offsetOf(readJson(text).tree, path));

test("every part has its line and column, that of its key where it has one", () => {
  const text = '{\n  "a": [1,\n    {"b": null}],\n  "c": "x"\n}';
  assert.deepEqual(readJson(text).value, JSON.parse(text));
  assert.deepEqual(place(text, []), { line: 1, column: 1 });
  assert.deepEqual(place(text, ["a"]), { line: 2, column: 3 });
  assert.deepEqual(place(text, ["a", 0]), { line: 2, column: 9 });
  assert.deepEqual(place(text, ["a", 1, "b"]), { line: 3, column: 6 });
  assert.deepEqual(place(text, ["c"]), { line: 4, column: 3 });
  assert.deepEqual(place(text, ["a", 1, "missing", "deep"]), { line: 3, column: 5 }, "what is missing is where it would be");
});

test("places are found in texts of thousands of lines", () => {
  const value = Object.fromEntries(Array.from({ length: 20_000 }, (_, number) => [`key${number}`, number]));
  const text = JSON.stringify(value, null, 1);
  assert.deepEqual(place(text, ["key19999"]), { line: 20_001, column: 2 });
});

const FAULTS = [
  ["", 0, /nothing here/],
  ["{a: 1}", 1, /key in double quotes/],
  ["{'a': 1}", 1, /key in double quotes/],
  ['{"a" 1}', 5, /colon/],
  ['{"a": }', 6, /value is missing/],
  ['{"a": 1,}', 7, /comma too many/],
  ["[1 2]", 3, /comma or ]/],
  ["[1, 2", 5, /comma or ]/],
  ["{} {}", 3, /ends before/],
  ['{"a": NaN}', 6, /JSON has no NaN/],
  ['{"a": -Infinity}', 6, /JSON has no -Infinity/],
  ['{"a": undefined}', 6, /undefined is no value/],
  ['{"a": True}', 6, /True is no value/],
  ['{"a": "x', 6, /does not end/],
  ['{"a": "x\ny"}', 8, /line break/],
  ['{"a": "\\x"}', 7, /no such escape/],
  ['{"a": 01}', 7, /comma or }/],
  ['{"a": 1e400}', 6, /1e400 is larger/],
  [`${"[".repeat(100_000)}`, 200, /200 levels/],
];

for (const [text, offset, reason] of FAULTS) {
  test(`no request: ${text.slice(0, 20)}`, () => {
    const { fault, value } = readJson(text);
    assert.equal(value, undefined);
    assert.equal(fault.offset, offset);
    assert.match(fault.reason, reason);
  });
}

test("a text is refused exactly where JSON.parse refuses it, but for depth and numbers without end", () => {
  const parts = ['"', "\\", "{", "}", "[", "]", ",", ":", '"a"', "1", "-", ".5", "e9", "true", "null", " ", "\n", "\\u12", '"\\ud800"', "0"];
  let seed = 1;
  const random = (most) => (seed = (seed * 48271) % 2147483647) % most;
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 1 + random(7) }, () => parts[random(parts.length)]).join("");
    let value;
    let isJson = true;
    try {
      value = JSON.parse(text);
    } catch {
      isJson = false;
    }
    const reading = readJson(text);
    assert.equal(reading.fault === undefined, isJson, text);
    if (isJson) assert.deepEqual(reading.value, value, text);
  }
});

test("a key that is there twice is told, at its second place; the last one counts", () => {
  const { value, notes, tree } = readJson('{"a": 1, "b": {"a": 2}, "\\u0061": 3}');
  assert.deepEqual(value, { a: 3, b: { a: 2 } });
  assert.deepEqual(notes, [{ text: '"\\u0061" is there twice; the last one counts', offset: 24 }]);
  assert.equal(offsetOf(tree, ["a"]), 24);
});

test("a number that is not kept digit by digit is told", () => {
  const { notes } = readJson("[9007199254740993, 0.1, 1.50, 1E2, -0, 1e21, 1e-400, 123456789012345678901234567890, 9007199254740992, 0.30000000000000004]");
  assert.deepEqual(notes.map((each) => each.text), [
    "9007199254740993 is read as 9007199254740992",
    "1e-400 is read as 0",
    "123456789012345678901234567890 is read as 1.2345678901234568e+29",
  ]);
  assert.ok(isKept("100", 100) && isKept("1.0e2", 100) && isKept("0.00", 0) && !isKept("0.1000000000000000000001", 0.1));
});

test("what is typed is a number where none of its digits is lost, else a text that stays as it is", () => {
  const cases = [
    ["", undefined],
    [" 12 ", 12],
    ["+5", 5],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1e400", "1e400"],
    ["9007199254740993", "9007199254740993"],
    ["NaN", "NaN"],
    ["Infinity", "Infinity"],
    ["0x10", "0x10"],
    ["1,5", "1,5"],
    ["12px", "12px"],
    ["-", "-"],
  ];
  for (const [typed, value] of cases) assert.equal(read(typed, true), value, typed);
  assert.equal(read("12", false), "12");
});

test("a value of any type is typed as JSON; what is none, or would be changed, is a text", () => {
  assert.deepEqual(readAnything('{"a": [1]}'), { a: [1] });
  assert.equal(readAnything("  "), undefined);
  assert.equal(readAnything("{a}"), "{a}");
  assert.equal(readAnything("9007199254740993"), "9007199254740993");
  assert.equal(readAnything('{"a": 1, "a": 2}'), '{"a": 1, "a": 2}');
});

test("a request is taken out of a line of a log, and nothing out of what is JSON or has none", () => {
  assert.equal(partOf('2026-11-30T19:00:01Z [INFO] sent {"a": [1, {"b": 2}]} in 3 s'), '{"a": [1, {"b": 2}]}');
  assert.equal(partOf('body=[ {"a": 1}, {"a": 2}];'), '[ {"a": 1}, {"a": 2}]');
  for (const text of ["", "}{", '{"a": 1}', ' [{"a": 1}]\n', "{'a': 1} and more", '{"a": 1} {"b": 2}', "{".repeat(5000)]) {
    assert.equal(partOf(text), null, text.slice(0, 20));
  }
});

test("what is due later is done at once when asked for, and only once", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const done = [];
  const soon = debounced(100, (value) => done.push(value));
  soon.flush();
  soon(1);
  soon(2);
  soon.flush();
  context.mock.timers.tick(200);
  assert.deepEqual(done, [2]);
  soon(3);
  context.mock.timers.tick(200);
  assert.deepEqual(done, [2, 3]);
});
