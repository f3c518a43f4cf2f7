// Says in words why a parameter is required or forbidden, and why a documented value of it is not offered.

import { candidates, LISTED } from "./candidates.js";
import { CROSS_FIELD, MISSING } from "./check.js";
import { additions } from "./completion.js";
import { applyEdits, at, editsToSet, isWithin, placeOf } from "./edits.js";
import { parameterOf, sentenceOf } from "./sentences.js";

const MOST_TRIED = 8;

/** The reasons of one parameter's choice, given the rest of the request. */
export class Reasons {
  #search;
  #checks;
  #parameter;
  #path;
  #rest;

  constructor(search, parameter, rest) {
    this.#search = search;
    this.#checks = search.checks;
    this.#parameter = parameter;
    this.#path = parameter.path;
    this.#rest = rest;
  }

  /** The rules that a complete request violates without the parameter. */
  *ofRequiring() {
    for (const value of candidates(this.#checks, this.#path, this.#rest, [])) {
      const edits = editsToSet(this.#rest, this.#path, value);
      const full = edits === undefined ? undefined : this.#search.completion(applyEdits(this.#rest, edits));
      yield null;
      if (full === undefined) continue;
      const request = applyEdits(full, [["remove", this.#path]]);
      const faults = this.#faults(request);
      const own = faults.filter((each) => this.#checks.checks[each.number].phase === MISSING);
      return { rules: this.#rules(faults), why: this.#reason("required", null, request, own.length > 0 ? own : faults) };
    }
    return { rules: [], why: [] };
  }

  /** The rules that a complete request violates with the parameter. */
  *ofForbidding(without) {
    let rules = [];
    let why = [];
    let tried = 0;
    for (const value of candidates(this.#checks, this.#path, without, [])) {
      if (++tried > MOST_TRIED) break;
      const edits = editsToSet(without, this.#path, value);
      yield null;
      if (edits === undefined) continue;
      if (rules.length === 0) rules = this.#rules(this.#faults(applyEdits(without, edits)));
      const told = this.#whyNot("forbidden", value, without);
      const isBetween = told.length > 0 && told[0].parameters.length > 1;
      if (isBetween || why.length === 0) why = told;
      if (isBetween) break;
    }
    return { rules, why: why.map((each) => ({ ...each, value: null })) };
  }

  /** Why documented values are not offered, each with the rule that refuses it. */
  *ofValues(offered) {
    const allowed = new Set(offered.flatMap((each) => each.allowedValues ?? []));
    const why = [];
    for (const variant of this.#parameter.variants) {
      for (const value of variant.values.length > 0 ? variant.values : (LISTED[variant.type] ?? [])) {
        if (allowed.has(value)) continue;
        why.push(...this.#whyNot("value", value, this.#search.known(this.#rest).example));
        yield null;
      }
    }
    return why;
  }

  /** The reason that what is set gives, else one that a complete request has. */
  #whyNot(kind, value, example) {
    for (const [request, isWhole] of [[this.#rest, false], [example, true]]) {
      const edits = request === undefined ? undefined : editsToSet(request, this.#path, value);
      if (edits === undefined) continue;
      const after = applyEdits(request, edits);
      const faults = this.#faults(after).filter((each) => isWhole || this.#isHopeless(each, after));
      if (faults.length > 0) return this.#reason(kind, value, after, faults);
    }
    return [];
  }

  /** Whether nothing that is added could help. */
  #isHopeless(fault, request) {
    return additions(this.#checks, fault, request, []).length === 0;
  }

  /** The faults of a request that bear on the parameter. */
  #faults(request) {
    const reads = ({ number }) => this.#checks.checks[number].dependencies;
    const isAbout = (each) => reads(each).some((read) => isWithin(read, this.#path));
    return this.#search.faults(request).filter(isAbout);
  }

  #rules(faults) {
    return [...new Set(faults.map((each) => this.#checks.checks[each.number].rule))];
  }

  /** The sentence of the first rule between parameters, else of the first of all. */
  #reason(kind, value, request, faults) {
    const isBetween = (each) => this.#checks.checks[each.number].phase === CROSS_FIELD;
    const fault = faults.find(isBetween) ?? faults[0];
    if (fault === undefined) return [];
    const check = this.#checks.checks[fault.number];
    const places = check.subjects.map((path) => placeOf(path, fault.bound));
    const values = places.map((place) => at(request, place) ?? null);
    const parameters = [parameterOf(check)].flat();
    return [{ kind, value, rule: check.rule, parameters, message: sentenceOf(check, values, places[0]) }];
  }
}
