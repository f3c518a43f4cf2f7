// Exact arithmetic on the shortest decimal forms of numbers: 0.1 is a tenth. A fraction is a pair of BigInts,
// the second above zero.
"use strict";

const { Opaque } = require("./plain.cjs");
const { isObject, own } = require("./values.cjs");

const WHOLE = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The exact value of a finite number's shortest decimal form; a fraction stays as it is. */
function exact(number) {
  if (typeof number !== "number") return number;
  if (Number.isSafeInteger(number)) return { top: BigInt(number), bottom: 1n };
  const [, sign, whole, digits = "", exponent = "0"] = WHOLE.exec(String(number));
  const shift = Number(exponent) - digits.length;
  const top = BigInt(sign + whole + digits);
  return shift < 0 ? fraction(top, 10n ** BigInt(-shift)) : { top: top * 10n ** BigInt(shift), bottom: 1n };
}

/** The fraction of two BigInts, the second not zero, in lowest terms. */
function fraction(top, bottom) {
  let [one, other] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (other !== 0n) [one, other] = [other, one % other];
  const divisor = bottom < 0n ? -one : one;
  return { top: top / divisor, bottom: bottom / divisor };
}

function plus(one, other) {
  return fraction(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
}

function minus(one, other) {
  return plus(one, { top: -other.top, bottom: other.bottom });
}

function times(one, other) {
  return fraction(one.top * other.top, one.bottom * other.bottom);
}

/** One divided by another that is not zero. */
function over(one, other) {
  return fraction(one.top * other.bottom, one.bottom * other.top);
}

/** Below zero, zero or above zero where the first is smaller, equal or larger. */
function compare(one, other) {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above the fraction, as a BigInt. */
function floor(number) {
  const quotient = number.top / number.bottom;
  return number.top < 0n && quotient * number.bottom !== number.top ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below the fraction, as a BigInt. */
function ceil(number) {
  return -floor({ top: -number.top, bottom: number.bottom });
}

/** A whole number as a fraction. */
function whole(top) {
  return { top: BigInt(top), bottom: 1n };
}

/** The least common multiple of two BigInts; zero where one is zero. */
function lcm(one, other) {
  return one === 0n || other === 0n ? 0n : one * fraction(other, one).top;
}

/** The next double above a finite one, or below it. */
function nextDouble(number, above) {
  if (number === 0) return above ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([number]).buffer);
  bits[0] += number > 0 === above ? 1n : -1n;
  return new Float64Array(bits.buffer)[0];
}

/** The double nearest to a fraction. */
function toNumber(number) {
  if (number.bottom === 1n) return Number(number.top);
  const sign = number.top < 0n ? "-" : "";
  let rest = (number.top < 0n ? -number.top : number.top) * 10n ** 400n;
  const digits = rest / number.bottom;
  rest -= digits * number.bottom;
  return Number(`${sign}${digits}${rest === 0n ? "" : "1"}e${rest === 0n ? -400 : -401}`);
}

/** Whether the shortest decimal form of a finite number is a multiple of the step. */
function isMultipleOf(value, step) {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  return over(exact(value), exact(step)).bottom === 1n;
}

/** Whether the product of two whole numbers lies between the bounds; null is no bound. */
function isProductWithin(one, other, least, most) {
  const product = one * other;
  if (Number.isSafeInteger(product)) {
    return (least === null || product >= least) && (most === null || product <= most);
  }
  const found = times(exact(one), exact(other));
  return (
    (least === null || compare(found, exact(least)) >= 0) &&
    (most === null || compare(found, exact(most)) <= 0)
  );
}

/** Whether one whole number divided by another lies between the bounds, which are pairs or null. */
function isRatioWithin(one, other, least, most) {
  if (other <= 0) return true;
  return (
    (least === null || !isBelow(one * least[1], other * least[0], one, other, least)) &&
    (most === null || !isBelow(other * most[0], one * most[1], other, one, [most[1], most[0]]))
  );
}

/** Whether one / other is below bound[0] / bound[1], given both sides multiplied out as far as numbers go. */
function isBelow(left, right, one, other, bound) {
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right;
  return BigInt(one) * BigInt(bound[1]) < BigInt(other) * BigInt(bound[0]);
}

/** Whether the numbers at a path inside the items come to such a sum; nothing is said where one is none. */
function isTotalBetween(items, names, absent, low, high) {
  const total = itemTotal(items, names, absent);
  if (total === null) return true;
  return (
    (low === null || compare(total, exact(low)) >= 0) && (high === null || compare(total, exact(high)) <= 0)
  );
}

/** What the numbers at a path inside the items come to in decimal; null where one is no number. */
function itemTotal(items, names, absent) {
  let total = exact(0);
  for (let index = 0; index < items.length; index++) {
    const value = numberOf(items[index], names, absent);
    if (typeof value !== "number" || !Number.isFinite(value)) return null;
    const { top, bottom } = exact(value);
    total = fraction(total.top * bottom + top * total.bottom, total.bottom * bottom);
  }
  return total;
}

function numberOf(item, names, absent) {
  let value = item;
  for (const name of names) {
    if (value instanceof Opaque || !isObject(value) || own(value, name) === undefined) return absent;
    value = own(value, name);
  }
  return value;
}

/** The fraction, of which a power of ten is a whole number, as a decimal number. */
function decimalText({ top, bottom }) {
  let digits = 0;
  while ((top * 10n ** BigInt(digits)) % bottom !== 0n) digits++;
  const whole = String(((top < 0n ? -top : top) * 10n ** BigInt(digits)) / bottom).padStart(digits + 1, "0");
  const text = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
  return top < 0n ? `-${text}` : text;
}

exports.exact = exact;
exports.fraction = fraction;
exports.plus = plus;
exports.minus = minus;
exports.times = times;
exports.over = over;
exports.compare = compare;
exports.floor = floor;
exports.ceil = ceil;
exports.whole = whole;
exports.lcm = lcm;
exports.nextDouble = nextDouble;
exports.toNumber = toNumber;
exports.isMultipleOf = isMultipleOf;
exports.isProductWithin = isProductWithin;
exports.isRatioWithin = isRatioWithin;
exports.isTotalBetween = isTotalBetween;
exports.itemTotal = itemTotal;
exports.decimalText = decimalText;
