// Elements without markup: a text is always text.
import { visible } from "./code/literals.js";

const SVG = "http://www.w3.org/2000/svg";
const COPIED_FOR = 1600;

/** An HTML element: properties, `on…` listeners, then children; false, null and undefined are left out. */
export function h(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** An SVG element, likewise. */
export function s(tag, properties, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (!isSaid(value)) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (isProperty(element, name, value)) element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(isSaid));
  return element;
}

const isSaid = (value) => value !== undefined && value !== null && value !== false;

function isProperty(element, name, value) {
  return name in element && !(element instanceof SVGElement) && typeof value !== "string";
}

/** Tells a text to those who listen instead of looking. */
export function say(text) {
  const live =
    document.getElementById("live") ??
    document.body.appendChild(h("div", { id: "live", className: "away", role: "status" }));
  if (live.textContent !== text) live.textContent = text;
}

/** A function that acts once nobody has called it for a while (ms); its `flush()` does at once what is still due. */
export function debounced(wait, act) {
  let timer = 0;
  let due = null;
  const flush = () => {
    clearTimeout(timer);
    const now = due;
    due = null;
    now?.();
  };
  const later = (...given) => {
    clearTimeout(timer);
    due = () => act(...given);
    timer = setTimeout(flush, wait);
  };
  return Object.assign(later, { flush });
}

const QUOTED = /(`[^`]+`|'[A-Za-z][\w.[\]]*')/;

/** A message as nodes, with what it quotes as code that may break behind its dots; what nobody would see is escaped. */
export function prose(text) {
  return visible(String(text ?? ""))
    .split(QUOTED)
    .map((part, place) => (place % 2 === 1 ? h("code", {}, breakable(part.slice(1, -1))) : part));
}

function breakable(name) {
  return name.split(/(?<=\.)/).flatMap((part, place) => (place > 0 ? [h("wbr"), part] : [part]));
}

/** Puts a text on the clipboard, and says so on the button for a moment. */
export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  const label = (button.dataset.label ??= button.textContent);
  button.textContent = "Copied";
  say("Copied");
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_FOR);
}

/** For pages that may not use the clipboard, such as those opened from a disk. */
function copyBySelection(text) {
  const area = document.body.appendChild(h("textarea", { className: "away" }));
  area.value = text;
  area.select();
  document.execCommand("copy");
  area.remove();
}
