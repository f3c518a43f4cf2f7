// Ratios and sizes as words of a search: which words are one, what they match, and how that is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "./loading.mjs";

const { joined, matching, shapeOf, told } = await app("index/shapes.js");
const LISTED = "4:5 832x1040 896x1120,~4:5 832x1024,~21:9 1536x576 1472x576, 640x512,2.35:1,9:16";

const saidOf = (word) => {
  const match = matching(LISTED, shapeOf(word));
  return match === null ? null : [told(match), match.isNear];
};

test("signs and spaces inside a ratio or a size do not part it", () => {
  const phrases = {
    "4 : 5": "4:5",
    "~4:5 remix": "4:5 remix",
    "1024 x 1024 1344×704": "1024x1024 1344x704",
    "1024*768": "1024x768",
    "16:9 4:3": "16:9 4:3",
    "ideogram:4@1": "ideogram:4@1",
    "a4:5 4:5b 4:5:6": "a4:5 4:5b 4:5:6",
    "model 3 x 2": "model 3 x 2",
  };
  for (const [phrase, words] of Object.entries(phrases)) assert.equal(joined(phrase), words);
});

test("words that are no ratio and no size are none", () => {
  for (const word of ["4", "4:", ":5", "1024", "1024x", "x", "0:5", "4:0", "ideogram:4@1", ""]) {
    assert.equal(shapeOf(word), null, word);
  }
});

test("a ratio finds what is named so or has it to the pixel, and tells it", () => {
  assert.deepEqual(saidOf("4:5"), ["832 × 1040 (4:5) and 1 more", false]);
  assert.deepEqual(saidOf("21:9"), ["1536 × 576 (~21:9) and 1 more", true]);
  assert.deepEqual(saidOf("8:3"), ["1536 × 576 (8:3)", false]);
  assert.deepEqual(saidOf("5:4"), ["640 × 512 (5:4)", false]);
  assert.deepEqual(saidOf("2.35:1"), ["2.35:1", false]);
  assert.deepEqual(saidOf("18:32"), ["9:16", false]);
  assert.equal(saidOf("5:8"), null);
});

test("a size is found as a whole", () => {
  assert.deepEqual(saidOf("832x1024"), ["832 × 1024 (~4:5)", false]);
  assert.deepEqual(saidOf("640x512"), ["640 × 512", false]);
  for (const word of ["640x51", "40x512", "512x640"]) assert.equal(saidOf(word), null, word);
  assert.equal(matching("", shapeOf("640x512")), null);
});
