// The geometry of the size picture: scales, rays, names, columns and keys, over the sizes of every model.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { columns, firstStop, keyOf, pointOf, ratioOf, spoken, tiersOf } = await app("picture/points.js");
const { nearestPoint, reachOf, scaleOf, sizeAt, ticksOf } = await app("picture/scale.js");
const { nameOfRay, namedRays, raysOf } = await app("picture/rays.js");
const { placedNames, tellingFirst, touch } = await app("picture/names.js");
const { moved, nearestRatio, typedTo } = await app("picture/moves.js");

const SCREENS = [310, 360, 640];
const widthOf = (text) => text.length * 6.3;
const textOf = ({ width, height }) => `${width} × ${height}`;
const models = await Promise.all(SLUGS.map(model));
const size = (width, height, more) => ({
  width,
  height,
  label: "",
  tier: null,
  ratio: null,
  isApproximate: false,
  ...more,
});
/** Ten ratios in three tiers, the sides on a grid of 16. */
const TIERED = [1, 2, 4].flatMap((times) =>
  ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"].map((ratio) => {
    const [across, down] = ratio.split(":").map(Number);
    const unit = (1024 * times) / Math.sqrt(across * down);
    return size(16 * Math.round((across * unit) / 16), 16 * Math.round((down * unit) / 16), {
      tier: `${times}K`,
      ratio,
    });
  }),
);
const tables = [...models.map(({ MODEL }) => MODEL.sizes), TIERED].map((sizes) => sizes.map(pointOf));
const everywhere = tables.flatMap((points) =>
  SCREENS.map((screen) => ({ points, scale: scaleOf(screen, reachOf(points)) })),
);

test("there are tables to draw", () => assert.ok(tables.length > 4 && tables.every((points) => points.length > 10)));

test("a size without a label has the ratio of its sides", () => {
  assert.equal(ratioOf(1344, 768), "7:4");
  assert.deepEqual(pointOf(size(640, 384)).slope, 5 / 3);
  assert.equal(spoken(pointOf(size(640, 384))), "640 by 384, 5 to 3");
  assert.equal(
    spoken(pointOf(size(1344, 768, { tier: "1K", ratio: "16:9", isApproximate: true }))),
    "1344 by 768, 1K, about 16 to 9",
  );
});

test("every point is drawn inside the frame, both sides to one scale", () => {
  for (const { points, scale } of everywhere) {
    assert.equal(scale.x(scale.most) - scale.x(0), scale.y(0) - scale.y(scale.most));
    for (const { width, height } of points) {
      assert.ok(scale.x(width) > scale.left && scale.x(width) < scale.right - scale.radius);
      assert.ok(scale.y(height) < scale.bottom && scale.y(height) > scale.top + scale.radius);
      assert.deepEqual(sizeAt(scale, [scale.x(width), scale.y(height)]), { width, height });
    }
  }
});

test("axes have two to four numbers, all inside", () => {
  for (const most of [70, 600, 1628, 2171, 3528, 6717, 8900]) {
    const ticks = ticksOf(most);
    assert.ok(ticks.length >= 2 && ticks.length <= 4, `${most}: ${ticks}`);
    assert.ok(ticks[0] > 0 && ticks.at(-1) < most);
  }
});

test("a ray ends at the frame and goes through the sizes of its ratio", () => {
  for (const { points, scale } of everywhere) {
    for (const ray of raysOf(columns(points), scale)) {
      const [x, y] = ray.end;
      assert.ok(Math.abs(x - scale.right) < 1e-6 || Math.abs(y - scale.top) < 1e-6);
      assert.ok(x <= scale.right + 1e-6 && y >= scale.top - 1e-6);
      assert.ok(ray.start[0] < x && ray.start[1] > y);
      for (const point of points.filter((each) => each.ratio === ray.ratio && !each.isApproximate)) {
        assert.ok(Math.abs(point.width / point.height / ray.slope - 1) < 0.02);
      }
    }
  }
});

test("names of rays keep their distance, and the square has one", () => {
  for (const { points, scale } of everywhere) {
    const named = namedRays(raysOf(columns(points), scale), scale);
    assert.ok(named.some(({ ratio }) => ratio === "1:1") || !points.some(({ ratio }) => ratio === "1:1"));
    const places = named.map((ray) => [ray.isWide, nameOfRay(ray)]);
    for (const [n, [isWide, one]] of places.entries()) {
      for (const [otherIsWide, other] of places.slice(n + 1)) {
        const apart = isWide ? Math.abs(one.y - other.y) >= 14 : Math.abs(one.x - other.x) >= 36;
        assert.ok(isWide !== otherIsWide || apart);
      }
    }
  }
});

