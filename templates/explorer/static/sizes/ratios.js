// Ratios that one parameter names, such as `16:9`: each as a shape of the same area.

import { h, prose, s } from "../dom.js";
import { pathOf } from "../request/parameter_names.js";
import { at, putting } from "../request/request.js";

const RATIO = /^(\d{1,3}(?:\.\d{1,3})?):(\d{1,3}(?:\.\d{1,3})?)$/;
const LEAST = 3;
const BOX = 40;
const AREA = 640;

/** The shapes of the first parameter whose allowed values are ratios, or null where there is none. */
export function ratiosOf({ facts, get, commit }) {
  const parameter = Object.values(facts.parameters).find(isOfRatios);
  if (parameter === undefined) return null;
  const path = pathOf(parameter.name);
  const ratios = parameter.allowedValues.filter((value) => shapeOf(value) !== null);
  const buttons = new Map(
    [...ratios]
      .sort((one, other) => slopeOf(one) - slopeOf(other))
      .map((ratio) => {
        const onclick = () => commit(putting(get(), path, at(get(), path) === ratio ? undefined : ratio));
        return [
          ratio,
          h("button", { type: "button", className: "ratio", onclick }, shapeNode(ratio), h("span", {}, ratio)),
        ];
      }),
  );
  const label = h("p", { className: "param", id: "ratios-name" }, parameter.name);
  const group = h("div", { className: "ratio-list", role: "group", "aria-labelledby": "ratios-name" }, [
    ...buttons.values(),
  ]);
  const why = h("p", { className: "quiet", hidden: true });
  return {
    element: h("div", { className: "ratios" }, label, group, why),
    parameters: [],
    update: ({ request, left }) => show(buttons, why, at(request, path), left?.choices[parameter.name]),
  };
}

/** Shows which ratio is chosen, which are not offered any more, and why. */
function show(buttons, why, value, choice) {
  const offers = choice?.offers ?? [];
  const isKnown =
    choice !== undefined && choice.complete && offers.every(({ allowedValues }) => allowedValues !== null);
  const offered = new Set(offers.flatMap(({ allowedValues }) => allowedValues ?? []));
  for (const [ratio, button] of buttons) {
    const isOut = isKnown && !offered.has(ratio) && ratio !== value;
    button.setAttribute("aria-pressed", String(ratio === value));
    button.disabled = isOut;
    button.title = isOut
      ? (choice.reasons.find((reason) => reason.value === ratio || reason.kind === "forbidden")?.message ?? "")
      : "";
  }
  const reasons = isKnown
    ? choice.reasons.filter(({ kind, value: one }) => kind === "forbidden" || (kind === "value" && buttons.has(one)))
    : [];
  why.replaceChildren(...(reasons.length === 0 ? [] : ["Not all are possible now: ", ...prose(reasons[0].message)]));
  why.hidden = reasons.length === 0;
}

function isOfRatios({ name, allowedValues }) {
  return !/[[{]/.test(name) && allowedValues.filter((value) => shapeOf(value) !== null).length >= LEAST;
}

/** The sides of a ratio's shape, all shapes of one area; null for what is no ratio. */
export function shapeOf(text) {
  const [, across, down] = RATIO.exec(String(text)) ?? [];
  const slope = Number(across) / Number(down);
  if (!(slope > 0 && Number.isFinite(slope))) return null;
  const width = Math.min(BOX, Math.sqrt(AREA * slope));
  return width / slope > BOX ? { width: BOX * slope, height: BOX } : { width, height: width / slope };
}

function slopeOf(ratio) {
  const { width, height } = shapeOf(ratio);
  return width / height;
}

function shapeNode(ratio) {
  const { width, height } = shapeOf(ratio);
  const sides = { x: (BOX - width) / 2 + 1, y: BOX - height + 1, width, height, rx: 2 };
  const size = BOX + 2;
  return s(
    "svg",
    { viewBox: `0 0 ${size} ${size}`, width: size, height: size, "aria-hidden": "true" },
    s("rect", sides),
  );
}
