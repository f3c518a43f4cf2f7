// What was edited, to go back and forth in.

const DEEPEST = 100;
const PAUSE = 1500; // ms between keys after which typing is a step of its own

/** A history that begins with a state; states are never changed, and share what they have in common. */
export function historyOf(first, now = () => Date.now()) {
  let state = first;
  let [past, future] = [[], []];
  let [typedAt, typed] = [0, null];

  /** A new state. Keys of one field, shortly one after the other, are one step: `field` names it. */
  function push(next, field = null) {
    const isSameStep = field !== null && field === typed && now() - typedAt < PAUSE && past.length > 0;
    if (!isSameStep) past = [...past.slice(1 - DEEPEST), state];
    [typed, typedAt] = [field, now()];
    future = [];
    state = next;
  }

  function undo() {
    if (past.length === 0) return false;
    future = [...future, state];
    state = past.at(-1);
    past = past.slice(0, -1);
    typed = null;
    return true;
  }

  function redo() {
    if (future.length === 0) return false;
    past = [...past, state];
    state = future.at(-1);
    future = future.slice(0, -1);
    typed = null;
    return true;
  }

  return {
    push,
    undo,
    redo,
    get state() {
      return state;
    },
    get steps() {
      return { back: past.length, forth: future.length };
    },
  };
}
