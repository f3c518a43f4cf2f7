// What the schemas for Zod are to Zod's own functions. Run in a folder where the packages and Zod are installed.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";
import { isValid, validate } from "airmodels-repository/models/ideogram-3-0";
import { Request, Shape, requestWith } from "airmodels-repository/zod/ideogram-3-0";
import { Request as OldRequest } from "airmodels-repository/zod/ideogram-1-0-remix";
import { Request as AnyRequest, Shape as AnyShape, requestWith as anyWith } from "airmodels-repository/zod";

const good = {
  width: 736,
  positivePrompt: "A tide table cut in wood",
  height: 1312,
  model: "ideogram:4@1",
  taskType: "imageInference",
  taskUUID: "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046",
};
const bad = { ...good, width: 737, prompt: "A" };
const messages = (issues) => issues.map(({ path, message }) => [path, message]);
const due = messages(validate(bad));

test("parse gives back the very request, and throws what validate says", async () => {
  assert.equal(Request.parse(good), good);
  assert.equal(await Request.parseAsync(good), good);
  if (z.encode) assert.equal(z.encode(Request, good), good); // since Zod 4.1
  assert.equal(Request.parse(Object.freeze({ ...good, ttl: undefined })).ttl, undefined);
  assert.throws(() => Request.parse(bad), (error) => {
    assert.ok(error instanceof z.ZodError);
    assert.deepEqual(messages(error.issues), due);
    assert.deepEqual(JSON.parse(error.message)[0].params.rule, error.issues[0].params.rule);
    return true;
  });
  const { error } = await Request.safeParseAsync(bad);
  assert.deepEqual(messages(error.issues), due);
});

test("what forms and servers make of an error", () => {
  const { error } = Request.safeParse(bad);
  assert.deepEqual(z.flattenError(error).fieldErrors, Object.fromEntries(due.map(([[key], text]) => [key, [text]])));
  assert.deepEqual(z.treeifyError(error).properties.prompt.errors, [due[0][1]]);
  assert.deepEqual(Request["~standard"].validate(good), { value: good });
  assert.deepEqual(messages(Request["~standard"].validate(bad).issues), due);
});

test("an error map of others changes no message, and the input is told when it is asked for", () => {
  const { error } = Request.safeParse(bad, { error: () => "another", reportInput: true });
  assert.deepEqual(messages(error.issues), due);
  assert.equal(error.issues[0].input, bad);
});

test("inside other schemas paths begin where it stands", () => {
  const batch = z.object({ note: z.string(), requests: z.array(Request).max(2), last: Request.optional() });
  assert.equal(batch.parse({ note: "a", requests: [good] }).requests[0], good);
  const { error } = batch.safeParse({ note: "a", requests: [good, bad] });
  assert.deepEqual(messages(error.issues), due.map(([path, text]) => [["requests", 1, ...path], text]));
  assert.deepEqual(messages(z.object({ request: Request }).safeParse({}).error.issues), [
    [["request"], validate(undefined)[0].message],
  ]);
});

test("unions find it by its model", () => {
  const either = z.discriminatedUnion("model", [Request, OldRequest]);
  assert.equal(either.parse(good), good);
  assert.deepEqual(messages(either.safeParse(bad).error.issues), due);
  assert.deepEqual(either.safeParse({ model: "acme:none@1" }).error.issues[0].path, ["model"]);
  assert.equal(AnyRequest.parse(good), good);
  assert.deepEqual(messages(AnyRequest.safeParse(bad).error.issues), due);
  assert.match(AnyRequest.safeParse({ model: "ideogram:4@2" }).error.issues[0].message, /ideogram:4@1/);
});

test("what is added holds besides, and only of valid requests", () => {
  const short = Request.refine(({ positivePrompt }) => positivePrompt.length < 9, "too long for us");
  assert.deepEqual(messages(short.safeParse(bad).error.issues), due);
  assert.deepEqual(messages(short.safeParse(good).error.issues), [[[], "too long for us"]]);
  assert.equal(Request.transform(({ width }) => width).parse(good), 736);
  assert.deepEqual(z.toJSONSchema(short), z.toJSONSchema(Request));
});

