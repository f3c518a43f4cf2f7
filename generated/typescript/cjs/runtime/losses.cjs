// Tells what is lost where a value is taken away.
"use strict";

const { VALUE } = require("./check.cjs");
const { at, keyOf } = require("./edits.cjs");
const { isRecord } = require("./plain.cjs");

const MOST_LOOKED_AT = 200;

/**
 * Whether a known parameter there, or inside it, has a value that is valid by itself; null is no loss.
 *
 * What is too large to be looked through counts as lost.
 */
function isLost(checks, request, place) {
  const waiting = [place];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    if (waiting.length === 0) return false;
    const there = waiting.pop();
    const value = at(request, there);
    const key = keyOf(checks.pathOf(there));
    if (value === undefined || value === null || !checks.parameters.has(key)) continue;
    const parts = checks.children.has(key) ? partsOf(value) : [];
    if (parts.length === 0 && !isWrong(checks, request, there, key)) return true;
    for (const part of parts.slice(0, MOST_LOOKED_AT + 1)) waiting.push([...there, part]);
  }
  return true;
}

function partsOf(value) {
  if (Array.isArray(value)) return [...value.keys()];
  return isRecord(value) ? Object.keys(value) : [];
}

/** Whether a rule about the value alone refuses it; the key is that of its path. */
function isWrong(checks, request, place, key) {
  return checks.checksNear(checks.pathOf(place)).some((number) => {
    const { phase, subjects } = checks.checks[number];
    const isOwn = phase === VALUE && keyOf(subjects[0]) === key;
    return isOwn && !checks.faultsOf(number, request, place).next().done;
  });
}

exports.isLost = isLost;
