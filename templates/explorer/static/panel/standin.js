// Asks the stand-in that serves the page, as a client of the API would; nothing here knows of elements.

const FIRST_PAUSE = 250; // ms, then half as long again each time
const LONGEST_PAUSE = 5000;
const KEY = "explorer";

/** Where the stand-in that serves the page takes tasks, and what these call things, or null. */
export function standinOf({ standin, taskType, taskUuid }) {
  return standin ? { endpoint: standin, taskType, taskUUID: taskUuid } : null;
}

/**
 * What a task comes to: `{ items, errors, status }`, its results asked for until they are there.
 *
 * Rejects with an Error in words where no answer comes, and with an AbortError once the signal says so.
 */
export async function sent(task, standin, signal) {
  const answer = await posted(task, standin, signal);
  if (!isToCome(answer.items, standin)) return answer;
  const asking = { [standin.taskType]: "getResponse", [standin.taskUUID]: task[standin.taskUUID] };
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    const later = await posted(asking, standin, signal);
    if (!later.items.some(({ status }) => status === "processing")) return later;
    await resting(pause, signal);
  }
}

async function posted(task, { endpoint }, signal) {
  const headers = { Authorization: `Bearer ${KEY}`, "Content-Type": "application/json" };
  const request = { method: "POST", headers, body: JSON.stringify([task]), signal };
  let status;
  let text;
  try {
    const response = await fetch(endpoint, request);
    status = response.status;
    text = await response.text();
    if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) return streamed(text, status);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The connection broke, or the stand-in runs no more.", { cause: error });
  }
  const { data = [], errors = [] } = JSON.parse(text);
  return { items: data, errors, status };
}

/** The text of an answer that came in pieces, as one item. */
function streamed(text, status) {
  const lines = text.split("\n").filter((line) => line.startsWith("data: {"));
  const events = lines.map((line) => JSON.parse(line.slice("data: ".length)));
  const { delta, ...item } = Object.assign({}, ...events);
  const words = events.map((event) => event.delta?.text ?? "").join("");
  return { items: [{ ...item, text: words }], errors: [], status };
}

/** Whether items only say that a task was taken: they name it, and nothing else. */
function isToCome(items, { taskType, taskUUID }) {
  const isName = (name) => name === taskType || name === taskUUID;
  return items.length > 0 && items.every((item) => taskUUID in item && Object.keys(item).every(isName));
}

function resting(pause, signal) {
  return new Promise((done, failed) => {
    const timer = setTimeout(done, pause);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      failed(signal.reason);
    });
  });
}

const FILE = /^\w*?(image|video|audio)(URL|Base64Data|DataURI)$/i;
const SUBTYPES = { jpg: "jpeg", mp3: "mpeg", mov: "quicktime" };

/** The files of an item: `{ name, kind, address }`, whatever way the task asked for them. */
export function filesOf(item, { outputFormat }) {
  return Object.entries(item).flatMap(([name, value]) => {
    const [, kind, way] = FILE.exec(name) ?? [];
    if (kind === undefined || typeof value !== "string") return [];
    const type = kind.toLowerCase();
    const isBare = way.toLowerCase() === "base64data";
    const address = isBare ? `data:${type}/${subtype(type, outputFormat)};base64,${value}` : value;
    return [{ name, kind: type, address }];
  });
}

const USUAL = { image: "jpeg", video: "mp4", audio: "mpeg" };

function subtype(kind, format) {
  const named = typeof format === "string" ? format.toLowerCase() : USUAL[kind];
  return SUBTYPES[named] ?? named;
}

/** The places besides this page to which the stand-in sends what comes of a task. */
export function receivers(task) {
  const addresses = [task.webhookURL, task.uploadEndpoint].filter((each) => URL.canParse(each));
  return [...new Set(addresses.map((each) => new URL(each).host))];
}

/** A time in words. */
export function duration(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
