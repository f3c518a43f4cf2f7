// Links: a request in a fragment and back, and what comes of fragments that nobody should trust.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, model, SLUGS } from "./loading.mjs";

const { fits, fromFragment, toFragment } = await app("request/link.js");
const models = await Promise.all(SLUGS.map(model));

async function packed(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#r=${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

test("every example comes back, without what a request has anew", async () => {
  for (const { page, MODEL } of models) {
    for (const { request } of (await page()).examples) {
      const fragment = await toFragment(request, ["taskUUID"]);
      assert.match(fragment, /^r=[\w-]+$/);
      const { taskUUID, ...rest } = request;
      assert.ok(taskUUID !== undefined && fits(fragment), MODEL.slug);
      assert.deepEqual(await fromFragment(`#${fragment}`), { request: rest });
      assert.ok(fragment.length < JSON.stringify(rest).length * 1.2);
    }
  }
});

test("texts of all kinds come back, and so do keys that no parameter has", async () => {
  const request = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1, "": 2, "unknown": null}');
  request.prompt = "é 🦊 \u2028 \ud800 \u0000 \" ' \\ </script>";
  const { request: read } = await fromFragment(await toFragment(request));
  assert.deepEqual(read, request);
  assert.deepEqual(Object.keys(read), Object.keys(request));
  assert.equal({}.polluted, undefined);
});

test("other fragments carry nothing", async () => {
  for (const fragment of ["", "#", "#a=1", "#row=1", "#xr=abc"]) assert.equal(await fromFragment(fragment), null);
  const { request } = await fromFragment(`#a=1&${await toFragment({ x: 1 })}`);
  assert.deepEqual(request, { x: 1 });
});

test("what is damaged says so", async () => {
  const fragment = await toFragment({ prompt: "a fox in the snow, at dusk" });
  for (const broken of ["r=!", "r=abc", fragment.slice(0, -4), `r=A${fragment.slice(3)}`]) {
    const told = await fromFragment(`#${broken}`);
    assert.ok(told === null || (told.reason !== undefined && told.request === undefined), broken);
  }
  assert.match((await fromFragment("#r=abc")).reason, /damaged/);
});

test("what inflates to more than a request is given up early", async () => {
  const bomb = await packed(new Uint8Array(40_000_000).fill(32));
  assert.ok(bomb.length < 60_000);
  assert.match((await fromFragment(bomb)).reason, /more than a request/);
  assert.match((await fromFragment(`#r=${"A".repeat(60_001)}`)).reason, /too long/);
  assert.equal(fits("r".repeat(60_003)), false);
});

test("what is no object, or too deep, is no request", async () => {
  const texts = ["[]", "1", "null", '"x"', "", "{", '{"a": NaN}', '{"a": 1e999}', `{"a": ${"[".repeat(5000)}${"]".repeat(5000)}}`];
  for (const text of texts) assert.match((await fromFragment(await packed(text))).reason, /no request/, text.slice(0, 20));
  assert.match((await fromFragment(await packed(new Uint8Array([0x7b, 0xff, 0x7d])))).reason, /damaged/);
});
