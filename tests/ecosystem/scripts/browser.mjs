// A page of a browser without a window, whose files are handed out here: nothing is asked of a network.
import { chromium } from "playwright-core";

const FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];
const ADDRESS = "http://pages.invalid/";
const TYPES = { js: "text/javascript", css: "text/css", json: "application/json" };

export async function launched(executablePath) {
  return chromium.launch({ executablePath, chromiumSandbox: false, args: FLAGS });
}

// `files` are paths of what the page loads: scripts, styles, and documents by their own names.
export async function opened(browser, files) {
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  const named = Object.fromEntries(files.map((path, number) => [`${number}.${path.split(".").at(-1)}`, path]));
  const links = Object.keys(named).map((name) => {
    if (name.endsWith(".js")) return `<script src="${name}"></script>`;
    return name.endsWith(".css") ? `<link rel="stylesheet" href="${name}">` : "";
  });
  const body = `<!doctype html><meta charset="utf-8"><div id="root"></div>\n${links.join("\n")}\n`;
  await page.route("**/*", (route) => {
    const name = route.request().url().replace(ADDRESS, "");
    if (name === "") return route.fulfill({ body, contentType: "text/html" });
    const file = name in named ? { path: named[name], contentType: TYPES[name.split(".")[1]] } : { status: 404 };
    return route.fulfill(file);
  });
  await page.goto(ADDRESS);
  return { page, faults };
}
