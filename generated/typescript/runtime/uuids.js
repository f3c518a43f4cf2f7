// New UUIDs for tasks.

/** A random UUID of version 4, from the platform's source of randomness if it has one. */
export function newUuid4() {
  const crypto = globalThis.crypto;
  if (typeof crypto?.randomUUID === "function") return crypto.randomUUID();
  const random = (most) => Math.floor(Math.random() * most);
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) =>
    (mark === "x" ? random(16) : 8 + random(4)).toString(16),
  );
}