test("JSON Schemas show the structure, wherever it stands and whatever is added", () => {
  const due = z.toJSONSchema(Shape);
  assert.deepEqual(z.toJSONSchema(Request), due);
  assert.deepEqual([due.type, due.additionalProperties], ["object", false]);
  assert.deepEqual(due.properties.outputFormat, {
    type: "string",
    enum: ["JPG", "PNG", "WEBP"],
    default: "JPG",
    description: "File format of the image.",
  });
  for (const io of ["input", "output"]) {
    for (const target of ["draft-2020-12", "draft-7"]) {
      assert.deepEqual(z.toJSONSchema(Request, { io, target }), z.toJSONSchema(Shape, { io, target }));
    }
  }
  const titled = Request.refine(() => true).meta({ title: "Paint" });
  assert.deepEqual(z.toJSONSchema(titled), { ...due, title: "Paint" });
  const { $schema, ...inner } = due;
  const outer = z.toJSONSchema(z.object({ one: Request.optional(), all: z.array(titled) }));
  assert.deepEqual(outer.properties.one, inner);
  assert.deepEqual(outer.properties.all.items, { ...inner, title: "Paint" });
  assert.deepEqual(outer.required, ["all"]);
  assert.equal(z.toJSONSchema(AnyRequest).oneOf?.length ?? z.toJSONSchema(AnyRequest).anyOf.length, 4);
});

test("a compiled schema says the same", { skip: z.compile === undefined }, () => {
  for (const schema of [z.compile(Request), z.compile(z.object({ request: Request })).shape.request]) {
    assert.equal(schema.parse(good), good);
    assert.deepEqual(messages(schema.safeParse(bad).error.issues), due);
  }
  const { error } = z.compile(z.object({ request: Request })).safeParse({ request: bad });
  assert.deepEqual(messages(error.issues), due.map(([path, text]) => [["request", ...path], text]));
});

test("unknown keys may be let through, and are kept", () => {
  const grown = { ...good, sharpness: 3, safety: { checkContent: true, since: 2 } };
  assert.equal(Request.safeParse(grown).success, false);
  for (const lenient of [requestWith({ unknown: "ignore" }), anyWith({ unknown: "warning" })]) {
    assert.equal(lenient.parse(grown), grown);
    assert.deepEqual(messages(lenient.safeParse({ ...grown, width: 737 }).error.issues), [due[1]]);
  }
  assert.throws(() => requestWith({ unknown: "pass" }), RangeError);
});

test("no object makes it throw, and none is changed", () => {
  const odd = [new Proxy({}, { ownKeys: () => { throw new Error("no"); } }), new Map(), Symbol("p"), 5n, () => 1, null];
  for (const each of odd) {
    const { success, error } = Request.safeParse(each);
    assert.equal(success, isValid(each));
    assert.deepEqual(messages(error.issues), messages(validate(each)));
  }
});

test("a fix is at hand in params, and looked for when it is asked for", () => {
  const { issues } = Request.safeParse({ ...good, outputFormat: "png" }).error;
  assert.equal(typeof Object.getOwnPropertyDescriptor(issues[0].params, "fix").get, "function");
  assert.deepEqual(issues[0].params.fix, [{ op: "replace", path: "/outputFormat", value: "PNG" }]);
});

test("the structure is an object of Zod, for parts and for more", () => {
  const size = Shape.pick({ width: true, height: true });
  assert.deepEqual(size.parse({ width: 736, height: 1024 }), { width: 736, height: 1024 });
  assert.equal(size.safeParse({ width: 737, height: 1024 }).success, false);
  assert.equal(Shape.extend({ note: z.string() }).safeParse({ ...good, note: "a" }).success, true);
  assert.equal(Shape.shape.outputQuality.description, "How much detail compression keeps; higher values make larger files.");
  assert.deepEqual(Shape.shape.outputFormat.unwrap().options, ["JPG", "PNG", "WEBP"]);
  assert.equal(AnyShape.options.length, 4);
});
