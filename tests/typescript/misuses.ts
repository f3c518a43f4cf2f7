// Misuses of the npm packages: each must fail to compile, or the compiler says that nothing was to be expected.
import { find, isValid, models, narrow, toApi, validate, withDefaults } from "airmodels-repository/all";
// @ts-expect-error all models at once have a module of their own
import { validate as validateNow } from "airmodels-repository";
import { load, validateAsync } from "airmodels-repository";
// @ts-expect-error no such module
import * as nothing from "airmodels-repository/models/nothing";
// @ts-expect-error what no module offers
import { judge } from "airmodels-repository/models/ideogram-3-0";
// @ts-expect-error the runtime is not for others
import * as runtime from "airmodels-repository/runtime/values.js";
import { MODEL, narrow as narrowIdeogram } from "airmodels-repository/models/ideogram-3-0";
// @ts-expect-error facts have no module of their own
import { MODEL as facts } from "airmodels-repository/models/ideogram-3-0.facts";
import type { Ideogram30Request } from "airmodels-repository/models/ideogram-3-0";
import type { EverythingFrame, EverythingRequest, EverythingResponse } from "airmodels-small/models/everything";
import type { TinyRequest } from "airmodels-small/models/tiny";

const good = {
  taskType: "imageInference",
  taskUUID: "7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f046",
  model: "ideogram:4@1",
  positivePrompt: "A tide table cut in wood",
  width: 1536,
  height: 512,
} as const;
const { positivePrompt, ...lacking } = good;
const acme = { model: "acme:everything@1", images: ["a"] } as const;
const tiny = { model: "acme:tiny@1", prompt: "ab", width: 512, height: 768, style: { name: "ink" } } as const;

// The rest is one misuse a line.
export const misuses: Ideogram30Request[] = [
  // @ts-expect-error a required parameter is missing
  lacking,
  // @ts-expect-error another constant
  { ...good, taskType: "videoInference" },
  // @ts-expect-error another model
  { ...good, model: "ideogram:1@2" },
  // @ts-expect-error a number where a text is due
  { ...good, positivePrompt: 5 },
  // @ts-expect-error null is not absent
  { ...good, positivePrompt: null },
  // @ts-expect-error a value that is not allowed
  { ...good, outputFormat: "jpg" },
  // @ts-expect-error a size that is not in the table
  { ...good, width: 1000 },
  // @ts-expect-error the sides of a size turned round
  { ...good, width: 512, height: 1536.5 },
  // @ts-expect-error half a size of one row and half of another
  { ...good, width: 1024 },
  // @ts-expect-error a text where a number is due
  { ...good, numberResults: "2" },
  // @ts-expect-error an unknown parameter
  { ...good, styleType: "AUTO" },
  // @ts-expect-error a value that is not allowed, further in
  { ...good, safety: { mode: "full" } },
  // @ts-expect-error an unknown parameter, further in
  { ...good, safety: { check: true } },
  // @ts-expect-error settings of another provider
  { ...good, providerSettings: { acme: {} } },
  // @ts-expect-error settings that are not in their place
  { ...good, providerSettings: { renderingSpeed: "TURBO" } },
  // @ts-expect-error a provider's setting with a value of another model
  { ...good, providerSettings: { ideogram: { stylePreset: "NONE" } } },
  // @ts-expect-error a text where a list of texts is due
  { ...good, providerSettings: { ideogram: { styleReferenceImages: "a" } } },
];

export const items: EverythingFrame[] = [
  // @ts-expect-error neither of two
  { at: "first" },
  // @ts-expect-error both of two that exclude each other
  { url: "https://assets.example.com/a.png", text: "a" },
];

export const requests: EverythingRequest[] = [
  // @ts-expect-error one of two that go together
  { ...acme, width: 64 },
  // @ts-expect-error none of several, one of which is due
  { model: "acme:everything@1" },
  // @ts-expect-error no option of several types
  { ...acme, size: "large" },
  // @ts-expect-error the only value of a constant is true
  { ...acme, flag: false },
  // @ts-expect-error a list of numbers where one of lists is due
  { ...acme, grid: [1] },
  // @ts-expect-error a number that is not allowed
  { ...acme, scale: 3 },
  // @ts-expect-error a required parameter further in is missing
  { ...acme, size: { h: 1 } },
];

export const small: TinyRequest[] = [
  // @ts-expect-error one of two that go together
  { ...tiny, guidance: 1 },
  // @ts-expect-error a pair that is not in the table
  { ...tiny, height: 640 },
];

// @ts-expect-error a response without what all have
export const response: EverythingResponse = { cost: 1 };
// @ts-expect-error no model of that identifier
export const unknown = models["acme:none@1"];
// @ts-expect-error a verdict is no list of issues
export const verdict: boolean = validate(good);
// @ts-expect-error nothing is judged without a request
export const nobody = isValid();

export function changed(request: unknown): void {
  const [issue] = validate(request);
  // @ts-expect-error issues are read, not written
  if (issue !== undefined) issue.code = "other";
  // @ts-expect-error nothing is known of a request before it is judged
  console.log(request.model);
}

// @ts-expect-error no parameter of that name
export const fact = MODEL.parameters.styleType;
// @ts-expect-error no parameter of that name to be chosen
export const choice = narrowIdeogram({}).choices.styleType;
// @ts-expect-error items are not among the choices
export const item = narrowIdeogram({}).choices["providerSettings.ideogram.styleReferenceImages[]"];
// @ts-expect-error there may be no choice where nothing could be narrowed
export const isRequired: boolean = narrow({}).choices["height"].required;
// @ts-expect-error a bound may be absent
export const bound: number = MODEL.parameters.width.maximum;
// @ts-expect-error what is completed may be nothing
export const whole: Record<string, unknown> = withDefaults({ width: 5 });
// @ts-expect-error an envelope is made of issues
export const envelope = toApi([{ code: "a" }]);
// @ts-expect-error no model has this capability
export const none = find({ capability: "Image to image" });
// @ts-expect-error models are not found by their status
export const live = find({ status: "live" });
// @ts-expect-error of issues, not of one request
export const request = toApi(good);

export function widened(): void {
  // @ts-expect-error facts are read, not written
  MODEL.parameters.width.maximum = 4096;
  // @ts-expect-error sizes are read, not written
  MODEL.sizes.push({ label: "new", width: 1, height: 1 });
  // @ts-expect-error no size is so wide
  MODEL.sizes.some(({ width }) => width === 5);
  // @ts-expect-error no size is a square of this width
  MODEL.sizes.map((size) => size.width === 1536 && size.height === 1536);
  // @ts-expect-error a misspelt option
  withDefaults(good, { constant: true });
}

// @ts-expect-error a name that no model has
export const misspelt = load("ideogram:4@2");
// @ts-expect-error a name is a text
export const numbered = load(4);
// @ts-expect-error what is loaded has its own parameters
export const foreign = load("ideogram:1@2").then(({ MODEL: { parameters } }) => parameters.widht);
// @ts-expect-error the verdict is awaited
export const awaited: number = validateAsync({}).length;
