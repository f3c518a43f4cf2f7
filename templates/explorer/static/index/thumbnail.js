// The sizes of a model as a picture of a thumb's size.
import { s } from "../dom.js";

const MARGIN = 4;
const GRID = 31;

/** Points are two digits to the base of 32 for each size: how far across, how far up. */
export function thumbnail(points, side = 48) {
  const room = side - 2 * MARGIN;
  const at = (digit) => (parseInt(digit, 32) / GRID) * room;
  let dots = "";
  for (let place = 0; place + 1 < points.length; place += 2) {
    dots += `M${round(MARGIN + at(points[place]))} ${round(side - MARGIN - at(points[place + 1]))}h0`;
  }
  const end = side - MARGIN;
  return s(
    "svg",
    { class: "thumb", viewBox: `0 0 ${side} ${side}`, width: side, height: side, "aria-hidden": "true", focusable: "false" },
    s("path", { class: "thumb-axis", d: `M${MARGIN} ${MARGIN}V${end}H${end}` }),
    s("path", { class: "thumb-ray", d: `M${MARGIN} ${end}L${end} ${MARGIN}` }),
    s("path", { class: "thumb-dots", d: dots }),
  );
}

const round = (value) => Math.round(value * 10) / 10;
