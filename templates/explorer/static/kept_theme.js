// The colours that somebody chose on an earlier visit, put on before anything is drawn.
const KEY = "theme";
const root = document.documentElement;

/** Browsers may refuse their storage, to pages from a disk above all; then a choice lasts for a page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps a choice: "light" or "dark". */
export function keep(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // nothing is kept
  }
}

const kept = remembered();
if (kept === "light" || kept === "dark") root.dataset.theme = kept;
