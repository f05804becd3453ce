import type { Facts, Found } from '../place.ts';

/** What stands in a place, or how to find it: most pages have answers before costly places. */
export type Entry = readonly [place: string, found: readonly Found[] | (() => readonly Found[])];

/** Facts of which the costly ones are looked for when they are first asked for. */
export class FactsOnDemand implements Facts {
  readonly #entries: Map<string, Entry[1]>;

  constructor(entries: readonly Entry[]) {
    this.#entries = new Map(entries);
  }

  get(place: string): readonly Found[] | undefined {
    const entry = this.#entries.get(place);
    if (typeof entry !== 'function') return entry;
    const found = entry();
    this.#entries.set(place, found);
    return found;
  }
}