test("no name touches a name, a dot or the frame", () => {
  for (const { points, scale } of everywhere) {
    const bounds = [scale.left + 2, scale.top, scale.right, scale.bottom - 2];
    const wanted = tellingFirst(points.filter((point) => !point.isApproximate));
    const names = placedNames(wanted, { points, scale, bounds, widthOf, textOf });
    assert.ok(names.length >= 4, `${names.length} names`);
    for (const [n, { point, box }] of names.entries()) {
      assert.ok(names.slice(n + 1).every((other) => !touch(box, other.box)));
      assert.ok(box[0] >= bounds[0] && box[1] >= bounds[1] && box[2] <= bounds[2] && box[3] <= bounds[3]);
      for (const other of points.filter((each) => each !== point)) {
        const [x, y] = [scale.x(other.width), scale.y(other.height)];
        assert.ok(!touch(box, [x - scale.radius, y - scale.radius, x + scale.radius, y + scale.radius]));
      }
    }
  }
});

test("what is most telling has its name, the square among it", () => {
  const points = [size(1024, 1024), size(1030, 1024), size(512, 2048)].map(pointOf);
  assert.deepEqual(tellingFirst(points).map(keyOf), ["1024x1024", "512x2048", "1030x1024"]);
});

test("columns run from tall to wide, and from small to large", () => {
  for (const points of tables) {
    const all = columns(points);
    assert.equal(all.flat().length, points.length);
    for (const [n, column] of all.entries()) {
      assert.ok(column.every(({ ratio }) => ratio === column[0].ratio));
      assert.ok(column.every((point, k) => k === 0 || point.area >= column[k - 1].area));
      assert.ok(n === 0 || all[n - 1][0].slope <= column[0].slope);
    }
  }
});

test("arrows reach every size from the first stop", () => {
  for (const points of tables) {
    const shown = { columns: columns(points), points };
    const reached = new Set([firstStop(points)]);
    for (const point of reached) {
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) reached.add(moved(key, point, shown));
    }
    assert.equal(reached.size, points.length);
  }
});

test("a key that moves nothing is left to the page", () => {
  const [points] = tables;
  const shown = { columns: columns(points), points };
  for (const key of ["Tab", "a", "F5", "Escape"]) assert.equal(moved(key, points[0], shown), null);
});

test("arrows stay at the ends, Home and End go there", () => {
  for (const points of tables) {
    const shown = { columns: columns(points), points };
    const stop = firstStop(points);
    const [first, last] = [moved("Home", stop, shown), moved("End", stop, shown)];
    assert.ok(points.every(({ slope }) => slope >= first.slope && slope <= last.slope));
    assert.equal(moved("ArrowLeft", first, shown), first);
    assert.equal(moved("ArrowRight", last, shown), last);
  }
});

test("pages change the tier and keep the ratio where the tier has it", () => {
  const tiered = tables.filter((points) => tiersOf(points).length > 1);
  assert.ok(tiered.length > 0);
  for (const points of tiered) {
    const shown = { columns: columns(points), points };
    const tiers = tiersOf(points);
    for (const point of points) {
      const next = moved("PageUp", point, shown);
      const due = tiers[Math.min(tiers.indexOf(point.tier) + 1, tiers.length - 1)];
      assert.equal(next.tier, due);
      const sameRatio = points.some((other) => other.tier === due && other.ratio === point.ratio);
      assert.ok(!sameRatio || next.ratio === point.ratio);
    }
  }
});

test("digits jump to a ratio or a size", () => {
  for (const points of tables) {
    for (const { ratio, key } of points) {
      assert.equal(typedTo(ratio, points).ratio, ratio);
      assert.equal(typedTo(key, points).key, key);
    }
    assert.equal(typedTo("99999", points), null);
  }
});

test("the pointer takes what is nearest on the screen, and nothing that is far", () => {
  for (const { points, scale } of everywhere) {
    const away = ([x, y], point) => Math.hypot(scale.x(point.width) - x, scale.y(point.height) - y);
    for (const { width, height } of points) {
      const place = [scale.x(width) + 3, scale.y(height) - 2];
      const nearest = nearestPoint(points, scale, place, 28);
      assert.ok(points.every((other) => away(place, other) >= away(place, nearest)));
    }
    assert.equal(nearestPoint(points, scale, [scale.left, scale.bottom], 28), null);
  }
});

test("a tier looked at alone starts at the ratio that was there", () => {
  const points = [size(1024, 1024), size(1536, 1024), size(2048, 1024)].map(pointOf);
  assert.equal(nearestRatio(points, pointOf(size(300, 200))).key, "1536x1024");
});
