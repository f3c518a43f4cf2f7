// A request as the fragment of a link, and back. What a link carries comes from anyone.

import { readJson } from "./json_text.js";
import { isRecord } from "./request.js";

const MOST_BYTES = 200_000;
const MOST_CHARACTERS = 60_000;
const CARRIED = /(?:^#?|&)r=([\w-]+)(?:&|$)/;

/** The fragment of a request, without the keys that every request has anew: base64url of deflated JSON. */
export async function toFragment(request, without = []) {
  const kept = Object.fromEntries(Object.entries(request).filter(([key]) => !without.includes(key)));
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const packed = new Uint8Array(await new Response(through(bytes, new CompressionStream("deflate-raw"))).arrayBuffer());
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  return `r=${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** Whether what a request comes to can be followed: browsers and this page bound what a link carries. */
export function fits(fragment) {
  return fragment.length <= MOST_CHARACTERS;
}

/**
 * The request that a fragment carries: `{ request }`, `{ reason }` where it carries one that cannot be read, and null where it
 * carries none. It is nothing but data, and bounded before it is inflated as well as while it is.
 */
export async function fromFragment(fragment) {
  const packed = CARRIED.exec(fragment)?.[1];
  if (packed === undefined) return null;
  if (packed.length > MOST_CHARACTERS) return { reason: "The link is too long." };
  let text;
  try {
    text = await inflated(packed);
  } catch {
    return { reason: "The link is damaged: a part of it is missing or changed." };
  }
  if (text === null) return { reason: "The link carries more than a request can hold." };
  const { value, fault } = readJson(text);
  if (fault !== undefined || !isRecord(value)) return { reason: "The link carries no request." };
  return { request: value };
}

/** The text, or null where it is too long; throws for what is not deflated text. */
async function inflated(packed) {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (each) => each.charCodeAt(0));
  const reader = through(bytes, new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function through(bytes, transform) {
  return new Blob([bytes]).stream().pipeThrough(transform);
}
