// Asks what can still be chosen without holding up the keys: in a worker where there can be one, else in slices.

const SLICE = 8; // ms of work before the page may breathe
const PAUSE = 40; // ms without a newer question before the work begins

/**
 * Asks for choices beside the page. Only the answer to the newest question is told: `onAnswer(narrowed)`.
 *
 * Files have no workers, so a page from a disk works in slices, and so does one whose worker fails.
 */
export function narrowingOf({ module, slug, root, onAnswer }) {
  const slices = slicesOf(module, onAnswer);
  let ask = slices;
  if (location.protocol !== "file:" && typeof Worker === "function") {
    const onFailure = (request) => {
      ask = slices;
      if (request !== null) slices(request);
    };
    ask = workerOf(() => new Worker(`${root}assets/worker.js`), slug, onAnswer, onFailure) ?? slices;
  }
  return (request) => ask(request);
}

/** Questions to a worker, one at a time; of those that wait, the newest. */
export function workerOf(start, slug, onAnswer, onFailure) {
  let worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  let [asked, waiting, newest] = [null, null, 0];

  function send(question) {
    [asked, waiting] = [question, null];
    worker.postMessage({ ...question, slug });
  }

  worker.onerror = (event) => {
    event.preventDefault?.();
    worker.terminate();
    const request = (waiting ?? asked)?.request ?? null;
    [asked, waiting] = [null, null];
    onFailure(request);
  };
  worker.onmessage = ({ data: { number, narrowed } }) => {
    asked = null;
    if (number === newest) onAnswer(narrowed);
    else if (waiting !== null) send(waiting);
  };
  return (request) => {
    const question = { number: ++newest, request };
    if (asked === null) send(question);
    else waiting = question;
  };
}

/** Questions in slices of this thread's time: a newer question ends an older one between two steps. */
export function slicesOf(module, onAnswer, { clock = () => performance.now(), pause = breathe, wait = PAUSE } = {}) {
  let newest = 0;

  async function work(number, request) {
    const steps = module.narrowSteps(request);
    for (;;) {
      const { done, value } = slice(steps, clock);
      if (done) return onAnswer(value);
      await pause();
      if (number !== newest) return undefined;
    }
  }

  return (request) => {
    const number = ++newest;
    setTimeout(() => number === newest && work(number, request), wait);
  };
}

/** The last of the steps that fit into a slice. */
function slice(steps, clock) {
  const end = clock() + SLICE;
  let step = steps.next();
  while (!step.done && clock() < end) step = steps.next();
  return step;
}

/** Lets keys, pointers and frames go first. */
function breathe() {
  return globalThis.scheduler?.yield ? scheduler.yield() : new Promise((next) => setTimeout(next));
}
