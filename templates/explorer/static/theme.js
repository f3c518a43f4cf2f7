// Light or dark: what the system says, until somebody chooses.
import { keep } from "./kept_theme.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Lets a button change the colours; it says which ones it gives. */
export function themed(button) {
  const show = () => {
    const other = shown() === "dark" ? "Light" : "Dark";
    button.textContent = other;
    button.setAttribute("aria-label", `${other} colours`);
  };
  button.addEventListener("click", () => {
    keep(shown() === "dark" ? "light" : "dark");
    show();
  });
  dark.addEventListener("change", show);
  show();
}

const shown = () => document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
