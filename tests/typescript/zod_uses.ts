// Uses of the schemas for Zod that must compile, and misuses that must not.
import * as z from "zod";
import { Request as AnyRequest, Shape as AnyShape, requestWith as anyWith } from "airmodels-repository/zod";
import type { Exact, Params } from "airmodels-repository/zod";
import type { Request as OfAnyModel } from "airmodels-repository";
import { Request, Shape, requestWith } from "airmodels-repository/zod/ideogram-3-0";
import type { Request as Parsed } from "airmodels-repository/zod/ideogram-3-0";
import { Request as OldRequest } from "airmodels-repository/zod/ideogram-1-0-remix";
import type { Ideogram30Request, Ideogram30WidthByHeight } from "airmodels-repository/models/ideogram-3-0";
import { Request as Everything, Shape as EverythingShape } from "airmodels-small/zod/everything";
import type { EverythingRequest } from "airmodels-small/models/everything";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const yes = <Claim extends true>(..._: Claim[]): void => undefined;

yes<Same<z.infer<typeof Request>, Ideogram30Request>>();
yes<Same<z.input<typeof Request>, z.output<typeof Request>>>();
yes<Same<Parsed, Ideogram30Request>>();
yes<Same<z.infer<typeof AnyRequest>, OfAnyModel>>();
yes<Same<z.infer<typeof Everything>, EverythingRequest>>();

// Literal unions and size pairs.
yes<Same<Parsed["outputFormat"], "JPG" | "PNG" | "WEBP" | undefined>>();
yes<Same<Extract<Ideogram30WidthByHeight, { width: 736 }>["height"], 1312>>();
const good = { taskType: "imageInference", taskUUID: "", model: "ideogram:4@1", positivePrompt: "A tide table" } as const;
export const sized: z.infer<typeof Request> = { ...good, width: 736, height: 1312 };
// @ts-expect-error a size that is not in the table
export const unsized: z.infer<typeof Request> = { ...good, width: 736, height: 1024 };
// @ts-expect-error a value that is not allowed
export const jpeg: z.infer<typeof Request> = { ...sized, outputFormat: "jpg" };

// What Zod's own functions take.
export const parsed: Ideogram30Request = Request.parse(sized);
const answer = Request.safeParse(sized);
export const told: string[] = answer.success ? [answer.data.positivePrompt] : answer.error.issues.map((each) => each.message);
export const params: Params[] = (answer.error?.issues ?? []).flatMap((each) => (each.code === "custom" ? [each.params as Params] : []));
export const inside = z.object({ request: Request, note: z.string().optional() });
yes<Same<z.infer<typeof inside>["request"], Ideogram30Request>>();
export const either = z.discriminatedUnion("model", [Request, OldRequest]);
yes<Same<Extract<z.infer<typeof either>, { model: "ideogram:4@1" }>, Ideogram30Request>>();
export const stricter: Exact<Ideogram30Request> = Request.refine((request) => request.positivePrompt !== "A");
export const lenient: z.ZodType<Ideogram30Request, Ideogram30Request> = requestWith({ unknown: "ignore" });
export const any: z.ZodType<OfAnyModel> = anyWith();
// @ts-expect-error another word
requestWith({ unknown: "pass" });
// @ts-expect-error a request has no parts to pick: its rules hold for the whole
Request.pick({ width: true });

// The structure is an object of Zod.
export const size = Shape.pick({ width: true, height: true });
export const widths: z.infer<typeof size>["width"] = 736;
export const formats: readonly string[] = Shape.shape.outputFormat.unwrap().options;
export const more = Shape.extend({ note: z.string() }).omit({ taskUUID: true });
export const fields: z.infer<typeof more>["note"] = "a";
export const structure: z.infer<typeof Shape> = { ...good, width: 736, height: 1024 };
export const models: number = AnyShape.options.length;
export const nested: z.infer<typeof EverythingShape>["frames"] = [{ at: "first" }];
// @ts-expect-error no parameter of that name
Shape.shape.styleType;
// @ts-expect-error 737 is the width of no size
export const wrong: z.infer<typeof Shape>["width"] = 737;
