// What the section of sizes finds in facts, and how the size of a request stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { axisOf } = await app("picture/axis.js");
const { pointOf } = await app("picture/points.js");
const { outlineOf, regionSteps } = await app("picture/region.js");
const { scaleOf } = await app("picture/scale.js");
const { axisInWords, boundsOf } = await app("sizes/bounds.js");
const { tableOfPairs } = await app("sizes/table_of_pairs.js");
const { sizeOf, tableOfTexts } = await app("sizes/table_of_texts.js");
const { nearSides, partnersOf, standingOf } = await app("sizes/standing.js");

const NOTHING = {
  minimum: null,
  maximum: null,
  exclusiveMinimum: null,
  exclusiveMaximum: null,
  step: null,
  allowedValues: [],
};
const whole = (more) => ({ name: "width", types: ["integer"], ...NOTHING, ...more });
const parametersOf = (...list) => ({ parameters: Object.fromEntries(list.map((each) => [each.name, each])) });
const models = await Promise.all(SLUGS.map(model));

function regionOf(axes, isAllowed) {
  const steps = regionSteps(axes, isAllowed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How a request without anything but a size stands. */
function standing(module, request) {
  const table = tableOfPairs(module.MODEL);
  const shown = { request, left: module.narrow(request), issues: module.validate(request) };
  return { ...standingOf(shown, table, table.sizes.map(pointOf), module.nearestSizes), left: shown.left, table };
}

test("bounds with a step give its multiples", () => {
  const axis = axisOf(whole({ minimum: 100, maximum: 1000, step: 64 }));
  assert.deepEqual([axis.least, axis.most, axis.count], [128, 960, 14]);
  assert.deepEqual([axis.near(1), axis.near(200), axis.near(9999)], [128, 192, 960]);
  assert.deepEqual([axis.next(128, -1), axis.next(192, 1), axis.next(960, 1)], [128, 256, 960]);
  assert.equal(axisInWords(axis), "128 to 960, in steps of 64");
});

test("exclusive bounds and few values are bounds, too; without a largest there are none", () => {
  assert.deepEqual(axisOf(whole({ exclusiveMinimum: 10, exclusiveMaximum: 20 })).least, 11);
  assert.deepEqual(axisOf(whole({ exclusiveMinimum: 10, exclusiveMaximum: 20 })).most, 19);
  assert.equal(axisInWords(axisOf(whole({ allowedValues: [1440, 2560, 1080] }))), "1080, 1440, 2560");
  assert.equal(axisOf(whole({ allowedValues: [512, 1024] })).next(700, 1), 1024);
  assert.equal(axisOf(whole({ minimum: 64 })), null);
  assert.equal(axisOf(whole({ types: ["string"], maximum: 64 })), null);
});

test("a width and a height beside it are a pair, in an object as well", () => {
  const bounds = { minimum: 64, maximum: 2048 };
  assert.deepEqual(boundsOf(parametersOf(whole(bounds), whole({ ...bounds, name: "height" }))).names, [
    "width",
    "height",
  ]);
  const inside = boundsOf(
    parametersOf(whole({ ...bounds, name: "out.width" }), whole({ ...bounds, name: "out.height" })),
  );
  assert.deepEqual(inside.sides({ out: { width: 64 } }), [64, undefined]);
  assert.deepEqual(inside.put({}, { width: 64, height: 128 }), { out: { width: 64, height: 128 } });
  assert.deepEqual(inside.put({ out: { width: 64 }, a: 1 }, null), { a: 1 });
  assert.equal(boundsOf(parametersOf(whole(bounds))), null);
  assert.equal(boundsOf(parametersOf(whole(bounds), whole({ name: "height" }))), null);
});

test("the region of an area and a ratio is found to a step", () => {
  const axes = [whole({ minimum: 64, maximum: 2048, step: 64 }), whole({ minimum: 64, maximum: 2048 })].map(axisOf);
  const isAllowed = (width, height) =>
    width * height >= 65536 && width * height <= 1048576 && Math.max(width / height, height / width) <= 16;
  const region = regionOf(axes, isAllowed);
  for (const { width, low, high } of region) {
    const heights = Array.from({ length: 1985 }, (_, place) => 64 + place).filter((height) => isAllowed(width, height));
    // What is shorter than the distance of two samples may be missed.
    if (low !== null || heights.length > 1985 / 15)
      assert.deepEqual([low, high], [heights[0], heights.at(-1)], `${width}`);
  }
  assert.ok(region.filter(({ low }) => low !== null).length > 0.9 * region.length);
  assert.match(outlineOf(region, scaleOf(400, 2200)), /^M[\d. L]+Z$/);
});

test("where nothing is allowed there is no region, and a gap parts two", () => {
  const axes = [whole({ minimum: 1, maximum: 30 }), whole({ minimum: 1, maximum: 30 })].map(axisOf);
  assert.equal(
    outlineOf(
      regionOf(axes, () => false),
      scaleOf(400, 32),
    ),
    "",
  );
  const parted = outlineOf(
    regionOf(axes, (width) => width < 10 || width > 20),
    scaleOf(400, 32),
  );
  assert.equal(parted.match(/M/g).length, 2);
});

test("texts that name sizes are a table", () => {
  const size = { ...whole({ allowedValues: ["auto", "1024x1024", "1536x1024"] }), name: "size", types: ["string"] };
  const table = tableOfTexts(parametersOf(size));
  assert.deepEqual(
    table.sizes.map(({ width, height }) => [width, height]),
    [
      [1024, 1024],
      [1536, 1024],
    ],
  );
  assert.deepEqual(table.sides({ size: "1536x1024" }), [1536, 1024]);
  assert.deepEqual(table.sides({ size: "auto" }), [undefined, undefined]);
  assert.deepEqual(table.put({ a: 1 }, table.sizes[0]), { a: 1, size: "1024x1024" });
  const left = { choices: { size: { offers: [{ allowedValues: ["auto", "1024x1024"] }] } } };
  assert.deepEqual([...table.possible(left)], ["1024x1024"]);
  assert.equal(sizeOf("16:9"), null);
  assert.equal(tableOfTexts(parametersOf({ ...size, allowedValues: ["low", "high"] })), null);
});

test("a size of the table is chosen, any other has what is nearest", () => {
  for (const module of models) {
    const [{ width, height }] = module.MODEL.sizes;
    const taken = standing(module, { width, height });
    assert.deepEqual([taken.selected.width, taken.selected.height, taken.free], [width, height, null]);
    const other = standing(module, { width: width + 1, height });
    assert.equal(other.selected, null);
    assert.equal(other.nearest.length, 3);
    assert.match(other.wrong.message, /not a supported size/);
  }
});

test("one side leaves its partners, and a side that no size has leaves none", () => {
  for (const module of models) {
    const { sizes } = module.MODEL;
    const { width } = sizes[0];
    const half = standing(module, { width });
    assert.deepEqual(half.free, { width, height: 0 });
    const partners = partnersOf(half, half.left, half.table.names);
    assert.equal(partners.name, "height");
    const due = sizes.filter((size) => size.width === width).map((size) => size.height);
    assert.deepEqual(
      [...partners.values].sort((a, b) => a - b),
      due.sort((a, b) => a - b),
    );
    assert.equal(half.possible.size, due.length);
    const none = standing(module, { width: 1001 });
    assert.equal(none.possible.size, 0);
    assert.equal(partnersOf(none, none.left, none.table.names), null);
    const near = nearSides(none, sizes, 4);
    assert.equal(near.side, "width");
    const away = near.values.map((value) => Math.abs(value - 1001));
    const others = sizes.map((size) => size.width).filter((value) => !near.values.includes(value));
    assert.ok(others.every((value) => Math.abs(value - 1001) >= Math.max(...away)));
  }
});

test("nothing set is nothing wrong", () => {
  for (const module of models) {
    const open = standing(module, {});
    assert.deepEqual([open.selected, open.free, open.wrong, open.possible], [null, null, null, null]);
    assert.equal(open.isNeeded, module.MODEL.parameters.width.required);
  }
});
