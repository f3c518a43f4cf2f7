// Any object: what may stand where a request, or a parameter of one, is due. The environment names a file of requests.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const { air, slug, request: whole, places, patterns } = JSON.parse(readFileSync(process.env.FACTS, "utf8"));

/** A module of the package that is tested. */
export const load = (path) => import(pathToFileURL(join(process.env.PACKAGE, path)).href);

export const copy = (value) => JSON.parse(JSON.stringify(value));
export const raise = () => {
  throw new Error("not for you");
};
const HOSTILE = Object.fromEntries(
  ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"].map((trap) => [trap, raise]),
);

export class Settings {
  constructor(values) {
    Object.assign(this, values);
  }
  get model() {
    return raise();
  }
}

function endless() {
  const value = { a: [] };
  value.a.push(value);
  for (const key of Object.keys(whole)) value[key] = value;
  return value;
}

function nested(depth) {
  let value = 1;
  for (let count = 0; count < depth; count++) value = count % 2 ? [value] : { inputs: value };
  return value;
}

function bomb() {
  let value = "a";
  for (let count = 0; count < 40; count++) value = [value, value];
  return value;
}

export const ODD = {
  undefined: () => undefined,
  null: () => null,
  bigint: () => 2n ** 70n,
  symbol: () => Symbol("s"),
  function: () => raise,
  NaN: () => NaN,
  infinity: () => -Infinity,
  "minus zero": () => -0,
  date: () => new Date(0),
  "date of nothing": () => new Date(NaN),
  map: () => new Map([["model", air]]),
  set: () => new Set(["a"]),
  bytes: () => new Uint8Array(1_000_000),
  regexp: () => /a/g,
  error: () => new Error("a"),
  promise: () => Promise.resolve(1),
  "boxed text": () => new String("URL"),
  "boxed number": () => new Number(1),
  "URL": () => new URL("https://img.example.com/a.png"),
  "list that says it is an object": () => Object.setPrototypeOf([], Object.prototype),
  "many holes": () => new Array(2 ** 32 - 1),
  "instance with a toJSON": () => new (class Told { toJSON() { return whole; } })(),
  "hostile proxy": () => new Proxy({}, HOSTILE),
  "hostile proxy of a list": () => new Proxy([], HOSTILE),
  "revoked proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "throwing getter": () => Object.defineProperty({}, "width", { get: raise, enumerable: true }),
  "no prototype": () => Object.assign(Object.create(null), { mode: "fast" }),
  "prototype that throws": () => Object.create(new Proxy({}, HOSTILE)),
  "class instance": () => new Settings({ mode: "fast" }),
  "sparse list": () => [, , 1],
  "list of holes": () => new Array(1000),
  "list with more": () => Object.assign(["a"], { width: 1 }),
  "key __proto__": () => JSON.parse('{"__proto__": {"width": 1}, "constructor": 1, "hasOwnProperty": 1}'),
  "toJSON that throws": () => ({ toJSON: raise }),
  "symbol key": () => ({ [Symbol("a")]: 1 }),
  "undefined inside": () => ({ mode: undefined }),
  "half a pair": () => "\ud83d".repeat(9),
  "key of half a pair": () => ({ "\ud83d": "\udc00" }),
  endless,
  "deep": () => nested(100_000),
  bomb,
  "many keys": () => Object.fromEntries(Array.from({ length: 50_000 }, (_, number) => [`k${number}`, 1])),
  "many items": () => new Array(100_000).fill("a"),
  "long URI": () => "https://img.example.com/" + "%41".repeat(7_000_000),
  "long user": () => "x://" + "a:".repeat(5_000_000) + "@",
  "long host": () => "x://[" + "1:".repeat(5_000_000),
  "long Base64": () => "aGVy".repeat(5_000_000),
  "long text": () => "x".repeat(20_000_000),
  "long emoji": () => "\u{1f98a}".repeat(5_000_000),
  "long white space": () => " ".repeat(5_000_000) + "a" + " ".repeat(5_000_000),
};

/** The request with the odd value in the place of a parameter. */
export function placed(odd, place) {
  const request = copy(whole);
  let holder = request;
  for (const key of place.slice(0, -1)) holder = holder[key];
  holder[place.at(-1)] = odd;
  return { request, holder };
}
