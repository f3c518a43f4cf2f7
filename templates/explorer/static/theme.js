// Light or dark: what the system says, until somebody chooses.
import { h } from "./dom.js";

const KEY = "theme";
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Takes the choice of an earlier visit, and returns the button that changes it. */
export function themeButton() {
  const kept = remembered();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;
  const button = h("button", { type: "button", className: "plain theme" });
  const show = () => {
    const other = shown() === "dark" ? "Light" : "Dark";
    button.textContent = other;
    button.setAttribute("aria-label", `${other} colours`);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = shown() === "dark" ? "light" : "dark";
    remember(root.dataset.theme);
    show();
  });
  dark.addEventListener("change", show);
  show();
  return button;
}

const shown = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");

/** Browsers may refuse their storage, to pages from a disk above all; then a choice lasts for a page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // nothing is kept
  }
}
