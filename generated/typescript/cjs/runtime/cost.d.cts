/** What a request costs in US dollars, and what that rests on. Prices are those of the day the page was read. */
export interface Cost {
  /** The price of all results; null where none is known, as `reason` says. */
  readonly usd: number | null;
  /** The price of one result, as the page states it. */
  readonly perResult: number | null;
  /** How many results are asked for. */
  readonly results: number | null;
  /** What the page calls the price. */
  readonly label: string | null;
  /**
   * What the price rests on; or why none is known: the page states none, or a rate, it does not say which one applies,
   * or the request is not valid.
   */
  readonly reason: string;
}
