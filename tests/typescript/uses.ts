// Uses of the npm packages that must compile.
import { applyFix, cost, find, isValid, models, narrow, narrowSteps, repair, toApi, validate, withDefaults } from "airmodels-repository/all";
import { find as findEntries, isValidAsync, load, narrowAsync, repairAsync, validateAsync, withDefaultsAsync } from "airmodels-repository";
import type {
  AnyModel,
  ApiError,
  Cost,
  Capability,
  Choice,
  Entry,
  Envelope,
  Issue,
  Model,
  Modules,
  Narrowed,
  NarrowSteps,
  Offer,
  Page,
  Reason,
  Parameter,
  Repair,
  Request,
  Size,
  Suggestion,
} from "airmodels-repository";
import * as ideogram from "airmodels-repository/models/ideogram-3-0";
import type {
  Ideogram30Request,
  Ideogram30RequestFields,
  Ideogram30WidthByHeight,
} from "airmodels-repository/models/ideogram-3-0";
import type { EverythingFrame, EverythingRequest, EverythingResponse } from "airmodels-small/models/everything";
import { isValid as isTiny } from "airmodels-small/models/tiny";
import type { TinyRequest } from "airmodels-small/models/tiny";

const taskUUID = "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046";

export const smallest: Ideogram30Request = {
  taskType: "imageInference",
  taskUUID,
  model: "ideogram:4@1",
  positivePrompt: "A tide table cut in wood",
  width: 1536,
  height: 512,
};

export const full: Ideogram30Request = {
  ...smallest,
  outputType: "URL",
  safety: { checkContent: true, mode: "fast" },
  providerSettings: { ideogram: { renderingSpeed: "TURBO", characterReferenceImages: [taskUUID] } },
};

const sizes: readonly Ideogram30WidthByHeight[] = [
  { width: 1536, height: 512 },
  { width: 1024, height: 1024 },
];

export const every: Ideogram30Request[] = sizes.map((size) => ({ ...smallest, ...size }));

const someWidth: Ideogram30RequestFields["width"] = 1000;
export const any: Request = full;

export function told(request: unknown): string[] {
  if (isValid(request)) return [request.model, request.positivePrompt, String(someWidth)];
  if (ideogram.isValid(request)) return [request.width.toFixed()];
  const issues: Issue[] = validate(request);
  const best: Suggestion | undefined = issues[0]?.suggestions[0];
  const places = issues.map((issue) => issue.path.join("."));
  return [...places, ...issues.flatMap((issue) => issue.parameter), best?.form ?? "", issues[0]?.fix?.[0]?.op ?? ""];
}

/** A typed request that is refused is a request still: what is wrong with it can be shown beside its values. */
export function refused(request: Ideogram30Request, other: Request): string[] {
  if (!ideogram.isValid(request)) return [request.positivePrompt, ...ideogram.validate(request).map(String)];
  return isValid(other) ? [] : [other.model, request.positivePrompt];
}

export const kept: Ideogram30Request[] = ([] as unknown[]).filter(ideogram.isValid);

export const title: string = models["ideogram:4@1"].MODEL.title;
export const air: "ideogram:4@1" = ideogram.MODEL.air;

export const one: EverythingFrame = { url: "https://assets.example.com/a.png", at: "first" };
export const other: EverythingFrame = { text: "a", weight: 3 };
export const by: EverythingRequest = { model: "acme:everything@1", width: 64, height: 64, prompt: "a", size: "auto" };
export const without: EverythingRequest = { model: "acme:everything@1", images: ["a"], frames: [one, other] };
export const many: EverythingRequest = {
  model: "acme:everything@1",
  images: ["a"],
  grid: [[1, 2]],
  size: { w: 1, tags: ["ab", true] },
  flag: true,
  loose: { anything: [1] },
  scale: 2,
};

export const answer: EverythingResponse = { url: "https://assets.example.com/a.png", later: 1 };
export const plain: TinyRequest = { model: "acme:tiny@1", prompt: "ab", width: 512, height: 768, style: { name: "ink" } };
export const both: TinyRequest = { ...plain, guidance: 1, steps: 2 };
export const checked: (request: unknown) => request is TinyRequest = isTiny;

export function mended(request: unknown): Ideogram30Request | undefined {
  const found: Repair = repair(request);
  return ideogram.isValid(found.request) ? found.request : undefined;
}

