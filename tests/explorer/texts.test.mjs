// Small decisions of the size section and the section of changes, and where the label of a point stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "./loading.mjs";

const { breakingFirst } = await app("sources/changes_section.js");
const { located } = await app("sources/located.js");
const { placeOfTip } = await app("picture/tip.js");
const { valueOf } = await app("sizes/fields.js");
const { shapeOf } = await app("sizes/ratios.js");
const { valuesOf } = await app("sizes/standing.js");

test("what breaks comes first, each in its order", () => {
  const changes = [
    { parameter: "a" },
    { parameter: "b", breaking: true },
    { parameter: "c" },
    { parameter: "d", breaking: true },
  ];
  assert.deepEqual(
    breakingFirst(changes).map(({ parameter }) => parameter),
    ["b", "d", "a", "c"],
  );
});

test("the label of a point stays in the picture", () => {
  const [size, width, height] = [310, 150, 42];
  for (let x = 34; x <= 276; x += 11) {
    for (let y = 26; y <= 268; y += 11) {
      const [left, top] = placeOfTip([x, y], [width, height], { size, height: size });
      assert.ok(left >= 2 && left + width <= size - 2 && top >= 2 && top + height <= size - 2, `${x} ${y}`);
    }
  }
});

test("the label of a point covers no other, where there is room", () => {
  const scale = { size: 600, height: 600 };
  const [width, height] = [150, 42];
  const falling = Array.from({ length: 40 }, (_, place) => [150 + 9 * place, 80 + 9 * place]);
  const covers = ([left, top]) => falling.filter(([x, y]) => x > left && x < left + width && y > top && y < top + height);
  for (const point of falling) assert.deepEqual(covers(placeOfTip(point, [width, height], scale, falling)), []);
  const rising = falling.map(([x, y]) => [x, 600 - y]);
  const [left, top] = placeOfTip(rising[20], [width, height], scale, rising);
  assert.ok(left + width < rising[20][0] && top + height < rising[20][1], "above to the left, where above to the right is full");
});

test("digits are numbers, and other text is for the validator", () => {
  assert.deepEqual([" 1024 ", "", "12.5", "-3", "1e3", "12px"].map(valueOf), [
    1024,
    undefined,
    12.5,
    -3,
    "1e3",
    "12px",
  ]);
  assert.equal(valueOf("9".repeat(400)), "9".repeat(400));
});

test("shapes have one area unless they are very long", () => {
  for (const ratio of ["1:1", "16:9", "9:16", "4:3", "2.39:1"]) {
    const [across, down] = ratio.split(":").map(Number);
    const { width, height } = shapeOf(ratio);
    assert.ok(Math.abs(width / height / (across / down) - 1) < 1e-9);
    assert.ok(Math.abs(width * height - 640) < 1e-6 || Math.max(width, height) === 40);
    assert.ok(width <= 40 && height <= 40);
  }
  assert.deepEqual(["auto", "0:1", "1:0", "16x9", 1, null].map(shapeOf), [null, null, null, null, null, null]);
});

test("an offer of short bounds is values, one of long bounds is none", () => {
  const offer = { type: "integer", allowedValues: null, minimum: 64, maximum: 64, step: null };
  assert.deepEqual(valuesOf(offer), [64]);
  assert.deepEqual(valuesOf({ ...offer, maximum: 256, step: 64 }), [64, 128, 192, 256]);
  assert.deepEqual(valuesOf({ ...offer, maximum: 2048 }), []);
  assert.deepEqual(valuesOf({ ...offer, type: "number" }), []);
  assert.deepEqual(valuesOf({ ...offer, allowedValues: [1, 2] }), [1, 2]);
});

test("a fact on the line of the one before needs no distance", () => {
  const facts = { "a.yaml": [["type", 10], ["required"], ["minimum", 2]] };
  const { parameters } = located({ pages: [], model: {}, parameters: { width: facts }, response: {}, rules: [] });
  assert.deepEqual(
    parameters.get("width").map(({ spec }) => spec.line),
    [10, 10, 12],
  );
});