/** A form: what each field shows, given what is set. */
export function field(request: unknown, name: "height" | "safety.mode"): string {
  const found = ideogram.narrow(request);
  const choice: Choice | undefined = found.choices[name];
  const offer: Offer | undefined = choice?.offers[0];
  const facts: Parameter = ideogram.MODEL.parameters[name];
  const [label, width, height] = found.sizes[0] ?? ["", 0, 0];
  const least: number | null = facts.minimum;
  const values: readonly (string | number | boolean | null)[] =
    offer?.allowedValues ?? facts.allowedValues;
  const types: readonly string[] = facts.types;
  return [choice?.required, values.length, types.length, least, label, width * height, found.complete].join(" ");
}

export const height: Choice | undefined = ideogram.narrow({ width: 1024 }).choices.height;
const step = ideogram.narrowSteps({}, { names: ["width"] }).next();
export const firstKnown: Choice | null = step.done ? (step.value.choices.width ?? null) : step.value;
export const steps: NarrowSteps = narrowSteps({ width: 1024 }, { unknown: "ignore", names: new Set(["model"]) });
export const why: readonly Reason[] = ideogram.narrow({}).choices.width?.reasons ?? [];
export const fixed: Ideogram30Request = applyFix(full, ideogram.validate(full)[0]?.suggestions[0] ?? []);
export const price: Cost = cost(full);
export const near: readonly { readonly label: string; readonly ratio: string | null }[] = ideogram.nearestSizes(800, 600);
export const page: Promise<Page> = ideogram.page();
export const anyModel: Narrowed = narrow({ width: 1024 });
export const modelsLeft: Choice | undefined = anyModel.choices["model"];
export const sizesOfOne: readonly Size[] = ideogram.MODEL.sizes;
export const known: Model[] = Object.values(models).map((each) => each.MODEL);
const wanted: Capability = "Text to Image";
export const able: Model[] = find({ capability: wanted, creator: "Ideogram" }).map((each) => each.MODEL);
export const judged: boolean = find().every((each) => each.isValid({}));
export const someDefault: unknown = known[0]?.parameters["outputQuality"]?.default;
export const completed: Ideogram30Request = ideogram.withDefaults(smallest);
export const same: Ideogram30Request = withDefaults(smallest);
export const unsent: Ideogram30Request = ideogram.withDefaults(smallest, { constants: true, uuids: true });
export const started: Record<string, unknown> | null = ideogram.withDefaults({ width: 5 }, { uuids: true });
export const sized: Ideogram30Request[] = ideogram.MODEL.sizes.map(({ label: _, ...size }) => ({ ...smallest, ...size }));
export const widest: 1536 | 1472 | 1408 | 1344 | undefined = ideogram.MODEL.sizes.find(({ height }) => height === 640)?.width as
  | 1536
  | 1472
  | 1408
  | 1344;
export const perhaps: Record<string, unknown> | null = withDefaults({ model: "ideogram:4@1" });

export function apiErrors(request: unknown): string[] {
  const envelope: Envelope = toApi(validate(request));
  const stored: Envelope = ideogram.toApi(JSON.parse(JSON.stringify(ideogram.validate(request))));
  return [...envelope.errors, ...stored.errors].map((error: ApiError) => `${error.code} ${error.multiplier ?? ""}`);
}

/** What is loaded by a literal has the types of its model, by any other text those of all. */
export async function loaded(name: string, known: keyof Modules, request: unknown): Promise<(string | number)[]> {
  const one = await load("ideogram:4@1");
  const same = await load("ideogram-3-0");
  const some: AnyModel = await load(name);
  const other = await load(known);
  const air: "ideogram:4@1" = same.MODEL.air;
  const all: AnyModel[] = [one, some, other, ideogram];
  const first: Choice | undefined = one.narrow(request).choices.height;
  if (one.isValid(request)) return [request.positivePrompt, request.width];
  return [air, all.length, first?.name ?? "", some.MODEL.title, other.validate(request).length];
}

export async function awaited(request: unknown): Promise<Ideogram30Request> {
  const valid: boolean = await isValidAsync(request, { unknown: "ignore" });
  const issues: Issue[] = await validateAsync(request);
  const repaired: Repair = await repairAsync(request, { destructive: !valid });
  const left: Narrowed = await narrowAsync(request);
  const whole: Record<string, unknown> | null = await withDefaultsAsync(request);
  const named: string[] = [...issues.map(String), ...Object.keys(left.choices), ...Object.keys(whole ?? {})];
  return withDefaultsAsync({ ...smallest, positivePrompt: named.join() + repaired.remaining });
}

export async function listed(): Promise<string[]> {
  const entries: Entry[] = findEntries({ capability: wanted });
  const facts = await Promise.all(entries.map(async ({ load: loadOne }) => (await loadOne()).MODEL.summary));
  return [...facts, ...entries.map(({ title, air: named, slug }) => `${title} ${named ?? slug}`)];
}
